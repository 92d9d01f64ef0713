/** What a drill comes to: how many, how many wrong, how fast, which level. */
import type { Drill } from '../../scenario/schema/drill.ts';

/** One bundle, slip or amount that was handed in. */
export interface Answer {
  readonly right: boolean;
  /** What it adds to the speed when right: notes of the bundle, else 1. */
  readonly units: number;
}

export interface DrillResult {
  /** Items handed in. */
  readonly done: number;
  readonly wrong: number;
  /** Units that were right, a minute, to one decimal. */
  readonly perMinute: number;
  /** The whole time was done. */
  readonly complete: boolean;
  /** Highest level reached, or "". */
  readonly level: string;
}

/** Nobody is that fast; the first answer of a drill that is broken off shall not look so. */
const LEAST_MS = 1000;

/** @param elapsed ms of the drill's own clock */
export function resultOf(drill: Drill, answers: readonly Answer[], elapsed: number): DrillResult {
  const full = drill.minutes * 60_000;
  const wrong = answers.filter(({ right }) => !right).length;
  const units = answers.reduce((sum, answer) => sum + (answer.right ? answer.units : 0), 0);
  const time = Math.max(LEAST_MS, Math.min(elapsed, full));
  const perMinute = Math.round((units * 600_000) / time) / 10;
  const complete = elapsed >= full;
  const reached = complete
    ? drill.levels.filter((level) => perMinute >= level.perMinute && wrong <= level.wrong)
    : [];
  return {
    done: answers.length,
    wrong,
    perMinute,
    complete,
    level: reached[reached.length - 1]?.id ?? '',
  };
}
