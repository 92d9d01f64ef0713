/** Trials of one finished drill: moments weighed, the days as they were played once, what-ifs on top. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { HallOutcome } from '../../../session/trials/hall-outcome.ts';
import type { Change } from '../../../session/trials/script.ts';
import type { DayUnit } from '../../../session/trials/trial-jobs.ts';
import type { TrialRun } from '../../../session/trials/trial-pool.ts';
import { usePort } from '../debrief-model.ts';
import {
  type Ask,
  askPool,
  DAYS,
  type Missing,
  pairsOf,
  seedsFrom,
  useTrialPool,
} from './matched-days.ts';
import { type DrillMoment, pickDrillMoments, questionsOf } from './weigh-moves.ts';

export interface Trials {
  /** Null while they are being worked out, and where they cannot be. */
  readonly moments: readonly DrillMoment[] | null;
  /** Nothing could be worked out. */
  readonly failed: boolean;
  /** Null where nothing can be tried. */
  readonly ask: Ask<Change, HallOutcome> | null;
}

export function useTrials(): Trials {
  const { model } = usePort();
  const { bundle, log } = model;
  const pool = useTrialPool();
  const [moments, setMoments] = useState<readonly DrillMoment[] | null>(null);
  const [failed, setFailed] = useState(false);
  /** The days as they were, as far as they have been run. */
  const before = useRef<(HallOutcome | undefined)[]>([]);
  const leisure = useRef<TrialRun<DayUnit> | null>(null);

  useEffect(() => {
    before.current = [];
    setFailed(pool === null);
    if (!pool) return;
    const questions = questionsOf(log);
    const was: DayUnit = { kind: 'day', seed: log.seed, change: null, scored: true };
    pool.run([was, ...questions.map(({ unit }) => unit)]).results.then(
      (days) => {
        if (days)
          setMoments(pickDrillMoments(log, questions, days, bundle.lesson.supervisor?.plan));
      },
      () => setFailed(true),
    );
    // The days as they were, at leisure: a what-if then only runs the other half.
    leisure.current = pool.run(
      seedsFrom(log.seed, DAYS).map((seed): DayUnit => ({ kind: 'day', seed, change: null })),
      (_, day, k) => {
        before.current[k] = day;
      },
    );
    // Whoever asks then is told.
    leisure.current.results.catch(() => {});
  }, [pool, bundle, log]);

  const ask = useMemo((): Trials['ask'] => {
    if (pool === null) return null;
    return (change, seen) => {
      if (!pool) throw new Error('asked before the page stood');
      leisure.current?.cancel();
      const was = before.current;
      const after: (HallOutcome | undefined)[] = [];
      const missing = seedsFrom(log.seed, DAYS).flatMap((seed, k): Missing<DayUnit>[] => {
        const put = (list: typeof after) => (day: HallOutcome) => {
          list[k] = day;
        };
        const changed = { unit: { kind: 'day', seed, change }, put: put(after) } as const;
        if (was[k]) return [changed];
        return [{ unit: { kind: 'day', seed, change: null }, put: put(was) }, changed];
      });
      return askPool(pool, missing, () => pairsOf(was, after), seen);
    };
  }, [pool, log]);
  return { moments, failed, ask };
}
