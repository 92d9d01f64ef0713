/** The mini library of tests/support/fixtures/mini, and ways to break it at a marked place. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/scenario/load/diagnostic.ts';
import type { SourceFile } from '../../src/scenario/load/library.ts';

// Named first: where a test has a page, the bundler would take the address for one of the page.
const HERE = import.meta.url;
const FOLDER = fileURLToPath(new URL('../support/fixtures/mini', HERE));

export const MINI: readonly SourceFile[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((path) => ({ path, text: readFileSync(`${FOLDER}/${path}`, 'utf8') }));

export function miniFile(path: string): SourceFile {
  const file = MINI.find((one) => one.path === path);
  if (!file) throw new Error(`No fixture ${path}`);
  return file;
}

/** Line and column, 1-based, counted the plain way: an oracle for the code under test. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: lines[lines.length - 1]!.length + 1 };
}

export interface Broken {
  readonly files: SourceFile[];
  /** Of the « mark, if there is one. */
  readonly line: number;
  readonly column: number;
}

/**
 * Replaces one passage of one file. A « in the replacement (or, with an empty `search`, in the whole new text)
 * marks where the fault is expected, and is taken out.
 */
export function breakFile(path: string, search: string, replacement: string): Broken {
  const { text } = miniFile(path);
  const first = text.indexOf(search);
  if (first < 0 || text.indexOf(search, first + 1) >= 0) {
    throw new Error(`The passage must stand exactly once in ${path}: ${search}`);
  }
  const marked = text.slice(0, first) + replacement + text.slice(first + search.length);
  const mark = marked.indexOf('«');
  const mended = marked.replace('«', '');
  const files = MINI.map((file) => (file.path === path ? { path, text: mended } : file));
  return { files, ...positionOf(mended, Math.max(0, mark)) };
}

/** The part of a diagnostic that tests compare. */
export const brief = ({ file, line, column, code, pointer, severity }: Diagnostic) => ({
  file,
  line,
  column,
  code,
  pointer,
  severity,
});
