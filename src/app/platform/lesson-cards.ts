/**
 * What the menu shows of the lessons, read from the lesson files alone: no schema, no other content.
 * The files are read as text because authors may write comments in them, which Vite's JSON cannot read.
 */
import { parse } from 'jsonc-parser';
import type { Text } from '../../scenario/schema/common.ts';
import type { LessonCard } from '../../session/ports.ts';

const files = import.meta.glob<string>('/scenarios/lessons/*.json', {
  query: '?raw',
  import: 'default',
});

const NOTHING: Text = { 'zh-CN': '', en: '' };
const NO_AIDS: LessonCard['modes'] = {
  teach: { hints: false, rewind: false },
  free: { hints: false, rewind: false },
  exam: { hints: false, rewind: false },
};

/** A card of a lesson file; null when the text is no lesson. Whether it can be played is found on opening it. */
export function readLessonCard(text: string): LessonCard | null {
  const lesson = parse(text, [], { allowTrailingComma: true }) as
    | (Partial<Omit<LessonCard, 'customers'>> & { kind?: string; customers?: unknown[] })
    | undefined;
  if (lesson?.kind !== 'lesson' || typeof lesson.id !== 'string') return null;
  return {
    id: lesson.id,
    title: lesson.title ?? NOTHING,
    summary: lesson.summary ?? NOTHING,
    briefing: lesson.briefing ?? [],
    objectives: lesson.objectives ?? [],
    date: lesson.date ?? '',
    opens: lesson.opens ?? '',
    ends: lesson.ends ?? '',
    minutes: lesson.minutes ?? 15,
    customers: lesson.customers?.length ?? 0,
    modes: lesson.modes ?? NO_AIDS,
  };
}

/** In the order of the file names, which is the order of the course. */
export async function loadLessonCards(): Promise<readonly LessonCard[]> {
  const paths = Object.keys(files).sort();
  const texts = await Promise.all(paths.map((path) => files[path]?.() ?? ''));
  return texts.map(readLessonCard).filter((card) => card !== null);
}
