/** What the moves for somebody who waits have in common. */
import { drawChance } from '../kernel/distributions.ts';
import type { MindState } from '../model/floor-state.ts';
import { visitState } from '../world/visit-facts.ts';
import type { World } from '../world/world.ts';

/** Somebody who stands in a line or waits outside. */
export function waiterOf(world: World, customer: number): MindState | null {
  const mind = world.state.floor?.minds[customer];
  return mind?.waiting ? mind : null;
}

/** Somebody who has a ticket and stands in a line. */
export const inLine = (world: World, customer: number): MindState | null =>
  visitState(world, customer) === 'waiting' ? waiterOf(world, customer) : null;

export const everybodyInLine = (world: World): number[] =>
  Object.keys(world.state.floor?.minds ?? {})
    .map(Number)
    .filter((customer) => inLine(world, customer) !== null);

/** Whether somebody likes to go elsewhere, drawn from their own stream, whatever the player does. @param to category or outlet */
export function likesTo(world: World, customer: number, to: string, kind: string): boolean {
  const { source, number } = world.state.visits;
  const from = source[customer] as number;
  const crowd = world.plan.sources[from]?.spec.crowd.find((one) => one.kind === kind);
  const chance = crowd?.willing[to] ?? 0;
  return drawChance(world.own(`willing/${to}`, from, number[customer] as number), chance);
}

/** Sent against their will: they take offence. */
export function press(world: World, customer: number, mind: MindState): void {
  const person = world.state.people[customer];
  if (!person) return;
  mind.pressed = true;
  person.mood = Math.max(0, person.mood + (world.bundle.bank.perception?.pressed ?? 0));
  world.emit('customer.pressed', { kind: mind.kind }, { by: 'customer', customer });
}
