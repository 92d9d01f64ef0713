/** What happens at a given time can be kept from happening by what somebody did before. */
import { describe, expect, test } from 'vitest';
import { createSim } from '../../../src/sim/index.ts';
import { drillFaults, drillLesson, type Edits } from '../../support/drill-lesson.ts';
import { act, at, type Draft, factsOf } from '../../support/lesson.ts';

const unless = (pattern: Draft): Edits => ({
  'mini-lesson.json': (lesson) => {
    lesson.injects = [{ at: '09:30', incident: 'down', lasts: '10m', unless: pattern }];
  },
});
const CALMED = { fact: 'hall.announced', where: "A.announcement == 'calm'" };

describe('an incident with an unless', () => {
  const bundle = drillLesson(unless(CALMED));

  test('happens where nobody did anything about it', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('09:31'));
    expect(factsOf(sim, 'incident.opened')).toHaveLength(1);
  });

  test('does not happen after the fact, of which the condition counts too', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('09:10'));
    act(sim, { do: 'announce', announcement: 'calm' });
    sim.advanceTo(at('09:31'));
    expect(factsOf(sim, 'incident.opened')).toEqual([]);

    const other = createSim(drillLesson(unless({ ...CALMED, where: 'A.listeners < 0' })), 1);
    other.advanceTo(at('09:10'));
    act(other, { do: 'announce', announcement: 'calm' });
    other.advanceTo(at('09:31'));
    expect(factsOf(other, 'incident.opened')).toHaveLength(1);
  });

  test('that comes too late changes nothing', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('09:31'));
    act(sim, { do: 'announce', announcement: 'calm' });
    expect(factsOf(sim, 'incident.opened')).toHaveLength(1);
  });

  test('is checked like every pattern', () => {
    expect(drillFaults(unless({ fact: 'hall.announced', where: 'A.loudness > 3' }))).toMatchObject([
      { pointer: '/injects/0/unless/where' },
    ]);
  });
});
