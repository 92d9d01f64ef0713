/** One list of numbers, and two compared: means, how sure they are, how much they differ. */
import { type Estimate, studentT95, summarise } from '../../sim/index.ts';

/** Mean, spread (n − 1) and 95 % interval of the mean by Student's t; null where the values are too few. */
export function estimateOf(values: readonly number[]): Estimate {
  return summarise(
    { value: 0 },
    values.map((value) => [value]),
  ).value;
}

/** How the second group differs from the first. */
export interface Comparison {
  readonly before: Estimate;
  readonly after: Estimate;
  /** Mean of the second minus mean of the first; null where one is empty. */
  readonly difference: number | null;
  /** Ends of the 95 % interval of the difference; null where a group has fewer than two values. */
  readonly low: number | null;
  readonly high: number | null;
  /** Difference in standard deviations; null where nothing varies. */
  readonly effect: number | null;
  /** The interval does not hold 0. */
  readonly sure: boolean;
}

/**
 * Two groups of different days or hours, by Welch (the spreads may differ). The effect is Cohen's d over the pooled
 * spread with Hedges' correction for small groups.
 */
export function compareGroups(a: readonly number[], b: readonly number[]): Comparison {
  const before = estimateOf(a);
  const after = estimateOf(b);
  const difference = minus(after.mean, before.mean);
  const none = { before, after, difference, low: null, high: null, effect: null, sure: false };
  if (difference === null || before.sd === null || after.sd === null) return none;
  const [va, vb] = [before.sd * before.sd, after.sd * after.sd];
  const [ea, eb] = [va / before.n, vb / after.n];
  const free = before.n + after.n - 2;
  if (ea + eb === 0) return { ...none, low: difference, high: difference, sure: difference !== 0 };
  const df = ((ea + eb) * (ea + eb)) / ((ea * ea) / (before.n - 1) + (eb * eb) / (after.n - 1));
  // Whole degrees of freedom, rounded down: the interval is never too narrow. A hair above for 3.9999….
  const half = studentT95(Math.max(1, Math.floor(df + 1e-9))) * Math.sqrt(ea + eb);
  const pooled = Math.sqrt(((before.n - 1) * va + (after.n - 1) * vb) / free);
  const effect = (difference / pooled) * (1 - 3 / (4 * free - 1));
  return { ...none, ...around(difference, half), effect };
}

/**
 * The same days (the same seeds) under two settings: the differences are one sample, so what the days have in common
 * falls out. The effect is the mean difference in standard deviations of the differences (Cohen's d_z).
 * @throws RangeError when the lists differ in length
 */
export function comparePairs(a: readonly number[], b: readonly number[]): Comparison {
  if (a.length !== b.length) throw new RangeError(`${a.length} and ${b.length} are no pairs`);
  const { mean, sd, ciLow, ciHigh } = estimateOf(a.map((value, k) => b[k]! - value));
  return {
    before: estimateOf(a),
    after: estimateOf(b),
    difference: mean,
    low: ciLow,
    high: ciHigh,
    effect: mean === null || !sd ? null : mean / sd,
    sure: ciLow !== null && ciHigh !== null && (ciLow > 0 || ciHigh < 0),
  };
}

const minus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b;

const around = (middle: number, half: number) => ({
  low: middle - half,
  high: middle + half,
  sure: Math.abs(middle) > half,
});
