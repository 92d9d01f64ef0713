/** The days of the week in a row: what is over and how it went, what is now, what is to come. */
import { formatDate } from '../../text/format.ts';
import { sceneryUrl } from '../counter/art.ts';
import { useDesk } from '../counter/desk-port.ts';
import { useWeek } from './week-control.ts';
import { useWeekWords, weekOf } from './week-words.ts';

const SIGNS = { done: '✓', missed: '–', today: '●', coming: '○' } as const;

export function DayTabs() {
  const { bundle } = useDesk();
  const { week, chosen, chooseDay } = useWeek();
  const { t, day, value, language } = useWeekWords();
  const hall = sceneryUrl('hall-behind');
  return (
    <nav
      className="week-days"
      aria-label={t('days.title')}
      style={hall === undefined ? undefined : { backgroundImage: `url(${hall})` }}
    >
      <ol>
        {week.days.map(({ id, state, report, flagged }, k) => (
          <li key={id}>
            <button
              type="button"
              className="day-tab"
              data-state={state}
              data-day={id}
              aria-pressed={k === chosen}
              aria-current={state === 'today' ? 'date' : undefined}
              onClick={() => chooseDay(k)}
            >
              <span className="day-sign" aria-hidden="true">
                {SIGNS[state]}
              </span>
              <span className="day-words">
                <strong>{day(k)}</strong>
                <small>{formatDate(weekOf(bundle)?.days[k]?.date ?? '', language)}</small>
              </span>
              <span className="day-news">
                <b>
                  {state === 'today' && week.evening ? t('days.evening') : t(`days.state.${state}`)}
                </b>
                {report ? (
                  <span>
                    {flagged.length > 0 ? (
                      <i className="day-flags">
                        ▲{flagged.length}
                        <span className="unseen">{t('days.flags', { count: flagged.length })}</span>
                      </i>
                    ) : null}{' '}
                    {value('waitMean', report.totals.waitMean)}
                  </span>
                ) : null}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
