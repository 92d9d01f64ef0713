/**
 * The next hour of the hall: how many will wait and how long the longest wait will be, with a band that holds 80 %.
 * Worked out from what a supervisor can know: the day's rates, mean service times, the windows open now, moves, breaks and
 * help under way, and the people in line. How: see forecast-flow. The longest wait at a time is the age of the line's head:
 * with Q people waiting, the time in which the last Q of them came (those of now by their tickets, later ones by the rates).
 */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { SimView } from '../sim/index.ts';
import { flow, Q90, type Spread } from './forecast-flow.ts';
import { type ForecastInput, flowWindow, forecastInput } from './forecast-input.ts';
import type { OpenWindow } from './forecast-windows.ts';

export interface ForecastPoint {
  readonly t: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

export interface CategoryForecast {
  /** "" for all together. */
  readonly category: string;
  /** People waiting. */
  readonly waiting: readonly ForecastPoint[];
  /** Longest wait, ms. */
  readonly longest: readonly ForecastPoint[];
}

export interface Forecast {
  readonly at: number;
  readonly all: CategoryForecast;
  readonly categories: readonly CategoryForecast[];
  /** Longest wait (ms) that should not be passed. */
  readonly limit: number;
}

export const HORIZON = 60 * 60_000;
const PAUSE = 5 * 60_000;

/** Age of the head of a line of so many people. */
function headAge(input: ForecastInput, c: number, waiting: number, t: number): number {
  if (waiting < 0.5) return 0;
  const { arrivals } = input.categories[c]!;
  const joined = input.joined[c]!;
  const fresh = arrivals(input.now, t);
  const old = waiting - fresh;
  if (old > 0) {
    const place = Math.min(joined.length - 1, Math.max(0, joined.length - Math.ceil(old)));
    return Math.max(0, t - (joined[place] ?? input.now));
  }
  // Halving: the rate may be anything.
  let from = input.now;
  let to = t;
  for (let k = 0; k < 14; k++) {
    const middle = (from + to) / 2;
    if (arrivals(middle, t) > waiting) from = middle;
    else to = middle;
  }
  return t - from;
}

function together(spreads: readonly Spread[]): Spread {
  const [only] = spreads;
  if (only && spreads.length === 1) return only;
  const expected = spreads.reduce((sum, one) => sum + one.expected, 0);
  const variance = spreads.reduce((sum, one) => sum + one.variance, 0);
  const half = Q90 * Math.sqrt(variance);
  return { expected, variance, low: Math.max(0, expected - half), high: expected + half };
}

/** Works out a forecast from its input. */
export function project(input: ForecastInput): Forecast {
  const { now, bundle, categories } = input;
  const { lesson, bank, branch } = bundle;
  const times = Array.from({ length: HORIZON / PAUSE + 1 }, (_, k) => now + k * PAUSE);
  const windows = input.windows.map((window) => flowWindow(input, window));
  const dayCv = lesson.dayFactor?.cv ?? 0;
  const lines = flow({ now, until: now + HORIZON, categories, windows, dayCv }, times);

  const point = (t: number, { expected, low, high }: Spread): ForecastPoint => ({
    t,
    expected,
    low,
    high,
  });
  const age = (c: number, t: number, { expected, low, high }: Spread): ForecastPoint => ({
    t,
    expected: headAge(input, c, expected, t),
    low: headAge(input, c, low, t),
    high: headAge(input, c, high, t),
  });
  const byCategory = branch.categories.map(
    ({ id }, c): CategoryForecast => ({
      category: id,
      waiting: times.map((t, k) => point(t, lines[k]![c]!)),
      longest: times.map((t, k) => age(c, t, lines[k]![c]!)),
    }),
  );
  const most = (k: number, key: 'expected' | 'low' | 'high'): number =>
    Math.max(0, ...byCategory.map(({ longest }) => longest[k]![key]));
  const all: CategoryForecast = {
    category: '',
    waiting: times.map((t, k) => point(t, together(lines[k]!))),
    longest: times.map((t, k) => ({
      t,
      expected: most(k, 'expected'),
      low: most(k, 'low'),
      high: most(k, 'high'),
    })),
  };
  const limit = bank.perception?.levels[2] ?? lesson.score.waitTarget;
  return { at: now, all, categories: byCategory, limit };
}

export const forecast = (bundle: LessonBundle, view: SimView): Forecast =>
  project(forecastInput(bundle, view));

/** The same hour with somebody sent to a window now. Unchanged where the place is no window. */
export function withMove(
  input: ForecastInput,
  { staff, to }: { readonly staff: string; readonly to: string },
): ForecastInput {
  const { bundle, now } = input;
  if (!bundle.branch.windows.some(({ id }) => id === to)) return input;
  const at = Math.max(now, bundle.lesson.opens) + (bundle.lesson.supervisor?.moving ?? 0);
  const kept = input.windows.filter((w) => w.staff !== staff && w.window !== to);
  const moved: OpenWindow = { window: to, staff, open: [[at, Number.POSITIVE_INFINITY]] };
  return { ...input, windows: [...kept, moved] };
}
