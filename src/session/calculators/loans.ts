/**
 * Both ways to pay a loan back, beside each other. Totals are those of payments before rounding, rounded once; a schedule rounds
 * every month to the fen, half up, and its last payment takes what is left.
 */
import { byTerm, equalInstalments, equalPrincipal, type InterestRules } from '../../sim/index.ts';
import type { WorkedStep } from './worked.ts';

export interface LoanInput {
  readonly fen: number;
  /** ppm a year. */
  readonly ppm: number;
  readonly months: number;
}

export interface Payment {
  /** From 1. */
  readonly month: number;
  readonly payment: number;
  readonly interest: number;
  readonly principal: number;
  /** Still owed afterwards. */
  readonly left: number;
}

export interface LoanWay {
  readonly first: number;
  readonly last: number;
  readonly interest: number;
  readonly steps: readonly WorkedStep[];
  readonly schedule: readonly Payment[];
}

export interface LoanWorked {
  /** 等额本息 */
  readonly instalments: LoanWay;
  /** 等额本金 */
  readonly principal: LoanWay;
  /** More interest in equal instalments: nothing but slower repayment. */
  readonly difference: number;
}

/** Every fen of a loan bears interest. */
const EACH_FEN: Pick<InterestRules, 'unit'> = { unit: 1 };
const ofMonth = (left: number, ppm: number): number =>
  byTerm(left, 1, ppm, EACH_FEN as InterestRules);

function schedule(
  { fen, ppm, months }: LoanInput,
  part: (left: number, interest: number) => number,
): Payment[] {
  const payments: Payment[] = [];
  let left = fen;
  for (let month = 1; month <= months; month += 1) {
    const interest = ofMonth(left, ppm);
    const principal = month === months ? left : Math.min(left, part(left, interest));
    left -= principal;
    payments.push({ month, payment: principal + interest, interest, principal, left });
  }
  return payments;
}

/** @param input whole fen, at least one month */
export function loanWorked(input: LoanInput): LoanWorked {
  const { fen, ppm, months } = input;
  const same = equalInstalments(fen, ppm, months);
  const falling = equalPrincipal(fen, ppm, months);
  const part = Math.round(fen / months);
  const { first } = same;
  return {
    instalments: {
      ...same,
      steps: [
        { step: 'equal-payment', fen, ppm, months, result: first },
        { step: 'all-payments', fen, months, result: same.interest },
      ],
      schedule: schedule(input, (_, interest) => first - interest),
    },
    principal: {
      ...falling,
      steps: [
        { step: 'equal-part', fen, months, result: part },
        { step: 'month-payment', part, left: fen, ppm, result: falling.first },
        { step: 'month-payment', part, left: part, ppm, result: falling.last },
        { step: 'falling-interest', fen, ppm, months, result: falling.interest },
      ],
      schedule: schedule(input, () => part),
    },
    difference: same.interest - falling.interest,
  };
}
