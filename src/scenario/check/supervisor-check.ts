/** A drill for supervisors against its branch and bank: who, where, what can be asked, and the plan that is said to work. */
import { text } from '../load/diagnostic.ts';
import type { BankFile } from '../schema/bank.ts';
import type { Branch } from '../schema/branch.ts';
import type { LessonFile } from '../schema/lesson.ts';
import { BACK, type Supervisor } from '../schema/supervisor.ts';
import { checkPlanning } from './plan-check.ts';
import { checkPlanSteps } from './plan-steps-check.ts';
import { checkVisitor } from './quality-check.ts';
import { expectKnown, type Report } from './report.ts';

const WHAT = {
  staff: text('人员', 'staff member'),
  place: text('窗口或岗位', 'window or post'),
  kind: text('客户类别', 'kind of people'),
  category: text('业务类别', 'category'),
  request: text('授权请求', 'request'),
  reason: text('退回理由', 'reason to send back'),
  move: text('招数', 'move'),
};

type Names = ReadonlySet<string>;
const idsOf = (list: readonly { readonly id: string }[]): Names =>
  new Set(list.map(({ id }) => id));

interface Context {
  readonly report: Report;
  readonly staff: Names;
  readonly places: Names;
  readonly categories: Names;
  readonly kinds: Names;
  readonly outlets: Names;
}

export function checkSupervisor(
  report: Report,
  lesson: LessonFile,
  branch: Branch,
  bank: BankFile | undefined,
): void {
  const { supervisor } = lesson;
  checkRequestsOfServices(report, lesson);
  checkPlanning(report, lesson);
  if (!supervisor) {
    checkNoTargets(report, lesson);
    return;
  }
  const context: Context = {
    report,
    staff: idsOf(branch.staff),
    places: new Set([...idsOf(branch.windows), ...idsOf(branch.posts), BACK]),
    categories: idsOf(branch.categories),
    kinds: idsOf(bank?.kinds ?? []),
    outlets: idsOf(supervisor.outlets ?? []),
  };
  checkAlone(report, lesson);
  checkCrew(context, supervisor);
  checkVisitor(report, lesson, bank);
  checkRequests(report, supervisor, idsOf(bank?.returns ?? []));
  checkCrowds(context, lesson);
  checkOutlets(context, supervisor);
  lesson.score.hall.forEach(({ kind, category }, i) => {
    const path = ['score', 'hall', i];
    if (kind !== undefined) expectKnown(report, [...path, 'kind'], kind, context.kinds, WHAT.kind);
    if (category !== undefined)
      expectKnown(report, [...path, 'category'], category, context.categories, WHAT.category);
  });
  checkPlanSteps(report, lesson, branch, bank);
  const moves = new Set(supervisor.plan.map(({ move }) => move));
  supervisor.taught.forEach((move, i) => {
    expectKnown(report, ['supervisor', 'taught', i], move, moves, WHAT.move);
  });
}

/** A supervisor sits at no window, and nobody but the supervisor sends the staff about. */
function checkAlone(report: Report, lesson: LessonFile): void {
  const conflict = (field: string, zh: string, en: string) =>
    report([field], 'conflict', text(zh, en), { at: 'key' });
  if (lesson.window !== '') conflict('window', '主管不坐窗口。', 'A supervisor sits at no window.');
  if (lesson.staffing.length > 0)
    conflict('staffing', '由 supervisor.crew 排人。', 'The staff is given by supervisor.crew.');
  if (lesson.reserves.length > 0)
    conflict('reserves', '机动窗口由主管开。', 'It is the supervisor who opens windows.');
  if (lesson.customers.length > 0)
    conflict('customers', '主管处理的事写在 duties 里。', 'Matters of a supervisor are duties.');
}

/** Without a supervisor nobody measures how the hall feels. */
function checkNoTargets(report: Report, { score }: LessonFile): void {
  if (score.hall.length === 0) return;
  const message = text(
    '厅堂目标只用于主管演练。',
    'Targets for the hall are for drills of supervisors only.',
  );
  report(['score', 'hall'], 'conflict', message, { at: 'key' });
}

function checkRequestsOfServices(report: Report, { arrivals, supervisor }: LessonFile): void {
  const requests = idsOf(supervisor?.requests ?? []);
  arrivals.forEach(({ services }, i) => {
    services.forEach(({ asks }, j) => {
      const path = ['arrivals', i, 'services', j, 'asks', 'request'];
      if (asks) expectKnown(report, path, asks.request, requests, WHAT.request);
    });
  });
}

function checkCrew({ report, staff, places }: Context, { crew, helpers }: Supervisor): void {
  crew.forEach((one, i) => {
    const path = ['supervisor', 'crew', i];
    expectKnown(report, [...path, 'staff'], one.staff, staff, WHAT.staff);
    expectKnown(report, [...path, 'at'], one.at, places, WHAT.place);
    const twice = crew.slice(0, i).some((other) => other.staff === one.staff);
    if (!twice) return;
    const message = text('同一人写了两次。', 'The same person is named twice.');
    report([...path, 'staff'], 'conflict', message);
  });
  helpers.forEach((one, i) => {
    expectKnown(report, ['supervisor', 'helpers', i, 'staff'], one.staff, staff, WHAT.staff);
  });
}

function checkRequests(report: Report, { requests }: Supervisor, reasons: Names): void {
  requests.forEach(({ draw }, i) => {
    draw.forEach(({ sound, reason }, j) => {
      const path = ['supervisor', 'requests', i, 'draw', j, 'reason'];
      if (reason !== undefined) expectKnown(report, path, reason, reasons, WHAT.reason);
      if (sound !== (reason !== undefined)) return;
      const message = sound
        ? text('可以同意的，不写退回理由。', 'What may be approved has no reason to be sent back.')
        : text('缺少“reason”。', '"reason" is missing.');
      report(path, sound ? 'conflict' : 'missing-field', message, { at: sound ? 'key' : 'owner' });
    });
  });
}

function checkOutlets({ report, categories }: Context, { outlets = [] }: Supervisor): void {
  outlets.forEach(({ takes, draw }, i) => {
    takes.forEach((category, j) => {
      const path = ['supervisor', 'outlets', i, 'takes', j];
      expectKnown(report, path, category, categories, WHAT.category);
    });
    draw.forEach(({ room }, j) => {
      room.forEach(({ from }, k) => {
        if (k === 0 || from > (room[k - 1]?.from ?? 0)) return;
        const path = ['supervisor', 'outlets', i, 'draw', j, 'room', k, 'from'];
        report(path, 'wrong-order', text('须按时间先后排列。', 'They must be in order of time.'));
      });
    });
  });
}

function checkCrowds(
  { report, kinds, categories, outlets }: Context,
  { arrivals }: LessonFile,
): void {
  const places = new Set([...categories, ...outlets]);
  arrivals.forEach(({ crowd, services }, i) => {
    crowd.forEach(({ kind, willing }, j) => {
      const path = ['arrivals', i, 'crowd', j];
      expectKnown(report, [...path, 'kind'], kind, kinds, WHAT.kind);
      for (const to of Object.keys(willing))
        expectKnown(report, [...path, 'willing', to], to, places, WHAT.category, { at: 'key' });
    });
    services.forEach(({ elsewhere }, j) => {
      const path = ['arrivals', i, 'services', j, 'elsewhere'];
      for (const to of Object.keys(elsewhere))
        expectKnown(report, [...path, to], to, categories, WHAT.category, { at: 'key' });
    });
  });
}
