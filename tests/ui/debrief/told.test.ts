/**
 * Everything that happens in the shipped lessons is told in words: bots play them all, and every fact, every command and
 * every line of the counter's log is read for what no learner should see.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { runBot } from '../../../src/bots/run-bot.ts';
import { compileLesson, type LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import { COMMAND_TYPES, type Command } from '../../../src/scenario/vocabulary/commands.ts';
import { FACT_TYPES, type Fact } from '../../../src/scenario/vocabulary/facts.ts';
import { dutyNumber } from '../../../src/sim/model/duty-number.ts';
import { createI18n } from '../../../src/text/i18n.ts';
import { NOTED, noteOf } from '../../../src/ui/counter/log-note.ts';
import { commandWords, openTransactions } from '../../../src/ui/debrief/command-words.ts';
import { type ContentNames, contentNames } from '../../../src/ui/debrief/content-names.ts';
import { factWords } from '../../../src/ui/debrief/fact-words.ts';
import { lessonContent } from '../../../src/ui/debrief/lesson-content.ts';
import type { Words } from '../../../src/ui/menu/use-words.ts';
import { shippedLibrary } from '../../support/shipped-library.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;
const NAMESPACES = ['debrief', 'commands', 'counter', 'reasons', 'facts'];
const BOTS = ['expert', 'random'] as const;

const library = shippedLibrary();
const bundles = [...library.lessons.keys()].map((id) => compileLesson(library, id));
const runs = bundles.flatMap((bundle) =>
  BOTS.map((bot) => ({ bundle, bot, ...runBot(bundle, 1, bot) })),
);

/** Words a text is made of; a code is a word that no text has. */
const wordsOf = (text: string) => text.match(/[A-Za-z][A-Za-z0-9_-]*/g) ?? [];

function gather(node: unknown, language: string, into: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'string') gather(value, language, into);
    // A text, or the value of a paper's field where it is the same in both languages.
    else if (key === language || key === 'number' || (key === 'value' && 'label' in node))
      for (const word of wordsOf(value)) into.add(word);
  }
}

function isCode(sentence: string, language: string, known: ReadonlySet<string>): boolean {
  if (/undefined|null|NaN|\{\{|\[object/.test(sentence) || sentence.trim() === '') return true;
  return wordsOf(sentence).some(
    (word) =>
      // In Chinese every Latin word stands out; in English only what is no word.
      (language === 'zh-CN' || /[a-z]-[a-z0-9]/.test(word)) &&
      !known.has(word) &&
      // Numbers: of the journal, of tickets, errors and passbooks.
      !/^[A-Z]{1,2}\d+$/.test(word),
  );
}

const flat = (node: unknown): string[] =>
  typeof node === 'string' ? [node] : Object.values(node as object).flatMap(flat);

describe.each(LANGUAGES)('%s', (language) => {
  let t: Words['t'];
  const known = new Set<string>();
  beforeAll(async () => {
    const words = await createI18n({ language });
    await words.loadNamespaces(NAMESPACES);
    const bound = words.getFixedT(language, NAMESPACES);
    t = (key, values) => String(bound(key, { ...values }));
    for (const bundle of bundles) gather(bundle, language, known);
    for (const name of NAMESPACES)
      for (const text of flat(words.getResourceBundle(language, name)))
        for (const word of wordsOf(text)) known.add(word);
  });

  const numberOf = ({ lesson }: LessonBundle, duty: string): number =>
    dutyNumber(lesson.duties.findIndex(({ id }) => id === duty));

  interface Whose {
    readonly of: string;
    readonly names: ContentNames;
  }

  /** Names of things for whoever a fact is about. */
  function whose(bundle: LessonBundle, facts: readonly Fact[]): (fact: Fact) => Whose {
    const content = lessonContent(bundle);
    const nobody = { of: '', names: contentNames(bundle, null, language, t) };
    const known = new Map<number, Whose>();
    for (const fact of facts) {
      if (fact.type !== 'encounter.started') continue;
      const { case: id, variant } = fact.data;
      const names = contentNames(bundle, content.caseOf(id, variant), language, t);
      known.set(fact.customer, { of: `${id} ${variant}`, names });
    }
    return (fact) => known.get(fact.customer) ?? nobody;
  }

  test('every fact of every lesson is a sentence, and so is its line in the log', () => {
    const wrong = new Map<string, string>();
    const read = new Set<string>();
    for (const { bundle, facts, bot } of runs) {
      const about = whose(bundle, facts);
      for (const fact of facts) {
        const { of, names } = about(fact);
        // The same of the same case reads the same.
        const key = `${fact.type} ${of} ${fact.by} ${JSON.stringify(fact.data)}`;
        if (read.has(key)) continue;
        read.add(key);
        const told = [factWords(fact, t, names, facts), t(`facts:${fact.type}`)];
        if (NOTED.has(fact.type)) told.push(noteOf(fact, t, names) || '·');
        const bad = told.find((sentence) => isCode(sentence, language, known));
        if (bad !== undefined) wrong.set(fact.type, `${bundle.lesson.id} ${bot}: ${bad}`);
      }
    }
    expect(Object.fromEntries(wrong)).toEqual({});
  });

  test('every command, done or exemplary, has its verb and the names of its objects', () => {
    const wrong = new Map<string, string>();
    const look = (command: Command, names: ContentNames, code: string | undefined, of: string) => {
      const { verb, object } = commandWords(command, t, names, code);
      if (isCode(`${verb} ${object}`, language, known)) wrong.set(command.do, `${of}: ${object}`);
    };
    for (const { bundle, facts, commands } of runs) {
      const about = whose(bundle, facts);
      const starts = facts.flatMap<Fact>((fact) =>
        fact.type === 'encounter.started'
          ? [fact]
          : fact.type === 'matter.resumed'
            ? // What was set aside goes on under its number.
              [{ ...fact, customer: numberOf(bundle, fact.data.duty) }]
            : [],
      );
      const nobody = contentNames(bundle, null, language, t);
      const codes = openTransactions(commands.map(({ command }) => command));
      for (const { t: at, command } of commands) {
        const latest = starts.filter((fact) => fact.t <= at).pop();
        const names = latest ? about(latest).names : nobody;
        look(command, names, codes.get(command), bundle.lesson.id);
      }
    }
    for (const bundle of bundles)
      for (const content of Object.values(bundle.cases).flatMap((all) => Object.values(all))) {
        const names = contentNames(bundle, content, language, t);
        const codes = openTransactions(content.exemplar);
        for (const step of content.exemplar)
          if ('do' in step) look(step, names, codes.get(step), content.id);
      }
    expect(Object.fromEntries(wrong)).toEqual({});
  });

  test('what no bot has done has words too', () => {
    const missing = [
      ...FACT_TYPES.map((type) => `facts:${type}`),
      ...COMMAND_TYPES.map((type) => `commands:${type}`),
    ].filter((key) => t(key, { defaultValue: '' }) === '');
    expect(missing).toEqual([]);
    const bundle = bundles[0]!;
    const names = contentNames(bundle, null, language, t);
    const untold = FACT_TYPES.filter((type) => {
      const fact = { n: 0, t: 0, type, by: 'player', customer: 0, cause: -1, data: {} };
      return factWords(fact as unknown as Fact, t, names) === type;
    });
    expect(untold).toEqual([]);
  });
});

test('what the lessons are made of has happened', () => {
  const seen = new Set(runs.flatMap(({ facts }) => facts.map(({ type }) => type)));
  const asked: Fact['type'][] = [
    'call.answered',
    'help.given',
    'desk.listened',
    'person.came',
    'record.opened',
    'item.copied',
    'note.assessed',
    'item.checked',
    'desk.moved',
    'recording.started',
    'cash.laid-out',
    'form.filled-by',
    'duty.ended',
    'customer.came-back',
  ];
  expect(asked.filter((type) => !seen.has(type))).toEqual([]);
});
