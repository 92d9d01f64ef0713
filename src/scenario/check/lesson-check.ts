/** A lesson against its branch and bank: windows, staff, categories, cases, procedures, habits. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import { rawKey } from '../load/library-model.ts';
import { siteBranch } from '../load/site-branch.ts';
import type { Branch } from '../schema/branch.ts';
import { choicesOf, HALL_FIELDS, type LessonFile, PLAYED_FIELDS } from '../schema/lesson.ts';
import { checkPattern } from './conditions.ts';
import { checkDay } from './day-check.ts';
import { deskOf } from './desk.ts';
import { checkExemplar } from './exemplar-check.ts';
import { checkExpectations } from './expectations-check.ts';
import { literalNames } from './literals.ts';
import { checkQueueing } from './queueing-check.ts';
import { expectKnown, type Report } from './report.ts';
import { checkSupervisor } from './supervisor-check.ts';
import { checkWeek } from './week-check.ts';
import type { World } from './world.ts';

const WHAT = {
  branch: text('网点', 'branch'),
  window: text('窗口', 'window'),
  staff: text('人员', 'staff member'),
  category: text('业务类别', 'category'),
  case: text('案例', 'case'),
  variant: text('变体', 'variant'),
  incident: text('突发事件', 'kind of incident'),
  sop: text('规程', 'procedure'),
  rule: text('规则', 'rule'),
};

export function checkLesson(report: Report, lesson: LessonFile, world: World): void {
  const branch = siteBranch(lesson) ?? world.library.branches.get(lesson.branch);
  checkRole(report, lesson, world);
  if (branch) checkPlaces(report, lesson, branch);
  else if (lesson.branch !== '' && !world.knows('branch', lesson.branch)) {
    expectKnown(report, ['branch'], lesson.branch, new Set(world.ids('branch')), WHAT.branch);
  }
  if (branch) {
    checkQueueing(report, lesson, branch);
    checkSupervisor(report, lesson, branch, world.library.banks.get(branch.bank));
  }
  checkStaffing(report, lesson);
  checkWeek(report, lesson, world);
  checkWhich(report, 'customers', lesson.customers, world);
  checkWhich(report, 'duties', lesson.duties, world);
  checkDay(report, lesson, world);
  checkProcedures(report, lesson, world);
  const vocabulary = branch && world.vocabularyOfBank(branch.bank);
  checkExpectations(report, lesson, vocabulary && literalNames(vocabulary));
  if (!vocabulary) return;
  lesson.injects.forEach(({ incident, draw = [] }, i) => {
    const known = (path: Path, id: string) =>
      expectKnown(report, path, id, vocabulary.incidents, WHAT.incident);
    known(['injects', i, 'incident'], incident);
    draw.forEach((one, j) => {
      if (one.incident !== undefined) known(['injects', i, 'draw', j, 'incident'], one.incident);
    });
  });
  const desk = deskOf(undefined, vocabulary);
  const context = { report, vocabulary, desk, names: literalNames(vocabulary) };
  lesson.duties.forEach(({ on }, i) => {
    if (on) checkPattern(report, ['duties', i, 'on'], on, context.names);
  });
  lesson.injects.forEach(({ unless }, i) => {
    if (unless) checkPattern(report, ['injects', i, 'unless'], unless, context.names);
  });
  for (const part of ['before', 'each', 'after'] as const) {
    checkExemplar(context, ['exemplar', part], lesson.exemplar[part]);
  }
}

/** Somebody plays: then the lesson needs all that a player meets. Nobody plays: then it needs a place only. */
function checkRole(report: Report, lesson: LessonFile, world: World): void {
  const given = world.library.raws.get(rawKey('lesson', lesson.id)) ?? {};
  if (lesson.site && lesson.branch !== '') {
    const message = text('网点和场地只能写一个。', 'Give a branch or a site, not both.');
    report(['site'], 'conflict', message, { at: 'key' });
  }
  const missing = (field: string) => {
    const message = text(`缺少“${field}”。`, `"${field}" is missing.`);
    report([field], 'missing-field', message, { at: 'owner' });
  };
  if (lesson.supervisor) {
    const needed = lesson.hallOnly ? HALL_FIELDS : PLAYED_FIELDS;
    for (const field of needed) if (field !== 'customers' && !(field in given)) missing(field);
    return;
  }
  if (lesson.window === '') {
    if (!lesson.site && lesson.branch === '') missing('branch');
    if (lesson.customers.length > 0) missing('window');
    return;
  }
  for (const field of PLAYED_FIELDS) if (!(field in given)) missing(field);
  if ('customers' in given && lesson.customers.length + lesson.duties.length === 0) {
    const message = text(
      '至少要有一位案例客户或一件班务。',
      'There must be at least one case customer or duty.',
    );
    report(['customers'], 'too-few', message);
  }
}

function checkPlaces(report: Report, lesson: LessonFile, branch: Branch): void {
  const windows = new Map(branch.windows.map((window) => [window.id, window]));
  const staff = new Set(branch.staff.map(({ id }) => id));
  const categories = new Set(branch.categories.map(({ id }) => id));
  if (lesson.window !== '') expectKnown(report, ['window'], lesson.window, windows, WHAT.window);
  lesson.staffing.forEach((entry, i) => {
    expectKnown(report, ['staffing', i, 'window'], entry.window, windows, WHAT.window);
    expectKnown(report, ['staffing', i, 'staff'], entry.staff, staff, WHAT.staff);
  });
  lesson.arrivals.forEach(({ category }, i) => {
    const path = ['arrivals', i, 'category'];
    if (!expectKnown(report, path, category, categories, WHAT.category)) return;
    const serving = (id: string) => windows.get(id)?.serves.includes(category);
    const served =
      lesson.supervisor !== undefined ||
      (lesson.window === '' && lesson.staffing.length === 0) ||
      [...lesson.staffing, ...lesson.reserves].some(({ window }) => serving(window)) ||
      branch.windows.some(({ id, unattended }) => unattended && serving(id));
    if (served) return;
    const message = text(
      `没有同事的窗口受理“${category}”，这些客户无人接待。`,
      `No colleague's window serves "${category}": nobody will see these customers.`,
    );
    report(path, 'conflict', message, { severity: 'warning' });
  });
  const own = windows.get(lesson.window)?.serves;
  lesson.customers.forEach(({ category }, i) => {
    const path = ['customers', i, 'category'];
    if (!expectKnown(report, path, category, categories, WHAT.category)) return;
    if (!own || own.includes(category)) return;
    const message = text(
      `玩家的窗口不受理“${category}”。`,
      `The player's window does not serve "${category}".`,
    );
    report(path, 'conflict', message);
  });
}

type Staffing = LessonFile['staffing'][number];
const end = ({ to }: Staffing) => to ?? Number.POSITIVE_INFINITY;
const overlap = (a: Staffing, b: Staffing) => a.from < end(b) && b.from < end(a);

function checkStaffing(report: Report, { staffing, window, opens, ends }: LessonFile): void {
  staffing.forEach((entry, i) => {
    const path = ['staffing', i];
    if (entry.window === window && entry.from < ends && opens < end(entry)) {
      const message = text(
        '这是玩家的窗口，同一时间不能有同事。',
        'This is the player’s window; no colleague can be there at the same time.',
      );
      report([...path, 'window'], 'conflict', message);
    }
    for (const other of staffing.slice(0, i)) {
      if (!overlap(entry, other)) continue;
      if (entry.window === other.window) {
        const message = text('同一窗口同时有两人。', 'Two people at one window at the same time.');
        report([...path, 'window'], 'conflict', message);
      }
      if (entry.staff === other.staff) {
        const message = text('同一人同时在两处。', 'One person in two places at the same time.');
        report([...path, 'staff'], 'conflict', message);
      }
    }
  });
}

type Which = Pick<LessonFile['duties'][number], 'case' | 'variant' | 'draw'>;

/** The case of each customer or duty, and its variants. */
function checkWhich(
  report: Report,
  list: 'customers' | 'duties',
  entries: readonly Which[],
  world: World,
): void {
  entries.forEach((customer, i) => {
    const path = [list, i];
    checkCase(report, path, customer, customer.case, world);
    if (customer.variant !== undefined && customer.draw) {
      const message = text(
        '已指定变体，又写了抽取。',
        'A variant is given, and yet one is to be drawn.',
      );
      report([...path, 'draw'], 'conflict', message, { at: 'key' });
    }
    customer.draw?.forEach((one, j) => {
      checkCase(report, [...path, 'draw', j], one, one.case ?? customer.case, world);
    });
  });
}

/** Whether there is such a case, and such a variant of it. */
function checkCase(
  report: Report,
  path: Path,
  named: { readonly case?: string | undefined; readonly variant?: string | undefined },
  id: string,
  world: World,
): void {
  const file = world.library.cases.get(id);
  if (file) {
    if (named.variant === undefined) return;
    const variants = new Set(['base', ...file.variants.map((one) => one.id)]);
    expectKnown(report, [...path, 'variant'], named.variant, variants, WHAT.variant);
  } else if (named.case !== undefined && !world.knows('case', id)) {
    expectKnown(report, [...path, 'case'], id, new Set(world.ids('case')), WHAT.case);
  }
}

function checkProcedures(report: Report, lesson: LessonFile, world: World): void {
  const { library } = world;
  const sops = new Set(world.ids('sop'));
  lesson.sops.forEach((sop, i) => {
    if (!world.knows('sop', sop)) expectKnown(report, ['sops', i], sop, sops, WHAT.sop);
  });
  const used = new Set(lesson.sops);
  for (const customer of [...lesson.customers, ...lesson.duties].flatMap(choicesOf)) {
    const variants = library.variants.get(customer.case);
    // Rules may stand in what could not be read: say nothing then.
    if (!variants) return;
    for (const body of variants.values()) for (const sop of body.sops) used.add(sop);
  }
  const rules = new Set<string>();
  for (const id of used) {
    const sop = library.sops.get(id);
    if (!sop) return;
    for (const rule of sop.rules) rules.add(rule.id);
  }
  lesson.debrief.habits.forEach(({ rule }, i) => {
    expectKnown(report, ['debrief', 'habits', i, 'rule'], rule, rules, WHAT.rule);
  });
}
