import type { TransactionField } from '../../scenario/schema/transaction.ts';
import type { DraftView } from '../../sim/index.ts';
import { formatAmount, formatMoney, parseAmount } from '../../text/format.ts';
import type { Words } from './words.ts';

export type TerminalFieldDef = TransactionField;
type Typed = Pick<TerminalFieldDef, 'type'>;
export type ShownValue = DraftView['shown'][string];

/** Numbers people write in groups and by hand in small letters. */
const CODES: readonly string[] = ['id-no', 'phone', 'serial', 'cheque-no', 'journal-no'];
const DIGITS: readonly string[] = ['account', 'number', 'phone', 'cheque-no', 'date'];

/** What a teller typed, as it is sent: full-width figures become plain, separators go. */
export function normaliseKeyed({ type }: Typed, typed: string): string {
  const plain = typed.normalize('NFKC').trim();
  if (type === 'amount') return plain.replace(/[\s,¥]/g, '').replace(/。/g, '.');
  if (CODES.includes(type)) return plain.replace(/[\s-]+/g, '').toUpperCase();
  return type === 'account' ? plain.replace(/[\s-]+/g, '') : plain;
}

/** How the value stands in the field when nobody types there. */
export function shownKeyed({ type }: Typed, value: string): string {
  const fen = type === 'amount' ? parseAmount(value) : null;
  if (fen !== null) return formatAmount(fen);
  return type === 'account' ? value.replace(/(\d{4})(?=\d)/g, '$1 ') : value;
}

export function keyboardOf({ type }: Typed): 'decimal' | 'numeric' | 'text' {
  if (type === 'amount' || type === 'rate') return 'decimal';
  return DIGITS.includes(type) ? 'numeric' : 'text';
}

/** Shown by the system, not keyed. */
export const isShown = (field: TerminalFieldDef): boolean =>
  field.kind === 'shown' || field.type === 'holder' || field.type === 'balance';

/** "1.10" of 11 000 ppm; more than two decimals only where they say something. */
const percent = (ppm: number): string => (ppm / 10_000).toFixed(4).replace(/0{1,2}$/, '');

/** What the system shows, in words; names of statuses, terms and kinds are looked up by `name`. */
export function shownWords(
  value: ShownValue,
  c: Words['c'],
  name: (as: 'status' | 'term' | 'kind' | 'code', code: string) => string,
): string {
  if ('text' in value) return c(value.text);
  if ('n' in value) {
    if (value.as === 'amount') return formatMoney(value.n);
    return value.as === 'rate' ? `${percent(value.n)}%` : String(value.n);
  }
  return value.as === 'date' ? value.code : name(value.as, value.code);
}
