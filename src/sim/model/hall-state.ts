/** Who is in the branch and where: visits as columns of numbers, lines as linked lists through them, windows. */
import type { ChartInstance } from '../kernel/chart.ts';
import { clonePlain } from '../kernel/clone.ts';
import type { Place } from './view.ts';

/** How a visit ended. */
export const OUTCOMES = [
  '',
  'served',
  'reneged',
  'balked',
  'refused',
  'missed',
  'undone',
  'evacuated',
  'referred',
  'misdirected',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const OUTCOME = {
  none: 0,
  served: 1,
  reneged: 2,
  balked: 3,
  refused: 4,
  missed: 5,
  /** Came to the window, and was told to come back. */
  undone: 6,
  /** Out with everybody else, when the hall was emptied. */
  evacuated: 7,
  /** To another outlet, which had room for them; or had none. */
  referred: 8,
  misdirected: 9,
} as const;

/**
 * One row for each visit to one category; somebody with several stages has a row for each. Typed columns, because a study may
 * have a million of them; they grow together. Times are ms since midnight, -1 for not yet; categories, windows and lines are
 * indexes.
 */
export interface VisitColumns {
  count: number;
  /** null once gone, and in rows not yet used. */
  readonly chart: (ChartInstance | null)[];
  /** Arrival entry of the lesson, or -1 - index of the case customer. */
  source: Int32Array;
  /** How many-th customer of that source. */
  number: Int32Array;
  category: Int32Array;
  /** Line stood in, or -1, and the neighbours there. */
  line: Int32Array;
  next: Int32Array;
  prev: Int32Array;
  arrivedAt: Float64Array;
  /** Took a ticket and began to wait. */
  ticketAt: Float64Array;
  ticketNo: Int32Array;
  /** Began to wait in the present line, or to be served. */
  since: Float64Array;
  /** Waited in lines so far. */
  waited: Float64Array;
  calledAt: Float64Array;
  seatedAt: Float64Array;
  leftAt: Float64Array;
  window: Int32Array;
  outcome: Int32Array;
  /** Index of the service asked for, or -1. */
  service: Int32Array;
  /** Service still needed, in ms of a teller of ordinary pace; -1 at the player's window. */
  work: Float64Array;
  /** ms, or -1 for endless. */
  patience: Float64Array;
  /** First visit of the same person. */
  root: Int32Array;
  stage: Int32Array;
  /** Calls to which nobody came. */
  missed: Int32Array;
}

type Whole = {
  [K in keyof VisitColumns]: VisitColumns[K] extends Int32Array ? K : never;
}[keyof VisitColumns];
type Long = {
  [K in keyof VisitColumns]: VisitColumns[K] extends Float64Array ? K : never;
}[keyof VisitColumns];

const WHOLE: readonly Whole[] = [
  'source',
  'number',
  'category',
  'line',
  'next',
  'prev',
  'ticketNo',
  'window',
  'outcome',
  'service',
  'root',
  'stage',
  'missed',
];
const LONG: readonly Long[] = [
  'arrivedAt',
  'ticketAt',
  'since',
  'waited',
  'calledAt',
  'seatedAt',
  'leftAt',
  'work',
  'patience',
];

/** Room for at least this many in a run gone on with: provers take one up thousands of times. */
const SPARE = 16;
/** Room for this many visits at first. */
const FIRST = 256;

const nobody = (room: number): null[] => new Array<null>(room).fill(null);

/** Rows begin with "not yet" everywhere. Written out, not made in a loop: an object with so many fields added by name would be a slow dictionary. */
export function visitColumns(room = FIRST): VisitColumns {
  return {
    count: 0,
    chart: nobody(room),
    source: new Int32Array(room),
    number: new Int32Array(room),
    category: new Int32Array(room),
    line: new Int32Array(room).fill(-1),
    next: new Int32Array(room).fill(-1),
    prev: new Int32Array(room).fill(-1),
    ticketNo: new Int32Array(room).fill(-1),
    window: new Int32Array(room).fill(-1),
    outcome: new Int32Array(room),
    service: new Int32Array(room),
    root: new Int32Array(room),
    stage: new Int32Array(room),
    missed: new Int32Array(room),
    arrivedAt: new Float64Array(room),
    ticketAt: new Float64Array(room).fill(-1),
    since: new Float64Array(room),
    waited: new Float64Array(room),
    calledAt: new Float64Array(room).fill(-1),
    seatedAt: new Float64Array(room).fill(-1),
    leftAt: new Float64Array(room).fill(-1),
    work: new Float64Array(room),
    patience: new Float64Array(room).fill(-1),
  };
}

/** Makes room for more. */
export function growVisits(visits: VisitColumns): void {
  const wider = visitColumns(visits.source.length * 2);
  for (const name of WHOLE) wider[name].set(visits[name]);
  for (const name of LONG) wider[name].set(visits[name]);
  const { count: _, chart: __, ...columns } = wider;
  Object.assign(visits, columns);
  while (visits.chart.length < visits.source.length) visits.chart.push(null);
}

/** The columns as plain data, for snapshots and hashes. */
export type PlainVisits = { readonly count: number; readonly chart: (ChartInstance | null)[] } & {
  readonly [K in Whole | Long]: number[];
};

export function plainVisits(visits: VisitColumns): PlainVisits {
  const { count, chart } = visits;
  const plain: Record<string, unknown> = { count, chart: chart.slice(0, count) };
  for (const name of [...WHOLE, ...LONG]) plain[name] = Array.from(visits[name].subarray(0, count));
  return plain as unknown as PlainVisits;
}

export function visitsOfPlain(plain: PlainVisits): VisitColumns {
  const visits = visitColumns(Math.max(SPARE, plain.count));
  visits.count = plain.count;
  clonePlain(plain.chart).forEach((chart, id) => {
    visits.chart[id] = chart;
  });
  for (const name of [...WHOLE, ...LONG]) visits[name].set(plain[name]);
  return visits;
}

/** What only people on a floor have. */
export interface PersonState {
  readonly portrait: string;
  /** "" for the rest of the hall. */
  readonly case: string;
  readonly variant: string;
  mood: number;
  from: Place;
  to: Place;
  since: number;
  until: number;
}

export interface LineState {
  head: number;
  tail: number;
  length: number;
  max: number;
  /** Sum over time of the length, in people × ms, up to `changedAt`. */
  area: number;
  changedAt: number;
}

export const emptyLine = (now: number): LineState => ({
  head: -1,
  tail: -1,
  length: 0,
  max: 0,
  area: 0,
  changedAt: now,
});

export interface WindowState {
  readonly id: string;
  readonly chart: ChartInstance;
  /** Who sits there, or "", and the index of that person, or -1. */
  staff: string;
  staffIndex: number;
  /** Takes over as soon as the customer in hand is done, or "". */
  nextStaff: string;
  visit: number;
  since: number;
  /** -1 while not idle. */
  idleSince: number;
  served: number;
  /** ms spent serving, open, and serving after closing time, up to the last change. */
  busy: number;
  staffed: number;
  overtime: number;
  busySince: number;
  staffedSince: number;
  overtimeSince: number;
  /** Index of the break taken when this window has closed, or -1. */
  breakDue: number;
}

/** Counts of the whole hall that rules ask for at every arrival. */
export interface HallCounts {
  inside: number;
  waiting: number;
  idle: number;
  readonly tickets: number[];
  readonly served: number[];
  readonly left: number[];
  /** People who have joined a line, for taking turns. */
  readonly turns: number[];
}
