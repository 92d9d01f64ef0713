import { setup } from 'xstate';

const nothing = () => {};

/**
 * A visit to one place in the branch, from the door in to the door out. Where nobody walks (a study without a floor) the
 * guard `onFoot` is false and the states of walking are passed over.
 */
export const customerVisitMachine = setup({
  types: {
    events: {} as
      | { type: 'ARRIVE' }
      | { type: 'CALL' }
      | { type: 'DONE' }
      | { type: 'INTERRUPT' }
      | { type: 'GO_OUT' }
      | { type: 'BE_SENT' },
  },
  guards: {
    closed: () => false,
    onFoot: () => false,
    full: () => false,
    balks: () => false,
    absent: () => false,
    recalled: () => false,
  },
  actions: {
    refuse: nothing,
    walkIn: nothing,
    balk: nothing,
    takeTicket: nothing,
    joinLine: nothing,
    leaveLine: nothing,
    upgrade: nothing,
    renege: nothing,
    beCalled: nothing,
    miss: nothing,
    giveUp: nothing,
    walkToWindow: nothing,
    sitDown: nothing,
    interrupt: nothing,
    evacuate: nothing,
    breakOff: nothing,
    beReferred: nothing,
    endService: nothing,
    depart: nothing,
    walkOut: nothing,
    vanish: nothing,
  },
  delays: { walk: 1, ticketing: 1, patience: 1, upgrade: 1, grace: 1, patienceLeft: 1, service: 1 },
}).createMachine({
  id: 'customer-visit',
  initial: 'coming',
  states: {
    coming: {
      on: {
        ARRIVE: [
          { guard: 'closed', target: 'gone', actions: ['refuse', 'depart'] },
          { guard: 'onFoot', target: 'arriving' },
          { guard: 'full', target: 'gone', actions: ['refuse', 'depart'] },
          { guard: 'balks', target: 'gone', actions: ['balk', 'depart'] },
          { target: 'waiting', actions: 'takeTicket' },
        ],
      },
    },
    arriving: {
      entry: 'walkIn',
      on: { GO_OUT: { target: 'leaving', actions: ['evacuate', 'depart'] } },
      after: {
        walk: [
          { guard: 'full', target: 'leaving', actions: ['refuse', 'depart'] },
          { guard: 'balks', target: 'leaving', actions: ['balk', 'depart'] },
          { target: 'ticketing' },
        ],
      },
    },
    ticketing: {
      on: { GO_OUT: { target: 'leaving', actions: ['evacuate', 'depart'] } },
      after: { ticketing: { target: 'waiting', actions: 'takeTicket' } },
    },
    waiting: {
      entry: 'joinLine',
      exit: 'leaveLine',
      on: {
        CALL: [
          { guard: 'absent', target: 'missing', actions: 'beCalled' },
          { guard: 'onFoot', target: 'called', actions: 'beCalled' },
          { target: 'serving', actions: 'beCalled' },
        ],
        GO_OUT: { target: 'leaving', actions: ['evacuate', 'depart'] },
        BE_SENT: { target: 'leaving', actions: ['beReferred', 'depart'] },
      },
      after: {
        patience: [
          { guard: 'onFoot', target: 'leaving', actions: ['renege', 'depart'] },
          { target: 'gone', actions: ['renege', 'depart'] },
        ],
        upgrade: { actions: 'upgrade' },
      },
    },
    // The window waits a while for somebody who does not hear the call.
    missing: {
      on: { GO_OUT: { target: 'leaving', actions: ['breakOff', 'depart'] } },
      after: {
        grace: [
          { guard: 'recalled', target: 'waiting', actions: 'miss' },
          { guard: 'onFoot', target: 'leaving', actions: ['miss', 'depart'] },
          { target: 'gone', actions: ['miss', 'depart'] },
        ],
      },
    },
    called: {
      entry: 'walkToWindow',
      on: { GO_OUT: { target: 'leaving', actions: ['breakOff', 'depart'] } },
      after: {
        walk: 'serving',
        // Comes due only where patience lasts until service begins.
        patienceLeft: { target: 'leaving', actions: ['giveUp', 'depart'] },
      },
    },
    serving: {
      entry: 'sitDown',
      on: {
        DONE: { target: 'leaving', actions: ['endService', 'depart'] },
        INTERRUPT: { target: 'waiting', actions: 'interrupt' },
        GO_OUT: { target: 'leaving', actions: ['breakOff', 'depart'] },
      },
      after: {
        // Never comes due at the player's window: the delay is then null.
        service: [
          { guard: 'onFoot', target: 'leaving', actions: ['endService', 'depart'] },
          { target: 'gone', actions: ['endService', 'depart'] },
        ],
      },
    },
    leaving: { entry: 'walkOut', after: { walk: 'gone' } },
    gone: { type: 'final', entry: 'vanish' },
  },
});
