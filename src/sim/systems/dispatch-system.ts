/**
 * Who goes to which window, and which line to stand in. At equal times releases come before seizes (see RANK); among several
 * free windows the site's choice decides, the lowest number last.
 */
import { uniformInt } from '../kernel/random-streams.ts';
import { CHARTS, eventIndex } from '../machines/charts.ts';
import type { LineState, WindowState } from '../model/hall-state.ts';
import type { World } from '../world/world.ts';
import { joinTail, unlink } from './line-system.ts';
import { isStopped } from './request-system.ts';

const CALL_VISIT = eventIndex('visit', 'CALL');
const CALL_WINDOW = eventIndex('window', 'CALL');
const INTERRUPT = eventIndex('visit', 'INTERRUPT');

/** Whether whoever sits at a window can serve a category. */
function ableTo(world: World, window: number, category: number): boolean {
  const { staffIndex } = world.state.windows[window] as WindowState;
  return staffIndex < 0 || (world.plan.staff[staffIndex]?.can[category] ?? true);
}

/** The customer a window would take now, or -1. */
export function pick(world: World, window: number): number {
  const { plan, state } = world;
  const { visits, lines } = state;
  if (plan.ownLines) {
    const { head } = lines[window] as LineState;
    return head >= 0 && ableTo(world, window, visits.category[head] as number) ? head : -1;
  }
  const { serves, picks } = plan.windows[window] as (typeof plan.windows)[number];
  let best = -1;
  let bestSince = Number.POSITIVE_INFINITY;
  for (let i = 0; i < serves.length; i += 1) {
    const category = serves[i] as number;
    const head = (lines[category] as LineState).head;
    if (head < 0 || !ableTo(world, window, category)) continue;
    if (plan.supervised && isStopped(world, plan.categories[category]?.id ?? '')) continue;
    if (picks === 'order') return head;
    const credit = picks === 'credit' ? (plan.categories[category]?.credit ?? 0) : 0;
    const since = (visits.ticketAt[head] as number) - credit;
    if (since < bestSince || (since === bestSince && head < best)) {
      best = head;
      bestSince = since;
    }
  }
  return best;
}

/** Lets people change lines until no line is shorter than another by more than the site's rule. */
function evenOut(world: World): void {
  for (const w of world.state.windows.keys()) changeOver(world, w);
}

/** People at the end of longer lines change over to this window's, as far as the site lets them. */
function changeOver(world: World, window: number): void {
  const { plan, state, bundle } = world;
  const rule = bundle.branch.lines;
  if (rule.kind !== 'own' || rule.jockey === undefined) return;
  if (!isOpen(state.windows[window] as WindowState)) return;
  for (;;) {
    let longest = -1;
    let most = load(world, window) + rule.jockey - 1;
    for (let w = 0; w < plan.windows.length; w += 1) {
      const { tail } = state.lines[w] as LineState;
      if (w === window || tail < 0 || load(world, w) <= most) continue;
      if (!canServe(world, window, state.visits.category[tail] as number)) continue;
      longest = w;
      most = load(world, w);
    }
    if (longest < 0) return;
    const { tail } = state.lines[longest] as LineState;
    unlink(world, tail);
    joinTail(world, tail, window);
  }
}

const canServe = (world: World, window: number, category: number): boolean =>
  (world.plan.windows[window]?.serves.includes(category) ?? false) &&
  ableTo(world, window, category);

/** Whether a window is free for a category now. */
export function freeFor(world: World, category: number): boolean {
  const { windows } = world.plan.categories[category] as (typeof world.plan.categories)[number];
  for (const w of windows) {
    const { idleSince } = world.state.windows[w] as WindowState;
    if (idleSince >= 0 && ableTo(world, w, category)) return true;
  }
  return false;
}

/** Line a customer joins. */
export function lineFor(world: World, id: number): number {
  const { plan, state, bundle } = world;
  if ((state.visits.source[id] as number) < 0) return plan.playerLine;
  const category = state.visits.category[id] as number;
  const rule = bundle.branch.lines;
  if (rule.kind === 'shared') return category;
  const choices = openFor(world, category);
  if (choices.length === 1) return choices[0] as number;
  if (rule.join === 'random')
    return choices[
      uniformInt(
        world.own('line', state.visits.source[id] as number, state.visits.number[id] as number),
        choices.length,
      )
    ] as number;
  if (rule.join === 'cyclic')
    return choices[(state.counts.turns[category] as number) % choices.length] as number;
  let best = choices[0] as number;
  for (const w of choices) if (load(world, w) < load(world, best)) best = w;
  return best;
}

/** Windows of a category that are open; all that could serve it when none is. */
function openFor(world: World, category: number): readonly number[] {
  const { windows } = world.plan.categories[category] as (typeof world.plan.categories)[number];
  const open = windows.filter(
    (w) => isOpen(world.state.windows[w] as WindowState) && ableTo(world, w, category),
  );
  return open.length > 0 ? open : windows;
}

/** People at a window: the line and whoever is being served. */
const load = (world: World, window: number): number =>
  (world.state.lines[window] as LineState).length +
  ((world.state.windows[window] as WindowState).visit >= 0 ? 1 : 0);

const CLOSED = CHARTS.window.states.indexOf('closed');
const CLOSING = CHARTS.window.states.indexOf('closing');

export const isOpen = ({ chart }: WindowState): boolean =>
  chart.state !== CLOSED && chart.state !== CLOSING;

/** Calls people to free windows until no free window can take anybody. */
export function seek(world: World): void {
  const { counts } = world.state;
  if (world.state.floor?.emptied) return;
  if (world.plan.jockeys) evenOut(world);
  while (world.preemptors.length > 0) preempt(world, world.preemptors.shift() as number);
  if (world.bundle.branch.choice === 'lowest') {
    seekInOrder(world);
    return;
  }
  while (counts.waiting > 0 && counts.idle > 0) {
    const window =
      world.bundle.branch.choice === 'preference' ? preferred(world) : longestIdle(world);
    if (window < 0) return;
    assign(world, window, pick(world, window));
  }
}

/** Free windows call one after another, the lowest number first. */
function seekInOrder(world: World): void {
  const { windows, counts } = world.state;
  for (let w = 0; w < windows.length && counts.waiting > 0 && counts.idle > 0; w += 1) {
    if ((windows[w] as WindowState).idleSince < 0) continue;
    const id = pick(world, w);
    if (id >= 0) assign(world, w, id);
  }
}

/** The free window that has been so for longest and could take somebody. */
function longestIdle(world: World): number {
  const { windows } = world.state;
  let best = -1;
  for (let w = 0; w < windows.length; w += 1) {
    const { idleSince } = windows[w] as WindowState;
    if (idleSince < 0 || pick(world, w) < 0) continue;
    if (best < 0 || idleSince < (windows[best] as WindowState).idleSince) best = w;
  }
  return best;
}

/** The free window that somebody waiting likes best. */
function preferred(world: World): number {
  const { plan, state } = world;
  for (const [category, { windows }] of plan.categories.entries()) {
    if (!plan.ownLines && (state.lines[category] as LineState).length === 0) continue;
    for (const w of windows)
      if ((state.windows[w] as WindowState).idleSince >= 0 && pick(world, w) >= 0) return w;
  }
  return -1;
}

/** Sends a waiting customer to a window; both know at once, so that two windows never call the same one. */
export function assign(world: World, index: number, id: number): void {
  const { state, charts } = world;
  const window = state.windows[index] as WindowState;
  const visit = state.visits.chart[id];
  if (!visit) return;
  if (window.idleSince >= 0) {
    window.idleSince = -1;
    state.counts.idle -= 1;
  }
  window.visit = id;
  window.since = state.now;
  state.visits.window[id] = index;
  if (world.plan.takesTime) charts.window.send(world, window.chart, index, CALL_WINDOW);
  charts.visit.send(world, visit, id, CALL_VISIT);
}

const SERVING = CHARTS.window.states.indexOf('open.serving');

/** Somebody who may interrupt others waits: unless a window is free for them, they take over one where that is allowed. */
function preempt(world: World, id: number): void {
  const { plan, state } = world;
  const { category: categoryOf, line, since, chart } = state.visits;
  const category = categoryOf[id] as number;
  const rules = plan.categories[category];
  if (!rules || rules.preempts.length === 0 || (line[id] as number) < 0) return;
  const windows = rules.windows.filter((w) => ableTo(world, w, category));
  if (windows.some((w) => (state.windows[w] as WindowState).idleSince >= 0)) return;
  for (const victims of rules.preempts) {
    let latest = -1;
    let begun = -1;
    for (const w of windows) {
      const { chart: window, visit } = state.windows[w] as WindowState;
      if (window.state !== SERVING || categoryOf[visit] !== victims) continue;
      if ((since[visit] as number) <= begun) continue;
      latest = w;
      begun = since[visit] as number;
    }
    if (latest < 0) continue;
    const { visit } = state.windows[latest] as WindowState;
    const instance = chart[visit];
    if (instance) world.charts.visit.send(world, instance, visit, INTERRUPT);
    assign(world, latest, id);
    return;
  }
}
