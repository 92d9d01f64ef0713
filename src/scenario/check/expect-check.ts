/** What a field of a form or transaction may have to agree with. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import { suggestion } from '../load/nearest-name.ts';
import { type Desk, splitField } from './desk.ts';
import { expectKnown, type Report } from './report.ts';
import type { Vocabulary } from './vocabulary.ts';

const EXPECTS = [
  'txn.amount',
  'txn.account',
  'self.name',
  'self.no',
  'customer.name',
  'count.bad',
  'assessed',
];
const EXPECT_FORMS = [
  ...EXPECTS,
  'item.<item>.<field>',
  'note.<field>',
  'role.<role>.person',
  '=text',
];

const ROLE = text('角色', 'role');
const FIELD = text('要素', 'field');

/** @param desk of the case, where it is known which items there are */
export function checkExpect(
  report: Report,
  at: Path,
  expect: string,
  { roles }: Vocabulary,
  desk?: Desk,
): void {
  const role = /^role\.(.+)\.person$/.exec(expect)?.[1];
  if (role !== undefined) {
    expectKnown(report, at, role, roles, ROLE);
    return;
  }
  const reference = /^item\.(.+\..+)$/.exec(expect)?.[1];
  if (reference !== undefined && desk) {
    const split = splitField(desk, reference);
    if (split) {
      expectKnown(report, at, split.field, desk.get(split.item)!.fields, FIELD);
      return;
    }
    const message = text(`没有物件“${reference}”。`, `There is no item "${reference}".`);
    report(at, 'unknown-reference', message, {
      expected: suggestion(reference.split('.')[0] ?? '', desk.keys()),
    });
    return;
  }
  if (EXPECTS.includes(expect) || /^(=.+|note\..+|item\..+\..+)$/s.test(expect)) return;
  const message = text(
    `“${expect}”不是可对照之处。`,
    `"${expect}" is nothing a field can agree with.`,
  );
  report(at, 'not-allowed', message, { expected: suggestion(expect, EXPECT_FORMS) });
}
