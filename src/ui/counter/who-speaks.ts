/** Who said something at the window, and what it says; also of what the player did instead of speaking. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { DutyView, EncounterView, SimView, SpokenView } from '../../sim/index.ts';
import { caseOf, fieldTextOf, spokenText } from './content-text.ts';
import type { Words } from './words.ts';

export interface NamedNumber {
  readonly name: string;
  readonly number: string;
}

/** Where a number stands, and the number as it is written there. */
export function numberText(
  bundle: LessonBundle,
  encounter: EncounterView,
  source: string,
  { c, language }: Words,
): NamedNumber {
  const known = bundle.bank.numbers.find(({ id }) => `bank.${id}` === source);
  if (known) return { name: c(known.name), number: known.number };
  const field = fieldTextOf(bundle, encounter, source, language);
  return { name: field ? `${field.item} ${field.label}` : '', number: field?.value ?? '' };
}

/** Whom one can speak to by number when there is a choice; "" is the customer, whom a duty has not. */
export const addressees = (encounter: EncounterView | null): readonly string[] =>
  encounter === null || encounter.people.length === 0
    ? []
    : [...(encounter.duty === '' ? [''] : []), ...encounter.people];

/** What a supervisor has in hand that wants them in person. */
export const matterInHand = ({ floor, encounter, duties }: SimView): DutyView | undefined =>
  floor && encounter ? duties.find(({ id }) => id === encounter.duty) : undefined;

/** The name of a person of the case or of a colleague. */
export function personName(
  bundle: LessonBundle,
  encounter: EncounterView,
  who: string,
  { c }: Words,
): string {
  const person = caseOf(bundle, encounter)?.people.find(({ id }) => id === who);
  return c(person?.name ?? bundle.bank.roles.find(({ id }) => id === who)?.person);
}

export function speakerName(
  bundle: LessonBundle,
  encounter: EncounterView,
  { who, to, line }: SpokenView,
  words: Words,
): string {
  const { t, c } = words;
  if (who === 'player' && to !== undefined)
    return t('counter:customer.playerTo', { who: personName(bundle, encounter, to, words) });
  if (who === 'player' || who === 'customer') return t(`counter:customer.${who}`);
  if (who !== 'call') return personName(bundle, encounter, who, words);
  const answers = /^calls\.(\d+)\./.exec(line);
  const theirs = caseOf(bundle, encounter)?.calls[Number(answers?.[1] ?? -1)]?.who;
  return c(theirs ?? bundle.bank.numbers.find(({ id }) => line === `number:${id}`)?.name);
}

/** "" when there are no words. */
export function spokenWords(
  bundle: LessonBundle,
  encounter: EncounterView,
  { line, t: at }: Pick<SpokenView, 'line' | 't'>,
  words: Words,
): string {
  const { t, c, language } = words;
  const object = line.slice(line.indexOf(':') + 1);
  if (line.startsWith('command:')) return t(`counter:spoken.${object}`);
  if (line.startsWith('call:')) {
    const { spoken } = encounter;
    const next = spoken[spoken.findIndex((one) => one.line === line && one.t === at) + 1];
    // Whoever answers says so in the same moment.
    return t(`counter:spoken.${next?.t === at ? 'call' : 'unanswered'}`, {
      what: numberText(bundle, encounter, object, words).name,
    });
  }
  if (line.startsWith('ask:'))
    return t('counter:spoken.help', {
      what: c(bundle.bank.helps.find(({ id }) => id === object)?.name),
    });
  return spokenText(bundle, encounter, line, language);
}
