/** What people at posts in the hall do for the windows: help at machines, fill forms beforehand. */
import { categoryId, windowId } from '../world/visit-facts.ts';
import type { World } from '../world/world.ts';

/** Posts where somebody is. */
const staffed = ({ bundle, state }: World) => {
  const crew = Object.values(state.floor?.crew ?? {});
  return bundle.branch.posts.filter(({ id }) => crew.some(({ at }) => at === id));
};

/** Notes what was filled in beforehand for somebody who joins a line now. */
export function noteSaving(world: World, visit: number): void {
  const mind = world.state.floor?.minds[visit];
  if (!mind || mind.prefilled > 0) return;
  for (const { prefills } of staffed(world))
    for (const { category, percent } of prefills)
      if (category === categoryId(world, visit)) mind.prefilled = Math.max(mind.prefilled, percent);
}

/** Factor on the service that begins for somebody. */
export function helpFactor(world: World, visit: number): number {
  const window = windowId(world, visit);
  let factor = 1 - (world.state.floor?.minds[visit]?.prefilled ?? 0) / 100;
  for (const { helps } of staffed(world))
    for (const help of helps) if (help.window === window) factor *= help.pace;
  return factor;
}
