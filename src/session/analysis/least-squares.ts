/** The straight line through points in a plane that leaves the least squares. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly n: number;
  readonly slope: number;
  readonly intercept: number;
  /** Pearson's correlation, −1 to 1. */
  readonly r: number;
}

/** Null with fewer than three points, or where x or y does not vary: then no line says anything. */
export function leastSquares(points: readonly Point[]): Line | null {
  const n = points.length;
  if (n < 3) return null;
  const mx = points.reduce((sum, { x }) => sum + x, 0) / n;
  const my = points.reduce((sum, { y }) => sum + y, 0) / n;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const { x, y } of points) {
    xx += (x - mx) * (x - mx);
    yy += (y - my) * (y - my);
    xy += (x - mx) * (y - my);
  }
  if (xx === 0 || yy === 0) return null;
  const slope = xy / xx;
  return { n, slope, intercept: my - slope * mx, r: xy / Math.sqrt(xx * yy) };
}
