/** Who sits at a window. */
import type { WindowState } from '../model/hall-state.ts';
import type { World } from '../world/world.ts';

/** @param staff id, or "" for nobody */
export function seat(world: World, index: number, staff: string): void {
  const window = world.state.windows[index] as WindowState;
  window.staff = staff;
  window.staffIndex = staff === '' ? -1 : world.plan.staff.findIndex((s) => s.id === staff);
}
