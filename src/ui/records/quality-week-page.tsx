/** The service-quality report of the week: one page to read, print and write on. */
import { useEffect, useState } from 'react';
import {
  callsOver,
  itemsOver,
  type QualityDay,
  type QualityWeek,
} from '../../session/quality-week.ts';
import { formatDate, formatPercent } from '../../text/format.ts';
import { wallDate } from '../../text/wall-time.ts';
import { Button } from '../kit/button.tsx';
import { useSession } from '../kit/session-context.tsx';
import { ScreenBar } from '../menu/screen-bar.tsx';
import { useKeys } from '../menu/use-keys.ts';
import { useWords } from '../menu/use-words.ts';
import '../kit/print-ground.css';
import './quality-week.css';

type State =
  | { readonly status: 'loading'; readonly done: number }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly week: QualityWeek };

function useWeek(): State {
  const session = useSession();
  const [state, setState] = useState<State>({ status: 'loading', done: 0 });
  useEffect(() => {
    let current = true;
    const set = (next: State) => current && setState(next);
    session
      .qualityWeek((done) => set({ status: 'loading', done }))
      .then(
        (week) => set({ status: 'ready', week }),
        () => set({ status: 'failed' }),
      );
    return () => {
      current = false;
    };
  }, [session]);
  return state;
}

export function QualityWeekPage({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('quality');
  const state = useWeek();
  const ready = state.status === 'ready' && state.week.days.length > 0;
  const print = () => window.print();
  useKeys({ Escape: onClose, ...(ready ? { p: print } : {}) });
  return (
    <div className="records quality-week-screen">
      <ScreenBar chips={[t('week.title')]}>
        {ready ? (
          <Button keyCap="P" onPress={print}>
            {t('week.print')}
          </Button>
        ) : null}
        <Button keyCap="Esc" onPress={onClose}>
          {t('week.back')}
        </Button>
      </ScreenBar>
      <main className="quality-week-page">
        {state.status === 'ready' ? (
          <Report week={state.week} />
        ) : (
          <p className="panel records-empty" role="status">
            {state.status === 'failed'
              ? t('week.failed')
              : state.done === 0
                ? t('week.loading')
                : t('week.progress', { done: state.done })}
          </p>
        )}
      </main>
    </div>
  );
}

export function Report({ week }: { readonly week: QualityWeek }) {
  const { t, lang } = useWords('quality');
  const { days, spec, skipped } = week;
  const first = days[0];
  const last = days[days.length - 1];
  if (!first || !last || !spec)
    return (
      <section className="panel records-empty">
        <h2>{t('week.empty')}</h2>
        <p>{t('week.emptyHelp')}</p>
        {skipped > 0 ? <p>{t('week.skipped', { count: skipped })}</p> : null}
      </section>
    );
  const [from, to] = [first, last].map(({ playedAt }) => formatDate(wallDate(playedAt), lang));
  return (
    <article className="panel quality-week">
      <header className="quality-week-head">
        <h1>{t('week.title')}</h1>
        <p className="quality-week-lead">
          {from === to
            ? t('week.leadOne', { count: days.length, date: from })
            : t('week.lead', { days: days.length, from, to })}
          {skipped > 0 ? ` ${t('week.skipped', { count: skipped })}` : null}
        </p>
      </header>
      <Days days={days} />
      <Items week={week} />
      <Reasons week={week} />
      <section className="quality-week-plan">
        <h2>{t('week.measures')}</h2>
        <i className="quality-week-line" />
        <i className="quality-week-line" />
        <i className="quality-week-line" />
        <p className="quality-week-signed">
          {t('week.signed')} <i className="quality-week-line" data-short="true" />
        </p>
      </section>
      <footer className="quality-week-foot">
        {t('week.elders')} {t('week.trainee')}
      </footer>
    </article>
  );
}

const COLUMNS = ['day', 'came', 'left', 'met', 'content', 'score'] as const;

function Days({ days }: { readonly days: readonly QualityDay[] }) {
  const { t, say } = useWords('quality');
  return (
    <section>
      <h2>{t('week.days')}</h2>
      <div className="quality-week-scroll">
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" data-number={column !== 'day'}>
                  {t(`week.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => {
              const judged = day.items?.filter(({ passed }) => passed !== null) ?? [];
              const met = judged.filter(({ passed }) => passed).length;
              const { answered, content } = day.calls;
              return (
                <tr key={day.key}>
                  <th scope="row">
                    {wallDate(day.playedAt)} {say(day.title)}
                    {day.dayName ? ` · ${say(day.dayName)}` : null}
                  </th>
                  <td data-number="true">{day.came}</td>
                  <td data-number="true">{day.left}</td>
                  <td data-number="true">
                    {day.items
                      ? t('week.metOf', { met, judged: judged.length })
                      : t('week.noVisit')}
                  </td>
                  <td data-number="true">
                    {answered === 0 ? (
                      t('week.noCalls')
                    ) : (
                      <Share share={(100 * content) / answered} tone="good" />
                    )}
                  </td>
                  <td data-number="true">{day.points ?? '–'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface ShareProps {
  /** 0 to 100 */
  readonly share: number;
  readonly tone: 'good' | 'bad';
  readonly text?: string;
}

/** A bar with its number in words. */
function Share({ share, tone, text }: ShareProps) {
  return (
    <span className="quality-share" data-wide={text !== undefined}>
      <span className="quality-bar" data-tone={tone} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      {text ?? formatPercent(share)}
    </span>
  );
}

function Items({ week: { spec, days } }: { readonly week: QualityWeek }) {
  const { t, say } = useWords('quality');
  if (!spec || days.every(({ items }) => items === null)) return null;
  return (
    <section>
      <h2>{t('week.items')}</h2>
      <ol className="quality-week-items">
        {itemsOver(spec, days).map(({ id, met, missed }) => {
          const text = spec.visit.items.find((item) => item.id === id)?.text;
          const judged = met + missed;
          return (
            <li key={id} data-missed={missed > 0} data-judged={judged > 0}>
              <i className="quality-week-mark" aria-hidden="true">
                {judged === 0 ? '–' : missed > 0 ? '✕' : '✓'}
              </i>
              <span>{text ? say(text) : id}</span>
              <b className="quality-week-times">
                {judged === 0 ? t('week.neverUp') : t('week.timesOf', { missed, judged })}
              </b>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Reasons({ week: { spec, days } }: { readonly week: QualityWeek }) {
  const { t, say } = useWords('quality');
  const { asked, answered, content, reasons } = callsOver(days);
  const textOf = (id: string): string => {
    const text = spec?.callBack.reasons.find((one) => one.id === id)?.text;
    return text ? say(text) : id;
  };
  const share = answered === 0 ? 0 : (100 * content) / answered;
  const most = Math.max(1, ...reasons.map(({ count }) => count));
  return (
    <section>
      <h2>{t('week.reasons')}</h2>
      <p>{t('week.summary', { asked, answered, content, share: formatPercent(share) })}</p>
      {reasons.length === 0 ? (
        <p className="muted">{t('week.noReasons')}</p>
      ) : (
        <>
          <ol className="quality-week-reasons">
            {reasons.map((reason) => (
              <li key={reason.id} data-vital={reason.vital}>
                <span>{textOf(reason.id)}</span>
                <Share
                  share={(100 * reason.count) / most}
                  tone="bad"
                  text={t('week.reasonShare', {
                    count: reason.count,
                    share: formatPercent(100 * reason.share),
                  })}
                />
              </li>
            ))}
          </ol>
          <p>{t('week.vital', { count: reasons.filter(({ vital }) => vital).length })}</p>
        </>
      )}
    </section>
  );
}
