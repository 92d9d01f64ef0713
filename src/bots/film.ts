/** The expert's way through a day with a snapshot before each step, so that a breach need not be played from the morning on. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Step } from '../scenario/schema/common.ts';
import type { Fact } from '../scenario/vocabulary/facts.ts';
import { createSim, restoreSim, type Sim, type SimSnapshot } from '../sim/index.ts';
import { playDay } from './exemplary-day.ts';
import { type Done, playScript } from './script.ts';

/** The "customer" of rules over the shift. Duties have numbers below. */
export const WHOLE_DAY = -1;

export interface Film {
  readonly bundle: LessonBundle;
  readonly seed: number;
  readonly done: readonly Done[];
  /** Before each step of `done`. */
  readonly frames: readonly SimSnapshot[];
  /** All that happened. */
  readonly facts: readonly Fact[];
  readonly endedAt: number;
}

export function film(bundle: LessonBundle, seed: number): Film {
  const sim = createSim(bundle, seed);
  const frames: SimSnapshot[] = [];
  const done = playDay(sim, (step) => {
    frames.push(sim.snapshot());
    return [step];
  });
  return { bundle, seed, done, frames, facts: sim.facts, endedAt: sim.now };
}

/** A run of its own that stands before step `at`. */
export function frameAt({ bundle, seed, frames }: Film, at: number): Sim {
  const frame = frames[Math.min(at, frames.length - 1)];
  return frame ? restoreSim(bundle, frame) : createSim(bundle, seed);
}

/** Place of the first step that differs from the film. */
export function firstChange({ done }: Film, steps: readonly Step[]): number {
  const at = steps.findIndex((step, i) => step !== done[i]?.step);
  return at < 0 ? steps.length : at;
}

/** The facts of another script, up to the end of the encounter it is about; WHOLE_DAY: to the end of the day. */
export function factsOf(reel: Film, steps: readonly Step[], customer: number): readonly Fact[] {
  const from = Math.min(firstChange(reel, steps), reel.frames.length - 1);
  const sim = frameAt(reel, from);
  const over = (): boolean =>
    customer !== WHOLE_DAY &&
    sim.facts.some((f) => f.type === 'encounter.ended' && f.customer === customer);
  playScript(sim, steps.slice(from), over);
  return sim.facts;
}
