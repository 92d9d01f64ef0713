/** Drills for supervisors: who passes, which moves it hangs on, and whether the score follows what the day came to. */
import { describe, expect, test } from 'vitest';
import { runBot } from '../../src/bots/run-bot.ts';
import { followed, lowered, randomDays } from '../../src/bots/supervisor/drill-proof.ts';
import { withoutMove } from '../../src/bots/supervisor/plan-changes.ts';
import { playPlan } from '../../src/bots/supervisor/play-plan.ts';
import { createSim, score } from '../../src/sim/index.ts';
import { shippedLesson } from '../support/lesson.ts';

const bundle = shippedLesson('s03-swallowed-cash');
const { plan = [], taught = [] } = bundle.lesson.supervisor ?? {};

describe('a drill', () => {
  test('is passed by whoever follows its plan, and by nobody who lets the day go by', () => {
    for (const seed of [1, 2]) {
      expect(runBot(bundle, seed, 'expert').score.pass).toBe(true);
      expect(runBot(bundle, seed, 'idle').score.pass).toBe(false);
      expect(runBot(bundle, seed, 'random').score.pass).toBe(false);
    }
  });

  test('is played the same again from the same seed', () => {
    expect(runBot(bundle, 3, 'careless').hash).toBe(runBot(bundle, 3, 'careless').hash);
  });

  test.each(taught)('is not passed without %s', (move) => {
    const sim = createSim(bundle, 1);
    playPlan(sim, undefined, withoutMove(plan, move));
    expect(score(bundle, sim.facts).pass).toBe(false);
  });

  test('is marked by what the day came to', () => {
    expect(followed(randomDays(bundle, 40))).toBeGreaterThan(0.7);
  }, 120_000);

  test('never marks down an earlier window', () => {
    expect(lowered(bundle, 10)).toEqual({ pairs: 10, lowered: 0 });
  }, 120_000);
});
