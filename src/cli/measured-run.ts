/** One run of a lesson, with what it comes to: a study by itself, a played lesson by a bot. */
import { type BotKind, playBot } from '../bots/policies.ts';
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import {
  createSim,
  type MeasuredRun,
  markOf,
  runStudy,
  type Sim,
  type SimSnapshot,
  type StudyRun,
  score,
} from '../sim/index.ts';
import { UsageError } from './outcome.ts';

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

export const isStudy = ({ lesson }: LessonBundle): boolean => lesson.window === '';

/** Throws RangeError when the study would never end; see `inPlainWords`. */
export const studyRun = ({ bundle, warmup, customers }: Job, seed: number): MeasuredRun =>
  runStudy(bundle, seed, { warmup, ...(customers === null ? {} : { customers }) });

/** That a study would never end is for the caller to mend. Here and not where it is thrown: our classes do not leave a thread. */
export function inPlainWords(error: unknown): unknown {
  const endless =
    error instanceof RangeError && error.message.startsWith('customers come for ever');
  return endless ? new UsageError(error.message) : error;
}

/** A played shift as it stands, counted from its first moment. */
export function shiftRun(sim: Sim): MeasuredRun {
  const { bundle, seed } = sim;
  const { state } = sim.snapshot();
  const start = createSim(bundle, seed).snapshot().state;
  const { count } = state.visits;
  return { bundle, state, first: 0, last: count, begin: sumsOf(start), end: sumsOf(state) };
}

/** The sums do not touch the columns, in which alone a snapshot differs from a state. */
const sumsOf = (state: SimSnapshot['state']) => markOf(state as unknown as StudyRun['state']);

export interface DoneRun {
  readonly run: MeasuredRun;
  /** Of a played shift. */
  readonly total: number | null;
}

export function doRun(job: Job, seed: number): DoneRun {
  if (isStudy(job.bundle)) return { run: studyRun(job, seed), total: null };
  const sim = createSim(job.bundle, seed);
  playBot(sim, job.bot);
  return { run: shiftRun(sim), total: score(job.bundle, sim.facts).total };
}
