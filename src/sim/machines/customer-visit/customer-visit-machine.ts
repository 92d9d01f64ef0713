import { setup } from 'xstate';

const nothing = () => {};

/** A visit to the branch, from the door in to the door out. */
export const customerVisitMachine = setup({
  types: { events: {} as { type: 'CALL' } | { type: 'DONE' } },
  guards: { balks: () => false },
  actions: {
    walkIn: nothing,
    balk: nothing,
    takeTicket: nothing,
    joinLine: nothing,
    leaveLine: nothing,
    renege: nothing,
    walkToWindow: nothing,
    sitDown: nothing,
    endService: nothing,
    walkOut: nothing,
    vanish: nothing,
  },
  delays: { walk: 1, ticketing: 1, patience: 1, service: 1 },
}).createMachine({
  id: 'customer-visit',
  initial: 'arriving',
  states: {
    arriving: {
      entry: 'walkIn',
      after: {
        walk: [{ guard: 'balks', target: 'leaving', actions: 'balk' }, { target: 'ticketing' }],
      },
    },
    ticketing: { after: { ticketing: { target: 'waiting', actions: 'takeTicket' } } },
    waiting: {
      entry: 'joinLine',
      exit: 'leaveLine',
      on: { CALL: 'called' },
      after: { patience: { target: 'leaving', actions: 'renege' } },
    },
    called: { entry: 'walkToWindow', after: { walk: 'serving' } },
    serving: {
      entry: 'sitDown',
      exit: 'endService',
      on: { DONE: 'leaving' },
      // Never comes due at the player's window: the delay is then null.
      after: { service: 'leaving' },
    },
    leaving: { entry: 'walkOut', after: { walk: 'gone' } },
    gone: { type: 'final', entry: 'vanish' },
  },
});
