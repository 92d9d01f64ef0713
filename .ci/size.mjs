// What a visitor downloads, in gzip level 9: the scripts the menu loads, and all that is needed to play a shift.
// What only another door loads is weighed on its own.
// Usage: node .ci/size.mjs [folder with a build]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuilt } from './build.mjs';
import { DIST, startedDirectly } from './home.mjs';

const KB = 1000;
export const BUDGET = { menu: 150 * KB, shift: 620 * KB };
/** Behind these lies what no shift loads: skill drills, the supervisor's console with its overlays and reports, and what names the faults of broken content. */
const OTHER_DOORS = [
  'src/ui/drills/drills-screen.tsx',
  'src/app/platform/drill-desk.ts',
  'src/ui/floor/floor-screen.tsx',
  'src/ui/debrief/targets-card.tsx',
  'src/ui/debrief/drill/drill-main.tsx',
  'src/ui/debrief/drill/drill-paper.tsx',
  'src/ui/debrief/drill/hall-replay.tsx',
  'src/scenario/load/at-level.ts',
  'src/floor/overlay/overlays.ts',
  'src/floor/day-picture.ts',
  'src/ui/records/quality-week-page.tsx',
  'src/session/quality-week.ts',
  'src/scenario/load/library.ts',
];

/** The worker in which days of a drill are run once more. */
const TRIALS = /(^|\/)trial\.worker-/;

/** @typedef {{ file: string, src?: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk */
/** @typedef {{ file: string, bytes: number, kind: 'menu' | 'shift' | 'doors' | 'content' }} Row */

/**
 * Every script of a build with its size and when it is loaded: with the menu (the entries and all
 * they import statically), later, or as content (a scenario file, which is a script only by wrapping).
 * @param {string} dist @returns {Row[]}
 */
export function weigh(dist) {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  /** @type {Set<string>} */
  const menu = new Set();
  const follow = (/** @type {string} */ key) => {
    const chunk = manifest[key];
    if (chunk === undefined || menu.has(chunk.file)) return;
    menu.add(chunk.file);
    for (const next of chunk.imports ?? []) follow(next);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) follow(key);
  /** @type {Set<string>} */
  const shift = new Set();
  const reach = (/** @type {string} */ key) => {
    const chunk = manifest[key];
    if (chunk === undefined || shift.has(chunk.file) || OTHER_DOORS.includes(key)) return;
    shift.add(chunk.file);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) reach(next);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) reach(key);
  const listed = new Set(Object.values(manifest).map((chunk) => chunk.file));
  const content = new Set(
    Object.values(manifest)
      .filter((chunk) => chunk.src?.includes('.json'))
      .map((chunk) => chunk.file),
  );

  // From the folder, not from the manifest: workers are not listed there.
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.m?js$/.test(file))
    .map((file) => {
      // What the manifest does not list is a worker: it may be needed anywhere, but for what is tried out after a drill.
      const played = shift.has(file) || (!listed.has(file) && !TRIALS.test(file));
      const kind = menu.has(file)
        ? 'menu'
        : content.has(file)
          ? 'content'
          : played
            ? 'shift'
            : 'doors';
      return { file, bytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, kind };
    });
}

/** @param {Row[]} rows */
export function judge(rows, budget = BUDGET) {
  const sum = (/** @type {Row['kind'][]} */ ...kinds) =>
    rows.filter(({ kind }) => kinds.includes(kind)).reduce((total, { bytes }) => total + bytes, 0);
  return [
    { what: 'menu', bytes: sum('menu'), limit: budget.menu },
    { what: 'shift', bytes: sum('menu', 'shift'), limit: budget.shift },
    { what: 'other doors', bytes: sum('doors'), limit: Number.POSITIVE_INFINITY },
    { what: 'content', bytes: sum('content'), limit: Number.POSITIVE_INFINITY },
  ].map((line) => ({ ...line, ok: line.bytes <= line.limit }));
}

async function main() {
  const dist = resolve(process.argv[2] ?? DIST);
  if (dist === DIST && !(await ensureBuilt())) return false;
  if (!existsSync(join(dist, '.vite/manifest.json'))) {
    console.error(`There is no build with a manifest in ${dist}.`);
    return false;
  }
  const kB = (/** @type {number} */ bytes) => `${(bytes / KB).toFixed(1)} kB`.padStart(10);
  const rows = weigh(dist);
  for (const { file, bytes, kind } of rows
    .filter(({ kind }) => kind !== 'content')
    .sort((a, b) => b.bytes - a.bytes)) {
    console.log(`${kB(bytes)}  ${kind.padEnd(6)} ${file}`);
  }
  const lines = judge(rows);
  console.log('');
  for (const { what, bytes, limit, ok } of lines) {
    const verdict = Number.isFinite(limit) ? `of ${kB(limit)} ${ok ? 'ok' : 'TOO MUCH'}` : '';
    console.log(`${kB(bytes)}  ${what.padEnd(12)} ${verdict}`);
  }
  return rows.length > 0 && lines.every(({ ok }) => ok);
}

if (startedDirectly(import.meta.url)) process.exitCode = (await main()) ? 0 : 1;
