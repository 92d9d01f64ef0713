/** Perceived wait: what makes a minute longer, what is done about it, and what follows from it. */
import { describe, expect, test } from 'vitest';
import { createSim, type PersonView, type Sim } from '../../../src/sim/index.ts';
import { drillLesson, type Edits } from '../../support/drill-lesson.ts';
import { act, at, factsOf, MINUTE, stepUntil, untilFact } from '../../support/lesson.ts';

const bundle = drillLesson();

const person = (sim: Sim, id: number): PersonView => {
  const found = sim.view().hall.people.find((one) => one.id === id);
  if (!found) throw new Error(`nobody with number ${id}`);
  return found;
};
const waiting = (sim: Sim): readonly PersonView[] =>
  sim.view().hall.people.filter(({ state }) => state === 'waiting');

/** Everybody of one kind, so that a test knows whom it has. */
const all = (kind: string): Edits => ({
  'mini-lesson.json': (lesson) => {
    lesson.arrivals[0].crowd = lesson.arrivals[0].crowd.filter(
      (one: { kind: string }) => one.kind === kind,
    );
  },
});

describe('outside', () => {
  test('people wait in the order they came, and take tickets in that order', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('08:55'));
    expect(sim.view().floor).toMatchObject({ doorsOpen: false, outside: 3 });
    expect(person(sim, 0).mind).toMatchObject({ outside: true, informed: false });
    // Outside, with nothing to do, not knowing: 50 %, 20 % and 30 % more.
    expect(person(sim, 0).mind?.rate).toBe(200);
    expect(person(sim, 0).mind?.felt).toBe(10 * MINUTE);
    act(sim, { do: 'open-doors' });
    expect(factsOf(sim, 'doors.opened')[0]).toMatchObject({ by: 'player', data: { outside: 3 } });
    sim.advanceTo(at('08:58'));
    expect(factsOf(sim, 'ticket.issued').map(({ customer }) => customer)).toEqual([0, 1, 2]);
  });

  test('the doors open by themselves with the counters', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('09:00'));
    expect(factsOf(sim, 'doors.opened')[0]).toMatchObject({ by: 'system', t: at('09:00') });
    expect(sim.can({ do: 'open-doors' })).toEqual({ ok: false, reason: 'doors-open' });
  });

  test('not before the time the lesson gives', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('08:49'));
    expect(sim.can({ do: 'open-doors' })).toEqual({ ok: false, reason: 'not-yet' });
  });
});

describe('a minute', () => {
  test('is shorter for whoever sits, knows how long it takes, has water', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('09:03'));
    const seated = waiting(sim).find(({ to }) => to.kind === 'seat');
    const standing = waiting(sim).find(({ to }) => to.kind === 'standing');
    expect(seated?.mind?.rate).toBe(150);
    expect(standing?.mind?.rate).toBe(160);
    act(sim, { do: 'announce', announcement: 'wait' });
    expect(person(sim, seated?.id ?? -1).mind).toMatchObject({ rate: 120, informed: true });
    act(sim, { do: 'care', customer: seated?.id ?? -1, care: 'water' });
    expect(person(sim, seated?.id ?? -1).mind).toMatchObject({ rate: 100, occupied: true });
    sim.advanceTo(at('09:10'));
    // The water is drunk after six minutes; the news holds for ten.
    expect(person(sim, waiting(sim).at(-1)?.id ?? -1).mind?.informed).toBe(false);
  });

  test('is never longer than the bank says, however much applies', () => {
    const capped = drillLesson({
      'mini-bank.json': (bank) => {
        bank.perception.most = 155;
      },
    });
    const sim = createSim(capped, 1);
    sim.advanceTo(at('09:03'));
    expect(waiting(sim).find(({ to }) => to.kind === 'standing')?.mind?.rate).toBe(155);
    expect(waiting(sim).find(({ to }) => to.kind === 'seat')?.mind?.rate).toBe(150);
  });

  test('news wears off when its time is over', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('09:03'));
    act(sim, { do: 'announce', announcement: 'wait' });
    const last = waiting(sim).at(-1)?.id ?? -1;
    const said = factsOf(sim, 'hall.announced')[0]?.t ?? 0;
    sim.advanceTo(said + 10 * MINUTE - 1);
    expect(person(sim, last).mind?.informed).toBe(true);
    sim.advanceTo(said + 10 * MINUTE);
    expect(person(sim, last).mind?.informed).toBe(false);
    expect(person(sim, last).mind?.rate).toBeGreaterThan(130);
  });

  test('whoever comes past a colleague at the door knows', () => {
    const sim = createSim(bundle, 1);
    act(sim, { do: 'assign', staff: 'dan', to: 'guide' });
    sim.advanceTo(at('09:04'));
    for (const { mind } of waiting(sim)) expect(mind?.informed).toBe(true);
  });

  test('is longer for those whom somebody passes without a word', () => {
    const passedAfter = (explain: boolean) => {
      const sim = createSim(drillLesson(all('old')), 1);
      sim.advanceTo(at('09:05'));
      if (explain) act(sim, { do: 'announce', announcement: 'why' });
      const line = waiting(sim).map(({ id }) => id);
      const last = line.at(-1) ?? -1;
      act(sim, { do: 'let-ahead', customer: last, reason: 'age' });
      const fact = factsOf(sim, 'customer.let-ahead')[0];
      expect(fact?.data).toMatchObject({ fits: true, kind: 'old', reason: 'age' });
      expect(sim.view().hall.queues.find((q) => q.category === 'personal')?.waiting).toContain(
        last,
      );
      const others = waiting(sim).filter(({ id }) => id !== last);
      expect(fact?.data.passed).toBeGreaterThan(0);
      stepUntil(sim, 'the next call', (s) =>
        factsOf(s, 'ticket.called').some((f) => f.customer === last),
      );
      return others.some(({ mind }) => mind?.overtaken);
    };
    expect(passedAfter(false)).toBe(true);
    expect(passedAfter(true)).toBe(false);
  });

  test('a reason that does not hold rankles even when explained', () => {
    const sim = createSim(drillLesson(all('young')), 1);
    sim.advanceTo(at('09:05'));
    act(sim, { do: 'announce', announcement: 'why' });
    const last = waiting(sim).at(-1)?.id ?? -1;
    act(sim, { do: 'let-ahead', customer: last, reason: 'age' });
    expect(factsOf(sim, 'customer.let-ahead')[0]?.data.fits).toBe(false);
    expect(waiting(sim).some(({ mind }) => mind?.overtaken)).toBe(true);
  });
});

describe('patience', () => {
  const enduring = (value: string): Edits => ({
    'mini-lesson.json': (lesson) => {
      lesson.arrivals[0].patience = { dist: 'fixed', value };
    },
  });

  test('is used up by the felt wait, not by the clock', () => {
    const sim = createSim(drillLesson(enduring('12m')), 1);
    sim.advanceTo(at('11:00'));
    // Those who waited outside may have lost it before they had a ticket.
    const gone = factsOf(sim, 'customer.left').filter(
      ({ customer, data }) => customer > 2 && data.reason === 'reneged',
    );
    expect(gone.length).toBeGreaterThan(0);
    for (const { customer } of gone) {
      const felt = factsOf(sim, 'wait.felt').find((f) => f.customer === customer)?.data;
      expect(felt?.called).toBe(false);
      // To the ms of the clock, which is at most three felt ones.
      expect(felt?.felt).toBeGreaterThanOrEqual(12 * MINUTE);
      expect(felt?.felt).toBeLessThan(12 * MINUTE + 4);
      expect(felt?.waited).toBeLessThan(12 * MINUTE);
    }
  });

  test('fewer leave when they are told how long it takes', () => {
    const left = (tell: boolean): number => {
      const sim = createSim(drillLesson(enduring('40m')), 1);
      for (const clock of ['09:01', '09:09', '09:17', '09:25']) {
        sim.advanceTo(at(clock));
        if (tell) act(sim, { do: 'announce', announcement: 'wait' });
      }
      sim.advanceTo(at('11:00'));
      return factsOf(sim, 'customer.left').filter(({ data }) => data.reason === 'reneged').length;
    };
    expect(left(true)).toBeLessThan(left(false));
  });
});

describe('an invitation', () => {
  test('is taken up by whoever likes, with the time it takes there', () => {
    const sim = createSim(drillLesson(all('young')), 1);
    sim.advanceTo(at('09:04'));
    const last = waiting(sim).at(-1)?.id ?? -1;
    act(sim, { do: 'invite', customer: last, to: 'machine' });
    expect(factsOf(sim, 'customer.invited')[0]?.data).toMatchObject({
      agreed: true,
      willing: true,
      insisted: false,
      kind: 'young',
    });
    expect(person(sim, last).category).toBe('machine');
    expect(untilFact(sim, 'service.ended', { window: 'stm' }).data.duration).toBe(4 * MINUTE);
  });

  test('nobody goes who does not like to, unless pressed, and that is remembered', () => {
    const sim = createSim(drillLesson(all('old')), 1);
    sim.advanceTo(at('09:04'));
    const last = waiting(sim).at(-1)?.id ?? -1;
    const mood = person(sim, last).mood;
    act(sim, { do: 'invite', customer: last, to: 'machine' });
    expect(person(sim, last).category).toBe('personal');
    expect(sim.can({ do: 'invite', customer: last, to: 'machine' })).toEqual({
      ok: false,
      reason: 'already-done',
    });
    act(sim, { do: 'invite', customer: last, to: 'machine', insist: true });
    expect(person(sim, last).category).toBe('machine');
    expect(factsOf(sim, 'customer.pressed')[0]).toMatchObject({
      customer: last,
      data: { kind: 'old' },
    });
    expect(person(sim, last).mood).toBe(mood - 25);
  });
});

describe('a seat', () => {
  test('is given up by somebody younger when none is free', () => {
    // Whoever has the only seat is young in half of the runs.
    const meets = [1, 2, 3, 4, 5, 6].map((seed) => {
      const sim = createSim(bundle, seed);
      sim.advanceTo(at('09:04'));
      const seated = waiting(sim).find(({ to }) => to.kind === 'seat');
      const stands = waiting(sim).find(
        ({ to, mind }) => to.kind === 'standing' && mind?.kind === 'old',
      );
      return { sim, seated, stands };
    });
    const met = meets.find(({ seated, stands }) => seated?.mind?.kind === 'young' && stands);
    if (!met) throw new Error('an old one always had the seat');
    const { sim, seated, stands } = met;
    act(sim, { do: 'care', customer: stands?.id ?? -1, care: 'seat' });
    expect(person(sim, stands?.id ?? -1).to.kind).toBe('seat');
    expect(person(sim, seated?.id ?? -1).to.kind).toBe('standing');
    expect(sim.can({ do: 'care', customer: stands?.id ?? -1, care: 'seat' })).toEqual({
      ok: false,
      reason: 'already-seated',
    });
  });
});

test('a wait that passes a level says so, once for each level', () => {
  const sim = createSim(bundle, 1);
  sim.advanceTo(at('10:30'));
  const levels = factsOf(sim, 'wait.level');
  expect(levels.length).toBeGreaterThan(0);
  for (const { customer, t, data } of levels) {
    const ticket = factsOf(sim, 'ticket.issued').find((f) => f.customer === customer);
    expect(t - (ticket?.t ?? 0)).toBe(data.level * 10 * MINUTE);
  }
  const keys = levels.map(({ customer, data }) => `${customer}/${data.level}`);
  expect(new Set(keys).size).toBe(keys.length);
});
