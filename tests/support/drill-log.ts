/** A day on the mini floor, played by hand: commands with their times, and the log that comes of it. */
import type { LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import type { Command } from '../../src/scenario/vocabulary/commands.ts';
import { createSim, type RunLog, type Sim } from '../../src/sim/index.ts';
import { at } from './lesson.ts';
import { runLog } from './run-log.ts';

/** Gives each command at its time; one that is refused fails the test. */
export function playedLog(
  bundle: LessonBundle,
  seed: number,
  deeds: readonly (readonly [string, Command])[],
): { log: RunLog; sim: Sim } {
  const sim = createSim(bundle, seed);
  const commands = deeds.map(([clock, command]) => {
    if (at(clock) > sim.now) sim.advanceTo(at(clock));
    const verdict = sim.submit(command);
    if (!verdict.ok) throw new Error(`${clock} ${command.do}: ${verdict.reason}`);
    return { t: sim.now, command };
  });
  sim.advanceTo(bundle.lesson.ends);
  const log = runLog(bundle, { seed, commands, until: sim.now, hash: sim.hash() });
  return { log, sim };
}
