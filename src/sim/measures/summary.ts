/** Many runs in one: of every measure the mean over the runs and how sure it is. */
import { studentT95 } from './student-t.ts';

/** Numbers with names, nested as one likes; null where a run had nothing to measure. */
export interface Tree {
  readonly [name: string]: Tree | number | null;
}

export interface Estimate {
  /** Runs in which it could be measured. */
  readonly n: number;
  readonly mean: number | null;
  /** Between runs (n − 1). */
  readonly sd: number | null;
  readonly se: number | null;
  /** Ends of the 95 % interval of the mean, by Student's t. */
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
}

export type Estimates<T> = T extends number | null
  ? Estimate
  : { readonly [K in keyof T]: Estimates<T[K]> };

type Shape = { readonly [name: string]: unknown };
const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null;

/** All numbers of a tree in the order in which they stand. */
export function leaves(tree: object): (number | null)[] {
  return Object.values(tree as Shape).flatMap((value) =>
    isShape(value) ? leaves(value) : [value as number | null],
  );
}

/**
 * @param shape a tree such as those the rows were made of
 * @param rows the leaves of each run
 */
export function summarise<T extends object>(
  shape: T,
  rows: readonly (readonly (number | null)[])[],
): Estimates<T> {
  let next = 0;
  const walk = (tree: Shape): unknown =>
    Object.fromEntries(
      Object.entries(tree).map(([name, value]) => {
        if (isShape(value)) return [name, walk(value)];
        const column = next;
        next += 1;
        return [name, estimate(rows, column)];
      }),
    );
  return walk(shape as Shape) as Estimates<T>;
}

function estimate(rows: readonly (readonly (number | null)[])[], column: number): Estimate {
  let n = 0;
  let sum = 0;
  for (const row of rows) {
    const value = row[column];
    if (value === null || value === undefined) continue;
    n += 1;
    sum += value;
  }
  if (n === 0) return { n, mean: null, sd: null, se: null, ciLow: null, ciHigh: null };
  const mean = sum / n;
  if (n === 1) return { n, mean, sd: null, se: null, ciLow: null, ciHigh: null };
  let squares = 0;
  for (const row of rows) {
    const value = row[column];
    if (value === null || value === undefined) continue;
    squares += (value - mean) * (value - mean);
  }
  const sd = Math.sqrt(squares / (n - 1));
  const se = sd / Math.sqrt(n);
  const half = studentT95(n - 1) * se;
  return { n, mean, sd, se, ciLow: mean - half, ciHigh: mean + half };
}
