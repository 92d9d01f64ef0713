/** Draws of one drill item: each from a stream of its own, so that items do not depend on how many came before. */
import { forkStream, uniformInt } from '../../sim/index.ts';

interface Weighted {
  readonly weight: number;
}

export interface Draws {
  /** Whole number from 0 to n − 1. */
  below(n: number): number;
  chance(percent: number): boolean;
  /** Throws when nothing has a weight; the check of the file has seen to that. */
  oneOf<T extends Weighted>(list: readonly T[]): T;
}

export function drawsOf(seed: number, name: string): Draws {
  const stream = forkStream(seed, `drill/${name}`);
  const below = (n: number) => uniformInt(stream, n);
  return {
    below,
    chance: (percent) => below(100) < percent,
    oneOf(list) {
      let left = below(list.reduce((sum, { weight }) => sum + weight, 0));
      for (const entry of list) {
        left -= entry.weight;
        if (left < 0) return entry;
      }
      throw new RangeError('nothing to draw from');
    },
  };
}

/** A whole number of exactly so many digits. */
export function numberOf(draws: Draws, digits: number, zeros = 10): number {
  let n = 1 + draws.below(9);
  for (let i = 1; i < digits; i += 1) n = n * 10 + (draws.chance(zeros) ? 0 : 1 + draws.below(9));
  return n;
}
