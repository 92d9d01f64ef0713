/** The five players. They use the same commands as a person and know only what the content says. */
import type { Step } from '../scenario/schema/common.ts';
import { COMMAND_TYPES, type CommandType } from '../scenario/vocabulary/commands.ts';
import { forkStream, type Sim, type StreamState, uniform, uniformInt } from '../sim/index.ts';
import { give, runOut } from './perform.ts';
import { type Bend, playExemplar } from './script.ts';

export const BOT_KINDS = ['expert', 'novice', 'careless', 'idle', 'random'] as const;
export type BotKind = (typeof BOT_KINDS)[number];

/** What even a careless teller does, because the system or the customer will not go on without it. */
const UNAVOIDABLE: ReadonlySet<CommandType> = new Set([
  'open-window',
  'close-window',
  'close-shift',
  'call-next',
  'begin-duty',
  'end-duty',
  'take',
  'open-transaction',
  'key',
  'post',
  'pay',
  'part',
]);

/** Leaves out avoidable steps with probability `slip`, and says something else with probability `tongue`. */
function slipping(stream: StreamState, slip: number, tongue: number): Bend {
  return (step: Step, sim: Sim) => {
    if (!('do' in step)) return [step];
    if (step.do === 'say' && uniform(stream) < tongue) {
      const lines = sim.bundle.bank.lines.filter((l) => l.tone !== 'warm');
      const other = lines[uniformInt(stream, Math.max(1, lines.length))];
      return other ? [{ do: 'say', line: other.id }] : [step];
    }
    if (UNAVOIDABLE.has(step.do)) return [step];
    return uniform(stream) < slip ? [] : [step];
  };
}

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
  if (kind === 'expert') playExemplar(sim);
  else if (kind === 'novice') playExemplar(sim, slipping(stream, 0.12, 0.05));
  else if (kind === 'careless') playExemplar(sim, slipping(stream, 0.45, 0.3));
  else if (kind === 'random') playRandom(sim, stream);
  else runOut(sim);
}
