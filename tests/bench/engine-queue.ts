/**
 * The engine's part of the queue bench, bundled, in a process of its own: argv is TASK …, prints JSON.
 * Everything goes the way of a lesson: the file is loaded and checked, compiled, run as a study.
 */
import { readFileSync } from 'node:fs';
import { compileLesson, type LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { runStudy } from '../../src/sim/index.ts';

// From the project's root.
const MM3 = 'tests/queueing/mm3.json';
const DAY = 'tests/bench/branch-day.json';
const MINUTE = 60_000;

/** What the bench changes in the text of a lesson. */
interface LessonText {
  id: string;
  closes?: string;
  ends?: string;
  staffing: { window: string }[];
  arrivals: { rates?: object[]; limit?: number; patience?: object }[];
}
type Change = (lesson: LessonText) => void;

/** The bundle of a lesson file, after a change to its text. */
function bundleOf(path: string, change: Change = () => {}): LessonBundle {
  const lesson = JSON.parse(readFileSync(path, 'utf8')) as LessonText;
  change(lesson);
  const { library, diagnostics } = loadLibrary([{ path, text: JSON.stringify(lesson) }]);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return compileLesson(library, lesson.id);
}

/** CPU seconds that something takes. */
function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Mean wait in services, over all customers. */
function meanWait(bundle: LessonBundle, customers: number, seed: number): number {
  const { state, first, last } = runStudy(bundle, seed, { customers });
  let sum = 0;
  for (let i = first; i < last; i += 1) sum += state.visits.waited[i] as number;
  return sum / customers / MINUTE;
}

/** Rounds before the clock is on; the same for simjs. */
const WARM_UP = 8;

/** Loading the lesson is not part of the work: it takes the same time for one customer as for a million. */
function queue(customers: number, seed: number): object {
  const bundle = bundleOf(MM3);
  // Compilers that work while it runs are done after a few rounds.
  for (let round = 0; round < WARM_UP; round += 1) meanWait(bundle, customers, round);
  let mean = Number.NaN;
  const taken = cpu(() => {
    mean = meanWait(bundle, customers, seed);
  });
  return { cpu: taken, mean };
}

const SEEDS = 100;

/** The same seeds with window 6 shut: what if it were? */
const withoutSix: Change = (lesson) => {
  lesson.staffing = lesson.staffing.filter(({ window }) => window !== 'w6');
};

function days(rounds: number): object {
  let customers = 0;
  const seeds = (bundle: LessonBundle): void => {
    customers = 0;
    for (let seed = 1; seed <= SEEDS; seed += 1)
      customers += runStudy(bundle, seed).state.visits.count;
  };
  const cold = cpu(() => seeds(bundleOf(DAY, withoutSix)));
  const bundle = bundleOf(DAY);
  const warm = Array.from({ length: rounds }, () => cpu(() => seeds(bundle)));
  return { cold, warm, seeds: SEEDS, customers: customers / SEEDS };
}

/** `count` people come within an hour to three windows; `patience` as a clock on each of them, if given. */
const crowd =
  (count: number, patience: string, ends?: string): Change =>
  (lesson) => {
    for (const source of lesson.arrivals) {
      source.rates = [{ from: '00:00', perHour: count }];
      source.limit = count;
      if (patience) source.patience = { dist: 'exponential', mean: patience };
    }
    if (ends) Object.assign(lesson, { closes: ends, ends });
  };

/** Bytes in use, those outside the heap included. */
function bytes(): number {
  if (!globalThis.gc) throw new Error('needs --expose-gc');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function memory(count: number): object {
  const measure = (bundle: LessonBundle): { bytes: number; inside: number; visits: number } => {
    runStudy(bundle, 0);
    const before = bytes();
    const run = runStudy(bundle, 1);
    const after = bytes();
    const { counts, visits } = run.state;
    return { bytes: after - before, inside: counts.inside, visits: visits.count };
  };
  return {
    waiting: measure(bundleOf(MM3, crowd(count, '', '02:00'))),
    leaving: measure(bundleOf(MM3, crowd(count, '999h', '02:00'))),
    gone: measure(
      bundleOf(MM3, (lesson) => {
        for (const source of lesson.arrivals) source.limit = count;
      }),
    ),
  };
}

/** CPU ns per customer as their number grows: one after the other through the hall, and all in it at once. */
function growth(sizes: readonly number[]): object {
  const warm = Math.round(Math.sqrt(Math.max(...sizes) * Math.min(...sizes)));
  const measure = (prepare: (count: number) => () => void): number[] => {
    const warmUp = prepare(warm);
    for (let i = 0; i < 3; i += 1) warmUp();
    return sizes.map((count) => {
      const run = prepare(count);
      const repeats = Math.max(1, Math.min(20, Math.round(warm / count)));
      const each = Array.from({ length: 3 }, () =>
        cpu(() => {
          for (let i = 0; i < repeats; i += 1) run();
        }),
      ).sort((a, b) => a - b);
      return ((each[1] as number) / repeats / count) * 1e9;
    });
  };
  return {
    stream: measure((customers) => {
      const bundle = bundleOf(MM3);
      return () => runStudy(bundle, 1, { customers });
    }),
    crowd: measure((count) => {
      const bundle = bundleOf(MM3, crowd(count, '2h'));
      return () => runStudy(bundle, 1);
    }),
  };
}

const [task, ...numbers] = process.argv.slice(2);
const [a = 0, b = 0] = numbers.map(Number);
const tasks: Record<string, () => object> = {
  queue: () => queue(a, b),
  days: () => days(a),
  memory: () => memory(a),
  growth: () => growth(numbers.map(Number)),
};
const chosen = tasks[task ?? ''];
if (!chosen) throw new Error(`TASK is one of ${Object.keys(tasks).join(', ')}`);
console.log(JSON.stringify(chosen()));
