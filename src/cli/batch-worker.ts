/** Runs parts of a batch in a thread of its own. The lesson comes once with the thread, already compiled. */
import Tinypool from 'tinypool';
import { batchRow, type Row } from './batch-rows.ts';
import type { Job } from './measured-run.ts';

const job = Tinypool.workerData as Job;

/** @param part first seed, and how many */
export const rowsOf = ({ seed, runs }: { seed: number; runs: number }): Row[] =>
  Array.from({ length: runs }, (_, i) => batchRow(job, seed + i));
