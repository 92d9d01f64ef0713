/** Many runs at once. Rows come back in the order of their seeds, however many threads made them. */
import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';
import { batchRow, type Row } from './batch-rows.ts';
import type { Job } from './measured-run.ts';

/** Somebody pressed Ctrl+C. */
export class Interrupted extends Error {}

export interface Batch {
  readonly job: Job;
  /** Run i has the seed `seed + i`. */
  readonly seed: number;
  readonly runs: number;
  /** Threads; left out, as many as it pays to start. */
  readonly workers?: number | undefined;
  /** Runs done so far. */
  progress(done: number): void;
}

/** Parts for each worker: enough to keep all busy to the end, few enough to cost nothing. */
const PARTS = 16;
/** ms to find out how long a run takes, and ms of work that are worth threads: each needs 2 s to read the program. */
const TRIAL = 500;
const WORTH = 8000;

export async function batchRows(batch: Batch): Promise<Row[]> {
  const { runs, workers } = batch;
  const rows: Row[] = [];
  const begun = Date.now();
  const threads = Math.min(workers ?? availableParallelism(), runs);
  for (;;) {
    const left = runs - rows.length;
    const spent = Date.now() - begun;
    const pays = spent > TRIAL && (spent / Math.max(1, rows.length)) * left > WORTH;
    if (threads > 1 && left > 1 && (workers !== undefined || pays))
      return rows.concat(await inPool(batch, rows.length, threads));
    if (left === 0) return rows;
    rows.push(batchRow(batch.job, batch.seed + rows.length));
    batch.progress(rows.length);
  }
}

/** @param from the first run that is still to be done */
async function inPool(batch: Batch, from: number, workers: number): Promise<Row[]> {
  const { job, seed, runs, progress } = batch;
  const pool = new Tinypool({
    filename: new URL('./batch-worker.mjs', import.meta.url),
    name: 'rowsOf',
    minThreads: workers,
    maxThreads: workers,
    execArgv: [],
    workerData: job,
  });
  let interrupted = false;
  const stop = (): void => {
    interrupted = true;
    void pool.destroy();
  };
  process.once('SIGINT', stop);
  try {
    const size = Math.max(1, Math.ceil((runs - from) / (workers * PARTS)));
    const parts: { seed: number; runs: number }[] = [];
    for (let i = from; i < runs; i += size)
      parts.push({ seed: seed + i, runs: Math.min(size, runs - i) });
    let done = from;
    const rows = await Promise.all(
      parts.map(async (part) => {
        const found = (await pool.run(part)) as Row[];
        done += part.runs;
        progress(done);
        return found;
      }),
    );
    return rows.flat();
  } catch (error) {
    throw interrupted ? new Interrupted() : error;
  } finally {
    process.off('SIGINT', stop);
    await pool.destroy();
  }
}
