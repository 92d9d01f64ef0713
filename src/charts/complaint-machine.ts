import { setup } from 'xstate';

const nothing = () => {};

/**
 * The branch's complaint ladder. Level 1 is the gravest (30 min), 2 serious (2 h), 3 general (same day). A clock that runs out
 * moves the complaint one rung up; past level 1 it leaves the branch. Not to be confused with incidents.
 */
export const complaintMachine = setup({
  types: {
    events: {} as
      | { type: 'GRADE_1' }
      | { type: 'GRADE_2' }
      | { type: 'GRADE_3' }
      | { type: 'ANSWER' }
      | { type: 'WITHDRAW' },
  },
  actions: {
    receive: nothing,
    gradeOne: nothing,
    gradeTwo: nothing,
    gradeThree: nothing,
    escalate: nothing,
    answer: nothing,
    close: nothing,
  },
  delays: { grading: 1, levelOne: 1, levelTwo: 1, levelThree: 1, followUp: 1 },
}).createMachine({
  id: 'complaint',
  initial: 'ungraded',
  on: { WITHDRAW: '.closed' },
  states: {
    ungraded: {
      entry: 'receive',
      on: {
        GRADE_1: { target: 'handling.level1', actions: 'gradeOne' },
        GRADE_2: { target: 'handling.level2', actions: 'gradeTwo' },
        GRADE_3: { target: 'handling.level3', actions: 'gradeThree' },
      },
      after: { grading: { target: 'handling.level2', actions: 'escalate' } },
    },
    handling: {
      initial: 'level3',
      on: { ANSWER: { target: 'answered', actions: 'answer' } },
      states: {
        level3: { after: { levelThree: { target: 'level2', actions: 'escalate' } } },
        level2: { after: { levelTwo: { target: 'level1', actions: 'escalate' } } },
        level1: { after: { levelOne: { target: '#complaint.region', actions: 'escalate' } } },
      },
    },
    region: { on: { ANSWER: { target: 'answered', actions: 'answer' } } },
    answered: { after: { followUp: 'closed' } },
    closed: { type: 'final', entry: 'close' },
  },
});
