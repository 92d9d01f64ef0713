/** A day on the mini floor, played by hand: commands with their times, and the log that comes of it. */
import type { LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import type { Command } from '../../src/scenario/vocabulary/commands.ts';
import { createSim, type RunLog, type Sim } from '../../src/sim/index.ts';
import { at } from './lesson.ts';

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
  const log: RunLog = {
    format: 1,
    app: 'test',
    lesson: bundle.lesson.id,
    digest: bundle.digest,
    seed,
    mode: 'free',
    startedAt: '2026-11-22T09:00:00.000Z',
    commands,
    until: sim.now,
    hash: sim.hash(),
    checkpoints: [],
  };
  return { log, sim };
}
