import { signed } from '../../../text/figures.ts';
import { useDrillWords } from './drill-words.ts';
import { ScrollBox } from './scroll-box.tsx';
import type { AnswerRow } from './what-if-answer.ts';

const SIGN = { better: '✓', worse: '✕', unsure: '≈' } as const;

/** The interval as a bar around the difference; the middle of the track is no difference. */
function Interval({ row }: { readonly row: AnswerRow }) {
  const most = Math.max(Math.abs(row.low), Math.abs(row.high)) * 1.15 || 1;
  const x = (value: number): number => 50 + (50 * value) / most;
  return (
    <span className="drill-interval" data-verdict={row.verdict} aria-hidden="true">
      <i className="drill-interval-zero" />
      <i
        className="drill-interval-range"
        style={{ left: `${x(row.low)}%`, width: `${Math.max(0.6, x(row.high) - x(row.low))}%` }}
      />
      <i className="drill-interval-dot" style={{ left: `${x(row.difference)}%` }} />
    </span>
  );
}

interface AnswerTableProps<M extends string> {
  readonly rows: readonly AnswerRow<M>[];
  /** How many days the numbers are a mean of. */
  readonly days: number;
  name(measure: M): string;
}

/** As done, changed, the difference with its interval; a row for each measure. */
export function AnswerTable<M extends string>({ rows, days, name }: AnswerTableProps<M>) {
  const { t } = useDrillWords();
  return (
    <ScrollBox label={t('after:whatIf.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('after:whatIf.mean', { count: days })}</th>
            {(['before', 'after', 'difference', 'interval'] as const).map((one) => (
              <th key={one} scope="col">
                {t(`after:whatIf.${one}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.measure} data-verdict={row.verdict}>
              <th scope="row">{name(row.measure)}</th>
              <td>{row.before.toFixed(1)}</td>
              <td>{row.after.toFixed(1)}</td>
              <td>
                <b>
                  <span aria-hidden="true">{SIGN[row.verdict]} </span>
                  {signed(row.difference)}
                </b>
                <span className="unseen"> {t(`after:whatIf.${row.verdict}`)}</span>
              </td>
              <td>{t('after:whatIf.range', { low: signed(row.low), high: signed(row.high) })}</td>
              <td className="drill-answer-bar">
                <Interval row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
