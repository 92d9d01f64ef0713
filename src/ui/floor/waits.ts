/** Waits in figures: what is long, and what one in twenty waits longer than. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import type { PersonView, SimView } from '../../sim/index.ts';

/** 0 calm, 1 soon, 2 long, 3 far too long. */
export type Level = 0 | 1 | 2 | 3;

/** The same sign for a level wherever it stands. */
export const LEVEL_MARKS: Readonly<Record<Level, string>> = { 0: '', 1: '△', 2: '▲', 3: '‼' };

/** The bank's three levels; without them the target of the lesson serves. */
export function levelsOf({
  bank,
  lesson,
}: Pick<LessonBundle, 'bank' | 'lesson'>): readonly number[] {
  const { waitTarget } = lesson.score;
  return bank.perception?.levels ?? [waitTarget * 0.6, waitTarget, waitTarget * 2];
}

export const levelOf = (wait: number, levels: readonly number[]): Level =>
  Math.min(3, levels.filter((level) => wait >= level).length) as Level;

export const waitedBy = (person: PersonView, now: number): number =>
  person.ticketAt < 0 ? 0 : Math.max(0, now - person.ticketAt);

/** Waits for a call or a place inside: what can be done for somebody ends with the call. */
export const isWaiting = ({ state }: PersonView): boolean =>
  state === 'waiting' || state === 'arriving' || state === 'ticketing';

/** Inside, and not on the way out. */
export const inHall = ({ hall }: Pick<SimView, 'hall'>): number =>
  hall.people.filter(({ state, mind }) => state !== 'gone' && state !== 'leaving' && !mind?.outside)
    .length;

/** The wait (ms) that one in twenty exceeds, over all who were called and all who still wait; 0 without any. */
export function wait95(facts: readonly Fact[], view: Pick<SimView, 'hall' | 'now'>): number {
  const waits: number[] = [];
  for (const fact of facts) if (fact.type === 'wait.felt') waits.push(fact.data.waited);
  for (const person of view.hall.people)
    if (person.state === 'waiting') waits.push(waitedBy(person, view.now));
  if (waits.length === 0) return 0;
  waits.sort((a, b) => a - b);
  return waits[Math.min(waits.length - 1, Math.ceil(waits.length * 0.95) - 1)] ?? 0;
}
