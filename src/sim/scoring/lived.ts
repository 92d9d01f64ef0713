/**
 * What everybody who came lived through, told from the facts alone: one trace for each visit, as in process mining. Nothing of
 * it is kept in the state, so that a day can also be looked at from its log.
 */
import type { LivedScope } from '../../scenario/condition/lived-scope.ts';
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import {
  aheadOf,
  followHall,
  type HallAround,
  hallAround,
  isExplained,
  joinHead,
  joinLine,
  leaveLine,
  openShare,
  staffedPosts,
} from './lived-hall.ts';
import { livedBy, minutes, newcomer, type Person } from './lived-person.ts';

export interface Lived {
  /** Number of the visit. */
  readonly customer: number;
  /** ms, when they came. */
  readonly at: number;
  /** Has been here before on this day: sent to an outlet that had no room. */
  readonly again: boolean;
  readonly lived: LivedScope;
}

interface Day {
  readonly bundle: LessonBundle;
  readonly hall: HallAround;
  readonly people: Map<number, Person>;
  readonly waiting: Set<Person>;
  /** Up to when waiting has been counted. */
  now: number;
  /** Who comes next was sent back by an outlet. */
  again: boolean;
}

/** Everybody who came, in the order they came; who comes again is a visit more. */
export function livedOf(bundle: LessonBundle, facts: readonly Fact[]): Lived[] {
  const hall = hallAround(bundle);
  const day: Day = { bundle, hall, people: new Map(), waiting: new Set(), now: 0, again: false };
  for (const fact of facts) {
    countWaiting(day, fact.t);
    // Who hears, who is passed, who stands at a post: as it was when it happened.
    const person = day.people.get(fact.customer);
    if (person) live(day, person, fact);
    else if (fact.type === 'customer.arrived') arrive(day, fact);
    else everybody(day, fact);
    followHall(hall, fact);
    // They are at the door with the very next fact, unless the bank has closed.
    day.again = fact.type === 'customer.sent-back';
  }
  return [...day.people.values()].map((person) => ({
    customer: person.customer,
    at: person.at,
    again: person.again,
    lived: livedBy(person, day.now),
  }));
}

function countWaiting(day: Day, t: number): void {
  const span = t - day.now;
  const { now } = day;
  day.now = t;
  if (span <= 0 || day.waiting.size === 0) return;
  const posts = staffedPosts(day.hall);
  const occupying = posts.some(({ occupies }) => occupies);
  const worrying = day.hall.worrying.size > 0;
  const without = (until: number): number => Math.max(0, t - Math.max(now, until));
  for (const person of day.waiting) {
    person.inLineFor += span;
    person.open += span * openShare(day.hall, person.draft.last);
    person.uninformed += without(person.informedUntil);
    if (posts.length > 0) person.attended += span;
    if (!occupying) person.unoccupied += without(person.occupiedUntil);
    if (!worrying) continue;
    person.worried += without(person.calmUntil);
    person.draft.incident = true;
  }
}

function arrive(day: Day, { customer, t }: Fact): void {
  day.people.set(customer, newcomer(customer, t, day.hall.doorsAt < 0, day.again));
}

/** Facts about nobody in particular that reach those who are there. */
function everybody(day: Day, fact: Fact): void {
  if (fact.type === 'doors.opened' || fact.type === 'hall.readmitted') comeIn(day, fact.t);
  else if (fact.type === 'hall.announced') hear(day, fact.t, fact.data.announcement);
  else if (fact.type === 'window.closed') {
    for (const { draft } of day.waiting)
      if (day.hall.counters.get(draft.last)?.includes(fact.data.window)) draft.closings += 1;
  }
}

/** One after another through the door, in the order they came. */
function comeIn(day: Day, t: number): void {
  const entering = day.bundle.lesson.supervisor?.entering ?? 0;
  let index = 0;
  for (const person of day.people.values()) {
    if (!person.draft.early || person.entersAt <= t) continue;
    isOutsideUntil(day, person, t + index * entering);
    index += 1;
  }
}

/** Nobody waits for a door that may not be opened yet. */
function isOutsideUntil({ bundle: { lesson } }: Day, person: Person, t: number): void {
  const mayOpen = lesson.supervisor?.doorsFrom ?? lesson.doors ?? lesson.opens;
  person.entersAt = t;
  person.draft.outside = minutes(Math.max(0, t - Math.max(person.at, mayOpen)));
}

function hear(day: Day, t: number, announcement: string): void {
  const { announcements, perception } = day.bundle.bank;
  const spec = announcements.find(({ id }) => id === announcement);
  const until = t + (perception?.informedFor ?? 0);
  for (const person of day.people.values()) {
    if (!person.inLine && person.entersAt <= t) continue;
    if (!person.draft.heard.includes(announcement)) person.draft.heard.push(announcement);
    if (spec?.informs) beTold(person, t, until);
    if (spec?.calms) person.calmUntil = until;
  }
}

function beTold(person: Person, now: number, until: number): void {
  person.informedUntil = until;
  if (person.inLine && person.toldAt < 0) person.toldAt = now;
}

/** What happens to one person. */
function live(day: Day, person: Person, fact: Fact): void {
  const { draft } = person;
  const { hall } = day;
  switch (fact.type) {
    case 'ticket.issued':
      takeTicket(day, person, fact.data.category);
      break;
    case 'ticket.called':
      leave(day, person);
      draft.called = true;
      break;
    case 'wait.felt':
      draft.kind = fact.data.kind;
      draft.waited = minutes(fact.data.waited);
      draft.felt = minutes(fact.data.felt);
      break;
    case 'wait.level':
      draft.level = fact.data.level;
      break;
    case 'customer.cared':
      beCaredFor(day, person, fact.data.care);
      break;
    case 'customer.invited':
      draft.invited += 1;
      if (!fact.data.agreed) break;
      draft.last = fact.data.to;
      leaveLine(hall, fact.customer);
      joinLine(hall, fact.customer, fact.data.to, (one) => day.people.get(one)?.ticketAt ?? 0);
      break;
    case 'customer.pressed':
      draft.pressed = true;
      break;
    case 'customer.let-ahead':
      goAhead(day, person, fact.data.fits);
      break;
    case 'customer.seated':
      draft.machine = isMachine(day, fact.data.window);
      draft.helped = isHelped(day, fact.data.window);
      break;
    case 'service.ended':
      // Whoever came to help later on helped as well.
      if (isHelped(day, fact.data.window)) draft.helped = true;
      break;
    case 'request.raised':
      draft.approvals += 1;
      person.askedAt = fact.t;
      break;
    case 'request.answered':
    case 'request.lapsed':
      isAnswered(person, fact.t);
      break;
    case 'cash.short':
      draft.unpaid = true;
      break;
    case 'complaint.opened':
      draft.complained = true;
      break;
    case 'customer.left':
      leave(day, person);
      // Gone in the middle of it, and from before a door that stayed shut.
      isAnswered(person, fact.t);
      if (person.entersAt > fact.t) isOutsideUntil(day, person, fact.t);
      draft.served = fact.data.reason === 'served';
      draft.mood = fact.data.mood;
      break;
  }
}

function takeTicket(day: Day, person: Person, category: string): void {
  const { hall, now } = day;
  const posts = staffedPosts(hall);
  person.ticketAt = now;
  person.inLine = true;
  day.waiting.add(person);
  person.draft.category = category;
  person.draft.last = category;
  joinLine(hall, person.customer, category, (one) => day.people.get(one)?.ticketAt ?? 0);
  if (posts.some(({ informs }) => informs))
    person.informedUntil = now + (day.bundle.bank.perception?.informedFor ?? 0);
  if (person.informedUntil > now) person.toldAt = now;
  person.draft.attended = posts.length > 0 ? 100 : 0;
  person.draft.open = Math.round(openShare(hall, category));
  person.draft.prefilled = posts.some(({ prefills }) =>
    prefills.some((one) => one.category === category),
  );
}

function leave(day: Day, person: Person): void {
  person.inLine = false;
  day.waiting.delete(person);
  leaveLine(day.hall, person.customer);
}

/** Nobody waits for the supervisor any more; nothing where nobody did. */
function isAnswered(person: Person, now: number): void {
  if (person.askedAt >= 0) person.approval += now - person.askedAt;
  person.askedAt = -1;
}

function beCaredFor(day: Day, person: Person, care: string): void {
  const { cares, perception } = day.bundle.bank;
  const spec = cares.find(({ id }) => id === care);
  if (!person.draft.cared.includes(care)) person.draft.cared.push(care);
  person.occupiedUntil = Math.max(person.occupiedUntil, day.now + (spec?.occupies ?? 0));
  if (spec?.informs) beTold(person, day.now, day.now + (perception?.informedFor ?? 0));
}

function goAhead(day: Day, { customer, draft }: Person, fits: boolean): void {
  const reasoned = fits && isExplained(day.hall, day.now);
  for (const one of aheadOf(day.hall, customer)) {
    const passed = day.people.get(one)?.draft;
    if (!passed) continue;
    passed.overtaken += 1;
    if (!reasoned) passed.unexplained += 1;
  }
  draft.ahead = true;
  draft.reasoned = fits;
  leaveLine(day.hall, customer);
  joinHead(day.hall, customer, draft.last);
}

const isMachine = ({ bundle }: Day, window: string): boolean =>
  bundle.branch.windows.some(({ id, unattended }) => id === window && unattended);

const isHelped = ({ hall }: Day, window: string): boolean =>
  staffedPosts(hall).some(({ helps }) => helps.some((one) => one.window === window));
