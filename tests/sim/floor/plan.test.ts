/** The day is planned before it begins: breaks moved, moves for later carried out by the clock, targets handed out. */
import { describe, expect, test } from 'vitest';
import { createSim, restoreSim } from '../../../src/sim/index.ts';
import { drillFaults, drillLesson, type Edits } from '../../support/drill-lesson.ts';
import { act, at, factsOf, MINUTE, SECOND, untilFact } from '../../support/lesson.ts';

const both = (word: string) => ({ 'zh-CN': word, en: word });

/** Ann's and Ben's breaks collide; both may be moved. */
const COLLIDING: Edits = {
  'mini-lesson.json': (lesson) => {
    const between = { from: '09:10', to: '09:50' };
    lesson.breaks = [
      { staff: 'ann', from: '09:20', latest: '09:30', for: '10m', between },
      { staff: 'ben', from: '09:20', latest: '09:30', for: '10m', between },
      { staff: 'dan', from: '09:40', for: '5m' },
    ];
  },
};
const GOALS: Edits = {
  'mini-lesson.json': (lesson) => {
    lesson.supervisor.goals = [
      {
        id: 'calls',
        name: both('电话'),
        total: 20,
        step: 5,
        people: ['ann', 'ben'],
        limits: [{ staff: 'ben', most: 5 }],
        share: 60,
        initial: [{ staff: 'ann', amount: 5 }],
      },
    ];
  },
};

const memberOf = (sim: ReturnType<typeof createSim>, staff: string) =>
  sim.view().floor?.crew.find((one) => one.staff === staff);

describe('a planned break', () => {
  const bundle = drillLesson(COLLIDING);

  test('can be moved within its limits before it begins, and keeps its slack', () => {
    const sim = createSim(bundle, 1);
    const can = (from: string) => sim.can({ do: 'plan-break', staff: 'ann', from: at(from) });
    expect(can('09:05')).toEqual({ ok: false, reason: 'out-of-limits' });
    expect(can('09:55')).toEqual({ ok: false, reason: 'out-of-limits' });
    expect(can('09:20')).toEqual({ ok: false, reason: 'already-done' });
    act(sim, { do: 'plan-break', staff: 'ann', from: at('09:35') });
    expect(factsOf(sim, 'break.planned')[0]?.data).toEqual({
      staff: 'ann',
      from: at('09:35'),
      latest: at('09:45'),
      was: at('09:20'),
    });
    expect(memberOf(sim, 'ann')?.rest).toMatchObject({ from: at('09:35'), latest: at('09:45') });
  });

  test('stands as planned where the lesson gives no limits', () => {
    const sim = createSim(bundle, 1);
    expect(sim.can({ do: 'plan-break', staff: 'dan', from: at('09:30') })).toEqual({
      ok: false,
      reason: 'plan-fixed',
    });
    expect(memberOf(sim, 'dan')?.rest?.between).toBeUndefined();
  });

  test('is in time by the plan as it stands, not by the lesson', () => {
    const sim = createSim(bundle, 1);
    act(sim, { do: 'plan-break', staff: 'ben', from: at('09:40') });
    sim.advanceTo(at('09:40'));
    act(sim, { do: 'assign', staff: 'ben', to: 'break' });
    expect(untilFact(sim, 'break.begun', { staff: 'ben' }).data.inTime).toBe(true);
    expect(sim.can({ do: 'plan-break', staff: 'ben', from: at('09:50') })).toEqual({
      ok: false,
      reason: 'too-late',
    });
  });

  test('is not in time any more at the hour it was moved away from', () => {
    const sim = createSim(bundle, 1);
    act(sim, { do: 'plan-break', staff: 'ben', from: at('09:40') });
    sim.advanceTo(at('09:21'));
    act(sim, { do: 'assign', staff: 'ben', to: 'break' });
    expect(untilFact(sim, 'break.begun', { staff: 'ben' }).data.inTime).toBe(false);
  });

  test('the plan is told as it stands when the counters open', () => {
    const asWritten = createSim(bundle, 1);
    asWritten.advanceTo(at('09:00'));
    expect(factsOf(asWritten, 'plan.stood')[0]?.data).toEqual({ moved: 0, together: 2, moves: 0 });
    const apart = createSim(bundle, 1);
    act(apart, { do: 'plan-break', staff: 'ben', from: at('09:40') });
    apart.advanceTo(at('09:00'));
    expect(factsOf(apart, 'plan.stood')[0]?.data).toEqual({ moved: 1, together: 2, moves: 0 });
    // Dan's fixed break begins at 9:40 as well.
    const clear = createSim(bundle, 1);
    act(clear, { do: 'plan-break', staff: 'ben', from: at('09:10') });
    clear.advanceTo(at('09:00'));
    expect(factsOf(clear, 'plan.stood')[0]?.data).toMatchObject({ moved: 1, together: 1 });
  });

  test('says nothing of a plan that nobody can change', () => {
    const sim = createSim(drillLesson(), 1);
    sim.advanceTo(at('09:30'));
    expect(factsOf(sim, 'plan.stood')).toEqual([]);
    expect(JSON.stringify(sim.snapshot().state.floor)).not.toContain('"plan"');
  });

  test('takes no time, and stays after going on from a snapshot', () => {
    const sim = createSim(bundle, 1);
    expect(sim.submit({ do: 'plan-break', staff: 'ann', from: at('09:35') }).ok).toBe(true);
    expect(sim.status().busyUntil).toBe(sim.now);
    const again = restoreSim(bundle, JSON.parse(JSON.stringify(sim.snapshot())));
    expect(memberOf(again, 'ann')?.rest?.from).toBe(at('09:35'));
    expect(again.hash()).toBe(sim.hash());
  });

  test('a lesson cannot plan it outside of its own limits', () => {
    const wrong = drillFaults({
      'mini-lesson.json': (lesson) => {
        lesson.breaks[0].between = { from: '09:30', to: '09:50' };
      },
    });
    expect(wrong.map(({ pointer }) => pointer)).toContain('/breaks/0/between');
  });
});

describe('a planned move', () => {
  const bundle = drillLesson();

  test('is carried out by the clock as if it were said then', () => {
    const planned = createSim(bundle, 1);
    act(planned, { do: 'plan-move', staff: 'ben', at: at('09:05'), to: 'w2' });
    expect(planned.view().floor?.moves).toEqual([{ at: at('09:05'), staff: 'ben', to: 'w2' }]);
    const placed = untilFact(planned, 'staff.placed', { staff: 'ben', at: 'w2' });
    expect(placed.t).toBe(at('09:05') + 30 * SECOND);
    expect(planned.view().floor?.moves).toBeUndefined();
    expect(factsOf(planned, 'staff.assigned')[0]).toMatchObject({ t: at('09:05') });
  });

  test('to a break takes the break that is due', () => {
    const sim = createSim(bundle, 1);
    act(sim, { do: 'plan-move', staff: 'ann', at: at('09:25'), to: 'break' });
    expect(untilFact(sim, 'break.begun', { staff: 'ann' }).data.inTime).toBe(true);
  });

  test('that cannot be carried out then is told with the reason', () => {
    const sim = createSim(bundle, 1);
    act(sim, { do: 'plan-move', staff: 'ben', at: at('09:05'), to: 'w1' });
    const failed = untilFact(sim, 'move.failed', { staff: 'ben' });
    expect(failed).toMatchObject({ t: at('09:05'), data: { to: 'w1', reason: 'place-taken' } });
    expect(memberOf(sim, 'ben')).toMatchObject({ at: 'back', to: '' });
  });

  test('can be changed and taken back', () => {
    const sim = createSim(bundle, 1);
    const time = at('09:05');
    act(
      sim,
      { do: 'plan-move', staff: 'ben', at: time, to: 'w2' },
      { do: 'plan-move', staff: 'ben', at: time, to: 'guide' },
    );
    expect(sim.view().floor?.moves).toEqual([{ at: time, staff: 'ben', to: 'guide' }]);
    act(sim, { do: 'plan-move', staff: 'ben', at: time });
    expect(sim.view().floor?.moves).toBeUndefined();
    sim.advanceTo(time + MINUTE);
    expect(memberOf(sim, 'ben')).toMatchObject({ at: 'back', to: '' });
    expect(sim.can({ do: 'plan-move', staff: 'ben', at: time }).ok).toBe(false);
  });

  test('is only planned for what can be', () => {
    const sim = createSim(bundle, 1);
    const can = (staff: string, to: string, time = '09:10') =>
      sim.can({ do: 'plan-move', staff, at: at(time), to });
    expect(can('dan', 'w2')).toEqual({ ok: false, reason: 'not-able' });
    expect(can('ben', 'stm')).toEqual({ ok: false, reason: 'unknown-object' });
    expect(can('ben', 'w2', '08:30')).toEqual({ ok: false, reason: 'too-late' });
    expect(can('ben', 'w2', '11:30')).toEqual({ ok: false, reason: 'out-of-limits' });
    expect(can('ben', 'w2').ok).toBe(true);
  });
});

describe('a target for people', () => {
  const bundle = drillLesson(GOALS);
  const goals = (sim: ReturnType<typeof createSim>) => sim.view().floor?.goals;

  test('is split as the lesson says until somebody is given another part', () => {
    const sim = createSim(bundle, 1);
    expect(goals(sim)).toEqual([{ id: 'calls', parts: { ann: 5, ben: 0 }, sum: 5 }]);
    act(sim, { do: 'set-goal', goal: 'calls', staff: 'ben', amount: 15 });
    expect(goals(sim)).toEqual([{ id: 'calls', parts: { ann: 5, ben: 15 }, sum: 20 }]);
  });

  test('what rules need to judge a split stands in the fact', () => {
    const sim = createSim(bundle, 1);
    act(sim, { do: 'set-goal', goal: 'calls', staff: 'ben', amount: 15 });
    expect(factsOf(sim, 'goal.set')[0]?.data).toEqual({
      goal: 'calls',
      staff: 'ben',
      amount: 15,
      was: 0,
      sum: 20,
      total: 20,
      most: 15,
      over: 1,
    });
    act(
      sim,
      { do: 'set-goal', goal: 'calls', staff: 'ben', amount: 5 },
      { do: 'set-goal', goal: 'calls', staff: 'ann', amount: 15 },
    );
    // Ben is within his limit again; Ann has more than sixty percent.
    expect(factsOf(sim, 'goal.set')[2]?.data).toMatchObject({ sum: 20, most: 15, over: 1 });
    act(sim, { do: 'set-goal', goal: 'calls', staff: 'ann', amount: 10 });
    expect(factsOf(sim, 'goal.set')[3]?.data).toMatchObject({ sum: 15, over: 0 });
  });

  test('is given in its steps, to those it is for', () => {
    const sim = createSim(bundle, 1);
    const can = (staff: string, amount: number) =>
      sim.can({ do: 'set-goal', goal: 'calls', staff, amount });
    expect(can('ann', 7)).toEqual({ ok: false, reason: 'out-of-limits' });
    expect(can('ann', 25)).toEqual({ ok: false, reason: 'out-of-limits' });
    expect(can('ann', 5)).toEqual({ ok: false, reason: 'already-done' });
    expect(can('dan', 5)).toEqual({ ok: false, reason: 'unknown-object' });
  });

  test('names only people of the crew, in amounts of its own step', () => {
    const wrong = drillFaults({
      'mini-lesson.json': (lesson) => {
        GOALS['mini-lesson.json']?.(lesson);
        lesson.supervisor.goals[0].people = ['ann', 'nobody'];
        lesson.supervisor.goals[0].initial = [{ staff: 'ann', amount: 3 }];
      },
    });
    expect(wrong.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining([
        '/supervisor/goals/0/people/1',
        '/supervisor/goals/0/initial/0/amount',
      ]),
    );
  });
});
