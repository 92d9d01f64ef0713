/** One run by one bot, with the log that reproduces it. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Command } from '../scenario/vocabulary/commands.ts';
import type { Fact } from '../scenario/vocabulary/facts.ts';
import { createSim, type Score, type Sim, score } from '../sim/index.ts';
import { type BotKind, playBot } from './policies.ts';

export interface BotRun {
  readonly facts: readonly Fact[];
  readonly score: Score;
  readonly commands: readonly { readonly t: number; readonly command: Command }[];
  readonly until: number;
  readonly hash: string;
}

/** A run that writes down every accepted command with its time. */
export function recordingSim(
  bundle: LessonBundle,
  seed: number,
): { sim: Sim; commands: { t: number; command: Command }[] } {
  const sim = createSim(bundle, seed);
  const commands: { t: number; command: Command }[] = [];
  const submit = sim.submit;
  sim.submit = (command) => {
    const t = sim.now;
    const verdict = submit(command);
    if (verdict.ok) commands.push({ t, command });
    return verdict;
  };
  return { sim, commands };
}

export function runBot(bundle: LessonBundle, seed: number, kind: BotKind): BotRun {
  const { sim, commands } = recordingSim(bundle, seed);
  playBot(sim, kind);
  return {
    facts: sim.facts,
    score: score(bundle, sim.facts),
    commands,
    until: sim.now,
    hash: sim.hash(),
  };
}
