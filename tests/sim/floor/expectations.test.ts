/** What is expected by when: due from the moment it came up, done by a fact that comes after. */
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../../src/scenario/load/library.ts';
import { createSim, expectationsOf, type Sim } from '../../../src/sim/index.ts';
import {
  asking,
  drillFaults,
  drillLesson,
  drillSources,
  type Edits,
} from '../../support/drill-lesson.ts';
import { act, at, type Draft, factsOf, MINUTE, untilFact } from '../../support/lesson.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });

const expecting = (id: string, inject: Draft, done: Draft, within = '10m') => ({
  id,
  inject,
  text: both('该做', 'To be done'),
  done,
  within,
});

const withList = (expects: Draft[], more: Edits = {}): Edits => ({
  'mini-lesson.json': (lesson) => {
    more['mini-lesson.json']?.(lesson);
    lesson.expects = expects;
  },
});

const DOORS = expecting(
  'doors',
  { at: '08:50' },
  { fact: 'doors.opened', where: "A.by == 'player'" },
);

const rows = (sim: Sim) => expectationsOf(sim.bundle, sim.facts);

describe('something expected at a time of day', () => {
  const bundle = drillLesson(withList([DOORS]));

  test('has not come up before, is open until due, and met by what was asked for', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('08:49'));
    expect(rows(sim)).toEqual([]);
    sim.advanceTo(at('08:55'));
    act(sim, { do: 'open-doors' });
    expect(rows(sim)).toMatchObject([
      { id: 'doors', index: 0, cameUpAt: at('08:50'), due: at('09:00'), state: 'met' },
    ]);
    expect(rows(sim)[0]?.doneAt).toBe(factsOf(sim, 'doors.opened')[0]?.t);
  });

  test('is missed when only the system did it, or nobody', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(at('09:20'));
    expect(factsOf(sim, 'doors.opened')).toHaveLength(1);
    expect(rows(sim)).toMatchObject([{ state: 'missed', doneAt: null }]);
  });

  test('done after it was due is late, not missed', () => {
    const wait = expecting(
      'told',
      { at: '09:00' },
      { fact: 'hall.announced', where: "A.announcement == 'wait'" },
      '5m',
    );
    const sim = createSim(drillLesson(withList([wait])), 1);
    sim.advanceTo(at('09:12'));
    act(sim, { do: 'announce', announcement: 'wait' });
    expect(rows(sim)).toMatchObject([{ state: 'late', due: at('09:05') }]);
    expect(rows(sim)[0]?.doneAt).toBeGreaterThanOrEqual(at('09:12'));
  });

  test('what happened before it came up does not count', () => {
    const again = expecting('again', { at: '09:10' }, { fact: 'hall.announced' });
    const sim = createSim(drillLesson(withList([again])), 1);
    sim.advanceTo(at('09:05'));
    act(sim, { do: 'announce', announcement: 'wait' });
    sim.advanceTo(at('09:15'));
    expect(rows(sim)).toMatchObject([{ state: 'open', doneAt: null }]);
  });
});

test('each request is a row of its own, and only its own answer counts', () => {
  const answered = expecting('answered', { request: 'large' }, { fact: 'request.answered' }, '3m');
  const two: Edits = {
    'mini-lesson.json': (lesson) => {
      asking(true)['mini-lesson.json']?.(lesson);
      lesson.supervisor.crew[1].at = 'w2';
    },
  };
  const sim = createSim(drillLesson(withList([answered], two)), 1);
  untilFact(sim, 'request.raised', { request: 1 });
  act(sim, { do: 'answer-request', request: 1, answer: 'approve' });
  expect(rows(sim)).toMatchObject([
    { index: 0, state: 'open' },
    { index: 1, state: 'met' },
  ]);
  const [first] = rows(sim);
  sim.advanceTo((first?.due ?? 0) + MINUTE);
  expect(rows(sim)[0]?.state).toBe('missed');
  act(sim, { do: 'answer-request', request: 0, answer: 'approve' });
  expect(rows(sim)[0]?.state).toBe('late');
});

test('a matter and an incident come up with their facts', () => {
  const sim = createSim(
    drillLesson({
      'mini-lesson.json': (lesson) => {
        lesson.duties = [{ id: 'bag', name: both('款包', 'Bag'), case: 'bag', at: '09:10' }];
        lesson.injects = [{ at: '09:30', incident: 'down', lasts: '10m' }];
        lesson.expects = [
          expecting('counted', { duty: 'bag' }, { fact: 'cash.counted' }),
          expecting('told', { incident: 'down' }, { fact: 'hall.announced' }, '5m'),
        ];
      },
    }),
    1,
  );
  sim.advanceTo(at('09:29'));
  expect(rows(sim)).toMatchObject([{ id: 'counted', cameUpAt: at('09:10'), state: 'missed' }]);
  sim.advanceTo(at('09:31'));
  act(sim, { do: 'announce', announcement: 'calm' });
  expect(rows(sim)).toMatchObject([{ id: 'counted' }, { id: 'told', state: 'met' }]);
});

test('a lesson that expects nothing has no rows', () => {
  const sim = createSim(drillLesson(), 1);
  sim.advanceTo(at('09:30'));
  expect(rows(sim)).toEqual([]);
});

describe('a list that cannot come true is refused where it is wrong', () => {
  const wrong: readonly [string, Draft, string][] = [
    ['a matter nobody has', { inject: { duty: 'tea' } }, '/expects/0/inject/duty'],
    [
      'an incident that does not happen',
      { inject: { incident: 'down' } },
      '/expects/0/inject/incident',
    ],
    ['a request nobody makes', { inject: { request: 'large' } }, '/expects/0/inject/request'],
    ['a time outside the shift', { inject: { at: '07:00' } }, '/expects/0/inject/at'],
    [
      'a field the fact has not',
      { done: { fact: 'doors.opened', where: 'A.doors == 1' } },
      '/expects/0/done/where',
    ],
    [
      'words nobody can say',
      { done: { fact: 'hall.announced', where: "A.announcement == 'tea'" } },
      '/expects/0/done/where',
    ],
    ['no time at all', { within: '0s' }, '/expects/0/within'],
  ];
  test.each(wrong)('%s', (_, change, pointer) => {
    const found = loadLibrary(drillSources(withList([{ ...DOORS, ...change }]))).diagnostics;
    expect(found.map((one) => one.pointer)).toContain(pointer);
    expect(found.find((one) => one.pointer === pointer)?.line).toBeGreaterThan(1);
  });

  test('in a lesson without a supervisor', () => {
    const found = drillFaults({
      'mini-lesson.json': (lesson) => {
        delete lesson.supervisor;
        lesson.window = 'w1';
        lesson.expects = [DOORS];
      },
    });
    expect(found.map((one) => one.pointer)).toContain('/expects');
  });
});
