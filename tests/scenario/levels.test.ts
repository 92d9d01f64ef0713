/** A drill at one of its levels: more or fewer people, less patience, longer work, somebody missing. Nothing else changes. */
import { describe, expect, test } from 'vitest';
import { atLevel } from '../../src/scenario/load/at-level.ts';
import { createSim, trialOf } from '../../src/sim/index.ts';
import { drillFaults, drillLesson, type Edits } from '../support/drill-lesson.ts';
import { at, type Draft, factsOf, MINUTE, visitsOf } from '../support/lesson.ts';
import { weekLesson } from '../support/week-lesson.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });

const LEVELS = [
  { id: 'calm', name: both('清闲', 'Calm'), arrivals: 50, patience: 150 },
  {
    id: 'rush',
    name: both('高峰', 'Rush'),
    arrivals: 150,
    patience: 60,
    service: 120,
    lacks: ['ann', 'lent'],
  },
];

const leveled: Edits = {
  'mini-lesson.json': (lesson) => {
    lesson.levels = structuredClone(LEVELS);
    lesson.arrivals[0].patience = { dist: 'fixed', value: '40m' };
    lesson.arrivals.push({
      category: 'personal',
      rates: [{ from: '09:10', perHour: 30 }],
      services: [{ id: 'talk', service: { dist: 'lognormal', mean: '4m', cv: 0.5 } }],
    });
  },
};
const written = drillLesson(leveled);

const cameOf = (bundle: ReturnType<typeof drillLesson>) => {
  const sim = createSim(bundle, 3);
  sim.advanceTo(at('10:00'));
  return { sim, visits: visitsOf(sim) };
};

test('as written it is the very same bundle', () => {
  expect(atLevel(written, undefined)).toBe(written);
});

test('has a digest of its own, and says which level it is', () => {
  const digests = LEVELS.map(({ id }) => atLevel(written, id).digest);
  expect(new Set([written.digest, ...digests]).size).toBe(3);
  expect(atLevel(written, 'rush').level).toBe('rush');
  const rush = atLevel(written, 'rush');
  expect(atLevel(rush, 'rush')).toBe(rush);
});

test('an unknown level is an error in plain words', () => {
  expect(() => atLevel(written, 'mad')).toThrow('no level "mad"');
  expect(() => atLevel(atLevel(written, 'calm'), 'rush')).toThrow('no level "rush"');
});

describe('how many come', () => {
  test('given one by one: so many more or fewer, over the same time', () => {
    for (const [id, count] of [
      ['calm', 5],
      ['rush', 15],
    ] as const) {
      const { trace } = atLevel(written, id).lesson.arrivals[0]!;
      expect(trace?.arrive).toHaveLength(count);
      expect(trace?.arrive[0]).toBe(-10);
      expect(trace?.arrive.at(-1)).toBe(6);
      expect([...trace!.arrive].sort((a, b) => a - b)).toEqual(trace!.arrive);
    }
  });

  test('at a rate: the rate times the percent', () => {
    expect(atLevel(written, 'rush').lesson.arrivals[1]?.rates?.[0]?.perHour).toBe(45);
    expect(cameOf(atLevel(written, 'rush')).visits.length).toBeGreaterThan(
      cameOf(atLevel(written, 'calm')).visits.length,
    );
  });
});

test('patience and work are longer or shorter by the percent, their shape stays', () => {
  const rush = atLevel(written, 'rush').lesson.arrivals;
  expect(rush[0]?.patience).toEqual({ dist: 'fixed', value: 24 * MINUTE });
  expect(rush[0]?.services[0]?.elsewhere.machine).toEqual({ dist: 'fixed', value: 4.8 * MINUTE });
  expect(rush[1]?.services[0]?.service).toEqual({ dist: 'lognormal', mean: 4.8 * MINUTE, cv: 0.5 });
  const first = cameOf(atLevel(written, 'rush')).visits[0];
  expect(first).toMatchObject({ patience: 24 * MINUTE, service: 6 * MINUTE });
});

test('who is lacking is not there: no crew, no break, no help', () => {
  const { lesson } = atLevel(written, 'rush');
  expect(lesson.supervisor?.crew.map(({ staff }) => staff)).toEqual(['ben', 'dan']);
  expect(lesson.supervisor?.helpers).toEqual([]);
  expect(lesson.breaks).toEqual([]);
  const { sim } = cameOf(atLevel(written, 'rush'));
  expect(factsOf(sim, 'customer.seated')).toEqual([]);
  expect(sim.can({ do: 'assign', staff: 'ann', to: 'w1' }).ok).toBe(false);
});

test('what is asked and how it is marked stays as written', () => {
  const { lesson, sops, cases } = atLevel(written, 'rush');
  expect(lesson.score).toEqual(written.lesson.score);
  expect({ sops, cases }).toEqual({ sops: written.sops, cases: written.cases });
});

test('a level that lacks somebody who is not there is refused at its place', () => {
  const found = drillFaults({
    'mini-lesson.json': (lesson: Draft) => {
      lesson.levels = [{ ...LEVELS[0], lacks: ['nobody'] }];
    },
  });
  expect(found.map(({ pointer }) => pointer)).toContain('/levels/0/lacks/0');
});

test('in a week they hold for the halls of its days', () => {
  const week = weekLesson({
    'mini-week.json': (lesson) => {
      lesson.levels = [{ id: 'rush', name: both('高峰', 'Rush'), arrivals: 150, patience: 50 }];
    },
  });
  const rush = atLevel(week, 'rush');
  const hall = (bundle: typeof week) => bundle.halls?.['mini-lesson'];
  expect(hall(rush)?.digest).not.toBe(hall(week)?.digest);
  expect(hall(rush)?.lesson.arrivals[0]).toMatchObject({
    rates: [{ perHour: 60 }],
    patience: { dist: 'fixed', value: 6 * MINUTE },
  });
  const [day] = trialOf(week, { a: {}, b: {}, seeds: [1] });
  const [rushed] = trialOf(rush, { a: {}, b: {}, seeds: [1] });
  expect(rushed?.a.came).toBeGreaterThan(day?.a.came ?? 0);
  expect(rushed?.a.left).toBeGreaterThan(day?.a.left ?? 0);
});
