/** What the mystery visitor found, and what people said on the telephone next morning, with those who lived through it. */
import { useMemo } from 'react';
import { dayQuality, everybodyLived } from '../../session/day-quality.ts';
import type { CallBack, Lived, MysteryVisit } from '../../sim/index.ts';
import { formatClockShort, formatPercent } from '../../text/format.ts';
import { Button } from '../kit/button.tsx';
import { Panel } from '../kit/panel.tsx';
import { useWords } from '../menu/use-words.ts';
import { usePort } from './debrief-model.ts';
import { QualitySheet } from './quality-sheet.tsx';
import './quality.css';

/** Tickets by visit. */
function useTickets(): ReadonlyMap<number, string> {
  const { facts } = usePort().model;
  return useMemo(() => {
    const tickets = new Map<number, string>();
    for (const fact of facts)
      if (fact.type === 'ticket.issued') tickets.set(fact.customer, fact.data.ticket);
    return tickets;
  }, [facts]);
}

export function QualityCard() {
  const { bundle, facts, log } = usePort().model;
  const quality = useMemo(() => dayQuality(bundle, log.seed, facts), [bundle, log.seed, facts]);
  const { t, say } = useWords('quality');
  const spec = bundle.bank.quality;
  // Without anybody who came there is nothing to ask about: a week is looked at in its own way.
  if (!quality || !spec || quality.callBack.asked === 0) return null;
  return (
    <Panel title={t('title')} className="card quality">
      <Visit visit={quality.visit} />
      <Calls calls={quality.callBack} />
      <details className="quality-sources">
        <summary>{t('sources')}</summary>
        <ul>
          {spec.sources.map((source) => (
            <li key={source.en}>{say(source)}</li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}

function Visit({ visit }: { readonly visit: MysteryVisit | null }) {
  const { model, openReplay } = usePort();
  const { t, say } = useWords('quality');
  const tickets = useTickets();
  if (!visit)
    return (
      <section className="quality-part">
        <h3>{t('visit.title')}</h3>
        <p className="muted">{t('visit.none')}</p>
      </section>
    );
  const { bank } = model.bundle;
  const judged = visit.items.filter(({ passed }) => passed !== null);
  const kind = bank.kinds.find(({ id }) => id === visit.lived.kind)?.name;
  return (
    <section className="quality-part">
      <div className="quality-head">
        <h3>{t('visit.title')}</h3>
        <p>
          {t('visit.who', {
            ticket: tickets.get(visit.customer) ?? t('visit.noTicket'),
            kind: kind ? say(kind) : t('visit.noKind'),
            time: formatClockShort(visit.at),
          })}
          {' · '}
          {t('visit.waited', { waited: visit.lived.waited, felt: visit.lived.felt })}
        </p>
        <b>
          {t('visit.score', {
            judged: judged.length,
            met: judged.filter(({ passed }) => passed).length,
          })}
        </b>
        <Button onPress={() => openReplay(visit.at)}>{t('visit.replay')}</Button>
      </div>
      {bank.quality ? <QualitySheet spec={bank.quality} items={visit.items} /> : null}
    </section>
  );
}

function Calls({ calls }: { readonly calls: CallBack }) {
  const { model } = usePort();
  const { t } = useWords('quality');
  const { bundle, facts } = model;
  const lived = useMemo(
    () => new Map(everybodyLived(bundle, facts).map((one) => [one.customer, one])),
    [bundle, facts],
  );
  const tickets = useTickets();
  const { asked, answered, content, reasons } = calls;
  const most = Math.max(1, ...reasons.map(({ count }) => count));
  const share = bundle.bank.quality?.callBack.share ?? 0;
  return (
    <section className="quality-part">
      <div className="quality-head">
        <h3>{t('calls.title')}</h3>
        <p>{t('calls.summary', { share: formatPercent(share), asked, answered, content })}</p>
      </div>
      <ContentBar content={content} answered={answered} />
      {reasons.length === 0 ? (
        <p className="muted">
          {answered === 0
            ? t('calls.nobody')
            : t(answered === content ? 'calls.noReasons' : 'calls.noneNamed')}
        </p>
      ) : (
        <>
          <h4>{t('calls.reasons')}</h4>
          <ul className="quality-reasons">
            {reasons.map(({ id, count, customers }) => (
              <li key={id}>
                <details>
                  <summary>
                    <Reason id={id} count={count} most={most} />
                  </summary>
                  <ul>
                    {customers.map((customer) => (
                      <Person
                        key={customer}
                        lived={lived.get(customer)}
                        ticket={tickets.get(customer)}
                      />
                    ))}
                  </ul>
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface ContentBarProps {
  readonly content: number;
  readonly answered: number;
}

/** How many of those who answered were content; the others are hatched. */
function ContentBar({ content, answered }: ContentBarProps) {
  const { t } = useWords('quality');
  if (answered === 0) return null;
  const share = (100 * content) / answered;
  return (
    <p className="quality-content">
      <span>
        {t('calls.content')} <b>{formatPercent(share)}</b>
      </span>
      <span className="quality-split" aria-hidden="true">
        <i style={{ width: `${share}%` }} />
      </span>
      <span>
        {t('calls.notContent')} <b>{formatPercent(100 - share)}</b>
      </span>
    </p>
  );
}

interface ReasonProps {
  readonly id: string;
  readonly count: number;
  readonly most: number;
}

function Reason({ id, count, most }: ReasonProps) {
  const { model } = usePort();
  const { t, say } = useWords('quality');
  const text = model.bundle.bank.quality?.callBack.reasons.find((one) => one.id === id)?.text;
  return (
    <span className="quality-reason">
      <span>{text ? say(text) : id}</span>
      <span className="meter" data-tone="bad" aria-hidden="true">
        <span style={{ width: `${(100 * count) / most}%` }} />
      </span>
      <b className="quality-times">{t('calls.times', { count })}</b>
      <i aria-hidden="true" />
    </span>
  );
}

interface PersonProps {
  readonly lived: Lived | undefined;
  readonly ticket: string | undefined;
}

/** One of those who said it; the replay begins where they came in. */
function Person({ lived: person, ticket }: PersonProps) {
  const { openReplay } = usePort();
  const { t } = useWords('quality');
  if (!person) return null;
  const { at, lived } = person;
  const time = formatClockShort(at);
  return (
    <li>
      <button type="button" onClick={() => openReplay(at)}>
        {ticket
          ? t('calls.person', { ticket, time, waited: lived.waited, felt: lived.felt })
          : t('calls.walkedOut', { time })}
      </button>
    </li>
  );
}
