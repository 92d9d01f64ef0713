import type { Fact } from '../../scenario/vocabulary/facts.ts';
import type { CaseScore, RunLog, Score } from '../../sim/index.ts';
import { shiftSpan } from './timeline-layout.ts';

export const SPEEDS = [1, 2, 4, 8, 16] as const;
export type Speed = (typeof SPEEDS)[number];

/** How long before the moment the film begins. */
const LEAD = 20_000;
const MARGIN = 5000;

export interface ReplayRange {
  readonly from: number;
  readonly to: number;
  /** Where the playing starts. */
  readonly start: number;
  /** The encounter the moment belongs to, if any. */
  readonly case: CaseScore | null;
}

/** The encounter around a moment; outside of one, two minutes before and one after. */
export function replayRange(score: Score, facts: readonly Fact[], at: number): ReplayRange {
  const shift = shiftSpan(facts);
  if (facts.some((fact) => fact.type === 'wait.felt')) {
    // A hall answers slowly: what a move leads to is seen some minutes later.
    const from = Math.max(facts[0]?.t ?? 0, at - 180_000);
    const to = Math.max(from + 1000, Math.min(facts[facts.length - 1]?.t ?? at, at + 720_000));
    return { from, to, start: Math.max(from, at - LEAD), case: null };
  }
  const found = score.cases.find((c) => at >= c.startedAt && at <= c.endedAt) ?? null;
  const from = Math.max(shift.from, found ? found.startedAt : at - 120_000);
  const to = Math.max(
    from + 1000,
    Math.min(shift.to, found ? found.endedAt + MARGIN : at + 60_000),
  );
  return { from, to, start: Math.max(from, Math.min(at, to) - LEAD), case: found };
}

/** Just before the deed a moment is about, so that it can be done otherwise: facts come at the end of a command. */
export function beforeDeed(commands: RunLog['commands'], at: number): number {
  let before = at;
  for (const { t } of commands) {
    if (t > at) break;
    before = t - 1;
  }
  return before;
}
