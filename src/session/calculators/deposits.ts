/**
 * Interest on deposits, worked out step by step. Rounded to the fen once, half up, at the end of each step with a result; parts of
 * a yuan below the bank's unit bear none; the first day counts, the last does not.
 */
import {
  byDays,
  byProducts,
  byTerm,
  daysBetween,
  demandPeriods,
  type InterestRules,
  matures,
  type Stretch,
} from '../../sim/index.ts';
import type { Worked, WorkedStep } from './worked.ts';

const whole = (steps: readonly WorkedStep[], parts: readonly number[]): Worked => {
  const interest = parts.reduce((sum, part) => sum + part, 0);
  const last: WorkedStep[] = parts.length > 1 ? [{ step: 'sum', parts, result: interest }] : [];
  return { steps: [...steps, ...last], interest };
};

export interface DemandInput {
  readonly fen: number;
  readonly from: string;
  readonly to: string;
  /** ppm a year, the same for all the time. */
  readonly ppm: number;
}

/** A demand deposit that did not move; at each settling day the interest is added and bears interest itself. */
export function demandWorked({ fen, from, to, ppm }: DemandInput, rules: InterestRules): Worked {
  const periods = demandPeriods(fen, from, to, () => ppm, rules);
  const { year } = rules;
  const steps = periods.flatMap<WorkedStep>((one) => [
    { step: 'span', from: one.from, to: one.to, days: one.days },
    { step: 'by-days', fen: one.fen, days: one.days, ppm, year, result: one.interest },
  ]);
  return whole(
    steps,
    periods.map(({ interest }) => interest),
  );
}

/** A balance that moved within a quarter: the sum of balance × days, then the rate (积数法). */
export function productsWorked(
  stretches: readonly Stretch[],
  ppm: number,
  rules: InterestRules,
): Worked {
  const products = stretches.map(({ fen, days }): WorkedStep & { step: 'product' } => {
    const bearing = Math.floor(fen / rules.unit) * rules.unit;
    return { step: 'product', fen: bearing, days, result: bearing * days };
  });
  const sum = products.reduce((all, { result }) => all + result, 0);
  const interest = byProducts(stretches, ppm, rules);
  const last = { step: 'by-products', products: sum, ppm, year: rules.year, result: interest };
  return { steps: [...products, last as WorkedStep], interest };
}

export interface TimeInput {
  readonly fen: number;
  /** Fetched on `on`; all of it, or part. */
  readonly taken: number;
  readonly opened: string;
  readonly months: number;
  /** Contract rate in ppm a year. */
  readonly ppm: number;
  readonly on: string;
  /** The board's demand rate of that day. */
  readonly demandPpm: number;
}

export interface TimeWorked {
  readonly matures: string;
  readonly early: boolean;
  /** What is fetched. */
  readonly taken: Worked;
  /** What stays until maturity at the contract rate; null when nothing stays. */
  readonly rest: Worked | null;
  /** All of it, left alone until maturity; and all of it, fetched now. */
  readonly untouched: number;
  readonly broken: number;
}

/** A time deposit fetched in whole or in part: before maturity at the demand rate, after it with the days beyond at the demand rate. */
export function timeWorked(input: TimeInput, rules: InterestRules): TimeWorked {
  const { fen, opened, months, ppm, on, demandPpm } = input;
  const due = matures({ opened, months, ppm });
  const early = on < due;
  const { year } = rules;
  const byDemand = (sum: number, from: string, to: string): Worked => {
    const days = daysBetween(from, to);
    const result = byDays(sum, days, demandPpm, rules);
    return {
      steps: [
        { step: 'span', from, to, days },
        { step: 'by-days', fen: sum, days, ppm: demandPpm, year, result },
      ],
      interest: result,
    };
  };
  const byContract = (sum: number): Worked => {
    const result = byTerm(sum, months, ppm, rules);
    return { steps: [{ step: 'by-term', fen: sum, months, ppm, result }], interest: result };
  };
  const fetched = (sum: number): Worked => {
    if (early) return byDemand(sum, opened, on);
    const term = byContract(sum);
    const beyond = on > due ? byDemand(sum, due, on) : { steps: [], interest: 0 };
    return whole(
      [...term.steps, ...beyond.steps],
      on > due ? [term.interest, beyond.interest] : [term.interest],
    );
  };
  const taken = Math.min(fen, input.taken);
  const maturity: WorkedStep = { step: 'matures', on: due };
  const own = fetched(taken);
  return {
    matures: due,
    early,
    taken: { ...own, steps: [maturity, ...own.steps] },
    rest: early && taken < fen ? byContract(fen - taken) : null,
    untouched: byTerm(fen, months, ppm, rules),
    broken: fetched(fen).interest,
  };
}
