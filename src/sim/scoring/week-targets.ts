/** How the hall fared over the days of a week: measures over what each day came to. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { HallMeasure, HallTarget } from '../../scenario/schema/supervisor.ts';
import type { WeekMeasure } from '../../scenario/schema/week.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';

type Day = Fact<'day.ran'>['data'];

const MINUTE = 60_000;

const sum = (days: readonly Day[], of: (day: Day) => number): number =>
  days.reduce((total, day) => total + of(day), 0);

/** By people: a full day weighs more than an empty one. */
const perPerson = (days: readonly Day[], of: (day: Day) => number): number =>
  sum(days, (day) => of(day) * day.came) /
  Math.max(
    1,
    sum(days, ({ came }) => came),
  );

const measures: Record<WeekMeasure, (days: readonly Day[]) => number> = {
  'wait-mean': (days) => perPerson(days, ({ waitMean }) => waitMean) / MINUTE,
  'wait-p95': (days) => perPerson(days, ({ waitP95 }) => waitP95) / MINUTE,
  'felt-mean': (days) => perPerson(days, ({ feltMean }) => feltMean) / MINUTE,
  'felt-p95': (days) => perPerson(days, ({ feltP95 }) => feltP95) / MINUTE,
  left: (days) =>
    (100 * sum(days, ({ left }) => left)) /
    Math.max(
      1,
      sum(days, ({ came }) => came),
    ),
  complaints: (days) => sum(days, ({ complaints }) => complaints),
  overtime: (days) => sum(days, ({ overtime }) => overtime) / MINUTE,
  cost: (days) => sum(days, ({ cost }) => cost),
};
const isOfDays = (measure: HallMeasure): measure is WeekMeasure => measure in measures;

/** Null unless every day that is looked at was run: a day that never was has achieved nothing. */
export function weekMeasure(
  { lesson }: LessonBundle,
  facts: readonly Fact[],
  { measure, days }: Pick<HallTarget, 'measure' | 'days'>,
): number | null {
  const wanted = days ?? lesson.supervisor?.week?.days.map(({ id }) => id) ?? [];
  const ran = facts.flatMap((fact) => (fact.type === 'day.ran' ? [fact.data] : []));
  const found = ran.filter(({ day }) => wanted.includes(day));
  if (found.length < wanted.length) return null;
  return isOfDays(measure) ? measures[measure](found) : null;
}
