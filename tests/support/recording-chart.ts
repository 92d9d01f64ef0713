/** A chart of the sim whose names only write down what happened: guards by a table of truth, every delay the same. */
import type { Chart, ChartInstance, Settled, Timed } from '../../src/sim/kernel/chart.ts';
import { CHARTS, type ChartName } from '../../src/sim/machines/charts.ts';
import { complaintChart } from '../../src/sim/machines/complaint-chart.ts';
import { customerVisitChart } from '../../src/sim/machines/customer-visit-chart.ts';
import { encounterChart } from '../../src/sim/machines/encounter-chart.ts';
import { incidentChart } from '../../src/sim/machines/incident-chart.ts';
import { shiftChart } from '../../src/sim/machines/shift-chart.ts';
import { windowChart } from '../../src/sim/machines/window-chart.ts';

type Make = (behaviour: never, code: number, settled?: Settled) => Chart<Timed>;

const MAKE: Readonly<Record<ChartName, Make>> = {
  visit: customerVisitChart,
  window: windowChart,
  encounter: encounterChart,
  complaint: complaintChart,
  incident: incidentChart,
  shift: shiftChart,
};

export interface RecordingChart {
  start(chart: ChartInstance): void;
  send(chart: ChartInstance, event: number): boolean;
  /** Lets a running timer come due. */
  fire(chart: ChartInstance, timer: number): boolean;
}

/** @param settled guards and delays known beforehand; the rest is asked */
export function recordingChart(
  name: ChartName,
  truth: Readonly<Record<string, boolean>>,
  acts: (name: string) => void,
  settled?: Settled,
): RecordingChart {
  let number = 0;
  const world: Timed = { after: () => ++number };
  const named = <T>(of: (name: string) => T): Record<string, T> =>
    new Proxy({}, { get: (_, key) => of(String(key)) });
  const behaviour = {
    guards: named((guard) => () => truth[guard] ?? false),
    actions: named((action) => () => acts(action)),
    delays: named(() => () => 1),
  };
  const chart = MAKE[name](behaviour as never, 0, settled);
  return {
    start: (instance) => chart.start(world, instance, 0),
    send: (instance, event) => chart.send(world, instance, 0, event),
    fire: (instance, timer) => {
      instance.timers[timer] = -1;
      return chart.send(world, instance, 0, CHARTS[name].timers[timer]?.event ?? -1);
    },
  };
}
