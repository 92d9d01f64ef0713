/** Matters of a drawn incident: a day is measured by those it brought. */
import { expect, test } from 'vitest';
import { createSim, score } from '../../../src/sim/index.ts';
import { factsOf, shippedLesson } from '../../support/lesson.ts';

const bundle = shippedLesson('alarm-or-dark');

/** What nobody did anything about: the kind that came, and the matters the score knows of. */
function idleDay(seed: number) {
  const sim = createSim(bundle, seed);
  sim.advanceTo(bundle.lesson.ends);
  const [opened] = factsOf(sim, 'incident.opened');
  const { cases } = score(bundle, sim.facts);
  return { kind: opened?.data.kind ?? '', matters: cases.map(({ duty }) => duty) };
}

test('only the matter of the incident that came is work of the day', () => {
  const days = [1, 2, 3, 4, 5, 6, 7, 8].map(idleDay);
  expect(new Set(days.map(({ kind }) => kind))).toEqual(new Set(['fire', 'power-cut']));
  for (const { kind, matters } of days)
    expect(matters).toEqual([kind === 'fire' ? 'smoke' : 'dark', 'after']);
});
