/** A curriculum as the menu shows it: what is done, what had better come first, what is due again. Pure. */
import type { DrillRecord } from '../../session/drills/drill-port.ts';
import type { AttemptSummary, CurriculumCard, DrillCard, LessonCard } from '../../session/ports.ts';
import type { Bilingual } from '../../text/format.ts';

/** One finished try of a lesson or a drill. */
export interface Result {
  /** "lesson/first-shift", "drill/note-counting" */
  readonly key: string;
  /** Wall time of the end, ms since 1970. */
  readonly at: number;
  /** Of a lesson; 0 for drills. */
  readonly points: number;
  /** Levels of a drill reached, the lowest first. */
  readonly levels: readonly string[];
  /** A pass would count: with hints on it may not. */
  readonly counts: boolean;
  readonly passed: boolean;
}

export interface CourseEntry {
  readonly key: string;
  readonly kind: 'lesson' | 'drill';
  readonly id: string;
  /** "2.1" */
  readonly number: string;
  readonly title: Bilingual;
  /** About how long it takes. */
  readonly minutes: number;
  readonly done: boolean;
  /** Best score; null: never finished. */
  readonly best: number | null;
  /** Day of retraining, "2027-02-20", once it has been passed; "": none. */
  readonly due: string;
  /** The day has come. */
  readonly overdue: boolean;
  /** Titles of what had better be passed before. */
  readonly first: readonly Bilingual[];
}

export interface CourseChapter {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly title: Bilingual | null;
  readonly summary: Bilingual | null;
  readonly entries: readonly CourseEntry[];
}

/** What there is to be shown, and what is known of the learner. */
export interface CourseParts {
  readonly curriculum: CurriculumCard;
  readonly lessons: readonly LessonCard[];
  readonly drills: readonly DrillCard[];
  readonly results: readonly Result[];
  /** Wall time, ms since 1970. */
  readonly now: number;
}

/** No chapter of a file can be called so. */
const OTHER = '-';

type Target = { readonly lesson?: string | undefined; readonly drill?: string | undefined };
const keyOf = ({ lesson, drill }: Target): string =>
  lesson === undefined ? `drill/${drill}` : `lesson/${lesson}`;

/** One's own finished runs. */
export function resultsOf(
  attempts: readonly AttemptSummary[],
  modes: CurriculumCard['modes'],
): Result[] {
  return attempts.flatMap(({ lesson, mode, imported, result, updatedAt }) => {
    if (imported || !result) return [];
    const { total: points, pass: passed } = result;
    const counts = modes.includes(mode);
    return [{ key: `lesson/${lesson}`, at: updatedAt, points, levels: [], counts, passed }];
  });
}

/** What came of drills; one that was broken off reaches no level. */
export function drillResultsOf(
  records: readonly DrillRecord[],
  drills: readonly DrillCard[],
): Result[] {
  return records.map(({ drill, at, level, complete }) => {
    const all = drills.find(({ id }) => id === drill)?.levels ?? [];
    const levels = all.slice(0, all.indexOf(level) + 1);
    const passed = levels.length > 0;
    return { key: `drill/${drill}`, at, points: 0, levels, counts: complete, passed };
  });
}

/** The day `days` after a moment, by the calendar of this machine: "2027-02-20". */
export function dayAfter(at: number, days: number): string {
  const day = new Date(at);
  day.setDate(day.getDate() + days);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The chapters with their state; what the curriculum leaves out comes last, in a chapter without a title. */
export function courseOf({ curriculum, lessons, drills, results, now }: CourseParts) {
  const cards = new Map<string, Pick<DrillCard, 'title' | 'minutes'>>([
    ...lessons.map((card) => [`lesson/${card.id}`, card] as const),
    ...drills.map((card) => [`drill/${card.id}`, card] as const),
  ]);
  const of = (key: string) => results.filter((result) => result.key === key);
  const passesOf = (key: string) => of(key).filter(({ counts, passed }) => counts && passed);
  const today = dayAfter(now, 0);

  type Wanted = CurriculumCard['chapters'][number]['entries'][number];
  const reached = (before: Wanted['after'][number]) => {
    const { level, points } = before;
    const key = keyOf(before);
    if (level !== undefined) return of(key).some(({ levels }) => levels.includes(level));
    if (points !== undefined) return of(key).some((one) => one.counts && one.points >= points);
    return passesOf(key).length > 0;
  };
  const entryOf = (wanted: Wanted, number: string): CourseEntry[] => {
    const key = keyOf(wanted);
    const card = cards.get(key);
    // Content with faults may be missing: what is left is still a course.
    if (!card) return [];
    const own = of(key);
    const passes = passesOf(key);
    const last = Math.max(0, ...passes.map(({ at }) => at));
    const { retrainDays } = wanted;
    const due = retrainDays && last > 0 ? dayAfter(last, retrainDays) : '';
    return [
      {
        key,
        kind: wanted.lesson === undefined ? 'drill' : 'lesson',
        id: wanted.lesson ?? wanted.drill ?? '',
        number,
        title: card.title,
        minutes: card.minutes,
        done: passes.length > 0,
        best: own.length > 0 ? Math.max(...own.map(({ points }) => points)) : null,
        due,
        overdue: due !== '' && due <= today,
        first: wanted.after
          .filter((before) => !reached(before))
          .flatMap((before) => cards.get(keyOf(before))?.title ?? []),
      },
    ];
  };
  const listed = new Set(curriculum.chapters.flatMap(({ entries }) => entries.map(keyOf)));
  const rest: Wanted[] = lessons
    .filter(({ id }) => !listed.has(`lesson/${id}`))
    .map(({ id }) => ({ lesson: id, after: [] }));
  const other = { id: OTHER, title: null, summary: null, entries: rest };
  return [...curriculum.chapters, other]
    .filter(({ entries }) => entries.some((entry) => cards.has(keyOf(entry))))
    .map(
      ({ id, title, summary, entries }, i): CourseChapter => ({
        id,
        number: i + 1,
        title,
        summary,
        entries: entries
          .filter((entry) => cards.has(keyOf(entry)))
          .flatMap((entry, j) => entryOf(entry, `${i + 1}.${j + 1}`)),
      }),
    );
}

/** Chapters with only what the words are found in, in either language; all words must be found. */
export function searchCourse(chapters: readonly CourseChapter[], words: string): CourseChapter[] {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase();
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const says = (text: Bilingual | null) => (text ? `${text['zh-CN']} ${text.en}` : '');
  return chapters.flatMap((chapter) => {
    const entries = chapter.entries.filter((entry) => {
      const text = plain(`${entry.number} ${entry.id} ${says(entry.title)} ${says(chapter.title)}`);
      return wanted.every((word) => text.includes(word));
    });
    return entries.length > 0 ? [{ ...chapter, entries }] : [];
  });
}
