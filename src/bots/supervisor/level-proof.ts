/** Every level of a drill: whoever is competent passes it, and nobody passes by doing nothing or anything. */
import { atLevel } from '../../scenario/load/at-level.ts';
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { type BotProof, botProof, daysOf } from '../known-groups.ts';

export interface LevelProof {
  readonly level: string;
  /** Expert, idle and random. */
  readonly bots: readonly BotProof[];
  readonly ok: boolean;
}

const BOTS = ['expert', 'idle', 'random'] as const;

/** @param days of the expert and the random player, on each level */
export function proveLevels(
  bundle: LessonBundle,
  days: number,
  seen: (bundle: LessonBundle, facts: readonly Fact[]) => void,
): LevelProof[] {
  return (bundle.lesson.levels ?? []).map(({ id }) => {
    const played = atLevel(bundle, id);
    const bots = BOTS.map((bot) =>
      // Nobody who does nothing does it differently on another day.
      botProof(bot, daysOf(played, bot, bot === 'idle' ? Math.min(days, 3) : days, seen)),
    );
    return { level: id, bots, ok: bots.every(({ ok }) => ok) };
  });
}
