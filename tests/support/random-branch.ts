/**
 * Studies at random, with every option of queueing in any combination. All of them are valid and come to an end: sources have
 * a number or the doors close, and nobody goes round in circles for certain.
 */
import fc from 'fast-check';
import {
  chance,
  clock,
  duration,
  maybe,
  minute,
  shortDuration,
} from '../sim/queueing/random-parts.ts';
import { type Source, source } from '../sim/queueing/random-source.ts';
import type { Draft } from './lesson.ts';

const CATEGORY_IDS = ['A', 'B', 'C', 'D'];
const WINDOW_IDS = ['w', 'x', 'y'];
const STAFF_IDS = ['ann', 'bob', 'cy', 'di', 'eve'];

/** A number that stands for one of a list, whatever its length. */
const which = fc.nat({ max: 60 });
const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

const category = fc.record({
  capacity: maybe(fc.integer({ min: 0, max: 4 })),
  credit: maybe(duration),
  upgrade: maybe(fc.record({ after: duration, to: which })),
  preempts: fc.oneof(
    { weight: 4, arbitrary: fc.constant<number[]>([]) },
    fc.array(which, { maxLength: 2 }),
  ),
  prefers: fc.array(which, { maxLength: 2 }),
});

const window = fc.record({
  count: fc.integer({ min: 1, max: 2 }),
  serves: fc.array(which, { minLength: 1, maxLength: 4 }),
  unattended: fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  picks: maybe(fc.constantFrom('order', 'first-come', 'credit')),
});

const staff = fc.record({
  pace: maybe(fc.constantFrom(0.5, 0.8, 1.25, 2)),
  paces: maybe(fc.record({ s0: fc.constantFrom(0.7, 1.3) })),
  can: maybe(fc.array(which, { maxLength: 3 })),
});

const site = fc.record({
  lines: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('own'),
        join: fc.constantFrom('shortest', 'random', 'cyclic'),
        jockey: maybe(fc.integer({ min: 1, max: 3 })),
      }),
    },
  ),
  picks: fc.constantFrom('order', 'first-come', 'credit'),
  choice: fc.constantFrom('lowest', 'longest-idle', 'preference'),
  room: fc.record({
    inside: maybe(fc.integer({ min: 1, max: 15 })),
    waiting: maybe(fc.integer({ min: 0, max: 8 })),
  }),
  patienceEnds: fc.constantFrom('call', 'service'),
  noShow: maybe(
    fc.record({
      chance: chance(0.6),
      grace: shortDuration,
      recalls: fc.integer({ min: 0, max: 2 }),
    }),
  ),
  closing: fc.constantFrom('finish', 'hand-over'),
});

const staffing = fc.record({
  shifts: fc.array(
    fc.record({ window: which, staff: which, from: minute, length: maybe(minute, true) }),
    { maxLength: 7 },
  ),
  breaks: fc.array(
    fc.record({
      staff: which,
      from: minute,
      latest: maybe(minute),
      for: duration,
      keeps: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 3 },
  ),
  absences: fc.array(fc.record({ staff: which, chance: chance(1) }), { maxLength: 1 }),
  reserves: fc.oneof(
    { weight: 2, arbitrary: fc.constant<Draft[]>([]) },
    fc.array(
      fc.record({
        window: which,
        staff: which,
        above: fc.integer({ min: 0, max: 4 }),
        below: fc.integer({ min: 0, max: 4 }),
        from: maybe(minute),
        to: maybe(minute),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  ),
});

const day = fc.record({
  doors: maybe(fc.constantFrom('07:50', '07:55')),
  closes: maybe(fc.integer({ min: 20, max: 120 }), true),
  ends: maybe(fc.integer({ min: 0, max: 60 })),
  dayFactor: maybe(fc.record({ cv: fc.constantFrom(0, 0.2, 0.6) })),
});

/** Shifts that do not get into each other's way; the first ones stay. */
function roster(
  shifts: readonly { window: number; staff: number; from: number; length: number | undefined }[],
  windows: readonly string[],
  people: readonly string[],
): Draft[] {
  const kept: { window: string; staff: string; from: number; to: number }[] = [];
  for (const shift of shifts) {
    const to =
      shift.length === undefined ? Number.POSITIVE_INFINITY : shift.from + shift.length + 5;
    const one = {
      window: of(windows, shift.window),
      staff: of(people, shift.staff),
      from: shift.from,
      to,
    };
    const clashes = kept.some(
      (k) =>
        (k.window === one.window || k.staff === one.staff) && k.from < one.to && one.from < k.to,
    );
    if (!clashes) kept.push(one);
  }
  return kept.map(({ to, from, ...who }) => ({
    ...who,
    from: clock(from),
    ...(Number.isFinite(to) && { to: clock(to) }),
  }));
}

interface Parts {
  readonly categories: readonly {
    upgrade: { after: string; to: number } | undefined;
    preempts: number[];
    prefers: number[];
  }[];
  readonly windows: readonly { count: number; serves: number[] }[];
  readonly staff: readonly { can: number[] | undefined }[];
  readonly site: Draft;
  readonly staffing: { shifts: Draft[]; breaks: Draft[]; absences: Draft[]; reserves: Draft[] };
  readonly day: {
    doors: string | undefined;
    closes: number | undefined;
    ends: number | undefined;
    dayFactor: Draft;
  };
  readonly sources: readonly Source[];
}

/** Makes names of the numbers. */
function build(parts: Parts): Draft {
  const categories = parts.categories.map((_, i) => CATEGORY_IDS[i] as string);
  const people = parts.staff.map((_, i) => STAFF_IDS[i] as string);
  const served = parts.windows.map(({ serves }) => unique(serves.map((n) => of(categories, n))));
  // Every category is served somewhere.
  categories.forEach((id, i) => {
    if (!served.some((list) => list.includes(id))) of(served, i).push(id);
  });
  const windows = parts.windows.flatMap(({ count }, i) => {
    const id = WINDOW_IDS[i] as string;
    const ids = count === 1 ? [id] : Array.from({ length: count }, (_, k) => `${id}${k + 1}`);
    return ids.map((one) => ({ id: one, serves: served[i] as string[] }));
  });
  const names = windows.map(({ id }) => id);
  const { shifts, breaks, absences, reserves } = parts.staffing;
  const { doors, closes, ends, dayFactor } = parts.day;
  const withStaff = people.length > 0;
  return {
    opens: clock(0),
    doors,
    closes: closes === undefined ? undefined : clock(closes),
    ends: ends === undefined || closes === undefined ? undefined : clock(closes + ends),
    dayFactor,
    site: {
      ...parts.site,
      categories: parts.categories.map(({ upgrade, preempts, prefers, ...rules }, i) => {
        const id = categories[i] as string;
        const serving = windows.flatMap((w) => (w.serves.includes(id) ? [w.id] : []));
        return {
          id,
          ...rules,
          upgrade: upgrade && { after: upgrade.after, to: of(categories, upgrade.to) },
          // Whoever comes first may interrupt those after: in a circle nobody would ever finish.
          preempts: unique(preempts.map((n) => of(categories, n))).filter(
            (other) => categories.indexOf(other) > i,
          ),
          prefers: unique(prefers.map((n) => of(serving, n))),
        };
      }),
      windows: parts.windows.map((w, i) => ({ ...w, id: WINDOW_IDS[i], serves: served[i] })),
      staff: parts.staff.map(({ can, ...skills }, i) => ({
        id: people[i],
        ...skills,
        can: can && unique(can.map((n) => of(categories, n))),
      })),
    },
    staffing: withStaff ? roster(shifts, names, people) : [],
    breaks: withStaff
      ? breaks.map((b) => ({
          ...b,
          staff: of(people, b.staff),
          from: clock(b.from),
          latest: b.latest === undefined ? undefined : clock(b.from + b.latest),
        }))
      : [],
    absences: withStaff ? absences.map((a) => ({ ...a, staff: of(people, a.staff) })) : [],
    reserves: withStaff
      ? reserves.map((r) => ({
          window: of(names, r.window),
          staff: of(people, r.staff),
          above: Math.max(r.above, r.below),
          below: Math.min(r.above, r.below),
          from: r.from === undefined ? undefined : clock(r.from),
          to: r.to === undefined ? undefined : clock(r.to),
        }))
      : [],
    arrivals: parts.sources.map((s) =>
      s.build({ categories, people, mustEnd: closes === undefined }),
    ),
  };
}

/** The content of a lesson file, without its head. */
export const randomStudy: fc.Arbitrary<Draft> = fc
  .record({
    categories: fc.array(category, { minLength: 1, maxLength: 4 }),
    windows: fc.array(window, { minLength: 1, maxLength: 3 }),
    staff: fc.array(staff, { maxLength: 5 }),
    site,
    staffing,
    day,
    sources: fc.array(source, { minLength: 1, maxLength: 3 }),
  })
  // Nothing of "undefined" is left, as in a file.
  .map((parts) => JSON.parse(JSON.stringify(build(parts))));

export const seeds = fc.integer({ min: 0, max: 1_000_000 });
