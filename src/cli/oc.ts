#!/usr/bin/env node
/** The headless tools. Exit codes: 0 ok, 1 findings, 2 usage. */
import { Command, CommanderError } from 'commander';
import { addBatch } from './commands/batch-command.ts';
import { addCharts } from './commands/charts-command.ts';
import { addDocs } from './commands/docs-command.ts';
import { addProve } from './commands/prove-command.ts';
import { addReplay } from './commands/replay-command.ts';
import { addRun } from './commands/run-command.ts';
import { addSchema } from './commands/schema-command.ts';
import { addValidate } from './commands/validate-command.ts';
import { EXIT_USAGE, UsageError } from './outcome.ts';

// Whoever reads may have read enough, as with `oc … | head`: no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const program = new Command('oc')
  .description('Open Counter 开门营业: check, run, replay and prove scenarios without a screen')
  .showHelpAfterError()
  .exitOverride();

const COMMANDS = [
  addValidate,
  addSchema,
  addDocs,
  addCharts,
  addRun,
  addBatch,
  addReplay,
  addProve,
];
for (const add of COMMANDS) add(program);
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
  else if (error instanceof UsageError) {
    process.stderr.write(`oc: ${error.message}\n`);
    process.exitCode = EXIT_USAGE;
  } else throw error;
}
