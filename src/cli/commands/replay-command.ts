import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { diffStates, type RunLog, replay } from '../../sim/index.ts';
import { loadLesson } from '../content.ts';
import { printDiagnostics } from '../diagnostics.ts';
import { leveled } from '../level-option.ts';
import { finish, print, printJson, UsageError } from '../outcome.ts';
import { clock } from '../words.ts';

function readLog(file: string): RunLog {
  if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
  let log: RunLog;
  try {
    log = JSON.parse(readFileSync(file, 'utf8')) as RunLog;
  } catch {
    throw new UsageError(`${file} is no JSON`);
  }
  const sound =
    log?.format === 1 &&
    Array.isArray(log.commands) &&
    typeof log.lesson === 'string' &&
    Number.isSafeInteger(log.until);
  if (!sound) throw new UsageError(`${file} is no run log`);
  return { ...log, checkpoints: Array.isArray(log.checkpoints) ? log.checkpoints : [] };
}

export function addReplay(program: Command): void {
  program
    .command('replay')
    .description('play a log again and verify its hash; a difference is shown field by field')
    .argument('<log>', 'log file written by run --log or exported from the game')
    .option('--lesson <file>', 'lesson file (default: scenarios/lessons/<lesson of the log>.json)')
    .option('--level <id>', 'level of the drill (default: that of the log)')
    .option('--json', 'print the result as JSON')
    .action((file: string, options: { lesson?: string; level?: string; json?: boolean }) => {
      const log = readLog(file);
      const { bundle: written, diagnostics } = loadLesson(
        options.lesson ?? `scenarios/lessons/${log.lesson}.json`,
      );
      if (!written) {
        printDiagnostics(diagnostics);
        finish(false);
        return;
      }
      const bundle = leveled(written, options.level ?? log.level);
      const sameContent = bundle.digest === log.digest;
      const { sim, mismatch } = replay(bundle, log);
      const got = sim.hash();
      const ok = sameContent && mismatch === null;
      const differences =
        ok || log.state === undefined ? [] : diffStates(log.state, sim.snapshot().state);
      if (options.json)
        printJson({ ok, sameContent, expected: log.hash, got, mismatch, differences });
      else {
        if (!sameContent)
          print(
            `content differs: the log was made with ${log.digest.slice(0, 12)}, here is ${bundle.digest.slice(0, 12)}`,
          );
        if (mismatch)
          print(
            `differs at ${clock(mismatch.t)}: expected ${mismatch.expected || 'the command to be taken'}, got ${mismatch.got}`,
          );
        for (const d of differences)
          print(`  ${d.path}: ${JSON.stringify(d.left)} ≠ ${JSON.stringify(d.right)}`);
        if (ok) print(`same hash ${got}, ${sim.facts.length} facts`);
      }
      finish(ok);
    });
}
