/** What a supervisor can plan: breaks that may be moved, targets for people, and the steps of a plan that do so. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { Goal } from '../schema/goals.ts';
import type { LessonFile } from '../schema/lesson.ts';
import type { PlanStep } from '../schema/supervisor.ts';
import { expectKnown, type Report } from './report.ts';

const WHAT = {
  rest: text('可改时间的休息', 'break that may be moved'),
  goal: text('目标', 'target'),
  staff: text('当班人员', 'member of the crew'),
};

export function checkPlanning(report: Report, lesson: LessonFile): void {
  const { supervisor, breaks } = lesson;
  breaks.forEach((rest, i) => {
    checkBetween(report, ['breaks', i, 'between'], rest, supervisor !== undefined);
  });
  if (!supervisor) return;
  const crew = new Set([
    ...supervisor.crew.map(({ staff }) => staff),
    ...supervisor.helpers.map(({ staff }) => staff),
  ]);
  supervisor.goals?.forEach((goal, i) => {
    checkGoal(report, ['supervisor', 'goals', i], goal, crew);
  });
  supervisor.plan.forEach((step, i) => {
    checkPlanned(report, ['supervisor', 'plan', i, 'do'], step, lesson);
  });
}

function checkBetween(
  report: Report,
  path: Path,
  { between, from }: LessonFile['breaks'][number],
  supervised: boolean,
): void {
  if (!between) return;
  if (!supervised) {
    const message = text('没有主管，谁也不改休息。', 'Without a supervisor nobody moves a break.');
    report(path, 'conflict', message, { at: 'key' });
  }
  if (between.from <= from && from <= between.to) return;
  const message = text(
    '排定的时间不在可改的范围里。',
    'The break is planned outside the times it may be moved to.',
  );
  report(path, 'wrong-order', message);
}

function checkGoal(report: Report, at: Path, goal: Goal, crew: ReadonlySet<string>): void {
  const { people = [], limits = [], initial = [], total, step } = goal;
  const among = people.length > 0 ? new Set(people) : crew;
  people.forEach((staff, i) => {
    expectKnown(report, [...at, 'people', i], staff, crew, WHAT.staff);
  });
  limits.forEach(({ staff }, i) => {
    expectKnown(report, [...at, 'limits', i, 'staff'], staff, among, WHAT.staff);
  });
  const fits = (path: Path, amount: number): void => {
    if (amount % step === 0 && amount <= total) return;
    const message = text('数目不合这一项的档次。', 'The amount is no step of this target.');
    report(path, 'conflict', message);
  };
  fits([...at, 'total'], total);
  initial.forEach(({ staff, amount }, i) => {
    expectKnown(report, [...at, 'initial', i, 'staff'], staff, among, WHAT.staff);
    fits([...at, 'initial', i, 'amount'], amount);
  });
}

/** Steps of the plan that plan something. */
function checkPlanned(
  report: Report,
  at: Path,
  { do: step }: PlanStep,
  { breaks, supervisor }: LessonFile,
): void {
  if (step.do === 'plan-break') {
    const movable = new Map(
      breaks.flatMap(({ staff, between }) => (between ? [[staff, between] as const] : [])),
    );
    const { staff = '', from = 0 } = step as { staff?: string; from?: number };
    if (!expectKnown(report, [...at, 'staff'], staff, movable, WHAT.rest)) return;
    const { from: first, to: last } = movable.get(staff)!;
    if (from >= first && from <= last) return;
    const message = text('超出了可改的时间。', 'It may not be moved to then.');
    report([...at, 'from'], 'wrong-order', message);
  }
  if (step.do === 'set-goal') {
    const goals = new Set(supervisor?.goals?.map(({ id }) => id));
    expectKnown(report, [...at, 'goal'], String(step.goal ?? ''), goals, WHAT.goal);
  }
}
