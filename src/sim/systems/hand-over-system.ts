/**
 * Handing a window over in mid-service: the drawer is counted, the customer stays seated, and whoever takes over does the rest at
 * their own pace. Where that cannot be, they wait until the service is over, as without a hand-over.
 */
import { BACK } from '../../scenario/schema/supervisor.ts';
import { stateName } from '../machines/charts.ts';
import type { FloorState } from '../model/floor-state.ts';
import type { WindowState } from '../model/hall-state.ts';
import { OK, refuse, type Verdict } from '../model/verdict.ts';
import { visitState } from '../world/visit-facts.ts';
import { EVENT, type World } from '../world/world.ts';
import { leavesWindow, sendTo, sitDown } from './crew-system.ts';
import { isOpenRequest, resume, stopService } from './request-system.ts';
import { seat } from './seating.ts';
import { factorAt } from './service-time.ts';

/** Whether somebody could take over the customer in hand at a window now. */
export function mayTakeOver(world: World, staff: string, index: number): Verdict {
  const { floor, windows, visits } = world.state;
  const visit = windows[index]?.visit ?? -1;
  if (visit < 0) return OK;
  const person = world.plan.staff.find(({ id }) => id === staff);
  if (person?.can[visits.category[visit] as number] === false) return refuse('not-able');
  const asks = floor?.requests.some((one) => one.visit === visit && isOpenRequest(one));
  return asks ? refuse('authorising') : OK;
}

/** Begins or ends the hand-over of a window. */
export function handOverEvent(world: World, index: number): void {
  const { floor, windows } = world.state;
  const window = windows[index];
  if (!floor || !window) return;
  const under = floor.handOvers?.[index];
  if (under) end(world, floor, index, window);
  else begin(world, floor, index, window);
}

/** Whoever stands beside the window, ready to take over. */
function successorAt(floor: FloorState, window: string): string | undefined {
  return Object.keys(floor.crew).find((staff) => {
    const crew = floor.crew[staff];
    return crew?.handOver && crew.at === window && crew.to === '';
  });
}

function begin(world: World, floor: FloorState, index: number, window: WindowState): void {
  const to = successorAt(floor, window.id);
  const crew = floor.crew[to ?? ''];
  if (to === undefined || !crew) return;
  if (window.staff === '') {
    sitDown(world, index, to);
    return;
  }
  if (!mayTakeOver(world, to, index).ok) {
    delete crew.handOver;
    window.nextStaff = to;
    if (floor.crew[window.staff]?.to === '') sendTo(world, window.staff, BACK);
    return;
  }
  const until = world.now + (world.bundle.lesson.supervisor?.handOver ?? 0);
  floor.handOvers ??= {};
  floor.handOvers[index] = { from: window.staff, to, until };
  stopService(world, window.visit);
  world.at(until, EVENT.handOver, index);
}

function end(world: World, floor: FloorState, index: number, window: WindowState): void {
  const { from = '', to = '', until = 0 } = floor.handOvers?.[index] ?? {};
  if (until > world.now) return;
  const crew = floor.crew[to];
  delete floor.handOvers?.[index];
  if (Object.keys(floor.handOvers ?? {}).length === 0) delete floor.handOvers;
  // Sent elsewhere meanwhile, perhaps to take over there: everything here stays as it was.
  if (!crew || crew.at !== window.id || crew.to !== '') {
    resume(world, window.visit);
    return;
  }
  delete crew.handOver;
  if (window.staff === '') {
    sitDown(world, index, to);
    return;
  }
  takeOver(world, floor, index, { window, from, to });
}

function takeOver(
  world: World,
  floor: FloorState,
  index: number,
  { window, from, to }: { window: WindowState; from: string; to: string },
): void {
  const { visit } = window;
  const serving = visit >= 0 ? floor.serving[visit] : undefined;
  const before = serving ? factorAt(world, visit) : 1;
  seat(world, index, to);
  if (serving && serving.left >= 0 && before > 0) {
    const pace = factorAt(world, visit) / before;
    serving.left = Math.round(serving.left * pace);
    if (serving.asks !== undefined) serving.asks = Math.round(serving.asks * pace);
  }
  const data = { window: window.id, from, to, left: Math.max(0, serving?.left ?? 0) };
  world.emit('window.handed-over', data, { by: 'colleague', customer: visit });
  const leaver = floor.crew[from];
  if (leaver) leaver.to ||= BACK;
  leavesWindow(world, from);
  // It was about to close with whoever gets up.
  if (stateName('window', window.chart.state) === 'closing') world.send('window', index, 'OPEN');
  if (visitState(world, visit) === 'serving') resume(world, visit);
}
