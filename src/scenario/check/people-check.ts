/** People of a case, calls, help and events: names are free, numbers can be seen, help can be asked for. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { Bank } from '../schema/bank.ts';
import type { CaseBody } from '../schema/case.ts';
import type { CommandOf } from '../vocabulary/commands.ts';
import type { FactType } from '../vocabulary/facts.ts';
import { checkCondition, checkPattern } from './conditions.ts';
import type { LiteralNames } from './literals.ts';
import { expectKnown, type Report } from './report.ts';
import { digitsOf, type Vocabulary } from './vocabulary.ts';

const WHAT = {
  topic: text('话题', 'topic'),
  line: text('说法', 'line'),
  role: text('角色', 'role'),
  person: text('人物', 'person'),
  number: text('号码', 'number'),
  help: text('可以帮的忙', 'help'),
};
const BANK = 'bank.';
/** Words that already mean somebody. */
const RESERVED = ['customer', 'player', 'self', 'call', 'bank'];
/** Asking a role for this is done by the command `authorise`. */
const AUTHORISE = 'authorise';

interface Context {
  readonly report: Report;
  readonly body: CaseBody;
  readonly vocabulary: Vocabulary;
  readonly names: LiteralNames;
}

export function checkPeople(context: Context): void {
  checkNames(context);
  checkCalls(context);
  checkHelp(context);
  checkEvents(context);
}

function checkNames({ report, body, vocabulary }: Context): void {
  const taken = new Set([...RESERVED, ...vocabulary.roles]);
  body.people.forEach(({ id }, i) => {
    if (!taken.has(id)) return;
    const message = text(
      `“${id}”已是角色或有别的意思，人物须另取标识。`,
      `"${id}" is a role or means something else; the person needs another id.`,
    );
    report(['people', i, 'id'], 'duplicate-id', message);
  });
}

/** Digits of every number of the case that can be seen somewhere. */
function numbersOnPapers(body: CaseBody, vocabulary: Vocabulary): Set<string> {
  const fields = [...body.items, ...body.records, ...vocabulary.references].flatMap((one) =>
    Object.values(one.fields),
  );
  const shown = fields.filter(({ phone }) => phone).map(({ value }) => value);
  return new Set(
    shown.map((value) => digitsOf(typeof value === 'string' ? value : value['zh-CN'])),
  );
}

function checkCalls({ report, body, vocabulary }: Context): void {
  const shown = numbersOnPapers(body, vocabulary);
  const seen = new Set<string>();
  const atHand = new Set([...vocabulary.numbers.keys()].map((id) => BANK + id));
  body.calls.forEach(({ number }, i) => {
    const path = ['calls', i, 'number'];
    const named = number.startsWith(BANK);
    if (named && !expectKnown(report, path, number, atHand, WHAT.number)) return;
    const digits = named ? vocabulary.numbers.get(number.slice(BANK.length))! : digitsOf(number);
    if (digits === '') {
      const message = text(`“${number}”不是号码。`, `"${number}" is no number.`);
      const expected = text('写数字，或 bank.<号码>。', 'Write digits, or bank.<number>.');
      report(path, 'wrong-format', message, { expected });
    } else if (seen.has(digits)) {
      const message = text(`号码“${number}”写了两次。`, `The number "${number}" is written twice.`);
      report(path, 'duplicate-id', message);
    } else if (!named && !shown.has(digits) && ![...vocabulary.numbers.values()].includes(digits)) {
      const message = text(
        `哪里都看不到号码“${number}”，没法打。`,
        `The number "${number}" stands nowhere, so nobody can call it.`,
      );
      const expected = text(
        '给显示它的要素加上 "phone": true。',
        'Give the field that shows it "phone": true.',
      );
      report(path, 'unused', message, { expected, severity: 'warning' });
    }
    seen.add(digits);
  });
}

/** Who can be asked for what; the same for content and for steps. */
function checkAskable(
  report: Report,
  at: Path,
  { role, help }: { role: string; help: string },
  vocabulary: Vocabulary,
  free: readonly string[],
): void {
  const roleKnown = expectKnown(report, [...at, 'role'], role, vocabulary.roles, WHAT.role);
  const helps = new Set([...vocabulary.helps.keys(), ...free]);
  if (!expectKnown(report, [...at, 'help'], help, helps, WHAT.help)) return;
  const roles = free.includes(help) ? vocabulary.authorising : vocabulary.helps.get(help)!;
  if (!roleKnown || roles.has(role)) return;
  const message = text(`“${role}”不管“${help}”。`, `"${role}" is not asked for "${help}".`);
  const who = [...roles].join(', ');
  report([...at, 'role'], 'not-allowed', message, {
    expected: text(`可以请 ${who}。`, `One can ask ${who}.`),
  });
}

function checkHelp({ report, body, vocabulary }: Context): void {
  const seen = new Set<string>();
  body.help.forEach((entry, i) => {
    checkAskable(report, ['help', i], entry, vocabulary, [AUTHORISE]);
    const key = `${entry.role}/${entry.help}`;
    if (seen.has(key)) {
      const message = text(
        `“${entry.role}”的“${entry.help}”写了两次。`,
        `"${entry.help}" of "${entry.role}" is written twice.`,
      );
      report(['help', i, 'help'], 'duplicate-id', message);
    }
    seen.add(key);
  });
}

function checkEvents({ report, body, names }: Context): void {
  body.events.forEach(({ on, after: _, when, ...does }, i) => {
    const path = ['events', i];
    checkPattern(report, [...path, 'on'], on, names);
    const place = { kind: 'reaction', fact: on.fact as FactType } as const;
    checkCondition(report, [...path, 'when'], when, place, names);
    if (Object.values(does).some((what) => what !== undefined)) return;
    const message = text('这件事什么也不做。', 'This event does nothing.');
    const expected = text('写 do，或 say 等效果。', 'Give "do", or an effect such as "say".');
    report(path, 'no-effect', message, { expected });
  });
}

/** People who are not there, never come, and of whom nothing lies on the desk either. */
export function warnNeverThere(report: Report, body: CaseBody, brought: ReadonlySet<string>): void {
  const owners = new Set([...body.items, ...body.records].map(({ of }) => of));
  body.people.forEach(({ id, here }, i) => {
    if (here || brought.has(id) || owners.has(id)) return;
    const message = text(`“${id}”从不到场。`, `"${id}" never comes.`);
    const expected = text('在某个回答里写 brings。', 'Name them in "brings" of an answer.');
    report(['people', i, 'id'], 'unused', message, { expected, severity: 'warning' });
  });
}

type PeopleStep = CommandOf<'ask'> | CommandOf<'say'> | CommandOf<'ask-help'> | CommandOf<'phone'>;

/** @param field checks a reference to a field of something on the desk */
export function checkPeopleStep(
  context: Pick<Context, 'report' | 'vocabulary' | 'names'>,
  at: Path,
  step: PeopleStep,
  field: (at: Path, reference: string) => void,
): void {
  const { report, vocabulary, names } = context;
  if (step.do === 'ask-help') {
    checkAskable(report, at, step, vocabulary, []);
  } else if (step.do === 'phone') {
    if (!step.number.startsWith(BANK)) field([...at, 'number'], step.number);
    else {
      const atHand = new Set([...vocabulary.numbers.keys()].map((id) => BANK + id));
      expectKnown(report, [...at, 'number'], step.number, atHand, WHAT.number);
    }
  } else {
    if (step.do === 'ask')
      expectKnown(report, [...at, 'topic'], step.topic, vocabulary.topics, WHAT.topic);
    else expectKnown(report, [...at, 'line'], step.line, vocabulary.lines, WHAT.line);
    // Steps of routines stand in no case: nobody is known there.
    const people = names.get('person');
    if (step.to !== undefined && people)
      expectKnown(report, [...at, 'to'], step.to, people, WHAT.person);
  }
}

/** Words of a case that conditions compare with. */
export function peopleNames(
  { people }: Pick<CaseBody, 'people'>,
  vocabulary: Vocabulary,
): Record<string, ReadonlySet<string>> {
  const ids = new Set(people.map(({ id }) => id));
  const speakers = new Set([...ids, ...vocabulary.roles, 'call']);
  const customer = ['said', 'told', 'agreed', 'refused', 'evaded'];
  return {
    person: ids,
    'desk.asked.to': ids,
    'desk.said.to': ids,
    ...Object.fromEntries(customer.map((what) => [`customer.${what}.who`, speakers])),
    'form.signed.who': new Set(['customer', 'self', ...vocabulary.roles, ...ids]),
    'form.refused.who': new Set(['customer', ...ids]),
  };
}

/** Of a bank: what can be said when, numbers that are numbers, help by roles there are. */
export function checkBankPeople(
  report: Report,
  bank: Pick<Bank, 'topics' | 'lines' | 'numbers' | 'helps'>,
  vocabulary: Vocabulary,
  names: LiteralNames,
): void {
  const condition = (path: Path, source: string | undefined) =>
    checkCondition(report, path, source, { kind: 'talk' }, names);
  bank.topics.forEach(({ when }, i) => {
    condition(['topics', i, 'when'], when);
  });
  bank.lines.forEach(({ when, tones }, i) => {
    condition(['lines', i, 'when'], when);
    tones?.forEach((tone, j) => {
      condition(['lines', i, 'tones', j, 'when'], tone.when);
    });
  });
  bank.numbers.forEach(({ number }, i) => {
    if (digitsOf(number) !== '') return;
    const message = text(`“${number}”不是号码。`, `"${number}" is no number.`);
    report(['numbers', i, 'number'], 'wrong-format', message);
  });
  bank.helps.forEach(({ id, roles }, i) => {
    if (id === AUTHORISE) {
      const message = text(
        '“authorise”另有其意：命令 authorise 的答复。',
        '"authorise" means the answer to the command authorise.',
      );
      report(['helps', i, 'id'], 'not-allowed', message);
    }
    roles.forEach((role, j) => {
      expectKnown(report, ['helps', i, 'roles', j], role, vocabulary.roles, WHAT.role);
    });
  });
}
