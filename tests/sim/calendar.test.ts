import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CalendarState,
  createCalendar,
  createEvent,
  peekTime,
  popEvent,
  type ScheduledEvent,
  schedule,
} from '../../src/sim/kernel/calendar.ts';

const pop = (calendar: CalendarState): ScheduledEvent | null => {
  const event = createEvent();
  return popEvent(calendar, event) ? event : null;
};

const drain = (calendar: CalendarState) => {
  const events = [];
  for (let event = pop(calendar); event; event = pop(calendar)) events.push(event);
  return events;
};

describe('the calendar', () => {
  test('is a list sorted by time and number, whatever is put in and taken out between', () => {
    const operation = fc.oneof(
      { weight: 3, arbitrary: fc.record({ wait: fc.nat(20), code: fc.nat(255), id: fc.nat(9) }) },
      { weight: 2, arbitrary: fc.constant('pop' as const) },
    );
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 120 }), (operations) => {
        const calendar = createCalendar();
        const list: { at: number; n: number; code: number; id: number }[] = [];
        let now = 0;
        let n = 0;
        for (const op of operations) {
          if (op === 'pop') {
            list.sort((a, b) => a.at - b.at || a.n - b.n);
            expect(peekTime(calendar)).toBe(list[0]?.at ?? null);
            const event = pop(calendar);
            expect(event).toEqual(list.shift() ?? null);
            now = event?.at ?? now;
          } else {
            expect(schedule(calendar, now, now + op.wait, op.code, op.id)).toBe(n);
            list.push({ at: now + op.wait, n, code: op.code, id: op.id });
            n += 1;
          }
        }
        list.sort((a, b) => a.at - b.at || a.n - b.n);
        expect(drain(calendar)).toEqual(list);
      }),
    );
  });

  test('hands out what falls on the same moment in the order it was put in', () => {
    const calendar = createCalendar();
    for (const id of [7, 3, 9, 1]) schedule(calendar, 0, 50, 1, id);
    schedule(calendar, 0, 49, 1, 5);
    expect(drain(calendar).map((e) => e.id)).toEqual([5, 7, 3, 9, 1]);
  });

  test('on the same moment a lower rank comes first, whenever it was put in', () => {
    const calendar = createCalendar();
    for (const rank of [3, 0, 2, 1, 0]) schedule(calendar, 0, 50, rank, 0, rank);
    expect(drain(calendar).map((e) => [e.code, e.n])).toEqual([
      [0, 1],
      [0, 4],
      [1, 3],
      [2, 2],
      [3, 0],
    ]);
  });

  test('takes now, but neither the past nor a fraction of a millisecond', () => {
    const calendar = createCalendar();
    expect(schedule(calendar, 100, 100, 1, 1)).toBe(0);
    const before = structuredClone(calendar);
    expect(() => schedule(calendar, 100, 99, 1, 1)).toThrow(
      'cannot schedule into the past: 99 < 100',
    );
    expect(() => schedule(calendar, 100, 100.5, 1, 1)).toThrow(/whole number/);
    expect(() => schedule(calendar, 100, Number.NaN, 1, 1)).toThrow(/whole number/);
    expect(() => schedule(calendar, 100, Number.POSITIVE_INFINITY, 1, 1)).toThrow(/whole number/);
    expect(calendar).toEqual(before);
  });

  test('is empty when all is taken', () => {
    const calendar = createCalendar();
    schedule(calendar, 0, 3, 1, 1);
    expect([pop(calendar), pop(calendar), peekTime(calendar)]).toEqual([
      { at: 3, n: 0, code: 1, id: 1 },
      null,
      null,
    ]);
  });
});
