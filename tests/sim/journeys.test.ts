/**
 * Journeys through the charts, written by hand: what happens to somebody or something, event by event, and where it ends.
 * tests/machines walks every path by machine; here the paths that people would tell.
 */
import { describe, expect, test } from 'vitest';
import { createInstance } from '../../src/sim/kernel/chart.ts';
import { CHARTS, type ChartName, eventIndex } from '../../src/sim/machines/charts.ts';
import { recordingChart } from '../support/recording-chart.ts';

/** Sends events ("CALL") and lets delays run out ("…patience"); tells each state with the actions that led there. */
function travel(
  chart: ChartName,
  steps: readonly string[],
  truth: Readonly<Record<string, boolean>> = {},
): string[] {
  const table = CHARTS[chart];
  const instance = createInstance(table);
  let acts: string[] = [];
  const bound = recordingChart(chart, truth, (name) => acts.push(name));
  const told: string[] = [];
  const tell = (): void => {
    told.push([table.states[instance.state], ...acts].join(' '));
    acts = [];
  };
  bound.start(instance);
  tell();
  for (const step of steps) {
    if (step.startsWith('…')) {
      const index = table.timers.findIndex(
        (t, i) => t.delay === step.slice(1) && instance.timers[i] !== -1,
      );
      if (index < 0)
        throw new Error(
          `${chart}: ${step.slice(1)} is not running in ${table.states[instance.state]}`,
        );
      bound.fire(instance, index);
    } else bound.send(instance, eventIndex(chart, step));
    tell();
  }
  return told;
}

const ON_FOOT = { onFoot: true };
const TO_THE_LINE = ['ARRIVE', '…walk', '…ticketing'];

describe('a visit', () => {
  test('of somebody who is served', () => {
    const steps = [...TO_THE_LINE, 'CALL', '…walk', '…service', '…walk'];
    expect(travel('visit', steps, ON_FOOT)).toEqual([
      'coming',
      'arriving walkIn',
      'ticketing',
      'waiting takeTicket joinLine',
      'called leaveLine beCalled walkToWindow',
      'serving sitDown',
      'leaving endService depart walkOut',
      'gone vanish',
    ]);
  });

  test('where nobody walks takes no time between', () => {
    expect(travel('visit', ['ARRIVE', 'CALL', '…service'])).toEqual([
      'coming',
      'waiting takeTicket joinLine',
      'serving leaveLine beCalled sitDown',
      'gone endService depart vanish',
    ]);
  });

  test('of the player’s customer ends when the encounter ends', () => {
    expect(travel('visit', [...TO_THE_LINE, 'CALL', '…walk', 'DONE'], ON_FOOT).at(-1)).toBe(
      'leaving endService depart walkOut',
    );
  });

  test('of somebody who turns back at the sight of the line', () => {
    expect(travel('visit', ['ARRIVE', '…walk', '…walk'], { balks: true, ...ON_FOOT })).toEqual([
      'coming',
      'arriving walkIn',
      'leaving balk depart walkOut',
      'gone vanish',
    ]);
  });

  test('of somebody for whom there is no room, or who comes too late', () => {
    expect(travel('visit', ['ARRIVE'], { full: true }).at(-1)).toBe('gone refuse depart vanish');
    expect(travel('visit', ['ARRIVE'], { closed: true }).at(-1)).toBe('gone refuse depart vanish');
  });

  test('of somebody who is not called in time', () => {
    expect(travel('visit', [...TO_THE_LINE, '…patience'], ON_FOOT).at(-1)).toBe(
      'leaving leaveLine renege depart walkOut',
    );
  });

  test('of somebody who moves up to another class goes on waiting', () => {
    expect(travel('visit', ['ARRIVE', '…upgrade', 'CALL']).slice(2)).toEqual([
      'waiting upgrade',
      'serving leaveLine beCalled sitDown',
    ]);
  });

  test('of somebody who does not hear the call is skipped, and called again where that is the rule', () => {
    expect(travel('visit', ['ARRIVE', 'CALL', '…grace'], { absent: true }).slice(2)).toEqual([
      'missing leaveLine beCalled',
      'gone miss depart vanish',
    ]);
    const again = { absent: true, recalled: true };
    expect(travel('visit', ['ARRIVE', 'CALL', '…grace'], again).at(-1)).toBe(
      'waiting miss joinLine',
    );
  });

  test('of somebody who is interrupted waits again', () => {
    expect(travel('visit', ['ARRIVE', 'CALL', 'INTERRUPT', 'CALL']).slice(3)).toEqual([
      'waiting interrupt joinLine',
      'serving leaveLine beCalled sitDown',
    ]);
  });

  test('patience ends with the call, and a call is heard only while waiting', () => {
    expect(() => travel('visit', [...TO_THE_LINE, 'CALL', '…patience'], ON_FOOT)).toThrow(
      'patience is not running in called',
    );
    expect(travel('visit', ['ARRIVE', 'CALL'], ON_FOOT).at(-1)).toBe('arriving');
    expect(travel('visit', [...TO_THE_LINE, '…patience', 'CALL'], ON_FOOT).at(-1)).toBe('leaving');
  });
});

describe('a window', () => {
  test('opens, serves and closes', () => {
    expect(travel('window', ['OPEN', 'CALL', 'SEATED', 'RELEASE', 'CLOSE'])).toEqual([
      'closed',
      'open.idle opened free',
      'open.calling',
      'open.serving',
      'open.idle free',
      'closed closed',
    ]);
  });

  test('that closes in the middle of a service finishes first', () => {
    expect(
      travel('window', ['OPEN', 'CALL', 'SEATED', 'CLOSE', 'CALL', 'RELEASE']).slice(3),
    ).toEqual(['open.serving', 'closing closing', 'closing', 'closed closed']);
    expect(travel('window', ['OPEN', 'CALL', 'CLOSE', 'SEATED', 'RELEASE']).slice(3)).toEqual([
      'closing closing',
      'closing',
      'closed closed',
    ]);
  });

  test('hands the customer over where that is the rule', () => {
    expect(travel('window', ['OPEN', 'CALL', 'SEATED', 'CLOSE'], { handsOver: true }).at(-1)).toBe(
      'closed handOver closed',
    );
  });

  test('that was about to close can stay open', () => {
    expect(
      travel('window', ['OPEN', 'CALL', 'SEATED', 'CLOSE', 'OPEN', 'RELEASE']).slice(4),
    ).toEqual(['closing closing', 'open.serving reopened', 'open.idle free']);
  });
});

describe('an encounter', () => {
  test('with a patient customer', () => {
    expect(travel('encounter', ['PART', 'COMPLAIN'])).toEqual([
      'attending.patient open',
      'parted finish',
      'parted',
    ]);
  });

  test('that takes too long, with a complaint, ends with a walk-out', () => {
    expect(
      travel('encounter', ['…patience', '…impatience', 'COMPLAIN', '…impatience', 'WALK_OUT']),
    ).toEqual([
      'attending.patient open',
      'attending.impatient growImpatient',
      'attending.impatient growImpatient',
      'attending.complaining complain',
      'attending.complaining growImpatient',
      'abandoned finish',
    ]);
  });

  test('that is refused, also after a complaint', () => {
    expect(travel('encounter', ['COMPLAIN', 'REFUSE']).at(-1)).toBe('refused finish');
  });

  test('once over no clock runs on', () => {
    expect(() => travel('encounter', ['PART', '…patience'])).toThrow('not running in parted');
  });
});

describe('a complaint', () => {
  test('left lying goes from rung to rung and out of the branch', () => {
    expect(
      travel('complaint', ['…grading', '…levelTwo', '…levelOne', 'ANSWER', '…followUp']),
    ).toEqual([
      'ungraded receive',
      'handling.level2 escalate',
      'handling.level1 escalate',
      'region escalate',
      'answered answer',
      'closed close',
    ]);
  });

  test('graded and answered is closed on its rung', () => {
    expect(travel('complaint', ['GRADE_3', 'ANSWER', '…followUp'])).toEqual([
      'ungraded receive',
      'handling.level3 gradeThree',
      'answered answer',
      'closed close',
    ]);
    expect(() => travel('complaint', ['GRADE_3', 'ANSWER', '…levelThree'])).toThrow(
      'not running in answered',
    );
  });

  test('can be withdrawn at any time, and graded only once', () => {
    expect(travel('complaint', ['WITHDRAW']).at(-1)).toBe('closed close');
    expect(travel('complaint', ['GRADE_1', '…levelOne', 'WITHDRAW']).at(-1)).toBe('closed close');
    expect(travel('complaint', ['GRADE_3', 'GRADE_1']).at(-1)).toBe('handling.level3');
    expect(travel('complaint', ['ANSWER']).at(-1)).toBe('ungraded');
  });
});

describe('an incident', () => {
  test('reported in time is handled and passes', () => {
    expect(travel('incident', ['REPORT', '…lasts'])).toEqual([
      'unreported begin',
      'handled report',
      'closed close',
    ]);
  });

  test('not reported is escalated; a late report is still one', () => {
    expect(travel('incident', ['…reportWithin', 'REPORT', 'RESOLVE'])).toEqual([
      'unreported begin',
      'escalated escalate',
      'handled report',
      'closed close',
    ]);
    expect(travel('incident', ['…reportWithin', '…lasts']).at(-1)).toBe('closed close');
  });
});

describe('a shift', () => {
  test('is opened and signed off', () => {
    expect(travel('shift', ['OPEN', 'SIGN_OFF', 'OPEN'])).toEqual([
      'before',
      'open open',
      'ended signOff',
      'ended',
    ]);
  });

  test('that is never opened, or never signed off, is ended by the clock', () => {
    expect(travel('shift', ['SIGN_OFF', '…untilEnd'])).toEqual([
      'before',
      'before',
      'ended runOut',
    ]);
    expect(travel('shift', ['OPEN', '…untilEnd']).at(-1)).toBe('ended runOut');
    expect(() => travel('shift', ['OPEN', 'SIGN_OFF', '…untilEnd'])).toThrow(
      'not running in ended',
    );
  });
});

test('an event no chart knows is an error of ours', () => {
  expect(() => eventIndex('shift', 'LUNCH')).toThrow('shift has no event LUNCH');
});
