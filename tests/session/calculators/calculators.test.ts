/** The worked numbers of branch-sops.md 6.4, as a customer is shown them: the result, and every step that leads there. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  demandWorked,
  productsWorked,
  timeWorked,
} from '../../../src/session/calculators/deposits.ts';
import { loanWorked } from '../../../src/session/calculators/loans.ts';

/** As in the shipped bank. */
const RULES = { year: 360, unit: 100, settles: { months: 3, day: 20 } };
const yuan = (n: number): number => Math.round(n * 100);
const DEMAND = 500;

describe('deposits', () => {
  test('demand: ¥20,000 over 36 days is ¥1.00', () => {
    const input = { fen: yuan(20_000), from: '2026-01-05', to: '2026-02-10', ppm: DEMAND };
    expect(demandWorked(input, RULES)).toEqual({
      steps: [
        { step: 'span', from: '2026-01-05', to: '2026-02-10', days: 36 },
        { step: 'by-days', fen: yuan(20_000), days: 36, ppm: DEMAND, year: 360, result: 100 },
      ],
      interest: 100,
    });
  });

  test('demand over a settling day: the interest of the quarter bears interest', () => {
    const input = { fen: yuan(1_000_000), from: '2026-01-05', to: '2026-04-10', ppm: DEMAND };
    const { steps, interest } = demandWorked(input, RULES);
    // 5 January to 21 March is 75 days, on to 10 April 20 more.
    const [, quarter, , rest, sum] = steps;
    expect(quarter).toMatchObject({ days: 75, fen: yuan(1_000_000), result: 10_417 });
    expect(rest).toMatchObject({ days: 20, fen: yuan(1_000_000) + 10_417, result: 2_778 });
    expect(sum).toEqual({ step: 'sum', parts: [10_417, 2_778], result: 13_195 });
    expect(interest).toBe(13_195);
  });

  test('a balance that moved: 1,248,000 yuan-days are ¥1.73', () => {
    const stretches = [
      { fen: yuan(8_000), days: 41 },
      { fen: yuan(20_000), days: 31 },
      { fen: yuan(15_000), days: 20 },
    ];
    const { steps, interest } = productsWorked(stretches, DEMAND, RULES);
    expect(steps.at(-1)).toMatchObject({ step: 'by-products', products: yuan(1_248_000) });
    expect(interest).toBe(173);
  });

  const year = {
    fen: yuan(50_000),
    opened: '2025-03-01',
    months: 12,
    ppm: 11_000,
    demandPpm: DEMAND,
  };

  test('¥30,000 of a year of ¥50,000 taken early: ¥7.67, the rest keeps ¥220.00', () => {
    const worked = timeWorked({ ...year, taken: yuan(30_000), on: '2025-09-01' }, RULES);
    expect(worked).toMatchObject({ matures: '2026-03-01', early: true });
    expect(worked.taken.interest).toBe(767);
    expect(worked.taken.steps).toContainEqual({
      step: 'span',
      from: '2025-03-01',
      to: '2025-09-01',
      days: 184,
    });
    expect(worked.rest?.interest).toBe(yuan(220));
    expect(worked.untouched).toBe(yuan(550));
    expect(worked.broken).toBe(1278);
  });

  test('all of it taken early leaves nothing to mature', () => {
    const worked = timeWorked({ ...year, taken: yuan(50_000), on: '2025-09-01' }, RULES);
    expect(worked.rest).toBeNull();
    expect(worked.taken.interest).toBe(worked.broken);
  });

  test('three years fetched 61 days late: ¥4,500.00 and ¥8.47', () => {
    const { taken, early } = timeWorked(
      {
        fen: yuan(100_000),
        taken: yuan(100_000),
        opened: '2022-10-18',
        months: 36,
        ppm: 15_000,
        demandPpm: DEMAND,
        on: '2025-12-18',
      },
      RULES,
    );
    expect(early).toBe(false);
    expect(taken.steps.at(-1)).toEqual({
      step: 'sum',
      parts: [yuan(4_500), 847],
      result: yuan(4_508.47),
    });
  });

  test('on the day of maturity it is the term and nothing more', () => {
    const { taken } = timeWorked({ ...year, taken: year.fen, on: '2026-03-01' }, RULES);
    expect(taken.interest).toBe(yuan(550));
  });
});

describe('loans', () => {
  test('¥300,000 at 3.5 % over 240 months: the two ways, and ¥12,133.50 between them', () => {
    const { instalments, principal, difference } = loanWorked({
      fen: yuan(300_000),
      ppm: 35_000,
      months: 240,
    });
    expect(instalments).toMatchObject({ first: 173_988, interest: yuan(117_571) });
    expect(principal).toMatchObject({ first: 212_500, last: 125_365, interest: yuan(105_437.5) });
    expect(difference).toBe(yuan(12_133.5));
  });

  test('¥120,000 at 3.6 % over 36 months', () => {
    const { instalments, principal } = loanWorked({
      fen: yuan(120_000),
      ppm: 36_000,
      months: 36,
    });
    expect(instalments).toMatchObject({ first: 352_157, interest: yuan(6_776.35) });
    expect(principal.interest).toBe(yuan(6_660));
  });

  test('a schedule begins and ends as the formula says', () => {
    const { principal, instalments } = loanWorked({
      fen: yuan(300_000),
      ppm: 35_000,
      months: 240,
    });
    expect(principal.schedule[0]).toEqual({
      month: 1,
      payment: 212_500,
      interest: 87_500,
      principal: 125_000,
      left: yuan(298_750),
    });
    expect(principal.schedule.at(-1)).toMatchObject({ payment: 125_365, left: 0 });
    expect(instalments.schedule[0]).toMatchObject({ payment: 173_988, interest: 87_500 });
    expect(instalments.schedule.at(-1)?.left).toBe(0);
  });

  test('whatever the loan, a schedule pays it back to the fen, and differs from the formula by no more than a fen a month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000, max: 500_000_000 }),
        fc.integer({ min: 0, max: 120_000 }),
        fc.integer({ min: 1, max: 360 }),
        (fen, ppm, months) => {
          const { instalments, principal, difference } = loanWorked({ fen, ppm, months });
          expect(difference).toBeGreaterThanOrEqual(-1);
          for (const { schedule, interest } of [instalments, principal]) {
            expect(schedule).toHaveLength(months);
            expect(schedule.reduce((sum, one) => sum + one.principal, 0)).toBe(fen);
            expect(schedule.at(-1)?.left).toBe(0);
            const paid = schedule.reduce((sum, one) => sum + one.interest, 0);
            // What is rounded away each month bears interest until the end.
            const i = ppm / 12e6;
            const carried = i === 0 ? months : ((1 + i) ** months - 1) / i;
            expect(Math.abs(paid - interest)).toBeLessThanOrEqual(carried + 1);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
