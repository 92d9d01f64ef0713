/** The hours a plan covers: whole half hours, so that bars and columns stand in line. */
import type { LessonBundle } from '../../../scenario/load/compile-lesson.ts';
import { SLOT } from '../../../session/day-coverage.ts';

export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Hours shown of a day that says no end. */
const OPEN_END = 4 * 3_600_000;

export function extentOf({ lesson }: Pick<LessonBundle, 'lesson'>): Extent {
  const { opens, prepares, closes } = lesson;
  const last = closes > opens + 24 * 3_600_000 ? opens + OPEN_END : closes;
  return {
    from: Math.floor((opens - prepares) / SLOT) * SLOT,
    to: Math.ceil(last / SLOT) * SLOT,
  };
}

export const inPercent = (t: number, { from, to }: Extent): string =>
  `${Math.min(100, Math.max(0, ((t - from) / (to - from)) * 100))}%`;

/** Beginnings of its half hours. */
export const slotsOf = ({ from, to }: Extent): number[] =>
  Array.from({ length: Math.round((to - from) / SLOT) }, (_, i) => from + i * SLOT);
