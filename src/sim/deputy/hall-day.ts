/** A day of a hall without its supervisor: a deputy follows standing orders. The same day is never run twice in a row. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { PlanStep, Supervisor } from '../../scenario/schema/supervisor.ts';
import type { Week } from '../../scenario/schema/week.ts';
import { forkStream } from '../kernel/random-streams.ts';
import type { Run } from '../model/run.ts';
import type { DayReport } from '../model/week-view.ts';
import { dayReport } from './day-report.ts';
import { StandingOrders } from './standing-orders.ts';

/** Starts a run; given from outside, as it holds all commands, and one of them runs days. */
export type CreateSim = (bundle: LessonBundle, seed: number, hashing: boolean) => Run;
/** Option by lever. */
export type Settings = Readonly<Record<string, string>>;

const LOOK = 60_000;
/** Reports kept for one hall; proofs run the same week again and again. */
const KEPT = 400;

interface Orders {
  /** Moves that are followed; moves no lever names always are. */
  readonly moves: readonly string[];
  readonly crew: Supervisor['crew'];
  /** Percent. */
  readonly arrivals: number;
}

export const optionOf = ({ levers }: Week, lever: string, id: string | undefined) => {
  const found = levers.find((one) => one.id === lever);
  return found?.options.find((one) => one.id === (id ?? found.initial));
};

/** The options that hold with these settings, in the order of the levers. */
export const optionsOf = (week: Week, settings: Settings) =>
  week.levers.flatMap(({ id }) => optionOf(week, id, settings[id]) ?? []);

/** Who is not in the hall that day: on leave, or because of what is set. */
export const awayOn = (week: Week, index: number, settings: Settings): string[] => [
  ...(week.days[index]?.lacks ?? []),
  ...optionsOf(week, settings).flatMap(({ lacks = [] }) => lacks),
];

function ordersOf(week: Week, index: number, hall: Supervisor, settings: Settings): Orders {
  const options = optionsOf(week, settings);
  const named = new Set(
    week.levers.flatMap((lever) => lever.options.flatMap(({ moves = [] }) => moves)),
  );
  const wanted = new Set(options.flatMap(({ moves = [] }) => moves));
  const all = [...new Set(hall.plan.map(({ move }) => move))];
  const lacks = awayOn(week, index, settings);
  const places = new Map(
    options.flatMap(({ crew = [] }) => crew.map(({ staff, at }) => [staff, at] as const)),
  );
  return {
    moves: all.filter((move) => wanted.has(move) || !named.has(move)),
    crew: hall.crew
      .filter(({ staff }) => !lacks.includes(staff))
      .map((one) => ({ ...one, at: places.get(one.staff) ?? one.at })),
    arrivals: week.days[index]?.arrivals ?? 100,
  };
}

/** The hall as it is on such a day; who comes hangs on the day alone. */
function bundleFor(hall: LessonBundle, { moves, crew, arrivals }: Orders): LessonBundle {
  const { supervisor } = hall.lesson;
  if (!supervisor) return hall;
  const plan = supervisor.plan.filter(({ move }) => moves.includes(move));
  const factor = arrivals / 100;
  const lesson = {
    ...hall.lesson,
    supervisor: { ...supervisor, crew, plan },
    arrivals: hall.lesson.arrivals.map((one) => ({
      ...one,
      rates: one.rates?.map(({ from, perHour }) => ({ from, perHour: perHour * factor })),
    })),
  };
  return { ...hall, lesson };
}

/** Lets the deputy look after the hall until the day is over. */
export function runHall(sim: Run, plan: readonly PlanStep[]): void {
  const finish = (): void => {
    const { busyUntil } = sim.status();
    if (busyUntil > sim.now) sim.advanceTo(busyUntil);
  };
  const orders = new StandingOrders(sim, plan, LOOK, {
    submit: (command) => {
      const { ok } = sim.submit(command);
      if (ok) finish();
      return ok;
    },
    // Matters are the supervisor's own.
    mayBegin: () => false,
    begun: () => {},
  });
  while (!sim.ended) if (!orders.next()) sim.advanceTo(orders.wakesAt(sim.bundle.lesson.ends));
}

const known = new WeakMap<LessonBundle, Map<string, DayReport>>();

/** Seed of a day of the week: the same people come whatever is set. */
export const daySeed = (seed: number, index: number): number =>
  forkStream(seed, `week/${index}`)[0] | 0;

/**
 * What a day of the week comes to with these settings. Pure: the same again for the same week, day, seed and settings. Throws an
 * Error when the lesson has no such day.
 * @param seed of the day (daySeed)
 * @param keep whether the report is kept for the next time
 */
export function hallDay(
  bundle: LessonBundle,
  index: number,
  settings: Settings,
  { create, seed, keep = true }: { create: CreateSim; seed: number; keep?: boolean },
): DayReport {
  const week = bundle.lesson.supervisor?.week;
  const day = week?.days[index];
  const hall = day && bundle.halls?.[day.hall ?? week.hall];
  const supervisor = hall?.lesson.supervisor;
  if (!week || !hall || !supervisor) throw new Error('the lesson has no such day');
  const orders = ordersOf(week, index, supervisor, settings);
  const key = `${seed}\n${JSON.stringify(orders)}`;
  const reports = known.get(hall) ?? new Map<string, DayReport>();
  known.set(hall, reports);
  const found = keep ? reports.get(key) : undefined;
  if (found) return found;
  const own = bundleFor(hall, orders);
  const sim = create(own, seed, false);
  runHall(sim, own.lesson.supervisor?.plan ?? []);
  const report = dayReport(own, seed, sim.facts);
  if (reports.size >= KEPT) reports.delete(reports.keys().next().value as string);
  if (keep) reports.set(key, report);
  return report;
}
