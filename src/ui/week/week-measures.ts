/** What can be measured of a day or of half an hour, in the units in which people speak of it. */
import type { DayReport, DayTotals, HalfHour, WeekView } from '../../sim/index.ts';

const MINUTE = 60_000;

export type Unit = 'minutes' | 'people' | 'windows' | 'number' | 'points';

/** Which way is better; 0 where neither is. */
export type Better = -1 | 0 | 1;

interface Kind {
  readonly unit: Unit;
  readonly better: Better;
}

/** In the order in which a report lists them. */
export const DAY_MEASURES = {
  waitMean: { unit: 'minutes', better: -1 },
  waitP95: { unit: 'minutes', better: -1 },
  feltMean: { unit: 'minutes', better: -1 },
  feltP95: { unit: 'minutes', better: -1 },
  came: { unit: 'people', better: 0 },
  served: { unit: 'people', better: 1 },
  left: { unit: 'people', better: -1 },
  complaints: { unit: 'number', better: -1 },
  overtime: { unit: 'minutes', better: -1 },
  cost: { unit: 'points', better: -1 },
} as const satisfies Record<keyof DayTotals, Kind>;
export type DayMeasure = keyof typeof DAY_MEASURES;

export const HALF_MEASURES = {
  waitMean: { unit: 'minutes', better: -1 },
  waitP95: { unit: 'minutes', better: -1 },
  came: { unit: 'people', better: 0 },
  left: { unit: 'people', better: -1 },
  open: { unit: 'windows', better: 0 },
} as const satisfies Record<Exclude<keyof HalfHour, 'from'>, Kind>;
export type HalfMeasure = keyof typeof HALF_MEASURES;

export type Measure = DayMeasure | HalfMeasure;
export type Grain = 'day' | 'half';

export const listed = <T extends string>(of: Readonly<Record<T, unknown>>): T[] =>
  Object.keys(of) as T[];

export const measuresOf = (grain: Grain): readonly Measure[] =>
  grain === 'day' ? listed(DAY_MEASURES) : listed(HALF_MEASURES);

export const unitOf = (measure: Measure): Unit =>
  ({ ...DAY_MEASURES, ...HALF_MEASURES })[measure].unit;

/** From ms to minutes where the measure is a time. */
export const inUnit = (measure: Measure, value: number): number =>
  unitOf(measure) === 'minutes' ? value / MINUTE : value;

export interface Observation {
  readonly value: number;
  /** Index of the day. */
  readonly day: number;
  /** Beginning of the half hour, ms since midnight; −1 for a whole day. */
  readonly from: number;
}

/** Hours of the day that count: from (with) to (without), ms since midnight. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}
export const ALL_DAY: Hours = { from: 0, to: 86_400_000 };

/** Of a half hour in which nobody came there is no wait. */
const measured = (half: HalfHour, measure: HalfMeasure): boolean =>
  HALF_MEASURES[measure].unit !== 'minutes' || half.came > 0;

export interface RunDay {
  readonly day: number;
  readonly report: DayReport;
}

export const runDays = (week: WeekView): RunDay[] =>
  week.days.flatMap(({ report }, day) => (report ? [{ day, report }] : []));

/** All values of a measure in the order of time. A measure that half hours do not have is empty there. */
export function observe(
  week: WeekView,
  measure: Measure,
  grain: Grain,
  hours: Hours = ALL_DAY,
): Observation[] {
  return runDays(week).flatMap(({ day, report }) => {
    if (grain === 'day') {
      if (!(measure in DAY_MEASURES)) return [];
      const value = inUnit(measure, report.totals[measure as DayMeasure]);
      return [{ value, day, from: -1 }];
    }
    if (!(measure in HALF_MEASURES)) return [];
    const own = measure as HalfMeasure;
    return report.halfHours
      .filter((half) => half.from >= hours.from && half.from < hours.to && measured(half, own))
      .map((half) => ({ value: inUnit(own, half[own]), day, from: half.from }));
  });
}

/** Two measures of the same half hours. */
export function observePairs(week: WeekView, x: HalfMeasure, y: HalfMeasure, hours: Hours) {
  const ys = observe(week, y, 'half', hours);
  return observe(week, x, 'half', hours).flatMap((at) => {
    const match = ys.find(({ day, from }) => day === at.day && from === at.from);
    return match ? [{ x: at.value, y: match.value, day: at.day, from: at.from }] : [];
  });
}

/** Whole hours in which some hall that was run was open. */
export function hoursOf(week: WeekView): Hours[] {
  const HOUR = 60 * MINUTE;
  const starts = runDays(week).flatMap(({ report }) =>
    report.halfHours.map(({ from }) => Math.floor(from / HOUR) * HOUR),
  );
  return [...new Set(starts)].sort((a, b) => a - b).map((from) => ({ from, to: from + HOUR }));
}

/** Where the trouble of these days lies, by one way to divide it. */
export const PARETO_SOURCES = [
  'reasons',
  'failed',
  'waitHour',
  'leftHour',
  'leftCategory',
] as const;
export type ParetoSource = (typeof PARETO_SOURCES)[number];

export function causesOf(days: readonly RunDay[], source: ParetoSource) {
  const counts = new Map<string, number>();
  const add = (id: string, n: number) => counts.set(id, (counts.get(id) ?? 0) + n);
  for (const { report } of days) {
    if (source === 'reasons')
      for (const { id, count } of report.callBack?.reasons ?? []) add(id, count);
    if (source === 'failed') for (const id of report.failed) add(id, 1);
    if (source === 'leftCategory')
      for (const { category, left } of report.categories) add(category, left);
    for (const { from, came, left, waitMean } of report.halfHours) {
      if (source === 'leftHour') add(String(from), left);
      if (source === 'waitHour') add(String(from), (came * waitMean) / MINUTE);
    }
  }
  return [...counts].map(([id, count]) => ({ id, count }));
}
