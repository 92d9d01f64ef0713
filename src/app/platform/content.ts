/** The shipped content: every scenario file a small chunk of its own, loaded when a lesson is opened. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { SourceFile } from '../../scenario/load/read-json.ts';
import { type LessonCard, type LessonLibrary, LibraryError } from '../../session/ports.ts';

const files = import.meta.glob<string>(['/scenarios/**/*.json', '!/scenarios/schema/**'], {
  query: '?raw',
  import: 'default',
});

const ROOT = '/scenarios/';
/** What is left of the bar for checking and compiling. */
const FILES_PART = 0.8;
const TRIES = 3;

async function withRetries<T>(load: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await load();
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

async function loadSources(progress: (done: number) => void): Promise<SourceFile[]> {
  const entries = Object.entries(files);
  let done = 0;
  return Promise.all(
    entries.map(async ([path, load]) => {
      const text = await withRetries(load);
      done++;
      progress((done / entries.length) * FILES_PART);
      return { path: path.slice(ROOT.length), text };
    }),
  );
}

export function createShippedLibrary(cards: readonly LessonCard[]): LessonLibrary {
  const bundles = new Map<string, Promise<LessonBundle>>();
  let loading: ReturnType<typeof load> | null = null;

  async function load(progress: (done: number) => void) {
    const [sources, { loadLibrary }, { compileLesson }] = await Promise.all([
      loadSources(progress),
      import('../../scenario/load/library.ts'),
      import('../../scenario/load/compile-lesson.ts'),
    ]);
    // Lets the bar be drawn before the page is busy.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return { ...loadLibrary(sources), compileLesson };
  }

  async function compile(lesson: string, progress: (done: number) => void): Promise<LessonBundle> {
    loading ??= load(progress);
    const { library, diagnostics, compileLesson } = await loading.catch((error: unknown) => {
      loading = null;
      throw new LibraryError('content-unreadable', String(error));
    });
    const known = cards.some((card) => card.id === lesson) || library.lessons.has(lesson);
    if (!known) throw new LibraryError('no-such-lesson', lesson);
    try {
      return compileLesson(library, lesson);
    } catch (error) {
      const first = diagnostics.find((diagnostic) => diagnostic.severity === 'error');
      const where = first ? ` (${first.file}:${first.line}:${first.column} ${first.code})` : '';
      throw new LibraryError('content-broken', `${String(error)}${where}`);
    }
  }

  return {
    lessons: () => cards,
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
