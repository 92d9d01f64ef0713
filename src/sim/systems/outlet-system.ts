/** Colleague outlets: how many they can take, what they say, and what becomes of those who are sent where there is no room. */
import type { Outlet } from '../../scenario/schema/outlets.ts';
import { drawDuration } from '../kernel/distributions.ts';
import { forkStream, weighted } from '../kernel/random-streams.ts';
import type { FloorState, OutletState } from '../model/floor-state.ts';
import { categoryId } from '../world/visit-facts.ts';
import { EVENT, type World } from '../world/world.ts';
import { comeAgain } from './arrival-system.ts';
import { openComplaint } from './complaint-system.ts';
import { kindOf } from './mind-system.ts';

const NO_OUTLETS: readonly Outlet[] = [];

export const outletsOf = ({ bundle }: World): readonly Outlet[] =>
  bundle.lesson.supervisor?.outlets ?? NO_OUTLETS;

export const outletAt = (world: World, id: string): Outlet | undefined =>
  outletsOf(world).find((one) => one.id === id);

/** What has gone on with an outlet so far. */
function standing(world: World, id: string): OutletState {
  const floor = world.state.floor as FloorState;
  floor.outlets ??= {};
  floor.outlets[id] ??= { asked: 0, asking: false, told: null, sent: [] };
  return floor.outlets[id];
}

/** How many it can take now, those already sent there counted. The same for all players who sent as many. */
export function roomAt(world: World, { id, draw }: Outlet): number {
  const weights = draw.map(({ weight }) => weight);
  const today = draw[weighted(forkStream(world.state.seed, `outlet/${id}`), weights)];
  const steps = today?.room.filter(({ from }) => from <= world.now) ?? [];
  const step = steps[steps.length - 1];
  if (!step) return 0;
  const sent = world.state.floor?.outlets?.[id]?.sent ?? [];
  return Math.max(0, step.most - sent.filter(({ at }) => at >= step.from).length);
}

export function askOutlet(world: World, outlet: Outlet): void {
  const state = standing(world, outlet.id);
  const own = forkStream(world.state.seed, `outlet/${outlet.id}/${state.asked}`);
  state.asked += 1;
  state.asking = true;
  world.emit('outlet.asked', { outlet: outlet.id }, { customer: -1 });
  world.after(
    drawDuration(outlet.answers, own),
    EVENT.outlet,
    outletsOf(world).findIndex(({ id }) => id === outlet.id),
  );
}

/** It calls back. */
export function outletAnswers(world: World, index: number): void {
  const outlet = outletsOf(world)[index];
  if (!outlet) return;
  const state = standing(world, outlet.id);
  const room = roomAt(world, outlet);
  state.asking = false;
  state.told = { at: world.now, room };
  world.emit('outlet.answered', { outlet: outlet.id, room }, { by: 'colleague', customer: -1 });
}

/** Somebody sets out for an outlet; whoever finds no room there is back after twice the way. */
export function setOutFor(world: World, visit: number, outlet: Outlet): boolean {
  const room = roomAt(world, outlet) > 0;
  standing(world, outlet.id).sent.push({ visit, at: world.now, room });
  if (!room) world.after(2 * outlet.away, EVENT.turnedAway, visit);
  return room;
}

/** Back again, and angry; when the bank has closed meanwhile there is only a complaint left. */
export function turnedAway(world: World, visit: number): void {
  const { visits, people, floor } = world.state;
  const to = Object.entries(floor?.outlets ?? {}).find(([, { sent }]) =>
    sent.some((one) => one.visit === visit),
  );
  if (!to) return;
  const data = {
    outlet: to[0],
    kind: kindOf(world, visit),
    category: categoryId(world, visit),
  };
  world.emit('customer.sent-back', data, { by: 'customer', customer: visit });
  if (world.now > world.bundle.lesson.closes) {
    openComplaint(world, visit, 'referral');
    return;
  }
  const person = people[visits.root[visit] as number];
  if (person) person.mood = Math.max(0, person.mood + (world.bundle.bank.perception?.pressed ?? 0));
  comeAgain(world, visit);
}
