/** The doors of a supervised branch: until they open, people wait outside in the order they came. */
import { eventIndex, stateName } from '../machines/charts.ts';
import type { Place } from '../model/view.ts';
import { EVENT, type World } from '../world/world.ts';
import { entrancePlace } from './floor-places.ts';
import { beginWait, endWait } from './mind-system.ts';

const ARRIVE = eventIndex('visit', 'ARRIVE');
/** Events that open the doors by themselves, and that send home who still waits outside; those of people carry their visit. */
const ALL = -1;
const HOME = -2;

export function startDoors(world: World): void {
  const { lesson } = world.bundle;
  if (!world.state.floor) return;
  // Nobody can keep people out once the counters are open.
  const from = lesson.supervisor?.doorsFrom === undefined ? world.plan.doors : lesson.opens;
  world.at(from, EVENT.doors, ALL);
}

const outsidePlace = (world: World): Place => {
  const { outside } = world.bundle.branch.floor;
  return outside ? { kind: 'outside', at: '', x: outside.x, y: outside.y } : entrancePlace(world);
};

/** True when somebody has to wait outside. */
export function waitsOutside(world: World, visit: number): boolean {
  const { floor, people } = world.state;
  if (!floor || floor.doorsOpen) return false;
  if (floor.emptied && world.now > world.bundle.lesson.closes) return false;
  floor.outside.push(visit);
  const person = people[visit];
  if (person) {
    person.from = outsidePlace(world);
    person.to = person.from;
  }
  beginWait(world, visit);
  return true;
}

export function openDoors(world: World, by: string): void {
  const { floor, shift } = world.state;
  if (!floor || floor.doorsOpen || floor.emptied) return;
  world.emit('doors.opened', { outside: floor.outside.length }, { by, customer: -1 });
  if (stateName('shift', shift.state) === 'before') world.deliver('shift', 0, 'OPEN');
  letIn(world);
}

/** One after another through the door. */
export function letIn(world: World): void {
  const { floor } = world.state;
  if (!floor) return;
  floor.doorsOpen = true;
  const entering = world.bundle.lesson.supervisor?.entering ?? 0;
  floor.outside.forEach((visit, index) => {
    world.after(index * entering, EVENT.doors, visit);
  });
}

/** Whoever comes from now on waits outside; past closing time they go home. */
export function waitOutsideFrom(world: World): void {
  const { floor } = world.state;
  if (!floor) return;
  floor.doorsOpen = false;
  world.at(world.bundle.lesson.closes + 1, EVENT.doors, HOME);
}

export function doorsEvent(world: World, visit: number): void {
  const { floor } = world.state;
  if (!floor) return;
  if (visit === ALL) openDoors(world, 'system');
  else if (visit === HOME) for (const one of [...floor.outside]) comeIn(world, one);
  // Shut again before their turn came, they stay where they are.
  else if (!floor.emptied) comeIn(world, visit);
}

/** Comes to the door; past closing time there is no ticket any more. */
function comeIn(world: World, visit: number): void {
  const { floor, visits } = world.state;
  const chart = visits.chart[visit];
  const place = floor?.outside.indexOf(visit) ?? -1;
  if (!floor || !chart || place < 0) return;
  floor.outside.splice(place, 1);
  endWait(world, visit);
  world.charts.visit.send(world, chart, visit, ARRIVE);
}
