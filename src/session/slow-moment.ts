/** When something urgent comes up on a floor, a fast clock goes slowly for a moment, so that it can be noticed. */
import type { SimView } from '../sim/index.ts';

/** Real ms. */
export const SLOW_MS = 4000;

export interface SlowMoment {
  /** Looks at each new picture for what was not there before. */
  look(view: Pick<SimView, 'duties' | 'floor'>): void;
  /** Whether the clock goes slowly now; `elapsed` real ms have passed since it was last asked. */
  holds(elapsed: number): boolean;
}

const URGENT: ReadonlySet<string> = new Set(['complaint', 'incident']);

export function createSlowMoment(): SlowMoment {
  let known: ReadonlySet<string> | null = null;
  let left = 0;
  return {
    look({ duties, floor }) {
      if (!floor) return;
      const urgent = new Set([
        ...duties
          .filter(({ matter, state }) => URGENT.has(matter) && state === 'open')
          .map(({ id }) => id),
        ...floor.requests.map(({ id }) => `request ${id}`),
      ]);
      for (const id of urgent) if (known && !known.has(id)) left = SLOW_MS;
      // What was there in the first picture is no news; a matter put aside and opened again is none either.
      known = new Set([...(known ?? []), ...urgent]);
    },
    holds(elapsed) {
      const slow = left > 0;
      left = Math.max(0, left - elapsed);
      return slow;
    },
  };
}
