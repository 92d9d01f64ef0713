// `npm test`: builds when needed, runs the unit and the end-to-end tests, and ends with a line of
// totals. Arguments go to vitest: npm test -- tests/sim, npm test -- --project unit
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { CACHE, HOME } from './home.mjs';

const REPORT = join(CACHE, 'vitest.json');

/** @param {any} report vitest's JSON report */
function count(report) {
  // A file that could not even be loaded has no tests to count: it counts as one failure.
  const unloadable = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    left: report.numPendingTests + report.numTodoTests,
  };
}

async function main() {
  const args = process.argv.slice(2);
  const unitOnly = args.join(' ').includes('--project unit') || args.includes('--project=unit');
  let extraFailures = 0;
  if (!unitOnly) {
    if (!(await ensureBuilt())) {
      console.error('The build failed; the end-to-end tests will see the last one, if any.');
      extraFailures++;
    }
    try {
      ensureChromium();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      extraFailures++;
    }
  }

  mkdirSync(CACHE, { recursive: true });
  rmSync(REPORT, { force: true });
  const vitest = join(HOME, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...args], {
    cwd: HOME,
    stdio: ['ignore', 'inherit', 'inherit'],
  });

  const { passed, failed, left } = existsSync(REPORT)
    ? count(JSON.parse(readFileSync(REPORT, 'utf8')))
    : { passed: 0, failed: 0, left: 0 };
  let total = failed + extraFailures;
  // Unhandled errors and runs without a test fail the run, though no test says so.
  if (total === 0 && (status !== 0 || passed === 0)) total = 1;
  if (left > 0) console.log(`${left} skipped`);
  console.log(`${passed} passed, ${total} failed`);
  process.exitCode = total > 0 ? 1 : 0;
}

await main();
