/**
 * `npm run validity`: every reference case by its fair test. Prints the table and writes it into docs/validity.md. Cases are
 * dealt to as many processes as there are cores; the table is the same for any number of them.
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { CASES } from '../queueing/cases.ts';
import { type ExactCase, type ExactResult, runExact } from '../queueing/exact-run.ts';
import { ABLE_BAKER } from '../queueing/idle-rule.ts';
import { runTraces } from '../queueing/trace-run.ts';
import { document, linesOf } from './validity-page.ts';

const STUDIES: readonly ExactCase[] = [ABLE_BAKER, ...CASES];
const PAGE = fileURLToPath(new URL('../../docs/validity.md', import.meta.url));

if (process.send) work();
else await main();

/** A helper process: runs the case it is sent, and sends back what came out. */
function work(): void {
  process.on('message', (index: number) => {
    const one = STUDIES[index];
    process.send?.(one ? runExact(one) : []);
  });
}

async function main(): Promise<void> {
  const studies = await runAll();
  const lines = linesOf(runTraces(), studies);
  const failed = lines.filter(({ ok }) => !ok);
  writeFileSync(PAGE, document(lines));
  console.log(document(lines));
  console.log(`${lines.length - failed.length} hold, ${failed.length} fail`);
  for (const { id, quantity } of failed) console.log(`FAILS: ${id} ${quantity}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

/** Results in the order of the cases, longest cases dealt first. */
function runAll(): Promise<ExactResult[]> {
  const results: ExactResult[][] = [];
  const waiting = STUDIES.map((_, index) => index).sort((a, b) => sizeOf(b) - sizeOf(a));
  let open = waiting.length;
  return new Promise((resolve, reject) => {
    for (let k = 0; k < availableParallelism(); k += 1) {
      const helper = fork(fileURLToPath(import.meta.url));
      let index = -1;
      const next = (): void => {
        index = waiting.shift() ?? -1;
        if (index < 0) helper.disconnect();
        else helper.send(index);
      };
      helper.on('message', (result: ExactResult[]) => {
        results[index] = result;
        console.error(`${STUDIES[index]?.id} done, ${open - 1} to go`);
        open -= 1;
        next();
        if (open === 0) resolve(results.flat());
      });
      helper.on('error', reject);
      helper.on('exit', (code) => {
        if (code !== 0) reject(new Error(`a helper process ended with ${code}`));
      });
      next();
    }
  });
}

function sizeOf(index: number): number {
  const { plan } = STUDIES[index] as ExactCase;
  return 'days' in plan ? plan.days * 100 : plan.replications * plan.customers;
}
