/**
 * Trials of one finished attempt in one pool for the page: days that somebody asks about now go before what is worked out at
 * leisure, and an answer begins with the first days and gets surer with the rest.
 */
import { createContext, useContext, useEffect, useState } from 'react';
import type { TrialResults, TrialUnit } from '../../../session/trials/trial-jobs.ts';
import { createTrialPool, type TrialPool } from '../../../session/trials/trial-pool.ts';
import { usePort } from '../debrief-model.ts';
import type { Pairs } from './what-if-answer.ts';

/** Days a what-if is run over. */
export const DAYS = 100;
/** The first answer, and each that follows, has so many more. */
export const STEP = 20;
const SEEDS = 2 ** 31;

/** Seeds of the day that was played, and of those after it. */
export const seedsFrom = (seed: number, count: number): number[] =>
  Array.from({ length: count }, (_, k) => (seed + k) % SEEDS);

export interface WhatIf<Day> extends Pairs<Day> {
  /** ms on the wall from the question on. */
  readonly took: number;
}

/** A question under way. */
export interface Asked<Day> {
  /** Over all days; null when it was stopped. Rejects when the days cannot be run. */
  readonly answer: Promise<WhatIf<Day> | null>;
  cancel(): void;
}

/** @param seen told after each day how many of all are done, and each time there are STEP pairs more what they say */
export type Ask<Question, Day> = (
  question: Question,
  seen: (share: number, sofar: WhatIf<Day> | null) => void,
) => Asked<Day>;

/** Where pools come from; tests put their own here. */
export const PoolContext = createContext<typeof createTrialPool>(createTrialPool);

/** A pool for as long as the page stands; null where there are no workers. */
export function useTrialPool(): TrialPool | null | undefined {
  const { model } = usePort();
  const makePool = useContext(PoolContext);
  const { bundle, log } = model;
  const [pool, setPool] = useState<TrialPool | null | undefined>(undefined);
  useEffect(() => {
    let own: TrialPool | null = null;
    try {
      own = makePool({ bundle, log });
    } catch {
      // Everything else of the page stands.
    }
    setPool(own);
    return () => own?.close();
  }, [bundle, log, makePool]);
  return pool;
}

/** A day that is still to be run: where its result belongs. */
export interface Missing<U extends TrialUnit> {
  readonly unit: U;
  put(result: TrialResults[U['kind']]): void;
}

/** @param pairs as many as are known from the first on */
export function askPool<U extends TrialUnit, Day>(
  pool: TrialPool,
  missing: readonly Missing<U>[],
  pairs: () => Pairs<Day>,
  seen: Parameters<Ask<unknown, Day>>[1],
): Asked<Day> {
  const from = performance.now();
  const sofar = (): WhatIf<Day> => ({ ...pairs(), took: performance.now() - from });
  let told = 0;
  const run = pool.run<U>(
    missing.map(({ unit }) => unit),
    (done, result, index) => {
      missing[index]?.put(result);
      const ready = pairs().before.length;
      const more = ready >= told + STEP && done < missing.length;
      if (more) told = ready;
      seen(done / missing.length, more ? sofar() : null);
    },
    true,
  );
  return { answer: run.results.then((all) => (all ? sofar() : null)), cancel: run.cancel };
}

/** The pairs of two lists that fill up in any order, as far as there is no gap. */
export function pairsOf<Day>(
  before: readonly (Day | undefined)[],
  after: readonly (Day | undefined)[],
): Pairs<Day> {
  let ready = 0;
  while (before[ready] !== undefined && after[ready] !== undefined) ready += 1;
  return {
    before: before.slice(0, ready) as Day[],
    after: after.slice(0, ready) as Day[],
  };
}
