import type { AttemptSummary, LessonCard } from '../../session/ports.ts';
import { KeyCap } from '../kit/key-cap.tsx';
import { LessonDetails } from './lesson-details.tsx';
import { bestAttempt } from './lesson-facts.ts';
import { LessonRadio, type LessonRadioProps, lessonInput } from './lesson-radio.tsx';
import { useKeys } from './use-keys.ts';
import { useWords } from './use-words.ts';

interface LessonListProps extends Pick<LessonRadioProps, 'onChoose' | 'onMode'> {
  readonly lessons: readonly LessonCard[];
  readonly attempts: readonly AttemptSummary[];
  readonly chosen: string;
}

/** One card per lesson, where there is no curriculum. */
export function LessonList({ lessons, attempts, chosen, onChoose, onMode }: LessonListProps) {
  const { t, say } = useWords('menu');
  useKeys(
    Object.fromEntries(
      lessons.slice(0, 9).map(({ id }, i) => [
        String(i + 1),
        () => {
          onChoose(id);
          document.getElementById(lessonInput(id))?.focus();
        },
      ]),
    ),
  );
  return (
    <fieldset className="lessons">
      <legend>
        {t('lessons.title')}
        <span>{t('lessons.keys')}</span>
      </legend>
      {lessons.length === 0 ? <p className="muted">{t('lessons.none')}</p> : null}
      {lessons.map((card, i) => {
        const best = bestAttempt(attempts, card.id);
        const on = card.id === chosen;
        return (
          <label key={card.id} className="lesson" htmlFor={lessonInput(card.id)} data-on={on}>
            <LessonRadio id={card.id} on={on} onChoose={onChoose} onMode={onMode} />
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
              <LessonDetails card={card} chosen={on} />
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
