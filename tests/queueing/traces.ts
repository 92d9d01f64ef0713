/** The trace cases of the reference: what comes in is given, and every time that comes out is printed. */

export interface TraceRow {
  readonly quantity: 'wait' | 'start' | 'end' | 'left' | 'outcome' | 'category' | 'window';
  /** Customers by order of arrival, from 0; all, if absent. */
  readonly who?: readonly number[];
  /** As printed, one for each of `who`. The number of decimals is the precision compared. */
  readonly printed: string;
}

export interface TraceTotal {
  readonly quantity: 'mean wait' | 'max wait' | 'last end' | 'served per window';
  readonly printed: string;
}

export interface TraceCase {
  /** Also the file: traces/<id>.json. */
  readonly id: string;
  readonly model: string;
  /** ms for one unit of the printed numbers. */
  readonly unit: number;
  /** Where the printed clock has its zero, in units of the run. */
  readonly origin?: number;
  /** In units of the last printed digit; more than a half only where the printed inputs are rounded, too. */
  readonly slack?: number;
  readonly rows: readonly (TraceRow | TraceTotal)[];
}

const MINUTE = 60_000;
/** Model minutes drawn out, so that the sixth and seventh decimal are whole ms. */
const LONG = 1_000_000;

export const TRACES: readonly TraceCase[] = [
  {
    id: 'one-counter-fixed',
    model: 'one counter, service 12',
    unit: MINUTE,
    rows: [
      { quantity: 'wait', printed: '0 10.716 19.016 .457 0' },
      { quantity: 'end', printed: '12 24 36 48 60.992' },
      { quantity: 'left', printed: '12 24 36 48 60.992' },
    ],
  },
  {
    id: 'one-counter-given',
    model: 'one counter, given services',
    unit: MINUTE,
    rows: [
      { quantity: 'wait', printed: '0 3.156 0 0 25.700' },
      { quantity: 'last end', printed: '87.9241' },
    ],
  },
  {
    id: 'two-counters-given',
    model: 'two counters, same trace',
    unit: MINUTE,
    rows: [
      { quantity: 'wait', printed: '0 0 0 0 0' },
      { quantity: 'end', printed: '4.4403 17.4222 34.5594 67.1315 62.2239' },
    ],
  },
  {
    id: 'priority',
    model: 'priority, non-preemptive, service 12',
    unit: MINUTE,
    rows: [
      { quantity: 'wait', who: [3], printed: '1.083' },
      { quantity: 'wait', who: [0, 1, 2, 4, 5], printed: '0 0 15.873 14.040 0' },
    ],
  },
  {
    id: 'preemptive',
    model: 'preemptive resume, service 12',
    unit: MINUTE,
    rows: [
      { quantity: 'start', who: [5], printed: '23' },
      { quantity: 'end', who: [5], printed: '35' },
      { quantity: 'end', who: [1], printed: '36' },
      { quantity: 'wait', who: [2, 3, 4], printed: '19.984 28.118 39.754' },
      { quantity: 'end', who: [2, 3, 4], printed: '48 60 72' },
    ],
  },
  {
    id: 'room-for-one',
    model: 'room for 1 waiting',
    unit: MINUTE,
    rows: [
      {
        quantity: 'outcome',
        printed: 'served served balked balked served served balked served',
      },
      { quantity: 'wait', who: [0, 1, 4, 5, 7], printed: '0 3.940 1.353 12.973 14.620' },
      { quantity: 'last end', printed: '60.3558' },
    ],
  },
  {
    id: 'leave-after-12',
    model: 'leave after 12',
    unit: MINUTE,
    rows: [
      { quantity: 'outcome', printed: 'served reneged reneged reneged served' },
      { quantity: 'left', who: [1, 2, 3], printed: '28.5058 46.339 53.8687' },
      // Printed 5.370302, of arrivals and services that are printed to four decimals.
      { quantity: 'wait', who: [4], printed: '5.3703' },
      { quantity: 'last end', printed: '64.6857' },
    ],
  },
  {
    id: 'shared-line',
    model: 'two counters, shared line',
    unit: LONG,
    slack: 1,
    rows: [{ quantity: 'wait', printed: '0 0 1.019925 8.862652 22.211082' }],
  },
  {
    id: 'shortest-queue',
    model: 'shortest queue of 2',
    unit: 10 * LONG,
    rows: [
      { quantity: 'start', printed: '0 23.71444 62.10372 33.94103 48.85593' },
      { quantity: 'window', printed: 'w1 w2 w1 w2 w2' },
    ],
  },
  {
    id: 'doors',
    model: 'doors open at 19.72408',
    unit: LONG,
    origin: 0.27592,
    slack: 1,
    rows: [{ quantity: 'wait', printed: '19.72408 40.17008 55.43248 47.29638 40.60510' }],
  },
  {
    id: 'three-windows-cap',
    model: '3 windows, one line, lowest free number, service capped at 60',
    unit: MINUTE,
    rows: [
      { quantity: 'wait', printed: '0 0 0 14 10 15 0 0 17' },
      { quantity: 'end', printed: '20 16 61 26 25 28 48 56 50' },
      { quantity: 'mean wait', printed: '6.2' },
      { quantity: 'max wait', printed: '17' },
      { quantity: 'last end', printed: '61' },
      { quantity: 'served per window', printed: '5 3 1' },
    ],
  },
  {
    id: 'opening-hours',
    model: 'open 08:00–17:00, 3 windows, early arrivals wait',
    unit: MINUTE,
    rows: [
      { quantity: 'outcome', printed: 'served served served served served served refused' },
      { quantity: 'mean wait', printed: '8.1639' },
    ],
  },
  {
    id: 'class-upgrade',
    model: 'class upgrade while waiting',
    unit: MINUTE,
    rows: [
      { quantity: 'wait', printed: '0 1.5 3 4.5 6' },
      { quantity: 'category', printed: 'A A A B B' },
    ],
  },
  {
    id: 'crew-replaced',
    model: 'staff change: crew replaced, overtime',
    unit: MINUTE,
    rows: [
      { quantity: 'end', printed: '6 8 10 13 14 17' },
      { quantity: 'left', printed: '6 8 10 13 14 17' },
    ],
  },
  {
    id: 'same-people-stay',
    model: 'staff change: same people stay',
    unit: MINUTE,
    rows: [{ quantity: 'start', printed: '1 1 1 9 10 13' }],
  },
  {
    id: 'ties',
    model: 'ties: release before seize, then lowest number (ours)',
    unit: MINUTE,
    rows: [
      // At 4 both windows are free before anybody comes in, and the one who waits goes first, to the first.
      { quantity: 'outcome', printed: 'served served served served served served served' },
      { quantity: 'window', printed: 'w1 w2 w1 w2 w1 w2 w1' },
      { quantity: 'start', printed: '0 0 4 4 8 8 12' },
    ],
  },
];
