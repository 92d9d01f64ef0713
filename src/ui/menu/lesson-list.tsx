import type { AttemptSummary, LessonCard } from '../../session/ports.ts';
import { KeyCap } from '../kit/key-cap.tsx';
import { bestAttempt } from './lesson-facts.ts';
import { useWords } from './use-words.ts';

interface LessonListProps {
  readonly lessons: readonly LessonCard[];
  readonly attempts: readonly AttemptSummary[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** Left and right change the mode from here, so that one hand is enough. */
  readonly onMode: (step: 1 | -1) => void;
}

export const lessonInput = (id: string): string => `lesson-${id}`;

/** One card per lesson: radios of the start form, so arrows choose and Enter starts. */
export function LessonList({ lessons, attempts, chosen, onChoose, onMode }: LessonListProps) {
  const { t, say } = useWords('menu');
  return (
    <fieldset className="lessons">
      <legend>
        {t('lessons.title')}
        <span>{t('lessons.keys')}</span>
      </legend>
      {lessons.map((card, i) => {
        const best = bestAttempt(attempts, card.id);
        const on = card.id === chosen;
        return (
          <label key={card.id} className="lesson" data-on={on}>
            <input
              type="radio"
              name="lesson"
              id={lessonInput(card.id)}
              checked={on}
              onChange={() => onChoose(card.id)}
              onKeyDown={(e) => {
                if (e.nativeEvent.isComposing || e.keyCode === 229) return;
                if (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight') return;
                e.preventDefault();
                onMode(e.key === 'ArrowRight' ? 1 : -1);
              }}
            />
            <KeyCap>{String(i + 1)}</KeyCap>
            <span className="lesson-text">
              <span className="lesson-head">
                <b>{say(card.title)}</b>
                {best?.result ? (
                  <span className="badge" data-tone={best.result.pass ? 'good' : 'soon'}>
                    {best.result.pass ? '✓ ' : ''}
                    {t('lessons.best', { total: best.result.total })}
                  </span>
                ) : (
                  <span className="badge">{t('lessons.new')}</span>
                )}
              </span>
              <span className="lesson-summary">{say(card.summary)}</span>
              <span className="lesson-meta">
                {t('lessons.minutes', { count: card.minutes })} ·{' '}
                {t('lessons.customers', { count: card.customers })} ·{' '}
                {t('lessons.scene', { date: card.date, opens: card.opens })}
              </span>
              {on ? (
                <span className="lesson-objectives">
                  {card.objectives.map((objective) => (
                    <span key={objective['zh-CN']}>{say(objective)}</span>
                  ))}
                </span>
              ) : null}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
