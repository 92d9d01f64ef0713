import type { LessonCard } from '../../session/ports.ts';
import { KeyCap } from '../kit/key-cap.tsx';
import type { CourseEntry } from './course.ts';
import { LessonDetails } from './lesson-details.tsx';
import { LessonRadio, type LessonRadioProps, lessonInput } from './lesson-radio.tsx';
import { useWords } from './use-words.ts';

/** Where the focus of an entry is. */
export const entryInput = ({ kind, id }: CourseEntry): string =>
  kind === 'lesson' ? lessonInput(id) : `drill-${id}`;

/** What is known of an entry, in words. */
function EntryState({ entry, next }: { readonly entry: CourseEntry; readonly next: boolean }) {
  const { t } = useWords('menu');
  const { done, best, due, overdue } = entry;
  return (
    <>
      {next ? <span className="badge">{t('course.next')}</span> : null}
      {best === null ? null : (
        <span className="badge" data-tone={done ? 'good' : 'soon'}>
          {done ? '✓ ' : ''}
          {entry.kind === 'lesson'
            ? t('lessons.best', { total: best })
            : t(done ? 'course.reached' : 'course.tried')}
        </span>
      )}
      {due === '' ? null : (
        <span className={overdue ? 'badge' : 'row-due'} data-tone={overdue ? 'bad' : undefined}>
          {t(overdue ? 'course.overdue' : 'course.due', { date: due })}
        </span>
      )}
    </>
  );
}

interface CurriculumRowProps extends Omit<LessonRadioProps, 'id'> {
  readonly entry: CourseEntry;
  readonly card: LessonCard | undefined;
  /** The digit that chooses it now; "": none. */
  readonly digit: string;
  /** The first that is not done yet. */
  readonly next: boolean;
  readonly onDrill: (id: string) => void;
}

/** One line of a chapter; the chosen lesson says more. */
export function CurriculumRow(props: CurriculumRowProps) {
  const { entry, card, digit, next, on, onChoose, onMode, onDrill } = props;
  const { t, lang, say } = useWords('menu');
  const content = (
    <>
      {digit === '' ? (
        <span className="row-number">{entry.number}</span>
      ) : (
        <span className="row-number">
          <KeyCap>{digit}</KeyCap>
        </span>
      )}
      <span className="lesson-text">
        <span className="lesson-head">
          <b>{say(entry.title)}</b>
          <span className="row-state">
            <EntryState entry={entry} next={next} />
            {on ? null : <span>{t('lessons.minutes', { count: entry.minutes })}</span>}
          </span>
        </span>
        {entry.first.length === 0 ? null : (
          <span className="lesson-meta">
            {t('course.first', { titles: entry.first.map(say).join(lang === 'en' ? ', ' : '、') })}
          </span>
        )}
        {on && card ? <LessonDetails card={card} chosen /> : null}
      </span>
    </>
  );
  if (entry.kind === 'lesson') {
    return (
      <label className="lesson row" htmlFor={entryInput(entry)} data-on={on}>
        <LessonRadio id={entry.id} on={on} onChoose={onChoose} onMode={onMode} />
        {content}
      </label>
    );
  }
  return (
    <button
      type="button"
      className="lesson row"
      id={entryInput(entry)}
      onClick={() => onDrill(entry.id)}
    >
      {content}
    </button>
  );
}
