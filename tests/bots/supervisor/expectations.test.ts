/** A drill's expectations are proved by playing: the expert meets each, and none comes about by itself. */
import { describe, expect, test } from 'vitest';
import { proveExpectations } from '../../../src/bots/supervisor/expect-proof.ts';
import { proveLevels } from '../../../src/bots/supervisor/level-proof.ts';
import { createSim } from '../../../src/sim/index.ts';
import { drillLesson } from '../../support/drill-lesson.ts';
import { act, at, type Draft } from '../../support/lesson.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const expecting = (id: string, done: Draft, within = '15m') => ({
  id,
  inject: { at: '08:50' },
  text: both('该做', 'To be done'),
  done,
  within,
});

const bundle = drillLesson({
  'mini-lesson.json': (lesson) => {
    lesson.expects = [
      expecting('told', { fact: 'hall.announced' }),
      expecting('opened-by-hand', { fact: 'doors.opened', where: "A.by == 'player'" }),
      // The doors open by themselves at nine.
      expecting('opened', { fact: 'doors.opened' }),
    ];
    lesson.levels = [{ id: 'rush', name: both('高峰', 'Rush'), arrivals: 150 }];
  },
});

const dayOf = (tell: boolean) => {
  const sim = createSim(bundle, 1);
  sim.advanceTo(at('08:55'));
  if (tell) act(sim, { do: 'open-doors' }, { do: 'announce', announcement: 'wait' });
  sim.advanceTo(bundle.lesson.ends);
  return sim.facts;
};

describe('expectations', () => {
  test('are proved when the good day meets them and the idle one does not', () => {
    const rows = proveExpectations(bundle, [dayOf(true), dayOf(true)], [dayOf(false)]);
    expect(
      rows.map(({ id, came, met, idleMissed, ok }) => ({ id, came, met, idleMissed, ok })),
    ).toEqual([
      { id: 'told', came: 2, met: 2, idleMissed: 1, ok: true },
      { id: 'opened-by-hand', came: 2, met: 2, idleMissed: 1, ok: true },
      { id: 'opened', came: 2, met: 2, idleMissed: 0, ok: false },
    ]);
  });

  test('what never comes up is not proved, once there are days enough to tell', () => {
    const days = (count: number) => Array.from({ length: count }, () => []);
    expect(proveExpectations(bundle, days(2), [])[0]).toMatchObject({ came: 0, ok: true });
    expect(proveExpectations(bundle, days(10), [])[0]).toMatchObject({ came: 0, ok: false });
  });

  test('one day on which it is not met is enough to say no', () => {
    const [told] = proveExpectations(bundle, [dayOf(true), dayOf(false)], [dayOf(false)]);
    expect(told).toMatchObject({ came: 2, met: 1, ok: false });
  });
});

test('a level nobody can pass is not proved, and its rows say who passed', () => {
  const seen: string[] = [];
  const [rush] = proveLevels(bundle, 2, (of) => seen.push(of.level ?? ''));
  expect(rush?.level).toBe('rush');
  expect(rush?.bots.map(({ bot, runs }) => [bot, runs])).toEqual([
    ['expert', 2],
    ['idle', 2],
    ['random', 2],
  ]);
  // No plan: the expert of this lesson does nothing.
  expect(rush).toMatchObject({ ok: false });
  expect(seen).toEqual(Array(6).fill('rush'));
});
