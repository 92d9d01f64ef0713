/** Steps of an exemplar about what lies on the desk: taken, given, looked at, compared, counted, checked by somebody, stamped, kept. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import { suggestion } from '../load/nearest-name.ts';
import type { CommandOf } from '../vocabulary/commands.ts';
import { type Desk, splitField } from './desk.ts';
import { expectKnown, type Report } from './report.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Context {
  readonly report: Report;
  readonly vocabulary: Vocabulary;
  readonly desk: Desk;
}

type ItemStep = CommandOf<
  | 'take'
  | 'give'
  | 'inspect'
  | 'compare'
  | 'challenge'
  | 'count'
  | 'ask-check'
  | 'stamp'
  | 'confiscate'
>;

const WHAT = {
  item: text('物件', 'item'),
  field: text('要素', 'field'),
  tool: text('工具', 'tool'),
  method: text('清点方式', 'method'),
  role: text('角色', 'role'),
  stamp: text('印章', 'stamp'),
  zone: text('盖章位置', 'zone'),
};

export function checkItemStep(context: Context, at: Path, step: ItemStep): void {
  const { report, vocabulary: v, desk } = context;
  if (step.do === 'compare' || step.do === 'challenge') {
    checkFieldReference(context, [...at, 'a'], step.a);
    checkFieldReference(context, [...at, 'b'], step.b);
    return;
  }
  if (step.do === 'inspect') {
    checkInspect(context, at, step);
    return;
  }
  const known = expectKnown(report, [...at, 'item'], step.item, desk, WHAT.item);
  switch (step.do) {
    case 'take':
      if (known) checkTake(context, at, step.item);
      break;
    case 'give':
      if (known) checkGive(context, at, step.item);
      break;
    case 'count':
      if (known) expectKind(context, at, step.item, ['cash']);
      expectKnown(report, [...at, 'method'], step.method, v.methods, WHAT.method);
      break;
    case 'ask-check':
      expectKnown(report, [...at, 'role'], step.role, v.roles, WHAT.role);
      break;
    case 'stamp':
      if (expectKnown(report, [...at, 'stamp'], step.stamp, v.stamps, WHAT.stamp))
        expectKnown(report, [...at, 'zone'], step.zone, v.stamps.get(step.stamp)!, WHAT.zone);
      break;
    case 'confiscate':
      if (known) expectKind(context, at, step.item, ['note']);
      break;
  }
}

function checkTake({ report, desk }: Context, at: Path, item: string): void {
  if (desk.get(item)!.theirs) return;
  const message = text(`“${item}”本来就在桌上。`, `"${item}" is on the desk anyway.`);
  report([...at, 'item'], 'conflict', message);
}

/** Records and stories are looked at, not handed over. */
function checkGive({ report, desk }: Context, at: Path, item: string): void {
  const { record, kind } = desk.get(item)!;
  if (record === '' && kind !== 'told') return;
  const message = text(
    `“${item}”是系统记录，不能递出。`,
    `"${item}" is a record; it cannot be given.`,
  );
  report([...at, 'item'], 'conflict', message);
}

function checkInspect(
  { report, vocabulary, desk }: Context,
  at: Path,
  { item, field, tool }: { item: string; field: string; tool: string },
): void {
  expectKnown(report, [...at, 'tool'], tool, vocabulary.tools, WHAT.tool);
  if (!expectKnown(report, [...at, 'item'], item, desk, WHAT.item)) return;
  const fields = desk.get(item)!.fields;
  if (!expectKnown(report, [...at, 'field'], field, fields, WHAT.field)) return;
  const needed = fields.get(field)!;
  const byCheck = vocabulary.checks.has(needed);
  if (needed === tool || needed === 'eye' || !(byCheck || vocabulary.tools.has(needed))) return;
  const message = text(`用“${tool}”看不到它。`, `It does not show under "${tool}".`);
  const expected = byCheck
    ? text(`须做核查“${needed}”。`, `It needs the check "${needed}".`)
    : text(`须用“${needed}”。`, `It needs "${needed}".`);
  report([...at, 'tool'], 'no-effect', message, { expected, severity: 'warning' });
}

/** "item.field" of something that can lie on the desk. */
export function checkFieldReference(
  { report, desk }: Pick<Context, 'report' | 'desk'>,
  at: Path,
  reference: string,
): void {
  const split = splitField(desk, reference);
  if (!split) {
    const item = reference.split('.')[0] ?? '';
    const message = text(
      `“${reference}”不指向任何物件的要素。`,
      `"${reference}" is no field of an item.`,
    );
    const finding = suggestion(item, desk.keys());
    report(at, 'unknown-reference', message, { expected: finding });
    return;
  }
  expectKnown(report, at, split.field, desk.get(split.item)!.fields, WHAT.field, {
    index: split.item.length + 1,
  });
}

function expectKind(
  { report, desk }: Context,
  at: Path,
  item: string,
  kinds: readonly string[],
): void {
  const { kind } = desk.get(item)!;
  if (kind === '' || kinds.includes(kind)) return;
  const wanted = kinds.join('/');
  const message = text(`“${item}”不是 ${wanted} 类物件。`, `"${item}" is not of kind ${wanted}.`);
  report([...at, 'item'], 'conflict', message);
}
