// Written from src/charts/incident-machine.ts by `npm run oc -- charts`; changes belong there.
import { type Action, begin, type Chart, type ChartInstance, type Delay, type Guard, NEVER, type Settled, type Timed } from '../kernel/chart.ts';

export const incident = {
  id: 'incident',
  states: ['unreported', 'escalated', 'handled', 'closed'],
  events: ['REPORT', 'RESOLVE', 'xstate.after.reportWithin.incident.unreported', 'xstate.after.lasts.incident.escalated', 'xstate.after.lasts.incident.handled'],
  timers: [{ delay: 'reportWithin', event: 2 }, { delay: 'lasts', event: 3 }, { delay: 'lasts', event: 4 }],
  initial: 0,
} as const;

export interface IncidentBehaviour<W> {
  readonly guards: {
  };
  readonly actions: {
    readonly begin: Action<W>;
    readonly close: Action<W>;
    readonly escalate: Action<W>;
    readonly report: Action<W>;
  };
  readonly delays: {
    readonly lasts: Delay<W>;
    readonly reportWithin: Delay<W>;
  };
}

/** @param code calendar code of the first timer; the others follow */
export function incidentChart<W extends Timed>(behaviour: IncidentBehaviour<W>, code: number, settled: Settled = {}): Chart<W> {
  const { begin: doBegin, close: doClose, escalate: doEscalate, report: doReport } = behaviour.actions;
  const { lasts: forLasts, reportWithin: forReportWithin } = behaviour.delays;
  const runsLasts = !settled.never?.includes('lasts');
  const runsReportWithin = !settled.never?.includes('reportWithin');

  function start(world: W, chart: ChartInstance, id: number): void {
    chart.state = 0;
    doBegin(world, id);
    if (runsReportWithin) chart.timers[0] = begin(world, forReportWithin(world, id), code + 0, id);
  }

  function send(world: W, chart: ChartInstance, id: number, event: number): boolean {
    switch (chart.state * 5 + event) {
      // unreported: REPORT
      case 0: {
        chart.timers[0] = NEVER;
        chart.state = 2;
        doReport(world, id);
        if (runsLasts) chart.timers[2] = begin(world, forLasts(world, id), code + 2, id);
        return true;
      }
      // unreported: RESOLVE
      case 1: {
        chart.timers[0] = NEVER;
        chart.state = 3;
        doClose(world, id);
        return true;
      }
      // unreported: xstate.after.reportWithin.incident.unreported
      case 2: {
        chart.timers[0] = NEVER;
        chart.state = 1;
        doEscalate(world, id);
        if (runsLasts) chart.timers[1] = begin(world, forLasts(world, id), code + 1, id);
        return true;
      }
      // escalated: REPORT
      case 5: {
        chart.timers[1] = NEVER;
        chart.state = 2;
        doReport(world, id);
        if (runsLasts) chart.timers[2] = begin(world, forLasts(world, id), code + 2, id);
        return true;
      }
      // escalated: RESOLVE
      case 6: {
        chart.timers[1] = NEVER;
        chart.state = 3;
        doClose(world, id);
        return true;
      }
      // escalated: xstate.after.lasts.incident.escalated
      case 8: {
        chart.timers[1] = NEVER;
        chart.state = 3;
        doClose(world, id);
        return true;
      }
      // handled: RESOLVE
      case 11: {
        chart.timers[2] = NEVER;
        chart.state = 3;
        doClose(world, id);
        return true;
      }
      // handled: xstate.after.lasts.incident.handled
      case 14: {
        chart.timers[2] = NEVER;
        chart.state = 3;
        doClose(world, id);
        return true;
      }
    }
    return false;
  }

  return { start, send };
}
