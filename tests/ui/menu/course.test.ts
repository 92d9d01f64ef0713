import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttemptSummary, CurriculumCard, DrillCard } from '../../../src/session/ports.ts';
import {
  type CourseEntry,
  courseOf,
  dayAfter,
  drillResultsOf,
  type Result,
  resultsOf,
  searchCourse,
} from '../../../src/ui/menu/course.ts';
import { both, card } from './menu-stage.ts';

const curriculum: CurriculumCard = {
  id: 'course',
  door: 'counter',
  title: both('新柜员'),
  summary: both('一句话'),
  modes: ['free', 'exam'],
  chapters: [
    {
      id: 'days',
      title: { 'zh-CN': '头几天', en: 'First days' },
      summary: both('平常'),
      entries: [{ lesson: 'one', after: [], retrainDays: 30 }],
    },
    {
      id: 'hands',
      title: { 'zh-CN': '手上功夫', en: 'Hands' },
      summary: both('点钞'),
      entries: [
        { drill: 'notes', after: [] },
        {
          lesson: 'two',
          after: [
            { lesson: 'one', points: 80 },
            { drill: 'notes', level: 'good' },
          ],
        },
      ],
    },
  ],
};
const lessons = [card('one', '第一班'), card('two', '假币加练'), card('three', '没排进去的')];
const drills: DrillCard[] = [
  {
    id: 'notes',
    title: both('点钞'),
    summary: both('三分钟'),
    minutes: 3,
    levels: ['pass', 'good', 'master'],
  },
];

const NOON = new Date(2026, 10, 23, 12).getTime();
const run = (lesson: string, total: number, more: Partial<AttemptSummary> = {}): AttemptSummary =>
  ({
    lesson,
    mode: 'free',
    imported: false,
    result: { total, pass: total >= 60 },
    updatedAt: NOON,
    ...more,
  }) as AttemptSummary;
const drilled = (level: string, complete = true) => ({
  id: 'x',
  drill: 'notes',
  seed: 1,
  at: NOON,
  done: 9,
  wrong: 0,
  perMinute: 210,
  complete,
  level,
});

const course = (results: readonly Result[], now = NOON) =>
  courseOf({ curriculum, lessons, drills, results, now });
const played = (...attempts: AttemptSummary[]) => course(resultsOf(attempts, curriculum.modes));
const entry = (chapters: ReturnType<typeof courseOf>, key: string): CourseEntry => {
  const found = chapters.flatMap(({ entries }) => entries).find((one) => one.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
};
const firstOf = (results: readonly Result[]) =>
  entry(course(results), 'lesson/two').first.map((title) => title['zh-CN']);

describe('a course', () => {
  test('numbers its entries and puts what it leaves out last', () => {
    const shape = course([]).map(({ number, title, entries }) => [
      number,
      title?.['zh-CN'] ?? null,
      ...entries.map((one) => `${one.number} ${one.key}`),
    ]);
    expect(shape).toEqual([
      [1, '头几天', '1.1 lesson/one'],
      [2, '手上功夫', '2.1 drill/notes', '2.2 lesson/two'],
      [3, null, '3.1 lesson/three'],
    ]);
  });

  test('leaves out what is not there, chapter and all', () => {
    const parts = { curriculum, lessons: lessons.slice(1), drills: [], results: [], now: NOON };
    const keys = courseOf(parts).map(({ number, entries }) => [
      number,
      ...entries.map((e) => e.key),
    ]);
    expect(keys).toEqual([
      [1, 'lesson/two'],
      [2, 'lesson/three'],
    ]);
  });

  test('knows what was passed, and the best score of all', () => {
    expect(entry(course([]), 'lesson/one')).toMatchObject({ done: false, best: null });
    expect(entry(played(run('one', 55)), 'lesson/one')).toMatchObject({ done: false, best: 55 });
    const two = played(run('one', 70), run('one', 55), run('two', 99));
    expect(entry(two, 'lesson/one')).toMatchObject({ done: true, best: 70 });
  });

  test('does not count a pass with hints, another’s attempt, or one that was not ended', () => {
    const taught = entry(played(run('one', 90, { mode: 'teach' })), 'lesson/one');
    expect(taught).toMatchObject({ done: false, best: 90, due: '' });
    expect(entry(played(run('one', 90, { imported: true })), 'lesson/one').best).toBeNull();
    expect(entry(played(run('one', 90, { result: null })), 'lesson/one').best).toBeNull();
  });

  test('advises what comes before until it is passed at the score and the level asked for', () => {
    expect(firstOf([])).toEqual(['第一班', '点钞']);
    const lesson = (total: number, mode: 'teach' | 'exam' = 'exam') =>
      resultsOf([run('one', total, { mode })], curriculum.modes);
    expect(firstOf(lesson(79))).toEqual(['第一班', '点钞']);
    expect(firstOf(lesson(95, 'teach'))).toEqual(['第一班', '点钞']);
    expect(firstOf(lesson(80))).toEqual(['点钞']);
    expect(firstOf(drillResultsOf([drilled('pass')], drills))).toEqual(['第一班', '点钞']);
    expect(firstOf(drillResultsOf([drilled('master')], drills))).toEqual(['第一班']);
    expect(firstOf([...lesson(80), ...drillResultsOf([drilled('good')], drills)])).toEqual([]);
  });

  test('a drill is done at any level, and not when it was broken off', () => {
    const doneAt = (level: string, complete = true) =>
      entry(course(drillResultsOf([drilled(level, complete)], drills)), 'drill/notes').done;
    expect(doneAt('pass')).toBe(true);
    expect(doneAt('')).toBe(false);
    expect(doneAt('', false)).toBe(false);
  });
});

describe('retraining', () => {
  const dueAt = (now: number, ...attempts: AttemptSummary[]) => {
    const { due, overdue } = entry(
      course(resultsOf(attempts, curriculum.modes), now),
      'lesson/one',
    );
    return { due, overdue };
  };

  test('is due so many days after the last pass, from midnight on', () => {
    const first = run('one', 70, { updatedAt: new Date(2026, 9, 1, 18).getTime() });
    const last = run('one', 65, { updatedAt: NOON });
    const failed = run('one', 20, { updatedAt: NOON + 5 * 86_400_000 });
    const on = { due: '2026-12-23' };
    const all = [first, last, failed];
    const evening = new Date(2026, 11, 22, 23, 59, 59).getTime();
    expect(dueAt(evening, ...all)).toEqual({ ...on, overdue: false });
    expect(dueAt(new Date(2026, 11, 23).getTime(), ...all)).toEqual({ ...on, overdue: true });
  });

  test('is not asked for before the first pass, nor where the curriculum says nothing', () => {
    expect(dueAt(NOON + 1e11, run('one', 20))).toEqual({ due: '', overdue: false });
    expect(entry(played(run('two', 90)), 'lesson/two').due).toBe('');
  });

  test('counts days of the calendar, whatever the hour, over summer time and leap years', () => {
    // Day numbers of the calendar, by an arithmetic of their own.
    const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
    fc.assert(
      fc.property(
        fc.record({
          year: fc.integer({ min: 2000, max: 2090 }),
          month: fc.integer({ min: 0, max: 11 }),
          day: fc.integer({ min: 1, max: 28 }),
          minute: fc.integer({ min: 0, max: 1439 }),
          days: fc.integer({ min: 0, max: 3650 }),
        }),
        ({ year, month, day, minute, days }) => {
          const at = new Date(year, month, day, 0, minute).getTime();
          const two = (n: number) => String(n).padStart(2, '0');
          const today = `${year}-${two(month + 1)}-${two(day)}`;
          expect(dayNumber(dayAfter(at, days))).toBe(dayNumber(today) + days);
        },
      ),
    );
  });
});

describe('searching a course', () => {
  const found = (words: string) =>
    searchCourse(course([]), words).flatMap(({ entries }) => entries.map(({ key }) => key));
  test.each([
    ['假币', ['lesson/two']],
    ['ＨＡＮＤＳ', ['drill/notes', 'lesson/two']],
    ['手上 加练', ['lesson/two']],
    ['2.1', ['drill/notes']],
    ['three', ['lesson/three']],
    ['没有这个', []],
  ])('for %s', (words, keys) => expect(found(words)).toEqual(keys));
});
