/** Places, recording, forms the customer fills, cash laid out before it is paid, customers who come back. */
import { describe, expect, test } from 'vitest';
import { runBot } from '../../src/bots/run-bot.ts';
import type { Command } from '../../src/scenario/vocabulary/commands.ts';
import { createSim, forkStream, type Sim, score, uniformInt } from '../../src/sim/index.ts';
import { auditor } from '../support/audit.ts';
import { dayLesson } from '../support/day-lesson.ts';
import {
  act,
  at,
  type Draft,
  factsOf,
  MINUTE,
  meet,
  miniLesson,
  stepUntil,
} from '../support/lesson.ts';
import '../support/matchers.ts';

const none = (lesson: Draft) => {
  lesson.duties = [];
  lesson.exemplar.before.shift();
};
const atDesk = (edit: (file: Draft) => void): Sim =>
  meet(dayLesson({ 'mini-case.json': edit, 'mini-lesson.json': none }), 1, 'mini-case');

describe('places', () => {
  test('the hall hears nothing of what is said in a private one; facts and conditions tell the place', () => {
    const sim = atDesk((file) => {
      file.talk.topics.source.unshift({
        when: "customer.place == 'room'",
        say: { 'zh-CN': '悄悄说。', en: 'Between us.' },
        claim: 'whisper',
        overheard: -20,
      });
    });
    expect(sim.can({ do: 'go', place: 'window' })).toEqual({ ok: false, reason: 'already-there' });
    expect(sim.can({ do: 'go', place: 'moon' })).toEqual({ ok: false, reason: 'unknown-object' });
    act(sim, { do: 'go', place: 'room' }, { do: 'ask', topic: 'source' });
    expect(sim.view().player.place).toBe('room');
    expect(factsOf(sim, 'desk.moved')[0]?.data).toEqual({ place: 'room' });
    expect(factsOf(sim, 'desk.asked')[0]?.data.place).toBe('room');
    expect(factsOf(sim, 'customer.told')[0]?.data.claim).toBe('whisper');
    expect(factsOf(sim, 'hall.overheard')).toEqual([]);
    act(sim, { do: 'part' });
    expect(sim.view().player.place).toBe('window');
  });

  test('the customer may not want to go', () => {
    const sim = atDesk((file) => {
      file.talk.places = { room: [{ refuses: 'room', say: { 'zh-CN': '不去。', en: 'No.' } }] };
    });
    act(sim, { do: 'go', place: 'room' });
    expect(sim.view().player.place).toBe('window');
    expect(factsOf(sim, 'desk.moved')).toEqual([]);
    expect(factsOf(sim, 'customer.refused')[0]?.data.to).toBe('room');
  });
});

test('recording tells whether it was agreed to, and stops with the encounter', () => {
  const sim = atDesk((file) => {
    file.talk.lines.thanks = [{ agrees: 'recording' }];
  });
  act(sim, { do: 'record', on: true });
  expect(sim.can({ do: 'record', on: true })).toEqual({ ok: false, reason: 'already-done' });
  act(sim, { do: 'record', on: false }, { do: 'say', line: 'thanks' }, { do: 'record', on: true });
  expect(sim.view().encounter?.recording).toBe(true);
  act(sim, { do: 'part' });
  expect(factsOf(sim, 'recording.started').map((f) => f.data.consented)).toEqual([false, true]);
  expect(factsOf(sim, 'recording.stopped')).toHaveLength(2);
});

describe('a form the customer fills', () => {
  const field = (id: string, required = true) => ({
    id,
    name: { 'zh-CN': id, en: id },
    required,
  });
  const bundle = dayLesson({
    'mini-lesson.json': none,
    'mini-bank.json': (bank) => {
      bank.forms.push({
        id: 'quiz',
        name: { 'zh-CN': '问卷', en: 'Questions' },
        print: false,
        fields: [field('one'), field('two'), field('grade')],
        signers: ['customer'],
        rating: {
          field: 'grade',
          bands: [
            { from: 0, to: 5, rating: 'careful' },
            { from: 6, to: 10, rating: 'bold' },
          ],
        },
      });
    },
    'mini-case.json': (file) => {
      file.fills = { quiz: { one: '2', two: '3' } };
    },
  });

  test('is theirs by every fact, and is rated by the sum', () => {
    const sim = meet(bundle, 1, 'mini-case');
    expect(sim.can({ do: 'ask-fill', form: 'voucher' })).toEqual({
      ok: false,
      reason: 'nothing-to-fill',
    });
    act(sim, { do: 'ask-fill', form: 'quiz' });
    expect(factsOf(sim, 'form.field-filled').map((f) => f.by)).toEqual(['customer', 'customer']);
    expect(factsOf(sim, 'form.completed')[0]).toMatchObject({ by: 'customer' });
    expect(factsOf(sim, 'form.filled-by')[0]?.data).toEqual({ form: 'quiz', who: 'customer' });
    expect(factsOf(sim, 'form.rated')[0]?.data).toEqual({
      form: 'quiz',
      rating: 'careful',
      points: 5,
    });
    expect(sim.view().encounter?.forms[0]?.values.grade).toBe('careful');
    // The player may change an answer, and it is seen who did; the rating is nobody's to write.
    act(sim, { do: 'fill', form: 'quiz', field: 'two', value: '9' });
    expect(factsOf(sim, 'form.rated')[1]?.data).toMatchObject({ rating: '', points: 11 });
    expect(factsOf(sim, 'form.field-filled')[2]?.by).toBe('player');
    expect(sim.can({ do: 'fill', form: 'quiz', field: 'grade', value: 'bold' }).ok).toBe(false);
  });
});

describe('cash laid out', () => {
  const amount = 30_000;
  test('can be counted and paid, but not handed over like a paper', () => {
    const sim = atDesk(() => {});
    const cash = () => sim.snapshot().state.drawer;
    const before = cash();
    act(sim, { do: 'lay-out', amount }, { do: 'count', item: 'payout', method: 'machine' });
    expect(factsOf(sim, 'cash.laid-out')[0]?.data).toEqual({ amount, owed: 0, matches: false });
    expect(factsOf(sim, 'cash.counted')[0]?.data).toMatchObject({
      item: 'payout',
      amount,
      matches: true,
    });
    expect(cash()['10000']).toBe((before['10000'] ?? 0) - 3);
    expect(sim.can({ do: 'give', item: 'payout', hands: 'both' })).toEqual({
      ok: false,
      reason: 'pay-it-out',
    });
    expect(sim.can({ do: 'pay', amount: 10_000 })).toEqual({
      ok: false,
      reason: 'laid-out-differs',
    });
    act(sim, { do: 'pay', amount });
    expect(factsOf(sim, 'cash.paid')[0]?.data).toMatchObject({ amount });
    expect(sim.view().encounter?.items.some(({ id }) => id === 'payout')).toBe(false);
    expect(cash()['10000']).toBe((before['10000'] ?? 0) - 3);
  });

  test('goes back when it is laid out anew or the customer leaves, and is no deposit', () => {
    const sim = atDesk(() => {});
    const before = { ...sim.snapshot().state.drawer };
    act(sim, { do: 'lay-out', amount }, { do: 'lay-out', amount: 10_000 });
    act(sim, { do: 'count', item: 'payout', method: 'machine' });
    act(
      sim,
      { do: 'open-transaction', code: 'deposit' },
      { do: 'key', field: 'account', value: '6222' },
    );
    act(
      sim,
      { do: 'key', field: 'amount', value: '100' },
      { do: 'key', field: 'source', value: 'cash' },
    );
    act(sim, { do: 'post' });
    expect(factsOf(sim, 'txn.posted')[0]?.data).toMatchObject({
      counted: 0,
      matches: false,
      place: 'window',
    });
    expect(sim.view().encounter?.items.some(({ id }) => id === 'payout')).toBe(true);
    act(sim, { do: 'part' });
    expect(sim.snapshot().state.drawer).toEqual(before);
    expect(factsOf(sim, 'item.returned').some((f) => f.data.item === 'payout')).toBe(false);
  });

  test('is never made or lost, in whatever order things are done', () => {
    const paid: number[] = [];
    for (const seed of [1, 2, 3]) {
      const sim = atDesk(() => {});
      const audit = auditor();
      const stream = forkStream(seed, 'tills');
      const moves: Command[] = [
        { do: 'lay-out', amount },
        { do: 'lay-out', amount: 10_100 },
        { do: 'pay', amount },
        { do: 'pay', amount: 10_100 },
        { do: 'count', item: 'payout', method: 'machine' },
        { do: 'take', item: 'cash' },
        { do: 'count', item: 'cash', method: 'machine' },
        { do: 'open-transaction', code: 'deposit' },
        { do: 'key', field: 'account', value: '6222' },
        { do: 'key', field: 'amount', value: '11900' },
        { do: 'key', field: 'source', value: 'cash' },
        { do: 'post' },
        { do: 'reverse', txn: 'last' },
      ];
      for (let i = 0; i < 150; i += 1) {
        const move = moves[uniformInt(stream, moves.length)];
        if (move && sim.submit(move).ok) sim.advanceTo(sim.status().busyUntil);
        audit.look(sim);
      }
      act(sim, { do: 'part' });
      audit.look(sim);
      paid.push(factsOf(sim, 'cash.paid').length);
      expect(factsOf(sim, 'txn.posted').length).toBeGreaterThan(0);
    }
    expect(Math.min(...paid)).toBeGreaterThan(2);
  });
});

describe('somebody who comes back', () => {
  const lessonWith = (follows: Draft, rest: Draft = {}) =>
    dayLesson({
      'mini-lesson.json': (lesson) => {
        none(lesson);
        lesson.customers[0] = { ...lesson.customers[0], id: 'first' };
        lesson.customers.push({ case: 'mini-case', category: 'personal', follows, ...rest });
      },
      'mini-case.json': (file) => {
        file.talk.lines.thanks = [
          {
            when: "'unfinished' in customer.past",
            claim: 'again',
            say: { 'zh-CN': '我又来了。', en: 'Me again.' },
          },
          { agrees: 'ride', mood: 2 },
        ];
      },
    });
  const again = lessonWith({ entry: 'first', after: '5m', keeps: true });
  const leave = (sim: Sim) => {
    act(sim, { do: 'part' });
    return sim.now;
  };

  test('is there that long after, as they were, and knows what went before', () => {
    const sim = meet(again, 2, 'mini-case');
    act(sim, { do: 'say', line: 'thanks' });
    const was = sim.view().encounter;
    expect(sim.status().remaining).toBe(1);
    const left = leave(sim);
    stepUntil(sim, 'the next', () => factsOf(sim, 'customer.came-back').length > 0);
    const [back] = factsOf(sim, 'customer.came-back');
    expect(back).toMatchObject({
      t: left + 5 * MINUTE,
      data: { entry: '1', outcome: 'unfinished' },
    });
    stepUntil(sim, 'a call', () => sim.can({ do: 'call-next' }).ok);
    act(sim, { do: 'call-next' });
    stepUntil(sim, 'a seat', () => sim.status().desk !== null);
    expect(sim.view().encounter).toMatchObject({
      variant: was?.variant,
      mood: was?.mood,
      trust: was?.trust,
    });
    expect(sim.snapshot().state.encounter?.agreed).toEqual(['ride']);
    act(sim, { do: 'say', line: 'thanks' });
    expect(factsOf(sim, 'customer.told').map((f) => f.data.claim)).toEqual(['again']);
    leave(sim);
    expect(sim.status().remaining).toBe(0);
    const { cases } = score(again, sim.facts);
    expect(cases.map(({ customer }) => customer)).toEqual([was?.customer, back?.customer]);
  });

  test('only after the outcomes named; who never came is nobody one failed to serve', () => {
    const never = lessonWith({ entry: 'first', after: '5m', outcomes: ['done'] });
    const sim = meet(never, 2, 'mini-case');
    expect(sim.status().remaining).toBe(1);
    leave(sim);
    expect(sim.status().remaining).toBe(0);
    sim.advanceTo(never.lesson.ends);
    expect(factsOf(sim, 'customer.came-back')).toEqual([]);
    expect(score(never, sim.facts).cases).toHaveLength(1);
    // Nobody served: nobody comes back either.
    const idle = runBot(again, 2, 'idle');
    expect(idle.score.cases).toHaveLength(1);
  });

  test('is the same customer whatever the player does', () => {
    const fresh = lessonWith({ entry: 'first', after: '1m' }, { jitter: '30s' });
    const secondOf = (before: Parameters<typeof act>[1][]) => {
      const sim = meet(fresh, 4, 'mini-case');
      act(sim, ...before);
      const left = leave(sim);
      stepUntil(sim, 'a call', () => sim.can({ do: 'call-next' }).ok);
      act(sim, { do: 'call-next' });
      stepUntil(sim, 'a seat', () => sim.status().desk !== null);
      const { mood, trust, patience } = sim.snapshot().state.encounter!;
      const late = factsOf(sim, 'customer.came-back')[0]!.t - left;
      return { mood, trust, patience, late };
    };
    const dull = secondOf([]);
    expect(
      secondOf([{ do: 'greet' }, { do: 'ask', topic: 'source' }, { do: 'take', item: 'cash' }]),
    ).toEqual(dull);
    expect(dull.late).toBeGreaterThan(MINUTE);
  });

  test('the expert goes on until they have come', () => {
    const { facts } = runBot(again, 1, 'expert');
    expect(factsOf(facts, 'encounter.ended')).toHaveLength(2);
  });
});

test('one may call a category instead of whoever waited longest', () => {
  const bundle = dayLesson({
    'mini-branch.json': (branch) => {
      branch.categories.push({ ...branch.categories[0], id: 'corporate', prefix: 'Z' });
      for (const window of branch.windows) window.serves.push('corporate');
    },
    'mini-lesson.json': (lesson) => {
      none(lesson);
      lesson.customers = [
        { case: 'mini-case', at: '09:01', category: 'personal' },
        { case: 'mini-case', variant: 'calm', at: '09:02', category: 'corporate' },
      ];
    },
  });
  const sim = createSim(bundle, 1);
  act(sim, { do: 'open-window' });
  const call = { do: 'call-next', category: 'corporate' } as const;
  stepUntil(sim, 'the first', () => sim.can({ do: 'call-next' }).ok);
  expect(sim.can(call)).toEqual({ ok: false, reason: 'nobody-waiting' });
  stepUntil(sim, 'the second', () => sim.can(call).ok, at('09:10'));
  act(sim, call);
  stepUntil(sim, 'somebody at the desk', () => sim.status().desk !== null);
  expect(sim.status().desk?.variant).toBe('calm');
});

describe('a drawer that comes to differ in the course of the day', () => {
  const difference = [{ denomination: 10_000, pieces: -10 }];
  const counted = (times: readonly string[], from?: string) => {
    const bundle = miniLesson({
      'mini-lesson.json': (file: Draft) => {
        file.drawer = { draw: [{ id: 'short', weight: 1, ...(from && { at: from }), difference }] };
      },
    });
    const sim = createSim(bundle, 1);
    act(sim, { do: 'open-window' });
    for (const time of times) {
      sim.advanceTo(at(time));
      act(sim, { do: 'count-drawer' });
    }
    return factsOf(sim, 'drawer.counted').map(({ data }) => data.difference);
  };

  test('is right before that hour, and the difference is found by whoever counts after it', () => {
    expect(counted(['09:10', '09:20', '09:40'], '09:15')).toEqual([0, -100_000, -100_000]);
  });

  test('without an hour is off from the morning', () => {
    expect(counted(['09:10'])).toEqual([-100_000]);
  });
});
