import { text } from '../load/diagnostic.ts';
import type { LessonFile } from '../schema/lesson.ts';
import type { Report } from './report.ts';

/** The score measures something, and the worse fault caps it lower. */
export function checkScore(report: Report, { score }: LessonFile): void {
  const weights = Object.values(score.dimensions);
  if (weights.every((weight) => weight === 0)) {
    const message = text('五个维度的权重全是 0。', 'All five dimensions have weight 0.');
    report(['score', 'dimensions'], 'conflict', message);
  }
  if (score.caps.fatal > score.caps.major) {
    const message = text(
      '致命差错的封顶高于重大差错。',
      'The cap of fatal faults is above that of major ones.',
    );
    report(['score', 'caps', 'fatal'], 'wrong-order', message);
  }
}
