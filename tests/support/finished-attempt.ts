/** A run a bot has finished, as the file a learner would hand in. */
import { archive } from '../../src/app/platform/archive.ts';
import type { BotKind } from '../../src/bots/policies.ts';
import { runBot } from '../../src/bots/run-bot.ts';
import type { LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import { packAttempt } from '../../src/session/attempt-file.ts';
import type { RunLog } from '../../src/sim/index.ts';

export function finishedAttempt(
  bundle: LessonBundle,
  bot: BotKind,
  seed = 1,
): { readonly log: RunLog; readonly bytes: Uint8Array } {
  const { commands, until, hash } = runBot(bundle, seed, bot);
  const log: RunLog = {
    format: 1,
    app: 'test',
    lesson: bundle.lesson.id,
    digest: bundle.digest,
    seed,
    mode: 'free',
    startedAt: '2026-11-23T09:00:00.000Z',
    commands,
    until,
    hash,
    checkpoints: [],
  };
  const record = { id: `${bundle.lesson.id}-${bot}`, status: 'ended', log } as const;
  const rest = { rewinds: 0, interruptions: 0, updatedAt: 0, imported: false, result: null };
  return { log, bytes: packAttempt({ ...record, ...rest }, archive) };
}
