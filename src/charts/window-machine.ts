import { setup } from 'xstate';

const nothing = () => {};

/** A service window. Closing mid-service finishes the customer in hand first, or hands them over where that is the rule. */
export const windowMachine = setup({
  types: {
    events: {} as
      | { type: 'OPEN' }
      | { type: 'CLOSE' }
      | { type: 'CALL' }
      | { type: 'SEATED' }
      | { type: 'RELEASE' },
  },
  guards: { handsOver: () => false },
  actions: {
    opened: nothing,
    reopened: nothing,
    closing: nothing,
    closed: nothing,
    handOver: nothing,
    free: nothing,
  },
}).createMachine({
  id: 'window',
  initial: 'closed',
  states: {
    closed: { on: { OPEN: { target: 'open', actions: 'opened' } } },
    open: {
      initial: 'idle',
      states: {
        idle: {
          entry: 'free',
          on: {
            CALL: 'calling',
            // Where nobody walks, whoever is called sits down at once.
            SEATED: 'serving',
            CLOSE: { target: '#window.closed', actions: 'closed' },
          },
        },
        calling: {
          on: {
            SEATED: 'serving',
            RELEASE: 'idle',
            CLOSE: { target: '#window.closing', actions: 'closing' },
          },
        },
        serving: {
          on: {
            RELEASE: 'idle',
            CLOSE: [
              { guard: 'handsOver', target: '#window.closed', actions: ['handOver', 'closed'] },
              { target: '#window.closing', actions: 'closing' },
            ],
          },
        },
      },
    },
    closing: {
      on: {
        SEATED: 'closing',
        OPEN: { target: 'open.serving', actions: 'reopened' },
        RELEASE: { target: 'closed', actions: 'closed' },
      },
    },
  },
});
