import { formatClockShort, formatMinutes } from '../../../text/format.ts';
import { Panel } from '../../kit/panel.tsx';
import { usePort } from '../debrief-model.ts';
import { useDrillWords } from './drill-words.ts';
import { aheadRows, leftByCause } from './people-rows.ts';
import { ScrollBox } from './scroll-box.tsx';

/** Those who left without what they came for, by why. */
export function LeftCard() {
  const { model, openReplay } = usePort();
  const { t, lang, names } = useDrillWords();
  const rows = leftByCause(model.facts);
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const { category } = names(null);
  return (
    <Panel
      title={t('after:left.title')}
      note={t('after:people', { count: all })}
      className="card drill-left"
    >
      {rows.length === 0 ? (
        <p className="muted">{t('after:left.none')}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.cause}>
              <button type="button" onClick={() => openReplay(row.first)}>
                <span className="drill-left-name">{t(`after:cause.${row.cause}`)}</span>
                <span className="meter" data-tone="bad" aria-hidden="true">
                  <span style={{ width: `${(100 * row.count) / most}%` }} />
                </span>
                <b>{t('after:people', { count: row.count })}</b>
                <small>
                  {row.people
                    .map(
                      (one) =>
                        `${category(one.category)} ${t('after:people', { count: one.count })}`,
                    )
                    .join(t('after:comma'))}
                  {' · '}
                  {t('after:left.from', {
                    time: formatClockShort(row.first),
                    wait: formatMinutes(row.longest, lang),
                  })}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Who went before others, for what reason, and whether those passed could understand it. */
export function AheadCard() {
  const { model, openReplay } = usePort();
  const { t, names } = useDrillWords();
  const rows = aheadRows(model.bundle, model.facts);
  if (rows.length === 0) return null;
  const { floor } = names(null);
  const wrong = rows.filter((row) => !row.fits || !row.explained).length;
  return (
    <Panel
      title={t('after:ahead.title')}
      note={wrong === 0 ? t('after:ahead.allWell') : t('after:ahead.rankled', { count: wrong })}
      className="card drill-ahead"
    >
      <ScrollBox label={t('after:ahead.title')}>
        <table>
          <thead>
            <tr>
              {(['time', 'who', 'reason', 'passed', 'fits', 'explained'] as const).map((one) => (
                <th key={one} scope="col">
                  {t(`after:ahead.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.t}/${row.customer}`}>
                <td>
                  <button type="button" className="drill-time" onClick={() => openReplay(row.t)}>
                    {formatClockShort(row.t)}
                  </button>
                </td>
                <td>
                  {row.ticket} {floor.kind(row.kind)}
                </td>
                <td>{floor.priority(row.reason)}</td>
                <td>{t('after:people', { count: row.passed })}</td>
                {[row.fits, row.explained].map((yes, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns
                  <td key={i} data-tone={yes ? 'good' : 'bad'}>
                    <span aria-hidden="true">{yes ? '✓ ' : '✕ '}</span>
                    {t(yes ? 'after:yes' : 'after:no')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  );
}
