import type { Command } from 'commander';
import { type Estimate, type Estimates, type Measures, summarise } from '../../sim/index.ts';
import { batchRows, Interrupted } from '../batch-pool.ts';
import { batchMeasures, type Row } from '../batch-rows.ts';
import { loadLesson } from '../content.ts';
import { printDiagnostics } from '../diagnostics.ts';
import {
  checkedOptions,
  jobOf,
  type MeasureOptions,
  settingsOf,
  withMeasureOptions,
} from '../measure-options.ts';
import { measureTables, type Write, written } from '../measure-table.ts';
import type { Job } from '../measured-run.ts';
import { countOption } from '../number-options.ts';
import { finish, print, printJson, wholeNumber } from '../outcome.ts';

interface Options extends MeasureOptions {
  runs: string;
  seed: string;
  workers?: string;
  json?: boolean;
}

/** As the shell has it for Ctrl+C. */
const EXIT_INTERRUPTED = 130;

export function addBatch(program: Command): void {
  const command = program
    .command('batch')
    .description('run a lesson many times: every measure with its mean and 95 % interval')
    .argument('<lesson>', 'lesson file')
    .option('--runs <n>', 'how many runs', '100')
    .option('--seed <n>', 'seed of the first run; each next run has the next number', '1')
    .option(
      '--workers <n>',
      'threads (default: one for each core, if it pays); they change no digit',
    );
  withMeasureOptions(command)
    .option('--json', 'print the estimates as JSON')
    .action(async (file: string, options: Options) => {
      const checked = checkedOptions(options);
      const seed = wholeNumber(options.seed);
      const runs = countOption(options.runs, '--runs');
      const workers =
        options.workers === undefined ? undefined : countOption(options.workers, '--workers');
      const { bundle, diagnostics } = loadLesson(file);
      if (!bundle) {
        printDiagnostics(diagnostics);
        finish(false);
        return;
      }
      const job = jobOf(bundle, checked);
      const rows = await rowsOf(job, seed, runs, workers);
      if (rows) report(job, seed, rows, options.json ?? false);
    });
}

/** null when interrupted. */
async function rowsOf(job: Job, seed: number, runs: number, workers: number | undefined) {
  const bar = progressBar(runs);
  try {
    return await batchRows({ job, seed, runs, workers, progress: bar.show });
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    process.exitCode = EXIT_INTERRUPTED;
    return null;
  } finally {
    bar.clear();
  }
}

function report(job: Job, seed: number, rows: readonly Row[], json: boolean): void {
  const { lesson, digest } = job.bundle;
  const runs = rows.length;
  // The first run once more, for the names of what the rows hold.
  const measures = summarise(batchMeasures(job, seed), rows);
  const seeds = { first: seed, last: seed + runs - 1 };
  if (json) printJson({ lesson: lesson.id, digest, runs, seeds, ...settingsOf(job), measures });
  else {
    print(`${lesson.id}  ${runs} runs  seeds ${seeds.first}–${seeds.last}`);
    const tables = measureTables<Estimate>(measures as Estimates<Measures>, withInterval);
    for (const text of tables) print(text);
    if ('score' in measures)
      print(`score ${withInterval(measures.score as unknown as Estimate, 'number')}`);
    print('mean over the runs ± half the 95 % interval');
  }
  finish(true);
}

/** "12.3 s ± 0.4"; of counts, tenths too. */
const withInterval: Write<Estimate> = ({ mean, ciHigh }, kind) => {
  const one = (value: number): string =>
    kind === 'count' ? value.toFixed(1) : written(value, kind);
  if (mean === null) return written(mean, kind);
  if (ciHigh === null || kind === 'clock') return one(mean);
  return `${one(mean)} ± ${one(ciHigh - mean).replace(/ .*/, '')}`;
};

const WIDTH = 30;
/** ms between two pictures of the bar. */
const PACE = 100;

/** One line on a terminal; nothing where the output goes into a file. */
function progressBar(all: number) {
  const { stderr } = process;
  let shownAt = 0;
  return {
    show(done: number): void {
      const now = Date.now();
      if (!stderr.isTTY || now - shownAt < PACE) return;
      shownAt = now;
      const full = Math.floor((WIDTH * done) / all);
      stderr.write(`\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done}/${all}`);
    },
    clear(): void {
      if (stderr.isTTY) stderr.write('\r\u001b[K');
    },
  };
}
