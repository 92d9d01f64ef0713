/** Staff under a supervisor: sent to windows, posts and breaks; whoever serves somebody finishes first. */
import { AWAY, BACK, BREAK } from '../../scenario/schema/supervisor.ts';
import { drawDuration } from '../kernel/distributions.ts';
import { forkStream } from '../kernel/random-streams.ts';
import type { CrewState, FloorState } from '../model/floor-state.ts';
import type { WindowState } from '../model/hall-state.ts';
import { windowIndex } from '../world/visit-facts.ts';
import { EVENT, type World } from '../world/world.ts';
import { isOpen } from './dispatch-system.ts';
import { retimeAll } from './mind-system.ts';
import { plannedBreak, planStands, restOf } from './plan-system.ts';
import { seat } from './seating.ts';

/** What a crew event is about: index of the branch's staff × KINDS + kind. */
const KIND = { due: 0, comes: 1, goes: 2, opens: 3, helper: 4 } as const;
const KINDS = 8;
type Kind = (typeof KIND)[keyof typeof KIND];

const when = (world: World, at: number, kind: Kind, index: number): void => {
  world.at(at, EVENT.crew, index * KINDS + kind);
};
const indexOf = (world: World, staff: string): number =>
  world.bundle.branch.staff.findIndex(({ id }) => id === staff);
const floorOf = (world: World): FloorState => world.state.floor as FloorState;
const supervisorOf = ({ bundle }: World) =>
  bundle.lesson.supervisor as NonNullable<typeof bundle.lesson.supervisor>;

export const crewOf = (world: World, staff: string): CrewState | undefined =>
  floorOf(world).crew[staff];

export const isPost = (world: World, place: string): boolean =>
  world.bundle.branch.posts.some(({ id }) => id === place);

export function startCrew(world: World): void {
  if (!world.state.floor) return;
  for (const { staff, at, from, to } of supervisorOf(world).crew) {
    if (from !== undefined) when(world, from, KIND.comes, indexOf(world, staff));
    else if (windowIndex(world, at) >= 0) seat(world, windowIndex(world, at), staff);
    if (to !== undefined) when(world, to, KIND.goes, indexOf(world, staff));
  }
  when(world, world.bundle.lesson.opens, KIND.opens, 0);
}

export function crewEvent(world: World, id: number): void {
  const kind = id % KINDS;
  const staff = world.bundle.branch.staff[Math.floor(id / KINDS)]?.id ?? '';
  if (kind === KIND.opens) openManned(world);
  else if (kind === KIND.comes) comesOnDuty(world, staff);
  else if (kind === KIND.goes) sendTo(world, staff, AWAY);
  else if (kind === KIND.helper) helperComes(world, staff);
  else comesDue(world, staff);
}

/** Opening time: all who sit at a window begin. */
function openManned(world: World): void {
  for (const [index, window] of world.state.windows.entries())
    if (window.staff !== '') world.send('window', index, 'OPEN');
  planStands(world);
}

function comesOnDuty(world: World, staff: string): void {
  const entry = supervisorOf(world).crew.find((one) => one.staff === staff);
  const crew = crewOf(world, staff);
  if (!entry || !crew) return;
  crew.at = BACK;
  if (entry.at === BACK) placed(world, staff, BACK);
  else sendTo(world, staff, entry.at);
}

/** Windows that serve people now. */
export const openWindows = (world: World): number =>
  world.state.windows.filter((window) => window.staff !== '' && isOpen(window)).length;

/** Longest wait in the hall, in ms. */
export function longestWait(world: World): number {
  const { visits, lines, now } = world.state;
  let longest = 0;
  for (const { head } of lines)
    for (let id = head; id >= 0; id = visits.next[id] as number)
      longest = Math.max(longest, now - (visits.ticketAt[id] as number));
  return longest;
}

/** Sends somebody elsewhere. From a window they go when the customer in hand is done. */
export function sendTo(world: World, staff: string, to: string): void {
  const crew = crewOf(world, staff);
  if (!crew) return;
  crew.to = to;
  crew.arrivesAt = 0;
  const index = windowIndex(world, crew.at);
  const window = world.state.windows[index];
  if (window?.staff === staff) {
    if (isOpen(window)) world.send('window', index, 'CLOSE');
    else if (window.visit < 0) {
      seat(world, index, '');
      setOut(world, staff, crew);
    }
  } else setOut(world, staff, crew);
}

function setOut(world: World, staff: string, crew: CrewState): void {
  const { moving } = supervisorOf(world);
  crew.arrivesAt = world.now + moving;
  when(world, crew.arrivesAt, KIND.due, indexOf(world, staff));
}

/** A window has closed: whoever was sent elsewhere sets out. */
export function leavesWindow(world: World, staff: string): void {
  const crew = world.state.floor?.crew[staff];
  if (crew && crew.to !== '' && crew.arrivesAt === 0) setOut(world, staff, crew);
}

function comesDue(world: World, staff: string): void {
  const crew = crewOf(world, staff);
  if (!crew) return;
  if (crew.to !== '' && crew.arrivesAt > 0 && crew.arrivesAt <= world.now)
    arrive(world, staff, crew);
  else if (crew.at === BREAK && crew.to === '' && crew.breakUntil <= world.now)
    endBreak(world, staff, crew);
}

function arrive(world: World, staff: string, crew: CrewState): void {
  const { to } = crew;
  const before = crew.at;
  crew.at = to;
  crew.to = '';
  crew.arrivesAt = 0;
  if (to === BREAK) beginBreak(world, staff, crew, before);
  else placed(world, staff, to);
  const index = windowIndex(world, to);
  if (index >= 0) sitDown(world, index, staff);
  retimeAll(world);
}

const placed = (world: World, staff: string, at: string): void =>
  world.emit('staff.placed', { staff, at }, { by: 'colleague', customer: -1 });

/** Takes the seat, as soon as whoever sits there has gone. */
export function sitDown(world: World, index: number, staff: string): void {
  const window = world.state.windows[index] as WindowState;
  const crew = crewOf(world, staff);
  if (window.staff !== '' && window.staff !== staff) {
    if (crew?.handOver) world.after(0, EVENT.handOver, index);
    else window.nextStaff = staff;
    return;
  }
  // The seat is free by now: nothing is left to take over.
  if (crew) delete crew.handOver;
  seat(world, index, staff);
  if (world.now >= world.bundle.lesson.opens) world.send('window', index, 'OPEN');
}

function beginBreak(world: World, staff: string, crew: CrewState, before: string): void {
  const index = crew.taken < 0 ? restOf(world, staff) : -1;
  const rest = index < 0 ? undefined : plannedBreak(world, index);
  // A short one later on does not undo the planned one.
  if (index >= 0) crew.taken = index;
  crew.before = before;
  crew.breakUntil = world.now + (rest?.for ?? supervisorOf(world).shortBreak);
  when(world, crew.breakUntil, KIND.due, indexOf(world, staff));
  const { now } = world;
  const inTime =
    rest !== undefined && now >= rest.from && now <= (rest.latest ?? Number.POSITIVE_INFINITY);
  const data = { staff, inTime, open: openWindows(world), longest: longestWait(world) };
  world.emit('break.begun', data, { by: 'colleague', customer: -1 });
}

/** Back to where they were, unless somebody else is there or on the way. */
function endBreak(world: World, staff: string, crew: CrewState): void {
  world.emit('break.ended', { staff }, { by: 'colleague', customer: -1 });
  const free = !isTaken(world, crew.before, staff);
  sendTo(world, staff, free ? crew.before : BACK);
}

/**
 * Whether somebody else is at a place, or going there; whoever is leaving it does not count.
 * @param relieved who sits there and is to be relieved, or ""
 */
export function isTaken(world: World, place: string, staff: string, relieved = ''): boolean {
  if (windowIndex(world, place) < 0) return false;
  return Object.entries(floorOf(world).crew).some(
    ([id, { at, to }]) =>
      id !== staff && id !== relieved && (to === place || (at === place && to === '')),
  );
}

export function callHelper(world: World, id: string): void {
  const { helpers } = supervisorOf(world);
  const spec = helpers.find((one) => one.id === id);
  if (!spec) return;
  const comesAt =
    world.now + drawDuration(spec.comesAfter, forkStream(world.state.seed, `helper/${id}`));
  floorOf(world).helpers[id] = { calledAt: world.now, comesAt };
  world.emit('helper.called', { helper: id, cost: spec.cost }, { customer: -1 });
  when(world, comesAt, KIND.helper, indexOf(world, spec.staff));
}

function helperComes(world: World, staff: string): void {
  const crew = crewOf(world, staff);
  const spec = supervisorOf(world).helpers.find((one) => one.staff === staff);
  if (!crew || !spec) return;
  crew.at = BACK;
  world.emit('helper.came', { helper: spec.id, staff }, { by: 'colleague', customer: -1 });
  if (spec.to !== undefined) when(world, spec.to, KIND.goes, indexOf(world, staff));
}
