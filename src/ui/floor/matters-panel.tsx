/** What wants the supervisor in person: complaints with their clocks, incidents, rounds, meetings, talks. */
import { formatClockShort, formatTimer } from '../../text/format.ts';
import { useDesk } from '../counter/desk-port.ts';
import { reasonText } from '../counter/verb-context.ts';
import { Button } from '../kit/button.tsx';
import { KeyCap } from '../kit/key-cap.tsx';
import { Panel } from '../kit/panel.tsx';
import { CaseStrip } from './case-strip.tsx';
import { useFloor } from './floor-control.ts';
import { useFloorWords } from './floor-names.ts';
import { FAR, type Matter, SOON, ungraded } from './matters.ts';

const LEVELS = [1, 2, 3] as const;

function Clock({ matter }: { matter: Matter }) {
  const { view } = useDesk();
  const { t } = useFloorWords();
  if (!Number.isFinite(matter.due))
    return (
      <span className="matter-clock" data-tone="calm">
        –
      </span>
    );
  const left = matter.due - view.now;
  const tone = left < SOON ? 'late' : left < 3 * SOON ? 'soon' : 'calm';
  return (
    <span className="matter-clock" role="timer" data-tone={tone} data-words={left <= 0}>
      {tone === 'late' ? <i aria-hidden="true">▲</i> : null}
      {left <= 0 ? t('matter.over') : left > FAR ? formatClockShort(matter.due) : formatTimer(left)}
    </span>
  );
}

/**
 * @param first the digits grade this one
 * @param next Enter takes this one up
 */
function Row({ matter, first, next }: { matter: Matter; first: boolean; next: boolean }) {
  const { bundle, can } = useDesk();
  const floor = useFloor();
  const { t, c } = useFloorWords();
  const { complaint, incident, state } = matter;
  const kindOf = bundle.bank.incidents.find(({ id }) => id === incident?.kind);
  const loose = incident ? t('matter.looseIncident') : t('matter.loose', { count: matter.count });
  const name = c(matter.name ?? undefined) || loose;
  const level = complaint?.level ?? 0;
  const tag = complaint
    ? level > 0
      ? t('matter.level', { level })
      : t('matter.ungraded')
    : incident
      ? c(kindOf?.name) || t('matter.kind.incident')
      : t(`matter.kind.${matter.kind}`);
  const begin = { do: 'begin-duty', duty: matter.duty } as const;
  const report = incident && ({ do: 'report-incident', incident: incident.id } as const);
  const answer = complaint && ({ do: 'answer-complaint', complaint: complaint.id } as const);
  return (
    <li className="matter-row" data-state={state} data-matter={matter.id} data-kind={matter.kind}>
      <Clock matter={matter} />
      <div className="matter-words">
        <p>
          <span className="matter-tag" data-level={complaint ? level : ''} data-kind={matter.kind}>
            {tag}
          </span>{' '}
          <strong>{name}</strong>
        </p>
        {matter.duty === '' ? null : <p className="matter-state">{t(`matter.state.${state}`)}</p>}
        {incident ? <CaseStrip complaint={null} incident={incident} /> : null}
        <div className="matter-acts">
          {ungraded(matter)
            ? LEVELS.map((grade) => {
                const command = {
                  do: 'grade-complaint',
                  complaint: complaint?.id ?? -1,
                  level: grade,
                } as const;
                return (
                  <Button
                    key={grade}
                    className="button small"
                    data-grade={grade}
                    aria-label={t('alerts:grade', { level: grade })}
                    reason={reasonText(can(command), t)}
                    onPress={() => void floor.give(command)}
                  >
                    {first ? <KeyCap>{String(grade)}</KeyCap> : null}
                    {t('matter.level', { level: grade })}
                  </Button>
                );
              })
            : null}
          {matter.duty === '' || state === 'doing' ? null : (
            <Button
              className="button small"
              tone="primary"
              {...(next ? { keyCap: 'Enter' } : {})}
              reason={reasonText(can(begin), t)}
              onPress={() => floor.takeUp(matter)}
            >
              {t(state === 'aside' ? 'matter.resume' : 'matter.begin')}
            </Button>
          )}
          {state === 'doing' ? (
            <Button
              className="button small"
              tone="primary"
              keyCap="F4"
              onPress={() => floor.takeUp(matter)}
            >
              {t('matter.show')}
            </Button>
          ) : null}
          {report && (incident.state === 'unreported' || incident.state === 'escalated') ? (
            <Button
              className="button small"
              reason={reasonText(can(report), t)}
              onPress={() => void floor.give(report)}
            >
              {t('alerts:report')}
            </Button>
          ) : null}
          {answer && complaint.state.startsWith('handling') && can(answer).ok ? (
            <Button className="button small" onPress={() => void floor.give(answer)}>
              {t('alerts:answer')}
            </Button>
          ) : null}
        </div>
      </div>
    </li>
  );
}

export function MattersPanel() {
  const { matters } = useFloor();
  const { t } = useFloorWords();
  const open = matters.filter(({ state }) => state !== 'done');
  const done = matters.length - open.length;
  const firstUngraded = open.find(ungraded);
  const firstDuty = open.find(({ duty }) => duty !== '');
  return (
    <Panel
      className="matters"
      title={t('matter.title')}
      note={
        done > 0 ? (
          t('matter.done', { count: done })
        ) : (
          <>
            {firstUngraded ? t('matter.note') : null} <KeyCap>M</KeyCap>
          </>
        )
      }
    >
      {open.length === 0 ? <p className="side-empty">{t('matter.none')}</p> : null}
      <ol aria-live="polite">
        {open.map((matter) => (
          <Row
            key={matter.id}
            matter={matter}
            first={matter === firstUngraded}
            next={matter === firstDuty}
          />
        ))}
      </ol>
    </Panel>
  );
}
