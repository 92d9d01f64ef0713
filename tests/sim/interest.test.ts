/** Every worked number of branch-sops.md 6.4, to the fen, and what must hold of any other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, daysBetween, parseDate } from '../../src/sim/model/calendar-days.ts';
import * as interest from '../../src/sim/model/interest.ts';

/** As in the example bank. */
const RULES = { year: 360, unit: 100, settles: { months: 3, day: 20 } };
type Last = typeof RULES;
/** The functions with these rules. */
const byRules =
  <A extends unknown[], R>(count: (...args: [...A, Last]) => R) =>
  (...args: A): R =>
    count(...args, RULES);
const byDays = byRules(interest.byDays);
const byParts = byRules(interest.byParts);
const byProducts = byRules(interest.byProducts);
const byTerm = byRules(interest.byTerm);
const demandInterest = byRules(interest.demandInterest);
const timeInterest = byRules(interest.timeInterest);
const { equalInstalments, equalPrincipal, matures, monthsOf } = interest;

const yuan = (n: number): number => Math.round(n * 100);
/** Demand rate of the board in the examples: 0.05 %. */
const DEMAND = 500;
const rate = () => DEMAND;

describe('deposits as worked out in the book', () => {
  test('demand: ¥20,000 from 2026-01-05 to 2026-02-10 is 36 days and ¥1.00', () => {
    expect(daysBetween('2026-01-05', '2026-02-10')).toBe(36);
    expect(demandInterest(yuan(20_000), '2026-01-05', '2026-02-10', rate)).toBe(yuan(1));
    expect(byDays(yuan(20_000), 36, DEMAND)).toBe(yuan(1));
  });

  test('a quarter by products: 1,248,000 yuan-days are ¥1.73', () => {
    const stretches = [
      { fen: yuan(8_000), days: 41 },
      { fen: yuan(20_000), days: 31 },
      { fen: yuan(15_000), days: 20 },
    ];
    expect(stretches.reduce((sum, { fen, days }) => sum + (fen / 100) * days, 0)).toBe(1_248_000);
    expect(byProducts(stretches, DEMAND)).toBe(173);
  });

  const year = { opened: '2025-03-01', months: 12, ppm: 11_000 };
  test('one year, ¥50,000 at 1.10 %: ¥30,000 taken after 184 days earns ¥7.67', () => {
    expect(daysBetween('2025-03-01', '2025-09-01')).toBe(184);
    expect(timeInterest(yuan(30_000), year, '2025-09-01', rate)).toBe(767);
  });
  test('… the remaining ¥20,000 earns ¥220.00, untouched it would be ¥550.00, broken whole ¥12.78', () => {
    expect(matures(year)).toBe('2026-03-01');
    expect(timeInterest(yuan(20_000), year, '2026-03-01', rate)).toBe(yuan(220));
    expect(timeInterest(yuan(50_000), year, '2026-03-01', rate)).toBe(yuan(550));
    expect(timeInterest(yuan(50_000), year, '2025-09-01', rate)).toBe(1278);
  });

  test('three years, ¥100,000 at 1.50 %, fetched 61 days late: ¥4,500.00 and ¥8.47', () => {
    const three = { opened: '2022-10-18', months: 36, ppm: 15_000 };
    expect(matures(three)).toBe('2025-10-18');
    expect(daysBetween('2025-10-18', '2025-12-18')).toBe(61);
    expect(byTerm(yuan(100_000), 36, 15_000)).toBe(yuan(4_500));
    expect(timeInterest(yuan(100_000), three, '2025-12-18', rate)).toBe(yuan(4_500) + 847);
    // On principal and interest it would be 8.85: the overdue time is paid on the principal alone.
    expect(byDays(yuan(104_500), 61, DEMAND)).toBe(885);
  });
});

describe('loans as worked out in the book', () => {
  test('¥300,000, 3.5 %, 240 months in equal instalments: ¥1,739.88, interest ¥117,571.00', () => {
    const loan = equalInstalments(yuan(300_000), 35_000, 240);
    expect(loan).toEqual({ first: 173_988, last: 173_988, interest: yuan(117_571) });
    // 240 rounded instalments would make 117,571.20; the book takes the instalment before rounding.
    expect(240 * loan.first - yuan(300_000)).toBe(11_757_120);
  });
  test('… in equal principal: first ¥2,125.00, last ¥1,253.65, interest ¥105,437.50, ¥12,133.50 less', () => {
    const loan = equalPrincipal(yuan(300_000), 35_000, 240);
    expect(loan).toEqual({ first: 212_500, last: 125_365, interest: 10_543_750 });
    const other = equalInstalments(yuan(300_000), 35_000, 240);
    expect(other.interest - loan.interest).toBe(1_213_350);
  });
  test('¥120,000, 3.6 %, 36 months: ¥3,521.57, interest ¥6,776.35 against ¥6,660.00', () => {
    const fen = yuan(120_000);
    expect(equalInstalments(fen, 36_000, 36)).toMatchObject({ first: 352_157, interest: 677_635 });
    expect(equalPrincipal(fen, 36_000, 36).interest).toBe(666_000);
  });
  test('without interest every payment is a part of the principal', () => {
    expect(equalInstalments(1_200, 0, 12)).toEqual({ first: 100, last: 100, interest: 0 });
    expect(equalPrincipal(1_200, 0, 12)).toEqual({ first: 100, last: 100, interest: 0 });
  });
});

describe('any deposit', () => {
  test('earns on whole yuan only, and never a part of a fen', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000_000), fc.nat(4000), fc.nat(50_000), (fen, days, ppm) => {
        const earned = byDays(fen, days, ppm);
        expect(Number.isSafeInteger(earned)).toBe(true);
        expect(earned).toBe(byDays(fen - (fen % 100), days, ppm));
        const exact = ((fen - (fen % 100)) / 100) * 100 * days * (ppm / 360_000_000);
        expect(Math.abs(earned - exact)).toBeLessThanOrEqual(0.5 + exact * 1e-9);
      }),
    );
  });

  test('half a fen goes up', () => {
    // 360 yuan for one day at 0.5 % is exactly half a fen.
    expect(byDays(36_000, 1, 5_000)).toBe(1);
    expect(byDays(35_900, 1, 5_000)).toBe(0);
  });

  test('settles on the 20th, is paid on the 21st and earns on it from then on', () => {
    const rates = (date: string) => (date < '2026-03-20' ? 999_999 : 1_000);
    // 79 days to the 21st of March, all at the rate of the 20th.
    const first = byDays(yuan(100_000), 79, 1_000);
    const rest = byDays(yuan(100_000) + first, 10, 1_000);
    expect(daysBetween('2026-01-01', '2026-03-21')).toBe(79);
    expect(demandInterest(yuan(100_000), '2026-01-01', '2026-03-31', rates)).toBe(first + rest);
    expect(demandInterest(yuan(100_000), '2026-03-21', '2026-03-31', rate)).toBe(
      byDays(yuan(100_000), 10, DEMAND),
    );
    // Over new year: the next payday is in March.
    expect(demandInterest(yuan(100_000), '2025-12-21', '2026-03-20', rate)).toBe(
      byDays(yuan(100_000), 89, DEMAND),
    );
  });

  test('with stretches of two rates is worked out to the li, then rounded once', () => {
    const parts = [
      { fen: 1_000_00, days: 5, ppm: 1_000 },
      { fen: 1_000_00, days: 5, ppm: 1_000 },
    ];
    // Each is 1.3888 fen: 1.4 to the li, 2.8 together, 3 fen; one by one they would be 1 + 1.
    expect(byParts(parts)).toBe(3);
    expect(byDays(1_000_00, 5, 1_000)).toBe(1);
  });

  test('in parts taken early never earns more than whole', () => {
    const deposit = { opened: '2025-03-01', months: 12, ppm: 11_000 };
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 10_000_000 }), fc.nat(364), (fen, day) => {
        const today = addDays('2025-03-01', day);
        expect(timeInterest(fen, deposit, today, rate)).toBeLessThanOrEqual(
          byTerm(fen, 12, 11_000),
        );
      }),
    );
  });
});

/** Oracle: the calendar of the machine. */
const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

describe('dates', () => {
  test('are as far apart as the calendar says', () => {
    fc.assert(
      fc.property(fc.nat(80_000), fc.integer({ min: -9_000, max: 9_000 }), (start, days) => {
        const from = addDays('1900-01-01', start);
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });
  test('months later: the same day, or the last of the month', () => {
    expect(addMonths('2025-08-31', 6)).toBe('2026-02-28');
    expect(addMonths('2023-08-31', 6)).toBe('2024-02-29');
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2025-12-15', 1)).toBe('2026-01-15');
  });
  test('are read as people write them, and only if they exist', () => {
    expect(
      ['2026-01-05', '20260105', '2026年1月5日', '2026.1.5', '２０２６-01-05'].map(parseDate),
    ).toEqual(Array(5).fill('2026-01-05'));
    expect(['2025-02-29', '2026-13-01', '5.1.2026', ''].map(parseDate)).toEqual(
      Array(4).fill(null),
    );
  });
  test('terms are months or years', () => {
    expect(['3m', '6m', '1y', '3y'].map(monthsOf)).toEqual([3, 6, 12, 36]);
    expect(['7d', '0m', '1', ''].every((term) => Number.isNaN(monthsOf(term)))).toBe(true);
  });
});
