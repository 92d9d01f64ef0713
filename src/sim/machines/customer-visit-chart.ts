// Written from src/charts/customer-visit-machine.ts by `npm run oc -- charts`; changes belong there.
import { type Action, begin, type Chart, type ChartInstance, type Delay, type Guard, NEVER, type Settled, type Timed } from '../kernel/chart.ts';

export const customerVisit = {
  id: 'customer-visit',
  states: ['coming', 'arriving', 'ticketing', 'waiting', 'missing', 'called', 'serving', 'leaving', 'gone'],
  events: ['ARRIVE', 'GO_OUT', 'CALL', 'BE_SENT', 'DONE', 'INTERRUPT', 'xstate.after.walk.customer-visit.arriving', 'xstate.after.ticketing.customer-visit.ticketing', 'xstate.after.patience.customer-visit.waiting', 'xstate.after.upgrade.customer-visit.waiting', 'xstate.after.grace.customer-visit.missing', 'xstate.after.walk.customer-visit.called', 'xstate.after.patienceLeft.customer-visit.called', 'xstate.after.service.customer-visit.serving', 'xstate.after.walk.customer-visit.leaving'],
  timers: [{ delay: 'walk', event: 6 }, { delay: 'ticketing', event: 7 }, { delay: 'patience', event: 8 }, { delay: 'upgrade', event: 9 }, { delay: 'grace', event: 10 }, { delay: 'walk', event: 11 }, { delay: 'patienceLeft', event: 12 }, { delay: 'service', event: 13 }, { delay: 'walk', event: 14 }],
  initial: 0,
} as const;

export interface CustomerVisitBehaviour<W> {
  readonly guards: {
    readonly absent: Guard<W>;
    readonly balks: Guard<W>;
    readonly closed: Guard<W>;
    readonly full: Guard<W>;
    readonly onFoot: Guard<W>;
    readonly recalled: Guard<W>;
  };
  readonly actions: {
    readonly balk: Action<W>;
    readonly beCalled: Action<W>;
    readonly beReferred: Action<W>;
    readonly breakOff: Action<W>;
    readonly depart: Action<W>;
    readonly endService: Action<W>;
    readonly evacuate: Action<W>;
    readonly giveUp: Action<W>;
    readonly interrupt: Action<W>;
    readonly joinLine: Action<W>;
    readonly leaveLine: Action<W>;
    readonly miss: Action<W>;
    readonly refuse: Action<W>;
    readonly renege: Action<W>;
    readonly sitDown: Action<W>;
    readonly takeTicket: Action<W>;
    readonly upgrade: Action<W>;
    readonly vanish: Action<W>;
    readonly walkIn: Action<W>;
    readonly walkOut: Action<W>;
    readonly walkToWindow: Action<W>;
  };
  readonly delays: {
    readonly grace: Delay<W>;
    readonly patience: Delay<W>;
    readonly patienceLeft: Delay<W>;
    readonly service: Delay<W>;
    readonly ticketing: Delay<W>;
    readonly upgrade: Delay<W>;
    readonly walk: Delay<W>;
  };
}

/** @param code calendar code of the first timer; the others follow */
export function customerVisitChart<W extends Timed>(behaviour: CustomerVisitBehaviour<W>, code: number, settled: Settled = {}): Chart<W> {
  const { absent: whenAbsent, balks: whenBalks, closed: whenClosed, full: whenFull, onFoot: whenOnFoot, recalled: whenRecalled } = behaviour.guards;
  const { balk: doBalk, beCalled: doBeCalled, beReferred: doBeReferred, breakOff: doBreakOff, depart: doDepart, endService: doEndService, evacuate: doEvacuate, giveUp: doGiveUp, interrupt: doInterrupt, joinLine: doJoinLine, leaveLine: doLeaveLine, miss: doMiss, refuse: doRefuse, renege: doRenege, sitDown: doSitDown, takeTicket: doTakeTicket, upgrade: doUpgrade, vanish: doVanish, walkIn: doWalkIn, walkOut: doWalkOut, walkToWindow: doWalkToWindow } = behaviour.actions;
  const { grace: forGrace, patience: forPatience, patienceLeft: forPatienceLeft, service: forService, ticketing: forTicketing, upgrade: forUpgrade, walk: forWalk } = behaviour.delays;
  const isAbsent = settled.guards?.absent;
  const isBalks = settled.guards?.balks;
  const isClosed = settled.guards?.closed;
  const isFull = settled.guards?.full;
  const isOnFoot = settled.guards?.onFoot;
  const isRecalled = settled.guards?.recalled;
  const runsGrace = !settled.never?.includes('grace');
  const runsPatience = !settled.never?.includes('patience');
  const runsPatienceLeft = !settled.never?.includes('patienceLeft');
  const runsService = !settled.never?.includes('service');
  const runsTicketing = !settled.never?.includes('ticketing');
  const runsUpgrade = !settled.never?.includes('upgrade');
  const runsWalk = !settled.never?.includes('walk');

  function start(world: W, chart: ChartInstance, id: number): void {
    chart.state = 0;
  }

  function send(world: W, chart: ChartInstance, id: number, event: number): boolean {
    switch (chart.state * 15 + event) {
      // coming: ARRIVE
      case 0: {
        if (isClosed ?? whenClosed(world, id)) {
          chart.state = 8;
          doRefuse(world, id);
          doDepart(world, id);
          doVanish(world, id);
          return true;
        }
        if (isOnFoot ?? whenOnFoot(world, id)) {
          chart.state = 1;
          doWalkIn(world, id);
          if (runsWalk) chart.timers[0] = begin(world, forWalk(world, id), code + 0, id);
          return true;
        }
        if (isFull ?? whenFull(world, id)) {
          chart.state = 8;
          doRefuse(world, id);
          doDepart(world, id);
          doVanish(world, id);
          return true;
        }
        if (isBalks ?? whenBalks(world, id)) {
          chart.state = 8;
          doBalk(world, id);
          doDepart(world, id);
          doVanish(world, id);
          return true;
        }
        chart.state = 3;
        doTakeTicket(world, id);
        doJoinLine(world, id);
        if (runsPatience) chart.timers[2] = begin(world, forPatience(world, id), code + 2, id);
        if (runsUpgrade) chart.timers[3] = begin(world, forUpgrade(world, id), code + 3, id);
        return true;
      }
      // arriving: GO_OUT
      case 16: {
        chart.timers[0] = NEVER;
        chart.state = 7;
        doEvacuate(world, id);
        doDepart(world, id);
        doWalkOut(world, id);
        if (runsWalk) chart.timers[8] = begin(world, forWalk(world, id), code + 8, id);
        return true;
      }
      // arriving: xstate.after.walk.customer-visit.arriving
      case 21: {
        if (isFull ?? whenFull(world, id)) {
          chart.timers[0] = NEVER;
          chart.state = 7;
          doRefuse(world, id);
          doDepart(world, id);
          doWalkOut(world, id);
          if (runsWalk) chart.timers[8] = begin(world, forWalk(world, id), code + 8, id);
          return true;
        }
        if (isBalks ?? whenBalks(world, id)) {
          chart.timers[0] = NEVER;
          chart.state = 7;
          doBalk(world, id);
          doDepart(world, id);
          doWalkOut(world, id);
          if (runsWalk) chart.timers[8] = begin(world, forWalk(world, id), code + 8, id);
          return true;
        }
        chart.timers[0] = NEVER;
        chart.state = 2;
        if (runsTicketing) chart.timers[1] = begin(world, forTicketing(world, id), code + 1, id);
        return true;
      }
      // ticketing: GO_OUT
      case 31: {
        chart.timers[1] = NEVER;
        chart.state = 7;
        doEvacuate(world, id);
        doDepart(world, id);
        doWalkOut(world, id);
        if (runsWalk) chart.timers[8] = begin(world, forWalk(world, id), code + 8, id);
        return true;
      }
      // ticketing: xstate.after.ticketing.customer-visit.ticketing
      case 37: {
        chart.timers[1] = NEVER;
        chart.state = 3;
        doTakeTicket(world, id);
        doJoinLine(world, id);
        if (runsPatience) chart.timers[2] = begin(world, forPatience(world, id), code + 2, id);
        if (runsUpgrade) chart.timers[3] = begin(world, forUpgrade(world, id), code + 3, id);
        return true;
      }
      // waiting: GO_OUT
      case 46: {
        chart.timers[2] = NEVER;
        chart.timers[3] = NEVER;
        chart.state = 7;
        doLeaveLine(world, id);
        doEvacuate(world, id);
        doDepart(world, id);
        doWalkOut(world, id);
        if (runsWalk) chart.timers[8] = begin(world, forWalk(world, id), code + 8, id);
        return true;
      }
      // waiting: CALL
      case 47: {
        if (isAbsent ?? whenAbsent(world, id)) {
          chart.timers[2] = NEVER;
          chart.timers[3] = NEVER;
          chart.state = 4;
          doLeaveLine(world, id);
          doBeCalled(world, id);
          if (runsGrace) chart.timers[4] = begin(world, forGrace(world, id), code + 4, id);
          return true;
        }
        if (isOnFoot ?? whenOnFoot(world, id)) {
          chart.timers[2] = NEVER;
          chart.timers[3] = NEVER;
          chart.state = 5;
          doLeaveLine(world, id);
          doBeCalled(world, id);
          doWalkToWindow(world, id);
          if (runsWalk) chart.timers[5] = begin(world, forWalk(world, id), code + 5, id);
          if (runsPatienceLeft) chart.timers[6] = begin(world, forPatienceLeft(world, id), code + 6, id);
          return true;
        }
        chart.timers[2] = NEVER;
        chart.timers[3] = NEVER;
        chart.state = 6;
        doLeaveLine(world, id);
        doBeCalled(world, id);
        doSitDown(world, id);
        if (runsService) chart.timers[7] = begin(world, forService(world, id), code + 7, id);
        return true;
      }
      // waiting: BE_SENT
      case 48: {
        chart.timers[2] = NEVER;
        chart.timers[3] = NEVER;
        chart.state = 7;
        doLeaveLine(world, id);
        doBeReferred(world, id);
        doDepart(world, id);
        doWalkOut(world, id);
        if (runsWalk) chart.timers[8] = begin(world, forWalk(world, id), code + 8, id);
        return true;
      }
      // waiting: xstate.after.patience.customer-visit.waiting
      case 53: {
        if (isOnFoot ?? whenOnFoot(world, id)) {
          chart.timers[2] = NEVER;
          chart.timers[3] = NEVER;
          chart.state = 7;
          doLeaveLine(world, id);
          doRenege(world, id);
          doDepart(world, id);
          doWalkOut(world, id);
          if (runsWalk) chart.timers[8] = begin(world, forWalk(world, id), code + 8, id);
          return true;
        }
        chart.timers[2] = NEVER;
        chart.timers[3] = NEVER;
        chart.state = 8;
        doLeaveLine(world, id);
        doRenege(world, id);
        doDepart(world, id);
        doVanish(world, id);
        return true;
      }
      // waiting: xstate.after.upgrade.customer-visit.waiting
      case 54: {
        doUpgrade(world, id);
        return true;
      }
      // missing: GO_OUT
      case 61: {
        chart.timers[4] = NEVER;
        chart.state = 7;
        doBreakOff(world, id);
        doDepart(world, id);
        doWalkOut(world, id);
        if (runsWalk) chart.timers[8] = begin(world, forWalk(world, id), code + 8, id);
        return true;
      }
      // missing: xstate.after.grace.customer-visit.missing
      case 70: {
        if (isRecalled ?? whenRecalled(world, id)) {
          chart.timers[4] = NEVER;
          chart.state = 3;
          doMiss(world, id);
          doJoinLine(world, id);
          if (runsPatience) chart.timers[2] = begin(world, forPatience(world, id), code + 2, id);
          if (runsUpgrade) chart.timers[3] = begin(world, forUpgrade(world, id), code + 3, id);
          return true;
        }
        if (isOnFoot ?? whenOnFoot(world, id)) {
          chart.timers[4] = NEVER;
          chart.state = 7;
          doMiss(world, id);
          doDepart(world, id);
          doWalkOut(world, id);
          if (runsWalk) chart.timers[8] = begin(world, forWalk(world, id), code + 8, id);
          return true;
        }
        chart.timers[4] = NEVER;
        chart.state = 8;
        doMiss(world, id);
        doDepart(world, id);
        doVanish(world, id);
        return true;
      }
      // called: GO_OUT
      case 76: {
        chart.timers[5] = NEVER;
        chart.timers[6] = NEVER;
        chart.state = 7;
        doBreakOff(world, id);
        doDepart(world, id);
        doWalkOut(world, id);
        if (runsWalk) chart.timers[8] = begin(world, forWalk(world, id), code + 8, id);
        return true;
      }
      // called: xstate.after.walk.customer-visit.called
      case 86: {
        chart.timers[5] = NEVER;
        chart.timers[6] = NEVER;
        chart.state = 6;
        doSitDown(world, id);
        if (runsService) chart.timers[7] = begin(world, forService(world, id), code + 7, id);
        return true;
      }
      // called: xstate.after.patienceLeft.customer-visit.called
      case 87: {
        chart.timers[5] = NEVER;
        chart.timers[6] = NEVER;
        chart.state = 7;
        doGiveUp(world, id);
        doDepart(world, id);
        doWalkOut(world, id);
        if (runsWalk) chart.timers[8] = begin(world, forWalk(world, id), code + 8, id);
        return true;
      }
      // serving: GO_OUT
      case 91: {
        chart.timers[7] = NEVER;
        chart.state = 7;
        doBreakOff(world, id);
        doDepart(world, id);
        doWalkOut(world, id);
        if (runsWalk) chart.timers[8] = begin(world, forWalk(world, id), code + 8, id);
        return true;
      }
      // serving: DONE
      case 94: {
        chart.timers[7] = NEVER;
        chart.state = 7;
        doEndService(world, id);
        doDepart(world, id);
        doWalkOut(world, id);
        if (runsWalk) chart.timers[8] = begin(world, forWalk(world, id), code + 8, id);
        return true;
      }
      // serving: INTERRUPT
      case 95: {
        chart.timers[7] = NEVER;
        chart.state = 3;
        doInterrupt(world, id);
        doJoinLine(world, id);
        if (runsPatience) chart.timers[2] = begin(world, forPatience(world, id), code + 2, id);
        if (runsUpgrade) chart.timers[3] = begin(world, forUpgrade(world, id), code + 3, id);
        return true;
      }
      // serving: xstate.after.service.customer-visit.serving
      case 103: {
        if (isOnFoot ?? whenOnFoot(world, id)) {
          chart.timers[7] = NEVER;
          chart.state = 7;
          doEndService(world, id);
          doDepart(world, id);
          doWalkOut(world, id);
          if (runsWalk) chart.timers[8] = begin(world, forWalk(world, id), code + 8, id);
          return true;
        }
        chart.timers[7] = NEVER;
        chart.state = 8;
        doEndService(world, id);
        doDepart(world, id);
        doVanish(world, id);
        return true;
      }
      // leaving: xstate.after.walk.customer-visit.leaving
      case 119: {
        chart.timers[8] = NEVER;
        chart.state = 8;
        doVanish(world, id);
        return true;
      }
    }
    return false;
  }

  return { start, send };
}
