/**
 * Chart of individual values with limits from the moving range (XmR; W. A. Shewhart, D. J. Wheeler): what is only the usual
 * scatter, and what wants a reason.
 */

/** Three standard deviations, estimated by the mean moving range of two: 3 / d₂ with d₂ = 1.128. */
const LIMIT = 2.66;
/** So many in a row on one side of the mean are no chance. */
export const RUN = 8;

export type SignalKind = 'above' | 'below' | 'run-high' | 'run-low';

export interface Signal {
  /** Of the value; of a run the one that completes it. */
  readonly index: number;
  readonly kind: SignalKind;
}

export interface ControlChart {
  readonly mean: number;
  /** Mean distance between neighbours. */
  readonly movingRange: number;
  readonly lower: number;
  readonly upper: number;
  readonly signals: readonly Signal[];
}

/**
 * @param values in the order in which they came
 * @param floor the least value there can be; the lower limit does not go below it
 * @returns null with fewer than two values
 */
export function controlChart(
  values: readonly number[],
  floor = Number.NEGATIVE_INFINITY,
): ControlChart | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let ranges = 0;
  for (let k = 1; k < values.length; k++) ranges += Math.abs(values[k]! - values[k - 1]!);
  const movingRange = ranges / (values.length - 1);
  const lower = Math.max(floor, mean - LIMIT * movingRange);
  const upper = mean + LIMIT * movingRange;
  const signals: Signal[] = [];
  let side = 0;
  let length = 0;
  values.forEach((value, index) => {
    if (value > upper) signals.push({ index, kind: 'above' });
    if (value < lower) signals.push({ index, kind: 'below' });
    const now = Math.sign(value - mean);
    length = now !== 0 && now === side ? length + 1 : 1;
    side = now;
    if (length === RUN && side !== 0)
      signals.push({ index, kind: side > 0 ? 'run-high' : 'run-low' });
  });
  return { mean, movingRange, lower, upper, signals };
}
