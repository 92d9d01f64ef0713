/**
 * Event calendar: a binary heap ordered by (time, running number). Struct of arrays, plain numbers, so that a snapshot is a
 * copy and the hash can read it. Events name a handler by code and an entity by id; cancelled events stay and are ignored by
 * their owner (it keeps the number of the event it waits for).
 */
export interface CalendarState {
  /** Next running number. */
  next: number;
  readonly at: number[];
  readonly n: number[];
  readonly code: number[];
  readonly id: number[];
}

export interface ScheduledEvent {
  readonly at: number;
  readonly n: number;
  readonly code: number;
  readonly id: number;
}

export function createCalendar(): CalendarState {
  return { next: 0, at: [], n: [], code: [], id: [] };
}

function before(c: CalendarState, i: number, j: number): boolean {
  const a = c.at[i] as number;
  const b = c.at[j] as number;
  return a < b || (a === b && (c.n[i] as number) < (c.n[j] as number));
}

function swap(c: CalendarState, i: number, j: number): void {
  for (const column of [c.at, c.n, c.code, c.id]) {
    const x = column[i] as number;
    column[i] = column[j] as number;
    column[j] = x;
  }
}

/** Puts an event into the calendar and returns its number. Throws when `at` lies before `now` or is no whole number. */
export function schedule(
  c: CalendarState,
  now: number,
  at: number,
  code: number,
  id: number,
): number {
  if (!Number.isSafeInteger(at))
    throw new RangeError(`event time must be a whole number, got ${at}`);
  if (at < now) throw new RangeError(`cannot schedule into the past: ${at} < ${now}`);
  const n = c.next;
  c.next += 1;
  let i = c.at.length;
  c.at.push(at);
  c.n.push(n);
  c.code.push(code);
  c.id.push(id);
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (!before(c, i, parent)) break;
    swap(c, i, parent);
    i = parent;
  }
  return n;
}

export function peekTime(c: CalendarState): number | null {
  return c.at.length === 0 ? null : (c.at[0] as number);
}

/** Takes the earliest event out, or null. */
export function popEvent(c: CalendarState): ScheduledEvent | null {
  const size = c.at.length;
  if (size === 0) return null;
  const event = {
    at: c.at[0] as number,
    n: c.n[0] as number,
    code: c.code[0] as number,
    id: c.id[0] as number,
  };
  swap(c, 0, size - 1);
  for (const column of [c.at, c.n, c.code, c.id]) column.pop();
  let i = 0;
  for (;;) {
    const left = 2 * i + 1;
    if (left >= size - 1) break;
    const right = left + 1;
    const child = right < size - 1 && before(c, right, left) ? right : left;
    if (!before(c, child, i)) break;
    swap(c, i, child);
    i = child;
  }
  return event;
}
