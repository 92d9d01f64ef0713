/** What a plan of the day comes to by the half hour: windows that will be open, people expected, and what will go wrong. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { SimView } from '../sim/index.ts';
import { forecastInput } from './forecast-input.ts';
import { plannedStays, type Stay } from './planned-stays.ts';

export const SLOT = 30 * 60_000;
/** How closely a slot is looked at. */
const LOOK = 5 * 60_000;
/** Of a slot that has begun: with less left, what waits is the next slot's work; no number of windows would do it in seconds. */
const LEAST_LEFT = 10 * 60_000;

export interface Slot {
  readonly from: number;
  readonly to: number;
  /** Windows with somebody at them: the fewest at any time of the slot; null before the counters open. */
  readonly open: number | null;
  /** People expected to come. */
  readonly coming: number;
  /** Windows that would do their business and what was left before; null before the counters open and when the slot is nearly over. */
  readonly needed: number | null;
}

export interface PlanTrouble {
  /** uncovered: nobody serves the category; alone: only somebody new does; together: several on a break at once. */
  readonly kind: 'uncovered' | 'alone' | 'together';
  readonly from: number;
  readonly to: number;
  readonly categories: readonly string[];
  readonly staff: readonly string[];
}

export interface DayCoverage {
  readonly slots: readonly Slot[];
  readonly troubles: readonly PlanTrouble[];
}

interface Moment {
  readonly t: number;
  /** By window: who sits there. */
  readonly seats: ReadonlyMap<string, string>;
  readonly resting: readonly string[];
}

const at = (stays: readonly Stay[], t: number): string =>
  stays.find(({ from, to }) => from <= t && t < to)?.at ?? '';

function momentAt(days: ReadonlyMap<string, readonly Stay[]>, windows: Ids, t: number): Moment {
  const seats = new Map<string, string>();
  const resting: string[] = [];
  for (const [staff, stays] of days) {
    const place = at(stays, t);
    if (windows.has(place)) seats.set(place, staff);
    else if (place === 'break') resting.push(staff);
  }
  return { t, seats, resting };
}
type Ids = ReadonlySet<string>;

/** Who serves a category at that moment; undefined where a machine does. */
function servers(
  { branch }: Pick<LessonBundle, 'branch'>,
  { seats }: Moment,
  category: string,
): string[] | undefined {
  const windows = branch.windows.filter(({ serves }) => serves.includes(category));
  if (windows.some(({ unattended }) => unattended)) return undefined;
  return windows.flatMap(({ id }) => {
    const staff = seats.get(id);
    const can = branch.staff.find((one) => one.id === staff)?.can;
    return staff !== undefined && (can?.includes(category) ?? true) ? [staff] : [];
  });
}

const sameBut = (one: PlanTrouble, other: PlanTrouble, ...keys: (keyof PlanTrouble)[]): boolean =>
  (['kind', 'from', 'to', 'categories', 'staff'] as const).every(
    (key) => keys.includes(key) || String(one[key]) === String(other[key]),
  );

/** The same trouble from one look to the next is one, and so are those of several categories at one time. */
function joined(list: readonly PlanTrouble[]): PlanTrouble[] {
  const spans: PlanTrouble[] = [];
  for (const one of list) {
    const last = spans.findIndex(
      (other) => sameBut(one, other, 'from', 'to') && other.to === one.from,
    );
    if (last >= 0) spans[last] = { ...(spans[last] as PlanTrouble), to: one.to };
    else spans.push(one);
  }
  const all: PlanTrouble[] = [];
  for (const one of spans) {
    const like = all.findIndex((other) => sameBut(one, other, 'categories'));
    const found = all[like];
    if (found) all[like] = { ...found, categories: [...found.categories, ...one.categories] };
    else all.push(one);
  }
  return all.sort((a, b) => a.from - b.from);
}

/** Everything that goes wrong at one moment. */
function troublesAt(
  bundle: LessonBundle,
  moment: Moment,
  span: Pick<PlanTrouble, 'from' | 'to'>,
  wanted: readonly string[],
): PlanTrouble[] {
  const isNew = (staff: string): boolean =>
    bundle.lesson.supervisor?.crew.some((one) => one.staff === staff && one.newcomer) ?? false;
  const unserved = wanted.flatMap((category): PlanTrouble[] => {
    const who = servers(bundle, moment, category);
    const [only] = who ?? [];
    if (who === undefined) return [];
    if (only === undefined)
      return [{ kind: 'uncovered', ...span, categories: [category], staff: [] }];
    return who.length === 1 && isNew(only)
      ? [{ kind: 'alone', ...span, categories: [category], staff: [only] }]
      : [];
  });
  const { resting } = moment;
  if (resting.length < 2) return unserved;
  return [...unserved, { kind: 'together', ...span, categories: [], staff: [...resting].sort() }];
}

/**
 * From the half hour of now to the close. What a half hour leaves undone is carried into the next: windows needed are those
 * that would clear both.
 */
export function dayCoverage(bundle: LessonBundle, view: SimView): DayCoverage {
  const { lesson, branch } = bundle;
  const { opens, closes } = lesson;
  const days = plannedStays(bundle, view, closes);
  const staffed = branch.windows.filter(({ unattended }) => !unattended);
  const attended = new Set(staffed.map(({ id }) => id));
  const byHand = new Set(staffed.flatMap(({ serves }) => serves));
  const wanted = [...new Set(lesson.arrivals.map(({ category }) => category))];
  const { categories } = forecastInput(bundle, view);
  const hands = categories.filter((_, c) => byHand.has(branch.categories[c]?.id ?? ''));
  let work = hands.reduce((sum, { present, service }) => sum + present * service, 0);
  const slots: Slot[] = [];
  const troubles: PlanTrouble[] = [];
  for (let from = Math.floor(view.now / SLOT) * SLOT; from < closes; from += SLOT) {
    const to = Math.min(from + SLOT, closes);
    const begins = Math.max(from, view.now);
    const counts: number[] = [];
    for (let t = Math.max(begins, opens); t < to; t += LOOK) {
      const moment = momentAt(days, attended, t);
      counts.push(moment.seats.size);
      troubles.push(...troublesAt(bundle, moment, { from: t, to: Math.min(t + LOOK, to) }, wanted));
    }
    const coming = categories.reduce((sum, { arrivals }) => sum + arrivals(begins, to), 0);
    work += hands.reduce((sum, { arrivals, service }) => sum + arrivals(begins, to) * service, 0);
    const lasts = to - begins;
    const isOpen = counts.length > 0 && lasts > 0;
    const canTell = isOpen && (begins === from || lasts >= LEAST_LEFT);
    slots.push({
      from,
      to,
      coming,
      open: isOpen ? Math.min(...counts) : null,
      needed: canTell ? work / lasts : null,
    });
    const mean = counts.reduce((sum, one) => sum + one, 0) / Math.max(1, counts.length);
    if (isOpen) work = Math.max(0, work - mean * lasts);
  }
  return { slots, troubles: joined(troubles) };
}
