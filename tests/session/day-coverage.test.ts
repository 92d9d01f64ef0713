/** What a plan comes to by the half hour, over a real run: windows, people, and what will go wrong. */
import { describe, expect, test } from 'vitest';
import { dayCoverage } from '../../src/session/day-coverage.ts';
import { plannedStays } from '../../src/session/planned-stays.ts';
import { createSim } from '../../src/sim/index.ts';
import { drillLesson, type Edits } from '../support/drill-lesson.ts';
import { act, at, MINUTE } from '../support/lesson.ts';

/** Two windows, both on a break at twenty past; Ben is new. */
const TWO: Edits = {
  'mini-lesson.json': (lesson) => {
    const between = { from: '09:10', to: '09:50' };
    lesson.supervisor.crew = [
      { staff: 'ann', at: 'w1' },
      { staff: 'ben', at: 'w2', newcomer: true },
    ];
    lesson.breaks = ['ann', 'ben'].map((staff) => ({ staff, from: '09:20', for: '10m', between }));
  },
};
const bundle = drillLesson(TWO);

describe('a plan in which both rest at once', () => {
  const sim = createSim(bundle, 1);
  sim.advanceTo(at('08:50'));
  const { slots, troubles } = dayCoverage(bundle, sim.view());

  test('leaves no window open at its worst moment', () => {
    expect(slots.map(({ from, open }) => [from, open])).toEqual([
      [at('08:30'), null],
      [at('09:00'), 0],
      [at('09:30'), 2],
    ]);
  });

  test('is said to be so, each trouble once for as long as it lasts', () => {
    const both = { from: at('09:20'), to: at('09:30') };
    expect(troubles).toEqual([
      { kind: 'uncovered', ...both, categories: ['personal'], staff: [] },
      { kind: 'together', ...both, categories: [], staff: ['ann', 'ben'] },
    ]);
  });
});

test('taken apart, only the newcomer alone is left to see', () => {
  const sim = createSim(bundle, 1);
  act(sim, { do: 'plan-break', staff: 'ben', from: at('09:40') });
  const { slots, troubles } = dayCoverage(bundle, sim.view());
  expect(slots.filter(({ open }) => open === 1)).toHaveLength(2);
  expect(troubles).toEqual([
    {
      kind: 'alone',
      from: at('09:20'),
      to: at('09:30'),
      categories: ['personal'],
      staff: ['ben'],
    },
  ]);
});

test('work that a half hour leaves undone is carried into the next', () => {
  const sim = createSim(bundle, 1);
  const idle = drillLesson({
    'mini-lesson.json': (lesson) => {
      TWO['mini-lesson.json']?.(lesson);
      lesson.supervisor.crew = [{ staff: 'ann' }, { staff: 'ben' }];
    },
  });
  const staffed = dayCoverage(bundle, sim.view()).slots;
  const nobody = dayCoverage(idle, createSim(idle, 1).view()).slots;
  expect(nobody[1]?.needed).toBeCloseTo(staffed[1]?.needed ?? 0);
  expect(nobody[2]?.needed ?? 0).toBeGreaterThan(staffed[2]?.needed ?? 0);
});

test('of a half hour that is nearly over no number of windows is asked; its work is the next one’s', () => {
  const sim = createSim(bundle, 1);
  sim.advanceTo(at('09:10'));
  const [early] = dayCoverage(bundle, sim.view()).slots;
  expect(early?.needed).not.toBeNull();
  sim.advanceTo(at('09:21'));
  const [now, next] = dayCoverage(bundle, sim.view()).slots;
  expect(now).toMatchObject({ from: at('09:00'), needed: null });
  expect(next?.needed).toBeGreaterThan(0);
});

test('planned moves and breaks make the course of the day, a move during a break after it', () => {
  const sim = createSim(bundle, 1);
  act(
    sim,
    { do: 'plan-move', staff: 'ben', at: at('09:25'), to: 'guide' },
    { do: 'plan-move', staff: 'ann', at: at('09:50'), to: 'back' },
  );
  const stays = plannedStays(bundle, sim.view(), at('10:00'));
  const course = (staff: string) =>
    stays.get(staff)?.map(({ to, at: place }) => [(to - at('09:00')) / MINUTE, place]);
  expect(course('ben')).toEqual([
    [20, 'w2'],
    [30, 'break'],
    [60, 'guide'],
  ]);
  expect(course('ann')).toEqual([
    [20, 'w1'],
    [30, 'break'],
    [50, 'w1'],
    [60, 'back'],
  ]);
});
