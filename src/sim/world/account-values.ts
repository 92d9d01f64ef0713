/** What the books know of an account on the day of the lesson: rates, maturity, interest. */
import type { Text } from '../../scenario/schema/common.ts';
import { daysBetween } from '../model/calendar-days.ts';
import {
  type DemandRate,
  demandInterest,
  matures,
  monthsOf,
  timeInterest,
} from '../model/interest.ts';
import type { AccountState } from '../model/state.ts';
import { amountOf, codeOf, type Value } from '../model/value.ts';
import type { World } from './world.ts';

export const plainNo = (no: string): string => no.replace(/[\s-]/g, '');

export const kindOf = (world: World, id: string) =>
  world.bundle.bank.accountKinds?.find((kind) => kind.id === id) ?? null;

/** Board rates in force on a date: the last that began by then. */
function boardOn(world: World, date: string) {
  const rates = world.bundle.bank.rates ?? [];
  let found = rates[0] ?? null;
  for (const rate of rates) if (rate.from <= date) found = rate;
  return found;
}

export const demandRate =
  (world: World): DemandRate =>
  (date) =>
    boardOn(world, date)?.demand ?? 0;

/** Rate of a term on a date in ppm; of demand for "". Null when the board has no such term. */
export function boardRate(world: World, term: string, date: string): number | null {
  const board = boardOn(world, date);
  if (term === '') return board?.demand ?? null;
  return board?.terms.find((one) => monthsOf(one.term) === monthsOf(term))?.rate ?? null;
}

const deposit = ({ opened, term, rate }: AccountState) => ({
  opened,
  months: monthsOf(term),
  ppm: rate,
});

/** Interest on part of an account fetched on a date; 0 where none is paid. */
export function interestOn(
  world: World,
  account: AccountState,
  fen: number,
  at: 'today' | 'maturity',
): number {
  const { date } = world.bundle.lesson;
  const rate = demandRate(world);
  const rule = kindOf(world, account.kind)?.interest ?? 'none';
  const rules = world.bundle.bank.interest;
  if (rules === undefined) return 0;
  if (rule === 'time' && account.term !== '' && account.opened !== '') {
    const time = deposit(account);
    return timeInterest(fen, time, at === 'today' ? date : matures(time), rate, rules);
  }
  const from = account.interestFrom || account.opened;
  if (rule === 'none' || from === '' || from >= date) return 0;
  return demandInterest(fen, from, date, rate, rules);
}

const words = (text: Text): Value => ({ as: 'text', text });

/** A property by the names of ACCOUNT_PROPERTIES, or `data.<id>`, `limit.<id>`; null when the account has no such thing. */
export function accountValue(world: World, account: AccountState, property: string): Value | null {
  const { date } = world.bundle.lesson;
  const [record = '', name = ''] = property.split('.');
  if (record === 'data') {
    const text = account.data[name];
    return text === undefined ? null : words({ 'zh-CN': text, en: text });
  }
  if (record === 'limit') {
    const limit = account.limits[name];
    return limit === undefined ? null : amountOf(limit);
  }
  switch (property) {
    case 'no':
      return codeOf('code', account.no);
    case 'holder':
      return words(account.name);
    case 'balance':
      return amountOf(account.balance);
    case 'available':
      return amountOf(account.balance - account.held);
    case 'held':
      return amountOf(account.held);
    case 'status':
      return codeOf('status', account.status);
    case 'kind':
      return account.kind === '' ? null : codeOf('kind', account.kind);
    case 'ledger':
      return codeOf('code', kindOf(world, account.kind)?.ledger ?? '');
    case 'opened':
      return account.opened === '' ? null : codeOf('date', account.opened);
    case 'term':
      return account.term === '' ? null : codeOf('term', account.term);
    case 'rate':
      return account.rate < 0 ? null : { as: 'rate', n: account.rate };
    case 'matures':
      return account.term === '' ? null : codeOf('date', matures(deposit(account)));
    case 'days':
      return account.opened === '' ? null : { as: 'number', n: daysBetween(account.opened, date) };
    case 'overdue': {
      if (account.term === '') return null;
      return { as: 'number', n: Math.max(0, daysBetween(matures(deposit(account)), date)) };
    }
    case 'interest':
      return amountOf(interestOn(world, account, account.balance, 'today'));
    case 'payout':
      return amountOf(account.balance + interestOn(world, account, account.balance, 'today'));
    default:
      return null;
  }
}
