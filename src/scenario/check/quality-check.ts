/** Service quality of a bank: its conditions can be read, its items stand in groups that exist. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { BankFile } from '../schema/bank.ts';
import type { LessonFile } from '../schema/lesson.ts';
import { checkCondition } from './conditions.ts';
import type { LiteralNames } from './literals.ts';
import { expectKnown, type Report } from './report.ts';

const GROUP = text('分组', 'group');

export function checkQuality(
  report: Report,
  quality: BankFile['quality'],
  names: LiteralNames,
): void {
  if (!quality) return;
  const check = (path: Path, source: string | undefined): void =>
    checkCondition(report, ['quality', ...path], source, { kind: 'lived' }, names);
  const groups = new Set(quality.groups.map(({ id }) => id));
  quality.visit.items.forEach(({ group, when, holds }, i) => {
    const path = ['visit', 'items', i];
    expectKnown(report, ['quality', ...path, 'group'], group, groups, GROUP);
    check([...path, 'when'], when);
    check([...path, 'holds'], holds);
  });
  check(['callBack', 'content'], quality.callBack.content);
  quality.callBack.reasons.forEach(({ when }, i) => {
    check(['callBack', 'reasons', i, 'when'], when);
  });
}

/** The visitor of a drill has a sheet, and can be told by when they come: whoever goes on to a further stage comes twice. */
export function checkVisitor(
  report: Report,
  { supervisor, arrivals }: LessonFile,
  bank: BankFile | undefined,
): void {
  const visitor = supervisor?.visitor;
  if (!visitor) return;
  const path = ['supervisor', 'visitor'];
  if (bank && !bank.quality) {
    const message = text('银行没有检查表（quality）。', 'The bank has no sheet ("quality").');
    report(path, 'unknown-reference', message, { at: 'key' });
  }
  if (visitor.to < visitor.from) {
    const message = text('to 早于 from。', '"to" is earlier than "from".');
    report([...path, 'to'], 'wrong-order', message);
  }
  if (arrivals.some(({ then: next, leavesTo }) => next.length + leavesTo.length > 0)) {
    const message = text(
      '有客户会去下一站，神秘访客认不准。',
      'Some people go on to a further stage, so that the visitor cannot be told.',
    );
    report(path, 'conflict', message, { at: 'key' });
  }
}
