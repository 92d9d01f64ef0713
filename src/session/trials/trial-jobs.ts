/** What can be tried: units small enough that a page can show progress and stop between two of them. Pure. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import { type RunLog, type Trial, type TrialResult, trialOf } from '../../sim/index.ts';
import { type HallOutcome, hallOutcome } from './hall-outcome.ts';
import { playDay } from './play-day.ts';
import { type Change, type Script, scriptOf } from './script.ts';

/** What all units of a pool are about: plain data, sent once. */
export interface TrialContent {
  readonly bundle: LessonBundle;
  /** What the player did; absent where nothing of it is played again. */
  readonly log?: RunLog;
}

/** A drill once more, with one decision changed or none. */
export interface DayUnit {
  readonly kind: 'day';
  readonly seed: number;
  readonly change: Change | null;
  /** Also what the day is worth by the rules. */
  readonly scored?: boolean;
}

/** A day of a week under two settings, on the same people. */
export interface WeekUnit extends Omit<Trial, 'seeds'> {
  readonly kind: 'week';
  readonly seed: number;
}

export type TrialUnit = DayUnit | WeekUnit;
export interface TrialResults {
  readonly day: HallOutcome;
  readonly week: TrialResult;
}

export type RunUnit = <U extends TrialUnit>(unit: U) => TrialResults[U['kind']];

/** Ready to run units; what they share is worked out once. */
export function trialRunner({ bundle, log }: TrialContent): RunUnit {
  let script: Script | null = null;
  const day = (unit: DayUnit): HallOutcome => {
    if (!log) throw new Error('no log to play again');
    script ??= scriptOf(bundle, log);
    const facts = playDay(bundle, script, unit.seed, unit.change);
    return hallOutcome(bundle, facts, unit.scored);
  };
  const run = (unit: TrialUnit): TrialResults[TrialUnit['kind']] =>
    unit.kind === 'week' ? trialOf(bundle, { ...unit, seeds: [unit.seed] })[0]! : day(unit);
  return run as RunUnit;
}
