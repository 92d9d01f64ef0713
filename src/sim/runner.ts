/** Drives the world from event to event: pops the calendar, hands events out, lets facts be reacted to. */

import type { Fact } from '../scenario/vocabulary/facts.ts';
import { handlerOf } from './commands/handlers.ts';
import { carryOutMoves } from './commands/planned-moves.ts';
import { createEvent, isDue, popEvent, type ScheduledEvent } from './kernel/calendar.ts';
import { type Chart, NEVER } from './kernel/chart.ts';
import { CHARTS } from './machines/charts.ts';
import { complaintChart } from './machines/complaint-chart.ts';
import { customerVisitChart } from './machines/customer-visit-chart.ts';
import { encounterChart } from './machines/encounter-chart.ts';
import { incidentChart } from './machines/incident-chart.ts';
import { shiftChart } from './machines/shift-chart.ts';
import { windowChart } from './machines/window-chart.ts';
import {
  arrive,
  arriveCase,
  broughtBy,
  dayFactor,
  dutyCase,
  startArrivals,
} from './systems/arrival-system.ts';
import { complaintWiring } from './systems/complaint-system.ts';
import { crewEvent, startCrew } from './systems/crew-system.ts';
import { seek } from './systems/dispatch-system.ts';
import { doorsEvent, startDoors } from './systems/doors-system.ts';
import { goOut } from './systems/emptying-system.ts';
import { beginEncounter, encounterWiring } from './systems/encounter-system.ts';
import { handOverEvent } from './systems/hand-over-system.ts';
import { incidentWiring, inject, resolve, startInjects } from './systems/incident-system.ts';
import { comesUp, hearMatters, startMatters } from './systems/matter-system.ts';
import { mindEvent } from './systems/mind-system.ts';
import { outletAnswers, turnedAway } from './systems/outlet-system.ts';
import { duePending } from './systems/pending-system.ts';
import { comesBackIn } from './systems/recall-system.ts';
import { lapseEvent, requestEvent } from './systems/request-system.ts';
import { comeBack } from './systems/routing-system.ts';
import { shiftWiring, slipInDrawer, startDrawer } from './systems/shift-system.ts';
import { staffEvent, startStaffing } from './systems/staffing-system.ts';
import { react } from './systems/talk-system.ts';
import { delivery, startVault } from './systems/vault-system.ts';
import { visitWiring } from './systems/visit-system.ts';
import { windowWiring } from './systems/window-system.ts';
import type { HallPlan } from './world/hall-plan.ts';
import { openAccounts } from './world/initial-state.ts';
import {
  CHART_ORDER,
  type ChartKey,
  type Charts,
  type ChartWiring,
  EVENT,
  RANK,
  type World,
} from './world/world.ts';

export const WIRINGS: Readonly<Record<ChartKey, ChartWiring>> = {
  visit: visitWiring,
  window: windowWiring,
  encounter: encounterWiring,
  complaint: complaintWiring,
  incident: incidentWiring,
  shift: shiftWiring,
};

/** Calendar code of a chart's first timer. */
const codeOf = (chart: ChartKey): number => CHART_ORDER.indexOf(chart) * 16;

/** The charts with their names looked up, once for all runs. */
const BOUND: Charts = {
  visit: customerVisitChart(visitWiring.behaviour, codeOf('visit')),
  window: windowChart(windowWiring.behaviour, codeOf('window')),
  encounter: encounterChart(encounterWiring.behaviour, codeOf('encounter')),
  complaint: complaintChart(complaintWiring.behaviour, codeOf('complaint')),
  incident: incidentChart(incidentWiring.behaviour, codeOf('incident')),
  shift: shiftChart(shiftWiring.behaviour, codeOf('shift')),
};

const charts = new WeakMap<HallPlan, Charts>();

/** The charts as a plan needs them. */
export function chartsFor(plan: HallPlan): Charts {
  let known = charts.get(plan);
  if (!known) {
    const visit = customerVisitChart(visitWiring.behaviour, codeOf('visit'), plan.settled);
    known = { ...BOUND, visit };
    charts.set(plan, known);
  }
  return known;
}

export function startWorld(world: World): void {
  const { lesson, branch } = world.bundle;
  for (const index of branch.windows.keys()) world.deliver('window', index, 'START');
  world.state.dayFactor = dayFactor(world);
  if (world.plan.played) {
    world.deliver('shift', 0, 'START');
    const variants = [
      ...lesson.customers.map((_, index) => broughtBy(world, index)),
      ...lesson.duties.map((duty) => dutyCase(world, duty)),
    ];
    Object.assign(world.state.accounts, openAccounts(world.bundle, variants));
  }
  startStaffing(world);
  startArrivals(world);
  startInjects(world);
  startDrawer(world);
  if (world.plan.supervised) startFloor(world);
  settle(world);
}

function startFloor(world: World): void {
  startCrew(world);
  startDoors(world);
  startVault(world);
  startMatters(world);
}

/**
 * Hands out queued chart events, lets every new fact be reacted to and free windows call, until nothing is left to do.
 * Windows seize only after all releases and all openings and closings of the same millisecond.
 */
export function settle(world: World): void {
  const { state, sends } = world;
  for (;;) {
    if (sends.length > 0) {
      const send = sends.shift() as (typeof sends)[number];
      if (send.chart === 'encounter' && send.event === 'START') beginEncounter(world, send.id);
      world.deliver(send.chart, send.id, send.event);
      continue;
    }
    if (world.heard < state.facts.length) {
      const fact = state.facts[world.heard] as Fact;
      world.heard += 1;
      const outer = world.cause;
      world.cause = fact.cause;
      react(world, fact);
      hearMatters(world, fact);
      world.cause = outer;
      continue;
    }
    if (!world.seekDue) return;
    if (isDue(state.calendar, state.now, RANK.open)) return;
    world.seekDue = false;
    seek(world);
  }
}

/** The player's action is done: what it leads to becomes true, unless its ground has gone in the meantime. */
function finishAction(world: World): void {
  const { action } = world.state.player;
  if (!action || action.until > world.now) return;
  world.state.player.action = null;
  world.cause = action.number;
  const handler = handlerOf(action.command);
  const verdict = handler.can(world, action.command);
  if (verdict.ok) handler.apply(world, action.command);
  else world.emit('action.dropped', { command: action.command.do, reason: verdict.reason });
}

/** By calendar code >> 4, as numbers are found faster than names. */
const INSTANCES = CHART_ORDER.map((chart) => WIRINGS[chart].instance);
const TIMER_EVENTS = CHART_ORDER.map((chart) => CHARTS[chart].timers.map(({ event }) => event));

/**
 * Something happens. A timer that its chart no longer waits for happens to nobody: no time passes for it either.
 */
function happen(world: World, event: ScheduledEvent): void {
  const { code, id } = event;
  const index = code >> 4;
  if (index < INSTANCES.length) {
    const instance = (INSTANCES[index] as ChartWiring['instance'])(world, id);
    const timer = code & 15;
    if (instance === null || instance.timers[timer] !== event.n) {
      // Free windows may have waited for this very event before they seize.
      if (world.seekDue) settle(world);
      return;
    }
    world.state.now = event.at;
    world.cause = -1;
    instance.timers[timer] = NEVER;
    const chart = world.chartList[index] as Chart<World>;
    chart.send(world, instance, id, TIMER_EVENTS[index]?.[timer] as number);
  } else {
    world.state.now = event.at;
    world.cause = -1;
    if (code === EVENT.arrival) arrive(world, id);
    else if (code === EVENT.comeBack) comeBack(world, id);
    else if (code === EVENT.caseArrival) arriveCase(world, id);
    else if (code === EVENT.staff || code === EVENT.staffOpens) staffEvent(world, id);
    else if (code === EVENT.inject) inject(world, id);
    else if (code === EVENT.drawer) slipInDrawer(world);
    else if (code === EVENT.pending) duePending(world, event.n);
    else if (code === EVENT.resolve) resolve(world, id);
    else if (code === EVENT.actionDone) finishAction(world);
    else floorEvent(world, event);
  }
  settle(world);
  world.cause = -1;
}

/** What happens only where a supervisor looks after the floor. */
function floorEvent(world: World, { code, id, n }: ScheduledEvent): void {
  if (code === EVENT.mind) mindEvent(world, id, n);
  else if (code === EVENT.crew) crewEvent(world, id);
  else if (code === EVENT.doors) doorsEvent(world, id);
  else if (code === EVENT.request) requestEvent(world, id);
  else if (code === EVENT.lapse) lapseEvent(world, id);
  else if (code === EVENT.carrier) delivery(world);
  else if (code === EVENT.plan) carryOutMoves(world);
  else if (code === EVENT.matter) comesUp(world, id);
  else if (code === EVENT.evacuate) goOut(world, id);
  else if (code === EVENT.recall) comesBackIn(world, id);
  else if (code === EVENT.outlet) outletAnswers(world, id);
  else if (code === EVENT.turnedAway) turnedAway(world, id);
  else if (code === EVENT.handOver) handOverEvent(world, id);
}

/** Runs all events due up to `t`. With the end of the shift time stands still. */
export function runUntil(world: World, t: number, ended: () => boolean): void {
  const { state } = world;
  if (t < state.now) throw new RangeError(`cannot go back: ${t} < ${state.now}`);
  while (!ended() && step(world, t));
  if (!ended()) state.now = t;
}

const next = createEvent();

/** Lets the next event happen if it is due by `until`; false when none is. Time stands at the event. */
export function step(world: World, until: number): boolean {
  const { calendar } = world.state;
  if (calendar.size === 0 || (calendar.at[0] as number) > until) return false;
  popEvent(calendar, next);
  happen(world, next);
  return true;
}
