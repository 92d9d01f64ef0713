import { OK, refuse } from '../model/verdict.ts';
import { takenOut } from '../systems/emptying-system.ts';
import { freePlace, startWalk, takePlace } from '../systems/floor-places.ts';
import { feelings, retime, waitingMinds } from '../systems/mind-system.ts';
import { categoryId, ticketOf } from '../world/visit-facts.ts';
import type { World } from '../world/world.ts';
import type { CommandHandler } from './command-handler.ts';
import { waiterOf } from './waiting-people.ts';

/** A seat is found: a free one, or one that somebody else gives up. */
function findSeat(world: World, customer: number): void {
  const { seats, people, visits } = world.state;
  if (ticketOf(world, customer) === '' || categoryId(world, customer) === '') return;
  if (!seats.includes(-1)) {
    const giver = waitingMinds(world).find(
      (one) =>
        people[one]?.to.kind === 'seat' &&
        world.bundle.bank.kinds.find(({ id }) => id === waiterOf(world, one)?.kind)?.pressing,
    );
    if (giver === undefined) return;
    const seat = seats.indexOf(giver);
    freePlace(world, customer);
    seats[seat] = customer;
    const spot = world.bundle.branch.floor.seats[seat];
    if (spot) startWalk(world, customer, { kind: 'seat', at: String(seat), x: spot.x, y: spot.y });
    startWalk(world, giver, takePlace(world, giver));
    retime(world, giver);
    return;
  }
  freePlace(world, customer);
  if ((visits.line[customer] as number) >= 0)
    startWalk(world, customer, takePlace(world, customer));
}

export const careCommand: CommandHandler<'care'> = {
  can(world, { customer, care }) {
    const mind = waiterOf(world, customer);
    if (!mind) return refuse('not-waiting');
    const spec = world.bundle.bank.cares.find(({ id }) => id === care);
    if (!spec) return refuse('unknown-object');
    const { standing, outside } = feelings(world, customer, mind);
    if (spec.seats && outside) return refuse('not-waiting');
    return spec.seats && !standing ? refuse('already-seated') : OK;
  },
  apply(world, { customer, care }) {
    const mind = waiterOf(world, customer);
    const spec = world.bundle.bank.cares.find(({ id }) => id === care);
    const person = world.state.people[customer];
    if (!mind || !spec || !person) return;
    const since = world.state.visits.ticketAt[customer] as number;
    const data = { care, kind: mind.kind, waited: since < 0 ? 0 : world.now - since };
    world.emit('customer.cared', data, { customer });
    // The same kindness twice is no second kindness.
    if (!mind.cared.includes(care)) {
      person.mood = Math.max(0, Math.min(100, person.mood + spec.mood));
      mind.cared.push(care);
    }
    mind.occupiedUntil = Math.max(mind.occupiedUntil, world.now + spec.occupies);
    const { perception } = world.bundle.bank;
    if (spec.informs && perception) mind.informedUntil = world.now + perception.informedFor;
    if (spec.seats) findSeat(world, customer);
    retime(world, customer);
    if (spec.assists) takenOut(world, customer);
  },
  options: (world) =>
    waitingMinds(world).flatMap((customer) =>
      world.bundle.bank.cares.map(({ id: care }) => ({ do: 'care' as const, customer, care })),
    ),
};
