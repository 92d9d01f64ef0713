/**
 * Makers of samplers: constants worked out once, nothing allocated in a draw. Each sampler gives whole ms ≥ 0 and always takes
 * the same number of words from its stream (one, unless said otherwise), so that what is drawn afterwards does not move with
 * it. Most invert the distribution function: a higher word is a longer time.
 */
import { detExp, detLog } from './det-math.ts';
import { type StreamState, standardGamma, uniform } from './random-streams.ts';
import { normalCdf, normalQuantile } from './samplers-normal.ts';

export type Sampler = (s: StreamState) => number;

/** Stands for "no cap"; what is drawn stays a safe integer all the same. */
export const NO_CAP = Number.MAX_SAFE_INTEGER;

/** The nearest whole number. Math.round costs more than the logarithm: its branch cannot be foretold. */
function whole(x: number, cap: number): number {
  const y = (x < cap ? x : cap) + 0.5;
  return y < 2147483648 ? y | 0 : Math.floor(y);
}

/** Takes no word. */
export function fixedSampler(value: number, cap = NO_CAP): Sampler {
  const ms = Math.max(0, whole(value, cap));
  return () => ms;
}

export function exponentialSampler(mean: number, cap = NO_CAP): Sampler {
  // 1 − u, so that here as well a higher word is a longer time.
  return (s) => whole(-mean * detLog(1 - uniform(s)), cap);
}

export function uniformSampler(from: number, to: number, cap = NO_CAP): Sampler {
  const span = to - from;
  return (s) => whole(from + span * uniform(s), cap);
}

export function triangularSampler(from: number, mode: number, to: number, cap = NO_CAP): Sampler {
  const span = to - from;
  if (!(span > 0)) return uniformSampler(from, from, cap);
  const split = (mode - from) / span;
  const up = span * (mode - from);
  const down = span * (to - mode);
  return (s) => {
    const u = uniform(s);
    return whole(u < split ? from + Math.sqrt(u * up) : to - Math.sqrt((1 - u) * down), cap);
  };
}

export function lognormalSampler(mean: number, cv: number, cap = NO_CAP): Sampler {
  const variance = detLog(1 + cv * cv);
  const sigma = Math.sqrt(variance);
  const median = mean * detExp(-variance / 2);
  return (s) => whole(median * detExp(sigma * normalQuantile(uniform(s))), cap);
}

/** Normal numbers drawn again and again until one lies between the bounds, by inversion instead. */
export function normalSampler(
  mean: number,
  sd: number,
  from: number,
  to: number,
  cap = NO_CAP,
): Sampler {
  const { low, width, factor } = truncation(mean, sd, from, to);
  // Nothing of the curve is left between the bounds: the one next to it.
  if (!(width > 0)) return uniformSampler(clamp(mean, from, to), clamp(mean, from, to), cap);
  return (s) => {
    const x = mean + factor * normalQuantile(low + width * uniform(s));
    return whole(x < from ? from : x > to ? to : x, cap);
  };
}

export const clamp = (x: number, from: number, to: number): number =>
  x < from ? from : x > to ? to : x;

/**
 * The part of the normal curve between two bounds, from `low` on and `width` wide in probability. It is mirrored to the lower
 * tail, where small probabilities are exact; `factor` is then −sd.
 */
export function truncation(mean: number, sd: number, from: number, to: number) {
  const a = (from - mean) / sd;
  const b = (to - mean) / sd;
  const mirrored = a + b > 0;
  const low = normalCdf(mirrored ? -b : a);
  const high = normalCdf(mirrored ? -a : b);
  return { low, width: high - low, factor: mirrored ? -sd : sd };
}

/** Sum of k exponentials; takes k words. */
export function erlangSampler(mean: number, k: number, cap = NO_CAP): Sampler {
  const scale = -mean / k;
  // 30 factors of at least 2^−33 are still far from nought: one logarithm for all.
  const first = Math.min(k, 30);
  return (s) => {
    let product = 1;
    for (let i = 0; i < first; i += 1) product *= uniform(s);
    let sum = detLog(product);
    for (let done = first; done < k; done += 30) {
      product = 1;
      for (let i = done; i < k && i < done + 30; i += 1) product *= uniform(s);
      sum += detLog(product);
    }
    return whole(scale * sum, cap);
  };
}

/** Takes two words, or three for a cv above 1. */
export function gammaSampler(mean: number, cv: number, cap = NO_CAP): Sampler {
  const standard = standardGamma(1 / (cv * cv));
  const scale = mean * cv * cv;
  return (s) => whole(scale * standard(s), cap);
}

/** Takes two words: which phase, and how long. */
export function hyperexponentialSampler(
  phases: readonly { readonly weight: number; readonly mean: number }[],
  cap = NO_CAP,
): Sampler {
  const sorted = [...phases].sort((a, b) => a.mean - b.mean || a.weight - b.weight);
  const means = Float64Array.from(sorted, (phase) => phase.mean);
  const ends = cumulated(sorted);
  const last = sorted.length - 1;
  const total = ends[last] ?? 0;
  return (s) => {
    const x = uniform(s) * total;
    let i = 0;
    while (i < last && x >= ends[i]!) i += 1;
    return whole(-means[i]! * detLog(1 - uniform(s)), cap);
  };
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Even inside each bin; a bin may be one value. The order in which they are given does not matter. */
export function binSampler(bins: readonly Bin[], cap = NO_CAP): Sampler {
  const sorted = [...bins].sort((a, b) => a.from - b.from || a.to - b.to || a.weight - b.weight);
  const n = sorted.length;
  const ends = cumulated(sorted);
  const total = ends[n - 1] ?? 0;
  const froms = Float64Array.from(sorted, (bin) => bin.from);
  const slopes = Float64Array.from(sorted, (bin) => (bin.to - bin.from) / bin.weight);
  const guide = new Int32Array(n);
  for (let cell = 1, i = 0; cell < n; cell += 1) {
    while (i < n - 1 && ends[i]! <= (cell / n) * total) i += 1;
    guide[cell] = i;
  }
  return (s) => {
    const u = uniform(s);
    const x = u * total;
    let i = guide[Math.floor(u * n)]!;
    while (i < n - 1 && x >= ends[i]!) i += 1;
    const before = i === 0 ? 0 : ends[i - 1]!;
    const slope = slopes[i]!;
    return whole(slope === 0 ? froms[i]! : froms[i]! + slope * (x - before), cap);
  };
}

function cumulated(parts: readonly { readonly weight: number }[]): Float64Array {
  let sum = 0;
  return Float64Array.from(parts, ({ weight }) => {
    sum += weight;
    return sum;
  });
}
