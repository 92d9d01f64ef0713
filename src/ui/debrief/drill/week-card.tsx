/** The days of a week side by side: what was set otherwise than at first, what each came to, what was wrong with its roster. */
import type { Fact, FactType } from '../../../scenario/vocabulary/facts.ts';
import { Panel } from '../../kit/panel.tsx';
import { usePort } from '../debrief-model.ts';
import { useDrillWords } from './drill-words.ts';

const MINUTE = 60_000;
const WAITS = ['waitMean', 'waitP95'] as const;
const COUNTS = ['came', 'left', 'complaints'] as const;

const ofType = <K extends FactType>(facts: readonly Fact[], type: K): Fact<K>['data'][] =>
  facts.flatMap((fact) => (fact.type === type ? [(fact as Fact<K>).data] : []));

/** By lever, what was set last for a day, where it is not as at first. */
function changesOf(facts: readonly Fact[], day: string, initial: Readonly<Record<string, string>>) {
  const set = new Map(
    ofType(facts, 'lever.set')
      .filter((one) => one.day === day)
      .map(({ lever, option }) => [lever, option]),
  );
  return [...set].filter(([lever, option]) => initial[lever] !== option);
}

export function WeekCard() {
  const { model } = usePort();
  const words = useDrillWords();
  const { t } = words;
  const { week: named } = words.names(null);
  const { bundle, facts } = model;
  const week = bundle.lesson.supervisor?.week;
  if (!week) return null;
  const initial = Object.fromEntries(week.levers.map((lever) => [lever.id, lever.initial]));
  const ran = new Map(ofType(facts, 'day.ran').map((data) => [data.day, data]));
  const flags = ofType(facts, 'roster.flagged');
  return (
    <Panel
      title={t('week:after.title')}
      note={t('week:after.note', { count: ran.size, all: week.days.length })}
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
            {week.days.map(({ id }) => {
              const day = ran.get(id);
              const changes = changesOf(facts, id, initial).map(([lever, option]) =>
                t('week:after.change', {
                  lever: named.lever(lever),
                  option: named.option(lever, option),
                }),
              );
              const found = flags.filter((one) => one.day === id);
              return (
                <tr key={id}>
                  <th scope="row">{named.day(id)}</th>
                  <td>
                    {changes.join(t('week:after.comma')) || t('week:after.asBefore')}
                    {found.map((one) => (
                      <p key={one.found} className="drill-small">
                        ▲ {named.check(one.found)}
                      </p>
                    ))}
                  </td>
                  {WAITS.map((measure) => (
                    <td key={measure}>{day ? (day[measure] / MINUTE).toFixed(1) : '–'}</td>
                  ))}
                  {COUNTS.map((measure) => (
                    <td key={measure}>{day ? day[measure] : '–'}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
