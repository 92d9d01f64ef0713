/** How the hall fared under a supervisor: measures over the facts, and the points the lesson gives for them. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Dimension } from '../../scenario/schema/sop.ts';
import type { HallMeasure, HallTarget } from '../../scenario/schema/supervisor.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { factsOf } from '../model/facts-of.ts';
import { mean, p95 } from './averages.ts';
import { isLost } from './lost.ts';
import { weekMeasure } from './week-targets.ts';

export interface TargetScore extends Omit<HallTarget, 'full' | 'none'> {
  /** In the measure's own unit; null where there was nothing to measure. */
  readonly value: number | null;
  /** 0..1 */
  readonly points: number;
}

const MINUTE = 60_000;

type Facts = readonly Fact[];
type Among = Pick<HallTarget, 'kind' | 'category'>;

/** Waits that are over, by a call or without one, in minutes; null where nobody was called at all: nothing was achieved. */
function waits(facts: Facts, of: 'waited' | 'felt', { kind, category }: Among): number[] | null {
  const all = factsOf(facts, 'wait.felt');
  if (!all.some(({ data }) => data.called)) return null;
  return all
    .filter(({ data }) => (kind ?? data.kind) === data.kind)
    .filter(({ data }) => (category ?? data.category) === data.category)
    .map(({ data }) => data[of] / MINUTE);
}

/** Share of those with a ticket who went without being served, in percent. */
function leftShare(facts: Facts, { category }: Among): number {
  const gone = factsOf(facts, 'customer.left').filter(
    ({ data }) => (category ?? data.category) === data.category,
  );
  const lost = gone.filter(({ data }) => isLost(data.reason));
  return gone.length === 0 ? 100 : (100 * lost.length) / gone.length;
}

/** Breaks begun in time among those planned, in percent. */
function breaksTaken(bundle: LessonBundle, facts: Facts): number {
  const planned = bundle.lesson.breaks.length;
  const taken = factsOf(facts, 'break.begun').filter(({ data }) => data.inTime);
  const staff = new Set(taken.map(({ data }) => data.staff));
  return planned === 0 ? 100 : (100 * staff.size) / planned;
}

type Measure = (bundle: LessonBundle, facts: Facts, among: Among) => number | null;

const over = (list: number[] | null, sum: (list: number[]) => number): number | null =>
  list === null ? null : sum(list);

const measures: Record<HallMeasure, Measure> = {
  'wait-mean': (_, facts, among) => over(waits(facts, 'waited', among), mean),
  'wait-p95': (_, facts, among) => over(waits(facts, 'waited', among), p95),
  'felt-mean': (_, facts, among) => over(waits(facts, 'felt', among), mean),
  'felt-p95': (_, facts, among) => over(waits(facts, 'felt', among), p95),
  left: (_, facts, among) => leftShare(facts, among),
  complaints: (bundle, facts) => {
    // What the lesson brings up by itself is no fault of the supervisor's.
    const own = new Set(bundle.lesson.duties.map(({ id }) => id));
    return factsOf(facts, 'complaint.opened').filter(({ data }) => !own.has(data.cause)).length;
  },
  unpaid: (_, facts) => factsOf(facts, 'cash.short').length,
  breaks: (bundle, facts) => breaksTaken(bundle, facts),
  'request-wait': (_, facts) =>
    mean(
      [...factsOf(facts, 'request.answered'), ...factsOf(facts, 'request.lapsed')].map(
        ({ data }) => data.after / MINUTE,
      ),
    ),
  overtime: (bundle, facts) => {
    const last = factsOf(facts, 'customer.left').reduce((t, f) => Math.max(t, f.t), 0);
    return Math.max(0, (last - bundle.lesson.closes) / MINUTE);
  },
  cost: (_, facts) => factsOf(facts, 'helper.called').reduce((sum, f) => sum + f.data.cost, 0),
};

/** In the measure's own unit; null where there was nothing to measure. */
export const measureOf = (
  bundle: LessonBundle,
  facts: Facts,
  { measure, ...among }: Among & { measure: HallMeasure },
): number | null => measures[measure](bundle, facts, among);

/** Full marks at `full`, none at `none`, a straight line between. */
function pointsOf(value: number, { full, none }: HallTarget): number {
  if (full === none) return value <= full ? 1 : 0;
  return Math.max(0, Math.min(1, (none - value) / (none - full)));
}

export const hallTargets = (bundle: LessonBundle, facts: Facts): TargetScore[] =>
  bundle.lesson.score.hall.map((target) => {
    const value = bundle.lesson.supervisor?.week
      ? weekMeasure(bundle, facts, target)
      : measureOf(bundle, facts, target);
    const { full: _, none: __, ...rest } = target;
    return { ...rest, value, points: value === null ? 0 : pointsOf(value, target) };
  });

/** Points and weight of the targets of one dimension. */
export function targetsOf(scores: readonly TargetScore[], dimension: Dimension) {
  const own = scores.filter((one) => one.dimension === dimension);
  return {
    points: own.reduce((sum, one) => sum + one.points * one.weight, 0),
    weight: own.reduce((sum, one) => sum + one.weight, 0),
  };
}
