/** Against worked numbers: Student's sleep data (Cushny and Peebles 1905), Anscombe's quartet, the flow rates of the NIST handbook. */
import { describe, expect, test } from 'vitest';
import { controlChart } from '../../../src/session/analysis/control-chart.ts';
import { leastSquares } from '../../../src/session/analysis/least-squares.ts';
import { paretoOf } from '../../../src/session/analysis/pareto.ts';
import { compareGroups, comparePairs, estimateOf } from '../../../src/session/analysis/sample.ts';

const SLEEP_1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const SLEEP_2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
const FLOW_RATES = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

describe('two settings compared', () => {
  test('on the same seeds the interval is that of the paired t test', () => {
    const { difference, low, high, sure } = comparePairs(SLEEP_1, SLEEP_2);
    expect(difference).toBeCloseTo(1.58, 10);
    expect(low).toBeCloseTo(0.7001142, 6);
    expect(high).toBeCloseTo(2.4598858, 6);
    expect(sure).toBe(true);
  });

  test('as two groups the same numbers prove nothing: Welch, 17.78 degrees of freedom taken as 17', () => {
    const { difference, low, high, effect, sure } = compareGroups(SLEEP_1, SLEEP_2);
    expect(difference).toBeCloseTo(1.58, 10);
    // t = 1.8608 in the literature, so the standard error is 1.58 / 1.8608.
    const half = 2.109815577833317 * (1.58 / 1.860813);
    expect(low).toBeCloseTo(1.58 - half, 4);
    expect(high).toBeCloseTo(1.58 + half, 4);
    // Cohen's d 0.8322, times 1 − 3 / 71.
    expect(effect).toBeCloseTo(0.8321811 * (1 - 3 / 71), 5);
    expect(sure).toBe(false);
  });

  test('one day on a side gives a difference and no interval', () => {
    const { difference, low, high, effect, sure } = compareGroups([4], [6, 8]);
    expect(difference).toBe(3);
    expect([low, high, effect, sure]).toEqual([null, null, null, false]);
    expect(compareGroups([], [1, 2]).difference).toBeNull();
  });

  test('groups without any spread differ by exactly what they differ', () => {
    expect(compareGroups([2, 2], [5, 5])).toMatchObject({ low: 3, high: 3, sure: true });
    expect(compareGroups([2, 2], [2, 2])).toMatchObject({ low: 0, high: 0, sure: false });
  });

  test('lists of different length are no pairs', () => {
    expect(() => comparePairs([1, 2], [1])).toThrow(RangeError);
  });

  test('a mean with its interval', () => {
    const { mean, sd, ciLow, ciHigh } = estimateOf(SLEEP_2);
    expect(mean).toBeCloseTo(2.33, 10);
    expect(sd).toBeCloseTo(2.002249, 6);
    expect(ciLow).toBeCloseTo(0.8976775, 6);
    expect(ciHigh).toBeCloseTo(3.7623225, 6);
  });
});

describe('line of least squares', () => {
  const X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const Y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];

  test("Anscombe's first set: 3 + x / 2, r 0.816", () => {
    const line = leastSquares(X.map((x, k) => ({ x, y: Y[k]! })));
    expect(line?.n).toBe(11);
    expect(line?.slope).toBeCloseTo(0.5000909, 6);
    expect(line?.intercept).toBeCloseTo(3.0000909, 6);
    expect(line?.r).toBeCloseTo(0.8164205, 6);
  });

  test('two points, or points one above the other, have no line', () => {
    expect(
      leastSquares([
        { x: 1, y: 1 },
        { x: 2, y: 2 },
      ]),
    ).toBeNull();
    expect(leastSquares([1, 2, 3].map((y) => ({ x: 4, y })))).toBeNull();
    expect(leastSquares([1, 2, 3].map((x) => ({ x, y: 4 })))).toBeNull();
  });
});

describe('Pareto', () => {
  test('most first, shares and sums; the vital few are those that carry it to 80 %', () => {
    const rows = paretoOf([
      { id: 'manner', count: 10 },
      { id: 'wait', count: 50 },
      { id: 'seat', count: 0 },
      { id: 'lunch', count: 35 },
      { id: 'sign', count: 5 },
    ]);
    expect(rows.map(({ id }) => id)).toEqual(['wait', 'lunch', 'manner', 'sign']);
    expect(rows.map(({ cumulative }) => cumulative)).toEqual([0.5, 0.85, 0.95, 1]);
    expect(rows.map(({ vital }) => vital)).toEqual([true, true, false, false]);
  });

  test('nothing happened: nothing to show', () => {
    expect(paretoOf([{ id: 'wait', count: 0 }])).toEqual([]);
  });
});

describe('control chart', () => {
  test('flow rates of the handbook: mean 50.81, moving range 1.8778, limits 45.82 and 55.80', () => {
    const chart = controlChart(FLOW_RATES);
    expect(chart?.mean).toBeCloseTo(50.81, 10);
    expect(chart?.movingRange).toBeCloseTo(1.8778, 4);
    expect(chart?.lower).toBeCloseTo(45.8159, 2);
    expect(chart?.upper).toBeCloseTo(55.8041, 2);
    expect(chart?.signals).toEqual([]);
  });

  test('a point beyond the limits is named, with its place', () => {
    const chart = controlChart([10, 11, 10, 11, 10, 11, 10, 30, 10, 11, 10, 11, 10, 11]);
    expect(chart?.signals).toEqual([{ index: 7, kind: 'above' }]);
  });

  test('the eighth in a row on one side is a run, once however long it goes on', () => {
    const low = [1, 2, 1, 2, 1, 2, 1, 2, 1];
    const high = [4, 5, 4, 5, 4, 5, 4, 5, 4];
    const runs = controlChart([...low, ...high])?.signals.filter(({ kind }) =>
      kind.startsWith('run'),
    );
    expect(runs).toEqual([
      { index: 7, kind: 'run-low' },
      { index: 16, kind: 'run-high' },
    ]);
  });

  test('a wait is never less than nothing: neither is the lower limit', () => {
    expect(controlChart([1, 9, 1, 9], 0)?.lower).toBe(0);
    expect(controlChart([1])).toBeNull();
  });
});
