/** The five players. They use the same commands as a person and know only what the content says. */
import { COMMAND_TYPES } from '../scenario/vocabulary/commands.ts';
import { forkStream, type Sim, type StreamState, uniformInt } from '../sim/index.ts';
import { playDay } from './exemplary-day.ts';
import { give, runOut } from './perform.ts';
import { slipping } from './slips.ts';
import { carelessPlan } from './supervisor/plan-changes.ts';
import { playPlan } from './supervisor/play-plan.ts';

export const BOT_KINDS = ['expert', 'novice', 'careless', 'idle', 'random'] as const;
export type BotKind = (typeof BOT_KINDS)[number];

const STAYING = COMMAND_TYPES.filter((verb) => verb !== 'close-shift' && verb !== 'close-window');

/** Any command that can be given, at any pace; going home early would only show that an empty desk fails. */
function playRandom(sim: Sim, stream: StreamState): void {
  let tries = 0;
  while (!sim.ended && tries < 4000) {
    tries += 1;
    const verb = STAYING[uniformInt(stream, STAYING.length)];
    const options = verb ? sim.available(verb) : [];
    const chosen = options[uniformInt(stream, Math.max(1, options.length))];
    if (chosen) give(sim, chosen);
    if (!sim.ended) sim.advanceTo(sim.now + 1000 + uniformInt(stream, 5000));
  }
  runOut(sim);
}

/** Plays the run to its end. */
export function playBot(sim: Sim, kind: BotKind): void {
  const stream = forkStream(sim.seed, `bot/${kind}`);
  const { supervisor } = sim.bundle.lesson;
  if (kind === 'expert') playDay(sim);
  else if (kind === 'novice') playDay(sim, slipping(stream, 0.12, 0.05));
  else if (kind === 'careless') {
    const slips = slipping(stream, 0.45, 0.3);
    if (supervisor) playPlan(sim, slips, carelessPlan(supervisor.plan, stream));
    else playDay(sim, slips);
  } else if (kind === 'random') playRandom(sim, stream);
  else runOut(sim);
}
