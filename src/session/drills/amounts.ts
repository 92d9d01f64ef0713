/** Amounts to be written the other way. */
import type { CapitalsItems } from '../../scenario/schema/drill.ts';
import { drawsOf, numberOf } from './draws.ts';

export interface Amount {
  readonly fen: number;
  /** How it is to be written; it is shown the other way. */
  readonly to: 'capitals' | 'figures';
}

export function amountAt(items: CapitalsItems, seed: number, index: number): Amount {
  const draws = drawsOf(seed, `amount/${index}`);
  const { directions, digits, zeros, cents } = items;
  const to = draws.oneOf([
    { to: 'capitals' as const, weight: directions.toCapitals },
    { to: 'figures' as const, weight: directions.toFigures },
  ]).to;
  const yuan = numberOf(draws, draws.oneOf(digits).digits, zeros);
  const [jiao, fen] = draws.oneOf([
    { has: [false, false], weight: cents.none },
    { has: [true, false], weight: cents.jiao },
    { has: [false, true], weight: cents.fen },
    { has: [true, true], weight: cents.both },
  ]).has;
  const figure = (has: boolean | undefined) => (has ? 1 + draws.below(9) : 0);
  return { to, fen: yuan * 100 + figure(jiao) * 10 + figure(fen) };
}
