import { setup } from 'xstate';

const nothing = () => {};

/** A service window. Closing mid-service finishes the customer in hand first. */
export const windowMachine = setup({
  types: {
    events: {} as
      | { type: 'OPEN' }
      | { type: 'CLOSE' }
      | { type: 'CALL' }
      | { type: 'SEATED' }
      | { type: 'RELEASE' },
  },
  actions: { opened: nothing, closed: nothing, seekNext: nothing },
}).createMachine({
  id: 'window',
  initial: 'closed',
  states: {
    closed: { on: { OPEN: { target: 'open', actions: 'opened' } } },
    open: {
      initial: 'idle',
      states: {
        idle: {
          entry: 'seekNext',
          on: { CALL: 'calling', CLOSE: { target: '#window.closed', actions: 'closed' } },
        },
        calling: { on: { SEATED: 'serving', RELEASE: 'idle', CLOSE: '#window.closing' } },
        serving: { on: { RELEASE: 'idle', CLOSE: '#window.closing' } },
      },
    },
    closing: {
      on: {
        SEATED: 'closing',
        OPEN: 'open.serving',
        RELEASE: { target: 'closed', actions: 'closed' },
      },
    },
  },
});
