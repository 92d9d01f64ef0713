/**
 * The shipped content: the files a lesson needs are fetched, read and compiled when it is opened, and no others. What files say of
 * each other was checked before they were shipped; it is looked at again only when a lesson cannot be compiled.
 */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { ContentIndex } from '../../scenario/load/content-index.ts';
import type { SourceFile } from '../../scenario/load/read-json.ts';
import { type LessonLibrary, LibraryError } from '../../session/ports.ts';
import { withRetries } from './with-retries.ts';

/** What is left of the bar for checking and compiling. */
const FILES_PART = 0.8;

type Progress = (done: number) => void;
/** The text of a file of the index. */
export type ReadFile = (path: string) => Promise<string>;

const shipped: ReadFile = async (path) => (await import('./content-files.ts')).contentFile(path);

export function createShippedLibrary(index: ContentIndex, read = shipped): LessonLibrary {
  const bundles = new Map<string, Promise<LessonBundle>>();
  const sources = new Map<string, Promise<SourceFile>>();

  /** Lessons share most of their files: each is fetched, and read by the loader, once. */
  function source(path: string): Promise<SourceFile> {
    const known = sources.get(path);
    if (known) return known;
    const file = withRetries(() => read(path)).then((text) => ({ path, text }));
    sources.set(path, file);
    file.catch(() => sources.delete(path));
    return file;
  }

  async function load(needed: readonly number[], progress: Progress) {
    let done = 0;
    const closure = needed
      .flatMap((place) => index.files[place] ?? [])
      .map(async (path) => {
        const file = await source(path);
        done++;
        progress((done / needed.length) * FILES_PART);
        return file;
      });
    const [files, { readLibrary }, { compileLesson }] = await Promise.all([
      Promise.all(closure),
      import('../../scenario/load/read-library.ts'),
      import('../../scenario/load/compile-lesson.ts'),
    ]);
    // Lets the bar be drawn before the page is busy.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return { files, library: readLibrary(files).library, compileLesson };
  }

  async function compile(lesson: string, progress: Progress): Promise<LessonBundle> {
    const needed = index.needs[lesson];
    if (!needed) throw new LibraryError('no-such-lesson', lesson);
    const { files, library, compileLesson } = await load(needed, progress).catch((error) => {
      throw new LibraryError('content-unreadable', String(error));
    });
    try {
      return compileLesson(library, lesson);
    } catch (error) {
      const { loadLibrary } = await import('../../scenario/load/library.ts');
      const first = loadLibrary(files).diagnostics.find(({ severity }) => severity === 'error');
      const where = first ? ` (${first.file}:${first.line}:${first.column} ${first.code})` : '';
      throw new LibraryError('content-broken', `${String(error)}${where}`);
    }
  }

  return {
    lessons: () => index.lessons,
    curriculum: (door) => index.curricula.find((one) => one.door === door) ?? null,
    drills: () => index.drills,
    async open(lesson, progress) {
      let bundle = bundles.get(lesson);
      if (!bundle) {
        bundle = compile(lesson, progress);
        bundles.set(lesson, bundle);
        bundle.catch(() => bundles.delete(lesson));
      }
      const ready = await bundle;
      progress(1);
      return ready;
    },
  };
}
