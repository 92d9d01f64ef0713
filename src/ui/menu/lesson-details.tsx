import type { LessonCard } from '../../session/ports.ts';
import { useWords } from './use-words.ts';

/** What a lesson is about, how long it takes, and, once it is chosen, what it teaches. */
export function LessonDetails({
  card,
  chosen,
}: {
  readonly card: LessonCard;
  readonly chosen: boolean;
}) {
  const { t, say } = useWords('menu');
  return (
    <>
      <span className="lesson-summary">{say(card.summary)}</span>
      <span className="lesson-meta">
        {t('lessons.minutes', { count: card.minutes })} ·{' '}
        {t(card.door === 'floor' ? 'lessons.matters' : 'lessons.customers', {
          count: card.customers,
        })}{' '}
        · {t('lessons.scene', { date: card.date, opens: card.opens })}
      </span>
      {chosen ? (
        <span className="lesson-objectives">
          {card.objectives.map((objective) => (
            <span key={objective['zh-CN']}>{say(objective)}</span>
          ))}
        </span>
      ) : null}
    </>
  );
}
