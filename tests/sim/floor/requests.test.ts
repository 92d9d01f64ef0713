/** Windows that need the supervisor, money that is there or not, matters that are left and taken up, an outage. */
import { describe, expect, test } from 'vitest';
import type { HallTarget } from '../../../src/scenario/schema/supervisor.ts';
import { createSim, replay, restoreSim, type Sim, score } from '../../../src/sim/index.ts';
import { asking, drillFaults, drillLesson, type Edits } from '../../support/drill-lesson.ts';
import {
  act,
  at,
  clockOf,
  type Draft,
  factsOf,
  MINUTE,
  SECOND,
  untilFact,
} from '../../support/lesson.ts';
import { runLog } from '../../support/run-log.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });

const first = (sim: Sim) => untilFact(sim, 'request.raised');

describe('a request', () => {
  test('holds the window up until it is answered, and no longer', () => {
    const sim = createSim(drillLesson(asking(true)), 1);
    const raised = first(sim);
    const seated = factsOf(sim, 'customer.seated')[0];
    expect(raised.t - (seated?.t ?? 0)).toBe(2.5 * MINUTE);
    sim.advanceTo(raised.t + 7 * MINUTE);
    expect(factsOf(sim, 'service.ended')).toEqual([]);
    expect(sim.view().floor?.requests).toMatchObject([{ id: 0, seen: false, window: 'w1' }]);
    act(sim, { do: 'answer-request', request: 0, answer: 'approve' });
    const answered = factsOf(sim, 'request.answered')[0];
    expect(answered?.data).toMatchObject({
      sound: true,
      fits: true,
      seen: false,
      after: answered!.t - raised.t,
    });
    const ended = untilFact(sim, 'service.ended');
    expect(ended.t).toBe(answered!.t + 2.5 * MINUTE);
    expect(sim.view().floor?.requests.some(({ id }) => id === 0)).toBe(false);
  });

  test('sent back takes the time to put it right', () => {
    const sim = createSim(drillLesson(asking(false)), 1);
    first(sim);
    act(sim, { do: 'go-and-see', request: 0 });
    expect(sim.view().floor?.requests[0]?.seen).toBe(true);
    expect(sim.can({ do: 'go-and-see', request: 0 })).toEqual({
      ok: false,
      reason: 'already-done',
    });
    act(sim, { do: 'answer-request', request: 0, answer: 'refuse', reason: 'unsigned' });
    const answered = factsOf(sim, 'request.answered')[0];
    expect(answered?.data).toMatchObject({ fits: true, sound: false, seen: true });
    expect(untilFact(sim, 'service.ended').t).toBe(answered!.t + 4.5 * MINUTE);
  });

  test('cannot be sent back without a reason the bank knows', () => {
    const sim = createSim(drillLesson(asking(false)), 1);
    first(sim);
    const bad = { do: 'answer-request', request: 0, answer: 'refuse', reason: 'mood' } as const;
    expect(sim.can(bad)).toEqual({ ok: false, reason: 'unknown-object' });
  });
});

describe('a request that may lapse', () => {
  const lapsing = (more: Draft = {}) => drillLesson(asking(true, { lapses: '6m', ...more }));

  test('ends without the business: the customer goes, the window is free for the next', () => {
    const sim = createSim(lapsing(), 1);
    const raised = first(sim);
    const lapsed = untilFact(sim, 'request.lapsed');
    expect(lapsed).toMatchObject({
      t: raised.t + 6 * MINUTE,
      customer: raised.customer,
      data: { request: 0, kind: 'large', window: 'w1', seen: false, after: 6 * MINUTE },
    });
    const ended = untilFact(sim, 'service.ended');
    expect(ended).toMatchObject({ t: lapsed.t, customer: raised.customer });
    const left = untilFact(sim, 'customer.left');
    expect(left).toMatchObject({ customer: raised.customer, data: { reason: 'undone' } });
    expect(untilFact(sim, 'customer.seated', {}, lapsed.n).customer).not.toBe(raised.customer);
    expect(sim.view().floor?.requests.some(({ id }) => id === 0)).toBe(false);
  });

  test('pays nothing out', () => {
    const sim = createSim(lapsing(), 1);
    untilFact(sim, 'customer.left', { reason: 'undone' });
    expect(sim.view().floor?.cash?.onHand).toBe(250_000);
  });

  test('says until when it waits, and cannot be answered after that', () => {
    const sim = createSim(lapsing(), 1);
    const raised = first(sim);
    expect(sim.view().floor?.requests[0]?.lapsesAt).toBe(raised.t + 6 * MINUTE);
    untilFact(sim, 'request.lapsed');
    const late = { ok: false, reason: 'too-late' };
    expect(sim.can({ do: 'answer-request', request: 0, answer: 'approve' })).toEqual(late);
    expect(sim.can({ do: 'go-and-see', request: 0 })).toEqual(late);
  });

  test('does not lapse once it is answered', () => {
    const sim = createSim(lapsing(), 1);
    const raised = first(sim);
    sim.advanceTo(raised.t + 5 * MINUTE);
    act(sim, { do: 'answer-request', request: 0, answer: 'approve' });
    untilFact(sim, 'customer.left', { reason: 'served' });
    expect(factsOf(sim, 'request.lapsed').filter(({ data }) => data.request === 0)).toEqual([]);
  });

  test('lapses also while an incident stops the window', () => {
    const sim = createSim(
      drillLesson({
        'mini-lesson.json': (lesson) => {
          asking(true, { lapses: '6m' })['mini-lesson.json']?.(lesson);
          lesson.injects = [{ at: '09:05', incident: 'down', lasts: '30m' }];
        },
      }),
      1,
    );
    const raised = first(sim);
    expect(untilFact(sim, 'customer.left', { reason: 'undone' }).t).toBeLessThan(at('09:35'));
    expect(untilFact(sim, 'request.lapsed').t).toBe(raised.t + 6 * MINUTE);
  });

  test('counts as gone without service, and as a wait for the supervisor', () => {
    const bundle = lapsing();
    const sim = createSim(bundle, 1);
    sim.advanceTo(bundle.lesson.ends);
    const wanted: HallTarget[] = [
      { measure: 'left', full: 0, none: 100, weight: 1, dimension: 'service' },
      { measure: 'request-wait', full: 0, none: 10, weight: 1, dimension: 'risk' },
    ];
    const { lesson } = bundle;
    const marked = { ...bundle, lesson: { ...lesson, score: { ...lesson.score, hall: wanted } } };
    const values = score(marked, sim.facts).targets.map(({ value }) => value);
    expect(values).toEqual([100, 6]);
  });

  test('goes on from a snapshot to the same end', () => {
    const bundle = lapsing();
    const sim = createSim(bundle, 1);
    untilFact(sim, 'request.raised');
    const copy = restoreSim(bundle, sim.snapshot());
    for (const one of [sim, copy]) one.advanceTo(bundle.lesson.ends);
    expect(copy.hash()).toBe(sim.hash());
    expect(factsOf(copy, 'request.lapsed').length).toBeGreaterThan(1);
  });
});

describe('cash of the branch', () => {
  test('goes out with what people take; whoever cannot be paid is counted', () => {
    const sim = createSim(drillLesson(), 1);
    sim.advanceTo(at('09:29'));
    const served = factsOf(sim, 'service.ended').length;
    const unpaid = factsOf(sim, 'cash.short').length;
    expect(served).toBeGreaterThan(2);
    // 2,500 yuan are there, 1,000 each.
    expect(served - unpaid).toBe(2);
    expect(sim.view().floor?.cash?.onHand).toBe(250_000 - 2 * 100_000);
  });

  test('ordered in time it comes with the carrier', () => {
    const sim = createSim(drillLesson(), 1);
    const order = { do: 'order-cash', amount: 1_000_000 } as const;
    expect(sim.can({ ...order, amount: 150_000 })).toEqual({ ok: false, reason: 'too-much' });
    act(sim, order);
    expect(sim.can(order)).toEqual({ ok: false, reason: 'already-done' });
    expect(sim.view().floor?.cash?.coming).toEqual([{ at: at('09:30'), amount: 1_000_000 }]);
    const came = untilFact(sim, 'cash.delivered');
    expect(came).toMatchObject({ t: at('09:30'), data: { amount: 1_000_000 } });
    sim.advanceTo(at('11:00'));
    const paid = factsOf(sim, 'service.ended').length - factsOf(sim, 'cash.short').length;
    expect(sim.view().floor?.cash?.onHand).toBe(250_000 + 1_000_000 - paid * 100_000);
  });

  test('too late is too late', () => {
    const sim = createSim(drillLesson(), 1);
    sim.advanceTo(at('09:01'));
    expect(sim.can({ do: 'order-cash', amount: 100_000 })).toEqual({
      ok: false,
      reason: 'too-late',
    });
  });
});

describe('an outage', () => {
  const down: Edits = {
    'mini-lesson.json': (lesson) => {
      lesson.injects = [{ at: '09:06', incident: 'down', lasts: '20m' }];
    },
  };

  test('stops what is under way and calls nobody; afterwards all goes on, and nothing is lost', () => {
    const sim = createSim(drillLesson(down), 1);
    sim.advanceTo(at('09:26') - 1);
    expect(factsOf(sim, 'service.ended').filter(({ t }) => t > at('09:06'))).toEqual([]);
    expect(factsOf(sim, 'ticket.called').filter(({ t }) => t > at('09:06'))).toEqual([]);
    expect(sim.view().floor?.anxious).toBe(true);
    const waiting = sim.view().hall.waiting;
    sim.advanceTo(at('09:26'));
    expect(sim.view().floor?.anxious).toBe(false);
    expect(sim.view().hall.waiting).toBe(waiting);
    sim.advanceTo(at('11:00'));
    const ended = factsOf(sim, 'service.ended');
    const held = ended.find(({ t }) => t > at('09:26'));
    expect(held?.data.duration).toBe(25 * MINUTE);
  });

  test('stops also whoever was on the way to the window when it began', () => {
    const plain = createSim(drillLesson(), 1);
    const called = untilFact(plain, 'ticket.called', { window: 'w1' });
    const seated = untilFact(plain, 'customer.seated', { window: 'w1' });
    const begins = Math.ceil(called.t / SECOND) * SECOND;
    expect(begins).toBeLessThan(seated.t);
    const sim = createSim(
      drillLesson({
        'mini-lesson.json': (lesson) => {
          lesson.injects = [{ at: clockOf(begins), incident: 'down', lasts: '20m' }];
        },
      }),
      1,
    );
    const ended = untilFact(sim, 'service.ended', { window: 'w1' });
    expect(ended.customer).toBe(seated.customer);
    expect(ended.t).toBe(begins + 20 * MINUTE + 5 * MINUTE);
  });

  test('stops also the teller who was going to ask: it comes up as far into the service as ever', () => {
    const asks = createSim(drillLesson(asking(true)), 1);
    const usual = first(asks);
    const begins = usual.t - MINUTE;
    const sim = createSim(
      drillLesson({
        'mini-lesson.json': (lesson) => {
          asking(true)['mini-lesson.json']?.(lesson);
          lesson.injects = [{ at: clockOf(begins), incident: 'down', lasts: '20m' }];
        },
      }),
      1,
    );
    expect(first(sim).t).toBe(usual.t + 20 * MINUTE);
  });

  test('what is sent back meanwhile takes the time to put it right afterwards', () => {
    const sim = createSim(
      drillLesson({
        'mini-lesson.json': (lesson) => {
          asking(false)['mini-lesson.json']?.(lesson);
          lesson.injects = [{ at: '09:05', incident: 'down', lasts: '20m' }];
        },
      }),
      1,
    );
    expect(first(sim).t).toBeLessThan(at('09:05'));
    sim.advanceTo(at('09:06'));
    act(sim, { do: 'answer-request', request: 0, answer: 'refuse', reason: 'unsigned' });
    const ended = untilFact(sim, 'service.ended', { window: 'w1' });
    expect(ended.t).toBe(at('09:25') + 2.5 * MINUTE + 2 * MINUTE);
  });

  test('what is said once it is over is said neither before nor meanwhile', () => {
    const sim = createSim(
      drillLesson({
        ...down,
        'mini-bank.json': (bank) => {
          const word = { 'zh-CN': '恢复了', en: 'Back' };
          bank.announcements.push({ id: 'back', name: word, text: word, after: 'down' });
        },
      }),
      1,
    );
    const back = { do: 'announce', announcement: 'back' } as const;
    sim.advanceTo(at('09:05'));
    expect(sim.can(back)).toEqual({ ok: false, reason: 'not-yet' });
    sim.advanceTo(at('09:10'));
    expect(sim.can(back)).toEqual({ ok: false, reason: 'not-yet' });
    sim.advanceTo(at('09:27'));
    expect(sim.can(back).ok).toBe(true);
  });

  test('makes people worry, until somebody says a calm word', () => {
    const sim = createSim(drillLesson(down), 1);
    sim.advanceTo(at('09:07'));
    const rates = () =>
      sim
        .view()
        .hall.people.flatMap(({ mind, state }) => (state === 'waiting' && mind ? [mind.rate] : []));
    const before = rates();
    act(sim, { do: 'announce', announcement: 'calm' });
    expect(rates().every((rate, i) => rate < (before[i] ?? 0))).toBe(true);
  });
});

describe('a matter', () => {
  const bag: Edits = {
    'mini-lesson.json': (lesson) => {
      lesson.duties = [
        { id: 'bag', name: both('款包', 'The bag'), case: 'bag', at: '09:05', within: '15m' },
        {
          id: 'angry',
          name: both('投诉', 'Complaint'),
          case: 'bag',
          at: '09:00',
          on: { fact: 'wait.level', where: 'A.level == 1' },
          matter: 'complaint',
        },
      ];
    },
  };

  test('comes up at its time; its clock runs from then', () => {
    const sim = createSim(drillLesson(bag), 1);
    expect(sim.can({ do: 'begin-duty', duty: 'bag' })).toEqual({ ok: false, reason: 'not-yet' });
    sim.advanceTo(at('09:05'));
    expect(sim.view().duties[0]).toMatchObject({
      state: 'open',
      since: at('09:05'),
      due: at('09:20'),
    });
  });

  test('left for the moment keeps what was done, and the floor goes on meanwhile', () => {
    const sim = createSim(drillLesson(bag), 1);
    sim.advanceTo(at('09:05'));
    act(sim, { do: 'begin-duty', duty: 'bag' }, { do: 'take', item: 'bundle' });
    act(sim, { do: 'assign', staff: 'ben', to: 'w2' });
    act(sim, { do: 'set-aside' });
    expect(sim.view().encounter).toBeNull();
    expect(sim.view().duties[0]?.state).toBe('aside');
    sim.advanceTo(at('09:10'));
    act(sim, { do: 'begin-duty', duty: 'bag' });
    expect(sim.view().encounter?.items.find(({ id }) => id === 'bundle')?.at).toBe('desk');
    act(sim, { do: 'count', item: 'bundle', method: 'machine' }, { do: 'end-duty' });
    expect(factsOf(sim, 'encounter.started')).toHaveLength(1);
    expect(factsOf(sim, 'encounter.ended')[0]?.data).toMatchObject({ outcome: 'counted' });
    expect(sim.view().duties[0]?.state).toBe('done');
  });

  test('a complaint comes up when something in the hall brings it up, with a clock of its own', () => {
    const sim = createSim(drillLesson(bag), 1);
    const level = untilFact(sim, 'wait.level', { level: 1 });
    const opened = untilFact(sim, 'complaint.opened', { cause: 'angry' });
    expect(opened.t).toBe(level.t);
    act(sim, { do: 'grade-complaint', complaint: 0, level: 2 });
    expect(factsOf(sim, 'complaint.graded')[0]).toMatchObject({ customer: opened.customer });
  });
});

describe('a run', () => {
  const wild = drillLesson(asking(true));
  /** Any commands that can be given, one every so often. */
  function play(sim: Sim, until: number) {
    const commands: { t: number; command: ReturnType<Sim['available']>[number] }[] = [];
    for (let n = 0; sim.now < until; n += 1) {
      const options = sim.available().filter((c) => c.do !== 'close-shift');
      const command = options[(n * 7919) % Math.max(1, options.length)];
      const t = sim.now;
      if (command && sim.submit(command).ok) commands.push({ t, command });
      sim.advanceTo(Math.min(until, sim.now + 41_000));
    }
    return commands;
  }

  test('goes on from a snapshot to the same end', () => {
    const sim = createSim(wild, 5);
    play(sim, at('09:12'));
    const copy = restoreSim(wild, JSON.parse(JSON.stringify(sim.snapshot())));
    expect(copy.hash()).toBe(sim.hash());
    for (const one of [sim, copy]) play(one, at('10:00'));
    expect(copy.hash()).toBe(sim.hash());
  });

  test('is the same again from its commands', () => {
    const sim = createSim(wild, 6);
    const commands = play(sim, at('10:00'));
    expect(commands.length).toBeGreaterThan(20);
    const log = runLog(wild, { seed: 6, commands, until: sim.now, hash: sim.hash() });
    expect(replay(wild, log).sim.hash()).toBe(sim.hash());
  });

  test('loses nobody: who came is gone, served or there', () => {
    for (const seed of [1, 2, 3]) {
      const sim = createSim(wild, seed);
      play(sim, at('10:30'));
      const came = factsOf(sim, 'customer.arrived').length;
      const gone = factsOf(sim, 'customer.left').length;
      const there = sim.view().hall.people.filter(({ state }) => state !== 'leaving').length;
      expect(came).toBe(gone + there);
      const ends = new Set(factsOf(sim, 'service.ended').map(({ customer }) => customer));
      expect(ends.size).toBe(factsOf(sim, 'service.ended').length);
    }
  });
});

describe('content that cannot be', () => {
  const codes = (edit: (lesson: never) => void) =>
    drillFaults({ 'mini-lesson.json': edit as never }).map(({ pointer, code }) => [pointer, code]);
  type Any = { supervisor: Record<string, unknown[]>; score: Record<string, unknown> } & Record<
    string,
    unknown
  >;
  const fault = (edit: (lesson: Any) => void) => codes(edit as never);

  test('is named with its place', () => {
    expect(fault((l) => (l.window = 'w1'))).toContainEqual(['/window', 'conflict']);
    expect(fault((l) => l.supervisor.crew?.push({ staff: 'nobody' }))).toContainEqual([
      '/supervisor/crew/3/staff',
      'unknown-reference',
    ]);
    expect(fault((l) => l.supervisor.crew?.push({ staff: 'ann' }))).toContainEqual([
      '/supervisor/crew/3/staff',
      'conflict',
    ]);
    expect(
      fault((l) => (l.supervisor.plan = [{ move: 'x', do: { do: 'assign', staff: 'ben' } }])),
    ).toContainEqual(['/supervisor/plan/0/do/to', 'missing-field']);
    expect(fault((l) => (l.supervisor.plan = [{ move: 'x', do: { do: 'dance' } }]))).toContainEqual(
      ['/supervisor/plan/0/do/do', 'unknown-reference'],
    );
    expect(fault((l) => (l.supervisor.taught = ['nothing']))).toContainEqual([
      '/supervisor/taught/0',
      'unknown-reference',
    ]);
    expect(
      fault((l) => {
        l.score.hall = [
          { measure: 'left', kind: 'cats', full: 0, none: 10, weight: 1, dimension: 'service' },
        ];
      }),
    ).toContainEqual(['/score/hall/0/kind', 'unknown-reference']);
  });
});
