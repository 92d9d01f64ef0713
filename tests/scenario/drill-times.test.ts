/** A supervisor is at work before the counters open, and things may happen from then on. */
import { expect, test } from 'vitest';
import { createSim } from '../../src/sim/index.ts';
import { drillFaults, drillLesson, type Edits } from '../support/drill-lesson.ts';
import { at, factsOf } from '../support/lesson.ts';

const happensAt = (time: string): Edits => ({
  'mini-lesson.json': (lesson) => {
    lesson.injects = [{ at: time, incident: 'down', lasts: '10m' }];
  },
});

test('an incident may happen before the counters open, once somebody is there', () => {
  const sim = createSim(drillLesson(happensAt('08:50')), 1);
  sim.advanceTo(at('08:55'));
  expect(factsOf(sim, 'incident.opened')).toMatchObject([{ t: at('08:50') }]);
});

test.each(['08:40', '11:01'])('not at %s, when nobody is at work', (time) => {
  expect(drillFaults(happensAt(time))).toMatchObject([
    { code: 'wrong-order', pointer: '/injects/0/at' },
  ]);
});
