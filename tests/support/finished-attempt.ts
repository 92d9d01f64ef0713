/** A run a bot has finished, as the file a learner would hand in. */
import { archive } from '../../src/app/platform/archive.ts';
import type { BotKind } from '../../src/bots/policies.ts';
import { runBot } from '../../src/bots/run-bot.ts';
import type { LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import { packAttempt } from '../../src/session/attempt-file.ts';
import type { RunLog } from '../../src/sim/index.ts';
import { runLog } from './run-log.ts';

export function finishedAttempt(
  bundle: LessonBundle,
  bot: BotKind,
  seed = 1,
): { readonly log: RunLog; readonly bytes: Uint8Array } {
  const log = runLog(bundle, { seed, ...runBot(bundle, seed, bot) });
  const record = { id: `${bundle.lesson.id}-${bot}`, status: 'ended', log } as const;
  const rest = { rewinds: 0, interruptions: 0, updatedAt: 0, imported: false, result: null };
  return { log, bytes: packAttempt({ ...record, ...rest }, archive) };
}
