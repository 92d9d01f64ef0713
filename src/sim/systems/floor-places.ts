/** Where people go in the hall and how long they walk. Seats are given lowest number first. */
import type { Place } from '../model/view.ts';
import type { World } from '../world/world.ts';

const at = (kind: Place['kind'], id: string, x: number, y: number): Place => ({
  kind,
  at: id,
  x,
  y,
});

export function entrancePlace(world: World): Place {
  const { entrance } = world.bundle.branch.floor;
  return at('entrance', '', entrance.x, entrance.y);
}

export function ticketPlace(world: World): Place {
  const { ticketMachine } = world.bundle.branch.floor;
  return at('ticket', '', ticketMachine.x, ticketMachine.y);
}

export function windowPlace(world: World, window: string): Place {
  const spot = world.bundle.branch.floor.windows.find((w) => w.id === window);
  if (!spot) throw new Error(`no window ${window} on the floor`);
  return at('window', window, spot.customer.x, spot.customer.y);
}

/** Takes a seat, else a standing place, else a place by the entrance. */
export function takePlace(world: World, id: number): Place {
  const { floor } = world.bundle.branch;
  const seat = world.state.seats.indexOf(-1);
  const chair = floor.seats[seat];
  if (chair) {
    world.state.seats[seat] = id;
    return at('seat', String(seat), chair.x, chair.y);
  }
  const spot = world.state.standing.indexOf(-1);
  const place = floor.standing[spot];
  if (place) {
    world.state.standing[spot] = id;
    return at('standing', String(spot), place.x, place.y);
  }
  return at('standing', '', floor.entrance.x, floor.entrance.y);
}

export function freePlace(world: World, id: number): void {
  const seat = world.state.seats.indexOf(id);
  if (seat >= 0) world.state.seats[seat] = -1;
  const spot = world.state.standing.indexOf(id);
  if (spot >= 0) world.state.standing[spot] = -1;
}

/** Walking time in ms along both axes, as people walk around furniture. */
export function walkTime(world: World, from: Place, to: Place): number {
  const tiles = Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
  return Math.round((tiles / world.bundle.branch.pace) * 1000);
}

export function startWalk(world: World, id: number, to: Place): void {
  const person = world.state.people[id];
  if (!person) return;
  person.from = person.to;
  person.to = to;
  person.since = world.now;
  person.until = world.now + walkTime(world, person.from, to);
}
