/** Talk of a case: topics, lines and forms of the bank, states, items brought out, people who speak, come and go. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { CaseBody } from '../schema/case.ts';
import type { Answer } from '../schema/case-talk.ts';
import type { FactType } from '../vocabulary/facts.ts';
import { checkCondition, checkPattern } from './conditions.ts';
import type { LiteralNames } from './literals.ts';
import { expectKnown, type Report } from './report.ts';
import type { Vocabulary } from './vocabulary.ts';

const WHAT = {
  topic: text('话题', 'topic'),
  line: text('说法', 'line'),
  form: text('表单', 'form'),
  item: text('物件', 'item'),
  role: text('角色', 'role'),
  person: text('人物', 'person'),
  speaker: text('说话人', 'speaker'),
  state: text('谈话状态', 'talk state'),
  place: text('地方', 'place'),
};

/** States every customer can be in without naming them. */
export const CALM = 'calm';

interface Context {
  readonly report: Report;
  readonly body: CaseBody;
  readonly vocabulary: Vocabulary;
  readonly names: LiteralNames;
}

interface Placed {
  readonly path: Path;
  readonly answer: Answer;
}

const GROUPS = ['topics', 'lines', 'signs'] as const;

/** Everything anybody can answer or do, with its path. */
export function answersOf({ talk, contradictions, calls, help, events }: CaseBody): Placed[] {
  const found: Placed[] = [];
  const put = (at: Path, answers: readonly Answer[] | undefined) =>
    answers?.forEach((answer, i) => {
      found.push({ path: [...at, i], answer });
    });
  for (const group of GROUPS) {
    for (const name of Object.keys(talk[group])) put(['talk', group, name], talk[group][name]);
  }
  for (const person of Object.keys(talk.people)) {
    for (const group of GROUPS) {
      const theirs = talk.people[person]![group];
      for (const name of Object.keys(theirs))
        put(['talk', 'people', person, group, name], theirs[name]);
    }
  }
  for (const place of Object.keys(talk.places)) put(['talk', 'places', place], talk.places[place]);
  put(['talk', 'silence'], talk.silence);
  contradictions.forEach(({ answer }, i) => {
    found.push({ path: ['contradictions', i, 'answer'], answer });
  });
  talk.react.forEach(({ on: _, once: __, when: ___, ...effects }, i) => {
    found.push({ path: ['talk', 'react', i], answer: effects });
  });
  calls.forEach(({ answers }, i) => {
    put(['calls', i, 'answers'], answers);
  });
  help.forEach(({ answers }, i) => {
    put(['help', i, 'answers'], answers);
  });
  events.forEach(({ on: _, after: __, when: ___, do: ____, ...effects }, i) => {
    found.push({ path: ['events', i], answer: effects });
  });
  return found;
}

export function checkTalk(context: Context): void {
  checkTalkKeys(context);
  for (const { answer, path } of answersOf(context.body)) checkAnswer(context, path, answer);
  checkReactions(context);
}

function checkTalkKeys({ report, body, vocabulary }: Context): void {
  const known = { topics: vocabulary.topics, lines: vocabulary.lines, signs: vocabulary.forms };
  const what = { topics: WHAT.topic, lines: WHAT.line, signs: WHAT.form };
  const check = (at: Path, talk: Readonly<Record<(typeof GROUPS)[number], object>>) => {
    for (const group of GROUPS) {
      for (const name of Object.keys(talk[group]))
        expectKnown(report, [...at, group, name], name, known[group], what[group], { at: 'key' });
    }
  };
  check(['talk'], body.talk);
  for (const place of Object.keys(body.talk.places)) {
    const path = ['talk', 'places', place];
    expectKnown(report, path, place, vocabulary.places, WHAT.place, { at: 'key' });
  }
  const people = new Set(body.people.map(({ id }) => id));
  for (const person of Object.keys(body.talk.people)) {
    const path = ['talk', 'people', person];
    expectKnown(report, path, person, people, WHAT.person, { at: 'key' });
    check(path, body.talk.people[person]!);
  }
}

function checkAnswer({ report, body, vocabulary, names }: Context, at: Path, answer: Answer): void {
  checkCondition(report, [...at, 'when'], answer.when, { kind: 'talk' }, names);
  if (answer.then !== undefined) {
    const states = new Set([CALM, ...body.talk.states]);
    expectKnown(report, [...at, 'then'], answer.then, states, WHAT.state);
  }
  const people = new Set(body.people.map(({ id }) => id));
  if (answer.by !== undefined) {
    const speakers = new Set(['customer', ...people, ...vocabulary.roles]);
    expectKnown(report, [...at, 'by'], answer.by, speakers, WHAT.speaker);
  }
  for (const group of ['brings', 'leaves'] as const) {
    answer[group]?.forEach((id, i) => {
      expectKnown(report, [...at, group, i], id, people, WHAT.person);
    });
  }
  if (answer.sends !== undefined)
    expectKnown(report, [...at, 'sends'], answer.sends, vocabulary.roles, WHAT.role);
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
