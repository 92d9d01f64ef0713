/** Shifts, breaks and absences: what opens and closes the colleagues' windows by the clock. */
import { drawChance } from '../kernel/distributions.ts';
import { forkStream } from '../kernel/random-streams.ts';
import type { WindowState } from '../model/hall-state.ts';
import { EVENT, type World } from '../world/world.ts';
import { leavesWindow } from './crew-system.ts';
import { isOpen, lineFor } from './dispatch-system.ts';
import { joinTail, lineMembers, unlink } from './line-system.ts';
import { callReserves } from './reserve-system.ts';
import { seat } from './seating.ts';

/** What a staff event is about: index × KINDS + kind. */
const KIND = {
  open: 0,
  close: 1,
  breakFrom: 2,
  breakLatest: 3,
  breakOver: 4,
  machine: 5,
  all: 6,
  reserve: 7,
} as const;
const KINDS = 8;
type Kind = (typeof KIND)[keyof typeof KIND];
const OPENS: readonly Kind[] = [KIND.open, KIND.breakOver, KIND.machine, KIND.all];

/** Whatever closes a window comes before whatever opens one at the same time. */
const when = (world: World, at: number, kind: Kind, index: number): void => {
  world.at(at, OPENS.includes(kind) ? EVENT.staffOpens : EVENT.staff, index * KINDS + kind);
};

export function startStaffing(world: World): void {
  const { lesson } = world.bundle;
  const { plan, state } = world;
  for (const { staff, chance } of lesson.absences) {
    if (drawChance(forkStream(state.seed, `absence/${staff}`), chance)) state.absent.push(staff);
  }
  for (const index of inOrder(world)) {
    const { staff, from, to } = lesson.staffing[index] as (typeof lesson.staffing)[number];
    if (state.absent.includes(staff)) continue;
    when(world, from, KIND.open, index);
    if (to !== undefined) when(world, to, KIND.close, index);
  }
  plan.windows.forEach((window, index) => {
    if (window.unattended) when(world, plan.doors, KIND.machine, index);
  });
  const nobodyNamed = lesson.staffing.length === 0 && lesson.reserves.length === 0;
  if (!plan.played && nobodyNamed) when(world, lesson.opens, KIND.all, 0);
  lesson.reserves.forEach(({ from, to }, index) => {
    if (from !== undefined) when(world, from, KIND.reserve, index);
    if (to !== undefined) when(world, to, KIND.reserve, index);
  });
  // Under a supervisor nobody goes on a break unless sent.
  if (plan.supervised) return;
  lesson.breaks.forEach(({ from, latest }, index) => {
    when(world, from, KIND.breakFrom, index);
    if (latest !== undefined) when(world, latest, KIND.breakLatest, index);
  });
}

/** Shifts by the number of their window, so that the order in the file means nothing. */
function inOrder(world: World): number[] {
  const { staffing } = world.bundle.lesson;
  const number = (index: number): number =>
    world.plan.windows.findIndex((w) => w.id === staffing[index]?.window);
  return [...staffing.keys()].sort((a, b) => number(a) - number(b));
}

export function staffEvent(world: World, id: number): void {
  const index = Math.floor(id / KINDS);
  const kind = id % KINDS;
  if (kind === KIND.open || kind === KIND.close) {
    const entry = world.bundle.lesson.staffing[index];
    if (entry) duty(world, entry, kind === KIND.open);
  } else if (kind === KIND.machine) world.send('window', index, 'OPEN');
  else if (kind === KIND.reserve) callReserves(world);
  else if (kind === KIND.all) {
    world.plan.windows.forEach((window, w) => {
      if (!window.unattended) world.send('window', w, 'OPEN');
    });
  } else if (kind === KIND.breakOver) endBreak(world, index);
  else tryBreak(world, index, kind === KIND.breakLatest);
}

function duty(world: World, entry: { window: string; staff: string }, begins: boolean): void {
  const index = world.plan.windows.findIndex((w) => w.id === entry.window);
  const window = world.state.windows[index];
  if (!window) return;
  if (!begins) {
    if (window.staff === entry.staff) world.send('window', index, 'CLOSE');
    return;
  }
  goTo(world, index, entry.staff);
}

/** Nobody sits at two windows: whoever sits at another one finishes there first. */
function goTo(world: World, index: number, staff: string): void {
  const elsewhere = world.state.windows.findIndex((w) => w.staff === staff);
  if (elsewhere >= 0 && elsewhere !== index) {
    world.state.moving[staff] = index;
    world.send('window', elsewhere, 'CLOSE');
  } else begin(world, index, staff);
}

/** Somebody begins at a window as soon as whoever sits there has finished with the customer in hand. */
function begin(world: World, index: number, staff: string): void {
  const window = world.state.windows[index] as WindowState;
  if (window.staff !== '' && window.staff !== staff) window.nextStaff = staff;
  else {
    seat(world, index, staff);
    world.send('window', index, 'OPEN');
  }
}

const windowOf = (world: World, staff: string): number =>
  world.state.windows.findIndex((w) => w.staff === staff && isOpen(w));

/** Goes on a break once the customer in hand is done, unless too few windows would stay open. */
function tryBreak(world: World, index: number, now: boolean): void {
  const rest = world.bundle.lesson.breaks[index];
  const { state } = world;
  if (!rest || state.breaksTaken.includes(index)) return;
  const window = windowOf(world, rest.staff);
  if (window < 0 || (state.windows[window] as WindowState).breakDue >= 0) return;
  const open = state.windows.filter((w) => isOpen(w) && w.breakDue < 0).length;
  if (!now && open - 1 < rest.keeps) {
    if (!state.breaksWaiting.includes(index)) state.breaksWaiting.push(index);
    return;
  }
  state.breaksTaken.push(index);
  const waiting = state.breaksWaiting.indexOf(index);
  if (waiting >= 0) state.breaksWaiting.splice(waiting, 1);
  (state.windows[window] as WindowState).breakDue = index;
  world.send('window', window, 'CLOSE');
}

/** More windows are open than before: breaks that had to wait may begin, and people stand at open windows. */
export function windowsHaveOpened(world: World): void {
  for (const index of [...world.state.breaksWaiting]) tryBreak(world, index, false);
  if (!world.plan.ownLines) return;
  for (const [index, window] of world.state.windows.entries())
    if (!isOpen(window)) reroute(world, index);
}

/**
 * A window has closed: its break begins, somebody else takes over, or its line goes elsewhere.
 * @param left who sat there
 */
export function afterClosing(world: World, index: number, left: string): void {
  const window = world.state.windows[index] as WindowState;
  const rest = world.bundle.lesson.breaks[window.breakDue];
  if (rest) {
    world.state.resting[String(window.breakDue)] = index;
    when(world, world.now + rest.for, KIND.breakOver, window.breakDue);
    window.breakDue = -1;
  }
  leavesWindow(world, left);
  const { moving } = world.state;
  const to = moving[left];
  if (to !== undefined) {
    delete moving[left];
    begin(world, to, left);
  }
  if (window.nextStaff !== '') {
    const { nextStaff } = window;
    window.nextStaff = '';
    goTo(world, index, nextStaff);
  } else if (world.plan.ownLines) reroute(world, index);
}

/** Comes back to the window, unless the shift is over, another one has begun, or somebody else sits there meanwhile. */
function endBreak(world: World, index: number): void {
  const { resting, windows } = world.state;
  const at = resting[String(index)];
  const rest = world.bundle.lesson.breaks[index];
  if (at === undefined || !rest) return;
  delete resting[String(index)];
  const id = world.plan.windows[at]?.id;
  const shift = world.bundle.lesson.staffing.find(
    ({ window, staff, from, to }) =>
      window === id &&
      staff === rest.staff &&
      from <= world.now &&
      world.now < (to ?? Number.POSITIVE_INFINITY),
  );
  const sits = windows.some((w) => w.staff === rest.staff);
  if (shift && !sits && (windows[at] as WindowState).staff === '') {
    seat(world, at, rest.staff);
    world.send('window', at, 'OPEN');
  } else if (world.plan.reserves.length > 0) callReserves(world);
}

/** People in the line of a window that is closed stand at an open one, as far as one serves them. */
function reroute(world: World, index: number): void {
  for (const id of lineMembers(world, index)) {
    const line = lineFor(world, id);
    if (line === index || !isOpen(world.state.windows[line] as WindowState)) continue;
    unlink(world, id);
    joinTail(world, id, line);
  }
  world.seekDue = true;
}
