/** One run of a lesson, with what it comes to: a study by itself, a played lesson by a bot. */

import { type BotKind, playBot } from '../bots/policies.ts';
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import { isStudy } from '../scenario/schema/lesson.ts';
import { createSim, type MeasuredRun, markOf, runStudy, type Sim, score } from '../sim/index.ts';

/** What is the same for all runs of a call; plain, so that it can be sent to a worker. */
export interface Job {
  readonly bundle: LessonBundle;
  /** ms. */
  readonly warmup: number;
  /** Visits that count; null for all. */
  readonly customers: number | null;
  readonly bot: BotKind;
  /** Seconds. */
  readonly within: readonly number[];
}

export const studyRun = ({ bundle, warmup, customers }: Job, seed: number): MeasuredRun =>
  runStudy(bundle, seed, { warmup, ...(customers === null ? {} : { customers }) });

/** A played shift as it stands, counted from its first moment. */
export function shiftRun(sim: Sim): MeasuredRun {
  const { bundle, seed } = sim;
  const { state } = sim.snapshot();
  const start = createSim(bundle, seed).snapshot().state;
  const { count } = state.visits;
  return { bundle, state, first: 0, last: count, begin: markOf(start), end: markOf(state) };
}

export interface DoneRun {
  readonly run: MeasuredRun;
  /** Of a played shift. */
  readonly total: number | null;
}

export function doRun(job: Job, seed: number): DoneRun {
  if (isStudy(job.bundle.lesson)) return { run: studyRun(job, seed), total: null };
  const sim = createSim(job.bundle, seed);
  playBot(sim, job.bot);
  return { run: shiftRun(sim), total: score(job.bundle, sim.facts).total };
}
