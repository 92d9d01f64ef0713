/** The six charts of the branch by name; how they go from state to state stands in src/charts. */
import type { ChartNames } from '../kernel/chart.ts';
import { complaint } from './complaint-chart.ts';
import { customerVisit } from './customer-visit-chart.ts';
import { encounter } from './encounter-chart.ts';
import { incident } from './incident-chart.ts';
import { shift } from './shift-chart.ts';
import { window } from './window-chart.ts';

export const CHARTS = { visit: customerVisit, window, encounter, complaint, incident, shift };

export type ChartName = keyof typeof CHARTS;

const names = (chart: ChartName): ChartNames => CHARTS[chart];

/** Number of an event in a chart; throws for an event the chart does not know. */
export function eventIndex(chart: ChartName, event: string): number {
  const index = names(chart).events.indexOf(event);
  if (index < 0) throw new Error(`${chart} has no event ${event}`);
  return index;
}

export const stateName = (chart: ChartName, state: number): string =>
  names(chart).states[state] ?? '';
