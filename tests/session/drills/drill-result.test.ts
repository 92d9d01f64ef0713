import { describe, expect, test } from 'vitest';
import type { Drill } from '../../../src/scenario/schema/drill.ts';
import { bestOf, type DrillRecord } from '../../../src/session/drills/drill-port.ts';
import { type Answer, resultOf } from '../../../src/session/drills/drill-result.ts';

const both = (zh: string) => ({ 'zh-CN': zh, en: zh });
const drill: Drill = {
  kind: 'drill',
  formatVersion: 1,
  id: 'adding',
  title: both('翻打'),
  summary: both('加'),
  how: [both('打')],
  minutes: 3,
  items: { skill: 'add', slips: 20, digits: [{ digits: 4, weight: 1 }] },
  levels: [
    { id: 'low', title: both('低'), perMinute: 10, wrong: 3 },
    { id: 'high', title: both('高'), perMinute: 20, wrong: 0 },
  ],
};
const FULL = 180_000;
const answers = (right: number, wrong = 0, units = 1): Answer[] => [
  ...Array.from({ length: right }, () => ({ right: true, units })),
  ...Array.from({ length: wrong }, () => ({ right: false, units })),
];

describe('a result', () => {
  test('counts what is right a minute, and what is wrong', () => {
    expect(resultOf(drill, answers(31, 2), FULL)).toEqual({
      done: 33,
      wrong: 2,
      perMinute: 10.3,
      complete: true,
      level: 'low',
    });
    expect(resultOf(drill, answers(4, 1, 100), FULL).perMinute).toBe(133.3);
  });

  test('reaches the highest level whose speed and faults both hold', () => {
    expect(resultOf(drill, answers(60), FULL).level).toBe('high');
    expect(resultOf(drill, answers(90, 1), FULL).level).toBe('low');
    expect(resultOf(drill, answers(90, 4), FULL).level).toBe('');
    expect(resultOf(drill, answers(29), FULL).level).toBe('');
  });

  test('broken off has a speed but no level', () => {
    expect(resultOf(drill, answers(30), 60_000)).toMatchObject({
      perMinute: 30,
      complete: false,
      level: '',
    });
    // One answer in no time at all is not a record.
    expect(resultOf(drill, answers(1), 10).perMinute).toBe(60);
  });

  test('of nothing is nothing', () => {
    expect(resultOf(drill, [], FULL)).toMatchObject({ done: 0, wrong: 0, perMinute: 0, level: '' });
  });
});

describe('the best', () => {
  const record = (id: string, more: Partial<DrillRecord>): DrillRecord => ({
    id,
    drill: 'adding',
    seed: 1,
    at: 0,
    done: 40,
    wrong: 0,
    perMinute: 12,
    complete: true,
    level: 'low',
    ...more,
  });

  test('is by level, then speed, then faults', () => {
    const list = [
      record('a', { perMinute: 25, wrong: 2 }),
      record('b', { level: 'high', perMinute: 20 }),
      record('c', { level: '', perMinute: 90, wrong: 9 }),
    ];
    expect(bestOf(drill, list)?.id).toBe('b');
    expect(bestOf(drill, [list[0]!, record('d', { perMinute: 25, wrong: 1 })])?.id).toBe('d');
    // A later one that is no better does not take its place.
    expect(bestOf(drill, [record('e', {}), record('f', {})])?.id).toBe('e');
  });

  test('is none of another drill, nor one that was broken off', () => {
    expect(bestOf(drill, [record('a', { drill: 'other' }), record('b', { complete: false })])).toBe(
      null,
    );
  });
});
