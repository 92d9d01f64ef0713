/** The log of a run that was played without a session. */
import type { LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import type { LoggedCommand, RunLog } from '../../src/sim/index.ts';

interface Played {
  readonly seed: number;
  readonly commands: readonly LoggedCommand[];
  readonly until: number;
  readonly hash: string;
}

export const runLog = (
  bundle: LessonBundle,
  { seed, commands, until, hash }: Played,
  startedAt = '2026-11-23T09:00:00.000Z',
): RunLog => ({
  format: 1,
  app: 'test',
  lesson: bundle.lesson.id,
  digest: bundle.digest,
  seed,
  mode: 'free',
  startedAt,
  commands,
  until,
  hash,
  checkpoints: [],
});
