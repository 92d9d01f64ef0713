import { setup } from 'xstate';

const nothing = () => {};

/** The player's shift, from sign-in to sign-off or to the end of the lesson. */
export const shiftMachine = setup({
  types: { events: {} as { type: 'OPEN' } | { type: 'SIGN_OFF' } },
  actions: { open: nothing, signOff: nothing, runOut: nothing },
  delays: { untilEnd: 1 },
}).createMachine({
  id: 'shift',
  initial: 'before',
  states: {
    before: {
      on: { OPEN: { target: 'open', actions: 'open' } },
      after: { untilEnd: { target: 'ended', actions: 'runOut' } },
    },
    open: {
      on: { SIGN_OFF: { target: 'ended', actions: 'signOff' } },
      after: { untilEnd: { target: 'ended', actions: 'runOut' } },
    },
    ended: { type: 'final' },
  },
});
