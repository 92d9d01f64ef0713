/** The answer to a what-if: how the day changes on the mean of many days with the same customers, and how sure that is. */
import { comparePairs } from '../../../session/analysis/sample.ts';
import type { HallOutcome } from '../../../session/trials/hall-outcome.ts';
import type { DayTotals } from '../../../sim/index.ts';

/** The same days as they were and changed; equally long. */
export interface Pairs<Day> {
  readonly before: readonly Day[];
  readonly after: readonly Day[];
}

/** What is asked of a day: its number, how many of which make one minute, person or point, and which way is better. */
export interface Measured<Day> {
  readonly measure: keyof Day & string;
  readonly unit: number;
  readonly better: 'more' | 'less';
}

const MINUTE = 60_000;

export const HALL_ASKED: readonly Measured<HallOutcome>[] = [
  { measure: 'wait', unit: MINUTE, better: 'less' },
  { measure: 'felt', unit: MINUTE, better: 'less' },
  { measure: 'lost', unit: 1, better: 'less' },
  { measure: 'points', unit: 1, better: 'more' },
];
export const WEEK_ASKED: readonly Measured<DayTotals>[] = [
  { measure: 'waitMean', unit: MINUTE, better: 'less' },
  { measure: 'feltMean', unit: MINUTE, better: 'less' },
  { measure: 'left', unit: 1, better: 'less' },
  { measure: 'complaints', unit: 1, better: 'less' },
];

export interface AnswerRow<M extends string = string> {
  readonly measure: M;
  /** Minutes, people or points. */
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** Ends of the 95 % interval of the difference. */
  readonly low: number;
  readonly high: number;
  /** The interval does not hold 0: `better` or `worse`. */
  readonly verdict: 'better' | 'worse' | 'unsure';
}

export function answerOf<Day>(
  asked: readonly Measured<Day>[],
  { before, after }: Pairs<Day>,
): AnswerRow<keyof Day & string>[] {
  return asked.map(({ measure, unit, better }) => {
    const of = (days: readonly Day[]) => days.map((day) => Number(day[measure]) / unit);
    const found = comparePairs(of(before), of(after));
    const difference = found.difference ?? 0;
    const gained = better === 'more' ? difference > 0 : difference < 0;
    return {
      measure,
      before: found.before.mean ?? 0,
      after: found.after.mean ?? 0,
      difference,
      low: found.low ?? difference,
      high: found.high ?? difference,
      verdict: found.sure ? (gained ? 'better' : 'worse') : 'unsure',
    };
  });
}
