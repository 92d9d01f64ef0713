/** From values to places in a drawing, with round numbers along the way. */
import { halfWidths } from '../../../text/half-widths.ts';

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  at(value: number): number;
}

const STEPS = [1, 2, 5, 10];

/** The round step that needs at most so many parts. */
function roundStep(span: number, parts: number): number {
  const size = 10 ** Math.floor(Math.log10(span / parts));
  return (STEPS.find((step) => step * size * parts >= span) ?? 10) * size;
}

/**
 * Holds all values and, with `zero`, nought.
 * @param from where the least value stands; greater than `to` when up is more
 */
export function scaleOf(
  values: readonly number[],
  { from, to, zero = true, parts = 5 }: ScaleOptions,
): Scale {
  const known = zero ? [0, ...values] : values;
  const least = known.length === 0 ? 0 : Math.min(...known);
  const greatest = known.length === 0 ? 0 : Math.max(...known);
  // Where nothing varies there is still an axis.
  const most = greatest > least ? greatest : least + 1;
  const step = roundStep(most - least, parts);
  const low = Math.floor(least / step + 1e-9) * step;
  const high = Math.ceil(most / step - 1e-9) * step;
  const ticks = Array.from(
    { length: Math.round((high - low) / step) + 1 },
    // Whole multiples of the step: 0.1 + 0.2 must not stand at an axis.
    (_, k) => Number((low + k * step).toPrecision(12)),
  );
  return { low, high, ticks, at: (value) => from + ((value - low) / (high - low)) * (to - from) };
}

interface ScaleOptions {
  readonly from: number;
  readonly to: number;
  readonly zero?: boolean;
  readonly parts?: number;
}

/** Breaks a name into at most three lines of so many half widths; the last ends in "…" where it does not fit. */
export function wrapName(name: string, width: number, most = 3): string[] {
  const parts = name.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && halfWidths(line + part.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  if (line !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}
