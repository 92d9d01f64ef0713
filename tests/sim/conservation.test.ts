/** Nothing is made or lost: people, cash, bad notes, money in the books. Looked at after every event of a day. */
import { describe, expect, test } from 'vitest';
import { runBot } from '../../src/bots/run-bot.ts';
import '../support/matchers.ts';
import { auditor } from '../support/audit.ts';
import { factsOf, follow, playWildly, shippedLesson } from '../support/lesson.ts';

const bundle = shippedLesson('first-shift');

describe('people, cash and books', () => {
  test.each(['expert', 'idle', 'random'] as const)('hold when the %s player plays', (bot) => {
    const run = runBot(bundle, 3, bot);
    const audit = auditor();
    const sim = follow(bundle, { seed: 3, ...run }, (s) => audit.look(s));
    expect(sim.hash()).toBe(run.hash);
    expect(audit.looks).toBeGreaterThan(200);
  });

  test('hold when commands are given at random, with entries posted, reversed and cash paid', () => {
    let posted = 0;
    let reversed = 0;
    let paid = 0;
    for (let seed = 2; seed <= 6; seed += 1) {
      const { sim, ...played } = playWildly(bundle, seed, 700);
      const audit = auditor();
      const again = follow(bundle, played, (s) => audit.look(s));
      expect(again).toBeTheSameRunAs(sim);
      posted += factsOf(sim, 'txn.posted').length;
      reversed += factsOf(sim, 'txn.reversed').length;
      paid += factsOf(sim, 'cash.paid').length;
    }
    // Otherwise this test has looked at nothing.
    expect({ posted: posted > 3, reversed: reversed > 0, paid: paid > 3 }).toEqual({
      posted: true,
      reversed: true,
      paid: true,
    });
  });

  test('the drawer of an expert agrees with the book to the fen', () => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const { facts } = runBot(bundle, seed, 'expert');
      const [counted] = factsOf(facts, 'drawer.counted');
      const [closed] = factsOf(facts, 'shift.closed');
      expect(counted?.data.difference).toBe(0);
      expect(counted?.data.physical).toBe(counted?.data.book);
      expect(closed?.data.difference).toBe(0);
    }
  });
});
