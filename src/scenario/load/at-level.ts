/** A drill as it is played at one of its levels. Numbers only: who is asked for what, and the rules, stay as written. */
import type { Arrivals, Shape } from '../schema/arrivals.ts';
import type { Distribution } from '../schema/common.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Level } from '../schema/levels.ts';
import type { LessonBundle } from './compile-lesson.ts';
import { digestOfText } from './text-digest.ts';

const scaled = (value: number, percent: number): number => Math.round((value * percent) / 100);

/** The same distribution with all its times scaled; its shape (cv, k, weights) stays. */
function timesScaled<T extends Distribution | undefined>(given: T, percent: number): T {
  if (given === undefined || percent === 100) return given;
  const entry = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => entriesScaled(one));
    return typeof value === 'number' && TIMES.has(key) ? scaled(value, percent) : value;
  };
  const entriesScaled = (owner: object): object =>
    Object.fromEntries(Object.entries(owner).map(([key, value]) => [key, entry(value, key)]));
  return entriesScaled(given as object) as T;
}
const TIMES: ReadonlySet<string> = new Set(['value', 'mean', 'from', 'mode', 'to', 'sd', 'cap']);

/** So many of a list, spread over the places the list has: between two neighbours, a straight line. */
function thinned(list: readonly number[], count: number): number[] {
  if (list.length < 2) return [...list];
  return Array.from({ length: count }, (_, i) => {
    const place = count === 1 ? 0 : (i * (list.length - 1)) / (count - 1);
    const before = Math.floor(place);
    const left = list[before] ?? 0;
    const right = list[before + 1] ?? left;
    return Math.round((left + (right - left) * (place - before)) * 1000) / 1000;
  });
}

function traceAt(
  trace: NonNullable<Arrivals['trace']>,
  { arrivals = 100, patience = 100, service = 100 }: Level,
): NonNullable<Arrivals['trace']> {
  const count = Math.max(1, scaled(trace.arrive.length, arrivals));
  const list = (values: readonly number[] | undefined, percent: number) =>
    values && thinned(values, count).map((value) => (value * percent) / 100);
  return {
    ...trace,
    arrive: count === trace.arrive.length ? trace.arrive : thinned(trace.arrive, count),
    service: list(trace.service, service),
    patience: list(trace.patience, patience),
  };
}

function shapeAt(shape: Shape, percent: number): Shape {
  const rate = (value: number): number => (value * percent) / 100;
  switch (shape.kind) {
    case 'steady':
      return { ...shape, perHour: rate(shape.perHour) };
    case 'wave':
      return { ...shape, low: rate(shape.low), high: rate(shape.high) };
    case 'surge':
      return { ...shape, base: rate(shape.base), peak: rate(shape.peak) };
    case 'cyclic':
      return { ...shape, mean: rate(shape.mean), amplitude: rate(shape.amplitude) };
  }
}

function arrivalsAt(source: Arrivals, level: Level): Arrivals {
  const { arrivals = 100, patience = 100, service = 100 } = level;
  const work = <T extends Distribution | undefined>(given: T): T => timesScaled(given, service);
  const workOf = (by: Readonly<Record<string, Distribution>>) =>
    Object.fromEntries(Object.entries(by).map(([key, value]) => [key, work(value)]));
  return {
    ...source,
    rates: source.rates?.map((one) => ({ ...one, perHour: (one.perHour * arrivals) / 100 })),
    shape: source.shape && shapeAt(source.shape, arrivals),
    gaps: timesScaled(source.gaps, 10_000 / arrivals),
    trace: source.trace && traceAt(source.trace, level),
    limit: source.limit === undefined ? undefined : Math.max(1, scaled(source.limit, arrivals)),
    patience: timesScaled(source.patience, patience),
    crowd: source.crowd.map((one) => ({ ...one, patience: timesScaled(one.patience, patience) })),
    services: source.services.map((one) => ({
      ...one,
      service: work(one.service),
      by: workOf(one.by),
      elsewhere: workOf(one.elsewhere),
      addOns: one.addOns.map((more) => ({ ...more, extra: work(more.extra) })),
    })),
    leavesTo: source.leavesTo.map((one) => ({ ...one, service: work(one.service) })),
    // biome-ignore lint/suspicious/noThenProperty: a word of the format; nobody awaits an arrival.
    then: source.then.map((one) => ({ ...one, service: work(one.service) })),
  };
}

function lessonAt(lesson: Lesson, level: Level): Lesson {
  const lacks = new Set(level.lacks);
  const { supervisor } = lesson;
  return {
    ...lesson,
    arrivals: lesson.arrivals.map((source) => arrivalsAt(source, level)),
    breaks: lesson.breaks.filter(({ staff }) => !lacks.has(staff)),
    supervisor: supervisor && {
      ...supervisor,
      crew: supervisor.crew.filter(({ staff }) => !lacks.has(staff)),
      helpers: supervisor.helpers.filter(({ id }) => !lacks.has(id)),
    },
  };
}

/**
 * The bundle with one of its lesson's levels, and a digest of its own; without a level, the bundle itself. In a week the level
 * holds for the halls of its days.
 * Throws an Error in plain words when the lesson has no such level.
 */
export function atLevel(bundle: LessonBundle, id: string | undefined): LessonBundle {
  if (id === undefined || id === bundle.level) return bundle;
  const level = bundle.lesson.levels?.find((one) => one.id === id);
  if (!level || bundle.level !== undefined)
    throw new Error(`The lesson "${bundle.lesson.id}" has no level "${id}"`);
  const halls = bundle.halls && {
    halls: Object.fromEntries(
      Object.entries(bundle.halls).map(([name, hall]) => [name, changed(hall, level)]),
    ),
  };
  return { ...changed(bundle, level), ...halls, level: id };
}

/** A lesson at somebody's level: the drill itself, or the hall of its days. */
const changed = (bundle: LessonBundle, level: Level): LessonBundle => ({
  ...bundle,
  lesson: lessonAt(bundle.lesson, level),
  digest: digestOfText(`${bundle.digest}/${level.id}`),
});
