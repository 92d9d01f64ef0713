/** The visit chart's guards: whether somebody comes in, stays, and hears the call. */
import { drawChance } from '../kernel/distributions.ts';
import type { CustomerVisitBehaviour } from '../machines/customer-visit-chart.ts';
import type { LineState } from '../model/hall-state.ts';
import { isForPlayer } from '../world/visit-facts.ts';
import type { World } from '../world/world.ts';
import { freeFor, lineFor } from './dispatch-system.ts';
import { turnOf } from './routing-system.ts';

/** Calls to one customer for which draws are kept apart. */
const CALLS = 8;

export const visitGuards: CustomerVisitBehaviour<World>['guards'] = {
  // Whoever is inside already goes on to further stages also after the doors have closed; in an emptied hall nobody is.
  closed: ({ state, bundle }, id) =>
    state.now > bundle.lesson.closes &&
    (state.visits.stage[id] === 0 || state.floor?.emptied !== undefined),
  onFoot: (world) => world.plan.onFoot,
  full: (world, id) => world.plan.limited && isFull(world, id),
  balks: (world, id) => {
    const source = world.state.visits.source[id] as number;
    const steps = source < 0 ? undefined : world.plan.sources[source]?.balking;
    return steps !== undefined && steps.length > 0 && turnsAway(world, id, steps);
  },
  absent: (world, id) => {
    const { noShow } = world.bundle.branch;
    const { source, missed } = world.state.visits;
    if (!noShow || isForPlayer(world, id)) return false;
    const turn = turnOf(world, id) * CALLS + ((missed[id] as number) % CALLS);
    return drawChance(world.own('absent', source[id] as number, turn), noShow.chance);
  },
  recalled: (world, id) =>
    (world.state.visits.missed[id] as number) < (world.bundle.branch.noShow?.recalls ?? 0),
};

function isFull(world: World, id: number): boolean {
  const { plan, state, bundle } = world;
  const { room } = bundle.branch;
  const { counts, lines, visits } = state;
  if (room.inside !== undefined && counts.inside > room.inside) return true;
  const category = visits.category[id] as number;
  const rules = plan.categories[category] as (typeof plan.categories)[number];
  // A free window needs no room to wait.
  if (freeFor(world, category)) return false;
  if (room.waiting !== undefined && counts.waiting >= room.waiting) return true;
  if (plan.ownLines || isForPlayer(world, id)) return false;
  return (lines[category] as LineState).length >= rules.capacity;
}

function turnsAway(
  world: World,
  id: number,
  steps: readonly { readonly from: number; readonly chance: number }[],
): boolean {
  const { counts, lines, visits } = world.state;
  const source = visits.source[id] as number;
  const inside = world.plan.sources[source]?.spec.balkCounts === 'inside';
  const ahead = inside ? counts.inside - 1 : (lines[lineFor(world, id)] as LineState).length;
  // The last step of the table that the number of people has reached.
  let chance = 0;
  for (const step of steps) if (ahead >= step.from) chance = step.chance;
  if (chance <= 0 || chance >= 1) return chance >= 1;
  return drawChance(world.own('balk', source, turnOf(world, id)), chance);
}
