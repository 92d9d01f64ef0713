/** The days of a week side by side: what was set otherwise than at first, what each came to, what was wrong with its roster. */
import { Panel } from '../../kit/panel.tsx';
import { measureName } from '../../week/measure-name.ts';
import { usePort } from '../debrief-model.ts';
import { useDrillWords } from './drill-words.ts';
import { ScrollBox } from './scroll-box.tsx';
import { weekDays, weekTotals } from './week-days.ts';

const MINUTE = 60_000;
const MEASURES = ['waitMean', 'waitP95', 'came', 'left', 'complaints'] as const;
type Shown = (typeof MEASURES)[number];

const told = (measure: Shown, values: Readonly<Record<Shown, number>>): string =>
  measure === 'waitMean' || measure === 'waitP95'
    ? (values[measure] / MINUTE).toFixed(1)
    : String(values[measure]);

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
      <ScrollBox label={t('week:after.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('week:after.day')}</th>
              <th scope="col">{t('week:after.set')}</th>
              {MEASURES.map((id) => (
                <th key={id} scope="col">
                  {measureName(id, t)}
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
                {MEASURES.map((measure) => (
                  <td key={measure}>{came ? told(measure, came) : '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
          {all ? (
            <tfoot>
              <tr>
                <th scope="row">{t('week:after.all')}</th>
                <td />
                {MEASURES.map((measure) => (
                  <td key={measure}>
                    {measure === 'waitP95'
                      ? t('week:after.worst', { value: told(measure, all) })
                      : told(measure, all)}
                  </td>
                ))}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </ScrollBox>
    </Panel>
  );
}
