/** The player's shift and how it ends. */
import type { ChartHost } from '../kernel/chart-table.ts';
import { sumNotes } from '../model/money.ts';
import { CHART_ORDER, type ChartWiring, type World } from '../world/world.ts';

const SHIFT = CHART_ORDER.indexOf('shift');

/** Cash in the drawer less cash in the book. */
export function drawerDifference(world: World): number {
  return sumNotes(world.state.drawer) - (world.state.ledger[world.bundle.bank.cashAccount] ?? 0);
}

export const shiftWiring: ChartWiring = {
  instance: (world) => world.state.shift,
  host(world): ChartHost {
    const close = (by: string): void => {
      world.state.closedAt = world.now;
      world.emit('shift.closed', { difference: drawerDifference(world) }, { by, customer: -1 });
    };
    return {
      guard: () => true,
      act(name) {
        if (name === 'open') world.emit('shift.opened', {}, { customer: -1 });
        else if (name === 'signOff') close('player');
        else if (name === 'runOut') {
          if (world.state.encounter)
            world.deliver('encounter', world.state.encounter.customer, 'WALK_OUT');
          close('clock');
        }
      },
      delay: () => Math.max(0, world.bundle.lesson.ends - world.now),
      startTimer: (index, ms) => world.after(ms, SHIFT * 16 + index, 0),
    };
  },
};
