/**
 * Interest in whole fen, worked out exactly: money in fen, annual rates in ppm (1.10 % is 11 000), days counted one by one over the
 * bank's year, whole terms by months. Rounded once, half up, at the end of each sum.
 * Source: branch-sops.md 6.4 (储蓄管理条例 arts. 24–27; 人民银行 on settling dates and the unit of interest).
 */
import { addDays, addMonths, dateOf, daysBetween } from './calendar-days.ts';

const PPM = 1_000_000n;

/** How a bank counts; see bank.interest. */
export interface InterestRules {
  /** Days of a year when a rate by the day is taken. */
  readonly year: number;
  /** Fen: what is left over bears no interest. */
  readonly unit: number;
  /** Demand deposits are settled on this day of every so-many-th month, and the interest is added the day after. */
  readonly settles: { readonly months: number; readonly day: number };
}

/** a / b, half up; both at least 0. */
const rounded = (a: bigint, b: bigint): number => Number((2n * a + b) / (2n * b));

const bearing = (fen: number, { unit }: InterestRules): bigint =>
  BigInt(Math.floor(fen / unit)) * BigInt(unit);

/** "3m", "1y" → months; NaN for a text that is no term. */
export function monthsOf(term: string): number {
  const match = /^([1-9]\d?)([my])$/.exec(term);
  return match ? Number(match[1]) * (match[2] === 'y' ? 12 : 1) : Number.NaN;
}

/** By days, as demand deposits, early withdrawals and overdue time have it. */
export const byDays = (fen: number, days: number, ppm: number, rules: InterestRules): number =>
  rounded(bearing(fen, rules) * BigInt(Math.max(0, days)) * BigInt(ppm), BigInt(rules.year) * PPM);

/** A whole term, whatever number of days it had. */
export const byTerm = (fen: number, months: number, ppm: number, rules: InterestRules): number =>
  rounded(bearing(fen, rules) * BigInt(months) * BigInt(ppm), 12n * PPM);

export interface Stretch {
  readonly fen: number;
  readonly days: number;
}

/** A balance that moved, by the sum of balance × days (积数法). */
export function byProducts(
  stretches: readonly Stretch[],
  ppm: number,
  rules: InterestRules,
): number {
  const sum = stretches.reduce(
    (all, { fen, days }) => all + bearing(fen, rules) * BigInt(days),
    0n,
  );
  return rounded(sum * BigInt(ppm), BigInt(rules.year) * PPM);
}

/** Stretches of different rates: each to the li (a tenth of a fen), their sum to the fen. */
export function byParts(
  parts: readonly (Stretch & { readonly ppm: number })[],
  rules: InterestRules,
): number {
  const li = parts.reduce(
    (all, { fen, days, ppm }) =>
      all +
      rounded(bearing(fen, rules) * BigInt(days) * BigInt(ppm) * 10n, BigInt(rules.year) * PPM),
    0,
  );
  return rounded(BigInt(li), 10n);
}

/** The board's demand rate on a date, in ppm. */
export type DemandRate = (date: string) => number;

/** The first day of settling from a date on. */
function settlingDay(date: string, { settles: { months, day } }: InterestRules): string {
  const [y = 0, m = 1] = date.split('-').map(Number);
  const found = dateOf(y, Math.ceil(m / months) * months, day);
  return found >= date ? found : addMonths(found, months);
}

/** From a settling to the next, or to the closing. */
export interface DemandPeriod extends Stretch {
  readonly from: string;
  /** The day on which the interest is added. */
  readonly to: string;
  readonly ppm: number;
  readonly interest: number;
}

/**
 * Demand deposit that did not move from `from` to `to`: settled by the bank's rules at the rate of the day of settling, which
 * still bears interest; the rest at the rate of the closing day.
 */
export function demandPeriods(
  fen: number,
  from: string,
  to: string,
  rate: DemandRate,
  rules: InterestRules,
): DemandPeriod[] {
  const periods: DemandPeriod[] = [];
  let balance = fen;
  let since = from;
  const until = (end: string, ppm: number): void => {
    const days = daysBetween(since, end);
    const interest = byDays(balance, days, ppm, rules);
    periods.push({ fen: balance, days, from: since, to: end, ppm, interest });
    balance += interest;
    since = end;
  };
  for (let day = settlingDay(since, rules); day < to; day = settlingDay(since, rules))
    until(addDays(day, 1), rate(day));
  until(to, rate(to));
  return periods;
}

export const demandInterest = (
  fen: number,
  from: string,
  to: string,
  rate: DemandRate,
  rules: InterestRules,
): number =>
  demandPeriods(fen, from, to, rate, rules).reduce((sum, { interest }) => sum + interest, 0);

export interface TimeDeposit {
  readonly opened: string;
  readonly months: number;
  /** Contract rate in ppm; changes of the board do not touch it. */
  readonly ppm: number;
}

/** First day on which the term is over. */
export const matures = ({ opened, months }: TimeDeposit): string => addMonths(opened, months);

/**
 * Interest on `fen` out of a time deposit fetched on `today`. Before maturity: demand rate of that day over the days it lay. After:
 * the whole term at the contract rate, and the principal alone at the demand rate since.
 */
export function timeInterest(
  fen: number,
  deposit: TimeDeposit,
  today: string,
  rate: DemandRate,
  rules: InterestRules,
): number {
  const due = matures(deposit);
  if (today < due) return byDays(fen, daysBetween(deposit.opened, today), rate(today), rules);
  return (
    byTerm(fen, deposit.months, deposit.ppm, rules) +
    byDays(fen, daysBetween(due, today), rate(today), rules)
  );
}

export interface Loan {
  /** First and last payment. They are the same in equal instalments. */
  readonly first: number;
  readonly last: number;
  /** Interest over the whole life, of payments as they are before rounding. */
  readonly interest: number;
}

/** Base to a whole power. */
function power(base: bigint, exponent: number): bigint {
  let product = 1n;
  for (let i = 0; i < exponent; i += 1) product *= base;
  return product;
}

/** 等额本息: P·i·(1+i)^n / ((1+i)^n − 1). Total interest is n × the unrounded instalment − P. */
export function equalInstalments(fen: number, ppm: number, months: number): Loan {
  const [p, n] = [BigInt(fen), BigInt(months)];
  if (ppm === 0) return { first: rounded(p, n), last: rounded(p, n), interest: 0 };
  const one = 12n * PPM;
  const grown = power(one + BigInt(ppm), months);
  const flat = power(one, months);
  const above = p * BigInt(ppm) * grown;
  const below = one * (grown - flat);
  const first = rounded(above, below);
  return { first, last: first, interest: rounded(n * above - p * below, below) };
}

/** 等额本金: the same part of the principal each month, and the interest on what was still owed. */
export function equalPrincipal(fen: number, ppm: number, months: number): Loan {
  const [p, n, i] = [BigInt(fen), BigInt(months), BigInt(ppm)];
  const one = 12n * PPM;
  return {
    first: rounded(p * one + p * i * n, n * one),
    last: rounded(p * one + p * i, n * one),
    interest: rounded(p * i * (n + 1n), 2n * one),
  };
}
