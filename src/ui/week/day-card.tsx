/** What a day came to, beside the day before it. */
import { figure, signed } from '../../text/figures.ts';
import { Panel } from '../kit/panel.tsx';
import { useWeek } from './week-control.ts';
import { DAY_MEASURES, type DayMeasure, inUnit, listed, runDays } from './week-measures.ts';
import { useWeekWords } from './week-words.ts';

/** Changes too small to be written. */
const SLIGHT = 0.05;

interface ChangeProps {
  readonly measure: DayMeasure;
  /** In the unit of the measure. */
  readonly by: number;
}

/** More or less than before, and by a sign of its own whether that is good. */
function Change({ measure, by }: ChangeProps) {
  const { t } = useWeekWords();
  const { better } = DAY_MEASURES[measure];
  if (Math.abs(by) < SLIGHT) return <span data-tone="same">=</span>;
  const tone = better === 0 ? 'plain' : Math.sign(by) === better ? 'good' : 'bad';
  return (
    <span data-tone={tone}>
      {signed(by)}{' '}
      {tone === 'plain' ? null : <i aria-hidden="true">{tone === 'good' ? '✓' : '▲'}</i>}
      {tone === 'plain' ? null : <span className="unseen">{t(`day.${tone}`)}</span>}
    </span>
  );
}

export function DayCard() {
  const { week, chosen } = useWeek();
  const words = useWeekWords();
  const { t, day, check } = words;
  const now = week.days[chosen];
  const before = runDays(week)
    .filter((one) => one.day < chosen)
    .pop();
  if (!now) return null;
  const { report, flagged, state } = now;
  return (
    <Panel
      className="day-card"
      title={t('day.title', { day: day(chosen) })}
      note={report && before ? t('day.against', { day: day(before.day) }) : undefined}
    >
      {report === null ? (
        <p className="side-empty">{t(state === 'missed' ? 'day.missed' : 'day.empty')}</p>
      ) : (
        <>
          <table>
            <caption className="unseen">{t('day.title', { day: day(chosen) })}</caption>
            <thead className="unseen">
              <tr>
                <th scope="col">{t('day.measure')}</th>
                <th scope="col">{day(chosen)}</th>
                <th scope="col">{t('day.change')}</th>
              </tr>
            </thead>
            <tbody>
              {listed(DAY_MEASURES).map((id) => (
                <tr key={id}>
                  <th scope="row">{words.measure(id)}</th>
                  <td>
                    <b>{figure(inUnit(id, report.totals[id]))}</b>
                  </td>
                  <td>
                    {before ? (
                      <Change
                        measure={id}
                        by={inUnit(id, report.totals[id] - before.report.totals[id])}
                      />
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {report.callBack ? (
            <p className="day-line">
              {t('day.callBack', {
                asked: report.callBack.asked,
                answered: report.callBack.answered,
                content: report.callBack.content,
              })}
            </p>
          ) : null}
          {report.failed.length > 0 ? (
            <p className="day-line">{t('day.failed', { count: report.failed.length })}</p>
          ) : null}
        </>
      )}
      {flagged.map((id) => (
        <p className="day-flag" key={id}>
          ▲ {check(id)}
        </p>
      ))}
    </Panel>
  );
}
