// The import fence: which room may import what. Rules and reasons: .dependency-cruiser.cjs.
// Usage: node .ci/fence.mjs [folder with a src/]
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HOME, startedDirectly } from './home.mjs';

const CRUISER = join(HOME, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/**
 * Judges every import under `folder`/src.
 * @param {string} folder
 * @returns {{ violations: { rule: string, from: string, to: string, comment: string }[],
 *   seen: string[], sources: string[] }} `seen`: modules the tool read; `sources`: files on disk
 */
export function runFence(folder = HOME) {
  const result = spawnSync(
    process.execPath,
    [CRUISER, 'src', '--config', join(HOME, '.dependency-cruiser.cjs'), '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (!result.stdout.startsWith('{')) {
    throw new Error(`dependency-cruiser gave no report:\n${result.stderr || result.stdout}`);
  }
  const report = JSON.parse(result.stdout);
  const comments = new Map(
    report.summary.ruleSetUsed.forbidden.map((/** @type {any} */ r) => [r.name, r.comment]),
  );
  return {
    violations: report.summary.violations.map((/** @type {any} */ v) => ({
      rule: v.rule.name,
      from: v.from,
      to: v.to,
      comment: comments.get(v.rule.name) ?? '',
    })),
    seen: report.modules
      .map((/** @type {any} */ m) => m.source)
      .filter((/** @type {string} */ path) => /^src\/.*\.tsx?$/.test(path)),
    sources: listSources(join(folder, 'src')),
  };
}

/** @param {string} src */
function listSources(src) {
  if (!existsSync(src)) return [];
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => `src/${path.replaceAll('\\', '/')}`);
}

/** A tool that sees nothing finds nothing wrong: that is a failure, not a pass. */
export function unseen(/** @type {{ seen: string[], sources: string[] }} */ { seen, sources }) {
  const known = new Set(seen);
  return sources.filter((path) => !known.has(path));
}

function main() {
  const outcome = runFence(resolve(process.argv[2] ?? HOME));
  for (const { rule, from, to, comment } of outcome.violations) {
    console.error(`${rule}\n    ${from} → ${to}\n    why: ${comment}`);
  }
  const missed = unseen(outcome);
  for (const path of missed) console.error(`not seen by the import check: ${path}`);
  const wrong = outcome.violations.length + missed.length;
  console.log(`fence: ${outcome.seen.length} modules seen, ${wrong} wrong`);
  if (outcome.sources.length === 0) console.error('fence: there is nothing under src/');
  process.exitCode = wrong > 0 || outcome.sources.length === 0 ? 1 : 0;
}

if (startedDirectly(import.meta.url)) main();
