/** Content files on disk. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { compileLesson, type LessonBundle } from '../scenario/load/compile-lesson.ts';
import { rawFile } from '../scenario/load/content-index.ts';
import type { Diagnostic } from '../scenario/load/diagnostic.ts';
import { closuresOf } from '../scenario/load/lesson-closure.ts';
import { loadLibrary, type SourceFile } from '../scenario/load/library.ts';
import { rawKey } from '../scenario/load/library-model.ts';
import { UsageError } from './outcome.ts';

const GENERATED = 'schema';

/** JSON files below a folder, sorted, without the generated schemas. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === GENERATED ? [] : filesBelow(path);
      return entry.name.endsWith('.json') ? [path] : [];
    });
}

/** The nearest folder above a file that has `lessons` beside `cases`; null when it lies in none. */
function rootAbove(file: string): string | null {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'lessons')) && existsSync(join(folder, 'cases'))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** The content root a file belongs to. */
export function contentRoot(file: string): string {
  const root = rootAbove(file);
  if (root === null)
    throw new UsageError(`${file} lies in no content folder (one with lessons/ and cases/)`);
  return root;
}

function source(path: string): SourceFile {
  return { path: relative(process.cwd(), path), text: readFileSync(path, 'utf8') };
}

export function readSources(root: string): SourceFile[] {
  return filesBelow(root).map(source);
}

/** Paths given by the user; folders stand for the files below them. */
export function expand(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new UsageError(`there is no file ${path}`);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

export interface LoadedLesson {
  readonly bundle: LessonBundle | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads a lesson with the content around it; a study that brings its own site needs none. No bundle when there are errors. */
export function loadLesson(file: string): LoadedLesson {
  if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
  const root = rootAbove(file);
  const alone = root === null ? loadLibrary([source(file)]) : null;
  // Without content around it only a study can be whole.
  if (alone && [...alone.library.lessons.values()].some(({ site }) => !site)) contentRoot(file);
  const { library, diagnostics } = alone ?? loadLibrary(readSources(contentRoot(file)));
  if (diagnostics.some((d) => d.severity === 'error')) return { bundle: null, diagnostics };
  const path = relative(process.cwd(), resolve(file));
  const lesson = [...library.lessons.keys()].find(
    (id) => library.files.get(rawKey('lesson', id)) === path,
  );
  if (lesson === undefined) throw new UsageError(`${file} is no lesson`);
  return { bundle: compileLesson(library, lesson), diagnostics };
}

/** Loads a lesson with only the files it needs: a fault in another lesson is none of its business. */
export function loadLessonAlone(file: string): LoadedLesson {
  const path = relative(process.cwd(), resolve(file));
  const sources = readSources(contentRoot(file));
  const raws = sources.map(rawFile);
  const own = raws.find((raw) => raw.path === path);
  if (own?.raw.kind !== 'lesson') return loadLesson(file);
  const needed = new Set(closuresOf(raws)(String(own.raw.id)).map((raw) => raw.path));
  const { library, diagnostics } = loadLibrary(sources.filter((one) => needed.has(one.path)));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { bundle: null, diagnostics: errors };
  return { bundle: compileLesson(library, String(own.raw.id)), diagnostics };
}
