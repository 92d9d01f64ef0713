/** What bots make of the very same customers: the par beside the learner's result. */
import { runBot } from '../bots/run-bot.ts';
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Score } from '../sim/index.ts';
import type { ParBot } from '../stores/debrief-store.ts';

/** One bot is one slice of work; the caller lets the page breathe between them. */
export const parOf = (bundle: LessonBundle, seed: number, bot: ParBot): Score =>
  runBot(bundle, seed, bot).score;
