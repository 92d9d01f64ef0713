import { expect, test } from 'vitest';
import { wallDate, wallTime } from '../../src/text/wall-time.ts';

test('a time kept in UTC is told by the clock of this machine', () => {
  // Late in the evening or early in the morning UTC has another day wherever one is but in Greenwich.
  for (const [hour, minute] of [
    [0, 5],
    [23, 55],
  ] as const) {
    const iso = new Date(2026, 10, 21, hour, minute).toISOString();
    expect(wallDate(iso)).toBe('2026-11-21');
    expect(wallTime(iso)).toBe(`2026-11-21 ${hour === 0 ? '00:05' : '23:55'}`);
  }
});

test('what is no time stays as it is written', () => {
  expect(wallTime('some day')).toBe('some day');
});
