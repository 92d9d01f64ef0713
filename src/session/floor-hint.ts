/** The next good step of a supervisor: the first of the plan that is called for and has not been given. */
import type { PlanStep } from '../scenario/schema/supervisor.ts';
import type { Command } from '../scenario/vocabulary/commands.ts';
import { answerTo, chosen, dueFrom, holds, isOver, isRepeated } from '../sim/index.ts';
import type { Standing } from './hint.ts';

/** Commands given that did what the step does; what the step leaves open may be anything. */
function givenFor({ do: wanted }: PlanStep, { commands }: Standing) {
  const entries = Object.entries(wanted);
  return commands.filter(({ command }) =>
    entries.every(([name, value]) => (command as Record<string, unknown>)[name] === value),
  );
}

/** Of all that have been given: the people or requests. */
const had = (given: ReturnType<typeof givenFor>, name: 'customer' | 'request'): Set<number> =>
  new Set(given.map(({ command }) => (command as Record<string, unknown>)[name] as number));

function forSomebody(
  step: PlanStep,
  given: ReturnType<typeof givenFor>,
  { view, can }: Standing,
): Command | null {
  if (!step.among) return null;
  for (const { id } of chosen(step.among, view, had(given, 'customer'))) {
    const command = { ...step.do, customer: id } as unknown as Command;
    if (can(command).ok) return command;
  }
  return null;
}

function forRequest(
  step: PlanStep,
  given: ReturnType<typeof givenFor>,
  { bundle, view, can }: Standing,
): Command | null {
  const done = had(given, 'request');
  for (const request of view.floor?.requests ?? []) {
    if (!step.request?.includes(request.kind) || done.has(request.id)) continue;
    const specs = bundle.lesson.supervisor?.requests ?? [];
    const answer = step.do.do === 'answer-request' ? answerTo(specs, request) : {};
    const command = { ...answer, ...step.do, request: request.id } as unknown as Command;
    if (can(command).ok) return command;
  }
  return null;
}

/** Null while the plan asks for nothing that can be done now. */
export function nextOfPlan(standing: Standing): Command | null {
  const { bundle, view, can } = standing;
  const { now } = view;
  // The same may be asked for twice, on two days: a command does for one step only.
  const used = new Set<unknown>();
  for (const step of bundle.lesson.supervisor?.plan ?? []) {
    const given = givenFor(step, standing);
    const did = isRepeated(step)
      ? undefined
      : given.find((one) => !used.has(one) && !isOver(step, one.t));
    if (did) {
      used.add(did);
      continue;
    }
    const last = isRepeated(step) ? (given[given.length - 1]?.t ?? null) : null;
    if (dueFrom(step, last) > now || isOver(step, now)) continue;
    if (step.when && !holds(step.when, view)) continue;
    let command: Command | null = null;
    if (step.among) command = forSomebody(step, given, standing);
    else if (step.request) command = forRequest(step, given, standing);
    else if (can(step.do as Command).ok) command = step.do as Command;
    if (command) return command;
  }
  return null;
}
