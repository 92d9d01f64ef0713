// Finds the browser of the end-to-end tests; on a bare Debian machine, installs it.
// Usage: node .ci/chromium.mjs
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { startedDirectly } from './home.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ADVICE =
  'The end-to-end tests need Chromium. Install it (Debian: apt-get install chromium ' +
  'fonts-wqy-microhei) or set CHROMIUM to the path of a Chromium or Chrome.';

function onPath(/** @type {string} */ name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** @returns {string | undefined} the path of a Chromium */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which does not exist.`);
  }
  return NAMES.map((name) => onPath(name) ?? `/usr/bin/${name}`).find((path) => existsSync(path));
}

/** Without a Chinese font every page is drawn in empty boxes: measurable, but not what users see. */
function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

function aptInstall(/** @type {string[]} */ packages) {
  if (process.getuid?.() !== 0 || onPath('apt-get') === undefined) return false;
  console.log(`> apt-get install ${packages.join(' ')}`);
  const run = (/** @type {string[]} */ args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return (
    run(['update', '-qq']) && run(['install', '-y', '-qq', '--no-install-recommends', ...packages])
  );
}

/** @returns {string} the path of a Chromium, installed if that was needed and possible */
export function ensureChromium() {
  const missing = [];
  if (findChromium() === undefined) missing.push('chromium');
  if (process.platform === 'linux' && !hasChineseFont()) missing.push('fonts-wqy-microhei');
  if (missing.length > 0 && !aptInstall(missing) && !missing.includes('chromium')) {
    console.warn('No Chinese font found: pages will be tested with empty boxes for letters.');
  }
  const path = findChromium();
  if (path === undefined) throw new Error(ADVICE);
  return path;
}

if (startedDirectly(import.meta.url)) console.log(ensureChromium());
