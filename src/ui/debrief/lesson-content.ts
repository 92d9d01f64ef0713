import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Case } from '../../scenario/schema/case.ts';
import type { Clause } from '../../scenario/schema/clause.ts';
import type { Rule } from '../../scenario/schema/sop.ts';

/**
 * Look-ups by id. An attempt can be older than the content it is shown with, so every one may find nothing;
 * the caller then shows the id itself rather than failing.
 */
export interface LessonContent {
  rule(id: string, sop?: string): Rule | null;
  clause(id: string): Clause | null;
  caseOf(id: string, variant: string): Case | null;
}

export function lessonContent(bundle: LessonBundle): LessonContent {
  const rules = new Map<string, Rule>();
  for (const sop of Object.values(bundle.sops)) {
    for (const rule of sop.rules) {
      rules.set(`${sop.id}/${rule.id}`, rule);
      if (!rules.has(rule.id)) rules.set(rule.id, rule);
    }
  }
  return {
    rule: (id, sop) => (sop && rules.get(`${sop}/${id}`)) || rules.get(id) || null,
    clause: (id) => bundle.clauses[id] ?? null,
    caseOf: (id, variant) =>
      bundle.cases[id]?.[variant || 'base'] ?? bundle.cases[id]?.base ?? null,
  };
}
