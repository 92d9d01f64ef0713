import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawDuration } from '../../src/sim/kernel/distributions.ts';
import {
  exponential,
  forkIndexed,
  forkStream,
  nextUint32,
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
    expect([exponential(s), uniformInt(s, 1000)]).toMatchInlineSnapshot(`
      [
        0.08033971444627547,
        833,
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
    expect([nextUint32(copy), exponential(copy)]).toEqual([nextUint32(s), exponential(s)]);
  });

  test('is never stuck at nought', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, name) => {
        expect(forkStream(seed, name).some((word) => word !== 0)).toBe(true);
      }),
    );
  });
});

describe('the streams of a family', () => {
  const COUNT = 100_000;
  /** First, second and fifth word of each customer, as uniforms. */
  const firsts = (family: StreamState) => {
    const out: StreamState = [0, 0, 0, 0];
    const table = [0, 1, 4].map(() => new Float64Array(COUNT));
    for (let i = 0; i < COUNT; i += 1) {
      forkIndexed(family, i, out);
      for (let k = 0; k < 5; k += 1) {
        const u = uniform(out);
        if (k < 2) table[k]![i] = u;
        if (k === 4) table[2]![i] = u;
      }
    }
    return table as [Float64Array, Float64Array, Float64Array];
  };
  const correlation = (a: Float64Array, b: Float64Array, lag = 0): number => {
    let sum = 0;
    for (let i = lag; i < COUNT; i += 1) sum += (a[i]! - 0.5) * (b[i - lag]! - 0.5);
    return sum / (COUNT / 12);
  };
  const FAMILIES = ['customer/0', 'customer/1', 'patience/0', 'service/0'].map((name) =>
    forkStream(7, name),
  );
  const [ZERO, ONE]: StreamState[] = [
    [0, 0, 0, 0],
    [1, 1, 1, 1],
  ];

  test('are even: mean, and chi-square over 1000 cells, each draw', () => {
    for (const family of [...FAMILIES, ZERO!, ONE!]) {
      for (const xs of firsts(family)) {
        const mean = xs.reduce((a, b) => a + b, 0) / COUNT;
        expect(Math.abs(mean - 0.5) * Math.sqrt(12 * COUNT)).toBeLessThan(4);
        const cells = new Int32Array(1000);
        for (const x of xs) cells[Math.floor(x * 1000)]! += 1;
        const chi2 = cells.reduce((sum, k) => sum + (k - COUNT / 1000) ** 2 / (COUNT / 1000), 0);
        expect(Math.abs(chi2 - 999) / Math.sqrt(2 * 999)).toBeLessThan(4.5);
      }
    }
  });

  test('are even in pairs: neighbours, and two draws of one customer, over 30 × 30 cells', () => {
    for (const family of [...FAMILIES, ZERO!, ONE!]) {
      const [first, second] = firsts(family);
      const pairs: [Float64Array, Float64Array, number][] = [
        [first, first, 1],
        [first, second, 0],
        [second, first, 1],
      ];
      for (const [a, b, lag] of pairs) {
        const cells = new Int32Array(900);
        for (let i = lag; i < COUNT; i += 1) {
          cells[Math.floor(a[i]! * 30) * 30 + Math.floor(b[i - lag]! * 30)]! += 1;
        }
        const even = (COUNT - lag) / 900;
        const chi2 = cells.reduce((sum, k) => sum + (k - even) ** 2 / even, 0);
        expect(Math.abs(chi2 - 899) / Math.sqrt(2 * 899)).toBeLessThan(4.5);
      }
    }
  });

  test('show no likeness between neighbours, between draws, between families', () => {
    const limit = 4.5 / Math.sqrt(COUNT);
    const tables = FAMILIES.map(firsts);
    for (const [a, b, c] of tables) {
      for (const lag of [1, 2, 3, 10, 256]) {
        expect(Math.abs(correlation(a, a, lag))).toBeLessThan(limit);
        expect(Math.abs(correlation(b, a, lag))).toBeLessThan(limit);
      }
      expect(Math.abs(correlation(a, b))).toBeLessThan(limit);
      expect(Math.abs(correlation(a, c))).toBeLessThan(limit);
    }
    for (const other of tables.slice(1)) {
      expect(Math.abs(correlation(tables[0]![0], other[0]))).toBeLessThan(limit);
    }
  });

  test('are each another, and leave the family as it was', () => {
    const family = forkStream(1, 'customer/0');
    const before = family.join();
    const starts = new Set<number>();
    for (let i = 0; i < COUNT; i += 1) starts.add(forkIndexed(family, i)[0]);
    expect(starts.size).toBe(COUNT);
    expect(family.join()).toBe(before);
  });

  test('are the same whether written into a given place or not', () => {
    const out: StreamState = [9, 9, 9, 9];
    const family = forkStream(3, 'x');
    expect(forkIndexed(family, 12, out)).toBe(out);
    expect(out).toEqual(forkIndexed(family, 12));
    expect(forkIndexed(forkStream(1, 'customer/0'), 5)).toMatchInlineSnapshot(`
      [
        -1144097558,
        -568411780,
        -1411393091,
        1367432086,
      ]
    `);
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
