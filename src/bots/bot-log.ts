/** The log that reproduces a bot's run: on the command line, in another browser, a year later. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { RunLog } from '../sim/index.ts';
import type { BotRun } from './run-bot.ts';

export function botLog(bundle: LessonBundle, seed: number, run: BotRun, app: string): RunLog {
  return {
    format: 1,
    app,
    lesson: bundle.lesson.id,
    ...(bundle.level === undefined ? {} : { level: bundle.level }),
    digest: bundle.digest,
    seed,
    mode: 'exam',
    startedAt: '',
    commands: run.commands,
    until: run.until,
    hash: run.hash,
    checkpoints: [],
  };
}
