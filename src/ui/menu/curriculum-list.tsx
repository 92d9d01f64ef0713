import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { LessonCard } from '../../session/ports.ts';
import type { Bilingual } from '../../text/format.ts';
import { KeyCap } from '../kit/key-cap.tsx';
import { type CourseChapter, type CourseEntry, searchCourse } from './course.ts';
import { CurriculumRow, entryInput } from './curriculum-row.tsx';
import type { LessonRadioProps } from './lesson-radio.tsx';
import { useKeys } from './use-keys.ts';
import { useWords } from './use-words.ts';
import './curriculum.css';

interface CurriculumListProps extends Pick<LessonRadioProps, 'onChoose' | 'onMode'> {
  readonly title: Bilingual;
  readonly chapters: readonly CourseChapter[];
  readonly lessons: readonly LessonCard[];
  readonly chosen: string;
  readonly onDrill: (id: string) => void;
}

const has = ({ entries }: CourseChapter, lesson: string) =>
  entries.some(({ kind, id }) => kind === 'lesson' && id === lesson);
const count = ({ entries }: CourseChapter, of: (entry: CourseEntry) => boolean) =>
  entries.filter(of).length;

/**
 * The chapters of a curriculum, one of them open. A digit opens a chapter, the next one chooses in it; up and down walk
 * through all entries; what is typed after "/" is looked for everywhere. Everything may be played at any time.
 */
export function CurriculumList(props: CurriculumListProps) {
  const { title, chapters, lessons, chosen, onChoose, onMode, onDrill } = props;
  const { t, say } = useWords('menu');
  const [open, setOpen] = useState(() => chapters.find((one) => has(one, chosen))?.id ?? '');
  /** A chapter was chosen by its digit: the next digit means an entry in it. */
  const [inside, setInside] = useState(false);
  const [words, setWords] = useState('');
  const search = useRef<HTMLInputElement>(null);
  /** What gets the focus as soon as it is drawn. */
  const wanted = useRef('');
  useEffect(() => {
    const place = wanted.current === '' ? null : document.getElementById(wanted.current);
    // Another render may come first, of a list that does not show it yet.
    if (!place) return;
    place.focus();
    wanted.current = '';
  });

  const looking = words.trim() !== '';
  const shown = looking ? searchCourse(chapters, words) : chapters;
  const all = shown.flatMap((chapter) => chapter.entries.map((entry) => ({ chapter, entry })));
  const next = chapters.flatMap(({ entries }) => entries).find(({ done }) => !done)?.key;
  const isOpen = ({ id }: CourseChapter) => looking || id === open;
  const armed = inside || chapters.length === 1;

  const toggle = ({ id }: CourseChapter) => {
    setOpen(id === open ? '' : id);
    setInside(false);
  };
  const go = (chapter: CourseChapter, entry: CourseEntry, more = false) => {
    setOpen(chapter.id);
    setInside(more);
    if (entry.kind === 'lesson') onChoose(entry.id);
    const place = document.getElementById(entryInput(entry));
    if (place) place.focus();
    else wanted.current = entryInput(entry);
  };
  const digit = (n: number) => {
    const chapter = chapters.find(({ id }) => id === open);
    if (armed && !looking && chapter) {
      const entry = chapter.entries[n - 1];
      if (entry) go(chapter, entry);
      return;
    }
    const wished = shown[n - 1];
    const first = wished?.entries[0];
    if (wished && first) go(wished, first, !looking);
  };
  useKeys({
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [String(n), () => digit(n)])),
    '/': () => search.current?.focus(),
    ...(inside ? { Escape: () => setInside(false) } : {}),
  });

  const step = (e: KeyboardEvent) => {
    if (e.nativeEvent.isComposing || e.keyCode === 229) return;
    const by = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
    const at = all.findIndex(({ entry }) => entryInput(entry) === (e.target as Element).id);
    if (by === 0 || at < 0) return;
    e.preventDefault();
    const to = all[(at + by + all.length) % all.length];
    if (to) go(to.chapter, to.entry);
  };
  const searchKeys = (e: KeyboardEvent) => {
    if (e.nativeEvent.isComposing || e.keyCode === 229) return;
    const first = all[0];
    if (e.key === 'Escape') {
      setWords('');
      wanted.current = `lesson-${chosen}`;
    } else if (e.key !== 'Enter' && e.key !== 'ArrowDown') return;
    else if (first) go(first.chapter, first.entry);
    // Enter here finds; it does not start a shift.
    e.preventDefault();
  };

  return (
    <fieldset className="lessons" onKeyDown={step}>
      <legend>
        {say(title)}
        <span>{t('course.keys')}</span>
      </legend>
      <input
        ref={search}
        type="search"
        className="course-search"
        value={words}
        autoComplete="off"
        aria-label={t('course.search')}
        placeholder={t('course.search')}
        aria-keyshortcuts="/"
        onChange={(e) => setWords(e.target.value)}
        onKeyDown={searchKeys}
      />
      <p role="status" className="course-none">
        {all.length > 0 ? '' : t(looking ? 'course.nothing' : 'lessons.none', { words })}
      </p>
      {shown.map((chapter, i) => {
        const due = count(chapter, (entry) => entry.overdue);
        return (
          <section className="chapter" key={chapter.id} data-open={isOpen(chapter)}>
            <h2>
              <button
                type="button"
                className="chapter-head"
                aria-expanded={isOpen(chapter)}
                onClick={() => toggle(chapter)}
              >
                <span className="row-number">
                  {i < 9 && (looking || !armed) ? <KeyCap>{String(i + 1)}</KeyCap> : chapter.number}
                </span>
                <b>{chapter.title ? say(chapter.title) : t('course.other')}</b>
                <span className="row-state">
                  {!isOpen(chapter) && chapter.entries.some(({ key }) => key === next) ? (
                    <span className="badge">{t('course.next')}</span>
                  ) : null}
                  {due > 0 ? (
                    <span className="badge" data-tone="bad">
                      {t('course.dueCount', { count: due })}
                    </span>
                  ) : null}
                  <span>
                    {t('course.progress', {
                      done: count(chapter, (entry) => entry.done),
                      all: chapter.entries.length,
                    })}
                  </span>
                </span>
              </button>
            </h2>
            {isOpen(chapter) ? (
              <>
                {chapter.summary ? <p className="chapter-summary">{say(chapter.summary)}</p> : null}
                {chapter.entries.map((entry, j) => (
                  <CurriculumRow
                    key={entry.key}
                    entry={entry}
                    card={lessons.find(({ id }) => entry.kind === 'lesson' && id === entry.id)}
                    digit={armed && !looking && j < 9 ? String(j + 1) : ''}
                    next={entry.key === next}
                    on={entry.kind === 'lesson' && entry.id === chosen}
                    onChoose={(id) => {
                      setInside(false);
                      onChoose(id);
                    }}
                    onMode={onMode}
                    onDrill={onDrill}
                  />
                ))}
              </>
            ) : null}
          </section>
        );
      })}
    </fieldset>
  );
}
