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
  const { t } = useWords('menu');
  return (
    <section className="resume" aria-label={t('resume.title')}>
      <p>
        <b>{t('resume.title')}</b>
        <span>
          {lesson} · {t(`mode.${attempt.mode}.name`)}
        </span>
        <span>
          {t('resume.at', { time: formatClockShort(attempt.until), count: attempt.commands })}
        </span>
      </p>
      <Button tone="primary" keyCap="C" onPress={onResume}>
        {t('common:continue')}
      </Button>
    </section>
  );
}
