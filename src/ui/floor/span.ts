/** A stretch of the day drawn from side to side, and where a time lies in it. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

const HOUR = 3_600_000;
/** Hours shown of a day that says no end. */
const OPEN_END = 4 * HOUR;

/** The close, or where the picture of an open end stops. */
export const endOf = ({
  opens,
  closes,
}: Pick<LessonBundle['lesson'], 'opens' | 'closes'>): number =>
  closes > opens + 24 * HOUR ? opens + OPEN_END : closes;

export const inPercent = (t: number, { from, to }: Span): string =>
  `${Math.min(100, Math.max(0, ((t - from) / (to - from)) * 100))}%`;

/** For what lasts from one time to another. */
export const placed = (
  bar: Span,
  span: Span,
): { readonly left: string; readonly right: string } => ({
  left: inPercent(bar.from, span),
  right: `calc(100% - ${inPercent(bar.to, span)})`,
});
