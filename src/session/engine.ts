/**
 * All of the session that runs the simulation. Loaded when a lesson is opened, so that the menu
 * comes without it. Named one by one: this is what the facade in session.ts may use.
 */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import { judge, replay, score } from '../sim/index.ts';
import { packAttempt, unpackAttempt } from './attempt-file.ts';
import { createLiveRun } from './live-run.ts';
import { createPlayback } from './playback.ts';
import { createRun, historyUntil } from './run.ts';

export const engine = {
  /**
   * As played at a level; as written without one, and where the lesson has no such level (any more): then the bundle says no
   * level, and its digest is not that of a log that was played at it. Only drills have levels.
   */
  atLevel: async (bundle: LessonBundle, level: string | undefined): Promise<LessonBundle> =>
    bundle.lesson.levels?.some(({ id }) => id === level)
      ? (await import('../scenario/load/at-level.ts')).atLevel(bundle, level)
      : bundle,
  createLiveRun,
  createPlayback,
  createRun,
  historyUntil,
  judge,
  packAttempt,
  replay,
  score,
  unpackAttempt,
  parOf: async (...args: Parameters<typeof import('./pars.ts').parOf>) =>
    (await import('./pars.ts')).parOf(...args),
};

export type Engine = typeof engine;
