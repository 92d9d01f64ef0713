/** Somebody who came, while their day is read from the facts. */
import type { LivedScope } from '../../scenario/condition/lived-scope.ts';

/** What is known so far; spans and shares are put in at the end. */
type Draft = { -readonly [K in keyof LivedScope]: LivedScope[K] } & {
  cared: string[];
  heard: string[];
};

export interface Person {
  readonly customer: number;
  readonly at: number;
  /** Was here before on this day. */
  readonly again: boolean;
  readonly draft: Draft;
  /** ms, when they come through the door; Infinity while it is closed. */
  entersAt: number;
  ticketAt: number;
  inLine: boolean;
  informedUntil: number;
  /** ms, when they were first told in line; -1 for never. */
  toldAt: number;
  occupiedUntil: number;
  calmUntil: number;
  /** ms in line, and of these … */
  inLineFor: number;
  attended: number;
  uninformed: number;
  unoccupied: number;
  worried: number;
  /** ms × percent */
  open: number;
  /** ms for requests that are over, and since when one waits; -1 for none. */
  approval: number;
  askedAt: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A minute begun counts. */
export const minutes = (ms: number): number => Math.ceil(ms / MINUTE);

const nothing = (at: number, early: boolean): Draft => ({
  kind: '',
  category: '',
  last: '',
  hour: Math.floor(at / HOUR) % 24,
  early,
  outside: 0,
  waited: 0,
  felt: 0,
  level: 0,
  called: false,
  served: false,
  unpaid: false,
  mood: 0,
  attended: 0,
  untold: 0,
  uninformed: 0,
  unoccupied: 0,
  worried: 0,
  incident: false,
  cared: [],
  heard: [],
  invited: 0,
  pressed: false,
  prefilled: false,
  overtaken: 0,
  unexplained: 0,
  ahead: false,
  reasoned: false,
  open: 100,
  closings: 0,
  machine: false,
  helped: false,
  approvals: 0,
  approval: 0,
  complained: false,
});

/** @param early the doors are still shut */
export const newcomer = (customer: number, at: number, early: boolean, again: boolean): Person => ({
  customer,
  at,
  again,
  draft: nothing(at, early),
  entersAt: early ? Number.POSITIVE_INFINITY : at,
  ticketAt: Number.POSITIVE_INFINITY,
  inLine: false,
  informedUntil: 0,
  toldAt: -1,
  occupiedUntil: 0,
  calmUntil: 0,
  inLineFor: 0,
  attended: 0,
  uninformed: 0,
  unoccupied: 0,
  worried: 0,
  open: 0,
  approval: 0,
  askedAt: -1,
});

/** The draft in minutes and percent; whoever still waits has waited up to the end of the facts. */
export function livedBy(person: Person, now: number): LivedScope {
  const { draft, inLineFor } = person;
  const waited = person.inLine ? minutes(inLineFor) : draft.waited;
  const share = (sum: number, none: number): number =>
    inLineFor === 0 ? none : Math.round(sum / inLineFor);
  const pending = person.askedAt < 0 ? 0 : now - person.askedAt;
  return {
    ...draft,
    waited,
    felt: Math.max(draft.felt, person.inLine ? waited : 0),
    attended: share(100 * person.attended, draft.attended),
    open: share(person.open, draft.open),
    untold: minutes(person.toldAt < 0 ? inLineFor : person.toldAt - person.ticketAt),
    uninformed: minutes(person.uninformed),
    unoccupied: minutes(person.unoccupied),
    worried: minutes(person.worried),
    approval: minutes(person.approval + pending),
  };
}
