/** A case against its bank: manner, need, items, contradictions, talk, outcomes, exemplary path. */
import type { CaseScope } from '../condition/condition.ts';
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { Answer, CaseBody } from '../schema/case.ts';
import type { FactType } from '../vocabulary/facts.ts';
import { checkItemTools } from './bank-check.ts';
import { checkCondition, checkPattern } from './conditions.ts';
import { type Desk, deskOf } from './desk.ts';
import { checkExemplar } from './exemplar-check.ts';
import { checkAccounts } from './ledger-check.ts';
import { type LiteralNames, literalNames } from './literals.ts';
import { expectKnown, type Report } from './report.ts';
import { checkFieldReference, WHAT as STEP_WHAT } from './steps-check.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { World } from './world.ts';

const WHAT = {
  ...STEP_WHAT,
  manner: text('性子', 'manner'),
  sop: text('规程', 'procedure'),
  state: text('谈话状态', 'talk state'),
};

/** States every customer can be in without naming them. */
const CALM = 'calm';

interface Context {
  readonly report: Report;
  readonly body: CaseBody;
  readonly desk: Desk;
  readonly vocabulary: Vocabulary;
  readonly names: LiteralNames;
}

/** What needs no bank: procedures, outcomes. */
export function checkCaseItself(report: Report, body: CaseBody, world: World): void {
  const sops = new Set(world.ids('sop'));
  body.sops.forEach((sop, i) => {
    if (!world.knows('sop', sop)) expectKnown(report, ['sops', i], sop, sops, WHAT.sop);
  });
  if (!body.outcomes.some(({ acceptable }) => acceptable)) {
    const message = text('没有一个结局是可接受的。', 'None of the outcomes is acceptable.');
    report(['outcomes'], 'conflict', message);
  }
}

export function checkCase(
  report: Report,
  body: CaseBody,
  vocabulary: Vocabulary,
  about: CaseScope,
): void {
  const desk = deskOf(body, vocabulary);
  const answers = answersOf(body);
  const claims = new Set(answers.flatMap(({ answer }) => answer.claim ?? []));
  const agrees = new Set(answers.flatMap(({ answer }) => answer.agrees ?? []));
  const refuses = new Set(answers.flatMap(({ answer }) => answer.refuses ?? []));
  const names = literalNames(vocabulary, {
    item: new Set(desk.keys()),
    'customer.told.claim': claims,
    'customer.agreed.to': agrees,
    'customer.refused.to': refuses,
    contradiction: new Set(body.contradictions.map(({ id }) => id)),
    'customer.state': new Set([CALM, ...body.talk.states]),
    outcome: new Set(['unfinished', ...body.outcomes.map(({ id }) => id)]),
  });
  const context: Context = { report, body, desk, vocabulary, names };

  const { persona, need } = body;
  expectKnown(report, ['persona', 'manner'], persona.manner, vocabulary.manners, WHAT.manner);
  const path = ['need', 'transaction'];
  if (need.transaction !== '')
    expectKnown(report, path, need.transaction, vocabulary.transactions, WHAT.transaction);
  body.items.forEach((item, i) => {
    checkItemTools(report, ['items', i], item, vocabulary);
  });
  checkAccounts(report, body.accounts, vocabulary);
  checkContradictions(context);
  checkTalkKeys(context);
  for (const { answer, path: at } of answers) checkAnswer(context, at, answer);
  checkReactions(context);
  checkPatterns(context);
  checkDeskNames(context);
  checkExemplar(context, ['exemplar'], body.exemplar, about);
}

interface Placed {
  readonly path: Path;
  readonly answer: Answer;
}

/** Everything the customer can answer or do, with its path. */
export function answersOf({ talk, contradictions }: CaseBody): Placed[] {
  const found: Placed[] = [];
  for (const group of ['topics', 'lines', 'signs'] as const) {
    for (const name of Object.keys(talk[group])) {
      talk[group][name]!.forEach((answer, i) => {
        found.push({ path: ['talk', group, name, i], answer });
      });
    }
  }
  contradictions.forEach(({ answer }, i) => {
    found.push({ path: ['contradictions', i, 'answer'], answer });
  });
  talk.react.forEach(({ on: _, once: __, when: ___, ...effects }, i) => {
    found.push({ path: ['talk', 'react', i], answer: effects });
  });
  return found;
}

function checkContradictions({ report, body, desk }: Context): void {
  body.contradictions.forEach(({ a, b }, i) => {
    const path = ['contradictions', i];
    checkFieldReference({ report, desk }, [...path, 'a'], a);
    checkFieldReference({ report, desk }, [...path, 'b'], b);
    if (a !== b) return;
    const message = text('一处不能与自己矛盾。', 'A field cannot contradict itself.');
    report([...path, 'b'], 'conflict', message);
  });
}

function checkTalkKeys({ report, body, vocabulary }: Context): void {
  const groups = [
    ['topics', vocabulary.topics, WHAT.topic],
    ['lines', vocabulary.lines, WHAT.line],
    ['signs', vocabulary.forms, WHAT.form],
  ] as const;
  for (const [group, known, what] of groups) {
    for (const name of Object.keys(body.talk[group])) {
      expectKnown(report, ['talk', group, name], name, known, what, { at: 'key' });
    }
  }
}

function checkAnswer({ report, body, names }: Context, at: Path, answer: Answer): void {
  checkCondition(report, [...at, 'when'], answer.when, { kind: 'talk' }, names);
  if (answer.then !== undefined) {
    const states = new Set([CALM, ...body.talk.states]);
    expectKnown(report, [...at, 'then'], answer.then, states, WHAT.state);
  }
  const theirs = new Map(body.items.map((item) => [item.id, item]));
  answer.gives?.forEach((id, i) => {
    const path = [...at, 'gives', i];
    if (!expectKnown(report, path, id, theirs, WHAT.item) || theirs.get(id)!.hidden) return;
    const message = text(
      `“${id}”不是藏着的，本来就能接过。`,
      `"${id}" is not hidden; it can be taken anyway.`,
    );
    report(path, 'no-effect', message, { severity: 'warning' });
  });
}

function checkReactions({ report, body, names }: Context): void {
  body.talk.react.forEach(({ on, when }, i) => {
    const path = ['talk', 'react', i];
    checkPattern(report, [...path, 'on'], on, names);
    const place = { kind: 'reaction', fact: on.fact as FactType } as const;
    checkCondition(report, [...path, 'when'], when, place, names);
  });
}

function checkPatterns({ report, body, names }: Context): void {
  body.events.forEach(({ on }, i) => {
    checkPattern(report, ['events', i, 'on'], on, names);
  });
  body.outcomes.forEach((outcome, i) => {
    for (const group of ['all', 'none'] as const) {
      outcome[group].forEach((pattern, j) => {
        checkPattern(report, ['outcomes', i, group, j], pattern, names);
      });
    }
  });
}

/** Items, bad notes, references and forms share the desk: no two of one name. */
function checkDeskNames({ report, body, vocabulary }: Context): void {
  const taken = new Set([...vocabulary.references.map(({ id }) => id), ...vocabulary.forms.keys()]);
  const claim = (path: Path, id: string) => {
    if (taken.has(id)) {
      const message = text(
        `标识“${id}”已被别的物件、对照物或表单使用。`,
        `The id "${id}" is taken by another item, reference or form.`,
      );
      report(path, 'duplicate-id', message);
    }
    taken.add(id);
  };
  body.items.forEach((item, i) => {
    claim(['items', i, 'id'], item.id);
    item.cash?.bad.forEach((note, j) => {
      claim(['items', i, 'cash', 'bad', j, 'id'], note.id);
    });
  });
}

/** Things nobody can ever meet: hidden items never brought out, states never entered. */
export function warnUnreachable(report: Report, body: CaseBody): void {
  const answers = answersOf(body);
  const given = new Set(answers.flatMap(({ answer }) => answer.gives ?? []));
  const entered = new Set(answers.flatMap(({ answer }) => answer.then ?? []));
  const warning = { severity: 'warning' } as const;
  body.items.forEach(({ id, hidden }, i) => {
    if (!hidden || given.has(id)) return;
    const message = text(`客户从不拿出“${id}”。`, `The customer never brings out "${id}".`);
    report(['items', i, 'id'], 'unused', message, warning);
  });
  body.talk.states.forEach((state, i) => {
    if (entered.has(state) || state === CALM) return;
    const message = text(
      `没有什么会转入状态“${state}”。`,
      `Nothing leads to the state "${state}".`,
    );
    report(['talk', 'states', i], 'unused', message, warning);
  });
}
