import { describe, expect, it } from 'vitest';
import { createShippedLibrary } from '../../src/app/platform/content.ts';
import { compileLesson } from '../../src/scenario/load/compile-lesson.ts';
import { contentIndex } from '../../src/scenario/load/content-index.ts';
import { loadLibrary, type SourceFile } from '../../src/scenario/load/library.ts';
import type { LibraryError } from '../../src/session/ports.ts';
import { breakFile, MINI } from '../scenario/mini-library.ts';

const LESSON = 'mini-lesson';
const spare = (path: string, text: string): SourceFile => ({ path, text });
const OTHER = spare(
  'zz-other.json',
  (MINI.find(({ path }) => path === 'mini-case.json')?.text ?? '').replace(
    'mini-case',
    'other-case',
  ),
);

/** The library over files in memory, and what was fetched. */
function shelf(
  files: readonly SourceFile[],
  fails: (path: string, nth: number) => boolean = () => false,
) {
  const fetched: string[] = [];
  const library = createShippedLibrary(contentIndex(files), async (path) => {
    fetched.push(path);
    if (fails(path, fetched.filter((one) => one === path).length)) throw new Error('offline');
    return files.find((file) => file.path === path)?.text ?? '';
  });
  return { fetched, library };
}

const refusal = (files: readonly SourceFile[]) =>
  shelf(files)
    .library.open(LESSON, () => {})
    .then(
      () => null,
      ({ code, message }: LibraryError) => ({ code, message }),
    );

/** What a player is told when everything is loaded: first what is missing, then the first fault of all. */
function wholeRefusal(files: readonly SourceFile[]): string {
  const { library, diagnostics } = loadLibrary(files);
  try {
    compileLesson(library, LESSON);
    return '';
  } catch (error) {
    const first = diagnostics.find(({ severity }) => severity === 'error');
    return `${String(error)} (${first?.file}:${first?.line}:${first?.column} ${first?.code})`;
  }
}

describe('the shipped content', () => {
  it('opens a lesson from its own files alone', async () => {
    const { fetched, library } = shelf([...MINI, OTHER]);
    const steps: number[] = [];
    const bundle = await library.open(LESSON, (done) => steps.push(done));
    expect(bundle.digest).toBe(compileLesson(loadLibrary(MINI).library, LESSON).digest);
    expect(fetched.sort()).toEqual(MINI.map(({ path }) => path).sort());
    expect(steps[steps.length - 1]).toBe(1);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
  });

  it('fetches nothing twice, and shows cards without fetching anything', async () => {
    const { fetched, library } = shelf(MINI);
    expect(library.lessons().map(({ id }) => id)).toEqual([LESSON]);
    expect(library.curriculum('counter')).toBeNull();
    expect(fetched).toEqual([]);
    await library.open(LESSON, () => {});
    await library.open(LESSON, () => {});
    expect(fetched.length).toBe(MINI.length);
  });

  it('asks again when the line drops, and after giving up can be asked once more', async () => {
    const twice = shelf(MINI, (path, nth) => path === 'mini-sop.json' && nth < 3);
    const { digest } = compileLesson(loadLibrary(MINI).library, LESSON);
    await expect(twice.library.open(LESSON, () => {})).resolves.toMatchObject({ digest });
    const down = shelf(MINI, (path, nth) => path === 'mini-sop.json' && nth < 4);
    await expect(down.library.open(LESSON, () => {})).rejects.toMatchObject({
      code: 'content-unreadable',
    });
    await expect(down.library.open(LESSON, () => {})).resolves.toMatchObject({ digest });
  });

  it('knows no lesson but its own', async () => {
    await expect(shelf(MINI).library.open('nothing', () => {})).rejects.toMatchObject({
      code: 'no-such-lesson',
    });
  });

  it.each([
    ['a field misspelt', 'mini-case.json', '"risk": "low"', '«"rsik": "low"'],
    ['a comma forgotten', 'mini-sop.json', '"id": "mini-sop",', '"id": "mini-sop"«'],
    ['a kind misspelt', 'mini-branch.json', '"kind": "branch"', '"kind": «"brunch"'],
    [
      'a lesson cut short',
      'mini-lesson.json',
      '"after": [{ "do": "close-window" }',
      '"after": [{ "do"',
    ],
    ['a wrong reference', 'mini-lesson.json', '"case": "mini-case"', '"case": «"mini-cose"'],
  ])('tells %s as clearly as with all files loaded', async (_, path, search, replacement) => {
    const { files } = breakFile(path, search, replacement);
    const told = await refusal([...files, OTHER]);
    expect(told?.code).toBe('content-broken');
    expect(told?.message).toMatch(/\(mini-\w+\.json:\d+:\d+ [a-z-]+\)$/);
    expect(told?.message).toBe(wholeRefusal([...files, OTHER]));
  });
});
