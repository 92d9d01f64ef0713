/** Measures for people: one column for each category, one for all. */
import Table from 'cli-table3';
import type { ClassMeasures, Measures, WindowMeasures } from '../sim/index.ts';
import { clock } from './words.ts';

const PLAIN = { head: [], border: [], compact: true };
type Kind = 'count' | 'time' | 'number' | 'share' | 'clock';

/** Words for a measure and how to write it. */
interface Line {
  readonly label: string;
  readonly kind: Kind;
}

type Numbers = Exclude<keyof ClassMeasures, 'shareWaitWithin'>;
const LINES: Readonly<Record<Numbers, Line>> = {
  arrived: { label: 'arrived', kind: 'count' },
  served: { label: 'served', kind: 'count' },
  reneged: { label: 'reneged', kind: 'count' },
  missed: { label: 'missed the call', kind: 'count' },
  balked: { label: 'balked', kind: 'count' },
  refused: { label: 'refused', kind: 'count' },
  inside: { label: 'still inside', kind: 'count' },
  waitMean: { label: 'wait, mean', kind: 'time' },
  waitSd: { label: 'wait, sd', kind: 'time' },
  waitP50: { label: 'wait, median', kind: 'time' },
  waitP90: { label: 'wait, 90 %', kind: 'time' },
  waitP95: { label: 'wait, 95 %', kind: 'time' },
  waitMax: { label: 'wait, longest', kind: 'time' },
  waitAllMean: { label: 'wait, mean of all', kind: 'time' },
  sojournMean: { label: 'time inside, mean', kind: 'time' },
  queueMean: { label: 'queue, mean', kind: 'number' },
  queueMeanOpen: { label: 'queue, mean while open', kind: 'number' },
  queueMax: { label: 'queue, longest', kind: 'count' },
  probWait: { label: 'had to wait', kind: 'share' },
  probAbandon: { label: 'gave up', kind: 'share' },
};

const WINDOW_LINES: Readonly<Record<keyof WindowMeasures, Line>> = {
  served: { label: 'served', kind: 'count' },
  busy: { label: 'busy', kind: 'time' },
  staffed: { label: 'staffed', kind: 'time' },
  overtime: { label: 'overtime', kind: 'time' },
  utilisation: { label: 'utilisation', kind: 'share' },
};

/** Writes a cell: a number as it is, or an estimate with its interval. */
export type Write<V> = (value: V, kind: Kind) => string;

export function written(value: number | null, kind: Kind): string {
  if (value === null) return '–';
  if (kind === 'count') return String(value);
  if (kind === 'share') return `${(100 * value).toFixed(1)} %`;
  if (kind === 'time') return `${value.toFixed(1)} s`;
  if (kind === 'clock') return clock(value * 1000);
  return value.toFixed(3);
}

/** The shape of measures with values of another kind in it. */
type Of<T, V> = T extends number | null ? V : { readonly [K in keyof T]: Of<T[K], V> };

export function measureTables<V>(measures: Of<Measures, V>, write: Write<V>): string[] {
  const { all, perCategory, perWindow, lastEnd } = measures;
  const classesOf = Object.entries(perCategory) as [string, Of<ClassMeasures, V>][];
  // A single category is all there is.
  const categories = classesOf.length > 1 ? classesOf : [];
  const columns = [all as Of<ClassMeasures, V>, ...categories.map(([, one]) => one)];
  const classes = new Table({
    head: ['', 'all', ...categories.map(([id]) => id)],
    colAligns: ['left', ...columns.map(() => 'right' as const)],
    style: PLAIN,
  });
  for (const name of Object.keys(LINES) as Numbers[]) {
    const { label, kind } = LINES[name];
    classes.push([label, ...columns.map((one) => write(one[name] as V, kind))]);
  }
  for (const limit of Object.keys(columns[0]?.shareWaitWithin ?? {})) {
    classes.push([
      `waited ≤ ${limit} s`,
      ...columns.map((one) =>
        write((one.shareWaitWithin as Record<string, V>)[limit] as V, 'share'),
      ),
    ]);
  }
  const names = Object.keys(WINDOW_LINES) as (keyof WindowMeasures)[];
  const windows = new Table({
    head: ['window', ...names.map((name) => WINDOW_LINES[name].label)],
    colAligns: ['left', ...names.map(() => 'right' as const)],
    style: PLAIN,
  });
  for (const [id, one] of Object.entries(perWindow) as [string, Of<WindowMeasures, V>][])
    windows.push([id, ...names.map((name) => write(one[name] as V, WINDOW_LINES[name].kind))]);
  return [
    classes.toString(),
    windows.toString(),
    `last service ends ${write(lastEnd as V, 'clock')}`,
  ];
}
