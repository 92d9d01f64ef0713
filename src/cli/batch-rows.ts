/** The measures of one run of a batch, as a tree and as a row of numbers. */

import { isStudy } from '../scenario/schema/lesson.ts';
import { leaves, type Measures, measure } from '../sim/index.ts';
import { doRun, type Job } from './measured-run.ts';

/** Numbers of one run; in a played lesson the points of the shift come first. */
export type Row = (number | null)[];
export type BatchMeasures = Measures & { readonly score?: number | null };

export function batchMeasures(job: Job, seed: number): BatchMeasures {
  const { run, total } = doRun(job, seed);
  const measures = measure(run, job.within);
  return isStudy(job.bundle.lesson) ? measures : { score: total, ...measures };
}

export const batchRow = (job: Job, seed: number): Row => leaves(batchMeasures(job, seed));
