// The engine without a screen, bundled as for the browser: it starts four times as fast as from its sources and runs half as
// long. Made anew when a source has changed; kept in the cache under a digest of its sources.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CACHE, HOME } from './home.mjs';

const FOLDER = join(CACHE, 'headless');
const ROOMS = ['cli', 'charts', 'bots', 'scenario', 'sim', 'text'].map((room) => `src/${room}`);
const OTHERS = ['package-lock.json', '.ci/headless.mjs'];
/** ms; a bundle that old is used by nobody any more, unless it is the newest. */
const OLD = 3_600_000;

/** @param {Record<string, string>} entries */
function digestOf(entries) {
  const hash = createHash('sha256').update(JSON.stringify(entries));
  const files = [...ROOMS.flatMap(filesBelow), ...OTHERS, ...Object.values(entries)];
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(HOME, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} folder */
const filesBelow = (folder) =>
  readdirSync(join(HOME, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(HOME.length + 1))
    .sort();

/**
 * Bundles entry points that import from src, if that has not been done yet. Throws when a source does not compile.
 * @param {Record<string, string>} entries names and paths from the project's root
 * @returns {Promise<(name: string) => URL>} where the module of an entry is
 */
export async function bundle(entries) {
  const folder = join(FOLDER, digestOf(entries));
  if (!existsSync(folder)) await make(entries, folder);
  return (name) => pathToFileURL(join(folder, `${name}.mjs`));
}

/**
 * @param {Record<string, string>} entries
 * @param {string} folder
 */
async function make(entries, folder) {
  mkdirSync(FOLDER, { recursive: true });
  tidy();
  // Under another name until it is whole: somebody else may be about to do the same.
  const outDir = mkdtempSync(join(FOLDER, 'making-'));
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: HOME,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      rolldownOptions: { input: entries, output: { entryFileNames: '[name].mjs' } },
    },
  });
  try {
    renameSync(outDir, folder);
  } catch {
    rmSync(outDir, { recursive: true, force: true });
  }
}

function tidy() {
  for (const name of readdirSync(FOLDER)) {
    const path = join(FOLDER, name);
    if (Date.now() - statSync(path).mtimeMs > OLD) rmSync(path, { recursive: true, force: true });
  }
}
