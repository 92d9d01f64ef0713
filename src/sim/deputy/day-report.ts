/** What a day of the hall came to, told from its facts. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { HallMeasure } from '../../scenario/schema/supervisor.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { factsOf } from '../model/facts-of.ts';
import type { CategoryReport, DayReport, HalfHour } from '../model/week-view.ts';
import { mean, p95 } from '../scoring/averages.ts';
import { measureOf } from '../scoring/hall-targets.ts';
import { isLost } from '../scoring/lost.ts';
import { qualityOf } from '../scoring/quality.ts';

const HALF_HOUR = 1_800_000;
const MINUTE = 60_000;
/** Three numbers for each. */
const MOST_PEOPLE = 66;

interface Wait {
  readonly came: number;
  readonly waited: number;
  readonly felt: number;
  readonly called: boolean;
  readonly category: string;
}

const waitsOf = (list: readonly Wait[]) => {
  const waited = list.map((one) => one.waited);
  const left = list.filter(({ called }) => !called).length;
  return { came: list.length, left, waitMean: Math.round(mean(waited)), waitP95: p95(waited) };
};

/** ms that windows with staff were open between two times, summed over the windows. */
function openTime(facts: readonly Fact[], attended: ReadonlySet<string>, from: number, to: number) {
  const since = new Map<string, number>();
  let sum = 0;
  const add = (begin: number, end: number): void => {
    sum += Math.max(0, Math.min(end, to) - Math.max(begin, from));
  };
  for (const { type, t, data } of facts) {
    if (type !== 'window.opened' && type !== 'window.closed') continue;
    const { window } = data as { window: string };
    if (!attended.has(window)) continue;
    const begun = since.get(window);
    if (type === 'window.opened') since.set(window, t);
    else if (begun !== undefined) {
      add(begun, t);
      since.delete(window);
    }
  }
  for (const begun of since.values()) add(begun, to);
  return sum;
}

function halfHoursOf(
  { lesson, branch }: LessonBundle,
  facts: readonly Fact[],
  waits: readonly Wait[],
): HalfHour[] {
  const attended = new Set(branch.windows.filter((w) => !w.unattended).map(({ id }) => id));
  const first = Math.floor(lesson.opens / HALF_HOUR);
  const count = Math.ceil(lesson.closes / HALF_HOUR) - first;
  return Array.from({ length: count }, (_, i): HalfHour => {
    const from = (first + i) * HALF_HOUR;
    const own = waits.filter(({ came }) => came >= from && came < from + HALF_HOUR);
    const open = openTime(facts, attended, from, from + HALF_HOUR) / HALF_HOUR;
    return { from, ...waitsOf(own), open: Math.round(open * 100) / 100 };
  });
}

function peopleOf(waits: readonly Wait[]): DayReport['people'] {
  const every = Math.max(1, Math.ceil(waits.length / MOST_PEOPLE));
  const some = waits.filter((_, i) => i % every === 0);
  return {
    came: some.map(({ came }) => came),
    waited: some.map(({ waited }) => waited),
    felt: some.map(({ felt }) => felt),
  };
}

/** @param seed of the day; decides who is the mystery visitor and who is called */
export function dayReport(bundle: LessonBundle, seed: number, facts: readonly Fact[]): DayReport {
  const waits = factsOf(facts, 'wait.felt')
    .map(({ t, data }): Wait => ({ ...data, came: t - data.waited }))
    .sort((a, b) => a.came - b.came);
  const of = (measure: HallMeasure): number => measureOf(bundle, facts, { measure }) ?? 0;
  const ms = (measure: HallMeasure): number => Math.round(of(measure) * MINUTE);
  const gone = factsOf(facts, 'customer.left');
  const served = gone.filter(({ data }) => data.reason === 'served').length;
  const quality = qualityOf(bundle, seed, facts);
  const items = quality?.visit?.items ?? null;
  const categories = bundle.branch.categories.flatMap(({ id }): CategoryReport[] => {
    const own = waits.filter(({ category }) => category === id);
    return own.length === 0 ? [] : [{ category: id, ...waitsOf(own) }];
  });
  return {
    totals: {
      came: factsOf(facts, 'customer.arrived').length,
      served,
      left: gone.filter(({ data }) => isLost(data.reason)).length,
      waitMean: ms('wait-mean'),
      waitP95: ms('wait-p95'),
      feltMean: ms('felt-mean'),
      feltP95: ms('felt-p95'),
      complaints: of('complaints'),
      overtime: ms('overtime'),
      cost: of('cost'),
    },
    halfHours: halfHoursOf(bundle, facts, waits),
    categories,
    people: peopleOf(waits),
    callBack: quality && {
      ...quality.callBack,
      reasons: quality.callBack.reasons.map(({ id, count }) => ({ id, count })),
    },
    items,
    failed: items?.flatMap(({ id, passed }) => (passed === false ? [id] : [])) ?? [],
  };
}
