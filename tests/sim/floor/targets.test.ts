/** What is asked of the hall: measures over facts, and the points a lesson gives for them. */
import { describe, expect, test } from 'vitest';
import { createSim, score } from '../../../src/sim/index.ts';
import { drillLesson } from '../../support/drill-lesson.ts';
import { act, at, type Draft, factsOf, MINUTE } from '../../support/lesson.ts';

const withTargets = (hall: readonly Draft[], more: (lesson: Draft) => void = () => {}) =>
  drillLesson({
    'mini-lesson.json': (lesson) => {
      lesson.score.hall = hall.map((one) => ({ weight: 1, dimension: 'service', ...one }));
      more(lesson);
    },
  });

const target = (bundle: ReturnType<typeof withTargets>, until = '11:00') => {
  const sim = createSim(bundle, 1);
  sim.advanceTo(at(until));
  return { sim, score: score(bundle, sim.facts) };
};

describe('a target', () => {
  test('gives full marks at one value, none at another, a straight line between', () => {
    const points = (full: number, none: number): number => {
      const { score: result } = target(withTargets([{ measure: 'unpaid', full, none }]));
      return result.targets[0]?.points ?? -1;
    };
    const { sim } = target(withTargets([]));
    const unpaid = factsOf(sim, 'cash.short').length;
    expect(unpaid).toBeGreaterThan(2);
    expect(points(unpaid, unpaid + 5)).toBe(1);
    expect(points(0, unpaid)).toBe(0);
    expect(points(unpaid - 1, unpaid + 1)).toBe(0.5);
    // More is better: full lies above none.
    expect(points(unpaid + 1, unpaid - 1)).toBe(0.5);
  });

  test('counts waits of those who gave up as well as of those who were called', () => {
    const bundle = withTargets([{ measure: 'wait-mean', full: 0, none: 60 }], (lesson) => {
      lesson.arrivals[0].patience = { dist: 'fixed', value: '15m' };
    });
    const { sim, score: result } = target(bundle);
    const waits = factsOf(sim, 'wait.felt');
    expect(new Set(waits.map(({ data }) => data.called))).toEqual(new Set([true, false]));
    const mean = waits.reduce((sum, { data }) => sum + data.waited, 0) / waits.length;
    expect(result.targets[0]?.value).toBeCloseTo(mean / MINUTE, 6);
  });

  test('may look at one kind of people only', () => {
    const bundle = withTargets([
      { measure: 'felt-mean', kind: 'old', full: 0, none: 60 },
      { measure: 'felt-mean', full: 0, none: 60 },
    ]);
    const { sim, score: result } = target(bundle);
    const old = factsOf(sim, 'wait.felt').filter(({ data }) => data.kind === 'old');
    const mean = old.reduce((sum, { data }) => sum + data.felt, 0) / old.length;
    expect(result.targets[0]?.value).toBeCloseTo(mean / MINUTE, 6);
    expect(result.targets[1]?.value).not.toBeCloseTo(mean / MINUTE, 1);
  });

  test('of waits is worth nothing where nobody was called', () => {
    const bundle = withTargets([{ measure: 'wait-mean', full: 5, none: 60 }], (lesson) => {
      lesson.supervisor.crew = [{ staff: 'dan' }];
    });
    const { score: result } = target(bundle);
    expect(result.targets[0]).toMatchObject({ value: null, points: 0 });
  });

  test('breaks are asked of everybody whose break is planned', () => {
    const bundle = withTargets([{ measure: 'breaks', full: 100, none: 0 }], (lesson) => {
      lesson.breaks.push({ staff: 'ben', from: '09:30', latest: '09:50', for: '5m' });
    });
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('09:25'));
    act(sim, { do: 'assign', staff: 'ann', to: 'break' });
    sim.advanceTo(at('11:00'));
    expect(score(bundle, sim.facts).targets[0]).toMatchObject({ value: 50, points: 0.5 });
  });

  test('weighs in its dimension by its weight', () => {
    const two = withTargets([
      { measure: 'unpaid', full: 100, none: 200, weight: 3 },
      { measure: 'unpaid', full: 0, none: 1, weight: 1 },
    ]);
    expect(target(two).score.dimensions.service).toBe(75);
  });
});
