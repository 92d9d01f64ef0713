import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawDuration } from '../../src/sim/kernel/distributions.ts';
import {
  exponential,
  forkStream,
  lognormal,
  nextUint32,
  normal,
  type StreamState,
  uniform,
  uniformInt,
  weighted,
} from '../../src/sim/kernel/random-streams.ts';

const N = 20_000;

const draws = (draw: (s: StreamState) => number, name = 'test', n = N): number[] => {
  const stream = forkStream(20261123, name);
  return Array.from({ length: n }, () => draw(stream));
};

/** Mean and variance must lie within four standard errors; `kurtosis` is the fourth standardised moment. */
function expectMoments(
  xs: readonly number[],
  mean: number,
  variance: number,
  kurtosis: number,
): void {
  const n = xs.length;
  const m = xs.reduce((a, b) => a + b, 0) / n;
  const v = xs.reduce((a, b) => a + (b - m) ** 2, 0) / (n - 1);
  expect(Math.abs(m - mean) / Math.sqrt(variance / n)).toBeLessThan(4);
  expect(Math.abs(v - variance) / (variance * Math.sqrt((kurtosis - 1) / n))).toBeLessThan(4);
}

describe('a random stream', () => {
  test('begins with these numbers on every machine', () => {
    const first = (seed: number, name: string) => {
      const s = forkStream(seed, name);
      return [nextUint32(s), nextUint32(s), nextUint32(s), nextUint32(s)];
    };
    expect({
      arrivals: first(1, 'arrivals/0'),
      next: first(1, 'arrivals/1'),
      seed2: first(2, 'arrivals/0'),
      negative: first(-7, '客户'),
    }).toMatchInlineSnapshot(`
      {
        "arrivals": [
          2146103071,
          1607229595,
          157426680,
          3799452157,
        ],
        "negative": [
          924386151,
          3222338471,
          3237278529,
          2213821189,
        ],
        "next": [
          609875981,
          1374237906,
          1642506722,
          1462407805,
        ],
        "seed2": [
          2592602044,
          682738898,
          4039817988,
          1353416933,
        ],
      }
    `);
    const s = forkStream(1, 'test');
    expect([
      exponential(s),
      normal(s),
      lognormal(s, 100, 0.5),
      uniformInt(s, 1000),
    ]).toMatchInlineSnapshot(`
      [
        0.08033971444627547,
        0.15444385528834625,
        171.92001431050133,
        534,
      ]
    `);
  });

  test('goes by seed and name alone', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, name) => {
        expect(forkStream(seed, name)).toEqual(forkStream(seed, name));
      }),
    );
  });

  test('is another for every name and every seed, also for near ones', () => {
    const starts = new Set<string>();
    for (let seed = 0; seed < 40; seed += 1) {
      for (let i = 0; i < 100; i += 1) starts.add(forkStream(seed, `customer/0/${i}`).join());
    }
    expect(starts.size).toBe(4000);
  });

  test('moves no other stream when it is drawn from', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(50), (one, other, extra) => {
        fc.pre(one !== other);
        const alone = forkStream(5, other);
        const beside = forkStream(5, other);
        const busy = forkStream(5, one);
        for (let i = 0; i < extra; i += 1) uniform(busy);
        expect(uniform(beside)).toBe(uniform(alone));
        expect(beside).toEqual(alone);
      }),
    );
  });

  test('shows no likeness between streams of near names', () => {
    const a = draws(uniform, 'customer/0/1');
    for (const name of ['customer/0/2', 'customer/1/1', 'customer/0/11', 'temper/1']) {
      const b = draws(uniform, name);
      const r = a.reduce((sum, x, i) => sum + (x - 0.5) * ((b[i] ?? 0) - 0.5), 0) / (N / 12);
      expect(Math.abs(r)).toBeLessThan(4 / Math.sqrt(N));
    }
  });

  test('goes on from a copy of its state', () => {
    const s = forkStream(9, 'x');
    for (let i = 0; i < 10; i += 1) nextUint32(s);
    const copy = JSON.parse(JSON.stringify(s)) as StreamState;
    expect([nextUint32(copy), normal(copy)]).toEqual([nextUint32(s), normal(s)]);
  });

  test('is never stuck at nought', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, name) => {
        expect(forkStream(seed, name).some((word) => word !== 0)).toBe(true);
      }),
    );
  });
});

describe('draws', () => {
  test('uniform: open at both ends, even', () => {
    const xs = draws(uniform);
    expect(Math.min(...xs)).toBeGreaterThan(0);
    expect(Math.max(...xs)).toBeLessThan(1);
    expectMoments(xs, 1 / 2, 1 / 12, 1.8);
    const tenths = Array.from(
      { length: 10 },
      (_, i) => xs.filter((x) => Math.floor(x * 10) === i).length,
    );
    const chi2 = tenths.reduce((sum, k) => sum + (k - N / 10) ** 2 / (N / 10), 0);
    // 9 degrees of freedom, p = 0.0001
    expect(chi2).toBeLessThan(33.7);
  });

  test('uniform is open at both ends at the extreme words as well', () => {
    // Both states give the word 0 and the word 2³² − 1: rotl(s1 × 5, 7) × 9.
    const low: StreamState = [1, 0, 1, 1];
    expect(uniform(low)).toBe(0.5 / 2 ** 32);
    expect((2 ** 32 - 1 + 0.5) / 2 ** 32).toBeLessThan(1);
  });

  test('uniformInt: every number below n, none above', () => {
    const xs = draws((s) => uniformInt(s, 6));
    expect([...new Set(xs)].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expectMoments(xs, 2.5, 35 / 12, 1.7314);
  });

  test('exponential: mean and variance 1', () => {
    expectMoments(draws(exponential), 1, 1, 9);
  });

  test('normal: mean 0, variance 1', () => {
    expectMoments(draws(normal), 0, 1, 3);
  });

  test('lognormal: the mean and the coefficient of variation asked for', () => {
    const cv = 0.4;
    const w = 1 + cv * cv;
    expectMoments(
      draws((s) => lognormal(s, 500, cv)),
      500,
      (500 * cv) ** 2,
      w ** 4 + 2 * w ** 3 + 3 * w ** 2 - 3,
    );
    expect(lognormal(forkStream(1, 'x'), 500, 0)).toBe(500);
  });

  test('weighted: as often as the weights say, never a weight of nought', () => {
    const weights = [5, 0, 3, 2];
    const xs = draws((s) => weighted(s, weights));
    weights.forEach((w, i) => {
      const p = w / 10;
      const k = xs.filter((x) => x === i).length;
      if (w === 0) expect(k).toBe(0);
      else expect(Math.abs(k - N * p) / Math.sqrt(N * p * (1 - p))).toBeLessThan(4);
    });
  });
});

describe('durations', () => {
  const spec = fc.oneof(
    fc.record({ dist: fc.constant('fixed' as const), value: fc.nat(1e6) }),
    fc.record({
      dist: fc.constant('exponential' as const),
      mean: fc.integer({ min: 1, max: 1e6 }),
    }),
    fc
      .tuple(fc.nat(1e6), fc.nat(1e6))
      .map(([from, more]) => ({ dist: 'uniform' as const, from, to: from + more })),
    fc.record({
      dist: fc.constant('lognormal' as const),
      mean: fc.integer({ min: 1, max: 1e6 }),
      cv: fc.double({ min: 0, max: 2, noNaN: true }),
    }),
    fc.tuple(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6)).map(([from, up, down]) => ({
      dist: 'triangular' as const,
      from,
      mode: from + up,
      to: from + up + down,
    })),
  );

  test('are whole milliseconds, not negative, within the bounds of the distribution', () => {
    fc.assert(
      fc.property(spec, fc.integer(), (distribution, seed) => {
        const ms = drawDuration(distribution, forkStream(seed, 'd'));
        expect(Number.isSafeInteger(ms) && ms >= 0).toBe(true);
        if ('to' in distribution) {
          expect(ms).toBeGreaterThanOrEqual(distribution.from);
          expect(ms).toBeLessThanOrEqual(distribution.to);
        }
        if (distribution.dist === 'fixed') expect(ms).toBe(distribution.value);
      }),
    );
  });

  test('have the mean of the distribution', () => {
    const mean = (draw: (s: StreamState) => number) => draws(draw).reduce((a, b) => a + b, 0) / N;
    const near = (got: number, want: number, sd: number) =>
      expect(Math.abs(got - want) / (sd / Math.sqrt(N))).toBeLessThan(4);
    near(
      mean((s) => drawDuration({ dist: 'uniform', from: 1000, to: 7000 }, s)),
      4000,
      6000 / Math.sqrt(12),
    );
    near(
      mean((s) => drawDuration({ dist: 'exponential', mean: 5000 }, s)),
      5000,
      5000,
    );
    const [a, c, b] = [1000, 2000, 6000];
    const variance = (a * a + b * b + c * c - a * b - a * c - b * c) / 18;
    near(
      mean((s) => drawDuration({ dist: 'triangular', from: a, mode: c, to: b }, s)),
      3000,
      Math.sqrt(variance),
    );
  });
});
