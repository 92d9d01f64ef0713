/**
 * What a run comes to, in the numbers of queueing theory. All times in seconds; null where nothing was there to be measured.
 *
 * Whom it counts: the visits `first` up to `last` of the run, each in the category in which it ended, and in `all`. A further
 * stage of the same person is a visit of its own. In every class and in all
 * `arrived = served + reneged + missed + balked + refused + inside`.
 *
 * What it measures over time (lines, windows): from the mark `begin` to the mark `end`, whoever was there.
 */
import { isStudy, NEVER } from '../../scenario/schema/lesson.ts';
import { OUTCOME } from '../model/hall-state.ts';
import type { ClassMeasures, MeasuredRun, Measures, WindowMeasures } from './measured.ts';
import { type Period, type QueueRecord, queueRecords } from './queue-record.ts';
import { countUpTo, deviation, merged, quantile, sortTimes } from './sorted.ts';

/** Seconds. */
export const WAIT_LIMITS: readonly number[] = [60, 300, 600, 900, 1200, 1800];

/** Counts and sums of a class; ms. */
interface Tally {
  arrived: number;
  balked: number;
  reneged: number;
  refused: number;
  missed: number;
  served: number;
  ticketed: number;
  waited: number;
  wait: number;
  waitUnserved: number;
  sojourn: number;
  waits: Float64Array;
}

const NOTHING = new Float64Array(0);
const tally = (): Tally => ({
  arrived: 0,
  balked: 0,
  reneged: 0,
  refused: 0,
  missed: 0,
  served: 0,
  ticketed: 0,
  waited: 0,
  wait: 0,
  waitUnserved: 0,
  sojourn: 0,
  waits: NOTHING,
});

/** @param within limits in seconds for `shareWaitWithin` */
export function measure(run: MeasuredRun, within: readonly number[] = WAIT_LIMITS): Measures {
  const { branch } = run.bundle;
  const { tallies, lastEnd } = count(run);
  const open = openHours(run);
  const whole: Period = { from: run.begin.now, to: run.end.now };
  const queues = queueRecords(
    run.state.visits,
    run.state.now,
    branch.categories.length,
    whole,
    open,
  );
  const areas = lineAreas(run);
  const perCategory: Record<string, ClassMeasures> = {};
  branch.categories.forEach(({ id }, i) => {
    const queue = queues.byCategory[i] as QueueRecord;
    const area = ownLine(run) ? (areas[i] as number) : queue.area;
    perCategory[id] = classMeasures(tallies[i] as Tally, { ...queue, area }, whole, open, within);
  });
  const area = areas.reduce((sum, one) => sum + one, 0);
  return {
    perCategory,
    all: classMeasures(together(tallies), { ...queues.all, area }, whole, open, within),
    perWindow: windowMeasures(run),
    lastEnd: lastEnd < 0 ? null : lastEnd / 1000,
  };
}

/** One look at every visit that counts. */
function count({ bundle, state, first, last }: MeasuredRun) {
  const { category, arrivedAt, ticketAt, leftAt, outcome, waited } = state.visits;
  const tallies = bundle.branch.categories.map(tally);
  const sizes = new Int32Array(tallies.length);
  for (let id = first; id < last; id += 1) {
    if (outcome[id] !== OUTCOME.served) continue;
    const c = category[id] as number;
    sizes[c] = (sizes[c] as number) + 1;
  }
  tallies.forEach((t, i) => {
    t.waits = new Float64Array(sizes[i] as number);
  });
  let lastEnd = -1;
  for (let id = first; id < last; id += 1) {
    const t = tallies[category[id] as number] as Tally;
    t.arrived += 1;
    if ((ticketAt[id] as number) >= 0) t.ticketed += 1;
    const left = leftAt[id] as number;
    if (left < 0) continue;
    const wait = waited[id] as number;
    const how = outcome[id] as number;
    if (how === OUTCOME.served) {
      t.waits[t.served] = wait;
      t.served += 1;
      t.wait += wait;
      t.sojourn += left - (arrivedAt[id] as number);
      if (wait > 0) t.waited += 1;
      if (left > lastEnd) lastEnd = left;
    } else if (how === OUTCOME.reneged) {
      t.reneged += 1;
      t.waitUnserved += wait;
      if (wait > 0) t.waited += 1;
    } else if (how === OUTCOME.missed) {
      t.missed += 1;
      t.waitUnserved += wait;
    } else if (how === OUTCOME.balked) t.balked += 1;
    else if (how !== OUTCOME.none) t.refused += 1;
  }
  for (const { waits } of tallies) sortTimes(waits);
  return { tallies, lastEnd };
}

const together = (tallies: readonly Tally[]): Tally =>
  tallies.reduce<Tally>(
    (sum, t) => ({
      arrived: sum.arrived + t.arrived,
      balked: sum.balked + t.balked,
      reneged: sum.reneged + t.reneged,
      refused: sum.refused + t.refused,
      missed: sum.missed + t.missed,
      served: sum.served + t.served,
      ticketed: sum.ticketed + t.ticketed,
      waited: sum.waited + t.waited,
      wait: sum.wait + t.wait,
      waitUnserved: sum.waitUnserved + t.waitUnserved,
      sojourn: sum.sojourn + t.sojourn,
      waits: sum.waits,
    }),
    { ...tally(), waits: merged(tallies.map(({ waits }) => waits)) },
  );

/** Whether a category has a line to itself in which nobody of another category can be. */
function ownLine({ bundle }: MeasuredRun): boolean {
  const { branch, lesson } = bundle;
  return (
    branch.lines.kind === 'shared' &&
    isStudy(lesson) &&
    branch.categories.every(({ upgrade }) => upgrade === undefined)
  );
}

const lineAreas = ({ begin, end }: MeasuredRun): number[] =>
  end.areas.map((area, i) => area - (begin.areas[i] ?? 0));

/**
 * Hours of business that were measured. A day that came to its end is known up to the closing time, even if the last customer
 * had left before; a run that was stopped is known up to the last mark only.
 */
function openHours({ bundle, state, begin, end }: MeasuredRun): Period {
  const { opens, closes, ends } = bundle.lesson;
  const stopped = state.now > end.now || closes === NEVER || !isStudy(bundle.lesson);
  return {
    from: Math.max(opens, begin.now),
    to: Math.min(closes, stopped ? end.now : ends),
  };
}

const per = (sum: number, n: number): number | null => (n > 0 ? sum / n : null);
const seconds = (ms: number | null): number | null => (ms === null ? null : ms / 1000);

function classMeasures(
  t: Tally,
  queue: QueueRecord,
  whole: Period,
  open: Period,
  within: readonly number[],
): ClassMeasures {
  const { waits } = t;
  const wait = per(t.wait, t.served);
  const gone = t.served + t.reneged + t.missed;
  return {
    arrived: t.arrived,
    balked: t.balked,
    reneged: t.reneged,
    refused: t.refused,
    missed: t.missed,
    served: t.served,
    inside: t.arrived - gone - t.balked - t.refused,
    waitMean: seconds(wait),
    waitAllMean: seconds(per(t.wait + t.waitUnserved, gone)),
    waitSd: seconds(wait === null ? null : deviation(waits, wait)),
    waitMax: seconds(waits[waits.length - 1] ?? null),
    waitP50: seconds(quantile(waits, 0.5)),
    waitP90: seconds(quantile(waits, 0.9)),
    waitP95: seconds(quantile(waits, 0.95)),
    sojournMean: seconds(per(t.sojourn, t.served)),
    queueMean: per(queue.area, whole.to - whole.from),
    queueMeanOpen: per(queue.areaOpen, open.to - open.from),
    queueMax: queue.max,
    probWait: per(t.waited, t.served + t.reneged),
    probAbandon: per(t.reneged + t.missed, t.ticketed),
    shareWaitWithin: Object.fromEntries(
      within.map((limit) => [
        String(limit),
        per(countUpTo(waits, Math.round(limit * 1000)), waits.length),
      ]),
    ),
  };
}

function windowMeasures({ bundle, begin, end }: MeasuredRun): Record<string, WindowMeasures> {
  const found: Record<string, WindowMeasures> = {};
  bundle.branch.windows.forEach(({ id }, i) => {
    const before = begin.windows[i];
    const after = end.windows[i];
    if (!before || !after) return;
    const busy = after.busy - before.busy;
    const staffed = after.staffed - before.staffed;
    const overtime = after.overtime - before.overtime;
    found[id] = {
      served: after.served - before.served,
      busy: busy / 1000,
      staffed: staffed / 1000,
      utilisation: per(busy, staffed + overtime),
      overtime: overtime / 1000,
    };
  });
  return found;
}
