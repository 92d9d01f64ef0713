import { useTranslation } from 'react-i18next';
import { formatTimer } from '../../../text/format.ts';
import { Button } from '../../kit/button.tsx';
import { KeyCap } from '../../kit/key-cap.tsx';
import { inLanguage } from '../content-text.ts';
import { useControl } from '../desk-control.ts';
import { useDesk } from '../desk-port.ts';
import { reasonText } from '../verb-context.ts';
import { useWords } from '../words.ts';
import './alert-bar.css';
import { type Alert, alertsOf } from './alerts.ts';

/** Complaints, incidents and duties, above the desk as long as they wait. The key ";" goes to the first. */
export function AlertBar() {
  const { view } = useDesk();
  const { t } = useTranslation('alerts');
  const alerts = alertsOf(view);
  return (
    <section className="alerts" aria-label={t('name')} aria-live="polite">
      {alerts.map((alert, i) => (
        <Row key={alert.id} alert={alert} first={i === 0} />
      ))}
    </section>
  );
}

function Row({ alert, first }: { alert: Alert; first: boolean }) {
  const { view, bundle, can, settings } = useDesk();
  const { run } = useControl();
  const { t } = useTranslation('alerts');
  const words = useWords();
  const incident = bundle.bank.incidents.find((one) => one.id === alert.incident);
  const duty = bundle.lesson.duties.find((one) => one.id === alert.duty);
  const name = inLanguage((incident ?? duty)?.name, settings.language);
  const left = alert.dueAt - view.now;
  return (
    <div className="alert" data-alert={alert.kind} data-tone={alert.tone}>
      <span className="alert-mark" aria-hidden="true">
        {alert.tone === 'late' ? '▲' : '△'}
      </span>
      <b>{t(alert.kind, { name, number: alert.number })}</b>
      <span>{t(`state.${alert.state}`, { level: alert.level })}</span>
      <span className="alert-due" aria-live="off">
        {left > 0 ? t('due', { time: formatTimer(left) }) : t('overdue')}
      </span>
      <span className="alert-actions">
        {first ? <KeyCap>;</KeyCap> : null}
        {alert.actions.map(({ word, values, command }) => {
          const verdict = can(command);
          return (
            <Button
              key={`${word}${values?.level ?? ''}`}
              reason={verdict.ok ? '' : reasonText(verdict, words.t)}
              onPress={() => run(command)}
            >
              {t(word, values)}
            </Button>
          );
        })}
      </span>
    </div>
  );
}
