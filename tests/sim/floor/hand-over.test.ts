/** A window taken over in mid-service: nobody is served twice or not at all, no work and no money is lost. */
import { describe, expect, test } from 'vitest';
import { createSim, restoreSim, type Sim } from '../../../src/sim/index.ts';
import { asking, drillLesson, type Edits } from '../../support/drill-lesson.ts';
import { act, at, factsOf, MINUTE, SECOND, stepUntil, untilFact } from '../../support/lesson.ts';

const MINUTES_OVER = 2;

/** Handing over takes two minutes. @param pace of ben, the successor */
const handing = (pace = 1): Edits => ({
  'mini-branch.json': (branch) => {
    branch.staff[1].pace = pace;
  },
  'mini-lesson.json': (lesson) => {
    lesson.supervisor.handOver = `${MINUTES_OVER}m`;
  },
});
const TAKE_OVER = { do: 'assign', staff: 'ben', to: 'w1', handOver: true } as const;

const windowOf = (sim: Sim, id: string) => sim.view().hall.windows.find((one) => one.id === id);
const crewOf = (sim: Sim, staff: string) =>
  sim.view().floor?.crew.find((one) => one.staff === staff);

/** Ann has just begun with somebody at window 1. */
function serving(edits: Edits = handing()): { sim: Sim; began: number } {
  const sim = createSim(drillLesson(edits), 1);
  const seated = untilFact(sim, 'customer.seated', { window: 'w1' });
  return { sim, began: seated.t };
}

describe('handing over in mid-service', () => {
  test('the customer stays seated, the drawer is counted, the rest of the service is done by the other', () => {
    const { sim, began } = serving();
    const ticket = windowOf(sim, 'w1')?.ticket;
    act(sim, TAKE_OVER);
    const arrived = untilFact(sim, 'staff.placed', { staff: 'ben', at: 'w1' });
    expect(windowOf(sim, 'w1')).toMatchObject({ staff: 'ann', ticket });
    expect(sim.view().floor?.handOvers).toEqual([
      { window: 'w1', from: 'ann', to: 'ben', until: arrived.t + MINUTES_OVER * MINUTE },
    ]);
    const over = untilFact(sim, 'window.handed-over');
    expect(over.t).toBe(arrived.t + MINUTES_OVER * MINUTE);
    expect(over.data).toEqual({
      window: 'w1',
      from: 'ann',
      to: 'ben',
      left: 5 * MINUTE - (arrived.t - began),
    });
    expect(windowOf(sim, 'w1')).toMatchObject({ staff: 'ben', ticket, state: 'serving' });
    const ended = untilFact(sim, 'service.ended', { window: 'w1' });
    expect(ended.data.duration).toBe((5 + MINUTES_OVER) * MINUTE);
    expect(untilFact(sim, 'staff.placed', { staff: 'ann' }).data.at).toBe('back');
    expect(factsOf(sim, 'window.closed').filter(({ data }) => data.window === 'w1')).toEqual([]);
    expect(sim.view().floor?.handOvers).toBeUndefined();
  });

  test('the rest takes as long as it takes whoever does it', () => {
    const { sim, began } = serving(handing(2));
    act(sim, TAKE_OVER);
    const arrived = untilFact(sim, 'staff.placed', { staff: 'ben' });
    const { data } = untilFact(sim, 'window.handed-over');
    const rest = 5 * MINUTE - (arrived.t - began);
    expect(data.left).toBe(2 * rest);
  });

  test('somebody about to close is relieved, and goes where they were sent', () => {
    const { sim } = serving();
    act(sim, { do: 'assign', staff: 'ann', to: 'break' });
    expect(windowOf(sim, 'w1')?.state).toBe('closing');
    act(sim, TAKE_OVER);
    const over = untilFact(sim, 'window.handed-over');
    const begun = untilFact(sim, 'break.begun', { staff: 'ann' });
    expect(begun.t).toBe(over.t + 30 * SECOND);
    const ended = untilFact(sim, 'service.ended', { window: 'w1' });
    expect(ended.t).toBeGreaterThan(over.t);
    stepUntil(sim, 'Ben calls the next', (s) => windowOf(s, 'w1')?.state === 'serving');
    expect(windowOf(sim, 'w1')?.staff).toBe('ben');
  });

  test('everybody is served once, and all money is where it was', () => {
    const dayOf = (handsOver: boolean) => {
      const { sim } = serving();
      if (handsOver) act(sim, TAKE_OVER);
      sim.advanceTo(at('11:00'));
      const cash = sim.view().floor?.cash?.onHand;
      const served = factsOf(sim, 'service.ended').map(({ customer }) => customer);
      expect(new Set(served).size).toBe(served.length);
      return { cash, served: served.length };
    };
    expect(dayOf(true)).toEqual(dayOf(false));
  });

  test('is refused where the other lacks the skill, where something is authorised, where the drill has none', () => {
    const { sim } = serving();
    expect(sim.can({ ...TAKE_OVER, staff: 'dan' })).toEqual({ ok: false, reason: 'not-able' });
    const plain = serving({}).sim;
    expect(plain.can(TAKE_OVER)).toEqual({ ok: false, reason: 'unknown-object' });
    expect(plain.available('assign').some((one) => one.do === 'assign' && one.handOver)).toBe(
      false,
    );
    const ask = asking(true);
    const asked = createSim(
      drillLesson({
        'mini-lesson.json': (lesson) => {
          ask['mini-lesson.json']?.(lesson);
          lesson.supervisor.handOver = '2m';
        },
      }),
      1,
    );
    untilFact(asked, 'request.raised');
    expect(asked.can(TAKE_OVER)).toEqual({ ok: false, reason: 'authorising' });
  });

  test('a request comes up when the service has gone as far as ever, not while it stands still', () => {
    const ask = asking(true);
    const sim = createSim(
      drillLesson({
        'mini-lesson.json': (lesson) => {
          ask['mini-lesson.json']?.(lesson);
          lesson.supervisor.handOver = '4m';
        },
      }),
      1,
    );
    const seated = untilFact(sim, 'customer.seated', { window: 'w1' });
    act(sim, TAKE_OVER);
    const over = untilFact(sim, 'window.handed-over');
    const raised = untilFact(sim, 'request.raised');
    expect(raised.t).toBeGreaterThan(over.t);
    expect(raised.t - seated.t).toBe(2.5 * MINUTE + 4 * MINUTE);
    act(sim, { do: 'answer-request', request: raised.data.request, answer: 'approve' });
    const ended = untilFact(sim, 'service.ended', { window: 'w1' });
    const [answered] = factsOf(sim, 'request.answered');
    expect(ended.t - seated.t).toBe(5 * MINUTE + 4 * MINUTE + (answered?.data.after ?? 0));
  });

  test('whoever is sent away again before it is done leaves everything as it was', () => {
    const { sim } = serving();
    act(sim, TAKE_OVER);
    untilFact(sim, 'staff.placed', { staff: 'ben', at: 'w1' });
    act(sim, { do: 'assign', staff: 'ben', to: 'back' });
    const ended = untilFact(sim, 'service.ended', { window: 'w1' });
    expect(ended.data.duration).toBe((5 + MINUTES_OVER) * MINUTE);
    expect(factsOf(sim, 'window.handed-over')).toEqual([]);
    expect(windowOf(sim, 'w1')?.staff).toBe('ann');
    expect(crewOf(sim, 'ben')).toMatchObject({ at: 'back' });
  });
});

describe('one hand-over after another', () => {
  test('whoever found the window free and sat down is relieved like anybody', () => {
    const sim = createSim(drillLesson(handing()), 1);
    act(sim, { do: 'assign', staff: 'ann', to: 'back' });
    act(sim, { do: 'assign', staff: 'ben', to: 'w1' });
    untilFact(sim, 'staff.placed', { staff: 'ben', at: 'w1' });
    act(sim, { ...TAKE_OVER, staff: 'ann' });
    act(sim, { do: 'assign', staff: 'ben', to: 'back' });
    untilFact(sim, 'customer.seated', { window: 'w1' });
    expect(windowOf(sim, 'w1')?.staff).toBe('ann');
    act(sim, TAKE_OVER);
    const over = untilFact(sim, 'window.handed-over');
    expect(over.data).toMatchObject({ from: 'ann', to: 'ben' });
    expect(windowOf(sim, 'w1')?.staff).toBe('ben');
  });

  test('whoever is sent on to take over another window does so there', () => {
    const sim = createSim(
      drillLesson({
        'mini-branch.json': (branch) => {
          delete branch.staff[3].can;
        },
        'mini-lesson.json': (lesson) => {
          handing()['mini-lesson.json']?.(lesson);
          lesson.supervisor.crew[2].at = 'w2';
        },
      }),
      1,
    );
    untilFact(sim, 'customer.seated', { window: 'w2' });
    act(sim, TAKE_OVER);
    const beside = untilFact(sim, 'staff.placed', { staff: 'ben', at: 'w1' });
    // On the way to the other window when the drawer of the first would have been counted.
    sim.advanceTo(beside.t + MINUTES_OVER * MINUTE - 10 * SECOND);
    act(sim, { ...TAKE_OVER, to: 'w2' });
    const there = untilFact(sim, 'staff.placed', { staff: 'ben', at: 'w2' });
    const over = untilFact(sim, 'window.handed-over');
    expect(over.data).toMatchObject({ window: 'w2', from: 'dan', to: 'ben' });
    expect(over.t).toBe(there.t + MINUTES_OVER * MINUTE);
    expect(windowOf(sim, 'w1')?.staff).toBe('ann');
  });

  test('there is nothing to take over at a post, on a break or in the back', () => {
    const { sim } = serving();
    for (const to of ['guide', 'break', 'back'])
      expect(sim.can({ ...TAKE_OVER, staff: 'dan', to })).toMatchObject({ ok: false });
    expect(sim.can({ ...TAKE_OVER, to: 'guide' })).toEqual({
      ok: false,
      reason: 'unknown-object',
    });
  });
});

test('saved in the middle of it, the run goes on to the same end', () => {
  const { sim } = serving();
  act(sim, TAKE_OVER);
  untilFact(sim, 'staff.placed', { staff: 'ben', at: 'w1' });
  const again = restoreSim(sim.bundle, JSON.parse(JSON.stringify(sim.snapshot())));
  for (const one of [sim, again]) one.advanceTo(at('10:30'));
  expect(factsOf(again, 'window.handed-over')).toHaveLength(1);
  expect(again.hash()).toBe(sim.hash());
});
