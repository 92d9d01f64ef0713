/** Those who had to leave an emptied hall come back with their numbers. */
import type { World } from '../world/world.ts';
import { comeAgain } from './arrival-system.ts';

/** Visit whose number somebody holds: an earlier one, where they had to leave again before they stood in line. */
export const numberOf = (world: World, visit: number): number =>
  world.state.floor?.kept?.[visit] ?? visit;

/** @param gone the visit that was broken off */
export function comesBackIn(world: World, gone: number): void {
  const { floor } = world.state;
  if (!floor) return;
  const before = numberOf(world, gone);
  const visit = comeAgain(world, gone);
  floor.kept ??= {};
  delete floor.kept[gone];
  floor.kept[visit] = before;
  const [old, mind] = [floor.minds[gone], floor.minds[visit]];
  if (old && mind) mind.felt = old.felt;
}

/** Takes no new ticket where there is an old one; false: there is none. */
export function keepTicket(world: World, visit: number): boolean {
  const { ticketAt, ticketNo } = world.state.visits;
  const before = world.state.floor?.kept?.[visit];
  if (before === undefined || (ticketAt[before] as number) < 0) return false;
  ticketAt[visit] = ticketAt[before] as number;
  ticketNo[visit] = ticketNo[before] as number;
  return true;
}

/** Whether somebody stands by their old number; asked once, on joining the line. */
export function keptPlace(world: World, visit: number): boolean {
  const { floor } = world.state;
  if (floor?.kept?.[visit] === undefined) return false;
  delete floor.kept[visit];
  if (Object.keys(floor.kept).length === 0) delete floor.kept;
  return true;
}
