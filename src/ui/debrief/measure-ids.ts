import type { Dimension } from '../../scenario/schema/sop.ts';

// Named here again because the schema (and zod with it) stays out of what the browser loads for a debrief.
export const DIMENSION_IDS = [
  'compliance',
  'accuracy',
  'service',
  'risk',
  'efficiency',
] as const satisfies readonly Dimension[];
export type DimensionId = Dimension;
export const INDICATOR_IDS = ['satisfaction', 'process', 'skill', 'completion'] as const;
