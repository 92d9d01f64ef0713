/** Distributions of random durations: what can be asked for, and draws of it. Times in ms. */
import { type StreamState, uniform } from './random-streams.ts';
import {
  type Bin,
  binSampler,
  erlangSampler,
  exponentialSampler,
  fixedSampler,
  gammaSampler,
  hyperexponentialSampler,
  lognormalSampler,
  NO_CAP,
  normalSampler,
  type Sampler,
  triangularSampler,
  uniformSampler,
} from './samplers.ts';

export type { Sampler } from './samplers.ts';

export interface Phase {
  weight: number;
  mean: number;
}

export type EmpiricalEntry =
  | { value: number; weight: number }
  | { from: number; to: number; weight: number };

/** What is longer than `cap` becomes `cap`. */
export type DistributionSpec = { cap?: number | undefined } & (
  | { dist: 'fixed'; value: number }
  | { dist: 'exponential'; mean: number }
  | { dist: 'uniform'; from: number; to: number }
  | { dist: 'triangular'; from: number; mode: number; to: number }
  | { dist: 'lognormal'; mean: number; cv: number }
  | { dist: 'erlang'; mean: number; k: number }
  | { dist: 'gamma'; mean: number; cv: number }
  /** Either mean and cv (two phases, each with half of the mean) or the phases themselves. */
  | {
      dist: 'hyperexponential';
      mean?: number | undefined;
      cv?: number | undefined;
      phases?: Phase[] | undefined;
    }
  /** Mean and sd are those of the whole curve; draws outside from (else 0) and to are drawn again. */
  | {
      dist: 'normal';
      mean: number;
      sd: number;
      from?: number | undefined;
      to?: number | undefined;
    }
  | { dist: 'empirical'; values: EmpiricalEntry[] }
);

export type SpecOf<D extends DistributionSpec['dist']> = Extract<DistributionSpec, { dist: D }>;

/** A function that draws whole ms ≥ 0, with all constants worked out. */
export function compileSampler(spec: DistributionSpec): Sampler {
  const { cap = NO_CAP } = spec;
  switch (spec.dist) {
    case 'fixed':
      return fixedSampler(spec.value, cap);
    case 'exponential':
      return exponentialSampler(spec.mean, cap);
    case 'uniform':
      return uniformSampler(spec.from, spec.to, cap);
    case 'triangular':
      return triangularSampler(spec.from, spec.mode, spec.to, cap);
    case 'lognormal':
      return lognormalSampler(spec.mean, spec.cv, cap);
    case 'erlang':
      return erlangSampler(spec.mean, spec.k, cap);
    case 'gamma':
      return gammaSampler(spec.mean, spec.cv, cap);
    case 'hyperexponential':
      return hyperexponentialSampler(phasesOf(spec), cap);
    case 'normal':
      return normalSampler(spec.mean, spec.sd, spec.from ?? 0, spec.to ?? NO_CAP, cap);
    case 'empirical':
      return binSampler(binsOf(spec), cap);
  }
}

const compiled = new WeakMap<DistributionSpec, Sampler>();

/** One draw. The spec is compiled at its first use and must not be changed afterwards. */
export function drawDuration(spec: DistributionSpec, s: StreamState): number {
  let sampler = compiled.get(spec);
  if (!sampler) {
    sampler = compileSampler(spec);
    compiled.set(spec, sampler);
  }
  return sampler(s);
}

/** True as often as `chance` says, 0 to 1; always takes one word. */
export function drawChance(s: StreamState, chance: number): boolean {
  return uniform(s) < chance;
}

/** The phases given, or the two with "balanced means" that have the mean and cv given. */
export function phasesOf(spec: SpecOf<'hyperexponential'>): readonly Phase[] {
  if (spec.phases) return spec.phases;
  const { mean = 0, cv = 1 } = spec;
  const square = Math.max(1, cv * cv);
  const p = (1 + Math.sqrt((square - 1) / (square + 1))) / 2;
  return [
    { weight: p, mean: mean / (2 * p) },
    { weight: 1 - p, mean: mean / (2 * (1 - p)) },
  ];
}

export const binsOf = (spec: SpecOf<'empirical'>): readonly Bin[] =>
  spec.values.map((entry) =>
    'value' in entry ? { from: entry.value, to: entry.value, weight: entry.weight } : entry,
  );
