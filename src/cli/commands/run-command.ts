import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { BOT_KINDS, type BotKind } from '../../bots/policies.ts';
import { runBot } from '../../bots/run-bot.ts';
import { type RunLog, replay } from '../../sim/index.ts';
import { loadLesson } from '../content.ts';
import { printDiagnostics } from '../diagnostics.ts';
import { finish, print, printJson, UsageError, wholeNumber } from '../outcome.ts';
import { clock } from '../words.ts';

interface Options {
  seed: string;
  bot: string;
  log?: string;
  json?: boolean;
}

export function addRun(program: Command): void {
  program
    .command('run')
    .description('play a lesson by a bot, without a screen')
    .argument('<lesson>', 'lesson file')
    .option('--seed <n>', 'seed of the day', '1')
    .option('--bot <kind>', `who plays: ${BOT_KINDS.join(', ')}`, 'expert')
    .option('--log <file>', 'write the log that reproduces the run')
    .option('--json', 'print the score and the facts as JSON')
    .action((file: string, options: Options) => {
      if (!(BOT_KINDS as readonly string[]).includes(options.bot))
        throw new UsageError(`there is no bot "${options.bot}"`);
      const seed = wholeNumber(options.seed);
      const { bundle, diagnostics } = loadLesson(file);
      if (!bundle) {
        printDiagnostics(diagnostics);
        finish(false);
        return;
      }
      const run = runBot(bundle, seed, options.bot as BotKind);
      const log: RunLog = {
        format: 1,
        app: 'oc',
        lesson: bundle.lesson.id,
        digest: bundle.digest,
        seed,
        mode: 'exam',
        startedAt: '',
        commands: run.commands,
        until: run.until,
        hash: run.hash,
        checkpoints: [],
      };
      if (options.log) {
        const { state } = replay(bundle, log).sim.snapshot();
        writeFileSync(options.log, `${JSON.stringify({ ...log, state }, null, 1)}\n`);
      }
      if (options.json)
        printJson({
          lesson: bundle.lesson.id,
          digest: bundle.digest,
          seed,
          bot: options.bot,
          hash: run.hash,
          score: run.score,
          facts: run.facts,
        });
      else {
        print(
          `${bundle.lesson.id}  seed ${seed}  ${options.bot}  ${run.facts.length} facts  hash ${run.hash}`,
        );
        for (const c of run.score.cases) {
          const when = c.startedAt < 0 ? 'not served' : `${clock(c.startedAt)}–${clock(c.endedAt)}`;
          print(
            `  ${c.case}/${c.variant}  ${when}  ${c.outcome || '–'}  ${Math.round(c.points)} points`,
          );
          for (const f of c.findings)
            print(`    ${f.severity}  ${f.rule}  ${f.kind}  ${clock(f.t)}`);
        }
        for (const f of run.score.shiftFindings)
          print(`  ${f.severity}  ${f.rule}  ${f.kind}  ${clock(f.t)}`);
        print(
          `total ${run.score.total} (pass mark ${bundle.lesson.score.pass}): ${run.score.pass ? 'passed' : 'not passed'}`,
        );
      }
      finish(true);
    });
}
