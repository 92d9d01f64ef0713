/** What a person lived through, told from facts: each measure against a day in which one knows what happened to whom. */
import { describe, expect, test } from 'vitest';
import { runBot } from '../../../src/bots/run-bot.ts';
import { createSim, type Lived, livedOf, type Sim } from '../../../src/sim/index.ts';
import type { Edits } from '../../support/drill-lesson.ts';
import { act, at, factsOf, MINUTE, shippedLesson, untilFact } from '../../support/lesson.ts';
import { qualityLesson } from '../../support/quality-lesson.ts';

/** The day goes on to its end after what was done. */
function dayOf(play: (sim: Sim) => void = () => {}, edits: Edits = {}): Sim {
  const sim = createSim(qualityLesson(edits), 1);
  play(sim);
  sim.advanceTo(at('11:00'));
  return sim;
}

const everybody = (sim: Sim): readonly Lived[] => livedOf(sim.bundle, sim.facts);
const livedBy = (sim: Sim, customer: number) => {
  const found = everybody(sim).find((one) => one.customer === customer);
  if (!found) throw new Error(`nobody with number ${customer}`);
  return found.lived;
};
const minutes = (ms: number): number => Math.ceil(ms / MINUTE);

describe('waiting', () => {
  test('is what the clock and the person themselves said, for everybody who came', () => {
    const sim = dayOf();
    const waits = factsOf(sim, 'wait.felt');
    expect(everybody(sim)).toHaveLength(factsOf(sim, 'customer.arrived').length);
    expect(waits.length).toBe(10);
    for (const { customer, data } of waits)
      expect(livedBy(sim, customer)).toMatchObject({
        waited: minutes(data.waited),
        felt: minutes(data.felt),
        kind: data.kind,
        called: data.called,
      });
  });

  test('outside counts from when the doors might have been opened', () => {
    const sim = dayOf((one) => {
      one.advanceTo(at('08:55'));
      act(one, { do: 'open-doors' });
    });
    const opened = factsOf(sim, 'doors.opened')[0]?.t ?? 0;
    // They came at ten, nine and eight minutes to, and go in two seconds apart.
    expect([0, 1, 2, 3].map((id) => livedBy(sim, id).outside)).toEqual([
      minutes(opened - at('08:50')),
      minutes(opened + 2_000 - at('08:51')),
      minutes(opened + 4_000 - at('08:52')),
      0,
    ]);
    expect([2, 3].map((id) => livedBy(sim, id).early)).toEqual([true, false]);
  });

  test('goes on to the end of the day for whoever was never called', () => {
    const sim = dayOf(() => {}, {
      'mini-lesson.json': (lesson) => {
        lesson.supervisor.crew = [{ staff: 'dan' }];
      },
    });
    const last = sim.facts.at(-1)?.t ?? 0;
    const ticket = factsOf(sim, 'ticket.issued').find(({ customer }) => customer === 9);
    expect(ticket).toBeDefined();
    expect(livedBy(sim, 9)).toMatchObject({
      called: false,
      served: false,
      open: 0,
      waited: minutes(last - (ticket?.t ?? 0)),
    });
  });
});

describe('news', () => {
  test('reaches those who wait, and holds for its time', () => {
    const sim = dayOf((one) => {
      one.advanceTo(at('09:08'));
      act(one, { do: 'announce', announcement: 'wait' });
    });
    const [announced] = factsOf(sim, 'hall.announced');
    const heard = everybody(sim).filter(({ lived }) => lived.heard.includes('wait'));
    expect(heard).toHaveLength(announced?.data.listeners ?? -1);
    expect(heard.length).toBeGreaterThan(3);
    for (const { customer, lived } of heard) {
      const ticket = factsOf(sim, 'ticket.issued').find((one) => one.customer === customer);
      const call = factsOf(sim, 'ticket.called').find((one) => one.customer === customer);
      const told = announced?.t ?? 0;
      const before = told - (ticket?.t ?? 0);
      const after = Math.max(0, (call?.t ?? 0) - told - 10 * MINUTE);
      expect(lived.untold).toBe(minutes(before));
      expect(lived.uninformed).toBe(minutes(before + after));
    }
  });

  test('of somebody at the door is there from the ticket on', () => {
    const sim = dayOf((one) => {
      act(one, { do: 'assign', staff: 'dan', to: 'guide' });
    });
    expect(livedBy(sim, 5)).toMatchObject({ untold: 0, attended: 100 });
    expect(livedBy(dayOf(), 5)).toMatchObject({ attended: 0 });
    expect(livedBy(dayOf(), 5).untold).toBe(livedBy(dayOf(), 5).waited);
  });
});

describe('whose turn it is', () => {
  const ahead = (explained: boolean): Sim =>
    dayOf((sim) => {
      sim.advanceTo(at('09:08'));
      if (explained) act(sim, { do: 'announce', announcement: 'why' });
      const last = sim.view().hall.people.filter(({ state }) => state === 'waiting');
      act(sim, { do: 'let-ahead', customer: last.at(-1)?.id ?? -1, reason: 'age' });
    });

  test.each([true, false])(
    'those passed know it; with the reason told (%s) they bear it',
    (explained) => {
      const sim = ahead(explained);
      const [fact] = factsOf(sim, 'customer.let-ahead');
      const passed = everybody(sim).filter(({ lived }) => lived.overtaken > 0);
      expect(passed).toHaveLength(fact?.data.passed ?? -1);
      const unexplained = passed.filter(({ lived }) => lived.unexplained > 0);
      expect(unexplained).toHaveLength(explained && fact?.data.fits ? 0 : passed.length);
      expect(livedBy(sim, fact?.customer ?? -1)).toMatchObject({
        ahead: true,
        reasoned: fact?.data.fits,
      });
    },
  );

  test('on a wild day as many were passed as the facts say', () => {
    const lesson = shippedLesson('s06-core-down');
    const { facts } = runBot(lesson, 1, 'random');
    const passed = factsOf(facts, 'customer.let-ahead').reduce((n, f) => n + f.data.passed, 0);
    const overtaken = livedOf(lesson, facts).reduce((n, { lived }) => n + lived.overtaken, 0);
    expect(passed).toBeGreaterThan(20);
    expect(overtaken).toBe(passed);
  });
});

describe('at the window', () => {
  test('who was sent to a machine, with or without help', () => {
    const sent = (help: boolean): Sim =>
      dayOf((sim) => {
        if (help) act(sim, { do: 'assign', staff: 'dan', to: 'beside' });
        sim.advanceTo(at('09:07'));
        const one = sim
          .view()
          .hall.people.find(({ mind, state }) => mind?.kind === 'young' && state === 'waiting');
        act(sim, { do: 'invite', customer: one?.id ?? -1, to: 'machine' });
      });
    const invited = (sim: Sim) => livedBy(sim, factsOf(sim, 'customer.invited')[0]?.customer ?? -1);
    expect(invited(sent(true))).toMatchObject({ machine: true, helped: true, invited: 1 });
    expect(invited(sent(false))).toMatchObject({ machine: true, helped: false, pressed: false });
    expect(invited(sent(true))).toMatchObject({ category: 'personal', last: 'machine' });
  });

  test('who could not be paid, and how many windows were open', () => {
    const sim = dayOf();
    const unpaid = factsOf(sim, 'cash.short').map(({ customer }) => customer);
    expect(unpaid.length).toBeGreaterThan(2);
    expect(
      everybody(sim)
        .filter(({ lived }) => lived.unpaid)
        .map(({ customer }) => customer),
    ).toEqual([...unpaid].sort((a, b) => a - b));
    // One of two windows for cash.
    expect(livedBy(sim, 9).open).toBe(50);
  });

  test('a window that closes before those who wait', () => {
    const sim = dayOf((one) => {
      one.advanceTo(at('09:20'));
      act(one, { do: 'assign', staff: 'ann', to: 'break' });
    });
    const closed = untilFact(sim, 'window.closed');
    const there = everybody(sim).filter(({ lived }) => lived.closings > 0);
    expect(there.length).toBeGreaterThan(1);
    for (const { customer } of there) {
      const ticket = factsOf(sim, 'ticket.issued').find((one) => one.customer === customer);
      const call = factsOf(sim, 'ticket.called').find((one) => one.customer === customer);
      expect(ticket?.t).toBeLessThanOrEqual(closed.t);
      expect(call?.t ?? at('11:00')).toBeGreaterThan(closed.t);
    }
  });
});
