/** Windows: how they open and close, and the time they are staffed and busy. */
import { eventIndex, stateName } from '../machines/charts.ts';
import type { WindowBehaviour } from '../machines/window-chart.ts';
import type { WindowState } from '../model/hall-state.ts';
import type { ChartWiring, World } from '../world/world.ts';
import { isReserve } from './reserve-system.ts';
import { seat } from './seating.ts';
import { afterClosing, windowsHaveOpened } from './staffing-system.ts';

const INTERRUPT = eventIndex('visit', 'INTERRUPT');

export function windowAt(world: World, index: number): WindowState | null {
  return world.state.windows[index] ?? null;
}

export const windowState = (window: WindowState): string => stateName('window', window.chart.state);

const at = (world: World, id: number): WindowState => {
  const window = world.state.windows[id];
  if (!window) throw new Error(`no window ${id}`);
  return window;
};

const actor = (world: World, id: number): string =>
  world.plan.windows[id]?.player ? 'player' : 'colleague';

/** The customer in hand, if any, has gone. */
function release(world: World, window: WindowState): void {
  if (window.busySince >= 0) window.busy += world.now - window.busySince;
  window.busySince = -1;
  window.visit = -1;
  window.since = world.now;
}

function notIdle(world: World, window: WindowState): void {
  if (window.idleSince < 0) return;
  window.idleSince = -1;
  world.state.counts.idle -= 1;
}

function endDuty(world: World, window: WindowState): void {
  if (window.staffedSince >= 0) window.staffed += world.now - window.staffedSince;
  if (window.overtimeSince >= 0) window.overtime += world.now - window.overtimeSince;
  window.staffedSince = -1;
  window.overtimeSince = -1;
}

const actions: WindowBehaviour<World>['actions'] = {
  opened: (world, id) => {
    const window = at(world, id);
    window.staffedSince = world.now;
    world.emit('window.opened', { window: window.id }, { by: actor(world, id), customer: -1 });
    windowsHaveOpened(world);
  },
  closing: (world, id) => {
    const window = at(world, id);
    endDuty(world, window);
    window.overtimeSince = world.now;
  },
  reopened: (world, id) => {
    const window = at(world, id);
    endDuty(world, window);
    window.staffedSince = world.now;
  },
  handOver: (world, id) => {
    const { visit } = at(world, id);
    const chart = world.state.visits.chart[visit];
    if (chart) world.charts.visit.send(world, chart, visit, INTERRUPT);
  },
  closed: (world, id) => {
    const window = at(world, id);
    release(world, window);
    notIdle(world, window);
    endDuty(world, window);
    world.emit('window.closed', { window: window.id }, { by: actor(world, id), customer: -1 });
    const { staff } = window;
    seat(world, id, '');
    afterClosing(world, id, staff);
  },
  free: (world, id) => {
    const window = at(world, id);
    release(world, window);
    if (world.plan.windows[id]?.player) return;
    if (window.idleSince < 0) world.state.counts.idle += 1;
    window.idleSince = world.now;
    world.seekDue = true;
  },
};

export const windowWiring: ChartWiring<WindowBehaviour<World>> = {
  instance: (world, id) => world.state.windows[id]?.chart ?? null,
  behaviour: {
    guards: {
      // A reserve is called away only when it is free.
      handsOver: (world, id) =>
        world.bundle.branch.closing === 'hand-over' && !isReserve(world, at(world, id)),
    },
    actions,
    delays: {},
  },
};
