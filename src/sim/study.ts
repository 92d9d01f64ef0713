/** A run without a player, from the first event to the last or to a given number of customers. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import { NEVER } from '../scenario/schema/lesson.ts';
import { createLanes } from './kernel/state-hash.ts';
import { type Mark, markOf } from './model/mark.ts';
import type { SimState } from './model/state.ts';
import { chartsFor, startWorld, step, WIRINGS } from './runner.ts';
import type { HallPlan } from './world/hall-plan.ts';
import { initialState } from './world/initial-state.ts';
import { World } from './world/world.ts';

export interface StudyOptions {
  /** ms after the start before customers and time count. */
  readonly warmup?: number;
  /** Visits that count; all, if absent. The run ends when they are gone. */
  readonly customers?: number;
}

export interface StudyRun {
  readonly bundle: LessonBundle;
  readonly plan: HallPlan;
  readonly state: SimState;
  /** Visits that count: from `first` up to but not including `last`. */
  readonly first: number;
  readonly last: number;
  /** Time that counts. */
  readonly begin: Mark;
  readonly end: Mark;
}

/** Visits for which room is made at once: those that count and a few more, within reason. */
const MARGIN = 1024;
const MOST = 1 << 20;

/**
 * Runs a lesson without a player. Throws RangeError when it would never end: customers without a number, and no closing time.
 * @param seed any whole number
 */
export function runStudy(bundle: LessonBundle, seed: number, options: StudyOptions = {}): StudyRun {
  const { warmup = 0, customers = Number.POSITIVE_INFINITY } = options;
  if (customers === Number.POSITIVE_INFINITY && isEndless(bundle))
    throw new RangeError('a study without end needs a number of customers');
  const room = customers < MOST ? customers + MARGIN : undefined;
  const world = new World(
    bundle,
    initialState(bundle, seed, room),
    createLanes(),
    WIRINGS,
    chartsFor,
    false,
  );
  const { state } = world;
  const { ends } = bundle.lesson;
  startWorld(world);
  const from = state.now + warmup;
  if (warmup > 0) {
    while ((state.calendar.at[0] as number) < from && step(world, ends));
    state.now = from;
  }
  const begin = markOf(state);
  const { visits } = state;
  const first = visits.count;
  const last = first + customers;
  while (visits.count < last && step(world, ends));
  const end = markOf(state);
  if (customers === Number.POSITIVE_INFINITY)
    return { ...studyOf(world), first, last: visits.count, begin, end };
  for (let id = first; id < last; id += 1)
    while (!((visits.leftAt[id] as number) >= 0) && step(world, ends));
  return { ...studyOf(world), first, last: Math.min(last, visits.count), begin, end };
}

const studyOf = ({ bundle, plan, state }: World) => ({ bundle, plan, state });

/** Whether arrivals never cease of themselves. */
export function isEndless({ lesson }: LessonBundle): boolean {
  if (lesson.closes < NEVER || lesson.ends < NEVER) return false;
  return lesson.arrivals.some(
    ({ trace, appointments, limit }) => !trace && !appointments && limit === undefined,
  );
}
