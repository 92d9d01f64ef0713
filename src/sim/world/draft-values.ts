/** Values of a transaction being keyed: what stands in its fields, and what the system works out of it. */
import type { Computed, Transaction, TransactionField } from '../../scenario/schema/transaction.ts';
import { addMonths, parseDate } from '../model/calendar-days.ts';
import { monthsOf } from '../model/interest.ts';
import { parseYuan, yuanText } from '../model/money.ts';
import { own } from '../model/own.ts';
import type { AccountState, DraftState } from '../model/state.ts';
import {
  amountOf,
  codeIn,
  codeOf,
  numberIn,
  parseRate,
  percentText,
  sameText,
  type Value,
} from '../model/value.ts';
import { accountValue, boardRate, interestOn, plainNo } from './account-values.ts';
import type { World } from './world.ts';

/** All that a draft's values are worked out of. */
export type Keyed = Pick<DraftState, 'code' | 'values'>;
/** Accounts that a posting opens, by the name the transaction gives them. */
export type Opened = Readonly<Record<string, AccountState>>;
const NONE: Opened = {};
/** Values that name each other in a circle end here. */
const DEEPEST = 16;

export const specOf = (world: World, code: string): Transaction | null =>
  world.bundle.bank.transactions.find((t) => t.code === code) ?? null;

export const KEYABLE: readonly string[] = ['required', 'choice', 'optional'];
export const isKeyable = ({ kind, type }: TransactionField): boolean =>
  KEYABLE.includes(kind) && type !== 'holder' && type !== 'balance';

export const textIn = (draft: Keyed, field: string): string => (draft.values[field] ?? '').trim();

export const mainField = (spec: Transaction | null, type: string): TransactionField | null =>
  spec?.fields.find((f) => f.type === type && isKeyable(f)) ?? null;

/** The account keyed into a field, without the spaces people type between groups. */
export const accountIn = (world: World, draft: Keyed, field: string): AccountState | null =>
  own(world.state.accounts, plainNo(textIn(draft, field))) ?? null;

const FORMATS: Readonly<Partial<Record<TransactionField['type'], RegExp>>> = {
  'id-no': /^\d{17}[\dX]$/,
  phone: /^\+?\d{3,15}$/,
  serial: /^[A-Z0-9]{4,24}$/,
  'cheque-no': /^\d{6,16}$/,
};
const dense = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** What was keyed into a field of some type; null when it cannot be read as that. */
export function readKeyed(type: TransactionField['type'], text: string): Value | null {
  if (text === '') return null;
  if (type === 'amount') {
    const fen = parseYuan(text);
    return fen === null ? null : amountOf(fen);
  }
  if (type === 'date') {
    const date = parseDate(text);
    return date === null ? null : codeOf('date', date);
  }
  if (type === 'term') {
    const term = text.toLowerCase();
    return Number.isNaN(monthsOf(term)) ? null : codeOf('term', term);
  }
  if (type === 'rate') {
    const ppm = parseRate(text);
    return ppm === null ? null : { as: 'rate', n: ppm };
  }
  if (type === 'number') return /^\d{1,9}$/.test(text) ? { as: 'number', n: Number(text) } : null;
  if (type === 'account' || type === 'journal-no') return codeOf('code', plainNo(text));
  if (type === 'choice' || type === 'pin') return codeOf('code', text);
  const format = FORMATS[type];
  if (!format) return { as: 'text', text: sameText(text) };
  const plain = dense(text);
  return format.test(plain) ? codeOf('code', plain) : null;
}

function computedValue(
  world: World,
  draft: Keyed,
  one: Computed,
  opened: Opened,
  depth: number,
): Value | null {
  const value = (source: string) => sourceValue(world, draft, source, opened, depth);
  const { date } = world.bundle.lesson;
  if ('sum' in one) {
    let sum = 0;
    let as: 'amount' | 'rate' | 'number' = 'number';
    for (const term of one.sum) {
      const [, minus, maybe, source = ''] = /^(-?)(\??)(.*)$/.exec(term) ?? [];
      const part = value(source);
      const n = numberIn(part);
      if (part === null || n === null) {
        if (maybe) continue;
        return null;
      }
      sum += minus ? -n : n;
      if ('n' in part && part.as !== 'number') as = part.as;
    }
    return { as, n: sum };
  }
  if ('interest' in one) {
    const { account: ref, amount, at } = one.interest;
    const account = own(opened, ref) ?? accountIn(world, draft, ref);
    const fen = account && (amount === undefined ? account.balance : numberIn(value(amount)));
    return account && fen !== null && fen >= 0
      ? amountOf(interestOn(world, account, fen, at))
      : null;
  }
  if ('rate' in one) {
    const term = one.rate.term === undefined ? '' : codeIn(value(one.rate.term));
    const ppm = term === null ? null : boardRate(world, term, date);
    return ppm === null ? null : { as: 'rate', n: ppm };
  }
  const months = monthsOf(codeIn(value(one.matures.term)) ?? '');
  const from = one.matures.from === undefined ? date : codeIn(value(one.matures.from));
  return from === null || Number.isNaN(months) ? null : codeOf('date', addMonths(from, months));
}

/** The value a source names (see schema/transaction-effects.ts); null while something it needs is missing. */
export function sourceValue(
  world: World,
  draft: Keyed,
  source: string,
  opened: Opened = NONE,
  depth = 0,
): Value | null {
  if (depth > DEEPEST) return null;
  if (source.startsWith('=')) return amountOf(Number(source.slice(1)));
  if (source === 'today') return codeOf('date', world.bundle.lesson.date);
  const spec = specOf(world, draft.code);
  const computed = spec?.computed?.find((one) => one.id === source);
  if (computed) return computedValue(world, draft, computed, opened, depth + 1);
  const field = spec?.fields.find((f) => f.id === source);
  if (field && isKeyable(field)) return readKeyed(field.type, textIn(draft, source));
  if (field) return shownValue(world, draft, field, opened, depth + 1);
  const dot = source.indexOf('.');
  const ref = source.slice(0, dot);
  const account = own(opened, ref) ?? accountIn(world, draft, ref);
  return account ? accountValue(world, account, source.slice(dot + 1)) : null;
}

/** What the system puts into a field it shows. */
export function shownValue(
  world: World,
  draft: Keyed,
  field: TransactionField,
  opened: Opened = NONE,
  depth = 0,
): Value | null {
  const of = mainField(specOf(world, draft.code), 'account')?.id ?? '';
  const source =
    field.shows ??
    (field.type === 'holder' || field.type === 'balance' ? `${of}.${field.type}` : '');
  return source === '' ? null : sourceValue(world, draft, source, opened, depth);
}

/** A value as a rule or a journal writes it: "300.00", "2026-11-23", "1.10". */
export function valueText(value: Value): string {
  if ('code' in value) return value.code;
  if ('text' in value) return value.text['zh-CN'];
  if (value.as === 'rate') return percentText(value.n);
  if (value.as === 'number') return String(value.n);
  return value.n < 0 ? `-${yuanText(-value.n)}` : yuanText(value.n);
}

interface Worked {
  /** "field=value" of what is keyed and can be read, then of what is computed. */
  readonly values: readonly string[];
  readonly sums: Readonly<Record<string, number>>;
}

export function workedOut(world: World, draft: Keyed): Worked {
  const spec = specOf(world, draft.code);
  const values: string[] = [];
  const sums: Record<string, number> = {};
  const note = (id: string, value: Value | null): void => {
    if (value === null) return;
    values.push(`${id}=${valueText(value)}`);
    if ('n' in value) sums[id] = value.n;
  };
  for (const field of spec?.fields.filter(isKeyable) ?? [])
    note(field.id, readKeyed(field.type, textIn(draft, field.id)));
  for (const { id } of spec?.computed ?? []) note(id, sourceValue(world, draft, id));
  return { values, sums };
}
