import type { AttemptSummary } from '../../session/ports.ts';
import { formatClockShort } from '../../text/format.ts';
import { Button } from '../kit/button.tsx';
import { useWords } from './use-words.ts';

interface ResumeCardProps {
  readonly attempt: AttemptSummary;
  readonly lesson: string;
  readonly onResume: () => void;
}

/** The shift that was left in the middle. */
export function ResumeCard({ attempt, lesson, onResume }: ResumeCardProps) {
  const { t, say } = useWords('menu');
  const { customer } = attempt;
  return (
    <section className="resume" aria-label={t('resume.title')}>
      <p>
        <b>{t('resume.title')}</b>
        <span className="resume-fact">
          {lesson} · {t(`mode.${attempt.mode}.name`)}
        </span>
        <span className="resume-fact">
          {t('resume.at', { time: formatClockShort(attempt.until), count: attempt.commands })}
        </span>
        {customer === null ? null : (
          <span className="resume-fact">
            {t('resume.customer', { ticket: customer.ticket, name: say(customer.address) })}
          </span>
        )}
      </p>
      <Button tone="primary" keyCap="C" onPress={onResume}>
        {t('common:continue')}
      </Button>
    </section>
  );
}
