/** What a supervisor can plan: breaks that may be moved, targets for people. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { Goal } from '../schema/goals.ts';
import type { LessonFile } from '../schema/lesson.ts';
import { expectKnown, type Report } from './report.ts';

const STAFF = text('当班人员', 'member of the crew');

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
    expectKnown(report, [...at, 'people', i], staff, crew, STAFF);
  });
  limits.forEach(({ staff }, i) => {
    expectKnown(report, [...at, 'limits', i, 'staff'], staff, among, STAFF);
  });
  const fits = (path: Path, amount: number): void => {
    if (amount % step === 0 && amount <= total) return;
    const message = text('数目不合这一项的档次。', 'The amount is no step of this target.');
    report(path, 'conflict', message);
  };
  fits([...at, 'total'], total);
  initial.forEach(({ staff, amount }, i) => {
    expectKnown(report, [...at, 'initial', i, 'staff'], staff, among, STAFF);
    fits([...at, 'initial', i, 'amount'], amount);
  });
}
