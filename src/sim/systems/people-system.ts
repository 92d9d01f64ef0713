/** Who is at the window besides the customer: colleagues who come when called, and people of the case. */
import { drawDuration } from '../kernel/distributions.ts';
import { forkStream } from '../kernel/random-streams.ts';
import { own } from '../model/own.ts';
import type { World } from '../world/world.ts';

export const isHere = (world: World, role: string): boolean =>
  own(world.state.colleagues, role)?.state === 'here';

export const roleOf = (world: World, role: string) =>
  world.bundle.bank.roles.find((r) => r.id === role) ?? null;

/** Somebody of the case, whether at the window or not. */
export const personOf = (world: World, id: string) =>
  world.encounterCase().people.find((person) => person.id === id) ?? null;

export const personIsHere = (world: World, id: string): boolean =>
  world.state.encounter?.here.includes(id) ?? false;

/** A colleague sets out for the window. */
export function setOut(world: World, role: string): void {
  const spec = roleOf(world, role);
  if (!spec || own(world.state.colleagues, role)) return;
  const stream = forkStream(world.state.seed, `colleague/${role}/${world.state.player.served}`);
  world.state.colleagues[role] = { state: 'coming', since: world.now, cause: world.cause };
  world.defer(drawDuration(spec.comesAfter, stream), {
    kind: 'colleague',
    ref: role,
    customer: world.state.encounter?.customer ?? -1,
  });
}

export function callColleague(world: World, role: string): void {
  world.emit('colleague.called', { role });
  setOut(world, role);
}

export function personComes(world: World, person: string): void {
  const encounter = world.encounter();
  if (encounter.here.includes(person)) return;
  encounter.here.push(person);
  world.emit('person.came', { person }, { by: 'customer' });
}

export function personLeaves(world: World, person: string): void {
  const encounter = world.encounter();
  if (!encounter.here.includes(person)) return;
  encounter.here = encounter.here.filter((id) => id !== person);
  world.emit('person.left', { person }, { by: 'customer' });
}
