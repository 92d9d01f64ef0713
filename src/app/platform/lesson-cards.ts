/**
 * What the menu shows of the lessons. Only these few fields are bundled with it: a named import per field
 * lets the build leave the rest of each lesson out.
 */
import type { Text } from '../../scenario/schema/common.ts';
import type { LessonCard } from '../../session/ports.ts';

const ids = import.meta.glob<string>('/scenarios/lessons/*.json', { eager: true, import: 'id' });
const titles = import.meta.glob<Text>('/scenarios/lessons/*.json', {
  eager: true,
  import: 'title',
});
const summaries = import.meta.glob<Text>('/scenarios/lessons/*.json', {
  eager: true,
  import: 'summary',
});
const briefings = import.meta.glob<Text[]>('/scenarios/lessons/*.json', {
  eager: true,
  import: 'briefing',
});
const objectives = import.meta.glob<Text[]>('/scenarios/lessons/*.json', {
  eager: true,
  import: 'objectives',
});
const dates = import.meta.glob<string>('/scenarios/lessons/*.json', {
  eager: true,
  import: 'date',
});
const opens = import.meta.glob<string>('/scenarios/lessons/*.json', {
  eager: true,
  import: 'opens',
});
const ends = import.meta.glob<string>('/scenarios/lessons/*.json', {
  eager: true,
  import: 'ends',
});
const modes = import.meta.glob<LessonCard['modes']>('/scenarios/lessons/*.json', {
  eager: true,
  import: 'modes',
});
const customers = import.meta.glob<readonly unknown[]>('/scenarios/lessons/*.json', {
  eager: true,
  import: 'customers',
});

const NOTHING: Text = { 'zh-CN': '', en: '' };

export const lessonCards: readonly LessonCard[] = Object.keys(ids)
  .sort()
  .map((path) => ({
    id: ids[path] ?? path,
    title: titles[path] ?? NOTHING,
    summary: summaries[path] ?? NOTHING,
    briefing: briefings[path] ?? [],
    objectives: objectives[path] ?? [],
    date: dates[path] ?? '',
    opens: opens[path] ?? '',
    ends: ends[path] ?? '',
    customers: customers[path]?.length ?? 0,
    modes: modes[path] ?? {
      teach: { hints: true, rewind: true },
      free: { hints: false, rewind: true },
      exam: { hints: false, rewind: false },
    },
  }));
