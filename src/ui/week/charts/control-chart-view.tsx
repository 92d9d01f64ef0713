/** Values in the order in which they came, their mean and limits, and what is more than the usual scatter. */
import { useTranslation } from 'react-i18next';
import { controlChart, RUN, type SignalKind } from '../../../session/analysis/control-chart.ts';
import { figure } from '../../../text/figures.ts';
import { ChartFrame, EmptyChart, FLOOR, Ground, LEFT, RIGHT, TOP, YAxis } from './chart-frame.tsx';
import { DayShape } from './day-shape.tsx';
import { scaleOf } from './scale.ts';

export interface SeriesValue {
  readonly value: number;
  readonly day: number;
  readonly name: string;
}

interface ControlChartViewProps {
  readonly series: readonly SeriesValue[];
  readonly dayName: (day: number) => string;
  readonly measure: string;
  readonly unit: string;
  readonly asTable: boolean;
}

/** Room at the right for the names of the lines. */
const END = RIGHT - 96;

export function ControlChartView(props: ControlChartViewProps) {
  const { series, dayName, measure, unit, asTable } = props;
  const { t } = useTranslation('week');
  const chart = controlChart(
    series.map(({ value }) => value),
    0,
  );
  if (!chart) return <EmptyChart why={t('control.few')} />;
  const { mean, lower, upper, signals } = chart;
  const y = scaleOf([...series.map(({ value }) => value), upper], { from: FLOOR, to: TOP + 6 });
  const x = (k: number): number => LEFT + 14 + (k / (series.length - 1)) * (END - LEFT - 28);
  const named = (kind: SignalKind) => t(`control.signal.${kind}`, { run: RUN });
  const signalsAt = (index: number) =>
    signals.filter((one) => one.index === index).map(({ kind }) => named(kind));
  const label = [
    t('control.says', {
      mean: figure(mean),
      lower: figure(lower),
      upper: figure(upper),
      unit,
    }),
    signals.length === 0
      ? t('control.quiet')
      : signals
          .map(({ index, kind }) =>
            t('control.signalAt', { name: series[index]?.name, what: named(kind) }),
          )
          .join(''),
  ].join('');
  const lines = [
    ['upper', upper],
    ['mean', mean],
    ['lower', lower],
  ] as const;
  const starts = series.flatMap(({ day }, k) => (day === series[k - 1]?.day ? [] : [{ k, day }]));
  return (
    <ChartFrame
      label={label}
      asTable={asTable}
      table={{
        head: [t('when'), measure, t('control.signals')],
        rows: [
          ...series.map(({ name, value }, k) => [name, figure(value), signalsAt(k).join(t('and'))]),
          ...lines.map(([id, value]) => [t(`control.line.${id}`), figure(value), '']),
        ],
      }}
      marks={series.map(({ name, value, day }, k) => {
        const signal = signalsAt(k);
        return {
          id: `${k}`,
          label: [t('control.point', { name, value: figure(value), unit }), ...signal].join(
            t('and'),
          ),
          x: x(k),
          y: y.at(value),
          shape: (
            <g>
              {signal.length > 0 ? (
                <>
                  <circle className="chart-signal" cx={x(k)} cy={y.at(value)} r={11} />
                  <text className="chart-signal-name" x={x(k)} y={y.at(value) - 15}>
                    !
                  </text>
                </>
              ) : null}
              <DayShape day={day} x={x(k)} y={y.at(value)} />
            </g>
          ),
        };
      })}
    >
      <YAxis scale={y} name={measure} right={END} />
      <Ground>
        {starts.map(({ k, day }) => (
          <g key={k}>
            {k === 0 ? null : (
              <line
                className="chart-edge"
                x1={(x(k) + x(k - 1)) / 2}
                x2={(x(k) + x(k - 1)) / 2}
                y1={TOP}
                y2={FLOOR}
              />
            )}
            <text className="chart-scale" x={x(k)} y={FLOOR + 17} textAnchor="middle">
              {dayName(day)}
            </text>
          </g>
        ))}
        <rect
          className="chart-zone"
          x={LEFT}
          width={END - LEFT}
          y={y.at(upper)}
          height={y.at(lower) - y.at(upper)}
        />
        {lines.map(([id, value]) => (
          <g key={id}>
            <line
              className={id === 'mean' ? 'chart-mean' : 'chart-limit'}
              x1={LEFT}
              x2={END}
              y1={y.at(value)}
              y2={y.at(value)}
            />
            <text className="chart-limit-name" x={END + 6} y={y.at(value) + 4} data-line={id}>
              {`${t(`control.line.${id}`)} ${figure(value)}`}
            </text>
          </g>
        ))}
        <polyline
          className="chart-series"
          points={series
            .map(({ value }, k) => `${x(k).toFixed(1)},${y.at(value).toFixed(1)}`)
            .join(' ')}
        />
      </Ground>
    </ChartFrame>
  );
}
