/** The queueing of a lesson against its place: categories, windows and staff that rules name, one process for each source. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import { ARRIVAL_PROCESSES, type Arrivals } from '../schema/arrivals.ts';
import type { Branch } from '../schema/branch.ts';
import type { LessonFile } from '../schema/lesson.ts';
import { expectKnown, type Report } from './report.ts';

const WHAT = {
  category: text('业务类别', 'category'),
  window: text('窗口', 'window'),
  staff: text('人员', 'staff member'),
};

interface Names {
  readonly categories: ReadonlySet<string>;
  readonly windows: ReadonlySet<string>;
  readonly staff: ReadonlySet<string>;
}

export function checkQueueing(report: Report, lesson: LessonFile, branch: Branch): void {
  const names: Names = {
    categories: new Set(branch.categories.map(({ id }) => id)),
    windows: new Set(branch.windows.map(({ id }) => id)),
    staff: new Set(branch.staff.map(({ id }) => id)),
  };
  for (const [i, source] of lesson.arrivals.entries())
    checkSource(report, ['arrivals', i], source, names, lesson.opens);
  checkServed(report, lesson, branch);
  lesson.breaks.forEach(({ staff }, i) => {
    expectKnown(report, ['breaks', i, 'staff'], staff, names.staff, WHAT.staff);
  });
  lesson.absences.forEach(({ staff }, i) => {
    expectKnown(report, ['absences', i, 'staff'], staff, names.staff, WHAT.staff);
  });
  lesson.reserves.forEach(({ staff, window, above, below }, i) => {
    const path = ['reserves', i];
    expectKnown(report, [...path, 'staff'], staff, names.staff, WHAT.staff);
    expectKnown(report, [...path, 'window'], window, names.windows, WHAT.window);
    if (below <= above) return;
    const message = text(
      '关的人数不可多于开的人数。',
      'It cannot close at more people than it opens at.',
    );
    report([...path, 'below'], 'wrong-order', message);
  });
  if (lesson.site) checkSite(report, lesson.site, names);
}

/** What a branch file is checked for by its own check. */
function checkSite(report: Report, site: NonNullable<LessonFile['site']>, names: Names): void {
  checkCategoryRules(report, ['site'], site.categories, names);
  checkWindowIds(report, site);
  site.windows.forEach(({ serves }, i) => {
    serves.forEach((category, j) => {
      const path = ['site', 'windows', i, 'serves', j];
      expectKnown(report, path, category, names.categories, WHAT.category);
    });
  });
  site.staff.forEach(({ can }, i) => {
    can?.forEach((category, j) => {
      const path = ['site', 'staff', i, 'can', j];
      expectKnown(report, path, category, names.categories, WHAT.category);
    });
  });
}

type Rules = Pick<Branch['categories'][number], 'id' | 'upgrade' | 'preempts' | 'prefers'>;

/** Categories that a category may interrupt, directly or by interrupting others in between. */
function belowOf(categories: readonly Rules[], id: string): ReadonlySet<string> {
  const below = new Set<string>();
  const look = (one: string): void => {
    for (const next of categories.find((c) => c.id === one)?.preempts ?? []) {
      if (below.has(next)) continue;
      below.add(next);
      look(next);
    }
  };
  look(id);
  return below;
}

export function checkCategoryRules(
  report: Report,
  at: Path,
  categories: readonly Rules[],
  names: Pick<Names, 'categories' | 'windows'>,
): void {
  categories.forEach(({ id, preempts }, i) => {
    if (preempts.length === 0 || !belowOf(categories, id).has(id)) return;
    const message = text(
      `“${id}”绕一圈又打断自己：谁也办不完。`,
      `"${id}" interrupts itself in the end: nobody would ever finish.`,
    );
    report([...at, 'categories', i, 'preempts'], 'conflict', message);
  });
  categories.forEach(({ upgrade, preempts, prefers }, i) => {
    const path = [...at, 'categories', i];
    if (upgrade)
      expectKnown(report, [...path, 'upgrade', 'to'], upgrade.to, names.categories, WHAT.category);
    preempts.forEach((id, j) => {
      expectKnown(report, [...path, 'preempts', j], id, names.categories, WHAT.category);
    });
    prefers.forEach((id, j) => {
      expectKnown(report, [...path, 'prefers', j], id, names.windows, WHAT.window);
    });
  });
}

/** Categories that people come to, each with the place where it says so, must have a window. */
function checkServed(report: Report, lesson: LessonFile, branch: Branch): void {
  const served = new Set(branch.windows.flatMap(({ serves }) => serves));
  const known = new Set(branch.categories.map(({ id }) => id));
  const need = (path: Path, category: string): void => {
    if (served.has(category) || !known.has(category)) return;
    const message = text(`没有窗口受理“${category}”。`, `No window serves "${category}".`);
    report(path, 'conflict', message);
  };
  lesson.arrivals.forEach((source, i) => {
    const path = ['arrivals', i];
    need([...path, 'category'], source.category);
    for (const [j, { to }] of source.then.entries()) need([...path, 'then', j, 'to'], to);
    for (const [j, { to }] of source.leavesTo.entries()) need([...path, 'leavesTo', j, 'to'], to);
  });
  const at = lesson.site ? ['site', 'categories'] : null;
  if (at)
    branch.categories.forEach(({ upgrade }, i) => {
      if (upgrade) need([...at, i, 'upgrade', 'to'], upgrade.to);
    });
}

/** Windows alike are numbered on their id, which may meet the id of another. */
function checkWindowIds(report: Report, site: NonNullable<LessonFile['site']>): void {
  const seen = new Set<string>();
  site.windows.forEach(({ id, count }, i) => {
    const ids = count === 1 ? [id] : Array.from({ length: count }, (_, k) => `${id}${k + 1}`);
    for (const one of ids) {
      if (seen.has(one)) {
        const message = text(`窗口“${one}”有两个。`, `There are two windows "${one}".`);
        report(['site', 'windows', i, 'id'], 'duplicate-id', message);
      }
      seen.add(one);
    }
  });
}

function checkSource(
  report: Report,
  path: Path,
  source: Arrivals,
  names: Names,
  opens: number,
): void {
  const processes = ARRIVAL_PROCESSES.filter((name) => source[name] !== undefined);
  if (processes.length === 0) {
    const message = text(
      '没有说明何时来：写 rates、shape、gaps、appointments 或 trace 之一。',
      'It does not say when they come: give one of rates, shape, gaps, appointments, trace.',
    );
    report(path, 'missing-field', message);
  }
  for (const extra of processes.slice(1)) {
    const message = text('到达方式只能有一种。', 'There can be only one way of arriving.');
    report([...path, extra], 'conflict', message, { at: 'key' });
  }
  if (source.services.length === 0 && source.trace?.service === undefined) {
    const message = text('没有业务：写 services。', 'There is nothing to be done: give services.');
    report(path, 'missing-field', message);
  }
  checkTrace(report, path, source, opens);
  for (const field of ['group', 'limit'] as const) {
    if (source[field] === undefined || (!source.trace && !source.appointments)) continue;
    const message = text(
      `到达已逐个列出，“${field}”不起作用。`,
      `The arrivals are listed one by one: "${field}" has no effect.`,
    );
    report([...path, field], 'no-effect', message, { at: 'key', severity: 'warning' });
  }
  if (source.gaps?.dist === 'fixed' && source.gaps.value === 0) {
    const message = text('到达间隔不可为零。', 'The gaps cannot be nought.');
    report([...path, 'gaps', 'value'], 'out-of-range', message);
  }
  source.services.forEach(({ by }, i) => {
    for (const staff of Object.keys(by)) {
      const at = [...path, 'services', i, 'by', staff];
      expectKnown(report, at, staff, names.staff, WHAT.staff, { at: 'key' });
    }
  });
  source.then.forEach(({ after, to }, i) => {
    const at = [...path, 'then', i];
    expectKnown(report, [...at, 'after'], after, names.categories, WHAT.category);
    expectKnown(report, [...at, 'to'], to, names.categories, WHAT.category);
    const from = source.then.filter((one) => one.after === after);
    const sum = from.reduce((total, { chance }) => total + chance, 0);
    if (sum <= 1 + 1e-9 || from.at(-1) !== source.then[i]) return;
    const message = text(
      `“${after}”之后的概率合计超过 1。`,
      `The chances after "${after}" add up to more than 1.`,
    );
    report([...at, 'chance'], 'conflict', message);
  });
  source.leavesTo.forEach(({ to }, i) => {
    expectKnown(report, [...path, 'leavesTo', i, 'to'], to, names.categories, WHAT.category);
  });
}

/** Lists of a trace go together, one entry for each arrival. */
function checkTrace(report: Report, path: Path, { trace }: Arrivals, opens: number): void {
  if (!trace) return;
  trace.arrive.forEach((at, i) => {
    if (opens + at * trace.unit >= 0) return;
    const message = text('这在零点之前。', 'This lies before midnight.');
    report([...path, 'trace', 'arrive', i], 'out-of-range', message);
  });
  for (const list of ['service', 'patience'] as const) {
    const given = trace[list];
    if (!given || given.length === trace.arrive.length) continue;
    const message = text(
      `到达有 ${trace.arrive.length} 个，这里有 ${given.length} 个。`,
      `There are ${trace.arrive.length} arrivals and ${given.length} entries here.`,
    );
    report([...path, 'trace', list], 'conflict', message);
  }
}
