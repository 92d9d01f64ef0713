/** Duties: encounters with nobody, begun by the player, judged, scored and proved like customers. */
import { describe, expect, test } from 'vitest';
import { runBot } from '../../src/bots/run-bot.ts';
import { createSim, judge, score } from '../../src/sim/index.ts';
import { auditor } from '../support/audit.ts';
import { dayLesson } from '../support/day-lesson.ts';
import { act, at, factsOf, follow, stepUntil } from '../support/lesson.ts';
import '../support/matchers.ts';

const bundle = dayLesson();
const begin = { do: 'begin-duty', duty: 'bag' } as const;
const DUTY = -2;

describe('a duty', () => {
  test('is done at the desk without anybody: no opening words, no patience, no farewell', () => {
    const sim = createSim(bundle, 1);
    expect(sim.view().duties).toEqual([
      { id: 'bag', matter: 'duty', state: 'open', since: -1, due: at('09:00'), late: false },
    ]);
    act(sim, begin);
    expect(sim.view().encounter).toMatchObject({ duty: 'bag', customer: DUTY, spoken: [] });
    for (const verb of ['greet', 'part', 'invite-rating'] as const)
      expect(sim.can({ do: verb })).toEqual({ ok: false, reason: 'no-customer' });
    act(sim, { do: 'take', item: 'bundle' }, { do: 'count', item: 'bundle', method: 'machine' });
    sim.advanceTo(at('09:20'));
    expect(factsOf(sim, 'customer.impatient')).toEqual([]);
    act(sim, { do: 'end-duty' });
    expect(factsOf(sim, 'encounter.ended')[0]).toMatchObject({
      customer: DUTY,
      data: { case: 'bag', outcome: 'counted', acceptable: true },
    });
    expect(factsOf(sim, 'duty.begun')[0]?.data).toEqual({ duty: 'bag', late: false });
    expect(factsOf(sim, 'duty.ended')[0]?.data).toEqual({ duty: 'bag', late: true });
    expect(sim.can(begin)).toEqual({ ok: false, reason: 'already-done' });
    expect(sim.view().duties[0]?.state).toBe('done');
    expect(sim.status().served).toBe(0);
  });

  test('and a customer exclude each other', () => {
    const sim = createSim(bundle, 1);
    act(sim, { do: 'open-window' }, begin);
    stepUntil(sim, 'somebody waiting', (s) =>
      s.view().hall.people.some((p) => p.forPlayer && p.state === 'waiting'),
    );
    expect(sim.can({ do: 'call-next' })).toEqual({ ok: false, reason: 'duty-open' });
    expect(sim.can(begin)).toEqual({ ok: false, reason: 'duty-open' });
    act(sim, { do: 'end-duty' }, { do: 'call-next' });
    expect(sim.can(begin)).toEqual({ ok: false, reason: 'customer-present' });
    expect(sim.can({ do: 'end-duty' })).toEqual({ ok: false, reason: 'no-duty' });
  });

  test('comes when its time has come, and is late after it is due', () => {
    const timed = dayLesson({
      'mini-lesson.json': (lesson) => {
        lesson.duties[0].at = '09:10';
        lesson.duties[0].due = '09:15';
        lesson.duties.push({ ...lesson.duties[0], id: 'evening', at: 'after', due: undefined });
        lesson.exemplar.before.shift();
      },
    });
    const sim = createSim(timed, 1);
    expect(sim.can(begin)).toEqual({ ok: false, reason: 'not-yet' });
    const states = () => sim.view().duties.map(({ state, late }) => ({ state, late }));
    sim.advanceTo(at('09:16'));
    expect(states()).toEqual([
      { state: 'open', late: true },
      { state: 'later', late: false },
    ]);
    act(sim, { do: 'open-window' }, begin, { do: 'end-duty' }, { do: 'close-window' });
    expect(states()[1]).toEqual({ state: 'open', late: false });
    act(sim, { do: 'begin-duty', duty: 'evening' });
    expect(sim.can({ do: 'close-shift' })).toEqual({ ok: false, reason: 'duty-open' });
  });

  test('ends with the shift if nobody ends it', () => {
    const sim = createSim(bundle, 1);
    act(sim, begin);
    sim.advanceTo(bundle.lesson.ends);
    expect(factsOf(sim, 'encounter.ended')[0]?.data).toMatchObject({ outcome: 'unfinished' });
    expect(sim.ended).toBe(true);
  });

  test('is judged and scored; left undone it earns nothing', () => {
    const done = runBot(bundle, 1, 'expert');
    const kept = judge(bundle, done.facts).results.find(({ rule }) => rule === 'bag-counted');
    expect(kept).toMatchObject({ state: 'satisfied', customer: DUTY, case: 'bag' });
    const [, duty] = done.score.cases;
    expect(duty).toMatchObject({ duty: 'bag', customer: DUTY, points: 100, outcome: 'counted' });
    const sim = createSim(bundle, 1);
    act(sim, begin, { do: 'end-duty' });
    sim.advanceTo(bundle.lesson.ends);
    const bad = score(bundle, sim.facts);
    expect(bad.cases[1]).toMatchObject({ duty: 'bag', acceptable: false, points: 0 });
    expect(bad.cases[1]?.findings.map(({ rule }) => rule)).toEqual(['bag-counted']);
    expect(bad.shiftFindings.some(({ rule }) => rule === 'bag-counted')).toBe(false);
    const idle = runBot(bundle, 1, 'idle').score;
    expect(idle.cases[1]).toMatchObject({ duty: 'bag', startedAt: -1, points: 0 });
  });

  test.each(['expert', 'random'] as const)(
    'keeps cash and books whole when the %s plays',
    (bot) => {
      const run = runBot(bundle, 5, bot);
      const audit = auditor();
      const sim = follow(bundle, { seed: 5, ...run }, (s) => audit.look(s));
      expect(sim.hash()).toBe(run.hash);
      expect(factsOf(sim, 'duty.begun')).toHaveLength(1);
    },
  );
});

describe('the drawer', () => {
  const off = dayLesson({
    'mini-lesson.json': (lesson) => {
      lesson.drawer = {
        draw: [
          { id: 'short', weight: 1, difference: [{ denomination: 10000, pieces: -1 }] },
          { id: 'over', weight: 1, difference: [{ denomination: 100, pieces: 3 }] },
          { id: 'even', weight: 1, difference: [] },
        ],
      };
    },
  });
  const countOf = (seed: number) => {
    const sim = createSim(off, seed);
    act(sim, begin, { do: 'count-drawer' }, { do: 'count-drawer' });
    return factsOf(sim, 'drawer.counted');
  };

  test('differs from the book by what the seed drew; each count tells how many there were', () => {
    const differences = new Set<number>();
    for (let seed = 1; seed <= 20; seed += 1) {
      const [first, second] = countOf(seed);
      expect(first?.data).toMatchObject({ times: 1, book: 1_005_000 });
      expect(second?.data.times).toBe(2);
      expect(first!.data.physical - first!.data.book).toBe(first!.data.difference);
      differences.add(first!.data.difference);
    }
    expect([...differences].sort((a, b) => a - b)).toEqual([-10000, 0, 300]);
  });

  test('cash and books hold, and the difference stays what it was', () => {
    for (const seed of [1, 2, 3, 4]) {
      const run = runBot(off, seed, 'expert');
      const audit = auditor();
      follow(off, { seed, ...run }, (s) => audit.look(s));
      const drawn = countOf(seed)[0]?.data.difference;
      expect(factsOf(run.facts, 'shift.closed')[0]?.data.difference).toBe(drawn);
    }
  });
});
