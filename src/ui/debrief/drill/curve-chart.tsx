/** The lines over the day: how many wait, or the longest wait, category by category; levels passed lie behind. */
import type { Axis } from './axis.ts';
import type { Band, Curve } from './drill-story.ts';

export type CurveKind = 'waiting' | 'longest';

interface CurveChartProps {
  readonly curves: readonly Curve[];
  readonly bands: readonly Band[];
  readonly kind: CurveKind;
  readonly axis: Axis;
  /** Each is the next piece of the one before: all are drawn alike. */
  readonly pieces: boolean;
  /** In the unit of the curve. */
  readonly top: number;
  readonly label: string;
}

const MINUTE = 60_000;
const HEIGHT = 170;
const WIDTH = 1000;
// The middle of the scale is a whole number.
const STEPS = [2, 4, 6, 10, 16, 20, 30, 40, 60, 80, 100, 120, 150, 180, 240];

const valueIn = (kind: CurveKind) => (point: Curve['points'][number]) =>
  kind === 'waiting' ? point.waiting : point.longest / MINUTE;

/** The least round number that everything fits under. */
export function topOf(curves: readonly Curve[], kind: CurveKind): number {
  const most = Math.max(0, ...curves.flatMap(({ points }) => points.map(valueIn(kind))));
  return STEPS.find((step) => step >= most) ?? Math.ceil(most / 60) * 60;
}

export function CurveChart({ curves, bands, kind, axis, pieces, top, label }: CurveChartProps) {
  const x = (t: number): number => (axis.place(t) / 100) * WIDTH;
  const y = (value: number): number => HEIGHT - (value / top) * (HEIGHT - 4);
  const value = valueIn(kind);
  return (
    <svg
      className="drill-curves"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <defs>
        {[1, 2, 3].map((level) => (
          <pattern
            key={level}
            id={`drill-level-${level}`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            <rect width="8" height="8" className="drill-band" data-level={level} />
            {level > 1 ? (
              <path d="M0 8L8 0" className="drill-band-line" data-level={level} />
            ) : null}
            {level > 2 ? (
              <path d="M0 0L8 8" className="drill-band-line" data-level={level} />
            ) : null}
          </pattern>
        ))}
      </defs>
      {bands.map(({ level, from: begin, to: end }) => (
        <rect
          key={`${level}/${begin}`}
          x={x(begin)}
          width={Math.max(1, x(end) - x(begin))}
          y={0}
          height={HEIGHT}
          fill={`url(#drill-level-${level})`}
        />
      ))}
      {axis.ticks.map(({ t, line }) => (
        <line
          key={t}
          className="drill-grid"
          x1={(line / 100) * WIDTH}
          x2={(line / 100) * WIDTH}
          y1={0}
          y2={HEIGHT}
        />
      ))}
      {[0.5, 1].map((part) => (
        <line
          key={part}
          className="drill-grid"
          x1={0}
          x2={WIDTH}
          y1={y(top * part)}
          y2={y(top * part)}
        />
      ))}
      {curves.map(({ category, points }, nth) => (
        <polyline
          key={category}
          className="drill-curve"
          data-nth={pieces ? 0 : nth % 6}
          points={points
            .map((one) => `${x(one.t).toFixed(1)},${y(value(one)).toFixed(1)}`)
            .join(' ')}
        />
      ))}
    </svg>
  );
}
