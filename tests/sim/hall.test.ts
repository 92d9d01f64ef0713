/** The hall: who is called when, by whom, and who loses patience. */
import { describe, expect, test } from 'vitest';
import { runBot } from '../../src/bots/run-bot.ts';
import { createSim, type Sim } from '../../src/sim/index.ts';
import '../support/matchers.ts';
import {
  at,
  type Draft,
  factsOf,
  follow,
  MINUTE,
  miniLesson,
  SECOND,
  shippedLesson,
  visitsOf,
} from '../support/lesson.ts';

const bundle = shippedLesson('first-shift');
const PLAYER = bundle.lesson.window;

const DAYS = [
  ['idle', 1],
  ['idle', 5],
  ['expert', 2],
  ['random', 3],
] as const;

describe.each(DAYS)('a day with the %s player (seed %d)', (bot, seed) => {
  const run = runBot(bundle, seed, bot);
  const looks: { idle: string[]; doubled: string[] }[] = [];
  const sim = follow(bundle, { seed, ...run }, (s) => {
    const { windows, people } = s.view().hall;
    const waiting = people.filter((p) => p.state === 'waiting' && !p.forPlayer);
    looks.push({
      idle: windows
        .filter(
          (w) =>
            !w.player && w.state === 'idle' && waiting.some((p) => w.serves.includes(p.category)),
        )
        .map((w) => w.id),
      doubled: windows.map((w) => w.ticket).filter((t, i, all) => t !== '' && all.indexOf(t) !== i),
    });
  });
  const called = factsOf(sim, 'ticket.called');
  const issued = new Map(factsOf(sim, 'ticket.issued').map((f) => [f.customer, f]));
  const cases = new Set(
    visitsOf(sim)
      .filter((v) => v.caseIndex >= 0)
      .map((v) => v.id),
  );

  test('no colleague sits idle while somebody waits whom the window serves', () => {
    expect(looks.length).toBeGreaterThan(150);
    expect(looks.flatMap((l) => l.idle)).toEqual([]);
  });

  test('no ticket is called twice, and never by two windows', () => {
    expect(looks.flatMap((l) => l.doubled)).toEqual([]);
    const tickets = called.map((f) => f.data.ticket);
    expect(new Set(tickets).size).toBe(tickets.length);
    expect(tickets.length).toBeGreaterThan(8);
  });

  test('tickets of a category are called in the order they were taken', () => {
    // The player chooses among categories, within one there is no choice.
    for (const { id } of bundle.branch.categories) {
      for (const players of [false, true]) {
        const own = called.filter(
          (f) => cases.has(f.customer) === players && issued.get(f.customer)?.data.category === id,
        );
        const order = own.map((f) => issued.get(f.customer)?.n ?? -1);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }
    }
  });

  test('case customers come to the player and to nobody else', () => {
    for (const fact of called) {
      expect({ ticket: fact.data.ticket, player: fact.data.window === PLAYER }).toEqual({
        ticket: fact.data.ticket,
        player: cases.has(fact.customer),
      });
      const category = issued.get(fact.customer)?.data.category ?? '';
      expect(bundle.branch.windows.find((w) => w.id === fact.data.window)?.serves).toContain(
        category,
      );
    }
    expect(called.some((f) => cases.has(f.customer))).toBe(bot !== 'idle');
  });

  test('a window calls the next one only when it is done with the one before', () => {
    const open = new Map<string, number>();
    for (const fact of sim.facts) {
      if (fact.type === 'ticket.called') {
        expect(open.get(fact.data.window)).toBeUndefined();
        open.set(fact.data.window, fact.customer);
      } else if (fact.type === 'service.ended') {
        expect(open.get(fact.data.window)).toBe(fact.customer);
        open.delete(fact.data.window);
      }
    }
  });

  test('waiting is measured from the ticket to the call', () => {
    for (const fact of called)
      expect(fact.data.waited).toBe(fact.t - (issued.get(fact.customer)?.t ?? 0));
  });
});

/** Forty people an hour, whom one window serves for a fixed time each. */
const steady =
  (
    service: string,
    patience: string,
    staffing: readonly object[],
    more: (file: Draft) => void = () => {},
  ) =>
  (file: Draft): void => {
    file.arrivals[0].rates = [{ from: '09:00', perHour: 40 }];
    file.arrivals[0].services[0].service = { dist: 'fixed', value: service };
    file.arrivals[0].patience = { dist: 'fixed', value: patience };
    delete file.arrivals[0].balksAt;
    file.staffing = staffing;
    more(file);
  };

describe('a window that closes in the middle of a service', () => {
  const lesson = miniLesson({
    'mini-lesson.json': steady('7m', '3h', [
      { window: 'w2', staff: 'zhou', from: '09:00', to: '09:20' },
      { window: 'w2', staff: 'zhou', from: '09:40', to: '10:30' },
    ]),
  });
  const windowAt = (sim: Sim) => {
    const { state, ticket, staff } = sim.view().hall.windows[1] ?? {};
    return { state, ticket, staff };
  };

  test('finishes with the customer in hand, calls nobody after, and opens again when it is staffed', () => {
    const sim = createSim(lesson, 1);
    sim.advanceTo(at('09:20') - 1);
    const { ticket } = windowAt(sim);
    expect(windowAt(sim)).toEqual({
      state: 'serving',
      ticket: expect.stringMatching(/^A\d{3}$/),
      staff: 'zhou',
    });
    sim.advanceTo(at('09:20'));
    expect(windowAt(sim)).toEqual({ state: 'closing', ticket, staff: 'zhou' });
    sim.advanceTo(at('09:40') - 1);
    expect(windowAt(sim)).toEqual({ state: 'closed', ticket: '', staff: '' });
    const [closed] = factsOf(sim, 'window.closed');
    const last = factsOf(sim, 'service.ended').at(-1);
    const served = factsOf(sim, 'ticket.called').filter((f) => f.customer === last?.customer);
    expect(served.map((f) => f.data.ticket)).toEqual([ticket]);
    expect(last?.data.duration).toBe(7 * MINUTE);
    expect(closed?.t).toBe(last?.t);
    expect(closed?.t).toBeGreaterThan(at('09:20'));
    expect(factsOf(sim, 'ticket.called').filter((f) => f.t > at('09:20'))).toEqual([]);
    const { served: count } = sim.snapshot().state.windows[1] ?? {};
    expect(count).toBe(factsOf(sim, 'service.ended').length);
    sim.advanceTo(at('09:40'));
    expect(windowAt(sim)).toMatchObject({ state: 'calling', staff: 'zhou' });
    expect(sim.snapshot().state.windows[1]?.served).toBe(count);
  });
});

describe('patience', () => {
  test('runs out to the millisecond: who is not called leaves exactly then', () => {
    const lesson = miniLesson({
      'mini-lesson.json': steady('5m', '6m', []),
      'mini-case.json': (file) => {
        file.temper.hallPatience = { dist: 'fixed', value: '4m' };
      },
    });
    const sim = createSim(lesson, 3);
    sim.advanceTo(lesson.lesson.ends);
    const issued = factsOf(sim, 'ticket.issued');
    const caseId = visitsOf(sim).find((v) => v.caseIndex >= 0)?.id;
    expect(issued.length).toBeGreaterThan(20);
    expect(
      factsOf(sim, 'customer.left')
        .map((f) => ({ id: f.customer, t: f.t, reason: f.data.reason, waited: f.data.waited }))
        .sort((a, b) => a.id - b.id),
    ).toEqual(
      issued
        .map(({ customer, t }) => {
          const patience = (customer === caseId ? 4 : 6) * MINUTE;
          return { id: customer, t: t + patience, reason: 'reneged', waited: patience };
        })
        .sort((a, b) => a.id - b.id),
    );
    expect(factsOf(sim, 'ticket.called')).toEqual([]);
    expect(sim.status().remaining).toBe(0);
  });

  test('of those who are served in time does not matter', () => {
    const lesson = miniLesson({
      'mini-lesson.json': steady('1s', '6m', [
        { window: 'w2', staff: 'zhou', from: '09:00', to: '10:30' },
      ]),
    });
    const sim = createSim(lesson, 3);
    sim.advanceTo(at('10:20'));
    const visits = visitsOf(sim);
    const left = factsOf(sim, 'customer.left').filter((f) => !visits[f.customer]?.case);
    expect(left.length).toBeGreaterThan(20);
    expect(new Set(left.map((f) => f.data.reason))).toEqual(new Set(['served']));
    expect(new Set(factsOf(sim, 'service.ended').map((f) => f.data.duration))).toEqual(
      new Set([SECOND]),
    );
  });

  test('is not even tried by those who see the line and turn back', () => {
    const lesson = miniLesson({
      'mini-lesson.json': steady('5m', '2h', [], (file) => {
        file.arrivals[0].balksAt = 3;
      }),
    });
    const sim = createSim(lesson, 3);
    sim.advanceTo(at('10:20'));
    const balked = factsOf(sim, 'customer.balked');
    expect(balked.length).toBeGreaterThan(10);
    expect(balked.every((f) => f.data.queue >= 3)).toBe(true);
    const left = factsOf(sim, 'customer.left').filter((f) => f.data.reason === 'balked');
    expect(left.map((f) => [f.customer, f.t, f.data.waited])).toEqual(
      balked.map((f) => [f.customer, f.t, 0]),
    );
    expect(
      factsOf(sim, 'ticket.issued').some((f) => balked.some((b) => b.customer === f.customer)),
    ).toBe(false);
    // People who were taking a ticket when the third sat down may still join.
    expect(sim.view().hall.queues[0]?.waiting.length).toBeGreaterThanOrEqual(3);
  });
});
