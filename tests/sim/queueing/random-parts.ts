/** Times, chances and distributions at random. Round numbers often, so that things happen at the same moment. */
import fc from 'fast-check';
import type { Draft } from '../../support/lesson.ts';

/** Nothing in two cases of three, or in one where it is to be `often`. */
export const maybe = <T>(arb: fc.Arbitrary<T>, often = false): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { weight: often ? 1 : 2, arbitrary: fc.constant(undefined) },
    { weight: often ? 2 : 1, arbitrary: arb },
  );

const OPENS = 8 * 60;

/** Minutes after opening → "08:05". */
export function clock(minutes: number): string {
  const t = OPENS + minutes;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(t / 60))}:${two(t % 60)}`;
}

/** Minutes, in steps of five more often than not. */
export const minute = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 18 }).map((n) => n * 5) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 90 }) },
);

export const shortDuration = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }).map((n) => `${n}m`) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 90_000 }).map((n) => `${n}ms`) },
);

export const duration = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }).map((n) => `${n}m`) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 900_000 }).map((n) => `${n}ms`) },
);

export const chance = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 20 }).map((n) => (n * most) / 20);

const ascending = (n: number): fc.Arbitrary<string[]> =>
  fc
    .array(fc.integer({ min: 0, max: 600 }), { minLength: n, maxLength: n })
    .map((list) => [...list].sort((a, b) => a - b).map((s) => `${s}s`));

const weight = fc.constantFrom(1, 2, 0.5);
const cap = fc.option(duration, { nil: undefined, freq: 5 });
const cv = fc.constantFrom(0.3, 1, 2);

/** Every kind there is. */
export const distribution: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ dist: fc.constant('fixed'), value: duration }) },
  fc.record({ dist: fc.constant('fixed'), value: shortDuration, cap }),
  fc.record({ dist: fc.constant('exponential'), mean: duration, cap }),
  fc.record({ dist: fc.constant('lognormal'), mean: duration, cv, cap }),
  fc.record({ dist: fc.constant('gamma'), mean: duration, cv, cap }),
  fc.record({ dist: fc.constant('erlang'), mean: duration, k: fc.constantFrom(1, 2, 5), cap }),
  fc.record({ b: ascending(2), cap }).map(({ b, ...rest }) => ({
    dist: 'uniform',
    from: b[0],
    to: b[1],
    ...rest,
  })),
  fc.record({ b: ascending(3), cap }).map(({ b, ...rest }) => ({
    dist: 'triangular',
    from: b[0],
    mode: b[1],
    to: b[2],
    ...rest,
  })),
  fc.record({ dist: fc.constant('hyperexponential'), mean: duration, cv: fc.constant(1.5), cap }),
  fc.record({
    dist: fc.constant('hyperexponential'),
    phases: fc.array(fc.record({ weight, mean: duration }), { minLength: 1, maxLength: 3 }),
    cap,
  }),
  fc.record({ dist: fc.constant('normal'), mean: duration, sd: duration, cap }),
  fc.record({
    dist: fc.constant('empirical'),
    values: fc.uniqueArray(
      fc.oneof(
        fc.record({ value: shortDuration, weight }),
        fc.record({ b: ascending(2), weight }).map(({ b, weight: w }) => ({
          from: b[0],
          to: b[1],
          weight: w,
        })),
      ),
      { minLength: 1, maxLength: 3, selector: (v: Draft) => v.value ?? `${v.from}-${v.to}` },
    ),
    cap,
  }),
);
