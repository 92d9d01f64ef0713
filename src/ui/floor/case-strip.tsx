/** Under the head of a matter: the stages and clocks of a complaint, or how an incident stands. */
import type { SimView } from '../../sim/index.ts';
import { formatClockShort, formatDuration, formatTimer } from '../../text/format.ts';
import { useDesk } from '../counter/desk-port.ts';
import { incidentClocks, rungsOf, STAGES, stagesOf } from './case-clocks.ts';
import { useFloorWords } from './floor-names.ts';
import { SOON } from './matters.ts';

const ROMAN = ['', 'I', 'II', 'III'] as const;

function Countdown({ label, left }: { label: string; left: number }) {
  const { t } = useFloorWords();
  return (
    <span className="case-clock" role="timer" data-tone={left < SOON ? 'late' : 'calm'}>
      {label} <b>{left <= 0 ? `▲ ${t('matter.over')}` : formatTimer(left)}</b>
    </span>
  );
}

function ComplaintStrip({ complaint }: { complaint: SimView['complaints'][number] }) {
  const { view, bundle, facts } = useDesk();
  const { t, language } = useFloorWords();
  const done = stagesOf(complaint, facts);
  const current = STAGES.find((stage) => !done.has(stage));
  const { legal } = bundle.bank.clocks ?? {};
  return (
    <div className="case-strip">
      <ol className="case-stages" aria-label={t('stage.title')}>
        {STAGES.map((stage) => (
          <li
            key={stage}
            data-done={done.has(stage)}
            aria-current={stage === current ? 'step' : undefined}
          >
            <i aria-hidden="true">{done.has(stage) ? '✓' : '○'}</i>
            {t(`stage.${stage}`)}
            {done.has(stage) ? <span className="unseen">{t('stage.done')}</span> : null}
          </li>
        ))}
      </ol>
      <p className="case-clocks">
        {complaint.state === 'ungraded' ? (
          <Countdown label={t('clocks.grading')} left={complaint.dueAt - view.now} />
        ) : null}
        {rungsOf(bundle, complaint, view.now).map(({ level, time, left }) => (
          <span key={level} className="case-rung" data-runs={left !== null}>
            {t('matter.level', { level })} · {formatDuration(time, language)}
            {left === null ? null : (
              <b data-tone={left < SOON ? 'late' : 'calm'}>
                {left <= 0 ? `▲ ${t('matter.over')}` : formatTimer(left)}
              </b>
            )}
          </span>
        ))}
        {legal ? <span className="case-legal">{t('clocks.legal', { ...legal })}</span> : null}
      </p>
    </div>
  );
}

function IncidentStrip({ incident }: { incident: SimView['incidents'][number] }) {
  const { view, bundle, facts } = useDesk();
  const { t, category } = useFloorWords();
  const clocks = incidentClocks(bundle, incident, view, facts);
  // Of what this branch does at all.
  const here = view.hall.queues.map((queue) => queue.category);
  const stopped = here.filter((id) => clocks.stops.includes(id));
  const list =
    stopped.length === here.length
      ? t('incident.everything')
      : stopped.map(category).join(t('and'));
  const open = incident.state !== 'closed';
  const waits = incident.state === 'unreported';
  return (
    <div className="case-strip">
      <p className="case-clocks">
        <span className="case-rung" data-runs="true">
          {t('incident.level', { level: ROMAN[incident.level] ?? incident.level })}
        </span>
        <span className="case-clock">
          {t('incident.since', { time: formatClockShort(clocks.began) })}{' '}
          <b role="timer">{formatTimer(clocks.since)}</b>
        </span>
        {stopped.length > 0 && open ? (
          <span className="case-clock">{t('incident.stops', { list })}</span>
        ) : null}
        {waits ? (
          <Countdown label={t('incident.report')} left={incident.dueAt - view.now} />
        ) : (
          <span
            className="case-clock"
            data-tone={incident.state === 'escalated' && clocks.reported < 0 ? 'late' : 'calm'}
          >
            {clocks.reported < 0
              ? t('incident.unreported')
              : t('incident.reported', { time: formatClockShort(clocks.reported) })}
          </span>
        )}
        {clocks.newsIn === null || !open ? null : (
          <Countdown label={t('incident.news')} left={clocks.newsIn} />
        )}
        {clocks.restoreIn === null || !open ? null : (
          <Countdown label={t('incident.restore')} left={clocks.restoreIn} />
        )}
        {open ? null : <span className="case-clock">{t('incident.closed')}</span>}
      </p>
    </div>
  );
}

interface CaseStripProps {
  readonly complaint: SimView['complaints'][number] | null;
  readonly incident: SimView['incidents'][number] | null;
}

export function CaseStrip({ complaint, incident }: CaseStripProps) {
  if (complaint) return <ComplaintStrip complaint={complaint} />;
  return incident ? <IncidentStrip incident={incident} /> : null;
}
