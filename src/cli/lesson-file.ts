/** A lesson by its file: inside a content folder, or a study that brings its own site and so needs nothing else. */
import { existsSync, readFileSync } from 'node:fs';
import { compileLesson } from '../scenario/load/compile-lesson.ts';
import { loadLibrary } from '../scenario/load/library.ts';
import { contentRoot, type LoadedLesson, loadLesson } from './content.ts';
import { UsageError } from './outcome.ts';

function hasContentRoot(file: string): boolean {
  try {
    contentRoot(file);
    return true;
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
}

export function loadLessonFile(file: string): LoadedLesson {
  if (!existsSync(file) || hasContentRoot(file)) return loadLesson(file);
  const { library, diagnostics } = loadLibrary([{ path: file, text: readFileSync(file, 'utf8') }]);
  const [lesson] = library.lessons.values();
  if (lesson && !lesson.site) return loadLesson(file);
  if (diagnostics.some((d) => d.severity === 'error')) return { bundle: null, diagnostics };
  if (!lesson) throw new UsageError(`${file} is no lesson`);
  return { bundle: compileLesson(library, lesson.id), diagnostics };
}
