/** Draws of random durations, whole ms ≥ 0, from the audited functions only. */
import { exponential, lognormal, type StreamState, uniform } from './random-streams.ts';

export type DistributionSpec =
  | { dist: 'fixed'; value: number }
  | { dist: 'exponential'; mean: number }
  | { dist: 'uniform'; from: number; to: number }
  | { dist: 'lognormal'; mean: number; cv: number }
  | { dist: 'triangular'; from: number; mode: number; to: number };

export function drawDuration(spec: DistributionSpec, s: StreamState): number {
  return Math.max(0, Math.round(draw(spec, s)));
}

function draw(spec: DistributionSpec, s: StreamState): number {
  switch (spec.dist) {
    case 'fixed':
      return spec.value;
    case 'exponential':
      return spec.mean * exponential(s);
    case 'uniform':
      return spec.from + (spec.to - spec.from) * uniform(s);
    case 'lognormal':
      return lognormal(s, spec.mean, spec.cv);
    case 'triangular': {
      const { from, mode, to } = spec;
      const span = to - from;
      if (span <= 0) return from;
      const u = uniform(s);
      return u < (mode - from) / span
        ? from + Math.sqrt(u * span * (mode - from))
        : to - Math.sqrt((1 - u) * span * (to - mode));
    }
  }
}
