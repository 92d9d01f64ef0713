/** When a step of a plan is called for, and for whom: read from the view, as a person would. */
import { AWAY, BREAK, type PlanStep } from '../../scenario/schema/supervisor.ts';
import type { CrewView, OutletView } from '../model/floor-view.ts';
import type { PersonView, SimView } from '../model/view.ts';

type When = NonNullable<PlanStep['when']>;
type Among = NonNullable<PlanStep['among']>;

/** Earliest time at which a step may be done, given when it was last done (or null). */
export function dueFrom({ at, from, every }: PlanStep, last: number | null): number {
  const start = Math.max(at ?? 0, from ?? 0);
  return last === null || every === undefined ? start : Math.max(start, last + every);
}

export const isOver = ({ to }: PlanStep, now: number): boolean => to !== undefined && now > to;

/** Done again and again: every so often, for each person, for each request. */
export const isRepeated = ({ every, among, request }: PlanStep): boolean =>
  every !== undefined || among !== undefined || request !== undefined;

/** One has to look at the hall to know. */
export const needsLook = ({ when, among, request }: PlanStep): boolean =>
  when !== undefined || among !== undefined || request !== undefined;

const isHere = (crew: readonly CrewView[], staff: string): boolean =>
  crew.some((one) => one.staff === staff && one.at !== BREAK && one.at !== AWAY);

/** By what it said and who has been sent there since. */
const hasRoom = (outlets: readonly OutletView[], outlet: string): boolean =>
  outlets.some(({ id, room, sent }) => id === outlet && room !== null && sent < room);

export function holds(when: When, { hall, incidents, floor }: SimView): boolean {
  const { category, longest, waiting, fewer, open, incident, cashBelow, here, room } = when;
  const ofCategory = <T>(one: T, is: (one: T) => boolean): boolean =>
    category === undefined || is(one);
  const queues = hall.queues.filter((q) => ofCategory(q, (one) => one.category === category));
  const count = queues.reduce((sum, q) => sum + q.waiting.length, 0);
  const windows = hall.windows.filter(
    ({ state, serves }) =>
      state !== 'closed' &&
      state !== 'closing' &&
      ofCategory(serves, (all) => all.includes(category ?? '')),
  );
  return (
    (longest === undefined || queues.some((q) => q.longest >= longest)) &&
    (waiting === undefined || count >= waiting) &&
    (fewer === undefined || count < fewer) &&
    (open === undefined || windows.length >= open) &&
    (incident === undefined ||
      incidents.some((one) => one.kind === incident && one.state !== 'closed')) &&
    (cashBelow === undefined || (floor?.cash != null && floor.cash.onHand < cashBelow)) &&
    (here === undefined || isHere(floor?.crew ?? [], here)) &&
    (room === undefined || hasRoom(floor?.outlets ?? [], room))
  );
}

/** Since when somebody has been waiting: inside since the ticket, outside since they came. */
export const waitedSince = ({ ticketAt, since }: PersonView): number =>
  ticketAt >= 0 ? ticketAt : since;

const waits = (person: PersonView): boolean =>
  person.state === 'waiting' || person.mind?.outside === true;

/** Everybody the step could be for, longest wait first; those in `done` have had it. */
export function chosen(
  { category, kind, waited, notYet }: Among,
  { hall, now }: SimView,
  done: ReadonlySet<number>,
): PersonView[] {
  return hall.people
    .filter(
      (one) =>
        waits(one) &&
        (category === undefined || one.category === category) &&
        (kind === undefined || one.mind?.kind === kind) &&
        now - waitedSince(one) >= waited &&
        !(notYet && done.has(one.id)),
    )
    .sort((a, b) => waitedSince(a) - waitedSince(b) || a.id - b.id);
}
