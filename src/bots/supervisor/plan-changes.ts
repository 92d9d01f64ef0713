/** Plans that are not the best one: with slips in them, without a move, or put together at random. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import { BREAK, type PlanStep } from '../../scenario/schema/supervisor.ts';
import { type StreamState, uniform, uniformInt } from '../../sim/index.ts';

type Plan = readonly PlanStep[];
type When = NonNullable<PlanStep['when']>;

const MINUTE = 60_000;

export const withoutMove = (plan: Plan, move: string): Plan =>
  plan.filter((step) => step.move !== move);

export const movesOf = (plan: Plan): string[] => [...new Set(plan.map(({ move }) => move))];

const isBreak = ({ do: { do: verb, ...args } }: PlanStep): boolean =>
  verb === 'assign' && args.to === BREAK;

/** The same somewhat later, or earlier; never before the day begins. */
function shifted(step: PlanStep, by: number): PlanStep {
  const { at, from, to, ...rest } = step;
  const moved = (time: number): number => Math.max(0, time + by);
  return {
    ...rest,
    ...(at === undefined ? {} : { at: moved(at) }),
    ...(from === undefined ? {} : { from: moved(from) }),
    ...(to === undefined ? {} : { to: moved(to) }),
  };
}

/** Thresholds of a condition, times a factor: above one, somebody who is slow to see. */
function scaled(when: When, factor: number): When {
  const { longest, waiting } = when;
  const times = (value: number): number => Math.max(1, Math.round(value * factor));
  return {
    ...when,
    ...(longest === undefined ? {} : { longest: times(longest) }),
    ...(waiting === undefined ? {} : { waiting: times(waiting) }),
  };
}

/** Nobody goes to see what they approve; people are pressed; lunch is when it happens to be; one is slow to see. */
export function carelessPlan(plan: Plan, stream: StreamState): Plan {
  return plan.flatMap((step): PlanStep[] => {
    const { do: verb } = step.do;
    if (verb === 'go-and-see') return [];
    if (verb === 'invite' || verb === 'refer')
      return [{ ...step, do: { ...step.do, insist: true } }];
    if (isBreak(step)) {
      const { when: _, ...anyTime } = shifted(step, (uniformInt(stream, 121) - 60) * MINUTE);
      return [anyTime];
    }
    return [step.when ? { ...step, when: scaled(step.when, 2) } : step];
  });
}

/** In a week: now and then something else is set, and now and then something nobody asked for. */
function otherSettings({ lesson }: LessonBundle, steps: Plan, stream: StreamState): PlanStep[] {
  const week = lesson.supervisor?.week;
  if (!week) return [...steps];
  const one = <T>(list: readonly T[]): T => list[uniformInt(stream, list.length)] as T;
  const bent = steps.map((step): PlanStep => {
    const lever = week.levers.find(({ id }) => id === step.do.lever);
    if (step.do.do !== 'set-lever' || !lever || uniform(stream) < 0.5) return step;
    return { ...step, do: { ...step.do, option: one(lever.options).id } };
  });
  const strays = Array.from({ length: uniformInt(stream, 4) }, (): PlanStep => {
    const lever = one(week.levers);
    const option = one(lever.options).id;
    return {
      move: 'stray',
      do: { do: 'set-lever', day: one(week.days).id, lever: lever.id, option },
    };
  });
  return [...strays, ...bent];
}

/** A break put where it happens to fall, within its limits. */
function atAnotherTime(
  { breaks }: LessonBundle['lesson'],
  what: PlanStep['do'],
  stream: StreamState,
): PlanStep['do'] {
  const between = breaks.find(({ staff }) => staff === what.staff)?.between;
  if (!between || uniform(stream) < 0.5) return what;
  const steps = Math.floor((between.to - between.from) / (5 * MINUTE));
  return { ...what, from: between.from + uniformInt(stream, steps + 1) * 5 * MINUTE };
}

/**
 * Half of the moves, at times and thresholds of its own, carried out with more or less care; and now and then somebody at a place
 * nobody meant them to be.
 */
export function randomPlan(bundle: LessonBundle, stream: StreamState): Plan {
  const { lesson, branch } = bundle;
  const { plan = [], crew = [] } = lesson.supervisor ?? {};
  // Days mostly go by: a week in which none does tells little.
  const runs = new Set(plan.filter((step) => step.do.do === 'run-day').map(({ move }) => move));
  const kept = new Set(
    movesOf(plan).filter((move) => uniform(stream) < (runs.has(move) ? 0.85 : 0.5)),
  );
  const late = new Map(
    movesOf(plan).map((move) => [
      move,
      uniform(stream) < 0.5 ? 0 : uniformInt(stream, 91) * MINUTE,
    ]),
  );
  const factor = 0.5 + 2.5 * uniform(stream);
  const presses = uniform(stream) < 0.3;
  const steps = plan.flatMap((step): PlanStep[] => {
    if (!kept.has(step.move)) return [];
    const moved = shifted(step, late.get(step.move) ?? 0);
    const { when, among, do: what } = moved;
    return [
      {
        ...moved,
        ...(when ? { when: scaled(when, factor) } : {}),
        ...(among ? { among: { ...among, waited: Math.round(among.waited * factor) } } : {}),
        ...((what.do === 'invite' || what.do === 'refer') && presses
          ? { do: { ...what, insist: true } }
          : {}),
        ...(what.do === 'plan-break' ? { do: atAnotherTime(lesson, what, stream) } : {}),
      },
    ];
  });
  const places = [
    ...branch.windows.map(({ id }) => id),
    ...branch.posts.map(({ id }) => id),
    BREAK,
  ];
  const strays = Array.from({ length: uniformInt(stream, 3) }, (): PlanStep => {
    const staff = crew[uniformInt(stream, Math.max(1, crew.length))]?.staff ?? '';
    const to = places[uniformInt(stream, places.length)] ?? BREAK;
    const { opens, closes } = lesson;
    const at =
      opens + uniformInt(stream, Math.max(1, Math.round((closes - opens) / MINUTE))) * MINUTE;
    return { move: 'stray', do: { do: 'assign', staff, to }, at };
  });
  return [...otherSettings(bundle, steps, stream), ...strays];
}
