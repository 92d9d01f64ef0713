/** Causes as bars, most first, with the line of their sum and the mark at 80 %. */
import { useTranslation } from 'react-i18next';
import { PARETO_MARK, type ParetoRow } from '../../../session/analysis/pareto.ts';
import { figure } from '../../../text/figures.ts';
import { formatPercent } from '../../../text/format.ts';
import { ChartFrame, FLOOR, Ground, LEFT, TOP, WIDTH, YAxis } from './chart-frame.tsx';
import { scaleOf, wrapName } from './scale.ts';

interface ParetoChartProps {
  readonly rows: readonly ParetoRow[];
  readonly nameOf: (cause: string) => string;
  /** What is counted. */
  readonly what: string;
  readonly asTable: boolean;
}

const RIGHT = WIDTH - 52;
/** Half width of a sign in the names, in units of the drawing. */
const SIGN = 6.6;

export function ParetoChart({ rows, nameOf, what, asTable }: ParetoChartProps) {
  const { t } = useTranslation('week');
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const share = scaleOf([1], { from: FLOOR, to: TOP + 6 });
  // As high as all together: bars and their sum are on one scale.
  const scale = {
    ...scaleOf([total], { from: FLOOR, to: TOP + 6 }),
    at: (count: number) => share.at(count / total),
  };
  const ticks = scale.ticks.filter((tick) => tick <= total);
  const step = (RIGHT - LEFT) / rows.length;
  const middle = (k: number): number => LEFT + step * (k + 0.5);
  const width = Math.min(72, step * 0.66);
  const vital = rows.filter((row) => row.vital);
  const label = t('pareto.says', {
    count: vital.length,
    names: vital.map(({ id }) => nameOf(id)).join(t('and')),
    share: formatPercent(100 * (vital[vital.length - 1]?.cumulative ?? 0)),
  });
  const shares = rows.map(({ cumulative }, k) => `${middle(k)},${share.at(cumulative)}`);
  return (
    <ChartFrame
      label={label}
      asTable={asTable}
      table={{
        head: [t('pareto.cause'), what, t('pareto.share'), t('pareto.cumulative')],
        rows: rows.map((row) => [
          nameOf(row.id),
          figure(row.count),
          formatPercent(100 * row.share),
          formatPercent(100 * row.cumulative),
        ]),
      }}
      marks={rows.map((row, k) => ({
        id: row.id,
        label: t('pareto.bar', {
          name: nameOf(row.id),
          n: figure(row.count),
          share: formatPercent(100 * row.share),
          cumulative: formatPercent(100 * row.cumulative),
        }),
        x: middle(k),
        y: scale.at(row.count / 2),
        shape: (
          <g className="chart-bar" data-vital={row.vital}>
            <rect
              x={middle(k) - width / 2}
              width={width}
              y={scale.at(row.count)}
              height={FLOOR - scale.at(row.count)}
              rx={3}
            />
            <text className="chart-figure" x={middle(k)} y={scale.at(row.count) + 15}>
              {FLOOR - scale.at(row.count) > 22 ? figure(row.count) : ''}
            </text>
          </g>
        ),
      }))}
    >
      <YAxis scale={{ ...scale, ticks }} name={what} right={RIGHT} />
      <Ground>
        {rows.map((row, k) => (
          <text key={row.id} className="chart-category" x={middle(k)} y={FLOOR + 15}>
            {wrapName(nameOf(row.id), Math.floor(step / SIGN)).map((line, n) => (
              <tspan key={line} x={middle(k)} dy={n === 0 ? 0 : 13}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
        {[0, 0.5, 1].map((tick) => (
          <text key={tick} className="chart-scale" x={RIGHT + 6} y={share.at(tick) + 4}>
            {formatPercent(100 * tick)}
          </text>
        ))}
        <line
          className="chart-limit"
          x1={LEFT}
          x2={RIGHT}
          y1={share.at(PARETO_MARK)}
          y2={share.at(PARETO_MARK)}
        />
        <text className="chart-limit-name" x={RIGHT + 6} y={share.at(PARETO_MARK) + 4}>
          {formatPercent(100 * PARETO_MARK)}
        </text>
        <polyline className="chart-sum" points={shares.join(' ')} />
        {rows.map(({ id, cumulative }, k) => (
          <circle
            key={id}
            className="chart-sum-dot"
            cx={middle(k)}
            cy={share.at(cumulative)}
            r={3}
          />
        ))}
      </Ground>
      <line className="chart-edge" x1={RIGHT} x2={RIGHT} y1={TOP} y2={FLOOR} />
    </ChartFrame>
  );
}
