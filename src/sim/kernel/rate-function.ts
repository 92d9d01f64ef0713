/**
 * Arrivals that come at a rate changing with time: the next one is where the integral of the rate has grown by an exponential
 * number. Inverted exactly, piece by piece: straight pieces by the quadratic formula.
 */
import { detSineOfTurns } from './det-math.ts';

const HOUR = 3_600_000;

export interface RatePoint {
  /** Ms. */
  readonly at: number;
  readonly perHour: number;
}

/** 'constant': a rate holds until the next point. 'linear': straight between points; the last one holds. */
export type RateMode = 'constant' | 'linear';

export interface RateFunction {
  /** Whole ms, ≥ from and before the end, up to which as many customers are expected as `hazard` says; null: none before the end. */
  nextAt(from: number, hazard: number): number | null;
  /** Customers expected from one time to another. */
  expected(from: number, to: number): number;
  perHourAt(t: number): number;
}

/** The last i with xs[i] ≤ x among the first n, which rise; −1 when there is none. */
function lastNotAbove(xs: Float64Array, n: number, x: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (xs[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Nobody comes before the first point, nor at or after `ends`, which may be Infinity.
 * @param points in any order; of two at the same time the later one counts, in 'linear' as a jump
 * @param period when given, the rate of this time from the first point on comes again and again
 */
export function createRate(
  points: readonly RatePoint[],
  mode: RateMode,
  ends: number,
  period = 0,
): RateFunction {
  const sorted = [...points].sort((a, b) => a.at - b.at);
  const starts = sorted[0]?.at ?? ends;
  const until = period > 0 ? starts + period : ends;
  const pieces = sorted.filter(({ at }) => at < until);
  const n = pieces.length;
  // Piece i: rate (per ms) bases[i] + slopes[i] × time since begins[i]; before it, sums[i] customers are expected.
  const begins = new Float64Array(n);
  const bases = new Float64Array(n);
  const slopes = new Float64Array(n);
  const sums = new Float64Array(n);
  let total = 0;
  pieces.forEach(({ at, perHour }, i) => {
    const next = sorted[i + 1];
    begins[i] = at;
    bases[i] = perHour / HOUR;
    if (mode === 'linear' && next && next.at > at) {
      slopes[i] = (next.perHour - perHour) / HOUR / (next.at - at);
    }
    sums[i] = total;
    total += grown(i, Math.min(next?.at ?? until, until) - at);
  });

  /** Customers expected in the first t ms of piece i. */
  function grown(i: number, t: number): number {
    const base = bases[i]!;
    const slope = slopes[i]!;
    // t may be infinite, where the rate is nought or constant.
    return (base === 0 ? 0 : base * t) + (slope === 0 ? 0 : 0.5 * slope * t * t);
  }

  /** Integral from the first point to t, within one period. */
  function integral(t: number): number {
    const i = lastNotAbove(begins, n, t);
    if (i < 0) return 0;
    return t >= until ? total : sums[i]! + grown(i, t - begins[i]!);
  }

  /** Where the integral is h, for 0 ≤ h < total. */
  function inverse(h: number): number {
    const i = lastNotAbove(sums, n, h);
    const rest = h - sums[i]!;
    const base = bases[i]!;
    const slope = slopes[i]!;
    if (rest <= 0) return begins[i]!;
    if (slope === 0) return begins[i]! + rest / base;
    // The root in this form loses no digits, whichever way the line goes.
    const root = Math.sqrt(Math.max(0, base * base + 2 * slope * rest));
    return begins[i]! + (2 * rest) / (base + root);
  }

  // One rate all the time needs no search.
  const steady = n === 1 && slopes[0] === 0 && period === 0 ? bases[0]! : 0;

  const roundsBefore = (t: number): number =>
    period > 0 && t > starts ? Math.floor((t - starts) / period) : 0;

  return {
    nextAt(from, hazard) {
      if (steady > 0) {
        const at = (from > starts ? from : starts) + hazard / steady;
        return at < ends ? Math.min(Math.floor(at + 0.5), ends - 1) : null;
      }
      if (!(total > 0) || from >= ends) return null;
      let round = roundsBefore(from);
      let h = integral(from - round * period) + hazard;
      if (h >= total) {
        if (period === 0) return null;
        const more = Math.floor(h / total);
        round += more;
        h = Math.max(0, h - more * total);
      }
      const t = inverse(h) + round * period;
      if (t >= ends) return null;
      return Math.max(from, Math.min(Math.round(t), ends - 1));
    },
    expected(from, to) {
      const upTo = (time: number): number => {
        const t = Math.min(time, ends);
        const rounds = roundsBefore(t);
        return (rounds === 0 ? 0 : rounds * total) + integral(t - rounds * period);
      };
      return to > from ? upTo(to) - upTo(from) : 0;
    },
    perHourAt(time) {
      if (time >= ends) return 0;
      const t = time - roundsBefore(time) * period;
      const i = lastNotAbove(begins, n, t);
      return i < 0 ? 0 : (bases[i]! + slopes[i]! * (t - begins[i]!)) * HOUR;
    },
  };
}

export type RateShape =
  | { kind: 'steady'; perHour: number }
  /** From low straight up to high at `at` and down again, `width` from rise to fall. */
  | { kind: 'wave'; low: number; high: number; at: number; width: number }
  | { kind: 'surge'; base: number; peak: number; from: number; to: number }
  /** A sine that begins at the mean and rises first; never below nought. */
  | { kind: 'cyclic'; mean: number; amplitude: number; period: number };

export const modeOf = (shape: RateShape): RateMode =>
  shape.kind === 'wave' || shape.kind === 'cyclic' ? 'linear' : 'constant';

/** Straight lines for one round of a sine: off by 0.04 % of the amplitude at most. */
const STEPS = 120;
/** Of a sine that never ends, `pointsOf` gives so many rounds. `createShapeRate` knows no limit. */
const MOST_ROUNDS = 200;

/** A shape as points from opens to closes; what they mean in between says `modeOf`. */
export function pointsOf(shape: RateShape, opens: number, closes: number): RatePoint[] {
  switch (shape.kind) {
    case 'steady':
      return [{ at: opens, perHour: shape.perHour }];
    case 'surge':
      return cut(
        [
          { at: Math.min(opens, shape.from), perHour: shape.base },
          { at: shape.from, perHour: shape.peak },
          { at: shape.to, perHour: shape.base },
        ],
        'constant',
        opens,
        closes,
      );
    case 'wave': {
      const { low, high, at, width } = shape;
      const rise = at - width / 2;
      const fall = at + width / 2;
      const corners = [
        { at: rise, perHour: low },
        { at, perHour: high },
        { at: fall, perHour: low },
      ];
      if (opens < rise) corners.unshift({ at: opens, perHour: low });
      return cut(corners, 'linear', opens, closes);
    }
    case 'cyclic': {
      const rounds = Math.min(MOST_ROUNDS, (closes - opens) / shape.period);
      return cyclicPoints(shape, opens, Math.ceil(rounds * STEPS));
    }
  }
}

function cyclicPoints(
  { mean, amplitude, period }: Extract<RateShape, { kind: 'cyclic' }>,
  opens: number,
  steps: number,
): RatePoint[] {
  return Array.from({ length: steps + 1 }, (_, i) => ({
    at: opens + (i * period) / STEPS,
    perHour: Math.max(0, mean + amplitude * detSineOfTurns(i / STEPS)),
  }));
}

/** The points from opens to closes, the rate at opens first. */
function cut(
  points: readonly RatePoint[],
  mode: RateMode,
  opens: number,
  closes: number,
): RatePoint[] {
  const first = createRate(points, mode, Number.POSITIVE_INFINITY).perHourAt(opens);
  const inside = points.filter(({ at }) => at > opens && at < closes);
  const beyond = mode === 'linear' ? points.filter(({ at }) => at >= closes).slice(0, 1) : [];
  return [{ at: opens, perHour: first }, ...inside, ...beyond];
}

/** The rate of a shape from opens to closes, which may be Infinity. */
export function createShapeRate(shape: RateShape, opens: number, closes: number): RateFunction {
  if (shape.kind === 'cyclic') {
    return createRate(cyclicPoints(shape, opens, STEPS), 'linear', closes, shape.period);
  }
  return createRate(pointsOf(shape, opens, closes), modeOf(shape), closes);
}
