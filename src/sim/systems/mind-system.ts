/**
 * Perceived wait: a minute feels longer to whoever stands, has nothing to do, does not know how long it takes, sees others go
 * first or worries. What each adds is the bank's, and how much all can add; patience is used up by the felt wait, not by the clock.
 */
import type { Perception } from '../../scenario/schema/perception.ts';
import { NEVER } from '../kernel/chart.ts';
import { weighted } from '../kernel/random-streams.ts';
import { CHARTS } from '../machines/charts.ts';
import type { FloorState, MindState } from '../model/floor-state.ts';
import { categoryId, visitState } from '../world/visit-facts.ts';
import { CHART_ORDER, EVENT, type World } from '../world/world.ts';

const PATIENCE = CHARTS.visit.timers.findIndex(({ delay }) => delay === 'patience');
const PATIENCE_CODE = CHART_ORDER.indexOf('visit') * 16 + PATIENCE;

/** Which of the crowd of its source somebody is; -1 where the lesson does not say. The same whatever the player does. */
export function crowdOf(world: World, source: number, number: number): number {
  const crowd = world.plan.sources[source]?.crowd ?? [];
  if (crowd.length === 0) return -1;
  const weights = crowd.map(({ weight }) => weight);
  return weighted(world.own('crowd', source, number), weights);
}

export const kindOf = (world: World, visit: number): string =>
  world.state.floor?.minds[visit]?.kind ?? '';

/** Somebody has come, and may have to wait outside. */
export function makeMind(world: World, visit: number, crowd: number): void {
  const { floor, visits } = world.state;
  if (!floor) return;
  const source = visits.source[visit] as number;
  floor.minds[visit] = {
    kind: world.plan.sources[source]?.spec.crowd[crowd]?.kind ?? '',
    felt: 0,
    at: world.now,
    rate: 0,
    informedUntil: 0,
    occupiedUntil: 0,
    overtakenUntil: 0,
    calmUntil: 0,
    level: 0,
    invited: [],
    cared: [],
    pressed: false,
    prefilled: 0,
    timer: -1,
    waiting: false,
  };
}

/** What applies to somebody now; also what readers show. */
export function feelings(world: World, visit: number, mind: MindState) {
  const floor = world.state.floor as FloorState;
  const outside = floor.outside.includes(visit);
  const place = world.state.people[visit]?.to.kind;
  return {
    outside,
    standing: !outside && place !== 'seat',
    occupied: mind.occupiedUntil > world.now || staffedPost(world, 'occupies'),
    informed: mind.informedUntil > world.now,
    overtaken: mind.overtakenUntil > world.now,
    anxious: mind.calmUntil <= world.now && isAnxious(world),
  };
}

export const isAnxious = ({ state, bundle }: World): boolean =>
  state.incidents.some(
    ({ kind, chart }) =>
      CHARTS.incident.states[chart.state] !== 'closed' &&
      bundle.bank.incidents.some((one) => one.id === kind && one.hall.anxious),
  );

/** Whether somebody is at a post that does this. */
export function staffedPost(world: World, effect: 'informs' | 'occupies'): boolean {
  const crew = Object.values(world.state.floor?.crew ?? {});
  return world.bundle.branch.posts.some(
    (post) => post[effect] && crew.some(({ at }) => at === post.id),
  );
}

function rateOf(world: World, visit: number, mind: MindState, p: Perception): number {
  const felt = feelings(world, visit, mind);
  let percent = 100;
  const adds = (applies: boolean, alone: number): void => {
    if (applies) percent += alone - 100;
  };
  adds(felt.outside, p.outside);
  adds(felt.standing, p.standing);
  adds(!felt.occupied, p.unoccupied);
  adds(!felt.informed, p.uninformed);
  adds(felt.overtaken, p.overtaken);
  adds(felt.anxious, p.anxious);
  return 10 * Math.min(percent, p.most ?? percent);
}

/** Felt wait of somebody now, in ms. */
export const feltWait = (world: World, mind: MindState): number =>
  mind.felt + (mind.waiting ? Math.round(((world.now - mind.at) * mind.rate) / 1000) : 0);

/** Something has changed for somebody who waits: the clock inside them runs at another rate from now on. */
export function retime(world: World, visit: number): void {
  const mind = world.state.floor?.minds[visit];
  const { perception } = world.bundle.bank;
  if (!mind?.waiting || !perception) return;
  mind.felt = feltWait(world, mind);
  mind.at = world.now;
  mind.rate = rateOf(world, visit, mind, perception);
  nextChange(world, visit, mind, perception);
  const chart = world.state.visits.chart[visit];
  if (chart && visitState(world, visit) === 'waiting') {
    const ms = patienceLeft(world, visit);
    chart.timers[PATIENCE] = ms < 0 ? NEVER : world.after(ms, PATIENCE_CODE, visit);
  }
}

export function retimeAll(world: World): void {
  for (const visit of waitingMinds(world)) retime(world, visit);
}

/** Everybody who waits, in the order they came. */
export const waitingMinds = (world: World): number[] =>
  Object.keys(world.state.floor?.minds ?? {})
    .map(Number)
    .filter((visit) => world.state.floor?.minds[visit]?.waiting);

/** By the clock, until the felt wait has used up the patience; NEVER for the endlessly patient. */
export function patienceLeft(world: World, visit: number): number {
  const mind = world.state.floor?.minds[visit];
  const patience = world.state.visits.patience[visit] as number;
  if (!mind || patience < 0) return NEVER;
  return Math.max(0, Math.ceil(((patience - feltWait(world, mind)) * 1000) / mind.rate));
}

/** When news wears off, or the wait passes a level. */
function nextChange(world: World, visit: number, mind: MindState, p: Perception): void {
  const { now } = world;
  const ticket = world.state.visits.ticketAt[visit] as number;
  const level = p.levels[mind.level];
  const times = [
    mind.informedUntil,
    mind.occupiedUntil,
    mind.overtakenUntil,
    mind.calmUntil,
  ].filter((at) => at > now);
  if (ticket >= 0 && level !== undefined) times.push(Math.max(now, ticket + level));
  mind.timer = times.length === 0 ? -1 : world.at(Math.min(...times), EVENT.mind, visit);
}

/** @param n calendar number of the event */
export function mindEvent(world: World, visit: number, n: number): void {
  const mind = world.state.floor?.minds[visit];
  const { perception } = world.bundle.bank;
  if (!mind?.waiting || mind.timer !== n || !perception) return;
  const waited = world.now - (world.state.visits.ticketAt[visit] as number);
  const limit = perception.levels[mind.level];
  if (limit !== undefined && waited >= limit && !world.state.floor?.outside.includes(visit)) {
    mind.level += 1;
    const data = { level: mind.level, category: categoryId(world, visit), kind: mind.kind };
    world.emit('wait.level', data, { by: 'system', customer: visit });
  }
  retime(world, visit);
}

/** Somebody stands in a line, or waits outside. */
export function beginWait(world: World, visit: number): void {
  const mind = world.state.floor?.minds[visit];
  const { perception } = world.bundle.bank;
  if (!mind || !perception) return;
  if (!mind.waiting) {
    mind.at = world.now;
    mind.rate = 0;
  }
  mind.waiting = true;
  if ((world.state.visits.ticketAt[visit] as number) === world.now && staffedPost(world, 'informs'))
    mind.informedUntil = world.now + perception.informedFor;
  retime(world, visit);
}

/** The wait is over: called, or gone. */
export function endWait(world: World, visit: number): void {
  const mind = world.state.floor?.minds[visit];
  if (!mind?.waiting) return;
  mind.felt = feltWait(world, mind);
  mind.waiting = false;
  mind.timer = -1;
}

/** How content somebody is after such a wait, 0 to 100. */
export function contentAfter(felt: number, { content }: Perception): number {
  if (felt <= content.full) return 100;
  if (felt >= content.none) return 0;
  return Math.round((100 * (content.none - felt)) / (content.none - content.full));
}

/** A wait is over: how long it was, and how long it felt. The mood people take along follows from it. */
export function tellWait(world: World, visit: number, called: boolean): void {
  const mind = world.state.floor?.minds[visit];
  const person = world.state.people[visit];
  const { perception } = world.bundle.bank;
  if (!mind || !person || !perception) return;
  const { ticketAt } = world.state.visits;
  const data = {
    called,
    waited: world.now - (ticketAt[visit] as number),
    felt: mind.felt,
    category: categoryId(world, visit),
    kind: mind.kind,
  };
  world.emit('wait.felt', data, { by: 'system', customer: visit });
  person.mood = Math.round((person.mood * contentAfter(mind.felt, perception)) / 100);
}
