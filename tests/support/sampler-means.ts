/** The mean of a distribution by formula, cap included: what draws are held against. Rounding to ms is left out. */
import { detExp, detLog } from '../../src/sim/kernel/det-math.ts';
import { binsOf, type DistributionSpec, phasesOf } from '../../src/sim/kernel/distributions.ts';
import { clamp, NO_CAP, truncation } from '../../src/sim/kernel/samplers.ts';
import { normalCdf, normalDensity } from '../../src/sim/kernel/samplers-normal.ts';

export function meanOf(spec: DistributionSpec): number {
  const { cap = NO_CAP } = spec;
  switch (spec.dist) {
    case 'fixed':
      return Math.min(spec.value, cap);
    case 'exponential':
      return exponentialMean(spec.mean, cap);
    case 'uniform':
      return uniformMean(spec.from, spec.to, cap);
    case 'triangular':
      return triangularMean(spec.from, spec.mode, spec.to, cap);
    case 'lognormal':
      return lognormalMean(spec.mean, spec.cv, cap);
    case 'erlang':
      return gammaMean(spec.mean, spec.k, cap);
    case 'gamma':
      return gammaMean(spec.mean, 1 / (spec.cv * spec.cv), cap);
    case 'hyperexponential':
      return weightedMean(phasesOf(spec), (phase) => exponentialMean(phase.mean, cap));
    case 'normal':
      return normalMean(spec.mean, spec.sd, spec.from ?? 0, spec.to ?? NO_CAP, cap);
    case 'empirical':
      return weightedMean(binsOf(spec), (bin) => uniformMean(bin.from, bin.to, cap));
  }
}

function weightedMean<T extends { readonly weight: number }>(
  parts: readonly T[],
  mean: (part: T) => number,
): number {
  let sum = 0;
  let total = 0;
  for (const part of parts) {
    sum += part.weight * mean(part);
    total += part.weight;
  }
  return sum / total;
}

/** e^−x, nought where detExp does not reach. */
const decay = (x: number): number => (x > 700 ? 0 : detExp(-x));

const exponentialMean = (mean: number, cap: number): number => mean * (1 - decay(cap / mean));

function uniformMean(from: number, to: number, cap: number): number {
  if (cap >= to) return (from + to) / 2;
  if (cap <= from) return cap;
  return cap - ((cap - from) * (cap - from)) / (2 * (to - from));
}

/** cap − ∫ F up to the cap. */
function triangularMean(from: number, mode: number, to: number, cap: number): number {
  if (cap >= to) return (from + mode + to) / 3;
  if (cap <= from) return cap;
  const span = to - from;
  if (cap <= mode) return cap - cube(cap - from) / (3 * span * (mode - from));
  return (from + mode + to) / 3 - cube(to - cap) / (3 * span * (to - mode));
}

const cube = (x: number): number => x * x * x;

function lognormalMean(mean: number, cv: number, cap: number): number {
  const variance = detLog(1 + cv * cv);
  const sigma = Math.sqrt(variance);
  if (cap >= NO_CAP) return mean;
  if (cap <= 0) return 0;
  if (sigma === 0) return Math.min(mean, cap);
  const z = (detLog(cap / mean) + variance / 2) / sigma;
  return mean * normalCdf(z - sigma) + cap * normalCdf(-z);
}

function normalMean(mean: number, sd: number, from: number, to: number, cap: number): number {
  const { width } = truncation(mean, sd, from, to);
  if (cap <= from) return cap;
  if (!(width > 0)) return Math.min(clamp(mean, from, to), cap);
  const a = (from - mean) / sd;
  const c = (Math.min(to, cap) - mean) / sd;
  const below = truncation(mean, sd, from, Math.min(to, cap)).width;
  const part = mean * below + sd * (normalDensity(a) - normalDensity(c));
  return (part + Math.max(0, width - below) * Math.min(to, cap)) / width;
}

/** E min(X, c) = mean · P(k + 1, c/θ) + c · (1 − P(k, c/θ)). */
function gammaMean(mean: number, shape: number, cap: number): number {
  if (cap >= NO_CAP) return mean;
  const x = (cap * shape) / mean;
  return mean * lowerGamma(shape + 1, x) + cap * (1 - lowerGamma(shape, x));
}

/** The regularised lower incomplete gamma function: series below a + 1, continued fraction above (Lentz). */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  const exponent = a * detLog(x) - x - logGamma(a);
  if (exponent < -700) return x < a ? 0 : 1;
  const front = detExp(exponent);
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-17; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return front * sum;
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 100_000; i += 1) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return 1 - front * h;
}

/** Stirling's series, from 10 on; below by the recurrence. */
function logGamma(a: number): number {
  let product = 1;
  let x = a;
  for (; x < 10; x += 1) product *= x;
  const y = 1 / (x * x);
  const series =
    (1 / 12 -
      y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360360))))) /
    x;
  return (x - 0.5) * detLog(x) - x + 0.9189385332046727 + series - detLog(product);
}
