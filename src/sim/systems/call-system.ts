/** The telephone on the desk: which numbers can be called, and who answers. */
import { own } from '../model/own.ts';
import { fieldsOf, fieldText, isSeen, splitField } from '../world/items.ts';
import type { World } from '../world/world.ts';
import { answerFrom, CALL, countAsked, speak } from './talk-system.ts';

const BANK = 'bank.';

/** What one presses: numbers are written with blanks, dashes and brackets. */
const digitsOf = (number: string): string => number.replace(/[^0-9]/g, '');

const bankNumber = (world: World, source: string) =>
  source.startsWith(BANK)
    ? world.bundle.bank.numbers.find(({ id }) => BANK + id === source)
    : undefined;

/** A number as it is called, from `bank.<number>` or `item.field`; "" when it is none. */
export function numberAt(world: World, source: string): string {
  const known = bankNumber(world, source);
  if (known) return digitsOf(known.number);
  const { item, field } = splitField(source);
  const spec = own(fieldsOf(world.encounterCase(), world.bundle.bank, item) ?? undefined, field);
  return spec?.phone ? digitsOf(fieldText(spec)) : '';
}

/** Numbers in sight, by where they stand: those at hand, then those on papers that can be read. */
export function numbersInSight(world: World): string[] {
  const encounter = world.encounter();
  const content = world.encounterCase();
  const onPapers = Object.keys(encounter.items).flatMap((item) =>
    Object.entries(fieldsOf(content, world.bundle.bank, item) ?? {})
      .filter(([, spec]) => spec.phone)
      .map(([field]) => `${item}.${field}`)
      .filter((source) => isSeen(world, encounter, source)),
  );
  return [...world.bundle.bank.numbers.map(({ id }) => BANK + id), ...onPapers];
}

/** The case knows who answers; else those of the bank's own list say what they always say. */
export function makeCall(world: World, source: string): void {
  const number = numberAt(world, source);
  world.emit('call.made', { number, source });
  const times = countAsked(world, `call/${number}`);
  const { calls } = world.encounterCase();
  const index = calls.findIndex(
    (call) => digitsOf(bankNumber(world, call.number)?.number ?? call.number) === number,
  );
  const answers = calls[index]?.answers;
  const theirs = answerFrom(world, answers, `calls.${index}.answers`, '', times, CALL);
  const { numbers } = world.bundle.bank;
  const usual = theirs ? undefined : numbers.find((one) => digitsOf(one.number) === number);
  if (usual) speak(world, `number:${usual.id}`, CALL);
  const answered = theirs !== undefined || usual !== undefined;
  world.emit('call.answered', { number, source, answered }, { by: 'system' });
}
