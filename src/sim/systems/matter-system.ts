/** Matters that want the supervisor in person: when they come up, how they are left and taken up again. */
import { condition } from '../../scenario/condition/condition.ts';
import type { Duty } from '../../scenario/schema/lesson.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { dutyNumber } from '../model/duty-number.ts';
import { EVENT, type World } from '../world/world.ts';
import { openComplaint } from './complaint-system.ts';

export function startMatters(world: World): void {
  const { floor } = world.state;
  if (!floor) return;
  world.bundle.lesson.duties.forEach(({ at, on }, index) => {
    if (on) return;
    if (at === 'before') comesUp(world, index);
    else world.at(at === 'after' ? world.bundle.lesson.closes : at, EVENT.matter, index);
  });
}

/** A matter comes up: from now on its clock runs. */
export function comesUp(world: World, index: number): void {
  const duty = world.bundle.lesson.duties[index];
  const { floor } = world.state;
  if (!duty || !floor || floor.cameUp[duty.id] !== undefined) return;
  floor.cameUp[duty.id] = world.now;
  const customer = dutyNumber(index);
  world.emit('matter.came-up', { duty: duty.id, matter: duty.matter }, { by: 'system', customer });
  if (duty.matter === 'complaint') openComplaint(world, customer, duty.id);
}

/** Matters that something brings up. */
export function hearMatters(world: World, fact: Fact): void {
  if (!world.state.floor) return;
  world.bundle.lesson.duties.forEach(({ on, at }, index) => {
    if (!on || on.fact !== fact.type) return;
    if (typeof at === 'number' && world.now < at) return;
    if (condition(on.where, { kind: 'pattern', fact: fact.type }).holds({ A: fact }))
      comesUp(world, index);
  });
}

export const cameUpAt = (world: World, { id }: Duty): number => world.state.floor?.cameUp[id] ?? -1;

/** The matter in hand is left as it is; the floor goes on. */
export function setAside(world: World): void {
  const { floor } = world.state;
  const { encounter } = world.state;
  if (!floor || !encounter) return;
  world.emit('matter.set-aside', { duty: encounter.duty });
  floor.aside[encounter.duty] = encounter;
  world.state.encounter = null;
}

/** Taken up again where it was left; what came due meanwhile is returned, to happen now. */
export function takeUp(world: World, duty: string) {
  const { floor } = world.state;
  const encounter = floor?.aside[duty];
  if (!floor || !encounter) return [];
  delete floor.aside[duty];
  world.state.encounter = encounter;
  world.emit('matter.resumed', { duty });
  const due = floor.held.filter(({ customer }) => customer === encounter.customer);
  const rest = floor.held.filter(({ customer }) => customer !== encounter.customer);
  floor.held.splice(0, floor.held.length, ...rest);
  return due;
}

export const isAside = (world: World, customer: number): boolean =>
  Object.values(world.state.floor?.aside ?? {}).some((one) => one.customer === customer);
