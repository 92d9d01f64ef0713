/** The shipped content: loaded once for all tests that only read it. */
import type { compileLesson } from '../../src/scenario/load/compile-lesson.ts';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { SHIPPED } from '../scenario/shipped-files.ts';

let loaded: ReturnType<typeof loadLibrary> | undefined;

export function shippedContent(): ReturnType<typeof loadLibrary> {
  loaded ??= loadLibrary(SHIPPED);
  return loaded;
}

export const shippedLibrary = (): Parameters<typeof compileLesson>[0] => shippedContent().library;
