// Written from src/charts/complaint-machine.ts by `npm run oc -- charts`; changes belong there.
import { type Action, begin, type Chart, type ChartInstance, type Delay, type Guard, NEVER, type Settled, type Timed } from '../kernel/chart.ts';

export const complaint = {
  id: 'complaint',
  states: ['ungraded', 'handling.level3', 'handling.level2', 'handling.level1', 'region', 'answered', 'closed'],
  events: ['WITHDRAW', 'GRADE_1', 'GRADE_2', 'GRADE_3', 'ANSWER', 'xstate.after.grading.complaint.ungraded', 'xstate.after.levelThree.complaint.handling.level3', 'xstate.after.levelTwo.complaint.handling.level2', 'xstate.after.levelOne.complaint.handling.level1', 'xstate.after.followUp.complaint.answered'],
  timers: [{ delay: 'grading', event: 5 }, { delay: 'levelThree', event: 6 }, { delay: 'levelTwo', event: 7 }, { delay: 'levelOne', event: 8 }, { delay: 'followUp', event: 9 }],
  initial: 0,
} as const;

export interface ComplaintBehaviour<W> {
  readonly guards: {
  };
  readonly actions: {
    readonly answer: Action<W>;
    readonly close: Action<W>;
    readonly escalate: Action<W>;
    readonly gradeOne: Action<W>;
    readonly gradeThree: Action<W>;
    readonly gradeTwo: Action<W>;
    readonly receive: Action<W>;
  };
  readonly delays: {
    readonly followUp: Delay<W>;
    readonly grading: Delay<W>;
    readonly levelOne: Delay<W>;
    readonly levelThree: Delay<W>;
    readonly levelTwo: Delay<W>;
  };
}

/** @param code calendar code of the first timer; the others follow */
export function complaintChart<W extends Timed>(behaviour: ComplaintBehaviour<W>, code: number, settled: Settled = {}): Chart<W> {
  const { answer: doAnswer, close: doClose, escalate: doEscalate, gradeOne: doGradeOne, gradeThree: doGradeThree, gradeTwo: doGradeTwo, receive: doReceive } = behaviour.actions;
  const { followUp: forFollowUp, grading: forGrading, levelOne: forLevelOne, levelThree: forLevelThree, levelTwo: forLevelTwo } = behaviour.delays;
  const runsFollowUp = !settled.never?.includes('followUp');
  const runsGrading = !settled.never?.includes('grading');
  const runsLevelOne = !settled.never?.includes('levelOne');
  const runsLevelThree = !settled.never?.includes('levelThree');
  const runsLevelTwo = !settled.never?.includes('levelTwo');

  function start(world: W, chart: ChartInstance, id: number): void {
    chart.state = 0;
    doReceive(world, id);
    if (runsGrading) chart.timers[0] = begin(world, forGrading(world, id), code + 0, id);
  }

  function send(world: W, chart: ChartInstance, id: number, event: number): boolean {
    switch (chart.state * 10 + event) {
      // ungraded: WITHDRAW
      case 0: {
        chart.timers[0] = NEVER;
        chart.state = 6;
        doClose(world, id);
        return true;
      }
      // ungraded: GRADE_1
      case 1: {
        chart.timers[0] = NEVER;
        chart.state = 3;
        doGradeOne(world, id);
        if (runsLevelOne) chart.timers[3] = begin(world, forLevelOne(world, id), code + 3, id);
        return true;
      }
      // ungraded: GRADE_2
      case 2: {
        chart.timers[0] = NEVER;
        chart.state = 2;
        doGradeTwo(world, id);
        if (runsLevelTwo) chart.timers[2] = begin(world, forLevelTwo(world, id), code + 2, id);
        return true;
      }
      // ungraded: GRADE_3
      case 3: {
        chart.timers[0] = NEVER;
        chart.state = 1;
        doGradeThree(world, id);
        if (runsLevelThree) chart.timers[1] = begin(world, forLevelThree(world, id), code + 1, id);
        return true;
      }
      // ungraded: xstate.after.grading.complaint.ungraded
      case 5: {
        chart.timers[0] = NEVER;
        chart.state = 2;
        doEscalate(world, id);
        if (runsLevelTwo) chart.timers[2] = begin(world, forLevelTwo(world, id), code + 2, id);
        return true;
      }
      // handling.level3: WITHDRAW
      case 10: {
        chart.timers[1] = NEVER;
        chart.state = 6;
        doClose(world, id);
        return true;
      }
      // handling.level3: ANSWER
      case 14: {
        chart.timers[1] = NEVER;
        chart.state = 5;
        doAnswer(world, id);
        if (runsFollowUp) chart.timers[4] = begin(world, forFollowUp(world, id), code + 4, id);
        return true;
      }
      // handling.level3: xstate.after.levelThree.complaint.handling.level3
      case 16: {
        chart.timers[1] = NEVER;
        chart.state = 2;
        doEscalate(world, id);
        if (runsLevelTwo) chart.timers[2] = begin(world, forLevelTwo(world, id), code + 2, id);
        return true;
      }
      // handling.level2: WITHDRAW
      case 20: {
        chart.timers[2] = NEVER;
        chart.state = 6;
        doClose(world, id);
        return true;
      }
      // handling.level2: ANSWER
      case 24: {
        chart.timers[2] = NEVER;
        chart.state = 5;
        doAnswer(world, id);
        if (runsFollowUp) chart.timers[4] = begin(world, forFollowUp(world, id), code + 4, id);
        return true;
      }
      // handling.level2: xstate.after.levelTwo.complaint.handling.level2
      case 27: {
        chart.timers[2] = NEVER;
        chart.state = 3;
        doEscalate(world, id);
        if (runsLevelOne) chart.timers[3] = begin(world, forLevelOne(world, id), code + 3, id);
        return true;
      }
      // handling.level1: WITHDRAW
      case 30: {
        chart.timers[3] = NEVER;
        chart.state = 6;
        doClose(world, id);
        return true;
      }
      // handling.level1: ANSWER
      case 34: {
        chart.timers[3] = NEVER;
        chart.state = 5;
        doAnswer(world, id);
        if (runsFollowUp) chart.timers[4] = begin(world, forFollowUp(world, id), code + 4, id);
        return true;
      }
      // handling.level1: xstate.after.levelOne.complaint.handling.level1
      case 38: {
        chart.timers[3] = NEVER;
        chart.state = 4;
        doEscalate(world, id);
        return true;
      }
      // region: WITHDRAW
      case 40: {
        chart.state = 6;
        doClose(world, id);
        return true;
      }
      // region: ANSWER
      case 44: {
        chart.state = 5;
        doAnswer(world, id);
        if (runsFollowUp) chart.timers[4] = begin(world, forFollowUp(world, id), code + 4, id);
        return true;
      }
      // answered: WITHDRAW
      case 50: {
        chart.timers[4] = NEVER;
        chart.state = 6;
        doClose(world, id);
        return true;
      }
      // answered: xstate.after.followUp.complaint.answered
      case 59: {
        chart.timers[4] = NEVER;
        chart.state = 6;
        doClose(world, id);
        return true;
      }
    }
    return false;
  }

  return { start, send };
}
