/**
 * An estimate of the simulated time between two publications, so that people walk smoothly at any frame rate.
 * Only for drawing. It never runs further ahead than a publication may be late, and never steps back by a little.
 */
export interface SimClock {
  /** A new snapshot: simulated time, simulated ms per real ms (0 while paused), real time in ms. */
  publish(now: number, rate: number, wall: number): void;
  /** Simulated time to draw at a real time. */
  at(wall: number): number;
}

/** The longest gap between publications that is bridged, in real ms. */
const BRIDGE = 400;
/** A difference larger than this (real ms) is a jump, not unevenness. */
const JUMP = 1500;

export function createSimClock(): SimClock {
  let base = 0;
  let rate = 0;
  let since = 0;
  let shown = Number.NaN;
  return {
    publish(now, newRate, wall) {
      base = now;
      rate = newRate;
      since = wall;
    },
    at(wall) {
      const guess = base + Math.min(Math.max(wall - since, 0), BRIDGE) * rate;
      const back = shown - guess;
      // Standing still for a moment looks better than a step back.
      if (!(back > 0 && back < JUMP * Math.max(rate, 1))) shown = guess;
      return shown;
    },
  };
}
