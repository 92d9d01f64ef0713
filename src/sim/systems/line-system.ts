/** Waiting lines: linked lists through the visit columns, with their length over time. */
import type { LineState } from '../model/hall-state.ts';
import type { World } from '../world/world.ts';

/** Everybody in a line, in order. */
export function lineMembers(world: World, line: number): number[] {
  const { next } = world.state.visits;
  const members: number[] = [];
  for (let v = world.state.lines[line]?.head ?? -1; v >= 0; v = next[v] as number) members.push(v);
  return members;
}

function count(world: World, line: LineState, change: number): void {
  const { now } = world.state;
  line.area += line.length * (now - line.changedAt);
  line.changedAt = now;
  line.length += change;
  if (line.length > line.max) line.max = line.length;
}

/** Stands somebody into a line behind `after`; -1 for the head. */
function insert(world: World, id: number, index: number, after: number): void {
  const { visits, lines, counts } = world.state;
  const line = lines[index] as LineState;
  const before = after < 0 ? line.head : (visits.next[after] as number);
  visits.line[id] = index;
  visits.prev[id] = after;
  visits.next[id] = before;
  if (after < 0) line.head = id;
  else visits.next[after] = id;
  if (before < 0) line.tail = id;
  else visits.prev[before] = id;
  count(world, line, 1);
  if (index !== world.plan.playerLine) counts.waiting += 1;
}

export function joinTail(world: World, id: number, line: number): void {
  insert(world, id, line, (world.state.lines[line] as LineState).tail);
}

export function joinHead(world: World, id: number, line: number): void {
  insert(world, id, line, -1);
}

/** Stands somebody in by the time of their ticket. */
export function joinByTicket(world: World, id: number, line: number): void {
  const { ticketAt, prev } = world.state.visits;
  const since = ticketAt[id] as number;
  let after = (world.state.lines[line] as LineState).tail;
  while (after >= 0 && (ticketAt[after] as number) > since) after = prev[after] as number;
  insert(world, id, line, after);
}

export function unlink(world: World, id: number): void {
  const { visits, lines, counts } = world.state;
  const index = visits.line[id] as number;
  const line = lines[index] as LineState;
  const before = visits.prev[id] as number;
  const after = visits.next[id] as number;
  if (before < 0) line.head = after;
  else visits.next[before] = after;
  if (after < 0) line.tail = before;
  else visits.prev[after] = before;
  visits.line[id] = -1;
  visits.next[id] = -1;
  visits.prev[id] = -1;
  count(world, line, -1);
  if (index !== world.plan.playerLine) counts.waiting -= 1;
}
