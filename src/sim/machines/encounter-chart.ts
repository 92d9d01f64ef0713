// Written from src/charts/encounter-machine.ts by `npm run oc -- charts`; changes belong there.
import { type Action, begin, type Chart, type ChartInstance, type Delay, type Guard, NEVER, type Settled, type Timed } from '../kernel/chart.ts';

export const encounter = {
  id: 'encounter',
  states: ['attending.patient', 'attending.impatient', 'attending.complaining', 'parted', 'refused', 'abandoned'],
  events: ['COMPLAIN', 'PART', 'REFUSE', 'WALK_OUT', 'xstate.after.patience.encounter.attending.patient', 'xstate.after.impatience.encounter.attending.impatient', 'xstate.after.impatience.encounter.attending.complaining'],
  timers: [{ delay: 'patience', event: 4 }, { delay: 'impatience', event: 5 }, { delay: 'impatience', event: 6 }],
  initial: 0,
} as const;

export interface EncounterBehaviour<W> {
  readonly guards: {
  };
  readonly actions: {
    readonly complain: Action<W>;
    readonly finish: Action<W>;
    readonly growImpatient: Action<W>;
    readonly open: Action<W>;
  };
  readonly delays: {
    readonly impatience: Delay<W>;
    readonly patience: Delay<W>;
  };
}

/** @param code calendar code of the first timer; the others follow */
export function encounterChart<W extends Timed>(behaviour: EncounterBehaviour<W>, code: number, settled: Settled = {}): Chart<W> {
  const { complain: doComplain, finish: doFinish, growImpatient: doGrowImpatient, open: doOpen } = behaviour.actions;
  const { impatience: forImpatience, patience: forPatience } = behaviour.delays;
  const runsImpatience = !settled.never?.includes('impatience');
  const runsPatience = !settled.never?.includes('patience');

  function start(world: W, chart: ChartInstance, id: number): void {
    chart.state = 0;
    doOpen(world, id);
    if (runsPatience) chart.timers[0] = begin(world, forPatience(world, id), code + 0, id);
  }

  function send(world: W, chart: ChartInstance, id: number, event: number): boolean {
    switch (chart.state * 7 + event) {
      // attending.patient: COMPLAIN
      case 0: {
        chart.timers[0] = NEVER;
        chart.state = 2;
        doComplain(world, id);
        if (runsImpatience) chart.timers[2] = begin(world, forImpatience(world, id), code + 2, id);
        return true;
      }
      // attending.patient: PART
      case 1: {
        chart.timers[0] = NEVER;
        chart.state = 3;
        doFinish(world, id);
        return true;
      }
      // attending.patient: REFUSE
      case 2: {
        chart.timers[0] = NEVER;
        chart.state = 4;
        doFinish(world, id);
        return true;
      }
      // attending.patient: WALK_OUT
      case 3: {
        chart.timers[0] = NEVER;
        chart.state = 5;
        doFinish(world, id);
        return true;
      }
      // attending.patient: xstate.after.patience.encounter.attending.patient
      case 4: {
        chart.timers[0] = NEVER;
        chart.state = 1;
        doGrowImpatient(world, id);
        if (runsImpatience) chart.timers[1] = begin(world, forImpatience(world, id), code + 1, id);
        return true;
      }
      // attending.impatient: COMPLAIN
      case 7: {
        chart.timers[1] = NEVER;
        chart.state = 2;
        doComplain(world, id);
        if (runsImpatience) chart.timers[2] = begin(world, forImpatience(world, id), code + 2, id);
        return true;
      }
      // attending.impatient: PART
      case 8: {
        chart.timers[1] = NEVER;
        chart.state = 3;
        doFinish(world, id);
        return true;
      }
      // attending.impatient: REFUSE
      case 9: {
        chart.timers[1] = NEVER;
        chart.state = 4;
        doFinish(world, id);
        return true;
      }
      // attending.impatient: WALK_OUT
      case 10: {
        chart.timers[1] = NEVER;
        chart.state = 5;
        doFinish(world, id);
        return true;
      }
      // attending.impatient: xstate.after.impatience.encounter.attending.impatient
      case 12: {
        chart.timers[1] = NEVER;
        chart.state = 1;
        doGrowImpatient(world, id);
        if (runsImpatience) chart.timers[1] = begin(world, forImpatience(world, id), code + 1, id);
        return true;
      }
      // attending.complaining: COMPLAIN
      case 14: {
        chart.timers[2] = NEVER;
        chart.state = 2;
        doComplain(world, id);
        if (runsImpatience) chart.timers[2] = begin(world, forImpatience(world, id), code + 2, id);
        return true;
      }
      // attending.complaining: PART
      case 15: {
        chart.timers[2] = NEVER;
        chart.state = 3;
        doFinish(world, id);
        return true;
      }
      // attending.complaining: REFUSE
      case 16: {
        chart.timers[2] = NEVER;
        chart.state = 4;
        doFinish(world, id);
        return true;
      }
      // attending.complaining: WALK_OUT
      case 17: {
        chart.timers[2] = NEVER;
        chart.state = 5;
        doFinish(world, id);
        return true;
      }
      // attending.complaining: xstate.after.impatience.encounter.attending.complaining
      case 20: {
        chart.timers[2] = NEVER;
        chart.state = 2;
        doGrowImpatient(world, id);
        if (runsImpatience) chart.timers[2] = begin(world, forImpatience(world, id), code + 2, id);
        return true;
      }
    }
    return false;
  }

  return { start, send };
}
