/** Windows and the colleagues at them. Release comes before seize; the lowest window number that is free calls first. */
import type { ChartHost } from '../kernel/chart-table.ts';
import { stateName } from '../machines/charts.ts';
import type { WindowState } from '../model/state.ts';
import { CHART_ORDER, type ChartWiring, EVENT, type World } from '../world/world.ts';

const WINDOW = CHART_ORDER.indexOf('window');

export function windowAt(world: World, index: number): WindowState | null {
  const spec = world.bundle.branch.windows[index];
  return spec ? (world.state.windows[spec.id] ?? null) : null;
}

export const windowState = (window: WindowState): string => stateName('window', window.chart.state);

/** First waiting customer of the categories the window serves, in its order of preference. */
function nextFor(world: World, window: WindowState): number | null {
  const spec = world.bundle.branch.windows.find((w) => w.id === window.id);
  for (const category of spec?.serves ?? []) {
    const first = world.state.lines[category]?.[0];
    if (first !== undefined) return first;
  }
  return null;
}

/** A customer is handed out as soon as it is chosen, so that two windows never call the same one. */
export function seekAll(world: World): void {
  world.bundle.branch.windows.forEach((spec, index) => {
    if (spec.id === world.bundle.lesson.window) return;
    const window = world.state.windows[spec.id];
    if (!window || windowState(window) !== 'open.idle') return;
    const visit = nextFor(world, window);
    if (visit === null) return;
    assign(world, index, visit);
  });
}

/** Sends a waiting customer to a window. */
export function assign(world: World, index: number, visitId: number): void {
  const window = windowAt(world, index);
  const visit = world.state.visits[visitId];
  if (!window || !visit) return;
  window.visit = visitId;
  window.since = world.now;
  visit.window = window.id;
  world.deliver('visit', visitId, 'CALL');
  world.deliver('window', index, 'CALL');
}

export function startStaffing(world: World): void {
  world.bundle.lesson.staffing.forEach((entry, index) => {
    world.at(entry.from, EVENT.staff, index * 2);
    world.at(entry.to, EVENT.staff, index * 2 + 1);
  });
}

/** Even ids open, odd ids close the window of a staffing entry. */
export function staffEvent(world: World, id: number): void {
  const entry = world.bundle.lesson.staffing[id >> 1];
  if (!entry) return;
  const index = world.bundle.branch.windows.findIndex((w) => w.id === entry.window);
  const window = windowAt(world, index);
  if (!window) return;
  if (id % 2 === 0) window.staff = entry.staff;
  world.send('window', index, id % 2 === 0 ? 'OPEN' : 'CLOSE');
}

/** The customer in hand, if any, is done. */
function release(world: World, window: WindowState): void {
  if (window.visit >= 0) window.served += 1;
  window.visit = -1;
  window.since = world.now;
}

export const windowWiring: ChartWiring = {
  instance: (world, id) => windowAt(world, id)?.chart ?? null,
  host(world, id): ChartHost {
    const window = windowAt(world, id);
    if (!window) throw new Error(`no window ${id}`);
    return {
      guard: () => true,
      act(name) {
        const by = window.id === world.bundle.lesson.window ? 'player' : 'colleague';
        if (name === 'opened')
          world.emit('window.opened', { window: window.id }, { by, customer: -1 });
        if (name === 'closed') {
          release(world, window);
          world.emit('window.closed', { window: window.id }, { by, customer: -1 });
          window.staff = '';
        }
        if (name === 'seekNext') {
          release(world, window);
          world.send('window', -1, 'SEEK');
        }
      },
      delay: () => null,
      startTimer: (index, ms) => world.after(ms, WINDOW * 16 + index, id),
    };
  },
};
