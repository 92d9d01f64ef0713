/** One walk of one person as a curve over simulated time. */
import { type Direction, directionOf } from './direction.ts';
import type { Spot } from './floor-plan.ts';

export interface WalkTrack {
  readonly since: number;
  readonly until: number;
  readonly length: number;
  readonly spots: readonly Spot[];
  /** Distance from the start at each spot. */
  readonly marks: readonly number[];
}

export interface TrackPoint extends Spot {
  /** Tiles walked so far. */
  readonly walked: number;
  readonly heading: Direction;
  readonly moving: boolean;
}

export function createTrack(spots: readonly Spot[], since: number, until: number): WalkTrack {
  const marks = [0];
  for (let k = 1; k < spots.length; k++) {
    const a = spots[k - 1]!;
    const b = spots[k]!;
    marks.push(marks[k - 1]! + Math.hypot(b.x - a.x, b.y - a.y));
  }
  return { since, until, spots, marks, length: marks[marks.length - 1]! };
}

/** Where on the track somebody is at a time; before the beginning at its start, afterwards at its end. */
export function pointAt(track: WalkTrack, t: number): TrackPoint {
  const { spots, marks, since, until, length } = track;
  const share = until > since ? Math.min(1, Math.max(0, (t - since) / (until - since))) : 1;
  return alongTrack(track, share * length, length > 0.05 && t >= since && t < until, spots, marks);
}

/** The point a given distance before the end: where the n-th in a line stands. */
export function beforeEnd(track: WalkTrack, distance: number): TrackPoint {
  const walked = Math.max(0, track.length - distance);
  return alongTrack(track, walked, false, track.spots, track.marks);
}

function alongTrack(
  track: WalkTrack,
  walked: number,
  moving: boolean,
  spots: readonly Spot[],
  marks: readonly number[],
): TrackPoint {
  let leg = 0;
  while (leg < spots.length - 2 && marks[leg + 1]! <= walked) leg++;
  const a = spots[leg]!;
  const b = spots[leg + 1] ?? a;
  const stretch = (marks[leg + 1] ?? 0) - marks[leg]!;
  const part = stretch > 0 ? Math.min(1, (walked - marks[leg]!) / stretch) : 0;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  return {
    x: a.x + dx * part,
    y: a.y + dy * part,
    walked,
    heading: track.length > 0 ? directionOf(dx, dy) : 's',
    moving,
  };
}
