/** The visit chart's actions and delays: tickets, lines, patience, walking, service. */
import { NEVER } from '../kernel/chart.ts';
import { drawChance } from '../kernel/distributions.ts';
import { eventIndex } from '../machines/charts.ts';
import type { CustomerVisitBehaviour } from '../machines/customer-visit-chart.ts';
import { OUTCOME, type WindowState } from '../model/hall-state.ts';
import {
  categoryId,
  isForPlayer,
  outcomeOfVisit,
  ticketOf,
  windowId,
} from '../world/visit-facts.ts';
import type { ChartWiring, World } from '../world/world.ts';
import { openComplaint } from './complaint-system.ts';
import { lineFor } from './dispatch-system.ts';
import { seeWhetherCleared } from './emptying-system.ts';
import {
  entrancePlace,
  freePlace,
  startWalk,
  takePlace,
  ticketPlace,
  windowPlace,
} from './floor-places.ts';
import { joinByTicket, joinHead, joinTail, unlink } from './line-system.ts';
import { beginWait, endWait, patienceLeft, tellWait } from './mind-system.ts';
import { noteSaving } from './post-system.ts';
import { keepTicket, keptPlace } from './recall-system.ts';
import { dropRequest, serviceBegins, serviceOver } from './request-system.ts';
import { callReserves } from './reserve-system.ts';
import { goOn, leaveFor, turnOf } from './routing-system.ts';
import { factorAt, serviceTime } from './service-time.ts';
import { payFromVault } from './vault-system.ts';
import { visitGuards } from './visit-guards.ts';

const SEATED = eventIndex('window', 'SEATED');
const RELEASE = eventIndex('window', 'RELEASE');

/** Time between ticket and call, so far. */
function waitedOf(world: World, id: number): number {
  const { ticketAt, calledAt } = world.state.visits;
  const from = ticketAt[id] as number;
  if (from < 0) return 0;
  const called = calledAt[id] as number;
  return (called >= 0 ? called : world.now) - from;
}

const actions: CustomerVisitBehaviour<World>['actions'] = {
  refuse: (world, id) => {
    world.state.visits.outcome[id] = OUTCOME.refused;
  },
  walkIn: (world, id) => startWalk(world, id, ticketPlace(world)),
  balk: (world, id) => {
    world.state.visits.outcome[id] = OUTCOME.balked;
    if (!world.recording) return;
    const category = categoryId(world, id);
    const queue = world.state.lines[lineFor(world, id)]?.length ?? 0;
    world.emit('customer.balked', { category, queue }, { by: 'customer', customer: id });
  },
  takeTicket: (world, id) => {
    const { visits, counts } = world.state;
    if (!(world.plan.supervised && keepTicket(world, id))) {
      const category = visits.category[id] as number;
      const number = (counts.tickets[category] as number) + 1;
      counts.tickets[category] = number;
      visits.ticketNo[id] = number;
      visits.ticketAt[id] = world.now;
    }
    if (!world.recording) return;
    const data = { ticket: ticketOf(world, id), category: categoryId(world, id) };
    world.emit('ticket.issued', data, { by: 'customer', customer: id });
  },
  joinLine: (world, id) => {
    const { visits } = world.state;
    visits.since[id] = world.now;
    visits.outcome[id] = OUTCOME.none;
    const line = lineFor(world, id);
    const { turns } = world.state.counts;
    const category = visits.category[id] as number;
    turns[category] = (turns[category] as number) + 1;
    // Whoever was interrupted goes on where they were: first.
    if ((visits.seatedAt[id] as number) >= 0) joinHead(world, id, line);
    else if (world.plan.supervised && keptPlace(world, id)) joinByTicket(world, id, line);
    else joinTail(world, id, line);
    if (world.plan.onFoot) startWalk(world, id, takePlace(world, id));
    if (world.plan.supervised) {
      noteSaving(world, id);
      beginWait(world, id);
    }
    if (line === world.plan.playerLine) return;
    world.seekDue = true;
    if (world.plan.preempts) world.preemptors.push(id);
    if (world.plan.reserves.length > 0) callReserves(world);
  },
  leaveLine: (world, id) => {
    const { visits } = world.state;
    visits.waited[id] = (visits.waited[id] as number) + world.now - (visits.since[id] as number);
    unlink(world, id);
    if (world.plan.onFoot) freePlace(world, id);
    if (world.plan.supervised) endWait(world, id);
    // The next in a line of its own may be served where the one before could not.
    if (world.plan.ownLines) world.seekDue = true;
    if (world.plan.reserves.length > 0) callReserves(world);
  },
  upgrade: (world, id) => {
    const { visits } = world.state;
    const to = world.plan.categories[visits.category[id] as number]?.upgradeTo ?? -1;
    if (to < 0) return;
    visits.category[id] = to;
    if (!world.plan.ownLines) {
      unlink(world, id);
      joinByTicket(world, id, to);
    }
    if (world.plan.preempts) world.preemptors.push(id);
    world.seekDue = true;
    if (world.plan.reserves.length > 0) callReserves(world);
  },
  renege: (world, id) => {
    if (world.plan.supervised) tellWait(world, id, false);
    world.state.visits.outcome[id] = OUTCOME.reneged;
  },
  beCalled: (world, id) => {
    const { calledAt, seatedAt } = world.state.visits;
    // Called again to go on: the first call is the one that ended the wait.
    if ((seatedAt[id] as number) < 0) calledAt[id] = world.now;
    if (!world.recording) return;
    if (world.plan.supervised) tellWait(world, id, true);
    const data = {
      ticket: ticketOf(world, id),
      window: windowId(world, id),
      waited: waitedOf(world, id),
    };
    const by = isForPlayer(world, id) ? 'player' : 'colleague';
    world.emit('ticket.called', data, { by, customer: id });
  },
  miss: (world, id) => {
    const { visits } = world.state;
    visits.missed[id] = (visits.missed[id] as number) + 1;
    visits.outcome[id] = OUTCOME.missed;
    leaveWindow(world, id);
  },
  giveUp: (world, id) => {
    world.state.visits.outcome[id] = OUTCOME.reneged;
    leaveWindow(world, id);
  },
  walkToWindow: (world, id) => startWalk(world, id, windowPlace(world, windowId(world, id))),
  sitDown: (world, id) => {
    const { visits, windows } = world.state;
    const index = visits.window[id] as number;
    const window = windows[index] as WindowState;
    if ((visits.seatedAt[id] as number) < 0) visits.seatedAt[id] = world.now;
    visits.since[id] = world.now;
    visits.outcome[id] = OUTCOME.none;
    window.busySince = world.now;
    if (world.recording)
      world.emit('customer.seated', { window: window.id }, { by: 'customer', customer: id });
    world.charts.window.send(world, window.chart, index, SEATED);
    if (isForPlayer(world, id)) world.send('encounter', id, 'START');
  },
  interrupt: (world, id) => {
    const { visits } = world.state;
    const done = (world.now - (visits.since[id] as number)) / factorAt(world, id);
    visits.work[id] = Math.max(0, (visits.work[id] as number) - Math.round(done));
    leaveWindow(world, id);
  },
  evacuate: (world, id) => {
    world.state.visits.outcome[id] = OUTCOME.evacuated;
  },
  breakOff: (world, id) => {
    world.state.visits.outcome[id] = OUTCOME.evacuated;
    dropRequest(world, id);
    serviceOver(world, id);
    leaveWindow(world, id);
  },
  beReferred: (world, id) => tellWait(world, id, false),
  endService: (world, id) => {
    const { visits, windows } = world.state;
    if ((visits.outcome[id] as number) === OUTCOME.none) visits.outcome[id] = OUTCOME.served;
    if (world.plan.supervised) {
      serviceOver(world, id);
      if (!isUndone(world, id)) payFromVault(world, id);
    }
    const window = windows[visits.window[id] as number] as WindowState;
    window.served += 1;
    if (world.recording) {
      const duration = world.now - (visits.seatedAt[id] as number);
      const data = { window: window.id, duration };
      world.emit('service.ended', data, { by: 'system', customer: id });
    }
    const index = visits.window[id] as number;
    world.charts.window.send(world, window.chart, index, RELEASE);
    if (!isUndone(world, id)) goOn(world, id);
  },
  depart: (world, id) => {
    const { visits, counts } = world.state;
    visits.leftAt[id] = world.now;
    counts.inside -= 1;
    const outcome = visits.outcome[id] as number;
    const served = outcome === OUTCOME.served;
    const category = visits.category[id] as number;
    if (outcome < OUTCOME.evacuated) {
      const among = served ? counts.served : counts.left;
      among[category] = (among[category] as number) + 1;
    }
    if (world.recording) {
      const data = {
        reason: outcomeOfVisit(world, id),
        waited: waitedOf(world, id),
        mood: world.state.people[id]?.mood ?? 0,
        category: categoryId(world, id),
      };
      world.emit('customer.left', data, { by: 'customer', customer: id });
    }
    if (world.plan.supervised) seeWhetherCleared(world);
    if (served || outcome >= OUTCOME.evacuated) return;
    if (outcome === OUTCOME.reneged) leaveFor(world, id);
    complainMaybe(world, id);
  },
  walkOut: (world, id) => startWalk(world, id, entrancePlace(world)),
  vanish: (world, id) => {
    const { chart } = world.state.visits;
    const instance = chart[id];
    if (instance) world.spare.push(instance);
    chart[id] = null;
  },
};

const isUndone = (world: World, id: number): boolean =>
  world.state.visits.outcome[id] === OUTCOME.undone;

/** The window waits no longer for somebody who is not served to the end. */
function leaveWindow(world: World, id: number): void {
  const { visits, windows } = world.state;
  const index = visits.window[id] as number;
  visits.window[id] = -1;
  if ((visits.seatedAt[id] as number) < 0) visits.calledAt[id] = -1;
  world.charts.window.send(world, (windows[index] as WindowState).chart, index, RELEASE);
}

function complainMaybe(world: World, id: number): void {
  const source = world.state.visits.source[id] as number;
  const chance = source < 0 ? 0 : (world.plan.sources[source]?.spec.complains ?? 0);
  if (chance <= 0) return;
  const own = world.own('complains', source, turnOf(world, id));
  if (drawChance(own, chance)) openComplaint(world, id, 'waiting');
}

const delays: CustomerVisitBehaviour<World>['delays'] = {
  walk: (world, id) => (world.state.people[id]?.until ?? world.now) - world.now,
  ticketing: (world) => world.bundle.branch.ticketing,
  patience: (world, id) => {
    if (world.plan.supervised) return patienceLeft(world, id);
    const patience = world.state.visits.patience[id] as number;
    // What is left of it, for whoever has waited before.
    return patience < 0 || (world.state.visits.seatedAt[id] as number) >= 0
      ? NEVER
      : Math.max(0, patience - (world.state.visits.waited[id] as number));
  },
  upgrade: (world, id) => {
    const { category, seatedAt } = world.state.visits;
    if ((seatedAt[id] as number) >= 0) return NEVER;
    return world.plan.categories[category[id] as number]?.upgradeAfter ?? NEVER;
  },
  grace: (world) => world.bundle.branch.noShow?.grace ?? 0,
  patienceLeft: (world, id) => {
    const { patience, ticketAt } = world.state.visits;
    if (world.bundle.branch.patienceEnds === 'call' || (patience[id] as number) < 0) return NEVER;
    return Math.max(0, (ticketAt[id] as number) + (patience[id] as number) - world.now);
  },
  service: (world, id) => {
    if (isForPlayer(world, id)) return NEVER;
    const ms = serviceTime(world, id);
    return world.plan.supervised ? serviceBegins(world, id, ms) : ms;
  },
};

export const visitWiring: ChartWiring<CustomerVisitBehaviour<World>> = {
  instance: (world, id) => world.state.visits.chart[id] ?? null,
  behaviour: { guards: visitGuards, actions, delays },
};
