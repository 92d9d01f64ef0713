/** What conditions can see of the content alone. */
import type { CaseScope, ScenarioScope } from '../../scenario/condition/condition.ts';
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';

export function caseScope(bundle: LessonBundle, id: string, variant: string): CaseScope {
  const content = bundle.cases[id]?.[variant];
  return {
    id,
    variant,
    age: content?.persona.age ?? 0,
    risk: content?.risk ?? '',
    amount: content?.need.amount ?? 0,
    transaction: content?.need.transaction ?? '',
    manner: content?.persona.manner ?? '',
    tags: content?.tags ?? [],
  };
}

export const scenarioScope = (bundle: LessonBundle): ScenarioScope => ({
  date: bundle.lesson.date,
  lesson: bundle.lesson.id,
});
