import { setup } from 'xstate';

const nothing = () => {};

/** An incident in the sense of the association's list: reported in time, or it is escalated over the branch's head. */
export const incidentMachine = setup({
  types: { events: {} as { type: 'REPORT' } | { type: 'RESOLVE' } },
  actions: { begin: nothing, report: nothing, escalate: nothing, close: nothing },
  delays: { reportWithin: 1, lasts: 1 },
}).createMachine({
  id: 'incident',
  initial: 'unreported',
  states: {
    unreported: {
      entry: 'begin',
      on: { REPORT: { target: 'handled', actions: 'report' }, RESOLVE: 'closed' },
      after: { reportWithin: { target: 'escalated', actions: 'escalate' } },
    },
    escalated: {
      on: { REPORT: { target: 'handled', actions: 'report' }, RESOLVE: 'closed' },
      after: { lasts: 'closed' },
    },
    handled: { on: { RESOLVE: 'closed' }, after: { lasts: 'closed' } },
    closed: { type: 'final', entry: 'close' },
  },
});
