/** Mean and variance of durations as the content gives them. Caps and cut tails are left out: they change little. */
import type { Distribution } from '../scenario/schema/common.ts';

export interface Moments {
  /** ms */
  readonly mean: number;
  /** ms² */
  readonly variance: number;
}

const of = (mean: number, variance: number): Moments => ({ mean, variance });

const byCv = (mean: number, cv: number): Moments => of(mean, (cv * mean) ** 2);

/** Of a draw from one of several with these weights. */
export function mixed(
  parts: readonly { readonly weight: number; readonly of: Moments }[],
): Moments {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return of(0, 0);
  const mean = parts.reduce((sum, { weight, of: m }) => sum + weight * m.mean, 0) / total;
  const square =
    parts.reduce((sum, { weight, of: m }) => sum + weight * (m.variance + m.mean ** 2), 0) / total;
  return of(mean, Math.max(0, square - mean ** 2));
}

export const plus = (a: Moments, b: Moments): Moments =>
  of(a.mean + b.mean, a.variance + b.variance);

export const times = (a: Moments, factor: number): Moments =>
  of(a.mean * factor, a.variance * factor ** 2);

/** Of something that happens only sometimes. */
export const sometimes = (chance: number, one: Moments): Moments =>
  mixed([
    { weight: chance, of: one },
    { weight: 1 - chance, of: of(0, 0) },
  ]);

export function momentsOf(spec: Distribution): Moments {
  switch (spec.dist) {
    case 'fixed':
      return of(spec.value, 0);
    case 'exponential':
      return of(spec.mean, spec.mean ** 2);
    case 'uniform':
      return of((spec.from + spec.to) / 2, (spec.to - spec.from) ** 2 / 12);
    case 'triangular': {
      const { from: a, mode: c, to: b } = spec;
      return of((a + b + c) / 3, (a * a + b * b + c * c - a * b - a * c - b * c) / 18);
    }
    case 'lognormal':
    case 'gamma':
      return byCv(spec.mean, spec.cv);
    case 'erlang':
      return of(spec.mean, spec.mean ** 2 / spec.k);
    case 'hyperexponential':
      return spec.phases
        ? mixed(spec.phases.map(({ weight, mean }) => ({ weight, of: of(mean, mean ** 2) })))
        : byCv(spec.mean ?? 0, Math.max(1, spec.cv ?? 1));
    case 'normal':
      return of(spec.mean, spec.sd ** 2);
    case 'empirical':
      return mixed(
        spec.values.map((entry) => {
          const { weight } = entry;
          if ('value' in entry) return { weight, of: of(entry.value, 0) };
          const { from, to } = entry;
          return { weight, of: of((from + to) / 2, (to - from) ** 2 / 12) };
        }),
      );
  }
}
