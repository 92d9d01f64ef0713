/** What conditions can see of the content alone. */
import type { CaseScope, ScenarioScope } from '../../scenario/condition/condition.ts';
import { caseScopeOf } from '../../scenario/condition/content-scope.ts';
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';

export function caseScope(bundle: LessonBundle, id: string, variant: string): CaseScope {
  return caseScopeOf(bundle.cases[id]?.[variant], id, variant);
}

export const scenarioScope = (bundle: LessonBundle): ScenarioScope => ({
  date: bundle.lesson.date,
  lesson: bundle.lesson.id,
});
