/** What happens at a given time can be kept from happening by what somebody did before. */
import { describe, expect, test } from 'vitest';
import { createSim } from '../../../src/sim/index.ts';
import { drillFaults, drillLesson, type Edits } from '../../support/drill-lesson.ts';
import { act, at, type Draft, factsOf, MINUTE } from '../../support/lesson.ts';

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

describe('an incident that is drawn', () => {
  const draw = [
    { weight: 1 },
    { weight: 1, incident: 'smoke', at: '09:40' },
    { weight: 2, lasts: '1m' },
  ];
  const edits: Edits = {
    'mini-bank.json': (bank) => {
      const [down] = bank.incidents;
      bank.incidents.push({ ...down, id: 'smoke', hall: { anxious: true, stops: [] } });
    },
    'mini-lesson.json': (lesson) => {
      lesson.injects = [{ at: '09:30', incident: 'down', lasts: '10m', draw }];
    },
  };
  const bundle = drillLesson(edits);
  const dayOf = (seed: number, busy = false) => {
    const sim = createSim(bundle, seed);
    sim.advanceTo(at('09:10'));
    if (busy) act(sim, { do: 'announce', announcement: 'calm' });
    sim.advanceTo(at('10:00'));
    return sim;
  };
  const cameOn = (seed: number, busy = false) =>
    factsOf(dayOf(seed, busy), 'incident.opened').map(({ t, data }) => ({ t, kind: data.kind }));

  test('is one of its variants, which keeps what it does not say otherwise', () => {
    const days = Array.from({ length: 40 }, (_, seed) => cameOn(seed));
    expect(days.every(({ length }) => length === 1)).toBe(true);
    const kinds = days.map(([one]) => one);
    expect(kinds).toContainEqual({ t: at('09:30'), kind: 'down' });
    expect(kinds).toContainEqual({ t: at('09:40'), kind: 'smoke' });
    const smoke = kinds.filter((one) => one?.kind === 'smoke').length;
    expect(smoke).toBeGreaterThan(3);
    expect(smoke).toBeLessThan(20);
  });

  test('lasts as long as its variant says', () => {
    const lengths = Array.from({ length: 20 }, (_, seed) => {
      const sim = dayOf(seed);
      const [opened] = factsOf(sim, 'incident.opened');
      const [closed] = factsOf(sim, 'incident.closed');
      return (closed?.t ?? 0) - (opened?.t ?? 0);
    });
    expect(new Set(lengths)).toEqual(new Set([MINUTE, 10 * MINUTE]));
  });

  test('is the same whatever the player does', () => {
    for (let seed = 0; seed < 10; seed += 1) expect(cameOn(seed, true)).toEqual(cameOn(seed));
  });

  test('is checked: kinds that there are, times within the day', () => {
    const faults = drillFaults({
      ...edits,
      'mini-lesson.json': (lesson) => {
        const wrong = [
          { weight: 1, incident: 'smoek' },
          { weight: 1, at: '14:00' },
        ];
        lesson.injects = [{ at: '09:30', incident: 'down', draw: wrong }];
      },
    });
    expect(faults.map(({ pointer }) => pointer).sort()).toEqual([
      '/injects/0/draw/0/incident',
      '/injects/0/draw/1/at',
    ]);
  });
});
