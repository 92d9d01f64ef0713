// Written from src/charts/window-machine.ts by `npm run oc -- charts`; changes belong there.
import { type Action, begin, type Chart, type ChartInstance, type Delay, type Guard, NEVER, type Settled, type Timed } from '../kernel/chart.ts';

export const window = {
  id: 'window',
  states: ['closed', 'open.idle', 'open.calling', 'open.serving', 'closing'],
  events: ['OPEN', 'CALL', 'SEATED', 'CLOSE', 'RELEASE'],
  timers: [],
  initial: 0,
} as const;

export interface WindowBehaviour<W> {
  readonly guards: {
    readonly handsOver: Guard<W>;
  };
  readonly actions: {
    readonly closed: Action<W>;
    readonly closing: Action<W>;
    readonly free: Action<W>;
    readonly handOver: Action<W>;
    readonly opened: Action<W>;
    readonly reopened: Action<W>;
  };
  readonly delays: {
  };
}

/** @param code calendar code of the first timer; the others follow */
export function windowChart<W extends Timed>(behaviour: WindowBehaviour<W>, code: number, settled: Settled = {}): Chart<W> {
  const { handsOver: whenHandsOver } = behaviour.guards;
  const { closed: doClosed, closing: doClosing, free: doFree, handOver: doHandOver, opened: doOpened, reopened: doReopened } = behaviour.actions;
  const isHandsOver = settled.guards?.handsOver;

  function start(world: W, chart: ChartInstance, id: number): void {
    chart.state = 0;
  }

  function send(world: W, chart: ChartInstance, id: number, event: number): boolean {
    switch (chart.state * 5 + event) {
      // closed: OPEN
      case 0: {
        chart.state = 1;
        doOpened(world, id);
        doFree(world, id);
        return true;
      }
      // open.idle: CALL
      case 6: {
        chart.state = 2;
        return true;
      }
      // open.idle: SEATED
      case 7: {
        chart.state = 3;
        return true;
      }
      // open.idle: CLOSE
      case 8: {
        chart.state = 0;
        doClosed(world, id);
        return true;
      }
      // open.calling: SEATED
      case 12: {
        chart.state = 3;
        return true;
      }
      // open.calling: CLOSE
      case 13: {
        chart.state = 4;
        doClosing(world, id);
        return true;
      }
      // open.calling: RELEASE
      case 14: {
        chart.state = 1;
        doFree(world, id);
        return true;
      }
      // open.serving: CLOSE
      case 18: {
        if (isHandsOver ?? whenHandsOver(world, id)) {
          chart.state = 0;
          doHandOver(world, id);
          doClosed(world, id);
          return true;
        }
        chart.state = 4;
        doClosing(world, id);
        return true;
      }
      // open.serving: RELEASE
      case 19: {
        chart.state = 1;
        doFree(world, id);
        return true;
      }
      // closing: OPEN
      case 20: {
        chart.state = 3;
        doReopened(world, id);
        return true;
      }
      // closing: SEATED
      case 22: {
        chart.state = 4;
        return true;
      }
      // closing: RELEASE
      case 24: {
        chart.state = 0;
        doClosed(world, id);
        return true;
      }
    }
    return false;
  }

  return { start, send };
}
