/** Customers coming to the branch. All that a customer brings is drawn from streams of their own when they come. */
import { BASE } from '../../scenario/load/variant.ts';
import { choicesOf, entryId, type Lesson } from '../../scenario/schema/lesson.ts';
import { createInstance } from '../kernel/chart.ts';
import { drawChance, drawDuration } from '../kernel/distributions.ts';
import { exponential, forkStream, type StreamState, weighted } from '../kernel/random-streams.ts';
import { CHARTS, eventIndex } from '../machines/charts.ts';
import { growVisits } from '../model/hall-state.ts';
import type { ServicePlan, SourcePlan } from '../world/hall-plan.ts';
import { arrivalRank, EVENT, type World } from '../world/world.ts';
import { waitsOutside } from './doors-system.ts';
import { entrancePlace } from './floor-places.ts';
import { lateBy } from './follow-up-system.ts';
import { crowdOf, makeMind } from './mind-system.ts';

const ARRIVE = eventIndex('visit', 'ARRIVE');

/** What only people on a floor bring. */
export interface PersonDraft {
  readonly portrait: string;
  readonly case: string;
  readonly variant: string;
  /** Which of the crowd of its source, or -1. */
  readonly crowd: number;
}
const NOBODY: PersonDraft = { portrait: '', case: '', variant: '', crowd: -1 };

/**
 * Somebody is at the door, or goes on to a further stage. Returns the number of the visit.
 * @param source arrival entry, or -1 - case customer
 * @param root first visit of the same person; -1 when this is it
 */
export function addVisit(
  world: World,
  source: number,
  number: number,
  category: number,
  service: number,
  work: number,
  patience: number,
  root = -1,
  stage = 0,
  person: PersonDraft = NOBODY,
): number {
  const { state } = world;
  const { visits, now } = state;
  const id = visits.count;
  if (id === visits.source.length) growVisits(visits);
  visits.count = id + 1;
  const chart = world.spare.pop() ?? createInstance(CHARTS.visit);
  visits.chart[id] = chart;
  // A row begins as nought or "not yet" everywhere; what stays so is not written, which spares the memory a good deal.
  if (source !== 0) visits.source[id] = source;
  visits.number[id] = number;
  if (category !== 0) visits.category[id] = category;
  visits.arrivedAt[id] = now;
  if (service !== 0) visits.service[id] = service;
  visits.work[id] = work;
  if (patience >= 0) visits.patience[id] = patience;
  visits.root[id] = root < 0 ? id : root;
  if (stage !== 0) visits.stage[id] = stage;
  state.counts.inside += 1;
  if (world.plan.onFoot || world.plan.played) appear(world, id, root, person);
  if (world.recording) {
    const data = { category: world.plan.categories[category]?.id ?? '' };
    world.emit('customer.arrived', data, { by: 'customer', customer: id });
  }
  world.charts.visit.start(world, chart, id);
  if (world.plan.supervised) {
    makeMind(world, id, person.crowd);
    if (waitsOutside(world, id)) return id;
  }
  world.charts.visit.send(world, chart, id, ARRIVE);
  return id;
}

/** Somebody who was here before is at the door again, to have the same done. Returns the number of the new visit. */
export function comeAgain(world: World, before: number): number {
  const { visits, people } = world.state;
  const source = visits.source[before] as number;
  const number = visits.number[before] as number;
  const root = visits.root[before] as number;
  return addVisit(
    world,
    source,
    number,
    visits.category[before] as number,
    visits.service[before] as number,
    visits.work[before] as number,
    visits.patience[before] as number,
    root,
    (visits.stage[before] as number) + 1,
    {
      ...NOBODY,
      portrait: people[root]?.portrait ?? '',
      crowd: crowdOf(world, source, number),
    },
  );
}

function appear(world: World, id: number, root: number, draft: PersonDraft): void {
  const { crowd: _, ...person } = draft;
  const { people, now } = world.state;
  const before = people[root];
  const place = before?.to ?? entrancePlace(world);
  people[id] = {
    ...person,
    mood: before?.mood ?? world.bundle.branch.hallMood,
    from: place,
    to: place,
    since: now,
    until: now,
  };
}

/** Times of a source whose arrivals are known beforehand, in order, with the number of each customer. */
function timetable(world: World, index: number): readonly { at: number; number: number }[] {
  const source = world.plan.sources[index] as SourcePlan;
  const { trace, appointments } = source.spec;
  const { opens } = world.bundle.lesson;
  const list: { at: number; number: number }[] = [];
  trace?.arrive.forEach((at, number) => {
    list.push({ at: opens + Math.round(at * trace.unit), number });
  });
  appointments?.times.forEach((time, number) => {
    const own = world.own('appointment', index, number);
    if (drawChance(own, appointments.absent)) return;
    const from = time - appointments.early;
    list.push({ at: source.late ? from + source.late(own) : time, number });
  });
  return list.sort((a, b) => a.at - b.at || a.number - b.number);
}

/** Arrival events of such a source carry the number of the customer; 2^20 sources would be too many. */
const SOURCES = 1 << 20;

export function startArrivals(world: World): void {
  const { lesson } = world.bundle;
  lesson.customers.forEach((entry, index) => {
    if (entry.follows) return;
    world.at(entry.at + lateBy(world, index), EVENT.caseArrival, index);
  });
  world.plan.sources.forEach((source, index) => {
    const { trace, appointments } = source.spec;
    if (trace || appointments)
      for (const { at, number } of timetable(world, index))
        world.at(at, EVENT.arrival, index + SOURCES * number, arrivalRank(index));
    else scheduleNext(world, index, source.from);
  });
}

/** How busy this day is: the factor on all rates. */
export function dayFactor(world: World): number {
  const cv = world.bundle.lesson.dayFactor?.cv ?? 0;
  if (cv === 0) return 1;
  const one = 1_000_000;
  const own = forkStream(world.state.seed, 'day-factor');
  return Math.max(1, drawDuration({ dist: 'gamma', mean: one, cv }, own)) / one;
}

function scheduleNext(world: World, index: number, from: number): void {
  const source = world.plan.sources[index] as SourcePlan;
  const { arrivalCounts, dayFactor: factor } = world.state;
  if ((arrivalCounts[index] as number) >= source.limit) return;
  const stream = world.arrivalStreams[index] as StreamState;
  let at: number | null = null;
  if (source.gap) {
    at = from + source.gap(stream);
    if (at > world.bundle.lesson.closes) return;
  } else if (source.rate) at = source.rate.nextAt(from, exponential(stream) / factor);
  if (at !== null) world.at(at, EVENT.arrival, index, arrivalRank(index));
}

/** @param event source, and for a timetable the number of the customer */
export function arrive(world: World, event: number): void {
  const index = event < SOURCES ? event : event % SOURCES;
  const source = world.plan.sources[index];
  if (!source) return;
  if (source.listed) {
    comeIn(world, index, source, Math.floor(event / SOURCES));
    return;
  }
  const { arrivalCounts, groupLeft } = world.state;
  const number = arrivalCounts[index] as number;
  arrivalCounts[index] = number + 1;
  comeIn(world, index, source, number);
  if (source.groupWeights.length > 0) {
    const before = groupLeft[index] as number;
    const left = before > 0 ? before - 1 : groupSize(world, index, source) - 1;
    groupLeft[index] = left;
    if (left > 0 && number + 1 < source.limit) {
      // Each member is an event of its own, so that the first may sit down before the next looks around.
      world.at(world.now, EVENT.arrival, index, arrivalRank(index));
      return;
    }
    groupLeft[index] = 0;
  }
  scheduleNext(world, index, world.state.now);
}

function groupSize(world: World, index: number, source: SourcePlan): number {
  const which = weighted(world.stream(`groups/${index}`), source.groupWeights);
  return source.spec.group?.[which]?.size ?? 1;
}

/** Service of a customer: which, and how long it would take a teller of ordinary pace. */
function comeIn(world: World, index: number, source: SourcePlan, number: number): void {
  const { spec, services, weights, patience } = source;
  const { trace, portraits } = spec;
  const own = world.customer(index, number);
  const service = services.length > 1 ? weighted(own, weights) : services.length - 1;
  const plan = services[service];
  let work = plan ? workOf(plan, own) : 0;
  let endures = patience ? patience(own) : -1;
  if (trace?.service) work = Math.round((trace.service[number] ?? 0) * trace.unit);
  if (trace?.patience?.[number] !== undefined)
    endures = Math.round(trace.patience[number] * trace.unit);
  const crowd = crowdOf(world, index, number);
  const figures = spec.crowd[crowd]?.portraits ?? portraits;
  const own2 = source.crowd[crowd]?.patience;
  if (own2) endures = own2(world.own('endures', index, number));
  const person = world.plan.onFoot
    ? { ...NOBODY, portrait: figures[number % figures.length] ?? '', crowd }
    : NOBODY;
  addVisit(world, index, number, source.category, service, work, endures, -1, 0, person);
}

/** Add-ons are drawn whether they happen or not, so that one that is left out moves nothing else. */
export function workOf(service: ServicePlan, own: Parameters<ServicePlan['draw']>[0]): number {
  let work = service.draw(own);
  const { addOns } = service;
  for (let i = 0; i < addOns.length; i += 1) {
    const { chance, draw } = addOns[i] as (typeof addOns)[number];
    const happens = drawChance(own, chance);
    const extra = draw(own);
    if (happens) work += extra;
  }
  return work;
}

type Which = Pick<Lesson['duties'][number], 'case' | 'variant' | 'draw'>;
type Brought = Pick<PersonDraft, 'case' | 'variant'>;

/** Given, or drawn from the seed. */
function drawn(world: World, entry: Which, stream: string): Brought {
  const choices = choicesOf(entry);
  const which = entry.draw
    ? weighted(
        forkStream(world.state.seed, stream),
        choices.map(({ weight }) => weight),
      )
    : 0;
  const { case: id = entry.case, variant = BASE } = choices[which] ?? {};
  return { case: id, variant };
}

/** The case a customer brings; who comes again with the same case is the same as before. */
export function broughtBy(world: World, index: number): Brought {
  const { customers } = world.bundle.lesson;
  const entry = customers[index];
  if (!entry) throw new Error('no such customer');
  if (entry.follows && !entry.draw && entry.variant === undefined) {
    const before = customers.findIndex(({ id }) => id === entry.follows?.entry);
    if (customers[before]?.case === entry.case) return broughtBy(world, before);
  }
  return drawn(world, entry, `variant/${index}`);
}

export const dutyCase = (world: World, duty: Lesson['duties'][number]): Brought =>
  drawn(world, duty, `variant/duty/${duty.id}`);

export function arriveCase(world: World, index: number): void {
  const entry = world.bundle.lesson.customers[index];
  if (!entry) return;
  const brought = broughtBy(world, index);
  const content = world.caseOf(brought.case, brought.variant);
  const own = forkStream(world.state.seed, `case/${index}`);
  const category = world.plan.categories.findIndex((c) => c.id === entry.category);
  const patience = drawDuration(content.temper.hallPatience, own);
  const person = { portrait: content.persona.portrait, ...brought, crowd: -1 };
  const id = addVisit(world, -1 - index, 0, category, -1, -1, patience, -1, 0, person);
  const past = world.state.followers[index]?.past;
  if (!past) return;
  const data = { entry: entryId(entry, index), outcome: past[past.length - 1] ?? '' };
  world.emit('customer.came-back', data, { by: 'customer', customer: id });
}
