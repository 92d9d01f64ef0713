/** Two measures against each other, a sign for each half hour by its day, and the straight line through them. */
import { useTranslation } from 'react-i18next';
import { type Line, leastSquares } from '../../../session/analysis/least-squares.ts';
import { figure } from '../../../text/figures.ts';
import { ChartFrame, FLOOR, Ground, LEFT, RIGHT, TOP, YAxis } from './chart-frame.tsx';
import { DayKey, DayShape } from './day-shape.tsx';
import { type Scale, scaleOf } from './scale.ts';

export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
  /** Index of the day; it has the shape. */
  readonly day: number;
  /** Which day, which half hour. */
  readonly name: string;
}

interface ScatterChartProps {
  readonly points: readonly ScatterPoint[];
  /** Names of the two measures with their units. */
  readonly xName: string;
  readonly yName: string;
  readonly dayName: (day: number) => string;
  readonly asTable: boolean;
}

export function ScatterChart({ points, xName, yName, dayName, asTable }: ScatterChartProps) {
  const { t } = useTranslation('week');
  const xs = points.map(({ x }) => x);
  const line = leastSquares(points);
  const x = scaleOf(xs, { from: LEFT + 14, to: RIGHT - 14, parts: 8, zero: false });
  const y = scaleOf(
    points.map((point) => point.y),
    { from: FLOOR, to: TOP + 6 },
  );
  const label = line
    ? t('scatter.says', {
        n: line.n,
        r: figure(line.r, 2),
        strength: t(`scatter.strength.${strengthOf(line.r)}`),
      })
    : t('scatter.noLine', { n: points.length });
  const days = [...new Set(points.map(({ day }) => day))];
  return (
    <>
      <ChartFrame
        label={label}
        asTable={asTable}
        table={{
          head: [t('when'), xName, yName],
          rows: points.map((point) => [point.name, figure(point.x), figure(point.y)]),
        }}
        marks={points.map((point) => ({
          id: point.name,
          label: t('scatter.point', {
            name: point.name,
            x: `${xName} ${figure(point.x)}`,
            y: `${yName} ${figure(point.y)}`,
          }),
          x: x.at(point.x),
          y: y.at(point.y),
          shape: <DayShape day={point.day} x={x.at(point.x)} y={y.at(point.y)} />,
        }))}
      >
        <YAxis scale={y} name={yName} />
        <Ground>
          {x.ticks.map((tick) => (
            <text key={tick} className="chart-category" x={x.at(tick)} y={FLOOR + 16}>
              {figure(tick)}
            </text>
          ))}
          <text className="chart-name" x={RIGHT} y={FLOOR + 34} textAnchor="end">
            {xName} →
          </text>
          {line ? (
            <polyline
              className="chart-line"
              points={inside(line, x, y)
                .map((end) => `${x.at(end.x).toFixed(1)},${y.at(end.y).toFixed(1)}`)
                .join(' ')}
            />
          ) : null}
        </Ground>
      </ChartFrame>
      <p className="chart-keys">
        {days.map((day) => (
          <DayKey key={day} day={day} name={dayName(day)} />
        ))}
      </p>
      <p className="chart-warning">
        <b>{t('scatter.warning')}</b> {t('scatter.why')}
      </p>
    </>
  );
}

/** Rough words for a correlation, as J. Cohen drew the lines. */
export function strengthOf(r: number): 'none' | 'weak' | 'middle' | 'strong' {
  const size = Math.abs(r);
  return size < 0.1 ? 'none' : size < 0.3 ? 'weak' : size < 0.5 ? 'middle' : 'strong';
}

/** The part of the line that lies within the field and above the points. */
function inside({ slope, intercept }: Line, x: Scale, y: Scale) {
  const at = (value: number) => ({ x: value, y: intercept + slope * value });
  const [a, b] = [(y.low - intercept) / slope, (y.high - intercept) / slope].sort((m, n) => m - n);
  const from = slope === 0 ? x.low : Math.max(x.low, a ?? x.low);
  const to = slope === 0 ? x.high : Math.min(x.high, b ?? x.high);
  return [at(from), at(to)];
}
