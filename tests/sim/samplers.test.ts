import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distributionSchema } from '../../src/scenario/schema/common.ts';
import {
  compileSampler,
  type DistributionSpec,
  drawChance,
  drawDuration,
} from '../../src/sim/kernel/distributions.ts';
import { forkStream, nextUint32, type StreamState } from '../../src/sim/kernel/random-streams.ts';
import { normalCdf, normalQuantile } from '../../src/sim/kernel/samplers-normal.ts';
import { lowerGamma, meanOf } from '../support/sampler-means.ts';

const N = 40_000;
const MEAN = 1_000_000;

const draws = (spec: DistributionSpec, n = N): number[] => {
  const sampler = compileSampler(spec);
  const s = forkStream(20261123, JSON.stringify(spec));
  return Array.from({ length: n }, () => sampler(s));
};

interface Law {
  readonly name: string;
  readonly spec: DistributionSpec;
  readonly mean: number;
  readonly variance: number;
  readonly cdf: (x: number) => number;
  readonly words: number;
}

const step = (from: number, to: number) => (x: number) =>
  Math.min(1, Math.max(0, (x - from) / (to - from)));
const expCdf = (mean: number) => (x: number) => 1 - Math.exp(-x / mean);
const erlangCdf = (k: number, mean: number) => (x: number) => {
  let term = 1;
  let sum = 1;
  for (let i = 1; i < k; i += 1) {
    term *= (x * k) / mean / i;
    sum += term;
  }
  return 1 - Math.exp((-x * k) / mean) * sum;
};

function truncated(mean: number, sd: number, from: number, to: number): Omit<Law, 'name'> {
  const a = (from - mean) / sd;
  const b = (to - mean) / sd;
  const phi = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const width = normalCdf(b) - normalCdf(a);
  const shift = (phi(a) - phi(b)) / width;
  const bPhi = Number.isFinite(b) ? b * phi(b) : 0;
  return {
    spec: Number.isFinite(to)
      ? { dist: 'normal', mean, sd, from, to }
      : { dist: 'normal', mean, sd },
    mean: mean + sd * shift,
    variance: sd * sd * (1 + (a * phi(a) - bPhi) / width - shift * shift),
    cdf: (x) => (normalCdf((x - mean) / sd) - normalCdf(a)) / width,
    words: 1,
  };
}

function lognormal(cv: number): Omit<Law, 'name'> {
  const sigma2 = Math.log(1 + cv * cv);
  return {
    spec: { dist: 'lognormal', mean: MEAN, cv },
    mean: MEAN,
    variance: (MEAN * cv) ** 2,
    cdf: (x) => normalCdf((Math.log(x / MEAN) + sigma2 / 2) / Math.sqrt(sigma2)),
    words: 1,
  };
}

const gammaLaw = (cv: number): Omit<Law, 'name'> => ({
  spec: { dist: 'gamma', mean: MEAN, cv },
  mean: MEAN,
  variance: (MEAN * cv) ** 2,
  cdf: (x) => lowerGamma(1 / cv ** 2, x / (MEAN * cv ** 2)),
  words: cv > 1 ? 3 : 2,
});

const erlang = (k: number): Omit<Law, 'name'> => ({
  spec: { dist: 'erlang', mean: MEAN, k },
  mean: MEAN,
  variance: MEAN ** 2 / k,
  cdf: erlangCdf(k, MEAN),
  words: k,
});

/** Balanced means: each phase has half of the mean. */
function balanced(cv: number): Omit<Law, 'name'> {
  const p = (1 + Math.sqrt((cv * cv - 1) / (cv * cv + 1))) / 2;
  return {
    spec: { dist: 'hyperexponential', mean: MEAN, cv },
    mean: MEAN,
    variance: (MEAN * cv) ** 2,
    cdf: (x) => p * expCdf(MEAN / (2 * p))(x) + (1 - p) * expCdf(MEAN / (2 * (1 - p)))(x),
    words: 2,
  };
}

const [A, C, B] = [100_000, 300_000, 900_000];
const LAWS: Law[] = [
  {
    name: 'exponential',
    spec: { dist: 'exponential', mean: MEAN },
    mean: MEAN,
    variance: MEAN ** 2,
    cdf: expCdf(MEAN),
    words: 1,
  },
  {
    name: 'uniform',
    spec: { dist: 'uniform', from: A, to: B },
    mean: (A + B) / 2,
    variance: (B - A) ** 2 / 12,
    cdf: step(A, B),
    words: 1,
  },
  {
    name: 'triangular',
    spec: { dist: 'triangular', from: A, mode: C, to: B },
    mean: (A + B + C) / 3,
    variance: (A * A + B * B + C * C - A * B - A * C - B * C) / 18,
    cdf: (x) =>
      x < C ? (x - A) ** 2 / ((B - A) * (C - A)) : 1 - (B - x) ** 2 / ((B - A) * (B - C)),
    words: 1,
  },
  { name: 'lognormal, cv 0.5', ...lognormal(0.5) },
  { name: 'lognormal, cv 1.5', ...lognormal(1.5) },
  { name: 'erlang 2', ...erlang(2) },
  { name: 'erlang 45', ...erlang(45) },
  { name: 'gamma, cv 0.3', ...gammaLaw(0.3) },
  { name: 'gamma, cv 1', ...gammaLaw(1) },
  { name: 'gamma, cv 2', ...gammaLaw(2) },
  { name: 'hyperexponential, cv 2', ...balanced(2) },
  {
    name: 'hyperexponential of three phases',
    spec: {
      dist: 'hyperexponential',
      phases: [
        { weight: 3, mean: 200_000 },
        { weight: 2, mean: 800_000 },
        { weight: 1, mean: 3_000_000 },
      ],
    },
    mean: (3 * 200_000 + 2 * 800_000 + 3_000_000) / 6,
    variance:
      (2 * (3 * 200_000 ** 2 + 2 * 800_000 ** 2 + 3_000_000 ** 2)) / 6 -
      ((3 * 200_000 + 2 * 800_000 + 3_000_000) / 6) ** 2,
    cdf: (x) => (3 * expCdf(200_000)(x) + 2 * expCdf(800_000)(x) + expCdf(3_000_000)(x)) / 6,
    words: 2,
  },
  { name: 'normal cut at nought', ...truncated(MEAN, 800_000, 0, Number.POSITIVE_INFINITY) },
  { name: 'normal cut on both sides', ...truncated(MEAN, 500_000, 700_000, 2_000_000) },
  { name: 'normal, its far tail', ...truncated(MEAN, 200_000, 2_000_000, 2_500_000) },
  {
    name: 'bins',
    spec: {
      dist: 'empirical',
      values: [
        { from: 200_000, to: 300_000, weight: 1 },
        { from: 0, to: 100_000, weight: 3 },
        { from: 100_000, to: 200_000, weight: 6 },
      ],
    },
    mean: (3 * 50_000 + 6 * 150_000 + 250_000) / 10,
    variance:
      (3 * 50_000 ** 2 + 6 * 150_000 ** 2 + 250_000 ** 2) / 10 +
      100_000 ** 2 / 12 -
      ((3 * 50_000 + 6 * 150_000 + 250_000) / 10) ** 2,
    cdf: (x) =>
      0.3 * step(0, 100_000)(x) + 0.6 * step(100_000, 200_000)(x) + 0.1 * step(200_000, 300_000)(x),
    words: 1,
  },
];

const average = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;

/** Words taken from a stream: how many steps of a copy lead to the same state. */
function wordsTaken(draw: (s: StreamState) => void, s: StreamState): number {
  const copy: StreamState = [...s];
  draw(s);
  for (let k = 0; k <= 2000; k += 1) {
    if (copy.join() === s.join()) return k;
    nextUint32(copy);
  }
  return -1;
}

describe.each(LAWS)('$name', ({ spec, mean, variance, cdf, words }) => {
  const xs = draws(spec);

  test('has the mean and the variance of its formula, within four standard errors', () => {
    const m = average(xs);
    const v = average(xs.map((x) => (x - mean) ** 2));
    const fourth = average(xs.map((x) => (x - mean) ** 4));
    expect(Math.abs(m - mean) / Math.sqrt(variance / N)).toBeLessThan(4);
    expect(Math.abs(v - variance) / Math.sqrt((fourth - v * v) / N)).toBeLessThan(4);
  });

  test('follows its distribution function (Kolmogorov–Smirnov, p = 0.001)', () => {
    const sorted = [...xs].sort((a, b) => a - b);
    const distance = Math.max(
      ...sorted.map((x, i) => Math.max((i + 1) / N - cdf(x + 0.5), cdf(x - 0.5) - i / N)),
    );
    expect(distance).toBeLessThan(1.95 / Math.sqrt(N));
  });

  test('has the mean that meanOf says, with a cap as well', () => {
    expect(Math.abs(meanOf(spec) / mean - 1)).toBeLessThan(1e-9);
    const sd = Math.sqrt(variance);
    for (const cap of [mean - 0.5 * sd, mean, mean + 1.5 * sd].map(Math.round)) {
      const cut = xs.map((x) => Math.min(x, cap));
      const m = average(cut);
      const spread = Math.sqrt(average(cut.map((x) => (x - m) ** 2)));
      expect(Math.abs(m - meanOf({ ...spec, cap }))).toBeLessThan((4 * spread) / Math.sqrt(N) + 1);
    }
  });

  test('with a cap gives the same numbers, cut', () => {
    const cap = Math.round(mean);
    const sampler = compileSampler({ ...spec, cap });
    const plain = compileSampler(spec);
    const [a, b] = [forkStream(4, 'cap'), forkStream(4, 'cap')];
    for (let i = 0; i < 500; i += 1) expect(sampler(a)).toBe(Math.min(plain(b), cap));
  });

  test('always takes the same number of words', () => {
    const sampler = compileSampler(spec);
    const s = forkStream(6, 'words');
    for (let i = 0; i < 2000; i += 1) expect(wordsTaken(sampler, s)).toBe(words);
  });

  test('gives whole ms, not negative; drawDuration gives the same', () => {
    expect(xs.every((x) => Number.isSafeInteger(x) && x >= 0 && !Object.is(x, -0))).toBe(true);
    const [a, b] = [forkStream(8, 'd'), forkStream(8, 'd')];
    const sampler = compileSampler(spec);
    for (let i = 0; i < 100; i += 1) expect(drawDuration(spec, a)).toBe(sampler(b));
  });
});

describe('values with weights', () => {
  const values = [
    { value: 3000, weight: 2 },
    { value: 1000, weight: 5 },
    { from: 4000, to: 4000, weight: 1 },
    { value: 2000, weight: 2 },
  ];

  test('come as often as their weights say', () => {
    const xs = draws({ dist: 'empirical', values });
    for (const [value, p] of [
      [1000, 0.5],
      [2000, 0.2],
      [3000, 0.2],
      [4000, 0.1],
    ] as const) {
      const k = xs.filter((x) => x === value).length;
      expect(Math.abs(k - N * p) / Math.sqrt(N * p * (1 - p))).toBeLessThan(4);
    }
    expect(meanOf({ dist: 'empirical', values })).toBe(1900);
  });

  test('do not care for their order', () => {
    const entry = fc.record({ value: fc.nat(50), weight: fc.integer({ min: 1, max: 9 }) });
    const list = fc
      .array(entry, { minLength: 1, maxLength: 12 })
      .chain((one) =>
        fc.tuple(fc.constant(one), fc.shuffledSubarray(one, { minLength: one.length })),
      );
    fc.assert(
      fc.property(list, fc.integer(), ([one, other], seed) => {
        const a = compileSampler({ dist: 'empirical', values: one });
        const b = compileSampler({ dist: 'empirical', values: other });
        const [s, t] = [forkStream(seed, 'o'), forkStream(seed, 'o')];
        for (let i = 0; i < 20; i += 1) {
          const x = a(s);
          expect(b(t)).toBe(x);
          expect(one.some(({ value }) => value === x)).toBe(true);
        }
      }),
    );
  });
});

test('fixed takes no word; the cap holds', () => {
  const s = forkStream(1, 'f');
  const sampler = compileSampler({ dist: 'fixed', value: 5000 });
  expect(wordsTaken(sampler, s)).toBe(0);
  expect(sampler(s)).toBe(5000);
  expect(compileSampler({ dist: 'fixed', value: 5000, cap: 3000 })(s)).toBe(3000);
  expect(meanOf({ dist: 'fixed', value: 5000, cap: 3000 })).toBe(3000);
});

test('a chance comes true as often as it says', () => {
  const s = forkStream(12, 'chance');
  const k = Array.from({ length: N }, () => drawChance(s, 0.3)).filter(Boolean).length;
  expect(Math.abs(k - 0.3 * N) / Math.sqrt(N * 0.21)).toBeLessThan(4);
  expect([drawChance(s, 0), drawChance(s, 1)]).toEqual([false, true]);
});

test('the normal quantile undoes the distribution function', () => {
  // High-precision values: Φ(−1.2), Φ(−6), Φ(−20), Φ(2.5).
  const known = [
    [-1.2, 0.11506967022170828],
    [-6, 9.865876450376981e-10],
    [-20, 2.7536241186062337e-89],
    [2.5, 0.9937903346742238],
  ] as const;
  for (const [x, p] of known) {
    expect(Math.abs(normalCdf(x) / p - 1)).toBeLessThan(1e-13);
    expect(Math.abs(normalQuantile(p) / x - 1)).toBeLessThan(1e-13);
  }
  expect(normalQuantile(0.5)).toBe(0);
});

describe('the schema of distributions', () => {
  const wrong: [string, object][] = [
    ['a mean of nought', { dist: 'exponential', mean: '0s' }],
    ['a cap of nought', { dist: 'exponential', mean: '1s', cap: '0s' }],
    ['neither mean nor phases', { dist: 'hyperexponential' }],
    ['a mean without cv', { dist: 'hyperexponential', mean: '1m' }],
    [
      'mean and phases',
      { dist: 'hyperexponential', mean: '1m', cv: 2, phases: [{ weight: 1, mean: '1s' }] },
    ],
    ['a hyperexponential cv of 1', { dist: 'hyperexponential', mean: '1m', cv: 1 }],
    ['no values', { dist: 'empirical', values: [] }],
    ['a weight of nought', { dist: 'empirical', values: [{ value: '1s', weight: 0 }] }],
    [
      'a bin the wrong way round',
      { dist: 'empirical', values: [{ from: '2s', to: '1s', weight: 1 }] },
    ],
    ['half a stage', { dist: 'erlang', mean: '1m', k: 1.5 }],
    ['a normal with nothing left', { dist: 'normal', mean: '1m', sd: '1s', from: '2m' }],
    ['a normal without spread', { dist: 'normal', mean: '1m', sd: '0s' }],
  ];
  test.each(wrong)('refuses %s', (_, spec) => {
    expect(distributionSchema.safeParse(spec).success).toBe(false);
  });

  test.each([
    { dist: 'hyperexponential', mean: '1m', cv: 2, cap: '20m' },
    { dist: 'hyperexponential', phases: [{ weight: 1, mean: '1s' }] },
    {
      dist: 'empirical',
      values: [
        { value: '1s', weight: 1 },
        { from: '1s', to: '2s', weight: 2 },
      ],
    },
    { dist: 'normal', mean: '0s', sd: '10s' },
    { dist: 'normal', mean: '1m', sd: '10s', from: '50s', to: '90s' },
    { dist: 'gamma', mean: '1m', cv: 0.5 },
    { dist: 'erlang', mean: '1m', k: 3 },
  ])('takes %j, and it can be drawn', (spec) => {
    const ms = drawDuration(distributionSchema.parse(spec), forkStream(1, 'x'));
    expect(Number.isSafeInteger(ms) && ms >= 0).toBe(true);
  });
});
