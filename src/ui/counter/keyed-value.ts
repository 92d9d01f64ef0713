import type { Transaction } from '../../scenario/schema/bank.ts';
import { formatAmount, parseAmount } from '../../text/format.ts';

export type TerminalFieldDef = Transaction['fields'][number];

/** What a teller typed, as the terminal takes it: full-width figures become plain, amounts get their form. */
export function normaliseKeyed(field: Pick<TerminalFieldDef, 'type'>, typed: string): string {
  const plain = typed.normalize('NFKC').trim();
  if (field.type === 'amount') {
    const fen = parseAmount(plain);
    return fen === null ? plain : formatAmount(fen);
  }
  return field.type === 'account' ? plain.replace(/\s+/g, '') : plain;
}

/** Shown by the system, not keyed. */
export const isShown = (field: TerminalFieldDef): boolean =>
  field.kind === 'shown' || field.type === 'holder' || field.type === 'balance';
