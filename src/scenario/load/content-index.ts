/**
 * What a menu must know of the content without loading it: cards of lessons and drills, the curricula, and which files
 * each lesson needs. Made when the program is built (.ci/content-index.mjs); never throws, whatever the files hold.
 */
import { type ParseError, parse } from 'jsonc-parser';
import type { RawDocument } from '../migrate/migration.ts';
import type { Text } from '../schema/common.ts';
import type { Curriculum } from '../schema/curriculum.ts';
import { FOLDER_OF_KIND } from '../schema/document.ts';
import type { Door } from '../schema/doors.ts';
import type { Mode } from '../schema/lesson.ts';
import { closuresOf, type RawFile } from './lesson-closure.ts';
import { parseDocument, type SourceFile } from './parse-document.ts';

/** What the menu shows of a lesson without loading its content. */
export interface LessonCard {
  readonly id: string;
  /** By which door one gets to it. */
  readonly door: Door;
  readonly title: Text;
  readonly summary: Text;
  readonly objectives: readonly Text[];
  readonly date: string;
  /** "09:00" */
  readonly opens: string;
  readonly ends: string;
  /** About how long it takes to play. */
  readonly minutes: number;
  /** Case customers who will come to the player's window; matters of a supervisor. */
  readonly customers: number;
  /** Easier and harder ways, in the order of the file; absent: as written only. */
  readonly levels?: readonly {
    readonly id: string;
    readonly name: Text;
    readonly summary?: Text;
  }[];
  readonly modes: Readonly<
    Record<Mode, { readonly hints: boolean; readonly rewind: boolean; readonly limit?: string }>
  >;
}

export interface DrillCard {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly minutes: number;
  /** Ids, lowest first. */
  readonly levels: readonly string[];
}

export type CurriculumCard = Pick<
  Curriculum,
  'id' | 'door' | 'title' | 'summary' | 'modes' | 'chapters'
>;

export interface ContentIndex {
  /** In the order of the file names, which is the order of the course where there is no curriculum. */
  readonly lessons: readonly LessonCard[];
  readonly drills: readonly DrillCard[];
  readonly curricula: readonly CurriculumCard[];
  /** Paths below the content folder, such as "cases/fake-note.json"; `needs` counts in them. */
  readonly files: readonly string[];
  /** By lesson id. */
  readonly needs: Readonly<Record<string, readonly number[]>>;
}

const NOTHING: Text = { 'zh-CN': '', en: '' };
const NO_AIDS: LessonCard['modes'] = {
  teach: { hints: false, rewind: false },
  free: { hints: false, rewind: false },
  exam: { hints: false, rewind: false },
};

/** Reads what can be read: a lesson with a fault keeps its card, and says what is wrong when it is opened. */
export function rawFile({ path, text }: SourceFile): RawFile {
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\uFEFF/, ''), errors, { allowTrailingComma: true });
  const raw = typeof value === 'object' && value !== null ? (value as RawDocument) : {};
  const known = typeof raw.kind === 'string' && Object.hasOwn(FOLDER_OF_KIND, raw.kind);
  return { path, raw, whole: known && typeof raw.id === 'string' && errors.length === 0 };
}

/** Nobody plays a study. */
const isPlayed = ({ raw }: RawFile) =>
  typeof raw.id === 'string' &&
  !('hallOnly' in raw) &&
  ('window' in raw || 'customers' in raw || 'supervisor' in raw);

function lessonCard(raw: RawDocument): LessonCard {
  const lesson = raw as Partial<Omit<LessonCard, 'customers'>> & {
    customers?: unknown[];
    duties?: unknown[];
  };
  const floor = 'supervisor' in raw;
  return {
    id: String(raw.id),
    door: floor ? 'floor' : 'counter',
    title: lesson.title ?? NOTHING,
    summary: lesson.summary ?? NOTHING,
    objectives: lesson.objectives ?? [],
    date: lesson.date ?? '',
    opens: lesson.opens ?? '',
    ends: lesson.ends ?? '',
    minutes: lesson.minutes ?? 15,
    customers: (floor ? lesson.duties : lesson.customers)?.length ?? 0,
    ...(lesson.levels
      ? { levels: lesson.levels.map(({ id, name, summary }) => ({ id, name, summary })) }
      : {}),
    modes: lesson.modes ?? NO_AIDS,
  };
}

function drillCard(raw: RawDocument): DrillCard {
  const drill = raw as Partial<Omit<DrillCard, 'levels'>> & { levels?: { id?: string }[] };
  return {
    id: String(raw.id),
    title: drill.title ?? NOTHING,
    summary: drill.summary ?? NOTHING,
    minutes: drill.minutes ?? 0,
    levels: (drill.levels ?? []).map(({ id }) => String(id)),
  };
}

/** A curriculum with faults is left out: the menu then shows the lessons without chapters. */
function curriculumCard(source: SourceFile): CurriculumCard[] {
  const { document } = parseDocument(source);
  if (document?.kind !== 'curriculum') return [];
  const { id, door, title, summary, modes, chapters } = document;
  return [{ id, door, title, summary, modes, chapters }];
}

/** @param sources all content files, paths below the content folder, in any order */
export function contentIndex(sources: readonly SourceFile[]): ContentIndex {
  const sorted = [...sources].sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = sorted.map(rawFile);
  const ofKind = (kind: string) => files.filter(({ raw }) => raw.kind === kind);
  const lessons = ofKind('lesson').filter(isPlayed);
  const closureOf = closuresOf(files);
  const used = new Set(lessons.flatMap(({ raw }) => closureOf(String(raw.id))));
  const shipped = files.filter((file) => used.has(file));
  const place = new Map(shipped.map((file, i) => [file, i]));
  const needs = lessons.map(({ raw }): [string, number[]] => {
    const id = String(raw.id);
    return [id, closureOf(id).map((file) => place.get(file) ?? 0)];
  });
  return {
    lessons: lessons.map(({ raw }) => lessonCard(raw)),
    drills: ofKind('drill').map(({ raw }) => drillCard(raw)),
    curricula: sorted.filter((_, i) => files[i]?.raw.kind === 'curriculum').flatMap(curriculumCard),
    files: shipped.map(({ path }) => path),
    needs: Object.fromEntries(needs),
  };
}
