/** A case against its bank: manner, need, items, contradictions, talk, outcomes, exemplary path. */
import type { CaseScope } from '../condition/condition.ts';
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { CaseBody } from '../schema/case.ts';
import { PAYOUT } from '../schema/papers.ts';
import { checkPattern } from './conditions.ts';
import { checkFills } from './day-check.ts';
import { type Desk, deskOf } from './desk.ts';
import { checkExemplar } from './exemplar-check.ts';
import { checkFieldReference } from './item-steps-check.ts';
import { checkAccounts } from './ledger-check.ts';
import { type LiteralNames, literalNames } from './literals.ts';
import { checkClaims, checkPapers, copyNames, deskNames } from './papers-check.ts';
import { checkPeople, peopleNames, warnNeverThere } from './people-check.ts';
import { expectKnown, type Report } from './report.ts';
import { answersOf, CALM, checkTalk } from './talk-check.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { World } from './world.ts';

const WHAT = {
  manner: text('性子', 'manner'),
  sop: text('规程', 'procedure'),
  transaction: text('交易', 'transaction'),
};

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
  /** What is said in any case: somebody who comes back may have told it before. */
  spoken: Readonly<Record<string, ReadonlySet<string>>> = {},
): void {
  const desk = deskOf(body, vocabulary);
  const answers = answersOf(body);
  const claims = new Set(answers.flatMap(({ answer }) => answer.claim ?? []));
  const agrees = new Set(answers.flatMap(({ answer }) => answer.agrees ?? []));
  const refuses = new Set(answers.flatMap(({ answer }) => answer.refuses ?? []));
  const names = literalNames(vocabulary, {
    ...spoken,
    item: new Set(desk.keys()),
    'customer.told.claim': claims,
    'customer.agreed.to': agrees,
    'customer.refused.to': refuses,
    contradiction: new Set(body.contradictions.map(({ id }) => id)),
    'customer.state': new Set([CALM, ...body.talk.states]),
    outcome: new Set(['unfinished', ...body.outcomes.map(({ id }) => id)]),
    ...peopleNames(body, vocabulary),
  });
  const context: Context = { report, body, desk, vocabulary, names };

  const { persona, need } = body;
  if (persona.portrait !== '')
    expectKnown(report, ['persona', 'manner'], persona.manner, vocabulary.manners, WHAT.manner);
  const path = ['need', 'transaction'];
  if (need.transaction !== '')
    expectKnown(report, path, need.transaction, vocabulary.transactions, WHAT.transaction);
  checkPapers(report, body, vocabulary, desk);
  checkClaims(report, body, claims);
  checkAccounts(report, body.accounts, vocabulary);
  checkFills(report, body, vocabulary);
  checkContradictions(context);
  checkTalk(context);
  checkPeople(context);
  checkPatterns(context);
  checkDeskNames(context);
  checkExemplar(context, ['exemplar'], body.exemplar, about);
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

function checkPatterns({ report, body, names }: Context): void {
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
  const taken = new Set([
    ...vocabulary.references.map(({ id }) => id),
    ...vocabulary.forms.keys(),
    ...copyNames(body),
    PAYOUT,
  ]);
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
  for (const { path, id } of deskNames(body)) claim(path, id);
  for (const { id, fields } of vocabulary.records.values()) if (fields) taken.add(id);
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
  // A voice on the telephone or in the next room speaks without ever being at the window.
  const brought = new Set(
    answers.flatMap(({ answer: { brings = [], by = '' } }) => [...brings, by]),
  );
  warnNeverThere(report, body, brought);
  body.talk.states.forEach((state, i) => {
    if (entered.has(state) || state === CALM) return;
    const message = text(
      `没有什么会转入状态“${state}”。`,
      `Nothing leads to the state "${state}".`,
    );
    report(['talk', 'states', i], 'unused', message, warning);
  });
}
