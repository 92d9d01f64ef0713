/** The answer to a what-if: how the day changes on the mean of many days with the same customers, and how sure that is. */
import { comparePairs } from '../../../session/analysis/sample.ts';
import type { HallOutcome, OutcomeMeasure } from '../../../session/trials/hall-outcome.ts';

export const ASKED = [
  'wait',
  'felt',
  'lost',
  'points',
] as const satisfies readonly OutcomeMeasure[];
export type Asked = (typeof ASKED)[number];

export interface AnswerRow {
  readonly measure: Asked;
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

const MINUTE = 60_000;
const UNIT: Readonly<Record<Asked, number>> = { wait: MINUTE, felt: MINUTE, lost: 1, points: 1 };

export function answerOf(
  before: readonly HallOutcome[],
  after: readonly HallOutcome[],
): AnswerRow[] {
  return ASKED.map((measure) => {
    const of = (days: readonly HallOutcome[]) => days.map((day) => day[measure] / UNIT[measure]);
    const found = comparePairs(of(before), of(after));
    const difference = found.difference ?? 0;
    const more = measure === 'points' ? difference > 0 : difference < 0;
    return {
      measure,
      before: found.before.mean ?? 0,
      after: found.after.mean ?? 0,
      difference,
      low: found.low ?? difference,
      high: found.high ?? difference,
      verdict: found.sure ? (more ? 'better' : 'worse') : 'unsure',
    };
  });
}
