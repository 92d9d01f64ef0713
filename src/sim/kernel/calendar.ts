/**
 * Event calendar: a binary heap ordered by time, then by rank, then by running number. Typed columns that grow together; as
 * plain data for snapshots and hashes they are lists. Only times and slots move in the heap; what an event is about stays in
 * its slot. Events name a handler by code and an entity by id; cancelled events stay
 * and are ignored by their owner (it keeps the number of the event it waits for).
 */
export interface CalendarState {
  /** Next running number. */
  next: number;
  size: number;
  /** By place in the heap: when, and the slot of the event; slots of places not in use are free. */
  at: Float64Array;
  slot: Int32Array;
  // By slot.
  /** Small whole numbers, so that whoever waits for one keeps a small number as well. */
  n: Int32Array;
  rank: Int32Array;
  code: Int32Array;
  id: Float64Array;
}

export interface ScheduledEvent {
  at: number;
  n: number;
  code: number;
  id: number;
}

/** Room for this many events at first. */
const FIRST = 64;

export function createCalendar(room = FIRST): CalendarState {
  return {
    next: 0,
    size: 0,
    at: new Float64Array(room),
    slot: Int32Array.from({ length: room }, (_, i) => i),
    n: new Int32Array(room),
    rank: new Int32Array(room),
    code: new Int32Array(room),
    id: new Float64Array(room),
  };
}

export const createEvent = (): ScheduledEvent => ({ at: 0, n: 0, code: 0, id: 0 });

function grow(c: CalendarState): void {
  const wider = createCalendar(c.at.length * 2);
  wider.at.set(c.at);
  wider.slot.set(c.slot);
  wider.n.set(c.n);
  wider.rank.set(c.rank);
  wider.code.set(c.code);
  wider.id.set(c.id);
  const { at, slot, n, rank, code, id } = wider;
  Object.assign(c, { at, slot, n, rank, code, id });
}

/** A function of its own: V8 makes the text of a message before it knows whether anybody will read it. */
function refuse(now: number, at: number): never {
  if (at < now) throw new RangeError(`cannot schedule into the past: ${at} < ${now}`);
  throw new RangeError(`event time must be a whole number, got ${at}`);
}

/**
 * Puts an event into the calendar and returns its number. Throws when `at` lies before `now` or is no whole number.
 * @param rank among events of the same time, lower ranks come first
 */
export function schedule(
  c: CalendarState,
  now: number,
  at: number,
  code: number,
  id: number,
  rank = 0,
): number {
  if (!(at >= now && at <= Number.MAX_SAFE_INTEGER && Math.floor(at) === at)) refuse(now, at);
  const n = c.next;
  c.next = n + 1;
  let i = c.size;
  if (i === c.at.length) grow(c);
  const times = c.at;
  const slots = c.slot;
  const slot = slots[i] as number;
  c.size = i + 1;
  c.n[slot] = n;
  c.rank[slot] = rank;
  c.code[slot] = code;
  c.id[slot] = id;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    const t = times[parent] as number;
    if (t < at || (t === at && (c.rank[slots[parent] as number] as number) <= rank)) break;
    times[i] = t;
    slots[i] = slots[parent] as number;
    i = parent;
  }
  times[i] = at;
  slots[i] = slot;
  return n;
}

const sooner = (c: CalendarState, a: number, b: number): boolean => {
  const x = c.rank[a] as number;
  const y = c.rank[b] as number;
  return x < y || (x === y && (c.n[a] as number) < (c.n[b] as number));
};

export function peekTime(c: CalendarState): number | null {
  return c.size === 0 ? null : (c.at[0] as number);
}

/** Whether an event of this rank or a lower one is still to come at a time. */
export function isDue(c: CalendarState, at: number, rank: number): boolean {
  return c.size > 0 && c.at[0] === at && (c.rank[c.slot[0] as number] as number) <= rank;
}

/** Takes the earliest event out into `event`. False when there is none. */
export function popEvent(c: CalendarState, event: ScheduledEvent): boolean {
  if (c.size === 0) return false;
  const times = c.at;
  const slots = c.slot;
  const first = slots[0] as number;
  event.at = times[0] as number;
  event.n = c.n[first] as number;
  event.code = c.code[first] as number;
  event.id = c.id[first] as number;
  const last = c.size - 1;
  c.size = last;
  const at = times[last] as number;
  const slot = slots[last] as number;
  slots[last] = first;
  if (last === 0) return true;
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= last) break;
    let t = times[child] as number;
    const right = child + 1;
    if (right < last) {
      const r = times[right] as number;
      if (r < t || (r === t && sooner(c, slots[right] as number, slots[child] as number))) {
        child = right;
        t = r;
      }
    }
    if (at < t || (at === t && !sooner(c, slots[child] as number, slot))) break;
    times[i] = t;
    slots[i] = slots[child] as number;
    i = child;
  }
  times[i] = at;
  slots[i] = slot;
  return true;
}

/** The calendar as plain data. */
export interface PlainCalendar {
  readonly next: number;
  readonly at: readonly number[];
  readonly n: readonly number[];
  readonly rank: readonly number[];
  readonly code: readonly number[];
  readonly id: readonly number[];
}

/** Events by their place in the heap. */
export function plainCalendar(c: CalendarState): PlainCalendar {
  const slots = Array.from(c.slot.subarray(0, c.size));
  const list = (column: Float64Array | Int32Array): number[] =>
    slots.map((slot) => column[slot] as number);
  return {
    next: c.next,
    at: Array.from(c.at.subarray(0, c.size)),
    n: list(c.n),
    rank: list(c.rank),
    code: list(c.code),
    id: list(c.id),
  };
}

export function calendarOfPlain(plain: PlainCalendar): CalendarState {
  let room = FIRST;
  while (room < plain.at.length) room *= 2;
  const c = createCalendar(room);
  c.next = plain.next;
  c.size = plain.at.length;
  c.at.set(plain.at);
  c.n.set(plain.n);
  c.rank.set(plain.rank);
  c.code.set(plain.code);
  c.id.set(plain.id);
  return c;
}
