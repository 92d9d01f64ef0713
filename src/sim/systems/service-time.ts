/** How long a service takes whoever does it. */
import type { WindowState } from '../model/hall-state.ts';
import type { World } from '../world/world.ts';
import { helpFactor } from './post-system.ts';
import { turnOf } from './routing-system.ts';

const staffIndexAt = (world: World, id: number): number =>
  (world.state.windows[world.state.visits.window[id] as number] as WindowState).staffIndex;

/** Factor on service time by who serves. */
export function factorAt(world: World, id: number): number {
  const staff = staffIndexAt(world, id);
  if (world.plan.supervised) return helpFactor(world, id) * ownFactor(world, id, staff);
  return ownFactor(world, id, staff);
}

/** @param staff who serves, or -1 for a machine */
function ownFactor(world: World, id: number, staff: number): number {
  if (staff < 0) return 1;
  const { source, service, category } = world.state.visits;
  const plan = world.plan.sources[source[id] as number]?.services[service[id] as number];
  const factors = plan?.factor ?? world.plan.categories[category[id] as number]?.factor;
  return factors?.[staff] ?? 1;
}

/** ms that the service which begins for somebody takes whoever sits there. */
export function serviceTime(world: World, id: number): number {
  const { visits } = world.state;
  const staff = staffIndexAt(world, id);
  if (staff < 0 && !world.plan.supervised) return visits.work[id] as number;
  const source = visits.source[id] as number;
  const service = world.plan.sources[source]?.services[visits.service[id] as number];
  const draw = service?.by[staff];
  const begins = visits.seatedAt[id] === visits.since[id];
  if (draw && begins) {
    const name = world.plan.staff[staff]?.id ?? '';
    visits.work[id] = draw(world.own(`service-by/${name}`, source, turnOf(world, id)));
  }
  const work = visits.work[id] as number;
  const factor = factorAt(world, id);
  return factor === 1 ? work : Math.round(work * factor);
}
