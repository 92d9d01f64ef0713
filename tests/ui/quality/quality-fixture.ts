/** A drill played by a bot, as the debrief and the report of the week are handed it. */
import type { BotKind } from '../../../src/bots/policies.ts';
import { runBot } from '../../../src/bots/run-bot.ts';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import { qualityWeek } from '../../../src/session/quality-week.ts';
import type { RunLog } from '../../../src/sim/index.ts';
import { splitServed } from '../../../src/ui/debrief/customer-steps.ts';
import { type DebriefPort, makeContent } from '../../../src/ui/debrief/debrief-model.ts';
import { shiftSpan } from '../../../src/ui/debrief/timeline-layout.ts';
import { runLog } from '../../support/run-log.ts';

export interface PlayedDrill {
  readonly log: RunLog;
  readonly run: ReturnType<typeof runBot>;
}

export function playedDrill(
  bundle: LessonBundle,
  bot: BotKind,
  seed: number,
  day = 21,
): PlayedDrill {
  const run = runBot(bundle, seed, bot);
  const log = runLog(bundle, { seed, ...run }, `2026-11-${day}T09:00:00.000Z`);
  return { log, run };
}

/** @param replayed where the replay was asked to begin */
export function portOf(
  bundle: LessonBundle,
  { log, run }: PlayedDrill,
  replayed: number[] = [],
): DebriefPort {
  const { served, unserved } = splitServed(run.score, shiftSpan(run.facts).to);
  const nothing = () => {};
  return {
    model: {
      attempt: 'fixture',
      bundle,
      log,
      facts: run.facts,
      score: served,
      unserved,
      pars: { idle: null, novice: null, expert: null },
      parsReady: true,
      note: '',
      rewinds: 0,
      interruptions: 0,
      contentChanged: false,
      differs: false,
      attempts: 1,
    } as DebriefPort['model'],
    content: makeContent(bundle),
    viewAt: () => {
      throw new Error('nobody looks into the replay here');
    },
    setNote: nothing,
    again: nothing,
    exportFile: nothing,
    print: nothing,
    menu: nothing,
    openClause: nothing,
    openReplay: (t: number) => replayed.push(t),
  } as unknown as DebriefPort;
}

/** The report over these days, the newest first. */
export const weekOf = (bundle: LessonBundle, drills: readonly PlayedDrill[]) =>
  qualityWeek({
    attempts: drills.map(({ run }, i) => ({ id: String(i), points: run.score.total })),
    log: async (id) => drills[Number(id)]?.log ?? null,
    open: async () => bundle,
    breathe: async () => {},
  });
