/** The six charts of the branch, compiled once at load. */
import type { ChartTable } from '../kernel/chart-table.ts';
import { compileChart } from './compile-chart.ts';
import { complaintMachine } from './complaint/complaint-machine.ts';
import { customerVisitMachine } from './customer-visit/customer-visit-machine.ts';
import { encounterMachine } from './encounter/encounter-machine.ts';
import { incidentMachine } from './incident/incident-machine.ts';
import { shiftMachine } from './shift/shift-machine.ts';
import { windowMachine } from './window/window-machine.ts';

export const MACHINES = {
  visit: customerVisitMachine,
  window: windowMachine,
  encounter: encounterMachine,
  complaint: complaintMachine,
  incident: incidentMachine,
  shift: shiftMachine,
} as const;

export type ChartName = keyof typeof MACHINES;

export const CHARTS: Readonly<Record<ChartName, ChartTable>> = {
  visit: compileChart(customerVisitMachine),
  window: compileChart(windowMachine),
  encounter: compileChart(encounterMachine),
  complaint: compileChart(complaintMachine),
  incident: compileChart(incidentMachine),
  shift: compileChart(shiftMachine),
};

/** Index of an event in a chart; throws for an event the chart does not know. */
export function eventIndex(chart: ChartName, event: string): number {
  const index = CHARTS[chart].events.indexOf(event);
  if (index < 0) throw new Error(`${chart} has no event ${event}`);
  return index;
}

export const stateName = (chart: ChartName, state: number): string =>
  CHARTS[chart].states[state] ?? '';
