import type { Transaction } from '../../scenario/schema/bank.ts';
import { formatAmount, parseAmount } from '../../text/format.ts';

export type TerminalFieldDef = Transaction['fields'][number];

/** What a teller typed, as it is sent: full-width figures become plain, separators go. */
export function normaliseKeyed(field: Pick<TerminalFieldDef, 'type'>, typed: string): string {
  const plain = typed.normalize('NFKC').trim();
  if (field.type === 'amount') return plain.replace(/[\s,¥]/g, '').replace(/。/g, '.');
  return field.type === 'account' ? plain.replace(/[\s-]+/g, '') : plain;
}

/** How the value stands in the field when nobody types there. */
export function shownKeyed(field: Pick<TerminalFieldDef, 'type'>, value: string): string {
  const fen = field.type === 'amount' ? parseAmount(value) : null;
  if (fen !== null) return formatAmount(fen);
  return field.type === 'account' ? value.replace(/(\d{4})(?=\d)/g, '$1 ') : value;
}

/** Shown by the system, not keyed. */
export const isShown = (field: TerminalFieldDef): boolean =>
  field.kind === 'shown' || field.type === 'holder' || field.type === 'balance';
