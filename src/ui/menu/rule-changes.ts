/** Rules that come and go around the day of a lesson, for the morning briefing. */
import type { Clause } from '../../scenario/schema/clause.ts';

export interface RuleChange {
  readonly clause: Clause;
  readonly kind: 'new' | 'ended' | 'coming' | 'ending';
  /** First or last day of the rule, as YYYY-MM-DD. */
  readonly date: string;
}

/** Days before and after in which a change is still, or already, news. */
const NEWS = 45;
const DAY = 86_400_000;

/** Changes within the news of a date, oldest first. */
export function ruleChanges(clauses: readonly Clause[], today: string): RuleChange[] {
  const from = (date: string): number => (Date.parse(date) - Date.parse(today)) / DAY;
  return clauses
    .flatMap((clause): RuleChange[] => {
      const { effectiveFrom, effectiveTo } = clause;
      const start = from(effectiveFrom) > 0 ? 'coming' : 'new';
      const changes: RuleChange[] = [{ clause, kind: start, date: effectiveFrom }];
      if (effectiveTo !== undefined) {
        const end = from(effectiveTo) < 0 ? 'ended' : 'ending';
        changes.push({ clause, kind: end, date: effectiveTo });
      }
      return changes.filter(({ date }) => Math.abs(from(date)) <= NEWS);
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
