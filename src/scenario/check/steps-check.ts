/** Exemplary paths use only what exists: items, fields, topics, lines, forms, roles, transactions … */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { Step, Text } from '../schema/common.ts';
import type { Command } from '../vocabulary/commands.ts';
import { checkPattern } from './conditions.ts';
import { ANY_DESK, type Desk } from './desk.ts';
import { checkFieldReference, checkItemStep } from './item-steps-check.ts';
import type { LiteralNames } from './literals.ts';
import { checkPaperStep } from './paper-steps-check.ts';
import { checkPeopleStep } from './people-check.ts';
import { expectKnown, type Report } from './report.ts';
import type { Vocabulary } from './vocabulary.ts';

const WHAT = {
  field: text('要素', 'field'),
  role: text('角色', 'role'),
  transaction: text('交易', 'transaction'),
  form: text('表单', 'form'),
  to: text('报告对象', 'receiver of reports'),
  about: text('报告事项', 'subject of reports'),
  ground: text('谢绝理由', 'ground for refusal'),
  option: text('选项', 'option'),
  signer: text('签名人', 'signer'),
  place: text('地方', 'place'),
};

export interface StepContext {
  readonly report: Report;
  readonly vocabulary: Vocabulary;
  readonly desk: Desk;
  readonly names: LiteralNames;
}

type Names = Parameters<typeof expectKnown>[3];
/** Code of the transaction that is open. */
type Open = string | undefined | null;

/** A transaction may be open that cannot be known here. */
const SOME = null;

/** Checks a whole path in order: what is keyed belongs to the transaction opened last. */
export function checkSteps(context: StepContext, at: Path, steps: readonly Step[]): void {
  checkInOrder(context, at, steps, undefined);
}

/** Checks steps that stand in no case yet: what lies on the desk and what was done before is left open. Paths begin at the step. */
export function checkFragment(context: Omit<StepContext, 'desk'>, steps: readonly Step[]): void {
  checkInOrder({ ...context, desk: ANY_DESK }, [], steps, SOME);
}

function checkInOrder(context: StepContext, at: Path, steps: readonly Step[], before: Open): void {
  let open = before;
  steps.forEach((step, i) => {
    const path = [...at, i];
    if ('wait' in step) return;
    if ('until' in step) {
      checkPattern(context.report, [...path, 'until'], step.until, context.names);
      return;
    }
    if (step.do === 'open-transaction') open = step.code;
    if (step.do === 'cancel-transaction') open = undefined;
    checkCommand(context, path, step, open);
  });
}

function checkCommand(context: StepContext, at: Path, step: Command, open: Open): void {
  const { report, vocabulary: v } = context;
  const known = (field: string, value: string, names: Names, what: Text) =>
    expectKnown(report, [...at, field], value, names, what);
  switch (step.do) {
    case 'ask':
    case 'say':
    case 'ask-help':
    case 'phone':
      checkPeopleStep(context, at, step, (path, field) =>
        checkFieldReference(context, path, field),
      );
      break;
    case 'take':
    case 'give':
    case 'inspect':
    case 'compare':
    case 'challenge':
    case 'count':
    case 'ask-check':
    case 'stamp':
    case 'confiscate':
      checkItemStep(context, at, step);
      break;
    case 'check':
    case 'look-up':
    case 'copy':
    case 'assess':
      checkPaperStep(context, at, step);
      break;
    case 'open-transaction':
      known('code', step.code, v.transactions, WHAT.transaction);
      break;
    case 'key':
      checkKey(context, at, step, open);
      break;
    case 'authorise':
      if (known('role', step.role, v.roles, WHAT.role)) {
        known('role', step.role, v.authorising, text('可授权的角色', 'role that may authorise'));
      }
      break;
    case 'reverse':
      if (/^(last|J\d+)$/.test(step.txn)) break;
      report(
        [...at, 'txn'],
        'wrong-format',
        text('流水号写法不对。', 'This is no journal number.'),
        {
          expected: text('写 "last" 或 "J0001"。', 'Write "last" or "J0001".'),
        },
      );
      break;
    case 'go':
      known('place', step.place, v.places, WHAT.place);
      break;
    case 'open-form':
    case 'ask-fill':
    case 'print':
      known('form', step.form, v.forms, WHAT.form);
      break;
    case 'fill': {
      const fields = v.forms.get(step.form)?.fields.map(({ id }) => id);
      known('form', step.form, v.forms, WHAT.form);
      if (fields) known('field', step.field, new Set(fields), WHAT.field);
      break;
    }
    case 'ask-sign': {
      const form = v.forms.get(step.form);
      known('form', step.form, v.forms, WHAT.form);
      const others = context.names.get('person') ?? [];
      if (form) known('who', step.who, new Set([...form.signers, ...others]), WHAT.signer);
      break;
    }
    case 'call':
      if (known('role', step.role, v.roles, WHAT.role))
        known('role', step.role, v.callable, text('叫得来的角色', 'role that comes when called'));
      break;
    case 'dismiss':
      known('role', step.role, v.roles, WHAT.role);
      break;
    case 'report':
      known('to', step.to, v.reportTo, WHAT.to);
      known('about', step.about, v.reportAbout, WHAT.about);
      break;
    case 'refuse':
      known('ground', step.ground, v.grounds, WHAT.ground);
      break;
    // Nothing of theirs can be looked up beforehand. A new verb is no part of this list: the compiler asks for it.
    case 'open-window':
    case 'close-window':
    case 'call-next':
    case 'begin-duty':
    case 'end-duty':
    case 'record':
    case 'lay-out':
    case 'greet':
    case 'listen':
    case 'pay':
    case 'read-back':
    case 'post':
    case 'cancel-transaction':
    case 'answer-phone':
    case 'silence-phone':
    case 'invite-rating':
    case 'part':
    case 'lock-screen':
    case 'unlock-screen':
    case 'leave-seat':
    case 'return-seat':
    case 'grade-complaint':
    case 'answer-complaint':
    case 'report-incident':
    case 'count-drawer':
    case 'close-shift':
    case 'open-doors':
    case 'assign':
    case 'invite':
    case 'ask-outlet':
    case 'refer':
    case 'care':
    case 'let-ahead':
    case 'announce':
    case 'go-and-see':
    case 'answer-request':
    case 'call-in':
    case 'order-cash':
    case 'plan-break':
    case 'plan-move':
    case 'set-goal':
    case 'set-aside':
    case 'set-lever':
    case 'run-day':
      break;
    default:
      unchecked(step);
  }
}

/** Only reached by a verb that the list above forgot. */
function unchecked(step: never): never {
  throw new Error(`No check for ${JSON.stringify(step)}`);
}

function checkKey(
  { report, vocabulary }: StepContext,
  at: Path,
  step: { field: string; value: string },
  open: Open,
): void {
  if (open === SOME) return;
  if (open === undefined) {
    const message = text('此前没有进入任何交易。', 'No transaction has been opened before.');
    report([...at, 'do'], 'wrong-order', message);
    return;
  }
  const fields = vocabulary.transactions.get(open)?.fields;
  if (!fields) return;
  const names = new Map(fields.map((field) => [field.id, field]));
  if (!expectKnown(report, [...at, 'field'], step.field, names, WHAT.field)) return;
  const options = names.get(step.field)!.options;
  if (!options) return;
  const values = new Set(options.map(({ value }) => value));
  expectKnown(report, [...at, 'value'], step.value, values, WHAT.option);
}
