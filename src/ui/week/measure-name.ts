import { type Measure, unitOf } from './week-measures.ts';

/** "Mean wait (min)": a measure is never told without its unit. */
export const measureName = (
  id: Measure,
  t: (key: string, values?: Record<string, unknown>) => string,
): string =>
  t('week:measured', { name: t(`week:measure.${id}`), unit: t(`week:unit.${unitOf(id)}`) });
