/**
 * How the lines will grow or shrink: mean and spread of the number of people of each category, followed over time.
 *
 * With X people of a category there, s windows for them, arrivals at rate λ, a window serving μ an hour and the impatient
 * leaving at rate θ each, mean m and variance v of X follow
 *   m' = λ − μ E[min(X, s)] − θ E[(X − s)⁺]
 *   v' = dλ + c²μ E[min(X, s)] + θ E[(X − s)⁺] − 2v (μ P(X < s) + θ P(X > s))
 * where the moments on the right are those of a normal X. This is the fluid and diffusion limit of Mandelbaum, Massey and
 * Reiman (Queueing Systems 30, 1998), closed by the "Gaussian variance approximation" of Massey and Pender (Queueing Systems
 * 75, 2013). d is the spread of arrivals (1 for Poisson) and c² that of services (1 for exponential), which counts only as far
 * as all windows are busy. Windows that serve several categories give their time to the first of their list that has people.
 * The band holds 80 %: 1.2816 standard deviations to either side.
 */

export interface FlowCategory {
  /** Waiting and being served now. */
  readonly present: number;
  /** Arrivals expected between two times. */
  arrivals(from: number, to: number): number;
  /** Variance by mean of the arrivals; 1 for Poisson. */
  readonly spread: number;
  /** ms at a window of ordinary pace, and its squared coefficient of variation. */
  readonly service: number;
  readonly scv: number;
  /** Part of those who wait that leaves in a ms, when the wait is so long (ms). */
  leaves(wait: number): number;
}

export interface FlowWindow {
  /** Index of categories in the order they are taken. */
  readonly serves: readonly number[];
  /** By category: how fast, 1 for ordinary. */
  readonly speed: readonly number[];
  /** Open in these times. */
  readonly open: readonly (readonly [number, number])[];
}

export interface FlowInput {
  readonly now: number;
  readonly until: number;
  readonly categories: readonly FlowCategory[];
  readonly windows: readonly FlowWindow[];
  /** Coefficient of variation of the day as a whole. */
  readonly dayCv: number;
}

/** Of the number waiting. */
export interface Spread {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  readonly variance: number;
}

const STEP = 30_000;
/** Normal quantile of 90 %: one in ten above, one in ten below. */
export const Q90 = 1.2815515655;

const density = (x: number): number => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);

/** Normal distribution function; Abramowitz and Stegun 26.2.17, off by less than 1e-7. */
export function normal(x: number): number {
  if (x < 0) return 1 - normal(-x);
  const t = 1 / (1 + 0.2316419 * x);
  const series =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - density(x) * series;
}

interface Hands {
  /** Windows for a category, and their pace. */
  readonly count: number;
  readonly speed: number;
}

/** Who works for whom: the windows with least choice first, each for the first of its list that has people left. */
export function hands(input: FlowInput, present: readonly number[], t: number): Hands[] {
  const need = present.map((m) => Math.max(0, m));
  const count = present.map(() => 0);
  const pace = present.map(() => 0);
  const give = (c: number, part: number, speed: number): void => {
    count[c] = (count[c] ?? 0) + part;
    pace[c] = (pace[c] ?? 0) + part * speed;
  };
  const open = input.windows.filter((w) => w.open.some(([from, to]) => t >= from && t < to));
  for (const { serves, speed } of [...open].sort((a, b) => a.serves.length - b.serves.length)) {
    let rest = 1;
    for (const c of serves) {
      const part = Math.min(rest, need[c] ?? 0);
      give(c, part, speed[c] ?? 1);
      need[c] = (need[c] ?? 0) - part;
      rest -= part;
    }
    for (const c of serves) give(c, rest / serves.length, speed[c] ?? 1);
  }
  return count.map((n, c) => ({ count: n, speed: n > 0 ? (pace[c] ?? 0) / n : 1 }));
}

function above(m: number, v: number, s: number): { mean: number; variance: number; idle: number } {
  const sd = Math.sqrt(Math.max(v, 1e-12));
  const a = (s - m) / sd;
  const idle = normal(a);
  const mean = Math.max(0, sd * density(a) + (m - s) * (1 - idle));
  const square = ((m - s) ** 2 + v) * (1 - idle) + (m - s) * sd * density(a);
  return { mean, variance: Math.max(0, square - mean ** 2), idle };
}

/** The lines at the given times, by time and category. Times rise and begin at `now` at the earliest. */
export function flow(input: FlowInput, times: readonly number[]): Spread[][] {
  const { categories, now, dayCv } = input;
  const m = categories.map(({ present }) => present);
  const v = categories.map(() => 0);
  const out: Spread[][] = [];
  let t = now;

  const advance = (to: number): void => {
    const dt = to - t;
    const windows = hands(input, m, t);
    categories.forEach((category, c) => {
      const { count: s, speed } = windows[c]!;
      const mu = category.service > 0 ? speed / category.service : 0;
      const { mean: line, idle } = above(m[c]!, v[c]!, s);
      const busy = Math.max(0, m[c]! - line);
      const come = category.arrivals(t, to);
      const theta = category.leaves(s > 0 && mu > 0 ? line / (s * mu) : line > 0 ? 3.6e6 : 0);
      const scv = 1 + (category.scv - 1) * (1 - idle);
      const day = dayCv > 0 ? 2 * dayCv ** 2 * come * category.arrivals(now, t) : 0;
      m[c] = Math.max(0, m[c]! + come - (mu * busy + theta * line) * dt);
      const grows = come * category.spread + (mu * scv * busy + theta * line) * dt + day;
      const pull = 2 * v[c]! * (mu * idle + theta * (1 - idle)) * dt;
      v[c] = Math.max(0, v[c]! + grows - pull);
    });
    t = to;
  };

  for (const time of times) {
    while (t < time) advance(Math.min(time, t + STEP));
    const windows = hands(input, m, t);
    out.push(
      categories.map((_, c) => {
        const s = windows[c]!.count;
        const sd = Math.sqrt(v[c]!);
        const { mean: expected, variance } = above(m[c]!, v[c]!, s);
        const low = Math.max(0, m[c]! - s - Q90 * sd);
        const high = Math.max(expected, m[c]! - s + Q90 * sd);
        return { expected, low, high, variance };
      }),
    );
  }
  return out;
}
