/** Papers use only what the bank knows: kinds, tools and checks, records, assessments; and what stands on them can be met. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { Bank } from '../schema/bank.ts';
import type { CaseBody } from '../schema/case.ts';
import type { Item } from '../schema/item.ts';
import { COPY_SUFFIX, SELF, TOLD } from '../schema/papers.ts';
import type { Desk } from './desk.ts';
import { checkExpect } from './expect-check.ts';
import { expectKnown, type Report } from './report.ts';
import type { Vocabulary } from './vocabulary.ts';

const WHAT = {
  kind: text('物件种类', 'kind of item'),
  tool: text('工具或核查', 'tool or check'),
  check: text('核查', 'check'),
  result: text('核查结果', 'result of the check'),
  role: text('角色', 'role'),
  record: text('记录', 'record'),
  needed: text('物件种类或记录', 'kind of item or record'),
  assessment: text('残币标准', 'assessment'),
  person: text('案例中的人', 'person of the case'),
  owner: text('表单或交易', 'form or transaction'),
  field: text('栏目', 'field'),
};

type Fields = Item['fields'];

/** Tools or checks that show fields; a check must be one that is made on this kind. */
function checkTools(
  report: Report,
  at: Path,
  fields: Fields,
  kind: string,
  { tools, checks }: Vocabulary,
): void {
  const known = new Set([...tools, ...checks.keys()]);
  for (const [name, { tool }] of Object.entries(fields)) {
    if (tool === undefined || !expectKnown(report, [...at, name, 'tool'], tool, known, WHAT.tool))
      continue;
    if (!tools.has(tool)) fits(report, [...at, name, 'tool'], tool, kind, checks);
  }
}

function fits(
  report: Report,
  at: Path,
  check: string,
  kind: string,
  checks: Vocabulary['checks'],
  key?: 'key',
): void {
  const { kinds } = checks.get(check)!;
  if (kinds.includes(kind)) return;
  const message = text(
    `“${kind}”类物件不做“${check}”。`,
    `The check "${check}" is not made on items of kind "${kind}".`,
  );
  const expected = text(`可做的种类：${kinds.join('、')}。`, `It is for ${kinds.join(', ')}.`);
  report(at, 'conflict', message, { expected, ...(key ? { at: key } : {}) });
}

/** An item of a case or a reference of the bank. */
export function checkItem(report: Report, at: Path, item: Item, vocabulary: Vocabulary): void {
  const { itemKinds, checks, assessments } = vocabulary;
  const { kind, note } = item;
  expectKnown(report, [...at, 'kind'], kind, itemKinds, WHAT.kind);
  checkTools(report, [...at, 'fields'], item.fields, kind, vocabulary);
  item.cash?.bad.forEach((bad, i) => {
    checkTools(report, [...at, 'cash', 'bad', i, 'fields'], bad.fields, 'note', vocabulary);
  });
  for (const check of Object.keys(item.checks ?? {})) {
    const path = [...at, 'checks', check];
    if (!expectKnown(report, path, check, checks, WHAT.check, { at: 'key' })) continue;
    fits(report, path, check, kind, checks, 'key');
    const results = new Set(checks.get(check)!.results.map(({ id }) => id));
    const result = item.checks![check]!;
    // Its name would be missing on the screen.
    expectKnown(report, path, result, results, WHAT.result, { severity: 'warning' });
  }
  if (!note) return;
  if (note.worth !== undefined)
    expectKnown(report, [...at, 'note', 'worth'], note.worth, assessments, WHAT.assessment);
  if (kind === 'note') return;
  const message = text('只有种类为 note 的物件写 note。', 'Only an item of kind note has a note.');
  report([...at, 'note'], 'conflict', message, { at: 'key' });
}

export function checkPaperParts(report: Report, bank: Bank, vocabulary: Vocabulary): void {
  const { itemKinds, records, roles, tools } = vocabulary;
  bank.references.forEach((item, i) => {
    checkItem(report, ['references', i], item, vocabulary);
  });
  bank.checks.forEach(({ id, kinds, needs, by }, i) => {
    const at = ['checks', i];
    kinds.forEach((kind, j) => {
      expectKnown(report, [...at, 'kinds', j], kind, itemKinds, WHAT.kind);
    });
    by.forEach((role, j) => {
      expectKnown(report, [...at, 'by', j], role, new Set([SELF, ...roles]), WHAT.role);
    });
    const open = new Set([...itemKinds, ...records.keys()]);
    if (needs !== undefined) expectKnown(report, [...at, 'needs'], needs, open, WHAT.needed);
    if (!tools.has(id)) return;
    const message = text(`“${id}”已是工具的标识。`, `"${id}" is already the id of a tool.`);
    report([...at, 'id'], 'duplicate-id', message);
  });
}

/** Items, records, stories and expectations of a case. */
export function checkPapers(
  report: Report,
  body: CaseBody,
  vocabulary: Vocabulary,
  desk: Desk,
): void {
  const people = new Set(body.people.map(({ id }) => id));
  body.items.forEach((item, i) => {
    checkItem(report, ['items', i], item, vocabulary);
    if (item.of !== undefined)
      expectKnown(report, ['items', i, 'of'], item.of, people, WHAT.person);
  });
  body.records.forEach((record, i) => {
    const at = ['records', i];
    expectKnown(report, [...at, 'record'], record.record, vocabulary.records, WHAT.record);
    expectKnown(report, [...at, 'kind'], record.kind, vocabulary.itemKinds, WHAT.kind);
    if (record.of !== undefined) expectKnown(report, [...at, 'of'], record.of, people, WHAT.person);
  });
  checkExpects(report, body, vocabulary, desk);
}

/** Records share the desk with the items; a copy takes the name of what it copies. */
export function deskNames(body: CaseBody): { path: Path; id: string }[] {
  return [
    ...body.records.map(({ id }, i) => ({ path: ['records', i, 'id'], id })),
    ...(Object.keys(body.claims).length > 0 ? [{ path: ['claims'], id: TOLD }] : []),
  ];
}

export const copyNames = (body: CaseBody): string[] =>
  body.items.filter(({ cash }) => !cash).map(({ id }) => id + COPY_SUFFIX);

/** A claim that can be compared is told by somebody. */
export function checkClaims(report: Report, body: CaseBody, told: ReadonlySet<string>): void {
  for (const claim of Object.keys(body.claims)) {
    if (told.has(claim)) continue;
    const message = text(`没有人说出“${claim}”。`, `Nobody tells "${claim}".`);
    report(['claims', claim], 'unused', message, { at: 'key', severity: 'warning' });
  }
}

function checkExpects(report: Report, body: CaseBody, vocabulary: Vocabulary, desk: Desk): void {
  const { forms, transactions } = vocabulary;
  const owners = new Map<string, ReadonlySet<string>>();
  for (const [id, { fields }] of [...forms, ...transactions])
    owners.set(id, new Set(fields.map((field) => field.id)));
  for (const [key, expect] of Object.entries(body.expects)) {
    const at = ['expects', key];
    const dot = key.lastIndexOf('.');
    const owner = dot < 0 ? key : key.slice(0, dot);
    const place = { at: 'key' } as const;
    if (expectKnown(report, at, owner, owners, WHAT.owner, place))
      expectKnown(report, at, key.slice(dot + 1), owners.get(owner)!, WHAT.field, place);
    checkExpect(report, at, expect, vocabulary, desk);
  }
}
