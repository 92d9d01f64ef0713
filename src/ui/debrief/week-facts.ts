/** What was set for the days of a week, and how they went, in words. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { FactFields, FactType } from '../../scenario/vocabulary/facts.ts';
import { type Bilingual, formatMinutes, type Lang, pick } from '../../text/format.ts';

interface Named {
  readonly id: string;
  readonly name: Bilingual;
}

export interface WeekNames {
  day(id: string): string;
  lever(id: string): string;
  option(lever: string, id: string): string;
  /** What a check of the roster found. */
  check(id: string): string;
  minutes(ms: number): string;
}

export function weekNames({ lesson }: LessonBundle, lang: Lang): WeekNames {
  const week = lesson.supervisor?.week;
  const named = (list: readonly Named[] | undefined, id: string): string => {
    const found = list?.find((one) => one.id === id);
    return found ? pick(found.name, lang) : id;
  };
  return {
    day: (id) => named(week?.days, id),
    lever: (id) => named(week?.levers, id),
    option: (lever, id) => named(week?.levers.find((one) => one.id === lever)?.options, id),
    check: (id) => named(week?.checks, id),
    minutes: (ms) => formatMinutes(ms, lang),
  };
}

/** Names of what the fields of a fact mean. */
export const WEEK_OWN: {
  readonly [K in FactType]?: (
    data: FactFields<K>,
    names: { readonly week: WeekNames },
  ) => Readonly<Record<string, unknown>>;
} = {
  'lever.set': ({ day, lever, option }, { week }) => ({
    day: week.day(day),
    lever: week.lever(lever),
    option: week.option(lever, option),
  }),
  'roster.flagged': ({ day, found }, { week }) => ({
    day: week.day(day),
    found: week.check(found),
  }),
  'day.ran': ({ day, waitMean }, { week }) => ({
    day: week.day(day),
    wait: week.minutes(waitMean),
  }),
};
