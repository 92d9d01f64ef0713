import { atLevel } from '../scenario/load/at-level.ts';
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import { UsageError } from './outcome.ts';

/**
 * A drill at one of its levels.
 * @param level left out: as written
 * @throws UsageError when the lesson has no such level
 */
export function leveled(bundle: LessonBundle, level: string | undefined): LessonBundle {
  const { id, levels = [] } = bundle.lesson;
  if (level === undefined || levels.some((one) => one.id === level)) return atLevel(bundle, level);
  const known = levels.map((one) => one.id).join(', ');
  throw new UsageError(
    `--level: "${id}" has no level "${level}"${known === '' ? '' : `; it has ${known}`}`,
  );
}
