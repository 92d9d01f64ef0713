/** Sources of customers at random: every process, what they need, how they behave. */
import fc from 'fast-check';
import type { Draft } from '../../support/lesson.ts';
import { chance, clock, distribution, maybe, minute, shortDuration } from './random-parts.ts';

const which = fc.nat({ max: 60 });
const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const weight = fc.constantFrom(1, 2, 0.5);
const perHour = fc.constantFrom(0, 10, 30, 60);
const busy = fc.constantFrom(20, 40, 60);

const rates = fc.record({
  rates: fc
    .array(fc.record({ from: minute, perHour }), { minLength: 1, maxLength: 4 })
    .map((list) =>
      [...new Map(list.map((p) => [p.from, p])).values()]
        .sort((a, b) => a.from - b.from)
        .map((p) => ({ ...p, from: clock(p.from) })),
    ),
  between: fc.constantFrom('constant', 'linear'),
});
const shape = fc
  .oneof(
    fc.record({ kind: fc.constant('steady'), perHour: busy }),
    fc.record({
      kind: fc.constant('wave'),
      low: perHour,
      high: busy,
      at: minute.map(clock),
      width: fc.constantFrom('30m', '1h'),
    }),
    fc
      .record({ base: perHour, peak: busy, from: minute, length: minute })
      .map(({ from, length, ...one }) => ({
        kind: 'surge',
        ...one,
        from: clock(from),
        to: clock(from + length + 1),
      })),
    fc.record({
      kind: fc.constant('cyclic'),
      mean: busy,
      amplitude: perHour,
      period: fc.constantFrom('20m', '1h'),
    }),
  )
  .map((s) => ({ shape: s }));
const gaps = fc.record({
  gaps: fc.oneof(
    fc.constantFrom<Draft>({ dist: 'fixed', value: '1m' }, { dist: 'fixed', value: '2m' }),
    fc.constant<Draft>({ dist: 'uniform', from: '30s', to: '3m' }),
    fc.constant<Draft>({ dist: 'exponential', mean: '90s' }),
    fc.constant<Draft>({ dist: 'erlang', mean: '2m', k: 3 }),
  ),
});
const appointments = fc.record({
  appointments: fc.record({
    times: fc.uniqueArray(minute.map(clock), { minLength: 1, maxLength: 12 }),
    early: maybe(shortDuration),
    late: maybe(distribution),
    absent: chance(0.5),
  }),
});
const trace = fc
  .record({
    list: fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 60 }),
        service: fc.integer({ min: 0, max: 12 }),
        patience: fc.integer({ min: 0, max: 10 }),
      }),
      { minLength: 1, maxLength: 25 },
    ),
    half: fc.boolean(),
    service: fc.boolean(),
    patience: fc.boolean(),
  })
  .map(({ list, half, service, patience }) => ({
    trace: {
      unit: half ? '30s' : undefined,
      arrive: list.map((one) => one.at),
      service: service ? list.map((one) => one.service) : undefined,
      patience: patience ? list.map((one) => one.patience) : undefined,
    },
  }));

interface Route {
  readonly after: number;
  readonly to: number;
  readonly chance: number;
  readonly delay: Draft;
  readonly service: Draft;
}

const routes: fc.Arbitrary<Route[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Route[]>([]) },
  fc.array(
    fc.record({
      after: which,
      to: which,
      chance: chance(1),
      delay: maybe(distribution),
      service: distribution,
    }),
    { maxLength: 3 },
  ),
);

const needs = fc.record({
  services: fc.array(
    fc.record({
      weight,
      service: distribution,
      by: maybe(fc.record({ staff: which, time: distribution })),
      addOns: fc.array(
        fc.record({ id: fc.constant('extra'), chance: chance(1), extra: distribution }),
        {
          maxLength: 1,
        },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  patience: maybe(distribution, true),
  group: maybe(
    fc.array(fc.record({ size: fc.integer({ min: 1, max: 4 }), weight }), {
      minLength: 1,
      maxLength: 2,
    }),
  ),
  limit: maybe(fc.integer({ min: 1, max: 40 }), true),
  most: fc.integer({ min: 1, max: 30 }),
  balksAt: maybe(fc.integer({ min: 1, max: 8 })),
  balking: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    fc
      .array(fc.record({ from: fc.integer({ min: 0, max: 6 }), chance: chance(1) }), {
        maxLength: 3,
      })
      .map((list) =>
        [...new Map(list.map((s) => [s.from, s])).values()].sort((a, b) => a.from - b.from),
      ),
  ),
  balkCounts: fc.constantFrom('waiting', 'inside'),
  leavesTo: fc.oneof(
    { weight: 3, arbitrary: fc.constant<{ to: number; chance: number; service: Draft }[]>([]) },
    fc.array(fc.record({ to: which, chance: chance(0.4), service: maybe(distribution) }), {
      maxLength: 2,
    }),
  ),
  // biome-ignore lint/suspicious/noThenProperty: the word of the lesson format, never awaited
  then: routes,
  complains: maybe(chance(1)),
});

type Needs = typeof needs extends fc.Arbitrary<infer T> ? T : never;

export interface Place {
  readonly categories: readonly string[];
  readonly people: readonly string[];
  /** The doors never close: the source must have a number. */
  readonly mustEnd: boolean;
}

export interface Source {
  build(place: Place): Draft;
}

/** Onward always; back or in place at most every other time, so that nobody goes round for ever. */
function routesOf(list: Needs['then'], categories: readonly string[]): Draft[] {
  const left = new Map<number, number>();
  return list.flatMap(({ after, to, chance: p, ...rest }) => {
    const a = after % categories.length;
    const b = to % categories.length;
    const free = left.get(a) ?? 1;
    const taken = Math.min(free, b > a ? p : p / 2);
    left.set(a, free - taken);
    return [{ ...rest, after: categories[a], to: categories[b], chance: taken }];
  });
}

function build(process: Draft, category: number, given: Needs, place: Place): Draft {
  const { categories, people, mustEnd } = place;
  const { most, limit, group, services, leavesTo, then, ...rest } = given;
  const counted = 'trace' in process || 'appointments' in process;
  return {
    ...process,
    ...rest,
    category: of(categories, category),
    group: counted ? undefined : group,
    limit: counted ? undefined : (limit ?? (mustEnd ? most : undefined)),
    services: services.map(({ by, ...service }, i) => ({
      id: `s${i}`,
      ...service,
      by: by && people.length > 0 ? { [of(people, by.staff)]: by.time } : undefined,
    })),
    leavesTo: leavesTo.map(({ to, ...one }) => ({ ...one, to: of(categories, to) })),
    // biome-ignore lint/suspicious/noThenProperty: as above
    then: routesOf(then, categories),
  };
}

export const source: fc.Arbitrary<Source> = fc
  .record({
    process: fc.oneof<fc.Arbitrary<Draft>[]>(rates, shape, gaps, appointments, trace),
    category: which,
    needs,
  })
  .map(({ process, category, needs: given }) => ({
    build: (place: Place) => build(process, category, given, place),
  }));
