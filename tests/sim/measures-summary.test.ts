/** Many runs in one, and the arithmetic below it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leaves, summarise } from '../../src/sim/index.ts';
import { countUpTo, merged, quantile, sortTimes } from '../../src/sim/measures/sorted.ts';
import { studentT95 } from '../../src/sim/measures/student-t.ts';

/** ∫ of cos^(df − 1) from 0 to `to` by Simpson: with t = √df tan θ this is the t density, but for a constant. */
function integral(df: number, to: number): number {
  const steps = 4000;
  const at = (i: number): number => Math.cos((to * i) / steps) ** (df - 1);
  let sum = at(0) + at(steps);
  for (let i = 1; i < steps; i += 1) sum += (i % 2 === 1 ? 4 : 2) * at(i);
  return (sum * to) / steps / 3;
}

describe('Student’s t', () => {
  test.each([1, 2, 3, 5, 9, 10, 17, 29, 30, 31, 40, 99, 200, 999])(
    'holds 19 of 20 at %i degrees of freedom',
    (df) => {
      const inside = integral(df, Math.atan(studentT95(df) / Math.sqrt(df)));
      expect(inside / integral(df, Math.PI / 2)).toBeCloseTo(0.95, 8);
    },
  );

  test('falls from one degree of freedom to the next, also where table and series meet', () => {
    for (let df = 1; df < 100; df += 1) expect(studentT95(df + 1)).toBeLessThan(studentT95(df));
  });
});

describe('sorted columns', () => {
  const times = fc.array(fc.integer({ min: 0, max: 0xffffffff }), {
    minLength: 1,
    maxLength: 4000,
  });

  test('digit by digit or by comparing, the order is the same', () => {
    const bounds = fc.constantFrom(1, 100, 5000, 3_000_000, 0xffffffff, 1e13);
    fc.assert(
      fc.property(times, bounds, fc.integer({ min: -5, max: 1e9 }), (list, bound, offset) => {
        const values = Float64Array.from(
          list,
          (t) => Math.floor((t / 0x100000000) * bound) + offset,
        );
        expect([...sortTimes(values.slice())]).toEqual([...values].sort((a, b) => a - b));
      }),
    );
  });

  test('merging and counting', () => {
    fc.assert(
      fc.property(fc.array(times, { maxLength: 5 }), fc.nat(), (lists, limit) => {
        const flat = lists.flat().sort((a, b) => a - b);
        const one = merged(lists.map((list) => Float64Array.from(list).sort()));
        expect([...one]).toEqual(flat);
        expect(countUpTo(one, limit)).toBe(flat.filter((t) => t <= limit).length);
      }),
      { numRuns: 30 },
    );
  });

  test('quantiles as R has them', () => {
    const values = Float64Array.of(1, 2, 4, 8);
    expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile(values, p))).toEqual([1, 1.75, 3, 5, 8]);
    expect(quantile(Float64Array.of(7), 0.9)).toBe(7);
    expect(quantile(new Float64Array(0), 0.9)).toBeNull();
  });
});

describe('summarise', () => {
  test('mean and interval of each leaf, over the runs that have it', () => {
    const runs = [
      { a: { x: 1, y: null }, b: 5 },
      { a: { x: 2, y: 3 }, b: null },
      { a: { x: 6, y: 4 }, b: null },
    ];
    const summary = summarise(runs[1] as (typeof runs)[number], runs.map(leaves));
    const sd = Math.sqrt(7);
    const se = sd / Math.sqrt(3);
    expect(summary.a.x).toEqual({
      n: 3,
      mean: 3,
      sd,
      se,
      ciLow: 3 - 4.302652729749464 * se,
      ciHigh: 3 + 4.302652729749464 * se,
    });
    expect(summary.a.y).toMatchObject({ n: 2, mean: 3.5, sd: Math.SQRT1_2 });
    const nothing = { sd: null, se: null, ciLow: null, ciHigh: null };
    expect(summary.b).toEqual({ n: 1, mean: 5, ...nothing });
    expect(summarise({ z: null }, [[null]])).toEqual({ z: { n: 0, mean: null, ...nothing } });
  });
});
