/** Sets of slips to be added. */
import type { AddItems } from '../../scenario/schema/drill.ts';
import { drawsOf, numberOf } from './draws.ts';

export interface Slip {
  /** Number of the voucher. */
  readonly no: number;
  readonly fen: number;
}

export function slipSetAt({ slips, digits }: AddItems, seed: number, set: number): Slip[] {
  const draws = drawsOf(seed, `slips/${set}`);
  const first = 100_000 + draws.below(800_000);
  return Array.from({ length: slips }, (_, i) => ({
    no: first + i,
    fen: numberOf(draws, draws.oneOf(digits).digits),
  }));
}

export const totalOf = (slips: readonly { readonly fen: number }[]): number =>
  slips.reduce((sum, { fen }) => sum + fen, 0);
