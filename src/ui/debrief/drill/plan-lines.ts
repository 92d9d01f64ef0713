/** The plan that works, step by step, beside what was done: when, how often, or not at all. */
import type { LessonBundle } from '../../../scenario/load/compile-lesson.ts';
import type { PlanStep } from '../../../scenario/schema/supervisor.ts';
import type { LoggedCommand } from '../../../sim/index.ts';

export type Difference = 'same' | 'earlier' | 'later' | 'seldom' | 'never';

export interface PlanLine {
  readonly step: PlanStep;
  /** The steps of one move stand together; a move that the drill teaches. */
  readonly move: string;
  readonly taught: boolean;
  /** When it was done, in order. */
  readonly done: readonly number[];
  readonly difference: Difference;
}

const MINUTE = 60_000;
/** Within this of the plan is the same. */
const NEAR = 10 * MINUTE;

const isStep = (step: PlanStep, { command }: LoggedCommand): boolean =>
  Object.entries(step.do).every(
    ([key, value]) => (command as unknown as Record<string, unknown>)[key] === value,
  );

/** Done again and again; of all else `every` only says how often it is tried until it can be done. */
const REPEATED: ReadonlySet<string> = new Set(['announce', 'care', 'invite', 'refer', 'let-ahead']);
export const isRepeated = ({ every, do: { do: verb } }: PlanStep): boolean =>
  every !== undefined && REPEATED.has(verb);

function differenceOf(step: PlanStep, done: readonly number[]): Difference {
  const first = done[0];
  if (first === undefined) return 'never';
  const from = step.at ?? step.from;
  const repeated = isRepeated(step);
  const to = step.at ?? (repeated || step.among || step.request ? undefined : step.to);
  const last = done[done.length - 1] ?? first;
  if (repeated && step.every !== undefined && step.among === undefined && from !== undefined) {
    // Again and again: half as often as the plan has it is seldom.
    const planned = Math.floor(((step.to ?? Math.max(last, from)) - from) / step.every) + 1;
    if (2 * done.length < planned) return 'seldom';
  }
  if (from !== undefined && first < from - NEAR) return 'earlier';
  if (first > (to ?? from ?? first) + NEAR) return 'later';
  return 'same';
}

/** In the order of time; steps of no time first, as they stand. */
export function planLines(
  { lesson }: Pick<LessonBundle, 'lesson'>,
  commands: readonly LoggedCommand[],
): PlanLine[] {
  const { plan = [], taught = [] } = lesson.supervisor ?? {};
  const lines: PlanLine[] = [];
  const seen = new Set<string>();
  for (const step of plan) {
    // The same deed for several kinds of people is one line.
    const key = JSON.stringify([step.move, step.do, step.at, step.every && !step.among]);
    if (seen.has(key)) continue;
    seen.add(key);
    const done = commands.filter((one) => isStep(step, one)).map(({ t }) => t);
    lines.push({
      step,
      move: step.move,
      taught: taught.includes(step.move),
      done,
      difference: differenceOf(step, done),
    });
  }
  const when = ({ step }: PlanLine): number => step.at ?? step.from ?? 0;
  return lines.sort((a, b) => when(a) - when(b));
}

/** Who a step is for: kinds and categories of all steps that do the same. */
export function meantFor(
  { lesson }: Pick<LessonBundle, 'lesson'>,
  line: PlanLine,
): { readonly kinds: readonly string[]; readonly categories: readonly string[] } {
  const deed = JSON.stringify(line.step.do);
  const alike = (lesson.supervisor?.plan ?? []).filter(
    ({ move, do: what }) => move === line.move && JSON.stringify(what) === deed,
  );
  const all = <T>(of: (step: PlanStep) => T | undefined): T[] => [
    ...new Set(alike.flatMap((step) => of(step) ?? [])),
  ];
  return {
    kinds: all((step) => step.among?.kind),
    categories: all((step) => (step.among?.kind ? undefined : step.among?.category)),
  };
}
