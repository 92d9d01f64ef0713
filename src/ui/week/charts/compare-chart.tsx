/**
 * Two groups side by side: every value, both means with their intervals, and at the right the difference with its 95 % interval on a
 * scale of its own that begins at the first mean (Gardner and Altman's plot).
 */
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../session/analysis/sample.ts';
import type { Estimate } from '../../../sim/index.ts';
import { figure, signed } from '../../../text/figures.ts';
import { ChartFrame, FLOOR, Ground, LEFT, RIGHT, TOP, YAxis } from './chart-frame.tsx';
import { DayShape } from './day-shape.tsx';
import { scaleOf } from './scale.ts';

export interface GroupValue {
  readonly value: number;
  /** Index of the day. */
  readonly day: number;
  readonly name: string;
}

interface CompareChartProps {
  readonly groups: readonly [readonly GroupValue[], readonly GroupValue[]];
  readonly names: readonly [string, string];
  readonly comparison: Comparison;
  /** The measure with its unit. */
  readonly measure: string;
  readonly unit: string;
  readonly asTable: boolean;
}

const MIDDLES = [LEFT + 130, LEFT + 350] as const;
const DIFFERENCE = LEFT + 560;
/** Dots that would cover each other stand side by side. */
const SPREAD = 13;
/** Beyond so many dots the row would be wider than its half. */
const ROW = 13;

export function CompareChart(props: CompareChartProps) {
  const { groups, names, comparison, measure, unit, asTable } = props;
  const { t } = useTranslation('week');
  const { before, after, difference, low, high } = comparison;
  const sides = [before, after] as const;
  const values = groups.flat().map(({ value }) => value);
  const shift = before.mean ?? 0;
  const y = scaleOf(
    [
      ...values,
      ...sides.flatMap(({ ciLow, ciHigh }) => [ciLow ?? 0, ciHigh ?? 0]),
      ...(low === null || high === null ? [] : [shift + low, shift + high]),
    ],
    { from: FLOOR, to: TOP + 6 },
  );
  const label = compareWords(t, comparison, names, unit);
  return (
    <ChartFrame
      label={label}
      asTable={asTable}
      table={{
        head: [t('compare.group'), t('compare.n'), t('compare.mean'), t('compare.interval')],
        rows: [
          ...sides.map((side, k) => [
            names[k] ?? '',
            side.n,
            side.mean === null ? '–' : figure(side.mean),
            interval(t, side.ciLow, side.ciHigh),
          ]),
          [
            t('compare.difference'),
            '',
            difference === null ? '–' : signed(difference),
            interval(t, low, high),
          ],
          ...groups.flatMap((group, k) =>
            group.map(({ name, value }) => [`${names[k]} · ${name}`, 1, figure(value), '']),
          ),
        ],
      }}
      marks={groups.flatMap((group, k) =>
        group.map(({ value, day, name }, nth) => {
          const at = { x: MIDDLES[k]! + offset(nth, group.length), y: y.at(value) };
          return {
            id: `${k} ${name}`,
            label: t('compare.value', { name, group: names[k], value: figure(value), unit }),
            ...at,
            shape: <DayShape day={day} {...at} />,
          };
        }),
      )}
    >
      <YAxis scale={y} name={measure} right={DIFFERENCE - 60} />
      <Ground>
        {sides.map((side, k) => (
          <g key={names[k]}>
            <Spread middle={MIDDLES[k]! + 96} estimate={side} at={y.at} />
            <text className="chart-category" x={MIDDLES[k]} y={FLOOR + 17}>
              {names[k]}
            </text>
            <text className="chart-scale" x={MIDDLES[k]} y={FLOOR + 33} textAnchor="middle">
              {t('compare.of', { n: side.n })}
            </text>
          </g>
        ))}
        {difference === null || before.mean === null ? null : (
          <>
            <line
              className="chart-limit"
              x1={MIDDLES[0]}
              x2={RIGHT}
              y1={y.at(shift)}
              y2={y.at(shift)}
            />
            <text className="chart-limit-name" x={RIGHT} y={y.at(shift) - 5} textAnchor="end">
              {t('compare.zero')}
            </text>
            {low === null || high === null ? null : (
              <Whisker x={DIFFERENCE} low={y.at(shift + low)} high={y.at(shift + high)} />
            )}
            <path
              className="chart-difference"
              data-sure={comparison.sure}
              d={`M${DIFFERENCE} ${y.at(shift + difference) - 7}l7 7l-7 7l-7 -7z`}
            />
            <text
              className="chart-figure-dark"
              x={DIFFERENCE + 16}
              y={y.at(shift + difference) + 4}
            >
              {signed(difference)}
            </text>
          </>
        )}
        <text className="chart-category" x={DIFFERENCE} y={FLOOR + 17}>
          {t('compare.difference')}
        </text>
      </Ground>
    </ChartFrame>
  );
}

function Spread({
  middle,
  estimate: { mean, ciLow, ciHigh },
  at,
}: {
  readonly middle: number;
  readonly estimate: Estimate;
  readonly at: (value: number) => number;
}) {
  if (mean === null) return null;
  return (
    <>
      {ciLow === null || ciHigh === null ? null : (
        <Whisker x={middle} low={at(ciLow)} high={at(ciHigh)} />
      )}
      <line className="chart-mean" x1={middle - 14} x2={middle + 14} y1={at(mean)} y2={at(mean)} />
      <text className="chart-figure-dark" x={middle + 18} y={at(mean) + 4}>
        {figure(mean)}
      </text>
    </>
  );
}

const Whisker = ({ x, low, high }: { x: number; low: number; high: number }) => (
  <path
    className="chart-whisker"
    d={`M${x - 6} ${low}h12M${x} ${low}V${high}M${x - 6} ${high}h12`}
  />
);

/** Left and right of the middle by turns, in rows. */
function offset(nth: number, of: number): number {
  const place = nth % ROW;
  const wide = Math.min(of, ROW);
  return (place - (wide - 1) / 2) * Math.min(SPREAD, 170 / Math.max(1, wide));
}

type T = (key: string, values?: Record<string, unknown>) => string;

export const interval = (t: T, low: number | null, high: number | null): string =>
  low === null || high === null ? '–' : t('compare.from', { low: figure(low), high: figure(high) });

/** The comparison in a sentence or two. */
export function compareWords(
  t: T,
  { before, after, difference, low, high, effect, sure }: Comparison,
  names: readonly [string, string],
  unit: string,
): string {
  if (difference === null) return t('compare.empty');
  const values = {
    a: names[0],
    b: names[1],
    ma: figure(before.mean ?? 0),
    mb: figure(after.mean ?? 0),
    difference: signed(difference),
    unit,
  };
  if (low === null) return `${t('compare.says', values)}${t('compare.few')}`;
  return [
    t('compare.says', values),
    t('compare.range', { range: interval(t, low, high), unit }),
    t(sure ? 'compare.sure' : 'compare.unsure'),
    effect === null
      ? ''
      : t('compare.effect', { d: figure(effect, 2), size: t(`compare.size.${sizeOf(effect)}`) }),
  ].join('');
}

/** Rough words for a standardised difference, as J. Cohen drew the lines. */
function sizeOf(effect: number): 'tiny' | 'small' | 'middle' | 'large' {
  const size = Math.abs(effect);
  return size < 0.2 ? 'tiny' : size < 0.5 ? 'small' : size < 0.8 ? 'middle' : 'large';
}
