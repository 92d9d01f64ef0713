/** The expert's day: a teller's exemplary shift, or a supervisor's plan. */
import type { Sim } from '../sim/index.ts';
import { type Bend, type Done, playExemplar } from './script.ts';
import { playPlan } from './supervisor/play-plan.ts';

/** Plays it, each step bent by `bend`; returns what was done, in order. */
export const playDay = (sim: Sim, bend?: Bend): Done[] =>
  sim.bundle.lesson.supervisor ? playPlan(sim, bend) : playExemplar(sim, bend);
