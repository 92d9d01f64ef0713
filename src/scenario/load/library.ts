/** All content files together: read, and checked against each other. */
import { checkLibrary } from '../check/check-library.ts';
import { type Diagnostic, sortDiagnostics } from './diagnostic.ts';
import type { Library } from './library-model.ts';
import type { SourceFile } from './parse-document.ts';
import { readLibrary } from './read-library.ts';

export type { Library, LibraryFile } from './library-model.ts';
export type { SourceFile } from './parse-document.ts';

/**
 * Loads content files. Files with errors are left out of the library and reported;
 * files that are whole but wrong against others are in it and reported. Never throws.
 * @param sources in any order; diagnostics come sorted by file and position
 */
export function loadLibrary(sources: readonly SourceFile[]): {
  library: Library;
  diagnostics: Diagnostic[];
} {
  const { library, files, diagnostics } = readLibrary(sources);
  diagnostics.push(...checkLibrary(files, library));
  return { library, diagnostics: sortDiagnostics(diagnostics) };
}
