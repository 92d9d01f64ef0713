/** Drives the world from event to event: pops the calendar, hands events out, lets facts be reacted to. */

import { handlerOf } from './commands/handlers.ts';
import { peekTime, popEvent, type ScheduledEvent } from './kernel/calendar.ts';
import { fireTimer } from './kernel/chart-table.ts';
import { CHARTS } from './machines/charts.ts';
import { arrive, arriveCase, startArrivals, variantOf } from './systems/arrival-system.ts';
import { complaintWiring } from './systems/complaint-system.ts';
import { beginEncounter, encounterWiring } from './systems/encounter-system.ts';
import { incidentWiring, inject, startInjects } from './systems/incident-system.ts';
import { duePending } from './systems/people-system.ts';
import { shiftWiring } from './systems/shift-system.ts';
import { react } from './systems/talk-system.ts';
import { visitWiring } from './systems/visit-system.ts';
import { seekAll, staffEvent, startStaffing, windowWiring } from './systems/window-system.ts';
import { openAccounts } from './world/initial-state.ts';
import { CHART_ORDER, type ChartKey, type ChartWiring, EVENT, type World } from './world/world.ts';

export const WIRINGS: Readonly<Record<ChartKey, ChartWiring>> = {
  visit: visitWiring,
  window: windowWiring,
  encounter: encounterWiring,
  complaint: complaintWiring,
  incident: incidentWiring,
  shift: shiftWiring,
};

export function startWorld(world: World): void {
  const { lesson, branch } = world.bundle;
  for (const index of branch.windows.keys()) world.deliver('window', index, 'START');
  world.deliver('shift', 0, 'START');
  const variants = lesson.customers.map((entry, index) => ({
    case: entry.case,
    variant: variantOf(world, index),
  }));
  Object.assign(world.state.accounts, openAccounts(world.bundle, variants));
  startStaffing(world);
  startArrivals(world);
  startInjects(world);
  settle(world);
}

/** Hands out queued chart events and lets every new fact be reacted to, until nothing is left to do. */
export function settle(world: World): void {
  for (;;) {
    const send = world.sends.shift();
    if (send) {
      if (send.event === 'SEEK') seekAll(world);
      else {
        if (send.chart === 'encounter' && send.event === 'START') beginEncounter(world, send.id);
        world.deliver(send.chart, send.id, send.event);
      }
      continue;
    }
    const fact = world.state.facts[world.heard];
    if (!fact) return;
    world.heard += 1;
    const outer = world.cause;
    world.cause = fact.cause;
    react(world, fact);
    world.cause = outer;
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

function handle(world: World, event: ScheduledEvent): void {
  world.cause = -1;
  const chart = CHART_ORDER[event.code >> 4];
  if (chart) {
    const wiring = WIRINGS[chart];
    const instance = wiring.instance(world, event.id);
    if (instance && instance.timers[event.code & 15] === event.n) {
      fireTimer(CHARTS[chart], instance, event.code & 15, event.n, wiring.host(world, event.id));
    }
  } else if (event.code === EVENT.arrival) arrive(world, event.id);
  else if (event.code === EVENT.caseArrival) arriveCase(world, event.id);
  else if (event.code === EVENT.staff) staffEvent(world, event.id);
  else if (event.code === EVENT.inject) inject(world, event.id);
  else if (event.code === EVENT.pending) duePending(world, event.n);
  else if (event.code === EVENT.actionDone) finishAction(world);
  settle(world);
  world.cause = -1;
}

/** Runs all events due up to `t`. With the end of the shift time stands still. */
export function runUntil(world: World, t: number, ended: () => boolean): void {
  const { state } = world;
  if (t < state.now) throw new RangeError(`cannot go back: ${t} < ${state.now}`);
  for (;;) {
    const at = peekTime(state.calendar);
    if (at === null || at > t || ended()) break;
    const event = popEvent(state.calendar);
    if (!event) break;
    state.now = event.at;
    handle(world, event);
  }
  if (!ended()) state.now = t;
}
