import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/scenario/vocabulary/facts.ts';
import { createSlowMoment, SLOW_MS } from '../../../src/session/slow-moment.ts';
import { ALARM_PAUSE, checkAlarms, WORSE } from '../../../src/ui/floor/alarms.ts';
import { barsOf } from '../../../src/ui/floor/roster-bars.ts';
import { levelOf } from '../../../src/ui/floor/waits.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('an alarm', () => {
  const line = (longest: number, threshold = 20 * MINUTE) => [
    { category: 'A', longest, threshold },
  ];
  const ring = (memory: Parameters<typeof checkAlarms>[0], longest: number, now: number) =>
    checkAlarms(memory, line(longest), now);

  test('rings when the longest wait reaches what the player has set', () => {
    expect(ring({}, 20 * MINUTE - 1, 9 * HOUR).rings).toEqual([]);
    expect(ring({}, 20 * MINUTE, 9 * HOUR).rings).toHaveLength(1);
    expect(checkAlarms({}, line(10 * MINUTE, 5 * MINUTE), 9 * HOUR).rings).toHaveLength(1);
  });

  test('does not ring again within its pause, however much worse it gets', () => {
    const { memory } = ring({}, 20 * MINUTE, 9 * HOUR);
    expect(ring(memory, 40 * MINUTE, 9 * HOUR + ALARM_PAUSE - 1).rings).toEqual([]);
  });

  test('rings again after the pause only when it has got worse', () => {
    const { memory } = ring({}, 20 * MINUTE, 9 * HOUR);
    const later = 9 * HOUR + ALARM_PAUSE;
    expect(ring(memory, 20 * MINUTE + WORSE - 1, later).rings).toEqual([]);
    expect(ring(memory, 20 * MINUTE + WORSE, later).rings).toHaveLength(1);
  });

  test('begins anew once the line was short again, but keeps its pause', () => {
    const first = ring({}, 30 * MINUTE, 9 * HOUR).memory;
    const short = ring(first, 5 * MINUTE, 9 * HOUR + MINUTE).memory;
    expect(ring(short, 21 * MINUTE, 9 * HOUR + 2 * MINUTE).rings).toEqual([]);
    expect(ring(short, 21 * MINUTE, 9 * HOUR + ALARM_PAUSE).rings).toHaveLength(1);
  });

  test('knows nothing of a future that was taken back', () => {
    const { memory } = ring({}, 30 * MINUTE, 10 * HOUR);
    expect(ring(memory, 25 * MINUTE, 9 * HOUR).rings).toHaveLength(1);
  });

  test('of one line says nothing of another', () => {
    const lines = [...line(25 * MINUTE), { category: 'B', longest: 0, threshold: 20 * MINUTE }];
    expect(checkAlarms({}, lines, 9 * HOUR).rings.map(({ category }) => category)).toEqual(['A']);
  });
});

describe('the bars of the roster', () => {
  const span = { from: 8 * HOUR, to: 12 * HOUR };
  const shift = { staff: 'ning', at: 'w2' };
  const member = {
    staff: 'ning',
    at: 'w2',
    to: '',
    arrivesAt: 0,
    serving: false,
    breakUntil: 0,
    rest: { from: 10.5 * HOUR, latest: 11 * HOUR, for: 30 * MINUTE, taken: false },
  };
  const placed = (t: number, at: string) =>
    ({ type: 'staff.placed', t, data: { staff: 'ning', at } }) as unknown as Fact;

  test('show what was, what stays so, and the break that is due', () => {
    expect(barsOf(shift, member, [], span, 9 * HOUR)).toEqual([
      { from: 8 * HOUR, to: 9 * HOUR, at: 'w2', when: 'past' },
      { from: 9 * HOUR, to: 10.5 * HOUR, at: 'w2', when: 'now' },
      { from: 10.5 * HOUR, to: 11 * HOUR, at: 'break', when: 'due' },
      { from: 11 * HOUR, to: 12 * HOUR, at: 'w2', when: 'now' },
    ]);
  });

  test('follow whoever was moved', () => {
    const now = 10 * HOUR;
    const bars = barsOf(
      shift,
      { ...member, at: 'w3', rest: null },
      [placed(9 * HOUR, 'w3')],
      span,
      now,
    );
    expect(bars.map(({ at, when }) => `${at} ${when}`)).toEqual(['w2 past', 'w3 past', 'w3 now']);
    expect(bars[0]?.to).toBe(9 * HOUR);
  });

  test('hold a running break until it ends, and no longer ask for one that was taken', () => {
    const begun = { type: 'break.begun', t: 10 * HOUR, data: { staff: 'ning' } } as unknown as Fact;
    const onBreak = { ...member, at: 'break', breakUntil: 10.5 * HOUR };
    const bars = barsOf(shift, onBreak, [begun], span, 10.2 * HOUR);
    expect(bars[bars.length - 1]).toEqual({
      from: 10.2 * HOUR,
      to: 10.5 * HOUR,
      at: 'break',
      when: 'now',
    });
    const back = { ...member, rest: { ...member.rest, taken: true } };
    expect(
      barsOf(shift, back, [begun, placed(10.5 * HOUR, 'w2')], span, 10.6 * HOUR).some(
        ({ when }) => when === 'due',
      ),
    ).toBe(false);
  });
});

test('a wait is judged by the three levels of the bank', () => {
  const levels = [10, 20, 30].map((n) => n * MINUTE);
  expect([5, 10, 20, 29, 30].map((n) => levelOf(n * MINUTE, levels))).toEqual([0, 1, 2, 2, 3]);
});

describe('a slow moment', () => {
  const picture = (requests: number[], open: string[] = []) =>
    ({
      duties: open.map((id) => ({ id, matter: 'complaint', state: 'open' })),
      floor: { requests: requests.map((id) => ({ id })) },
    }) as never;

  test('comes with a request or a complaint that was not there before, and passes', () => {
    const moment = createSlowMoment();
    moment.look(picture([]));
    expect(moment.holds(16)).toBe(false);
    moment.look(picture([1]));
    expect(moment.holds(SLOW_MS - 1)).toBe(true);
    expect(moment.holds(1)).toBe(true);
    expect(moment.holds(1)).toBe(false);
    moment.look(picture([1], ['angry']));
    expect(moment.holds(1)).toBe(true);
  });

  test('does not come for what was there from the start, nor twice for the same', () => {
    const moment = createSlowMoment();
    moment.look(picture([7]));
    expect(moment.holds(1)).toBe(false);
    moment.look(picture([]));
    moment.look(picture([7]));
    expect(moment.holds(1)).toBe(false);
  });
});
