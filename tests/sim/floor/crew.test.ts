/** Staff under a supervisor: windows, breaks, help; nobody is in two places and nobody is left half served. */
import { describe, expect, test } from 'vitest';
import { createSim } from '../../../src/sim/index.ts';
import { drillLesson } from '../../support/drill-lesson.ts';
import { act, at, factsOf, MINUTE, SECOND, stepUntil, untilFact } from '../../support/lesson.ts';

const bundle = drillLesson();
const crewOf = (sim: ReturnType<typeof createSim>, staff: string) =>
  sim.view().floor?.crew.find((one) => one.staff === staff);
const windowOf = (sim: ReturnType<typeof createSim>, id: string) =>
  sim.view().hall.windows.find((one) => one.id === id);

describe('windows', () => {
  test('those manned in the morning open with the counters, not before', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('08:59:59'));
    expect(windowOf(sim, 'w1')).toMatchObject({ state: 'closed', staff: 'ann' });
    sim.advanceTo(at('09:00'));
    expect(windowOf(sim, 'w1')?.state).not.toBe('closed');
    expect(windowOf(sim, 'w2')?.state).toBe('closed');
  });

  test('somebody sent to a window walks there, sits down and calls', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('09:03'));
    act(sim, { do: 'assign', staff: 'ben', to: 'w2' });
    expect(crewOf(sim, 'ben')).toMatchObject({ at: 'back', to: 'w2' });
    const sent = factsOf(sim, 'staff.assigned')[0];
    const placed = untilFact(sim, 'staff.placed', { staff: 'ben', at: 'w2' });
    expect(placed.t - (sent?.t ?? 0)).toBe(30 * SECOND);
    expect(windowOf(sim, 'w2')).toMatchObject({ state: 'calling', staff: 'ben' });
  });

  test('whoever is served at a window that is to close is served to the end', () => {
    const sim = createSim(bundle, 1);
    stepUntil(sim, 'somebody at window 1', (s) => windowOf(s, 'w1')?.state === 'serving');
    const ticket = windowOf(sim, 'w1')?.ticket;
    act(sim, { do: 'assign', staff: 'ann', to: 'back' });
    expect(windowOf(sim, 'w1')).toMatchObject({ state: 'closing', ticket });
    const ended = untilFact(sim, 'service.ended', { window: 'w1' });
    expect(ended.data.duration).toBe(5 * MINUTE);
    expect(windowOf(sim, 'w1')?.state).toBe('closed');
    expect(untilFact(sim, 'staff.placed', { staff: 'ann' }).t).toBe(ended.t + 30 * SECOND);
  });

  test('nobody is sent where somebody sits, where they can do nothing, or where they are', () => {
    const sim = createSim(bundle, 1);
    const can = (staff: string, to: string) => sim.can({ do: 'assign', staff, to });
    expect(can('ben', 'w1')).toEqual({ ok: false, reason: 'place-taken' });
    expect(can('dan', 'w2')).toEqual({ ok: false, reason: 'not-able' });
    expect(can('ann', 'w1')).toEqual({ ok: false, reason: 'already-there' });
    expect(can('cai', 'w2')).toEqual({ ok: false, reason: 'not-on-duty' });
    expect(can('ben', 'stm')).toEqual({ ok: false, reason: 'unknown-object' });
    expect(can('ben', 'nowhere')).toEqual({ ok: false, reason: 'unknown-object' });
  });

  test('two change places: the second sits down when the first has got up', () => {
    const sim = createSim(bundle, 1);
    stepUntil(sim, 'somebody at window 1', (s) => windowOf(s, 'w1')?.state === 'serving');
    act(sim, { do: 'assign', staff: 'ann', to: 'back' }, { do: 'assign', staff: 'ben', to: 'w1' });
    const ended = untilFact(sim, 'service.ended', { window: 'w1' });
    stepUntil(sim, 'Ben at window 1', (s) => windowOf(s, 'w1')?.staff === 'ben');
    expect(sim.now).toBeGreaterThanOrEqual(ended.t);
    expect(windowOf(sim, 'w1')?.state).not.toBe('closed');
  });
});

describe('breaks', () => {
  test('last as long as planned; afterwards one goes back to the window', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('09:25'));
    act(sim, { do: 'assign', staff: 'ann', to: 'break' });
    const begun = untilFact(sim, 'break.begun', { staff: 'ann' });
    expect(begun.data).toMatchObject({ inTime: true, open: 0 });
    expect(sim.can({ do: 'assign', staff: 'ann', to: 'w1' })).toEqual({
      ok: false,
      reason: 'on-break',
    });
    expect(untilFact(sim, 'break.ended', { staff: 'ann' }).t).toBe(begun.t + 10 * MINUTE);
    untilFact(sim, 'staff.placed', { staff: 'ann', at: 'w1' });
    expect(windowOf(sim, 'w1')).toMatchObject({ staff: 'ann' });
  });

  test('one too early is no break in time, and the second is short', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('09:01'));
    act(sim, { do: 'assign', staff: 'ben', to: 'break' });
    expect(untilFact(sim, 'break.begun', { staff: 'ben' }).data.inTime).toBe(false);
    act(sim, { do: 'assign', staff: 'ann', to: 'break' });
    expect(untilFact(sim, 'break.begun', { staff: 'ann' }).data.inTime).toBe(false);
  });

  test('that was taken stays taken, also after a short one', () => {
    const sim = createSim(bundle, 1);
    const rest = () => sim.view().floor?.crew.find(({ staff }) => staff === 'ann')?.rest;
    for (const begins of ['09:25', '09:45']) {
      sim.advanceTo(at(begins));
      const from = sim.facts.length;
      act(sim, { do: 'assign', staff: 'ann', to: 'break' });
      untilFact(sim, 'break.ended', { staff: 'ann' }, from);
      expect(rest()?.taken).toBe(true);
    }
  });

  test('whose window has been taken meanwhile goes to the back', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('09:25'));
    act(sim, { do: 'assign', staff: 'ann', to: 'break' });
    untilFact(sim, 'break.begun', { staff: 'ann' });
    act(sim, { do: 'assign', staff: 'ben', to: 'w1' });
    untilFact(sim, 'break.ended', { staff: 'ann' });
    expect(untilFact(sim, 'staff.placed', { staff: 'ann' }).data.at).toBe('back');
  });
});

describe('help', () => {
  test('comes after its time, once, and then is staff like any other', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('09:00'));
    act(sim, { do: 'call-in', helper: 'lent' });
    const called = factsOf(sim, 'helper.called')[0];
    expect(called?.data).toEqual({ helper: 'lent', cost: 3 });
    expect(sim.can({ do: 'call-in', helper: 'lent' })).toEqual({
      ok: false,
      reason: 'already-called',
    });
    const came = untilFact(sim, 'helper.came', { staff: 'cai' });
    expect(came.t - (called?.t ?? 0)).toBe(5 * MINUTE);
    act(sim, { do: 'assign', staff: 'cai', to: 'w2' });
    untilFact(sim, 'staff.placed', { staff: 'cai', at: 'w2' });
  });

  test('somebody beside the machine makes it quicker', () => {
    const timeAtMachine = (helped: boolean): number => {
      const sim = createSim(bundle, 1);
      if (helped) act(sim, { do: 'assign', staff: 'dan', to: 'beside' });
      sim.advanceTo(at('09:03'));
      for (const { id } of sim.view().hall.people) {
        const command = { do: 'invite', customer: id, to: 'machine' } as const;
        if (sim.can(command).ok) act(sim, command);
      }
      return untilFact(sim, 'service.ended', { window: 'stm' }).data.duration;
    };
    expect(timeAtMachine(false)).toBe(4 * MINUTE);
    expect(timeAtMachine(true)).toBe(2 * MINUTE);
  });
});
