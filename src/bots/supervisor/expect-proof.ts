/** Whether what a drill expects can be done, and would not come about by itself. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { expectationsOf } from '../../sim/index.ts';

type Days = readonly (readonly Fact[])[];

export interface ExpectProof {
  readonly id: string;
  /** Times it came up on the expert's days, and times it was met in time. */
  readonly came: number;
  readonly met: number;
  /** The same of whoever does nothing; what never comes up then cannot be missed. */
  readonly idleCame: number;
  readonly idleMissed: number;
  readonly ok: boolean;
}

/** On fewer days than this, what is drawn seldom may not have come up. */
const ENOUGH_DAYS = 10;

/** @param expert days of the competent supervisor; of enough of them, on some day each must come up */
export function proveExpectations(bundle: LessonBundle, expert: Days, idle: Days): ExpectProof[] {
  const rows = (days: Days) => days.flatMap((facts) => expectationsOf(bundle, facts));
  const good = rows(expert);
  const none = rows(idle);
  return (bundle.lesson.expects ?? []).map(({ id }) => {
    const own = good.filter((row) => row.id === id);
    const left = none.filter((row) => row.id === id);
    const met = own.filter(({ state }) => state === 'met').length;
    const idleMissed = left.filter(({ state }) => state === 'missed').length;
    const cameUp = own.length > 0 || expert.length < ENOUGH_DAYS;
    const ok = cameUp && met === own.length && (left.length === 0 || idleMissed > 0);
    return { id, came: own.length, met, idleCame: left.length, idleMissed, ok };
  });
}
