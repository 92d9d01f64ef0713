/** What bots have met of a case, what they can find, and who is told apart by points. */
import { describe, expect, test } from 'vitest';
import { branchesOf, coverageOf, Met } from '../../src/bots/coverage.ts';
import { variantDays } from '../../src/bots/days.ts';
import { explore } from '../../src/bots/explorer.ts';
import { film } from '../../src/bots/film.ts';
import { botProof, knownGroups } from '../../src/bots/known-groups.ts';
import type { BotKind } from '../../src/bots/policies.ts';
import { walk } from '../../src/bots/walk.ts';
import { type Draft, miniLesson, SOUND } from '../support/lesson.ts';

/** The mini lesson whose customer answers `need` in two ways, the second only if `when` holds. */
const talking = (when: string) =>
  miniLesson({
    ...SOUND,
    'mini-case.json': (file: Draft) => {
      SOUND['mini-case.json']?.(file);
      const say = (words: string) => ({ 'zh-CN': words, en: words });
      const [topic] = Object.keys(file.talk.topics);
      file.talk.topics[topic ?? 'need'] = [{ when, say: say('又问？') }, { say: say('来办事。') }];
    },
  });

const explored = (when: string) => {
  const bundle = talking(when);
  const days = variantDays(bundle);
  const met = new Met();
  for (const day of days) explore(day, film(day.bundle, 1), met, 2000);
  return coverageOf(bundle, days, met).flatMap((one) => one.missed.map(({ path }) => path));
};

describe('branches of a case', () => {
  test('are found where the expert had no reason to go', () => {
    const missed = explored('customer.asked > 1');
    expect(missed.filter((path) => path.startsWith('talk.topics.'))).toEqual([]);
  });

  test('that can never come are named', () => {
    const missed = explored('customer.mood > 100');
    expect(missed.filter((path) => path.startsWith('talk.topics.'))).toHaveLength(1);
  });

  test('that variants share count once', () => {
    const mini = miniLesson();
    const variants = Object.values(mini.cases['mini-case'] ?? {});
    const [base, ...others] = variants.map((one) => [...branchesOf(one).values()]);
    const keys = new Set(base?.map(({ key }) => key));
    expect(keys.size).toBe(base?.length);
    for (const other of others) expect(other.some(({ key }) => keys.has(key))).toBe(true);
  });
});

describe('a step of the exemplar that cannot be done', () => {
  test('is named with its place and the reason', () => {
    const bundle = miniLesson({
      ...SOUND,
      'mini-case.json': (file: Draft) => {
        SOUND['mini-case.json']?.(file);
        file.exemplar.unshift({ do: 'post' });
      },
    });
    expect(walk(bundle, 1).troubles.filter((one) => one.kind === 'refused')).toMatchObject([
      { origin: { part: 'case', index: 0 }, step: { do: 'post' }, reason: 'no-transaction' },
    ]);
  });
});

describe('known groups', () => {
  const groups = (points: Record<BotKind, number>) =>
    knownGroups(
      (Object.keys(points) as BotKind[]).map((bot) =>
        botProof(bot, [{ total: points[bot], raw: points[bot], pass: points[bot] >= 80 }]),
      ),
    );
  const good = { expert: 100, novice: 60, careless: 40, random: 20, idle: 0 };

  test('are told apart when every mean is strictly above the next', () => {
    expect(groups(good)).toMatchObject({ randomShare: 20, ok: true });
    const { ok, order } = groups({ ...good, novice: 40 });
    expect(ok).toBe(false);
    expect(order.filter((one) => !one.ok)).toEqual([
      { higher: 'novice', lower: 'careless', ok: false },
    ]);
  });

  test('are not told apart where random play is worth more than a quarter of the range', () => {
    expect(groups({ ...good, random: 26 }).ok).toBe(false);
    expect(groups({ ...good, idle: 10, random: 33 }).randomShare).toBe(25.6);
  });
});
