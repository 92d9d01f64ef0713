/**
 * Emptying the hall: everybody inside leaves one after another, windows finish or break off, newcomers wait outside until people
 * are let in again. Who does not get out alone stays until somebody takes them.
 */
import { CHARTS, eventIndex } from '../machines/charts.ts';
import type { MindState } from '../model/floor-state.ts';
import { EVENT, type World } from '../world/world.ts';
import { letIn, waitOutsideFrom } from './doors-system.ts';
import { numberOf } from './recall-system.ts';

const GO_OUT = eventIndex('visit', 'GO_OUT');
const { states } = CHARTS.visit;
const WALKING_IN = states.indexOf('arriving');
const AT_WINDOW = states.indexOf('missing');
const SERVING = states.indexOf('serving');

/** Visits of those inside, in the order they came; `atWindow`: called or served. */
export function inside(world: World): { id: number; atWindow: boolean }[] {
  const { chart, count } = world.state.visits;
  const list: { id: number; atWindow: boolean }[] = [];
  for (let id = 0; id < count; id += 1) {
    const state = chart[id]?.state ?? -1;
    if (state >= WALKING_IN && state <= SERVING) list.push({ id, atWindow: state >= AT_WINDOW });
  }
  return list;
}

/** Whether somebody stays where they are until they are taken out. */
function needsSomebody({ bundle }: World, { kind, cared }: MindState): boolean {
  const { kinds, cares } = bundle.bank;
  const assisted = kinds.some((one) => one.id === kind && one.assisted);
  return assisted && !cares.some(({ id, assists }) => assists && cared.includes(id));
}

/**
 * Everybody inside is asked to leave.
 * @param secures ms in which windows finish what they are at, or break off
 */
export function emptyHall(world: World, announcement: string, secures: number): void {
  const { floor } = world.state;
  if (!floor) return;
  floor.emptied = { since: world.now, cleared: false, gone: [] };
  waitOutsideFrom(world);
  const people = inside(world);
  const alone = people.filter(({ id, atWindow }) => {
    const mind = floor.minds[id];
    // Whoever is at a window is taken out by the teller.
    return atWindow || !mind || !needsSomebody(world, mind);
  });
  const data = { announcement, inside: people.length, assisted: people.length - alone.length };
  world.emit('hall.emptied', data, { customer: -1 });
  const gap = world.bundle.lesson.supervisor?.entering ?? 0;
  alone
    .filter(({ atWindow }) => !atWindow)
    .forEach(({ id }, index) => {
      world.after(index * gap, EVENT.evacuate, id);
    });
  for (const { id, atWindow } of alone) if (atWindow) world.after(secures, EVENT.evacuate, id);
  seeWhetherCleared(world);
}

/** Somebody goes out, unless people have been let in again meanwhile. */
export function goOut(world: World, visit: number): void {
  const { emptied } = world.state.floor ?? {};
  const chart = world.state.visits.chart[visit];
  if (!chart || !emptied) return;
  if (chart.state >= WALKING_IN && chart.state <= SERVING) emptied.gone.push(visit);
  world.charts.visit.send(world, chart, visit, GO_OUT);
}

/** Somebody who does not get out alone has been taken by the arm. */
export function takenOut(world: World, visit: number): void {
  if (world.state.floor?.emptied) world.after(0, EVENT.evacuate, visit);
}

/** Somebody has gone, or the order was given: is that everybody? */
export function seeWhetherCleared(world: World): void {
  const emptied = world.state.floor?.emptied;
  if (!emptied || emptied.cleared || inside(world).length > 0) return;
  emptied.cleared = true;
  world.emit('hall.cleared', { after: world.now - emptied.since }, { by: 'system', customer: -1 });
}

/**
 * It is over: those who wait outside come in, whoever stayed inside is called as before.
 * @param recalls those who had to leave come back as well
 */
export function readmit(world: World, announcement: string, recalls: boolean): void {
  const { floor } = world.state;
  if (!floor?.emptied) return;
  const { gone } = floor.emptied;
  const after = world.now - floor.emptied.since;
  delete floor.emptied;
  const data = { announcement, outside: floor.outside.length, after };
  world.emit('hall.readmitted', data, { customer: -1 });
  letIn(world);
  if (recalls) recall(world, gone);
  world.seekDue = true;
}

/** They come in again in the order of their numbers. */
function recall(world: World, gone: readonly number[]): void {
  const gap = world.bundle.lesson.supervisor?.entering ?? 0;
  const { ticketAt } = world.state.visits;
  const placeOf = (visit: number): number => {
    const at = ticketAt[numberOf(world, visit)] as number;
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  const order = [...gone].sort((a, b) => placeOf(a) - placeOf(b) || a - b);
  order.forEach((visit, index) => {
    world.after(index * gap, EVENT.recall, visit);
  });
}
