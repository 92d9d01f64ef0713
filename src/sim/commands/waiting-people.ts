/** What the moves for somebody who waits have in common. */
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
