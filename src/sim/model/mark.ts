/** What a run has summed up to a moment. */
import type { SimState } from './state.ts';

/** Sums at one moment; the difference of two marks is what happened between. Times in ms. */
export interface Mark {
  readonly now: number;
  /** By line: people × ms. */
  readonly areas: readonly number[];
  readonly windows: readonly {
    readonly served: number;
    readonly busy: number;
    readonly staffed: number;
    readonly overtime: number;
  }[];
}

/** The sums of a run so far. */
export function markOf(state: Pick<SimState, 'now' | 'lines' | 'windows'>): Mark {
  const { now } = state;
  const since = (from: number): number => (from < 0 ? 0 : now - from);
  return {
    now,
    areas: state.lines.map((line) => line.area + line.length * (now - line.changedAt)),
    windows: state.windows.map((w) => ({
      served: w.served,
      busy: w.busy + since(w.busySince),
      staffed: w.staffed + since(w.staffedSince),
      overtime: w.overtime + since(w.overtimeSince),
    })),
  };
}
