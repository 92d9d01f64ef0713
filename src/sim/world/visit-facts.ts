/** What readers ask of a visit, in the words of the scenario. */
import { stateName } from '../machines/charts.ts';
import { OUTCOMES, type Outcome } from '../model/hall-state.ts';
import type { World } from './world.ts';

export const visitState = (world: World, id: number): string => {
  const chart = world.state.visits.chart[id];
  return chart ? stateName('visit', chart.state) : 'gone';
};

/** Index of a case customer's entry in the lesson, or -1. */
export const caseIndexOf = (world: World, id: number): number =>
  -1 - (world.state.visits.source[id] as number);

export const isForPlayer = (world: World, id: number): boolean =>
  (world.state.visits.source[id] as number) < 0;

export const outcomeOfVisit = (world: World, id: number): Outcome =>
  OUTCOMES[world.state.visits.outcome[id] as number] ?? '';

export const categoryId = (world: World, id: number): string =>
  world.plan.categories[world.state.visits.category[id] as number]?.id ?? '';

export const windowId = (world: World, id: number): string =>
  world.plan.windows[world.state.visits.window[id] as number]?.id ?? '';

export function ticketOf(world: World, id: number): string {
  const { ticketNo, category } = world.state.visits;
  const no = ticketNo[id] ?? -1;
  if (no < 0) return '';
  return `${world.plan.categories[category[id] as number]?.prefix ?? ''}${String(no).padStart(3, '0')}`;
}

export function windowIndex(world: World, window: string): number {
  return world.plan.windows.findIndex((w) => w.id === window);
}

/** State of the player's window; "closed" when there is no player. */
export function playerWindow(world: World): string {
  const window = world.state.windows[world.plan.windows.findIndex((w) => w.player)];
  return window ? stateName('window', window.chart.state) : 'closed';
}
