/** Dates as "2026-11-23" and whole days between them; no clock, no time zone. */

/** Days since 0000-03-01 of the proleptic Gregorian calendar. */
function dayNumber(date: string): number {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  // March is the first month, so that the leap day is the last day of the year.
  const year = m > 2 ? y : y - 1;
  const month = m > 2 ? m - 3 : m + 9;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leaps + Math.floor((153 * month + 2) / 5) + d - 1;
}

const two = (n: number): string => String(n).padStart(2, '0');

export const dateOf = (y: number, m: number, d: number): string =>
  `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function monthLength(y: number, m: number): number {
  const leap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  return m === 2 && leap ? 29 : (LENGTHS[m - 1] ?? 31);
}

/** A date that exists, as text with dashes: "2026-1-5", "20260105", "2026年1月5日" → "2026-01-05"; else null. */
export function parseDate(text: string): string | null {
  const plain = text.trim().normalize('NFKC');
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain);
  if (!match) return null;
  const [y, m, d] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return m >= 1 && m <= 12 && d >= 1 && d <= monthLength(y, m) ? dateOf(y, m, d) : null;
}

/** Days from one date to another: the first counts, the last does not. Negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** So many days on; fewer than a month has. */
export function addDays(date: string, days: number): string {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  const length = monthLength(y, m);
  if (d + days <= length) return dateOf(y, m, d + days);
  const next = addMonths(dateOf(y, m, 1), 1);
  return `${next.slice(0, 8)}${two(d + days - length)}`;
}

/** The same day some months on; the last of the month where there is no such day. */
export function addMonths(date: string, months: number): string {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  const count = y * 12 + (m - 1) + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dateOf(year, month, Math.min(d, monthLength(year, month)));
}
