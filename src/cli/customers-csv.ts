/** Every visit that counts, as a table for other programs (RFC 4180). */
import { closeSync, openSync, writeSync } from 'node:fs';
import { type MeasuredRun, OUTCOMES } from '../sim/index.ts';
import { UsageError } from './outcome.ts';

const HEAD = ['id', 'category', 'arrive', 'called', 'start', 'end', 'window', 'outcome'];
/** Lines written at once. */
const BLOCK = 4096;

const time = (ms: number | undefined): string =>
  ms === undefined || ms < 0 ? '' : (ms / 1000).toFixed(3);

/** A field with a comma, a quote or a line end stands in quotes. */
const field = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const line = (fields: readonly string[]): string => `${fields.map(field).join(',')}\r\n`;

/**
 * Times are seconds since midnight, empty when there is none; `called` is the last call, `start` the first start of service,
 * `end` when the visit ended, however it ended. The outcome of somebody still there is empty.
 */
function* rows({ bundle, state, first, last }: MeasuredRun): Generator<string> {
  const { visits } = state;
  const { categories, windows } = bundle.branch;
  yield line(HEAD);
  for (let id = first; id < last; id += 1) {
    const left = visits.leftAt[id] as number;
    yield line([
      String(id),
      categories[visits.category[id] as number]?.id ?? '',
      time(visits.arrivedAt[id]),
      time(visits.calledAt[id]),
      time(visits.seatedAt[id]),
      time(left),
      windows[visits.window[id] as number]?.id ?? '',
      left < 0 ? '' : (OUTCOMES[visits.outcome[id] as number] ?? ''),
    ]);
  }
}

export function writeCustomers(file: string, run: MeasuredRun): void {
  let out: number;
  try {
    out = openSync(file, 'w');
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message}`);
  }
  try {
    let block: string[] = [];
    for (const row of rows(run)) {
      block.push(row);
      if (block.length < BLOCK) continue;
      writeSync(out, block.join(''));
      block = [];
    }
    writeSync(out, block.join(''));
  } finally {
    closeSync(out);
  }
}
