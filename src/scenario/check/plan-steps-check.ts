/** The steps of a drill's plan: commands as they are defined, that name only what there is and ask for nothing that is refused. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { BankFile } from '../schema/bank.ts';
import type { Branch } from '../schema/branch.ts';
import type { LessonFile } from '../schema/lesson.ts';
import { BACK, BREAK, type PlanStep } from '../schema/supervisor.ts';
import { COMMAND_TYPES, COMMANDS } from '../vocabulary/commands.ts';
import { expectKnown, type Finding, type Report } from './report.ts';

const WHAT = {
  announcement: text('广播', 'announcement'),
  care: text('关照', 'kind of care'),
  category: text('业务类别', 'category'),
  command: text('命令', 'command'),
  duty: text('班务', 'duty'),
  goal: text('目标', 'target'),
  helper: text('支援', 'help to be called in'),
  incident: text('突发事件', 'kind of incident'),
  kind: text('客户类别', 'kind of people'),
  outlet: text('兄弟网点', 'outlet'),
  place: text('窗口或岗位', 'window or post'),
  priority: text('先办理由', 'reason to go first'),
  request: text('授权请求', 'request'),
  rest: text('可改时间的休息', 'break that may be moved'),
  returns: text('退回理由', 'reason to send back'),
  staff: text('人员', 'staff member'),
};
type What = keyof typeof WHAT;

interface Known {
  has(name: string): boolean;
  keys(): Iterable<string>;
}
const idsOf = (list: readonly { readonly id: string }[]): Known =>
  new Set(list.map(({ id }) => id));

interface Context {
  readonly report: Report;
  /** What there is, by what it is; left out while the bank is not known. */
  readonly names: Readonly<Record<What, Known | undefined>>;
  readonly breaks: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
}

function contextOf(
  report: Report,
  { supervisor, breaks, duties }: LessonFile,
  branch: Branch,
  bank: BankFile | undefined,
): Context {
  const movable = new Map(
    breaks.flatMap(({ staff, between }) => (between ? [[staff, between] as const] : [])),
  );
  return {
    report,
    breaks: movable,
    names: {
      announcement: bank && idsOf(bank.announcements),
      care: bank && idsOf(bank.cares),
      category: idsOf(branch.categories),
      command: new Set<string>(COMMAND_TYPES),
      duty: idsOf(duties),
      goal: idsOf(supervisor?.goals ?? []),
      helper: idsOf(supervisor?.helpers ?? []),
      incident: bank && idsOf(bank.incidents),
      kind: bank && idsOf(bank.kinds),
      outlet: idsOf(supervisor?.outlets ?? []),
      place: new Set([...[...branch.windows, ...branch.posts].map(({ id }) => id), BACK, BREAK]),
      priority: bank && idsOf(bank.priorities),
      request: idsOf(supervisor?.requests ?? []),
      rest: movable,
      returns: bank && idsOf(bank.returns),
      staff: idsOf(branch.staff),
    },
  };
}

function expectName(
  { report, names }: Context,
  path: Path,
  name: unknown,
  what: What,
  finding?: Finding,
): boolean {
  const known = names[what];
  if (typeof name !== 'string' || !known) return true;
  return expectKnown(report, path, name, known, WHAT[what], finding);
}

/** What the arguments of the commands name; of "command.argument" where the same word means something else elsewhere. */
const NAMED: Readonly<Record<string, What>> = {
  announcement: 'announcement',
  care: 'care',
  duty: 'duty',
  goal: 'goal',
  helper: 'helper',
  outlet: 'outlet',
  staff: 'staff',
  'answer-request.reason': 'returns',
  'assign.to': 'place',
  'invite.to': 'category',
  'let-ahead.reason': 'priority',
  'plan-break.staff': 'rest',
  'plan-move.to': 'place',
};

/** Arguments that whoever follows the plan fills in. */
const FILLED: ReadonlySet<string> = new Set(['customer', 'request', 'answer', 'reason']);

interface Argument {
  isOptional(): boolean;
  safeParse(value: unknown): { readonly success: boolean };
}

function checkCommand(context: Context, path: Path, { do: verb, ...args }: PlanStep['do']): void {
  const { report } = context;
  if (!expectName(context, [...path, 'do'], verb, 'command')) return;
  const shape = COMMANDS[verb as (typeof COMMAND_TYPES)[number]].args.shape as Record<
    string,
    Argument
  >;
  const fields = new Set(Object.keys(shape));
  for (const [name, value] of Object.entries(args)) {
    const at = [...path, name];
    if (!expectKnown(report, at, name, fields, WHAT.command, { at: 'key' })) continue;
    if (!shape[name]?.safeParse(value).success) {
      const message = text(`“${name}”不能是这个值。`, `"${name}" cannot have this value.`);
      report(at, 'invalid', message);
      continue;
    }
    const what = NAMED[`${verb}.${name}`] ?? NAMED[name];
    if (what) expectName(context, at, value, what);
  }
  for (const [name, field] of Object.entries(shape)) {
    if (name in args || FILLED.has(name) || field.isOptional()) continue;
    const message = text(`缺少“${name}”。`, `"${name}" is missing.`);
    report([...path, name], 'missing-field', message, { at: 'owner' });
  }
}

/** A break can be moved within its limits only. */
function checkMovedBreak({ report, breaks }: Context, path: Path, what: PlanStep['do']): void {
  const between = breaks.get(String(what.staff));
  const { from = 0 } = what;
  if (what.do !== 'plan-break' || !between) return;
  if (from >= between.from && from <= between.to) return;
  const message = text('超出了可改的时间。', 'It may not be moved to then.');
  report([...path, 'from'], 'wrong-order', message);
}

/** Of a lesson with a supervisor. */
export function checkPlanSteps(
  report: Report,
  lesson: LessonFile,
  branch: Branch,
  bank: BankFile | undefined,
): void {
  const context = contextOf(report, lesson, branch, bank);
  lesson.supervisor?.plan.forEach((step, i) => {
    const at = ['supervisor', 'plan', i];
    const { among, when, request } = step;
    checkCommand(context, [...at, 'do'], step.do);
    checkMovedBreak(context, [...at, 'do'], step.do);
    const known = (field: Path, name: string | undefined, what: What) =>
      expectName(context, [...at, ...field], name, what);
    known(['among', 'kind'], among?.kind, 'kind');
    known(['among', 'category'], among?.category, 'category');
    known(['when', 'category'], when?.category, 'category');
    known(['when', 'incident'], when?.incident, 'incident');
    known(['when', 'room'], when?.room, 'outlet');
    known(['when', 'here'], when?.here, 'staff');
    request?.forEach((one, j) => {
      known(['request', j], one, 'request');
    });
  });
}
