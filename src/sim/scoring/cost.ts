/** Which of two findings matters more: the graver one, and among equals the heavier. A grave fault is never outweighed. */
import { SEVERITIES, type Severity } from '../../scenario/schema/sop.ts';

export interface Cost {
  readonly severity: Severity;
  readonly weight: number;
}

/** Sorts the costlier first. */
export const costlier = (a: Cost, b: Cost): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.weight - a.weight;
