/** The days of a week side by side: what was set otherwise than at first, what each came to, what was wrong with its roster. */
import { Panel } from '../../kit/panel.tsx';
import { usePort } from '../debrief-model.ts';
import { useDrillWords } from './drill-words.ts';
import { weekDays, weekTotals } from './week-days.ts';

const MINUTE = 60_000;
const WAITS = ['waitMean', 'waitP95'] as const;
const COUNTS = ['came', 'left', 'complaints'] as const;

export function WeekCard() {
  const { model } = usePort();
  const words = useDrillWords();
  const { t } = words;
  const { week: named } = words.names(null);
  const { bundle, facts } = model;
  const week = bundle.lesson.supervisor?.week;
  if (!week) return null;
  const days = weekDays(week, facts);
  const all = weekTotals(days);
  return (
    <Panel
      title={t('week:after.title')}
      note={t('week:after.note', {
        count: days.filter(({ came }) => came).length,
        all: days.length,
      })}
      className="card drill-week drill-expects"
    >
      <div className="drill-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('week:after.day')}</th>
              <th scope="col">{t('week:after.set')}</th>
              {WAITS.map((id) => (
                <th key={id} scope="col">
                  {t('week:measured', {
                    name: t(`week:measure.${id}`),
                    unit: t('week:unit.minutes'),
                  })}
                </th>
              ))}
              {COUNTS.map((id) => (
                <th key={id} scope="col">
                  {t(`week:measure.${id}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(({ id, settings, changed, flags, came }) => (
              <tr key={id}>
                <th scope="row">{named.day(id)}</th>
                <td>
                  {changed
                    .map((lever) =>
                      t('week:after.change', {
                        lever: named.lever(lever),
                        option: named.option(lever, settings[lever] ?? ''),
                      }),
                    )
                    .join(t('week:after.comma')) || t('week:after.asBefore')}
                  {flags.map((one) => (
                    <p key={one} className="drill-small">
                      ▲ {named.check(one)}
                    </p>
                  ))}
                </td>
                {WAITS.map((measure) => (
                  <td key={measure}>{came ? (came[measure] / MINUTE).toFixed(1) : '–'}</td>
                ))}
                {COUNTS.map((measure) => (
                  <td key={measure}>{came ? came[measure] : '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
          {all ? (
            <tfoot>
              <tr>
                <th scope="row">{t('week:after.all')}</th>
                <td />
                {WAITS.map((measure) => (
                  <td key={measure}>{(all[measure] / MINUTE).toFixed(1)}</td>
                ))}
                {COUNTS.map((measure) => (
                  <td key={measure}>{all[measure]}</td>
                ))}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </div>
    </Panel>
  );
}
