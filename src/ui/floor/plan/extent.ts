/** The hours a plan covers: whole half hours, so that bars and columns stand in line. */
import type { LessonBundle } from '../../../scenario/load/compile-lesson.ts';
import { SLOT } from '../../../session/day-coverage.ts';
import { endOf, type Span } from '../span.ts';

export function extentOf({ lesson }: Pick<LessonBundle, 'lesson'>): Span {
  return {
    from: Math.floor((lesson.opens - lesson.prepares) / SLOT) * SLOT,
    to: Math.ceil(endOf(lesson) / SLOT) * SLOT,
  };
}

/** Beginnings of its half hours. */
export const slotsOf = ({ from, to }: Span): number[] =>
  Array.from({ length: Math.round((to - from) / SLOT) }, (_, i) => from + i * SLOT);
