/** The mini library with papers of all sorts: checks, records, copies, damaged notes, a story that does not hold. */
import type { LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import type { Diagnostic } from '../../src/scenario/load/diagnostic.ts';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import type { Sim } from '../../src/sim/index.ts';
import { meet, miniLesson, miniSources } from './lesson.ts';
import { type PaperEdits, paperEdits } from './papers-theme.ts';

export const paperLesson = (more: PaperEdits = {}): LessonBundle => miniLesson(paperEdits(more));

/** The customer with all the papers sits at the glass. */
export const withPapers = (more: PaperEdits = {}): Sim =>
  meet(paperLesson(more), 1, 'mini-case', 'base');

export const paperFaults = (more: PaperEdits = {}): readonly Diagnostic[] =>
  loadLibrary(miniSources(paperEdits(more))).diagnostics;
