/** The visit chart's guards, actions and delays: tickets, lines, patience, walking, service by colleagues. */
import type { ChartHost } from '../kernel/chart-table.ts';
import { stateName } from '../machines/charts.ts';
import type { Visit } from '../model/state.ts';
import { CHART_ORDER, type ChartWiring, type World } from '../world/world.ts';
import {
  entrancePlace,
  freePlace,
  startWalk,
  takePlace,
  ticketPlace,
  windowPlace,
} from './floor-places.ts';

const VISIT = CHART_ORDER.indexOf('visit');

export const visitOf = (world: World, id: number): Visit => {
  const visit = world.state.visits[id];
  if (!visit) throw new Error(`no visit ${id}`);
  return visit;
};

export const visitState = (visit: Visit): string => stateName('visit', visit.chart.state);

function lineOf(world: World, visit: Visit): number[] {
  if (visit.caseIndex >= 0) return world.state.playerLine;
  const line = world.state.lines[visit.category] ?? [];
  world.state.lines[visit.category] = line;
  return line;
}

function waitedOf(world: World, visit: Visit): number {
  if (visit.ticketAt < 0) return 0;
  return (visit.calledAt >= 0 ? visit.calledAt : world.now) - visit.ticketAt;
}

function hallOf(world: World, category: string): { served: number; left: number } {
  const hall = world.state.hall[category] ?? { served: 0, left: 0 };
  world.state.hall[category] = hall;
  return hall;
}

const actions: Record<string, (world: World, visit: Visit) => void> = {
  walkIn: (world, visit) => startWalk(world, visit, ticketPlace(world)),
  balk: (world, visit) => {
    visit.reason = 'balked';
    const queue = lineOf(world, visit).length;
    world.emit(
      'customer.balked',
      { category: visit.category, queue },
      { by: 'customer', customer: visit.id },
    );
  },
  takeTicket: (world, visit) => {
    const category = world.bundle.branch.categories.find((c) => c.id === visit.category);
    const number = (world.state.tickets[visit.category] ?? 0) + 1;
    world.state.tickets[visit.category] = number;
    visit.ticket = `${category?.prefix ?? visit.category}${String(number).padStart(3, '0')}`;
    visit.ticketAt = world.now;
    const data = { ticket: visit.ticket, category: visit.category };
    world.emit('ticket.issued', data, { by: 'customer', customer: visit.id });
  },
  joinLine: (world, visit) => {
    lineOf(world, visit).push(visit.id);
    startWalk(world, visit, takePlace(world, visit.id));
    if (visit.caseIndex < 0) world.send('window', -1, 'SEEK');
  },
  leaveLine: (world, visit) => {
    const line = lineOf(world, visit);
    line.splice(line.indexOf(visit.id), 1);
    freePlace(world, visit.id);
  },
  renege: (_, visit) => {
    visit.reason = 'reneged';
  },
  walkToWindow: (world, visit) => {
    visit.calledAt = world.now;
    startWalk(world, visit, windowPlace(world, visit.window));
    const data = { ticket: visit.ticket, window: visit.window, waited: waitedOf(world, visit) };
    world.emit('ticket.called', data, {
      by: visit.caseIndex >= 0 ? 'player' : 'colleague',
      customer: visit.id,
    });
  },
  sitDown: (world, visit) => {
    visit.seatedAt = world.now;
    world.emit('customer.seated', { window: visit.window }, { by: 'customer', customer: visit.id });
    world.send('window', windowIndex(world, visit.window), 'SEATED');
    if (visit.caseIndex >= 0) world.send('encounter', visit.id, 'START');
  },
  endService: (world, visit) => {
    visit.reason = visit.reason || 'served';
    const data = { window: visit.window, duration: world.now - visit.seatedAt };
    world.emit('service.ended', data, { by: 'system', customer: visit.id });
    world.send('window', windowIndex(world, visit.window), 'RELEASE');
  },
  walkOut: (world, visit) => {
    startWalk(world, visit, entrancePlace(world));
    visit.leftAt = world.now;
    const hall = hallOf(world, visit.category);
    if (visit.reason === 'served') hall.served += 1;
    else hall.left += 1;
    const data = {
      reason: visit.reason,
      waited: waitedOf(world, visit),
      mood: visit.mood,
      category: visit.category,
    };
    world.emit('customer.left', data, { by: 'customer', customer: visit.id });
  },
  vanish: () => {},
};

export function windowIndex(world: World, window: string): number {
  return world.bundle.branch.windows.findIndex((w) => w.id === window);
}

function delay(world: World, visit: Visit, name: string): number | null {
  switch (name) {
    case 'walk':
      return visit.until - world.now;
    case 'ticketing':
      return world.bundle.branch.ticketing;
    case 'patience':
      return visit.patience;
    case 'service':
      return visit.caseIndex >= 0 ? null : visit.service;
    default:
      throw new Error(`visit has no delay ${name}`);
  }
}

export const visitWiring: ChartWiring = {
  instance: (world, id) => world.state.visits[id]?.chart ?? null,
  host(world, id): ChartHost {
    const visit = visitOf(world, id);
    return {
      guard: () => visit.balksAt > 0 && lineOf(world, visit).length >= visit.balksAt,
      act: (name) => actions[name]?.(world, visit),
      delay: (name) => delay(world, visit, name),
      startTimer: (index, ms) => world.after(ms, VISIT * 16 + index, id),
    };
  },
};
