/** A drill over several days: its days, the hall behind it, what can be set, what is looked for in a roster. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { LessonFile } from '../schema/lesson.ts';
import { BACK } from '../schema/supervisor.ts';
import { WEEK_MEASURES, type Week } from '../schema/week.ts';
import { checkCondition } from './conditions.ts';
import { expectKnown, type Report } from './report.ts';
import type { World } from './world.ts';

const WHAT = {
  lesson: text('课', 'lesson'),
  day: text('日子', 'day'),
  lever: text('可设定的项', 'lever'),
  option: text('选择', 'option'),
  move: text('厅堂计划中的招数', 'move of the hall’s plan'),
  staff: text('厅堂当班的人', 'somebody on duty in the hall'),
  place: text('窗口或岗位', 'window or post'),
  measure: text('按天能量的', 'measure of days'),
};

type Names = ReadonlySet<string>;
const idsOf = (list: readonly { readonly id: string }[]): Names =>
  new Set(list.map(({ id }) => id));

export function checkWeek(report: Report, lesson: LessonFile, world: World): void {
  const week = lesson.supervisor?.week;
  const days = idsOf(week?.days ?? []);
  lesson.duties.forEach(({ day }, i) => {
    if (day !== undefined) expectKnown(report, ['duties', i, 'day'], day, days, WHAT.day);
  });
  lesson.supervisor?.plan.forEach((step, i) => {
    const path = ['supervisor', 'plan', i];
    if (step.day !== undefined) expectKnown(report, [...path, 'day'], step.day, days, WHAT.day);
    if (week && step.do.do === 'set-lever') checkSetting(report, [...path, 'do'], week, step.do);
  });
  lesson.score.hall.forEach((target, i) => {
    target.days?.forEach((day, j) => {
      expectKnown(report, ['score', 'hall', i, 'days', j], day, days, WHAT.day);
    });
    const known = new Set<string>(WEEK_MEASURES);
    if (week)
      expectKnown(report, ['score', 'hall', i, 'measure'], target.measure, known, WHAT.measure);
  });
  if (!week) return;
  const at = ['supervisor', 'week'];
  checkOrder(report, at, week);
  for (const [i, { hall }] of week.days.entries())
    if (hall !== undefined) checkHall(report, [...at, 'days', i, 'hall'], hall, world);
  checkHall(report, [...at, 'hall'], week.hall, world);
  checkArrivals(report, at, week, world);
  const hall = world.library.lessons.get(week.hall);
  const onDuty = new Set(hall?.supervisor?.crew.map(({ staff }) => staff));
  week.days.forEach(({ lacks = [] }, i) => {
    if (!hall) return;
    lacks.forEach((one, j) => {
      expectKnown(report, [...at, 'days', i, 'lacks', j], one, onDuty, WHAT.staff);
    });
  });
  week.levers.forEach((lever, i) => {
    const path = [...at, 'levers', i];
    expectKnown(report, [...path, 'initial'], lever.initial, idsOf(lever.options), WHAT.option);
    lever.days?.forEach((day, j) => {
      expectKnown(report, [...path, 'days', j], day, days, WHAT.day);
    });
    if (hall) checkOptions(report, [...path, 'options'], lever.options, hall, world);
  });
  week.checks.forEach(({ when }, i) => {
    checkCondition(report, [...at, 'checks', i, 'when'], when, { kind: 'roster' });
  });
}

function checkSetting(
  report: Report,
  path: Path,
  { days, levers }: Week,
  { day, lever, option }: Readonly<Record<string, unknown>>,
): void {
  if (typeof day === 'string') expectKnown(report, [...path, 'day'], day, idsOf(days), WHAT.day);
  if (typeof lever !== 'string' || typeof option !== 'string') return;
  if (!expectKnown(report, [...path, 'lever'], lever, idsOf(levers), WHAT.lever)) return;
  const set = levers.find(({ id }) => id === lever);
  expectKnown(report, [...path, 'option'], option, idsOf(set?.options ?? []), WHAT.option);
  if (typeof day !== 'string' || set?.days?.includes(day) !== false) return;
  const message = text('这一天不能改这一项。', 'This cannot be set for that day.');
  report([...path, 'day'], 'conflict', message);
}

/** Only rates can be made more or less for a day. */
function checkArrivals(report: Report, at: Path, { days, hall }: Week, world: World): void {
  days.forEach((day, i) => {
    const sources = world.library.lessons.get(day.hall ?? hall)?.arrivals ?? [];
    if (day.arrivals === undefined || sources.every(({ rates }) => rates)) return;
    const message = text(
      '厅堂的来客不全是按到达率（rates）写的。',
      'Not everybody comes to the hall by "rates".',
    );
    report([...at, 'days', i, 'arrivals'], 'no-effect', message);
  });
}

function checkOrder(report: Report, at: Path, { days }: Week): void {
  days.forEach(({ date }, i) => {
    const before = days[i - 1];
    if (!before || before.date < date) return;
    const message = text('各天须按日期先后排列。', 'The days must be in order.');
    report([...at, 'days', i, 'date'], 'wrong-order', message);
  });
}

function checkHall(report: Report, path: Path, id: string, world: World): void {
  const { lessons } = world.library;
  if (!lessons.has(id) && world.knows('lesson', id)) return;
  if (!expectKnown(report, path, id, lessons, WHAT.lesson)) return;
  const hall = lessons.get(id);
  const conflict = (zh: string, en: string) => report(path, 'conflict', text(zh, en));
  if (!hall?.hallOnly)
    conflict('这一课没有标明 hallOnly。', 'That lesson is not marked "hallOnly".');
  else if (!hall.supervisor)
    conflict('这一课没有主管，副手无从照看。', 'That lesson has no supervisor to stand in for.');
  else if (hall.supervisor.week)
    conflict('一天的厅堂不能又是一周。', 'The hall of a day cannot be a week itself.');
}

function checkOptions(
  report: Report,
  at: Path,
  options: Week['levers'][number]['options'],
  hall: LessonFile,
  world: World,
): void {
  const { plan = [], crew = [] } = hall.supervisor ?? {};
  const branch = world.library.branches.get(hall.branch);
  const moves = new Set(plan.map(({ move }) => move));
  const staff = new Set(crew.map((one) => one.staff));
  const places = new Set([...idsOf([...(branch?.windows ?? []), ...(branch?.posts ?? [])]), BACK]);
  options.forEach((option, i) => {
    const known = (field: Path, name: string, names: Names, what: typeof WHAT.move) =>
      expectKnown(report, [...at, i, ...field], name, names, what);
    option.moves?.forEach((move, j) => {
      known(['moves', j], move, moves, WHAT.move);
    });
    option.lacks?.forEach((one, j) => {
      known(['lacks', j], one, staff, WHAT.staff);
    });
    option.crew?.forEach((one, j) => {
      known(['crew', j, 'staff'], one.staff, staff, WHAT.staff);
      known(['crew', j, 'at'], one.at, places, WHAT.place);
    });
  });
}
