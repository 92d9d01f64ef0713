/** A bank refers to its own things only: accounts, forms, errors, roles, tools, commands. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { Bank } from '../schema/bank.ts';
import type { Transaction } from '../schema/transaction.ts';
import { COMMAND_TYPES } from '../vocabulary/commands.ts';
import { checkAnnouncements } from './announcements-check.ts';
import { checkCondition, checkPattern } from './conditions.ts';
import { checkForm } from './form-check.ts';
import { checkLedger } from './ledger-check.ts';
import { literalNames } from './literals.ts';
import { checkPaperParts } from './papers-check.ts';
import { checkBankPeople } from './people-check.ts';
import { checkQuality } from './quality-check.ts';
import { expectKnown, type Report } from './report.ts';
import type { Vocabulary } from './vocabulary.ts';

const WHAT = {
  account: text('会计科目', 'ledger account'),
  form: text('表单', 'form'),
  error: text('错误码', 'error code'),
  command: text('命令', 'command'),
  role: text('角色', 'role'),
  group: text('分组', 'group'),
  incident: text('突发事件', 'incident'),
};

export function checkBank(report: Report, bank: Bank, vocabulary: Vocabulary): void {
  const { accounts, tools, errors } = vocabulary;
  const { statuses = {}, ...refusals } = bank.refusals;
  for (const [why, code] of Object.entries(refusals)) {
    if (code !== undefined) expectKnown(report, ['refusals', why], code, errors, WHAT.error);
  }
  for (const [status, code] of Object.entries(statuses)) {
    expectKnown(report, ['refusals', 'statuses', status], code, errors, WHAT.error);
  }
  checkLedger(report, bank, vocabulary);
  checkEnough(report, bank);
  expectKnown(report, ['cashAccount'], bank.cashAccount, accounts, WHAT.account);
  bank.transactions.forEach((transaction, i) => {
    checkTransaction(report, ['transactions', i], transaction, vocabulary);
  });
  bank.forms.forEach((form, i) => {
    checkForm(report, ['forms', i], form, vocabulary);
  });
  checkTimings(report, bank);
  checkAnnouncements(report, bank);
  checkGroups(report, bank);
  const names = literalNames(vocabulary);
  checkBankPeople(report, bank, vocabulary, names);
  bank.overheard.forEach(({ on }, i) => {
    checkPattern(report, ['overheard', i, 'on'], on, names);
  });
  checkPaperParts(report, bank, vocabulary);
  checkQuality(report, bank.quality, names);
  const incidents = new Set(bank.incidents.map(({ id }) => id));
  bank.clocks?.incidents.forEach(({ incident }, i) => {
    expectKnown(report, ['clocks', 'incidents', i, 'incident'], incident, incidents, WHAT.incident);
  });
  bank.announcements.forEach(({ incident, after }, i) => {
    for (const [field, id] of Object.entries({ incident, after }))
      if (id !== undefined)
        expectKnown(report, ['announcements', i, field], id, incidents, WHAT.incident);
  });
  if (!tools.has('eye')) {
    const message = text('工具里没有“eye”（肉眼）。', 'There is no tool "eye" (the bare eye).');
    report(['tools'], 'missing-field', message);
  }
}

/** A bank without groups shows one long list. */
function checkGroups(report: Report, bank: Bank): void {
  const groups = new Set(bank.groups.map(({ id }) => id));
  if (groups.size === 0) return;
  for (const list of ['topics', 'lines'] as const) {
    bank[list].forEach(({ group }, i) => {
      expectKnown(report, [list, i, 'group'], group, groups, WHAT.group);
    });
  }
}

/** Lists may stand in parts, so that none of them is needed in the file of the bank itself; all together they are. */
const LEAST = { ledger: 2, transactions: 1, manners: 1 } as const;

function checkEnough(report: Report, bank: Bank): void {
  for (const name of ['ledger', 'transactions', 'manners'] as const) {
    if (bank[name].length >= LEAST[name]) continue;
    const expected = text(`至少 ${LEAST[name]} 项。`, `At least ${LEAST[name]}.`);
    report([name], 'too-few', text('列表太短。', 'The list is too short.'), { expected });
  }
}

function checkTransaction(
  report: Report,
  at: Path,
  transaction: Transaction,
  vocabulary: Vocabulary,
): void {
  const { forms, errors } = vocabulary;
  const { sign, receipt, authorise, checks, fields } = transaction;
  if (sign !== undefined) expectKnown(report, [...at, 'sign'], sign, forms, WHAT.form);
  if (receipt !== undefined) expectKnown(report, [...at, 'receipt'], receipt, forms, WHAT.form);
  const place = { kind: 'transaction' } as const;
  const names = literalNames(vocabulary);
  checkCondition(report, [...at, 'authorise', 'when'], authorise?.when, place, names);
  checks.forEach((check, i) => {
    checkCondition(report, [...at, 'checks', i, 'when'], check.when, place, names);
    expectKnown(report, [...at, 'checks', i, 'error'], check.error, errors, WHAT.error);
  });
  fields.forEach((field, i) => {
    if (field.type !== 'choice' || field.options?.length) return;
    const message = text('选项字段须有 options。', 'A field of type "choice" needs options.');
    report([...at, 'fields', i, 'options'], 'missing-field', message, { at: 'owner' });
  });
}

function checkTimings(report: Report, { timings }: Bank): void {
  const known = new Set<string>([...COMMAND_TYPES, 'default']);
  for (const name of Object.keys(timings)) {
    expectKnown(report, ['timings', name], name, known, WHAT.command, { at: 'key' });
  }
  if (timings.default !== undefined || COMMAND_TYPES.every((type) => type in timings)) return;
  const message = text('timings 缺少“default”。', 'timings lacks "default".');
  report(['timings', 'default'], 'missing-field', message, { at: 'owner' });
}
