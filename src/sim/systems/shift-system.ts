/** The player's shift and how it ends. */
import type { ShiftBehaviour } from '../machines/shift-chart.ts';
import { sumNotes } from '../model/money.ts';
import { type ChartWiring, EVENT, type World } from '../world/world.ts';
import { laidOut } from './cash-system.ts';

/** What lies in the drawer, and out of it ready to be paid. */
export function drawerSum({ state }: World): number {
  const ready = state.encounter && laidOut(state.encounter)?.cash?.notes;
  return sumNotes(state.drawer) + sumNotes(ready ?? {});
}

/** Cash in the drawer less cash in the book. */
export function drawerDifference(world: World): number {
  return drawerSum(world) - (world.state.ledger[world.bundle.bank.cashAccount] ?? 0);
}

const drawnOf = ({ bundle, state }: World) =>
  bundle.lesson.drawer?.draw.find(({ id }) => id === state.drawerDrawn);

/** What comes to differ in the course of the day. */
export function startDrawer(world: World): void {
  const at = drawnOf(world)?.at;
  if (at !== undefined) world.at(at, EVENT.drawer, 0);
}

/** Nobody notices: there is no fact of it until somebody counts. */
export function slipInDrawer(world: World): void {
  const { drawer } = world.state;
  for (const { denomination, pieces } of drawnOf(world)?.difference ?? []) {
    const there = drawer[denomination] ?? 0;
    drawer[denomination] = Math.max(0, there + pieces);
  }
}

function close(world: World, by: string): void {
  world.state.closedAt = world.now;
  world.emit('shift.closed', { difference: drawerDifference(world) }, { by, customer: -1 });
}

export const shiftWiring: ChartWiring<ShiftBehaviour<World>> = {
  instance: (world) => world.state.shift,
  behaviour: {
    guards: {},
    actions: {
      open: (world) => world.emit('shift.opened', {}, { customer: -1 }),
      signOff: (world) => close(world, 'player'),
      runOut: (world) => {
        const { encounter } = world.state;
        if (encounter) world.deliver('encounter', encounter.customer, 'WALK_OUT');
        close(world, 'clock');
      },
    },
    delays: { untilEnd: (world) => Math.max(0, world.bundle.lesson.ends - world.now) },
  },
};
