// Written from src/charts/shift-machine.ts by `npm run oc -- charts`; changes belong there.
import { type Action, begin, type Chart, type ChartInstance, type Delay, type Guard, NEVER, type Settled, type Timed } from '../kernel/chart.ts';

export const shift = {
  id: 'shift',
  states: ['before', 'open', 'ended'],
  events: ['OPEN', 'SIGN_OFF', 'xstate.after.untilEnd.shift.before', 'xstate.after.untilEnd.shift.open'],
  timers: [{ delay: 'untilEnd', event: 2 }, { delay: 'untilEnd', event: 3 }],
  initial: 0,
} as const;

export interface ShiftBehaviour<W> {
  readonly guards: {
  };
  readonly actions: {
    readonly open: Action<W>;
    readonly runOut: Action<W>;
    readonly signOff: Action<W>;
  };
  readonly delays: {
    readonly untilEnd: Delay<W>;
  };
}

/** @param code calendar code of the first timer; the others follow */
export function shiftChart<W extends Timed>(behaviour: ShiftBehaviour<W>, code: number, settled: Settled = {}): Chart<W> {
  const { open: doOpen, runOut: doRunOut, signOff: doSignOff } = behaviour.actions;
  const { untilEnd: forUntilEnd } = behaviour.delays;
  const runsUntilEnd = !settled.never?.includes('untilEnd');

  function start(world: W, chart: ChartInstance, id: number): void {
    chart.state = 0;
    if (runsUntilEnd) chart.timers[0] = begin(world, forUntilEnd(world, id), code + 0, id);
  }

  function send(world: W, chart: ChartInstance, id: number, event: number): boolean {
    switch (chart.state * 4 + event) {
      // before: OPEN
      case 0: {
        chart.timers[0] = NEVER;
        chart.state = 1;
        doOpen(world, id);
        if (runsUntilEnd) chart.timers[1] = begin(world, forUntilEnd(world, id), code + 1, id);
        return true;
      }
      // before: xstate.after.untilEnd.shift.before
      case 2: {
        chart.timers[0] = NEVER;
        chart.state = 2;
        doRunOut(world, id);
        return true;
      }
      // open: SIGN_OFF
      case 5: {
        chart.timers[1] = NEVER;
        chart.state = 2;
        doSignOff(world, id);
        return true;
      }
      // open: xstate.after.untilEnd.shift.open
      case 7: {
        chart.timers[1] = NEVER;
        chart.state = 2;
        doRunOut(world, id);
        return true;
      }
    }
    return false;
  }

  return { start, send };
}
