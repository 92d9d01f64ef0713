/** The service-quality report of the week: the last days of drills that were finished, each replayed, and what they add up to. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Text } from '../scenario/schema/common.ts';
import type { QualitySpec } from '../scenario/schema/quality.ts';
import type { Fact } from '../scenario/vocabulary/facts.ts';
import { type ItemResult, isLost, qualityOf, type RunLog, replay, type Sim } from '../sim/index.ts';
import { type ParetoRow, paretoOf } from './analysis/pareto.ts';

/** Days a report looks at. */
export const WEEK = 7;

export interface DayCalls {
  readonly asked: number;
  readonly answered: number;
  readonly content: number;
  readonly reasons: readonly { readonly id: string; readonly count: number }[];
}

export interface QualityDay {
  readonly key: string;
  readonly title: Text;
  /** Day of a drill over several days. */
  readonly dayName: Text | null;
  /** ISO time on the wall. */
  readonly playedAt: string;
  readonly came: number;
  /** Came in vain. */
  readonly left: number;
  /** null where nobody looked. */
  readonly items: readonly ItemResult[] | null;
  readonly calls: DayCalls;
  /** null for a day that is not marked by itself. */
  readonly points: number | null;
}

export interface ItemWeek {
  readonly id: string;
  readonly met: number;
  readonly missed: number;
}

export interface QualityWeek {
  /** The words of items and reasons, as the newest of the days has them; null without any day. */
  readonly spec: QualitySpec | null;
  /** The oldest first. */
  readonly days: readonly QualityDay[];
  /** Attempts that were left out because the content or the program has changed since. */
  readonly skipped: number;
}

/** What the attempts of a week are read from. */
export interface WeekSource {
  /** Finished drills of this player, the newest first. */
  readonly attempts: readonly { readonly id: string; readonly points: number | null }[];
  log(attempt: string): Promise<RunLog | null>;
  open(log: RunLog): Promise<LessonBundle>;
  breathe(): Promise<void>;
}

const count = (facts: readonly Fact[], type: Fact['type']): number =>
  facts.filter((fact) => fact.type === type).length;

/** Days of one attempt, the oldest first: one, or those of a drill over several days. */
function daysOf(id: string, log: RunLog, sim: Sim, points: number | null): QualityDay[] {
  const { bundle, facts } = sim;
  const { title, supervisor } = bundle.lesson;
  const common = { title, playedAt: log.startedAt };
  const week = sim.view().week;
  if (week)
    return week.days.flatMap(({ id: day, report }): QualityDay[] => {
      if (!report?.callBack) return [];
      const dayName = supervisor?.week?.days.find((one) => one.id === day)?.name ?? null;
      const { callBack: calls, items, totals } = report;
      const { came, left } = totals;
      return [{ ...common, key: `${id}/${day}`, dayName, came, left, items, calls, points: null }];
    });
  const quality = qualityOf(bundle, log.seed, facts);
  if (!quality) return [];
  const { visit, callBack: calls } = quality;
  const left = facts.filter(
    (fact) => fact.type === 'customer.left' && isLost(fact.data.reason),
  ).length;
  const came = count(facts, 'customer.arrived');
  return [
    { ...common, key: id, dayName: null, came, left, items: visit?.items ?? null, calls, points },
  ];
}

/**
 * Replays the newest attempts until there are days enough. What cannot be read is left out.
 * @param seen told how many days there are so far
 */
export async function qualityWeek(
  source: WeekSource,
  seen: (done: number) => void = () => {},
): Promise<QualityWeek> {
  const days: QualityDay[] = [];
  let spec: QualitySpec | null = null;
  let skipped = 0;
  for (const { id, points } of source.attempts) {
    if (days.length >= WEEK) break;
    await source.breathe();
    const log = await source.log(id);
    if (!log) continue;
    const bundle = await source.open(log).catch(() => null);
    if (bundle?.digest !== log.digest) {
      skipped += 1;
      continue;
    }
    const { sim, mismatch } = replay(bundle, log);
    if (mismatch) {
      skipped += 1;
      continue;
    }
    days.unshift(...daysOf(id, log, sim, points));
    spec ??= bundle.bank.quality ?? null;
    seen(Math.min(WEEK, days.length));
  }
  return { spec, days: days.slice(-WEEK), skipped };
}

/** Each item over the days, those missed most often first; items that never came up are at the end. */
export function itemsOver(spec: QualitySpec, days: readonly QualityDay[]): ItemWeek[] {
  const results = days.flatMap(({ items }) => items ?? []);
  const times = (id: string, passed: boolean): number =>
    results.filter((one) => one.id === id && one.passed === passed).length;
  return spec.visit.items
    .map(({ id }) => ({ id, met: times(id, true), missed: times(id, false) }))
    .sort((a, b) => b.missed - a.missed || b.met - a.met);
}

/** All calls of the days together, reasons by weight. */
export function callsOver(days: readonly QualityDay[]): Omit<DayCalls, 'reasons'> & {
  readonly reasons: readonly ParetoRow[];
} {
  const sum = (of: (calls: DayCalls) => number): number =>
    days.reduce((total, { calls }) => total + of(calls), 0);
  const counts = new Map<string, number>();
  for (const { calls } of days)
    for (const { id, count: more } of calls.reasons) counts.set(id, (counts.get(id) ?? 0) + more);
  return {
    asked: sum(({ asked }) => asked),
    answered: sum(({ answered }) => answered),
    content: sum(({ content }) => content),
    reasons: paretoOf([...counts].map(([id, n]) => ({ id, count: n }))),
  };
}
