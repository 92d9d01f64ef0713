/** Duties: work of the player's own, done as an encounter in which nobody sits at the glass. */
import type { Duty } from '../../scenario/schema/lesson.ts';
import { stateName } from '../machines/charts.ts';
import { dutyIndexOf, dutyNumber } from '../model/duty-number.ts';
import { playerWindow } from '../world/visit-facts.ts';
import type { World } from '../world/world.ts';
import { cameUpAt, isAside } from './matter-system.ts';

export const dutyOf = (world: World, customer: number): Duty | undefined =>
  world.bundle.lesson.duties[dutyIndexOf(customer)];

export const dutyIndex = (world: World, id: string): number =>
  world.bundle.lesson.duties.findIndex((duty) => duty.id === id);

/** When it ought to be done. */
export function dueAt(world: World, duty: Duty): number {
  const { opens, ends } = world.bundle.lesson;
  const up = cameUpAt(world, duty);
  if (duty.within !== undefined && up >= 0) return up + duty.within;
  return duty.due ?? (duty.at === 'before' ? opens : ends);
}

/** Has its time come? */
export function isTimeFor(world: World, duty: Duty): boolean {
  if (world.plan.supervised) return cameUpAt(world, duty) >= 0;
  const { at } = duty;
  if (at === 'before') return true;
  if (at !== 'after') return world.now >= at;
  const open = stateName('shift', world.state.shift.state) === 'open';
  return open && playerWindow(world) === 'closed';
}

export type DutyState = 'later' | 'open' | 'doing' | 'aside' | 'done';

export function dutyState(world: World, index: number): DutyState {
  const duty = world.bundle.lesson.duties[index];
  const { encounter, duties } = world.state;
  if (encounter?.customer === dutyNumber(index)) return 'doing';
  if (isAside(world, dutyNumber(index))) return 'aside';
  if (duty && duties.includes(duty.id)) return 'done';
  return duty && isTimeFor(world, duty) ? 'open' : 'later';
}

export const isLate = (world: World, duty: Duty): boolean => world.now > dueAt(world, duty);
