/** Scripts: a list of steps for a whole shift, and what came of each. */
import type { Step } from '../scenario/schema/common.ts';
import type { Sim } from '../sim/index.ts';
import { perform, runOut } from './perform.ts';

/** Where a step of the exemplary shift was written. */
export interface Origin {
  readonly part: 'before' | 'each' | 'case' | 'after' | 'plan';
  /** Place among the steps of that part. */
  readonly index: number;
  /** Customer at the desk when it was begun, or -1. */
  readonly customer: number;
}

export interface Done {
  readonly step: Step;
  readonly origin: Origin;
  /** Number of the command given, or -1. */
  readonly number: number;
  /** Why it could not be done, or "". */
  readonly refused: string;
  /** Time it was begun. */
  readonly t: number;
}

/** Steps of the exemplary way through the case that sits at the desk, or nothing when nobody does. */
export function exemplarOfDesk(sim: Sim): readonly Step[] {
  const { desk } = sim.status();
  return desk ? (sim.bundle.cases[desk.case]?.[desk.variant]?.exemplar ?? []) : [];
}

/** May change, drop or add steps before they are done. */
export type Bend = (step: Step, sim: Sim) => readonly Step[];

export const straight: Bend = (step) => [step];

/** Plays the lesson's exemplary shift, each step bent by `bend`; returns what was done, in order. */
export function playExemplar(sim: Sim, bend: Bend = straight): Done[] {
  const done: Done[] = [];
  const { before, each, after } = sim.bundle.lesson.exemplar;
  const run = (part: Origin['part'], steps: readonly Step[]): void => {
    steps.forEach((step, index) => {
      for (const bent of bend(step, sim)) {
        const origin = { part, index, customer: sim.status().desk?.customer ?? -1 };
        const t = sim.now;
        const attempt = perform(sim, bent);
        done.push({ step: bent, origin, ...attempt, t });
        // A duty has nobody who is called for: its way follows at once.
        if (attempt.number >= 0 && 'do' in bent && bent.do === 'begin-duty')
          run('case', exemplarOfDesk(sim));
      }
    });
  };
  run('before', before);
  while (!sim.ended) {
    const { remaining, served } = sim.status();
    if (remaining === 0) break;
    run('each', each);
    waitForCustomer(sim);
    run('case', exemplarOfDesk(sim));
    const later = sim.status();
    // Nobody came and nobody went: no use going round again.
    if (later.served === served && later.remaining === remaining) break;
  }
  waitForEnd(sim);
  run('after', after);
  runOut(sim);
  return done;
}

function waitForCustomer(sim: Sim): void {
  for (;;) {
    const { desk, window } = sim.status();
    const next = sim.nextEventAt();
    if (desk || window !== 'open.calling' || next === null) return;
    sim.advanceTo(next);
  }
}

/** The last customer walks away from the window. */
function waitForEnd(sim: Sim): void {
  for (let i = 0; i < 20 && sim.status().window === 'open.serving'; i += 1) {
    const next = sim.nextEventAt();
    if (next === null) return;
    sim.advanceTo(next);
  }
}

/** Plays a fixed list of steps, until `over` says that enough has been seen, or to the end of the day. */
export function playScript(
  sim: Sim,
  steps: readonly Step[],
  over: () => boolean = () => false,
): void {
  for (const step of steps) {
    if (over()) return;
    if ('do' in step) waitForCustomer(sim);
    perform(sim, step);
  }
  if (!over()) runOut(sim);
}
