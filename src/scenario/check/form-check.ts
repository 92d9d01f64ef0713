/** Forms of paper: kinds and contents of their fields fit together; what they show and depend on is there. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import { FORM_SHOWS, type Form, type FormField, factorsOf } from '../schema/form.ts';
import { checkCondition } from './conditions.ts';
import { checkExpect } from './expect-check.ts';
import { type LiteralNames, literalNames } from './literals.ts';
import { expectKnown, type Report } from './report.ts';
import { signers, type Vocabulary } from './vocabulary.ts';

const WHAT = {
  field: text('栏目', 'field'),
  number: text('金额或个数栏', 'field with an amount or a number'),
  role: text('角色', 'role'),
  shows: text('可填的内容', 'thing the system can write'),
  signer: text('签名人', 'signer'),
};

/** Bands in order and apart; the rating has a field of its own. */
function checkRating(report: Report, at: Path, { rating, fields }: Form): void {
  if (!rating) return;
  const names = new Set(fields.map(({ id }) => id));
  expectKnown(report, [...at, 'field'], rating.field, names, WHAT.field);
  rating.bands.forEach(({ from, to }, i) => {
    const before = rating.bands[i - 1];
    if (from <= to && (!before || before.to < from)) return;
    const message = text(
      '各段须由低到高、互不重叠。',
      'The bands must go from low to high and not overlap.',
    );
    report([...at, 'bands', i, from <= to ? 'from' : 'to'], 'wrong-order', message);
  });
}

/** Of the two ways to say it, one. */
function checkKind(report: Report, at: Path, { kind, required }: FormField): void {
  if (kind === undefined && required === undefined) {
    const message = text('须写 kind 或 required。', 'A field needs "kind" or "required".');
    report([...at, 'kind'], 'missing-field', message, { at: 'owner' });
  }
  if (kind === undefined || required === undefined) return;
  const message = text('已有 kind，不写 required。', 'With "kind" there is no "required".');
  report([...at, 'required'], 'conflict', message, { at: 'key' });
}

function checkContent(report: Report, at: Path, field: FormField): void {
  const { kind, type, options, range, rows, expect } = field;
  if (type === 'choice' && !options?.length) {
    const message = text('选项栏须有 options。', 'A field of type "choice" needs options.');
    report([...at, 'options'], 'missing-field', message, { at: 'owner' });
  }
  const wrong = (name: string, zh: string, en: string) =>
    report([...at, name], 'conflict', text(zh, en), { at: 'key' });
  if (kind === 'choice' && type !== 'choice')
    wrong('kind', '必选栏的 type 须是 choice。', 'A field of kind "choice" has the type "choice".');
  if (kind === 'required' && type === 'choice')
    wrong(
      'kind',
      '选项栏写 choice 或 optional。',
      'A field of type "choice" is of kind "choice" or "optional".',
    );
  if (range && (type !== 'number' || range[0] > range[1]))
    wrong(
      'range',
      '范围只用于个数，由小到大。',
      'A range is for a number, the smaller bound first.',
    );
  if (rows && type === 'choice')
    wrong('rows', '选项栏只有一行。', 'A field of type "choice" has one row.');
  if (kind !== 'shown') return;
  if (expect !== undefined)
    wrong('expect', '显示栏不由人填，没有对错。', 'What the system writes is never wrong.');
}

function checkShows(
  report: Report,
  at: Path,
  { kind, shows }: FormField,
  form: Form,
  { roles }: Vocabulary,
): void {
  if (kind === 'shown' && shows === undefined) {
    const message = text('显示栏须写 shows。', 'A shown field needs "shows".');
    report([...at, 'shows'], 'missing-field', message, { at: 'owner' });
  }
  if (shows === undefined) return;
  const here = [...at, 'shows'];
  if (kind !== 'shown') {
    const message = text('只有显示栏写 shows。', 'Only a shown field has "shows".');
    report(here, 'conflict', message, { at: 'key' });
    return;
  }
  const role = /^role\.(.+)\.person$/.exec(shows)?.[1];
  const factors = factorsOf(shows);
  if (role !== undefined) expectKnown(report, here, role, roles, WHAT.role);
  else if (factors && !shows.startsWith('=')) {
    const numbers = new Set(
      form.fields.filter(({ type = '' }) => /^(amount|number)$/.test(type)).map(({ id }) => id),
    );
    for (const one of factors) expectKnown(report, here, one, numbers, WHAT.number);
  } else if (!/^=./s.test(shows))
    expectKnown(report, here, shows, new Set<string>(FORM_SHOWS), WHAT.shows);
}

/** What a condition over the form may compare with: its choices. */
function choicesOf(form: Form, vocabulary: Vocabulary): LiteralNames {
  const choices = form.fields.flatMap(({ id, options = [] }) =>
    options.map(({ value }) => `${id}=${value}`),
  );
  return literalNames(vocabulary, { 'form.values': new Set(choices) });
}

export function checkForm(report: Report, at: Path, form: Form, vocabulary: Vocabulary): void {
  const who = signers(vocabulary);
  checkRating(report, [...at, 'rating'], form);
  form.signers.forEach((signer, i) => {
    expectKnown(report, [...at, 'signers', i], signer, who, WHAT.signer);
  });
  const names = choicesOf(form, vocabulary);
  form.fields.forEach((field, i) => {
    const here = [...at, 'fields', i];
    const { expect, when } = field;
    checkKind(report, here, field);
    checkContent(report, here, field);
    checkShows(report, here, field, form, vocabulary);
    checkCondition(report, [...here, 'when'], when, { kind: 'form' }, names);
    if (expect !== undefined) checkExpect(report, [...here, 'expect'], expect, vocabulary);
  });
}
