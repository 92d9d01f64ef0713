/** Exemplary paths as authors write them: conditions, routines and their arguments, then the steps they become. */
import { type CaseScope, compileCondition } from '../condition/condition.ts';
import { text } from '../load/diagnostic.ts';
import { type Expansion, expandSteps } from '../load/expand-steps.ts';
import type { Path } from '../load/json-pointer.ts';
import type { AuthoredStep } from '../schema/steps.ts';
import { checkCondition } from './conditions.ts';
import type { Report } from './report.ts';
import { brokenRoutines } from './routine-check.ts';
import { checkSteps, type StepContext } from './steps-check.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Steps that some lesson can have; all faults. */
export function possibleSteps(
  list: readonly AuthoredStep[],
  vocabulary: Vocabulary,
  about: CaseScope | undefined,
): Expansion {
  const { steps, faults } = expandSteps(list, vocabulary.routines, brokenRoutines(vocabulary));
  return { steps: steps.filter(({ whens }) => canHold(whens, about)), faults };
}

/**
 * Is there a date and a lesson for which all conditions hold? Only the words they compare with can make a difference, and
 * dates before and after all of them. Conditions with errors hold, so that their steps are looked at all the same.
 */
function canHold(whens: readonly string[], about: CaseScope | undefined): boolean {
  const words = whens.flatMap((when) =>
    (when.match(/'[^']*'|"[^"]*"/g) ?? []).map((quoted) => quoted.slice(1, -1)),
  );
  const holds = (date: string, lesson: string) =>
    whens.every((when) => {
      const compiled = compileCondition(when, { kind: 'rule-when' });
      return !compiled.ok || compiled.condition.holds({ case: about, scenario: { date, lesson } });
    });
  return ['0', '9', ...words].some((date) => ['', ...words].some((lesson) => holds(date, lesson)));
}

/** What is wrong in a step of a routine is shown at its argument, or where the routine is used. */
export function checkExemplar(
  context: StepContext,
  at: Path,
  list: readonly AuthoredStep[],
  about?: CaseScope,
): void {
  const { report, vocabulary } = context;
  checkWhens(context, at, list);
  const { steps, faults } = possibleSteps(list, vocabulary, about);
  for (const { path, code, message, expected, at: where } of faults) {
    report([...at, ...path], code, message, { expected, at: where });
  }
  const toOrigin: Report = (path, code, message, finding = {}) => {
    const [index, ...rest] = path.slice(at.length);
    const origin = steps[Number(index)]?.originOf(rest);
    if (!origin) return;
    const place = [...at, ...origin.path];
    if (origin.routine === '') report(place, code, message, finding);
    else {
      const { index: _, at: __, ...said } = finding;
      report(place, code, inRoutine(origin.routine, message), said);
    }
  };
  checkSteps(
    { ...context, report: toOrigin },
    at,
    steps.map(({ step }) => step),
  );
}

const inRoutine = (routine: string, message: { 'zh-CN': string; en: string }) =>
  text(`套路“${routine}”里：${message['zh-CN']}`, `In the routine "${routine}": ${message.en}`);

function checkWhens(context: StepContext, at: Path, list: readonly AuthoredStep[]): void {
  list.forEach((entry, i) => {
    if (!('when' in entry)) return;
    const path = [...at, i];
    const { report, names } = context;
    checkCondition(report, [...path, 'when'], entry.when, { kind: 'rule-when' }, names);
    checkWhens(context, [...path, 'steps'], entry.steps);
  });
}
