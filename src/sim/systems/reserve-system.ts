/** Reserve windows: opened when the line is long, closed when it is short. */
import type { WindowState } from '../model/hall-state.ts';
import type { World } from '../world/world.ts';
import { isOpen } from './dispatch-system.ts';
import { seat } from './seating.ts';

/** Whether somebody sits there only because the line was long. */
export const isReserve = (world: World, window: WindowState): boolean =>
  world.bundle.lesson.reserves.some(
    ({ window: id, staff }) => id === window.id && staff === window.staff,
  );

/** Looks at the lines after they have changed, and at the clock when a rule begins or ends. */
export function callReserves(world: World): void {
  const { now, absent, windows } = world.state;
  for (const { rule, window: index } of world.plan.reserves) {
    if (absent.includes(rule.staff)) continue;
    const window = windows[index] as WindowState;
    const inForce = now >= (rule.from ?? 0) && now < (rule.to ?? Number.POSITIVE_INFINITY);
    const waiting = waitingFor(world, index);
    const open = isOpen(window);
    const free = windows.every((w) => w.staff !== rule.staff) && !isResting(world, rule.staff);
    if (!open && inForce && waiting > rule.above && window.staff === '' && free) {
      seat(world, index, rule.staff);
      world.send('window', index, 'OPEN');
    } else if (open && window.staff === rule.staff && (!inForce || waiting <= rule.below))
      world.send('window', index, 'CLOSE');
  }
}

const isResting = (world: World, staff: string): boolean =>
  Object.keys(world.state.resting).some(
    (index) => world.bundle.lesson.breaks[Number(index)]?.staff === staff,
  );

/** People waiting whom a window could serve. */
function waitingFor(world: World, index: number): number {
  const { plan, state } = world;
  if (plan.ownLines) return state.counts.waiting;
  const serves = plan.windows[index]?.serves ?? [];
  return serves.reduce((sum, category) => sum + (state.lines[category]?.length ?? 0), 0);
}
