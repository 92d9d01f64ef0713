/** Which commands may lead to a branch of a case nobody has met yet. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Case } from '../scenario/schema/case.ts';
import type { Pattern } from '../scenario/schema/common.ts';
import { COMMANDS, type Command } from '../scenario/vocabulary/commands.ts';
import type { Branch } from './coverage.ts';

/** A command fits when its verb can lead to the fact and its arguments hold all the words. */
export interface Aim {
  /** "" for any. */
  readonly fact: string;
  readonly words: readonly string[];
}

const quoted = (source = ''): string[] =>
  (source.match(/'[^']*'|"[^"]*"/g) ?? []).map((one) => one.slice(1, -1));

/** One aim for each word the pattern speaks of: which of them counts is not known here. */
function aimsOfPattern({ fact, where }: Pattern): Aim[] {
  const words = quoted(where);
  return [...words.map((word) => ({ fact, words: [word] })), { fact, words: [] }];
}

/** The parts of a path are the words of the one command it answers to: a topic, a person, a form, a place. */
export function aimsOf(content: Case, { path }: Branch): Aim[] {
  const parts = path.split('.');
  const entry = Number(parts[1]);
  switch (parts[0]) {
    case 'talk': {
      if (parts[1] === 'react') {
        const reaction = content.talk.react[Number(parts[2])];
        return reaction ? aimsOfPattern(reaction.on) : [];
      }
      if (parts[1] === 'silence') return [{ fact: 'desk.listened', words: [] }];
      // Names may hold dots; the list's name before and the place after them do not.
      const person = parts[1] === 'people' ? [parts[2] ?? ''] : [];
      const name = parts.slice(person.length > 0 ? 4 : 2, -1).join('.');
      return [{ fact: '', words: [...person, name] }];
    }
    case 'calls':
      return [{ fact: 'call.made', words: [] }];
    case 'help': {
      const asked = content.help[entry];
      if (!asked) return [];
      return asked.help === 'authorise'
        ? [{ fact: 'txn.authorised', words: [asked.role] }]
        : [{ fact: 'help.asked', words: [asked.role, asked.help] }];
    }
    case 'events': {
      const event = content.events[entry];
      return event ? aimsOfPattern(event.on) : [];
    }
    case 'contradictions': {
      const { a = '', b = '' } = content.contradictions[entry] ?? {};
      return [
        { fact: 'contradiction.raised', words: [a, b] },
        { fact: 'field.seen', words: a.split('.') },
        { fact: 'field.seen', words: b.split('.') },
      ];
    }
    default: {
      const outcome = content.outcomes.find(({ id }) => path === `outcomes.${id}`);
      return [
        { fact: 'encounter.ended', words: [] },
        ...(outcome?.all ?? []).flatMap(aimsOfPattern),
      ];
    }
  }
}

function fits(command: Command, { fact, words }: Aim): boolean {
  const { do: verb, ...args } = command;
  if (fact !== '' && !(COMMANDS[verb].leadsTo as readonly string[]).includes(fact)) return false;
  const values = new Set(Object.values(args).map(String));
  return words.every((word) => values.has(word));
}

/** Most commands of one verb that are tried at one place for an aim without words. */
const MOST_PLAIN = 12;

/** Of what can be done now, all that serves an aim. */
export function serving(all: readonly Command[], aims: readonly Aim[]): Command[] {
  const found = new Set<Command>();
  for (const aim of aims) {
    const count = new Map<string, number>();
    for (const command of all) {
      if (!fits(command, aim)) continue;
      const so = count.get(command.do) ?? 0;
      if (aim.words.length === 0 && so >= MOST_PLAIN) continue;
      count.set(command.do, so + 1);
      found.add(command);
    }
  }
  return [...found];
}

/** What changes the mind of a customer: lines of each tone, and whatever the case answers to. */
export function movers({ bank }: LessonBundle, content: Case): Aim[] {
  const tones = ['warm', 'flat', 'forbidden'].flatMap((tone) =>
    bank.lines.filter((line) => line.tone === tone).slice(0, 2),
  );
  const answered = [content.talk, ...Object.values(content.talk.people)].flatMap(
    ({ topics, lines, signs }) => [topics, lines, signs].flatMap((one) => Object.entries(one)),
  );
  const moving = answered.filter(([, list]) =>
    list.some((one) => one.then ?? one.claim ?? one.agrees ?? one.gives ?? one.brings ?? one.mood),
  );
  const words = [...tones.map(({ id }) => id), ...moving.map(([name]) => name)];
  return [
    ...words.map((word) => ({ fact: '', words: [word] })),
    { fact: 'record.opened', words: [] },
  ];
}
