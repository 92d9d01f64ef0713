/** Trials of one finished drill: one pool for the page, the days as they were played once, what-ifs on top. */
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { HallOutcome } from '../../../session/trials/hall-outcome.ts';
import type { Change } from '../../../session/trials/script.ts';
import type { DayUnit } from '../../../session/trials/trial-jobs.ts';
import {
  createTrialPool,
  type TrialPool,
  type TrialRun,
} from '../../../session/trials/trial-pool.ts';
import { usePort } from '../debrief-model.ts';
import { type DrillMoment, pickDrillMoments, questionsOf } from './weigh-moves.ts';

/** Days a what-if is run over. */
export const DAYS = 100;
const SEEDS = 2 ** 31;

export interface WhatIf {
  readonly change: Change;
  readonly before: readonly HallOutcome[];
  readonly after: readonly HallOutcome[];
  /** ms on the wall. */
  readonly took: number;
}

export interface Trials {
  /** Null while they are being worked out. */
  readonly moments: readonly DrillMoment[] | null;
  readonly failed: boolean;
  /** 0..1 of the what-if under way, or null. */
  readonly progress: number | null;
  ask(change: Change): Promise<WhatIf | null>;
  cancel(): void;
}

/** Where pools come from; tests put their own here. */
export const PoolContext = createContext<typeof createTrialPool>(createTrialPool);

/** The day that was played, and those after it. */
export const seedsFrom = (seed: number, count: number): number[] =>
  Array.from({ length: count }, (_, k) => (seed + k) % SEEDS);

export function useTrials(): Trials {
  const { model } = usePort();
  const makePool = useContext(PoolContext);
  const { bundle, log } = model;
  const [moments, setMoments] = useState<readonly DrillMoment[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [progress, setProgress] = useState<number | null>(null);
  const pool = useRef<TrialPool | null>(null);
  const before = useRef<TrialRun<DayUnit> | null>(null);
  const under = useRef<TrialRun<DayUnit> | null>(null);

  useEffect(() => {
    const fail = () => {
      setFailed(true);
      setMoments([]);
    };
    try {
      pool.current = makePool({ bundle, log });
      const questions = questionsOf(log);
      const was: DayUnit = { kind: 'day', seed: log.seed, change: null, scored: true };
      const weighing = pool.current.run([was, ...questions.map(({ unit }) => unit)]);
      // The days as they were, at leisure: a what-if then only runs the other half.
      before.current = pool.current.run(
        seedsFrom(log.seed, DAYS).map((seed): DayUnit => ({ kind: 'day', seed, change: null })),
      );
      before.current.results.catch(() => {});
      weighing.results.then((days) => {
        if (days)
          setMoments(pickDrillMoments(log, questions, days, bundle.lesson.supervisor?.plan));
      }, fail);
    } catch {
      // No workers here: everything else of the page stands.
      fail();
    }
    return () => {
      pool.current?.close();
      pool.current = null;
    };
  }, [bundle, log, makePool]);

  const ask = useCallback(
    async (change: Change): Promise<WhatIf | null> => {
      const from = performance.now();
      under.current?.cancel();
      if (!pool.current || !before.current) return null;
      setProgress(0);
      const run = pool.current.run(
        seedsFrom(log.seed, DAYS).map((seed): DayUnit => ({ kind: 'day', seed, change })),
        (done) => setProgress(done / DAYS),
      );
      under.current = run;
      try {
        const [was, after] = await Promise.all([before.current.results, run.results]);
        if (!was || !after) return null;
        return { change, before: was, after, took: performance.now() - from };
      } catch {
        setFailed(true);
        return null;
      } finally {
        if (under.current === run) {
          under.current = null;
          setProgress(null);
        }
      }
    },
    [log],
  );
  const cancel = useCallback(() => {
    under.current?.cancel();
    under.current = null;
    setProgress(null);
  }, []);
  return { moments, failed, progress, ask, cancel };
}
