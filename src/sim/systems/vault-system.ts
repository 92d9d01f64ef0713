/** Cash of a supervised branch: what customers take and bring, and what is delivered. */
import { uniformInt } from '../kernel/random-streams.ts';
import { categoryId } from '../world/visit-facts.ts';
import { EVENT, type World } from '../world/world.ts';
import { kindOf } from './mind-system.ts';

export function startVault(world: World): void {
  for (const { at } of world.state.floor?.coming ?? []) world.at(at, EVENT.carrier, 0);
}

/** The carrier is here: everything due by now is put into the vault. */
export function delivery(world: World): void {
  const { floor } = world.state;
  if (!floor || floor.cash < 0) return;
  const due = floor.coming.filter(({ at }) => at <= world.now);
  floor.coming.splice(0, floor.coming.length, ...floor.coming.filter(({ at }) => at > world.now));
  for (const { amount } of due) {
    floor.cash += amount;
    world.emit('cash.delivered', { amount, onHand: floor.cash }, { by: 'system', customer: -1 });
  }
}

export function orderCash(world: World, amount: number): void {
  const { floor } = world.state;
  const order = world.bundle.lesson.supervisor?.cash?.order;
  if (!floor || !order) return;
  floor.ordered = true;
  floor.coming.push({ at: order.arrives, amount });
  world.emit('cash.ordered', { amount }, { customer: -1 });
  world.at(order.arrives, EVENT.carrier, 0);
}

/** What somebody takes out or pays in; drawn from a stream of their own. */
function amountOf(world: World, visit: number): number {
  const { source, number, service } = world.state.visits;
  const from = source[visit] as number;
  const cash = world.plan.sources[from]?.spec.services[service[visit] as number]?.cash;
  if (!cash) return 0;
  const steps = Math.floor((cash.to - cash.from) / cash.step) + 1;
  return (
    cash.from + cash.step * uniformInt(world.own('cash', from, number[visit] as number), steps)
  );
}

/** Somebody has been served: the money goes out or comes in, unless there is not enough. */
export function payFromVault(world: World, visit: number): void {
  const { floor, people } = world.state;
  if (!floor || floor.cash < 0) return;
  const amount = amountOf(world, visit);
  if (amount <= floor.cash) {
    floor.cash -= amount;
    return;
  }
  const person = people[visit];
  if (person) person.mood = 0;
  const data = { amount, category: categoryId(world, visit), kind: kindOf(world, visit) };
  world.emit('cash.short', data, { by: 'system', customer: visit });
}
