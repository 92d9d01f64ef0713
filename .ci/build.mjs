// Builds dist/ if anything it is made of has changed. Usage: node .ci/build.mjs [--force]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CACHE, DIST, HOME, startedDirectly } from './home.mjs';

const INPUTS = [
  'src',
  'assets',
  'scenarios',
  'public',
  'index.html',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  // Plugins of the build.
  '.ci/bare-schemas.mjs',
  '.ci/content-index.mjs',
  '.ci/json-with-comments.mjs',
  '.ci/lean-zod.mjs',
  '.ci/oldest-browser.mjs',
  '.ci/phaser-core.mjs',
];
const STAMP = join(CACHE, 'build-stamp');
const LOCK = join(CACHE, 'build-lock');

/** A digest of every file that goes into the build. Contents, not times: a checkout changes times. */
export function inputsDigest(home = HOME) {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    const path = join(home, input);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
          .sort()
          .map((name) => join(path, name))
      : [path];
    for (const file of files) {
      if (!statSync(file).isFile()) continue;
      hash.update(file.slice(home.length)).update('\0').update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

function isFresh(/** @type {string} */ digest) {
  return (
    existsSync(join(DIST, 'index.html')) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === digest
  );
}

/** Two commands started together must not build into one folder. @returns {Promise<() => void>} */
async function takeLock() {
  mkdirSync(CACHE, { recursive: true });
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return () => rmSync(LOCK, { force: true });
    } catch {
      if (!ownerLives()) rmSync(LOCK, { force: true });
      else await sleep(200);
    }
  }
}

function ownerLives() {
  try {
    const owner = Number(readFileSync(LOCK, 'utf8'));
    // Between creation and writing the file is empty: its owner is alive.
    return owner === 0 || process.kill(owner, 0);
  } catch {
    return false;
  }
}

/**
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<boolean>} false if the build failed
 */
export async function ensureBuilt({ force = false } = {}) {
  const unlock = await takeLock();
  try {
    // Taken before the build: what changes while it runs makes it stale.
    const digest = inputsDigest();
    if (!force && isFresh(digest)) return true;
    rmSync(STAMP, { force: true });
    const vite = join(HOME, 'node_modules/vite/bin/vite.js');
    const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: HOME,
      stdio: 'inherit',
    });
    if (status !== 0) return false;
    writeFileSync(STAMP, digest);
    return true;
  } finally {
    unlock();
  }
}

if (startedDirectly(import.meta.url)) {
  process.exitCode = (await ensureBuilt({ force: process.argv.includes('--force') })) ? 0 : 1;
}
