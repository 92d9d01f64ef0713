/** What a day is worth. */
import { describe, expect, test } from 'vitest';
import { createSim, score } from '../../src/sim/index.ts';
import { act, at, miniLesson, stepUntil } from '../support/lesson.ts';

describe('the score of a case', () => {
  test('goes to the customer who was served, also when one with the same case left before', () => {
    const lesson = miniLesson({
      'mini-lesson.json': (file) => {
        const [first] = file.customers;
        file.customers = [
          { case: first.case, at: '09:05', category: 'personal' },
          { case: first.case, variant: 'calm', at: '09:20', category: 'personal' },
        ];
      },
      'mini-case.json': (file) => {
        file.temper.hallPatience = { dist: 'fixed', value: '4m' };
      },
    });
    const sim = createSim(lesson, 1);
    act(sim, { do: 'open-window' });
    sim.advanceTo(at('09:15'));
    stepUntil(sim, 'the second customer', () => sim.can({ do: 'call-next' }).ok);
    act(sim, { do: 'call-next' });
    stepUntil(sim, 'the customer at the desk', () => sim.status().desk !== null);
    act(sim, { do: 'greet' }, { do: 'part' });
    const { cases, indicators } = score(lesson, sim.facts);
    expect(
      cases.map(({ variant, customer, points }) => ({ variant, served: customer >= 0, points })),
    ).toEqual([
      { variant: 'base', served: false, points: 0 },
      // Greeted, but nothing was done: a quarter of the points.
      { variant: 'calm', served: true, points: 25 },
    ]);
    expect(indicators.completion).toBe(0);
  });

  test('may be asked for at any moment of a run', () => {
    const lesson = miniLesson();
    const sim = createSim(lesson, 1);
    const early = score(lesson, sim.facts);
    expect({ total: early.total, pass: early.pass, drawer: early.drawerDifference }).toEqual({
      total: 0,
      pass: false,
      drawer: null,
    });
    sim.advanceTo(lesson.lesson.ends);
    expect(score(lesson, sim.facts).drawerDifference).toBe(0);
  });
});
