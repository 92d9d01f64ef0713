/** Steps of an exemplar that check, look up, copy and assess papers. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import { SELF } from '../schema/papers.ts';
import type { CommandOf } from '../vocabulary/commands.ts';
import { ANY_DESK, type Desk } from './desk.ts';
import { expectKnown, type Report } from './report.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Context {
  readonly report: Report;
  readonly vocabulary: Vocabulary;
  readonly desk: Desk;
}

type PaperStep = CommandOf<'check' | 'look-up' | 'copy' | 'assess'>;

const WHAT = {
  item: text('物件', 'item'),
  check: text('核查', 'check'),
  role: text('角色', 'role'),
  record: text('记录', 'record'),
  assessment: text('残币标准', 'assessment'),
};

export function checkPaperStep(context: Context, at: Path, step: PaperStep): void {
  const { report, vocabulary, desk } = context;
  if (step.do === 'look-up') {
    expectKnown(report, [...at, 'record'], step.record, vocabulary.records, WHAT.record);
    return;
  }
  const known = expectKnown(report, [...at, 'item'], step.item, desk, WHAT.item);
  if (step.do === 'check') {
    checkCheck(context, at, step, known);
    return;
  }
  if (step.do === 'assess')
    expectKnown(report, [...at, 'as'], step.as, vocabulary.assessments, WHAT.assessment);
  if (!known) return;
  const { kind } = desk.get(step.item)!;
  if (kind === '') return;
  if (step.do === 'assess' && kind !== 'note') {
    const message = text(`“${step.item}”不是钞票。`, `"${step.item}" is no note.`);
    report([...at, 'item'], 'conflict', message);
  }
  if (step.do === 'copy' && ['cash', 'note', 'copy', 'record', 'told'].includes(kind)) {
    const message = text(`“${step.item}”不能复印。`, `"${step.item}" cannot be copied.`);
    report([...at, 'item'], 'conflict', message);
  }
}

function checkCheck(
  { report, vocabulary, desk }: Context,
  at: Path,
  { item, check, role }: CommandOf<'check'>,
  knownItem: boolean,
): void {
  const { checks } = vocabulary;
  if (!expectKnown(report, [...at, 'check'], check, checks, WHAT.check)) return;
  const { kinds, by, needs } = checks.get(check)!;
  const who = new Set([SELF, ...vocabulary.roles]);
  if (expectKnown(report, [...at, 'role'], role, who, WHAT.role) && !by.includes(role)) {
    const message = text(`“${check}”不由“${role}”做。`, `"${check}" is not done by "${role}".`);
    const expected = text(`可做的人：${by.join('、')}。`, `It is done by ${by.join(', ')}.`);
    report([...at, 'role'], 'conflict', message, { expected, at: 'owner' });
  }
  if (!knownItem) return;
  const found = desk.get(item)!;
  if (found.kind === '') return;
  if (!kinds.includes(found.kind)) {
    const message = text(
      `“${found.kind}”类物件不做“${check}”。`,
      `The check "${check}" is not made on items of kind "${found.kind}".`,
    );
    report([...at, 'item'], 'conflict', message);
  } else if (!found.checks.has(check) && found.kind !== 'cash') {
    const message = text(
      `“${item}”没有“${check}”的结果，也没有由它显出的要素。`,
      `"${item}" has no result of "${check}" and no field that it shows.`,
    );
    report([...at, 'item'], 'no-effect', message, { severity: 'warning' });
  }
  if (needs === undefined || desk === ANY_DESK) return;
  const lies = [...desk.values()].some((one) => one.kind === needs || one.record === needs);
  if (lies) return;
  const message = text(
    `“${check}”要与“${needs}”比对，本案没有。`,
    `"${check}" needs "${needs}" to compare with; there is none.`,
  );
  report([...at, 'check'], 'conflict', message);
}
