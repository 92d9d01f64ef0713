/** Two ways to set a day, tried on the same people: matched seeds, so that only the setting differs. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import { hallDay, type Settings } from './deputy/hall-day.ts';
import type { DayTotals } from './model/week-view.ts';
import { createSim } from './sim.ts';

export interface Trial {
  /** Of the week; the first when left out. */
  readonly day?: string;
  /** Option by lever; what is left out is as it is at first. */
  readonly a: Settings;
  readonly b: Settings;
  /** Any whole numbers. */
  readonly seeds: readonly number[];
}

export interface TrialResult {
  readonly seed: number;
  readonly a: DayTotals;
  readonly b: DayTotals;
}

/** Pure. Throws an Error when the lesson has no such day. */
export function trialOf(bundle: LessonBundle, { day, a, b, seeds }: Trial): TrialResult[] {
  const days = bundle.lesson.supervisor?.week?.days ?? [];
  const index = day === undefined ? 0 : days.findIndex(({ id }) => id === day);
  return seeds.map((seed) => {
    const run = (settings: Settings): DayTotals =>
      hallDay(bundle, index, settings, { create: createSim, seed, keep: false }).totals;
    return { seed, a: run(a), b: run(b) };
  });
}
