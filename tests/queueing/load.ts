/** Lessons of the reference cases, by folder and id. */
import { readFileSync } from 'node:fs';
import { compileLesson, type LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import { loadLibrary } from '../../src/scenario/load/library.ts';

/** Throws when the file has anything to be said against it. */
export function bundleOf(path: string): LessonBundle {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  const { library, diagnostics } = loadLibrary([{ path, text }]);
  const [first] = diagnostics;
  if (first) throw new Error(`${path}:${first.line}: ${first.message.en}`);
  const [id = ''] = library.lessons.keys();
  return compileLesson(library, id);
}
