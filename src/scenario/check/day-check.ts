/** What a lesson says of the day around its customers: duties, who comes back, the drawer. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { CaseBody } from '../schema/case.ts';
import { choicesOf, type LessonFile } from '../schema/lesson.ts';
import type { AuthoredStep } from '../schema/steps.ts';
import { expectKnown, type Report } from './report.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { World } from './world.ts';

const WHAT = {
  duty: text('班务', 'duty'),
  entry: text('客户条目', 'customer entry'),
  outcome: text('结局', 'outcome'),
  category: text('业务类别', 'category'),
};

const bodiesOf = (world: World, id: string): CaseBody[] => [
  ...(world.library.variants.get(id)?.values() ?? []),
];

/** Without a customer there is nobody to greet; with one there must be somebody. */
function checkPeople(report: Report, lesson: LessonFile, world: World): void {
  lesson.customers.forEach((customer, i) => {
    const ids = [...new Set(choicesOf(customer).map((one) => one.case))];
    const bare = ids
      .flatMap((id) => bodiesOf(world, id))
      .find(
        ({ persona, need, talk }) =>
          persona.portrait === '' || need.opening === undefined || talk.impatient.length === 0,
      );
    if (!bare) return;
    const lacks =
      bare.persona.portrait === ''
        ? 'persona'
        : bare.need.opening === undefined
          ? 'need.opening'
          : 'talk.impatient';
    const message = text(
      `案例“${bare.id}”没有“${lacks}”，不能当客户，只能当班务。`,
      `The case "${bare.id}" has no "${lacks}": it can be a duty, but no customer.`,
    );
    report(['customers', i, 'case'], 'conflict', message);
  });
}

/** Those who come after somebody: whom, and after which of their outcomes. */
function checkFollows(report: Report, lesson: LessonFile, world: World): void {
  const entries = new Map(lesson.customers.flatMap((one) => (one.id ? [[one.id, one]] : [])));
  const before = (entry: LessonFile['customers'][number] | undefined) =>
    entry?.follows && entries.get(entry.follows.entry);
  lesson.customers.forEach((customer, i) => {
    const { follows, at } = customer;
    const path = ['customers', i];
    if (!follows) {
      if (at >= 0) return;
      const message = text('缺少“at”。', '"at" is missing.');
      report([...path, 'at'], 'missing-field', message, { at: 'owner' });
      return;
    }
    if (at >= 0) {
      const message = text(
        '跟着别人来的，不写“at”。',
        'Somebody who follows another has no "at" of their own.',
      );
      report([...path, 'at'], 'conflict', message, { at: 'key' });
    }
    const at2 = [...path, 'follows'];
    if (!expectKnown(report, [...at2, 'entry'], follows.entry, entries, WHAT.entry)) return;
    let round = before(customer);
    for (let steps = 0; round && round !== customer && steps < entries.size; steps += 1)
      round = before(round);
    if (round === customer) {
      const message = text(
        '绕成了一圈，谁也不会来。',
        'They follow each other: nobody ever comes.',
      );
      report([...at2, 'entry'], 'conflict', message);
      return;
    }
    const first = entries.get(follows.entry)!;
    const bodies = bodiesOf(world, first.case);
    const outcomes = new Set(['unfinished']);
    for (const body of bodies) for (const { id } of body.outcomes) outcomes.add(id);
    if (bodies.length === 0) return;
    follows.outcomes?.forEach((outcome, j) => {
      expectKnown(report, [...at2, 'outcomes', j], outcome, outcomes, WHAT.outcome);
    });
  });
}

function checkDuties(report: Report, lesson: LessonFile): void {
  const { opens, closes, ends } = lesson;
  lesson.duties.forEach(({ at, due }, i) => {
    const path = ['duties', i];
    const wrong = (field: string, zh: string, en: string) =>
      report([...path, field], 'wrong-order', text(zh, en));
    if (typeof at === 'number' && (at > ends || at < opens - lesson.prepares))
      wrong('at', '不在班次之内。', 'It lies outside the shift.');
    if (due === undefined) return;
    const from = typeof at === 'number' ? at : at === 'after' ? closes : opens - lesson.prepares;
    if (due < from) wrong('due', '期限早于可办之时。', 'It is due before it can be done.');
    if (due > ends) wrong('due', '期限晚于班次结束。', 'It is due after the shift has ended.');
  });
}

function checkDrawer(report: Report, lesson: LessonFile, world: World): void {
  const branch = world.library.branches.get(lesson.branch);
  const bank = branch && world.library.banks.get(branch.bank);
  if (!bank) return;
  lesson.drawer?.draw.forEach(({ difference }, i) => {
    difference.forEach(({ denomination, pieces }, j) => {
      const path = ['drawer', 'draw', i, 'difference', j];
      if (!bank.denominations.includes(denomination)) {
        const message = text(
          `没有面额 ${denomination} 分。`,
          `There is no note of ${denomination} fen.`,
        );
        report([...path, 'denomination'], 'unknown-reference', message);
        return;
      }
      const there = bank.drawer.reduce(
        (sum, one) => sum + (one.denomination === denomination ? one.pieces : 0),
        0,
      );
      if (there + pieces >= 0) return;
      const message = text(
        `尾箱里这种券只有 ${there} 张。`,
        `The drawer holds only ${there} of these.`,
      );
      report([...path, 'pieces'], 'out-of-range', message);
    });
  });
}

/** Steps of the lesson's own exemplar that name its duties and the categories of its window. */
function checkDaySteps(
  report: Report,
  at: Path,
  list: readonly AuthoredStep[],
  duties: ReadonlySet<string>,
  categories: ReadonlySet<string> | undefined,
): void {
  list.forEach((step, i) => {
    const path = [...at, i];
    if ('when' in step) checkDaySteps(report, [...path, 'steps'], step.steps, duties, categories);
    if (!('do' in step)) return;
    if (step.do === 'begin-duty')
      expectKnown(report, [...path, 'duty'], step.duty, duties, WHAT.duty);
    if (step.do === 'call-next' && step.category !== undefined && categories)
      expectKnown(report, [...path, 'category'], step.category, categories, WHAT.category);
  });
}

export function checkDay(report: Report, lesson: LessonFile, world: World): void {
  checkPeople(report, lesson, world);
  checkFollows(report, lesson, world);
  checkDuties(report, lesson);
  checkDrawer(report, lesson, world);
  const duties = new Set(lesson.duties.map(({ id }) => id));
  const branch = world.library.branches.get(lesson.branch);
  const own = branch?.windows.find(({ id }) => id === lesson.window);
  for (const part of ['before', 'each', 'after'] as const) {
    const categories = own && new Set(own.serves);
    checkDaySteps(report, ['exemplar', part], lesson.exemplar[part], duties, categories);
  }
}

/** What the customer fills in stands in a form of the bank. */
export function checkFills(report: Report, body: CaseBody, { forms }: Vocabulary): void {
  const what = { form: text('表单', 'form'), field: text('栏目', 'field') };
  for (const id of Object.keys(body.fills)) {
    if (!expectKnown(report, ['fills', id], id, forms, what.form, { at: 'key' })) continue;
    const fields = new Set(forms.get(id)!.fields.map((field) => field.id));
    for (const field of Object.keys(body.fills[id]!))
      expectKnown(report, ['fills', id, field], field, fields, what.field, { at: 'key' });
  }
}
