import { setup } from 'xstate';

const nothing = () => {};

/** What goes on between the player and the customer at the glass. */
export const encounterMachine = setup({
  types: {
    events: {} as
      | { type: 'COMPLAIN' }
      | { type: 'PART' }
      | { type: 'REFUSE' }
      | { type: 'WALK_OUT' },
  },
  actions: { open: nothing, growImpatient: nothing, complain: nothing, finish: nothing },
  delays: { patience: 1, impatience: 1 },
}).createMachine({
  id: 'encounter',
  initial: 'attending',
  states: {
    attending: {
      entry: 'open',
      initial: 'patient',
      states: {
        patient: { after: { patience: { target: 'impatient', actions: 'growImpatient' } } },
        impatient: {
          after: { impatience: { target: 'impatient', actions: 'growImpatient', reenter: true } },
        },
        complaining: {
          after: { impatience: { target: 'complaining', actions: 'growImpatient', reenter: true } },
        },
      },
      on: {
        COMPLAIN: { target: '.complaining', actions: 'complain' },
        PART: 'parted',
        REFUSE: 'refused',
        WALK_OUT: 'abandoned',
      },
    },
    parted: { type: 'final', entry: 'finish' },
    refused: { type: 'final', entry: 'finish' },
    abandoned: { type: 'final', entry: 'finish' },
  },
});
