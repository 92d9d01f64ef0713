/** Colleague outlets: asked first and within their room, people are well served there; else they come back for nothing. */
import { describe, expect, test } from 'vitest';
import { createSim, hallTargets, holds, restoreSim, type Sim } from '../../../src/sim/index.ts';
import { drillFaults, drillLesson, type Edits } from '../../support/drill-lesson.ts';
import { act, at, type Draft, factsOf, MINUTE, untilFact } from '../../support/lesson.ts';

const OUTLET = {
  id: 'north',
  name: { 'zh-CN': '城北', en: 'North' },
  takes: ['personal'],
  away: '10m',
  answers: { dist: 'fixed', value: '3m' },
  draw: [{ weight: 1, room: [{ most: 1 }, { from: '09:30', most: 2 }] }],
};

/** The young like to go there. @param more of the outlet */
const outlets = (more: Draft = {}): Edits => ({
  'mini-lesson.json': (lesson) => {
    lesson.supervisor.outlets = [{ ...structuredClone(OUTLET), ...more }];
    lesson.arrivals[0].crowd[1].willing.north = 1;
    lesson.score.hall = [{ measure: 'left', full: 0, none: 100, weight: 1, dimension: 'service' }];
  },
});

function atNine(edits = outlets()): Sim {
  const sim = createSim(drillLesson(edits), 1);
  sim.advanceTo(at('09:08'));
  return sim;
}
const waitersOf = (sim: Sim, kind: string) => sim.waiting().filter((one) => one.kind === kind);
const first = (sim: Sim, kind: string): number => {
  const [one] = waitersOf(sim, kind);
  if (!one) throw new Error(`nobody ${kind} waits`);
  return one.id;
};
const refer = (sim: Sim, customer: number, insist = false) =>
  act(sim, { do: 'refer', customer, outlet: 'north', ...(insist ? { insist } : {}) });
const lostShare = (sim: Sim) => hallTargets(sim.bundle, sim.facts)[0]?.value;

describe('asking an outlet', () => {
  test('it answers after its time how many it can take', () => {
    const sim = atNine();
    act(sim, { do: 'ask-outlet', outlet: 'north' });
    expect(sim.view().floor?.outlets).toMatchObject([{ id: 'north', state: 'asking', room: null }]);
    expect(sim.can({ do: 'ask-outlet', outlet: 'north' })).toEqual({
      ok: false,
      reason: 'already-called',
    });
    const [asked] = factsOf(sim, 'outlet.asked');
    const answered = untilFact(sim, 'outlet.answered');
    expect(answered.t - (asked?.t ?? 0)).toBe(3 * MINUTE);
    expect(answered.data).toEqual({ outlet: 'north', room: 1 });
    expect(sim.view().floor?.outlets).toMatchObject([{ state: 'answered', room: 1, sent: 0 }]);
    sim.advanceTo(at('09:31'));
    act(sim, { do: 'ask-outlet', outlet: 'north' });
    sim.advanceTo(at('09:36'));
    expect(factsOf(sim, 'outlet.answered')[1]?.data.room).toBe(2);
  });
});

test('a plan knows whether it has room left, by what it said', () => {
  const sim = atNine();
  const room = () => holds({ room: 'north' }, sim.view());
  expect(room()).toBe(false);
  act(sim, { do: 'ask-outlet', outlet: 'north' });
  untilFact(sim, 'outlet.answered');
  expect(room()).toBe(true);
  refer(sim, first(sim, 'young'));
  expect(room()).toBe(false);
});

describe('sending somebody there', () => {
  test('who likes to goes, and is not lost where there is room', () => {
    const sim = atNine();
    const customer = first(sim, 'young');
    refer(sim, customer);
    const [referred] = factsOf(sim, 'customer.referred');
    expect(referred).toMatchObject({
      customer,
      data: { outlet: 'north', agreed: true, willing: true, insisted: false, room: true },
    });
    const gone = factsOf(sim, 'customer.left').find((one) => one.customer === customer);
    expect(gone?.data.reason).toBe('referred');
    expect(lostShare(sim)).toBe(0);
    sim.advanceTo(at('10:30'));
    expect(factsOf(sim, 'customer.sent-back')).toEqual([]);
  });

  test('who does not like to stays, unless pressed, and takes offence then', () => {
    const sim = atNine();
    const customer = first(sim, 'old');
    refer(sim, customer);
    expect(factsOf(sim, 'customer.referred')[0]?.data.agreed).toBe(false);
    expect(waitersOf(sim, 'old').map(({ id }) => id)).toContain(customer);
    expect(sim.can({ do: 'refer', customer, outlet: 'north' })).toEqual({
      ok: false,
      reason: 'already-done',
    });
    refer(sim, customer, true);
    expect(factsOf(sim, 'customer.pressed')).toMatchObject([{ customer }]);
    expect(waitersOf(sim, 'old').map(({ id }) => id)).not.toContain(customer);
  });

  test('beyond its room they come back for nothing after twice the way, and count as lost', () => {
    const sim = atNine();
    refer(sim, first(sim, 'young'));
    const second = first(sim, 'young');
    refer(sim, second);
    const gone = factsOf(sim, 'customer.left').find((one) => one.customer === second);
    expect(gone?.data.reason).toBe('misdirected');
    expect(lostShare(sim)).toBeGreaterThan(0);
    const back = untilFact(sim, 'customer.sent-back');
    expect(back.customer).toBe(second);
    expect(back.t - (gone?.t ?? 0)).toBe(20 * MINUTE);
    const again = factsOf(sim, 'customer.arrived').find(({ t }) => t === back.t);
    expect(again?.data.category).toBe('personal');
    sim.advanceTo(at('10:55'));
    expect(
      factsOf(sim, 'customer.left').find((one) => one.customer === again?.customer)?.data.reason,
    ).toBe('served');
  });

  test('after closing time there is only a complaint left', () => {
    const sim = atNine(outlets({ away: '40m', draw: [{ weight: 1, room: [{ most: 0 }] }] }));
    const customer = first(sim, 'young');
    refer(sim, customer);
    expect(untilFact(sim, 'customer.sent-back').t).toBeGreaterThan(at('10:00'));
    expect(untilFact(sim, 'complaint.opened')).toMatchObject({
      customer,
      data: { cause: 'referral' },
    });
  });

  test('only what it serves, only who waits, only outlets there are', () => {
    const sim = atNine(outlets({ takes: ['machine'] }));
    const customer = first(sim, 'young');
    const can = (outlet: string) => sim.can({ do: 'refer', customer, outlet });
    expect(can('north')).toEqual({ ok: false, reason: 'not-able' });
    expect(can('south')).toEqual({ ok: false, reason: 'unknown-object' });
    expect(atNine({}).available('refer')).toEqual([]);
    expect(atNine().available('refer')).toContainEqual({ do: 'refer', customer, outlet: 'north' });
  });

  test('which people would go does not hang on what was done before', () => {
    const plain = atNine();
    const other = atNine();
    act(other, { do: 'ask-outlet', outlet: 'north' });
    other.advanceTo(at('09:12'));
    plain.advanceTo(at('09:12'));
    expect(waitersOf(other, 'young')).toEqual(waitersOf(plain, 'young'));
  });

  test('is checked: categories that there are, room in order of time', () => {
    const draw = [
      {
        weight: 1,
        room: [
          { from: '09:30', most: 1 },
          { from: '09:00', most: 1 },
        ],
      },
    ];
    const faults = drillFaults(outlets({ takes: ['nothing'], draw }));
    expect(faults.map(({ pointer }) => pointer).sort()).toEqual([
      '/supervisor/outlets/0/draw/0/room/1/from',
      '/supervisor/outlets/0/takes/0',
    ]);
  });
});

test('saved while somebody is on the way, the run goes on to the same end', () => {
  const sim = atNine(outlets({ draw: [{ weight: 1, room: [{ most: 0 }] }] }));
  act(sim, { do: 'ask-outlet', outlet: 'north' });
  refer(sim, first(sim, 'young'));
  const again = restoreSim(sim.bundle, JSON.parse(JSON.stringify(sim.snapshot())));
  for (const one of [sim, again]) one.advanceTo(at('10:30'));
  expect(factsOf(again, 'customer.sent-back')).toHaveLength(1);
  expect(again.hash()).toBe(sim.hash());
});
