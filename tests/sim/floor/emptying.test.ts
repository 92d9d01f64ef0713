/** Emptying the hall: everybody gets out, nobody is lost by it, and business goes on as before afterwards. */
import { describe, expect, test } from 'vitest';
import {
  createSim,
  hallTargets,
  isLost,
  livedOf,
  restoreSim,
  type Sim,
} from '../../../src/sim/index.ts';
import { asking, drillFaults, drillLesson, type Edits } from '../../support/drill-lesson.ts';
import { act, at, factsOf, MINUTE, SECOND, untilFact } from '../../support/lesson.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });

/** @param secures how long windows have, or nothing for at once */
const emptying = (secures?: string, assisted = false): Edits => ({
  'mini-bank.json': (bank) => {
    bank.announcements.push(
      {
        id: 'leave',
        name: both('请离开', 'Leave'),
        text: both('请大家到门外。', 'Please go outside.'),
        empties: true,
        ...(secures === undefined ? {} : { secures }),
      },
      {
        id: 'return',
        name: both('请进来', 'Come in'),
        text: both('可以进来了。', 'Come in again.'),
        readmits: true,
      },
    );
    bank.cares.push({ id: 'arm', name: both('扶出去', 'By the arm'), assists: true });
    if (assisted) bank.kinds[0].assisted = true;
  },
  'mini-lesson.json': (lesson) => {
    lesson.score.hall = [
      { measure: 'left', full: 0, none: 100, weight: 1, dimension: 'service' },
      { measure: 'wait-mean', full: 0, none: 60, weight: 1, dimension: 'service' },
    ];
  },
});
const LEAVE = { do: 'announce', announcement: 'leave' } as const;
const RETURN = { do: 'announce', announcement: 'return' } as const;

/** The day up to 9:08 with doors open: one is served, the others wait. */
function atNine(edits: Edits, seed = 1): Sim {
  const sim = createSim(drillLesson(edits), seed);
  sim.advanceTo(at('09:08'));
  return sim;
}
const inside = (sim: Sim): number =>
  sim.view().hall.people.filter(({ state }) => !['coming', 'leaving', 'gone'].includes(state))
    .length;
const leftFor = (sim: Sim, reason: string) =>
  factsOf(sim, 'customer.left').filter(({ data }) => data.reason === reason);

describe('an announcement that empties the hall', () => {
  test('brings everybody out, one after another, and says when nobody is left', () => {
    const sim = atNine(emptying());
    const there = inside(sim);
    expect(there).toBeGreaterThan(3);
    act(sim, LEAVE);
    const [emptied] = factsOf(sim, 'hall.emptied');
    expect(emptied?.data).toMatchObject({ announcement: 'leave', inside: there, assisted: 0 });
    const cleared = untilFact(sim, 'hall.cleared');
    const gone = leftFor(sim, 'evacuated');
    expect(gone).toHaveLength(there);
    expect(cleared.data.after).toBe(cleared.t - (emptied?.t ?? 0));
    // Whoever sat at a window goes at once, the others two seconds apart through the door.
    expect(cleared.data.after).toBe((there - 2) * 2 * SECOND);
    expect(inside(sim)).toBe(0);
  });

  test('nobody is called meanwhile, and newcomers wait outside', () => {
    const arrivals: Edits = {
      ...emptying(),
      'mini-lesson.json': (lesson) => {
        emptying()['mini-lesson.json']?.(lesson);
        lesson.arrivals[0].trace = { arrive: [0, 1, 2, 10, 11, 12], service: [5, 5, 5, 5, 5, 5] };
      },
    };
    const sim = createSim(drillLesson(arrivals), 1);
    sim.advanceTo(at('09:08'));
    act(sim, LEAVE);
    const order = factsOf(sim, 'hall.emptied')[0]?.t ?? 0;
    sim.advanceTo(at('09:20'));
    expect(factsOf(sim, 'ticket.called').filter(({ t }) => t >= order)).toEqual([]);
    expect(sim.view().floor).toMatchObject({ doorsOpen: false, outside: 3 });
    expect(sim.can({ do: 'open-doors' })).toEqual({ ok: false, reason: 'not-yet' });
    expect(sim.can(LEAVE)).toEqual({ ok: false, reason: 'already-done' });
    act(sim, RETURN);
    expect(factsOf(sim, 'hall.readmitted')[0]?.data).toMatchObject({
      announcement: 'return',
      outside: 3,
    });
    untilFact(sim, 'ticket.called');
    sim.advanceTo(at('10:30'));
    expect(leftFor(sim, 'served')).toHaveLength(6 - leftFor(sim, 'evacuated').length);
  });

  test('windows have the time given to finish, and break off what takes longer', () => {
    const atOnce = atNine(emptying());
    const serving = atOnce.view().hall.windows.find(({ id }) => id === 'w1');
    expect(serving?.state).toBe('serving');
    act(atOnce, LEAVE);
    const order = factsOf(atOnce, 'hall.emptied')[0]?.t ?? 0;
    expect(leftFor(atOnce, 'served').filter(({ t }) => t >= order)).toEqual([]);

    const given = atNine(emptying('10m'));
    act(given, LEAVE);
    const cleared = untilFact(given, 'hall.cleared');
    expect(leftFor(given, 'served').filter(({ t }) => t >= order)).toHaveLength(1);
    expect(cleared.t).toBeGreaterThan(order);
    expect(given.view().hall.windows.find(({ id }) => id === 'w1')?.ticket).toBe('');
  });

  test('what is broken off takes no money out of the vault', () => {
    const sim = atNine(emptying());
    const before = sim.view().floor?.cash?.onHand;
    act(sim, LEAVE);
    untilFact(sim, 'hall.cleared');
    expect(sim.view().floor?.cash?.onHand).toBe(before);
  });

  test('those who do not get out alone stay until somebody takes them', () => {
    const sim = atNine(emptying(undefined, true));
    act(sim, LEAVE);
    const [emptied] = factsOf(sim, 'hall.emptied');
    const helpless = emptied?.data.assisted ?? 0;
    expect(helpless).toBeGreaterThan(0);
    sim.advanceTo(at('09:14'));
    expect(inside(sim)).toBe(helpless);
    expect(factsOf(sim, 'hall.cleared')).toEqual([]);
    for (const { id } of sim.waiting().filter(({ kind }) => kind === 'old'))
      act(sim, { do: 'care', customer: id, care: 'arm' });
    untilFact(sim, 'hall.cleared');
    expect(inside(sim)).toBe(0);
  });

  test('nobody who had to leave counts as lost', () => {
    const sim = atNine(emptying());
    act(sim, LEAVE);
    untilFact(sim, 'hall.cleared');
    expect(isLost('evacuated')).toBe(false);
    const left = hallTargets(sim.bundle, sim.facts).find(({ measure }) => measure === 'left');
    expect(left?.value).toBe(0);
    expect(new Set(sim.view().hall.queues.map((line) => line.left))).toEqual(new Set([0]));
  });

  test('whoever still waits outside at closing time goes home unserved', () => {
    const sim = createSim(
      drillLesson({
        ...emptying(),
        'mini-lesson.json': (lesson) => {
          lesson.arrivals[0].trace = { arrive: [0, 10], service: [5, 5] };
        },
      }),
      1,
    );
    sim.advanceTo(at('09:05'));
    act(sim, LEAVE);
    sim.advanceTo(at('10:30'));
    expect(leftFor(sim, 'refused')).toHaveLength(1);
    expect(sim.view().floor?.outside).toBe(0);
  });

  test('also whoever has been here before goes home then: nobody is let into an emptied hall', () => {
    const sim = createSim(
      drillLesson({
        ...emptying(),
        'mini-lesson.json': (lesson) => {
          lesson.supervisor.outlets = [
            {
              id: 'north',
              name: both('城北', 'North'),
              takes: ['personal'],
              away: '10m',
              answers: { dist: 'fixed', value: '3m' },
              draw: [{ weight: 1, room: [{ most: 0 }] }],
            },
          ];
        },
      }),
      1,
    );
    sim.advanceTo(at('09:08'));
    const customer = sim.waiting()[0]?.id ?? -1;
    act(sim, { do: 'refer', customer, outlet: 'north', insist: true }, LEAVE);
    untilFact(sim, 'customer.sent-back');
    expect(sim.view().floor?.outside).toBe(1);
    sim.advanceTo(at('10:30'));
    expect(leftFor(sim, 'refused')).toHaveLength(1);
    expect(inside(sim)).toBe(0);
  });

  test('a day without it is the day as it was', () => {
    const plain = createSim(drillLesson(), 1);
    plain.advanceTo(at('10:30'));
    expect(plain.view().floor?.emptied).toBeUndefined();
    expect(plain.can(RETURN)).toEqual({ ok: false, reason: 'unknown-object' });
  });
});

test('what people lived through knows of the wait outside until they are let in again', () => {
  const sim = createSim(
    drillLesson({
      ...emptying(),
      'mini-lesson.json': (lesson) => {
        lesson.arrivals[0].trace = { arrive: [0, 10, 11], service: [5, 5, 5] };
      },
    }),
    1,
  );
  sim.advanceTo(at('09:05'));
  act(sim, LEAVE);
  sim.advanceTo(at('09:20'));
  act(sim, RETURN);
  sim.advanceTo(at('10:30'));
  const outside = livedOf(sim.bundle, sim.facts).map(({ lived }) => lived.outside);
  expect(outside).toHaveLength(3);
  expect(outside[0]).toBe(0);
  expect(outside[1]).toBeGreaterThanOrEqual(10);
  expect(outside[2]).toBeGreaterThanOrEqual(9);
});

test('what people lived through ends when they go: a wait at the door, a wait for the supervisor', () => {
  const ask = asking(true);
  const sim = createSim(
    drillLesson({
      ...emptying(),
      'mini-lesson.json': (lesson) => {
        ask['mini-lesson.json']?.(lesson);
        lesson.arrivals[0].trace = { arrive: [0, 10], service: [5, 5] };
      },
    }),
    1,
  );
  const raised = untilFact(sim, 'request.raised');
  sim.advanceTo(raised.t + 3 * MINUTE);
  act(sim, LEAVE);
  sim.advanceTo(at('10:30'));
  const [gone] = leftFor(sim, 'evacuated');
  const [first, second] = livedOf(sim.bundle, sim.facts).map(({ lived }) => lived);
  expect(gone?.customer).toBe(raised.customer);
  expect(first).toMatchObject({
    approvals: 1,
    approval: Math.ceil(((gone?.t ?? 0) - raised.t) / MINUTE),
  });
  // From ten past nine to closing time, a millisecond of which has begun.
  expect(second).toMatchObject({ early: true, outside: 51 });
});

test('saved while people leave, the run goes on to the same end', () => {
  const sim = atNine(emptying('1m', true));
  act(sim, LEAVE);
  const again = restoreSim(sim.bundle, JSON.parse(JSON.stringify(sim.snapshot())));
  for (const one of [sim, again]) {
    one.advanceTo(at('09:20'));
    act(one, RETURN);
    one.advanceTo(at('10:30'));
  }
  expect(leftFor(again, 'evacuated').length).toBeGreaterThan(0);
  expect(again.hash()).toBe(sim.hash());
});

describe('an announcement that calls those back who had to leave', () => {
  const recalling: Edits = {
    ...emptying(),
    'mini-bank.json': (bank) => {
      emptying()['mini-bank.json']?.(bank);
      bank.announcements.find(({ id }: { id: string }) => id === 'return').recalls = true;
    },
  };

  test('they come with their old numbers, and are called in the order of them', () => {
    const sim = atNine(recalling);
    act(sim, LEAVE);
    untilFact(sim, 'hall.cleared');
    const gone = leftFor(sim, 'evacuated').map(({ customer }) => customer);
    const tickets = new Map(
      factsOf(sim, 'ticket.issued').map(({ customer, data }) => [customer, data.ticket]),
    );
    const old = gone.map((customer) => tickets.get(customer) ?? '').sort();
    act(sim, RETURN);
    const back = factsOf(sim, 'hall.readmitted')[0]?.t ?? 0;
    sim.advanceTo(at('10:55'));
    const again = factsOf(sim, 'ticket.issued').filter(({ t }) => t >= back);
    expect(again.map(({ data }) => data.ticket).filter((one) => old.includes(one))).toEqual(old);
    const called = factsOf(sim, 'ticket.called').filter(({ t }) => t >= back);
    const numbers = called.map(({ data }) => data.ticket);
    expect(numbers).toEqual([...numbers].sort());
    const waits = called.map(({ data }) => data.waited);
    expect(Math.min(...waits)).toBeGreaterThan(0);
    expect(sim.view().floor?.outside).toBe(0);
    const served = factsOf(sim, 'service.ended').filter(({ t }) => t >= back);
    expect(served.length).toBeGreaterThanOrEqual(gone.length);
  });

  test('sent out again on the way in, they still hold their numbers', () => {
    const sim = atNine({
      ...recalling,
      'mini-branch.json': (branch) => {
        branch.ticketing = '40s';
      },
    });
    const holders = new Map(
      factsOf(sim, 'ticket.issued').map(({ customer, data }) => [customer, data.ticket]),
    );
    act(sim, LEAVE);
    untilFact(sim, 'hall.cleared');
    const held = leftFor(sim, 'evacuated').flatMap(({ customer }) => holders.get(customer) ?? []);
    expect(held.length).toBeGreaterThan(3);
    act(sim, RETURN);
    const back = sim.facts.length;
    act(sim, LEAVE);
    untilFact(sim, 'hall.cleared', {}, back);
    act(sim, RETURN);
    const again = sim.facts.length;
    expect(factsOf(sim.facts.slice(back), 'ticket.issued')).toEqual([]);
    sim.advanceTo(at('10:55'));
    const issued = factsOf(sim.facts.slice(again), 'ticket.issued').map(({ data }) => data.ticket);
    expect(issued.slice(0, held.length)).toEqual(held);
    expect(new Set(issued).size).toBe(issued.length);
  });

  test('nobody is there twice', () => {
    const sim = atNine(recalling);
    act(sim, LEAVE);
    untilFact(sim, 'hall.cleared');
    act(sim, RETURN);
    sim.advanceTo(at('11:00'));
    const served = factsOf(sim, 'service.ended').length;
    expect(served).toBe(10);
  });
});

test('is checked: what belongs to it, and that there is a way back in', () => {
  const wrong = (edit: (list: Record<string, unknown>[]) => void) =>
    drillFaults({
      'mini-bank.json': (bank) => {
        emptying()['mini-bank.json']?.(bank);
        edit(bank.announcements);
      },
    }).map(({ pointer }) => pointer);
  expect(wrong((list) => list.splice(4))).toEqual(['/announcements/3/empties']);
  expect(
    wrong((list) => Object.assign(list[0] as object, { secures: '1m', recalls: true })),
  ).toEqual(['/announcements/0/secures', '/announcements/0/recalls']);
});
