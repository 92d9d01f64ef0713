/** Targets broken down to people, as they stood at the end. */
import type { LessonBundle } from '../../../scenario/load/compile-lesson.ts';
import type { Goal } from '../../../scenario/schema/goals.ts';
import type { Fact } from '../../../scenario/vocabulary/facts.ts';

export interface GoalPart {
  readonly staff: string;
  readonly amount: number;
  /** More than this would be too much for them; null where nothing says so. */
  readonly most: number | null;
}

export interface GoalRow {
  readonly goal: Goal;
  readonly parts: readonly GoalPart[];
  readonly sum: number;
}

function mostFor({ limits = [], share, total }: Goal, staff: string): number | null {
  const own = limits.find((one) => one.staff === staff)?.most;
  const most = [own, share === undefined ? undefined : Math.floor((total * share) / 100)].flatMap(
    (limit) => limit ?? [],
  );
  return most.length === 0 ? null : Math.min(...most);
}

export function goalRows(
  { lesson }: Pick<LessonBundle, 'lesson'>,
  facts: readonly Fact[],
): GoalRow[] {
  const { goals = [], crew = [] } = lesson.supervisor ?? {};
  const set = facts.flatMap((fact) =>
    fact.type === 'goal.set' ? [(fact as Fact<'goal.set'>).data] : [],
  );
  return goals.map((goal) => {
    const parts = (goal.people ?? crew.map(({ staff }) => staff)).map((staff): GoalPart => {
      const last = set.filter((one) => one.goal === goal.id && one.staff === staff).pop();
      const first = goal.initial?.find((one) => one.staff === staff)?.amount ?? 0;
      return { staff, amount: last?.amount ?? first, most: mostFor(goal, staff) };
    });
    return { goal, parts, sum: parts.reduce((all, { amount }) => all + amount, 0) };
  });
}
