/** The drawing of the forecast: what was, the middle of what may be with its band, the limit, and one move more. */
import { memo } from 'react';
import { formatClockShort } from '../../text/format.ts';

export interface ChartPoint {
  readonly t: number;
  readonly value: number;
}

export interface ChartBand extends ChartPoint {
  readonly low: number;
  readonly high: number;
}

interface ForecastChartProps {
  readonly now: number;
  readonly past: readonly ChartPoint[];
  readonly ahead: readonly ChartBand[];
  readonly move: readonly ChartPoint[];
  /** In the unit of the values, or null for none. */
  readonly limit: number | null;
  /** The same in words. */
  readonly said: string;
  readonly nowWord: string;
  readonly limitWord: string;
}

const WIDTH = 440;
const HEIGHT = 132;
const TOP = 16;
const BOTTOM = 116;
const LEFT = 22;
const RIGHT = 432;
const STEPS = [5, 10, 15, 20, 30, 40, 60, 90, 120, 180, 240];

/** The least round number that everything fits under. */
const roof = (most: number): number =>
  STEPS.find((step) => step >= most) ?? Math.ceil(most / 60) * 60;

/** Drawn anew only when something was worked out anew. */
export const ForecastChart = memo(function ForecastChart(props: ForecastChartProps) {
  const { now, past, ahead, move, limit, said, nowWord, limitWord } = props;
  const from = past[0]?.t ?? now;
  const to = ahead[ahead.length - 1]?.t ?? now + 1;
  const values = [...past, ...move].map(({ value }) => value);
  const top = roof(Math.max(5, limit ?? 0, ...values, ...ahead.map(({ high }) => high)));
  const x = (t: number): number => LEFT + ((t - from) / (to - from)) * (RIGHT - LEFT);
  const y = (value: number): number => BOTTOM - (value / top) * (BOTTOM - TOP);
  const line = (points: readonly { readonly t: number; readonly value: number }[]): string =>
    points.map(({ t, value }) => `${x(t).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const band = [
    ...ahead.map(({ t, high }) => ({ t, value: high })),
    ...[...ahead].reverse().map(({ t, low }) => ({ t, value: low })),
  ];
  return (
    <svg className="forecast-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said}>
      <polygon className="forecast-band" points={line(band)} />
      <line className="forecast-floor" x1={LEFT} x2={RIGHT} y1={BOTTOM} y2={BOTTOM} />
      <text className="forecast-scale" x={LEFT - 4} y={TOP + 4} textAnchor="end">
        {top}
      </text>
      <text className="forecast-scale" x={LEFT - 4} y={BOTTOM} textAnchor="end">
        0
      </text>
      {limit === null ? null : (
        <>
          <line className="forecast-limit" x1={LEFT} x2={RIGHT} y1={y(limit)} y2={y(limit)} />
          <text className="forecast-limit-words" x={LEFT + 2} y={y(limit) - 5}>
            {limitWord}
          </text>
        </>
      )}
      <line className="forecast-now" x1={x(now)} x2={x(now)} y1={4} y2={BOTTOM} />
      <text className="forecast-now-words" x={x(now) + 5} y={12}>
        {nowWord}
      </text>
      <polyline className="forecast-past" points={line(past)} />
      <polyline
        className="forecast-ahead"
        points={line(ahead.map(({ t, value }) => ({ t, value })))}
      />
      {move.length === 0 ? null : <polyline className="forecast-move" points={line(move)} />}
      {[from, now, to].map((t, k) => (
        <text
          key={t}
          className="forecast-scale"
          x={x(t)}
          y={HEIGHT - 3}
          textAnchor={['start', 'middle', 'end'][k] as 'start'}
        >
          {formatClockShort(t)}
        </text>
      ))}
    </svg>
  );
});
