import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { botLog } from '../../bots/bot-log.ts';
import { type BotRun, runBot } from '../../bots/run-bot.ts';
import { isStudy } from '../../scenario/schema/lesson.ts';
import { measure, replay } from '../../sim/index.ts';
import { loadLesson } from '../content.ts';
import { writeCustomers } from '../customers-csv.ts';
import { printDiagnostics } from '../diagnostics.ts';
import {
  checkedOptions,
  jobOf,
  type MeasureOptions,
  settingsOf,
  withMeasureOptions,
} from '../measure-options.ts';
import { measureTables, written } from '../measure-table.ts';
import { type Job, shiftRun, studyRun } from '../measured-run.ts';
import { finish, print, printJson, UsageError, wholeNumber } from '../outcome.ts';
import { clock } from '../words.ts';

interface Options extends MeasureOptions {
  seed: string;
  log?: string;
  customersOut?: string;
  json?: boolean;
}

export function addRun(program: Command): void {
  const command = program
    .command('run')
    .description('run a study, or play a lesson by a bot, without a screen')
    .argument('<lesson>', 'lesson file')
    .option('--seed <n>', 'seed of the day', '1');
  withMeasureOptions(command)
    .option('--customers-out <file>', 'write every customer as a line of CSV')
    .option('--log <file>', 'write the log that reproduces a played run')
    .option('--json', 'print the measures, and of a played lesson score and facts, as JSON')
    .action((file: string, options: Options) => {
      const checked = checkedOptions(options);
      const seed = wholeNumber(options.seed);
      const { bundle, diagnostics } = loadLesson(file);
      if (!bundle) {
        printDiagnostics(diagnostics);
        finish(false);
        return;
      }
      const job = jobOf(bundle, checked);
      if (isStudy(bundle.lesson)) study(job, seed, options);
      else shift(job, seed, options);
      finish(true);
    });
}

function study(job: Job, seed: number, options: Options): void {
  const { lesson, digest } = job.bundle;
  if (options.log !== undefined)
    throw new UsageError(`--log: "${lesson.id}" is a study; its seed alone reproduces it`);
  const run = studyRun(job, seed);
  if (options.customersOut) writeCustomers(options.customersOut, run);
  const measures = measure(run, job.within);
  if (options.json) printJson({ lesson: lesson.id, digest, seed, ...settingsOf(job), measures });
  else {
    print(`${lesson.id}  seed ${seed}`);
    for (const text of measureTables(measures, written)) print(text);
  }
}

function shift(job: Job, seed: number, options: Options): void {
  const { bundle, bot } = job;
  const run = runBot(bundle, seed, bot);
  const log = botLog(bundle, seed, run, 'oc');
  const { sim } = replay(bundle, log);
  if (options.log) {
    const { state } = sim.snapshot();
    writeFileSync(options.log, `${JSON.stringify({ ...log, state }, null, 1)}\n`);
  }
  const measured = shiftRun(sim);
  if (options.customersOut) writeCustomers(options.customersOut, measured);
  const measures = measure(measured, job.within);
  if (options.json)
    printJson({
      lesson: bundle.lesson.id,
      digest: bundle.digest,
      seed,
      bot,
      hash: run.hash,
      score: run.score,
      facts: run.facts,
      measures,
    });
  else {
    printScore(job, seed, run);
    for (const text of measureTables(measures, written)) print(text);
  }
}

function printScore({ bundle, bot }: Job, seed: number, { facts, hash, score }: BotRun): void {
  const level = bundle.level === undefined ? '' : `  ${bundle.level}`;
  print(`${bundle.lesson.id}${level}  seed ${seed}  ${bot}  ${facts.length} facts  hash ${hash}`);
  for (const c of score.cases) {
    const when = c.startedAt < 0 ? 'not served' : `${clock(c.startedAt)}–${clock(c.endedAt)}`;
    print(`  ${c.case}/${c.variant}  ${when}  ${c.outcome || '–'}  ${Math.round(c.points)} points`);
    for (const f of c.findings) print(`    ${f.severity}  ${f.rule}  ${f.kind}  ${clock(f.t)}`);
  }
  for (const f of score.shiftFindings)
    print(`  ${f.severity}  ${f.rule}  ${f.kind}  ${clock(f.t)}`);
  print(
    `total ${score.total} (pass mark ${bundle.lesson.score.pass}): ${score.pass ? 'passed' : 'not passed'}`,
  );
}
