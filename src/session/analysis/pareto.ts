/** Causes by weight: the few that make most of it come first. */
export interface Cause {
  readonly id: string;
  readonly count: number;
}

export interface ParetoRow extends Cause {
  /** Of all, 0 to 1. */
  readonly share: number;
  /** Of all, this one and those before it. */
  readonly cumulative: number;
  /** Among the few that together reach the mark. */
  readonly vital: boolean;
}

/** Where the vital few end (J. M. Juran). */
export const PARETO_MARK = 0.8;

/** Most first; equal ones in the order given. Causes that never happened are left out. */
export function paretoOf(causes: readonly Cause[]): ParetoRow[] {
  const rows = causes.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  let sum = 0;
  return rows.map(({ id, count }) => {
    const vital = sum < PARETO_MARK * total;
    sum += count;
    return { id, count, share: count / total, cumulative: sum / total, vital };
  });
}
