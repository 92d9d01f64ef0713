// Writes CREDITS.md: the packages that ship with the game and every picture, sound and font, from
// package-lock.json and the source.json beside each asset. Usage: node .ci/credits.mjs [--check]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HOME, startedDirectly } from './home.mjs';

/** @typedef {{ title: string, author: string, licence: string, url: string, changes?: string }} Source */

const link = (/** @type {string} */ text, /** @type {string} */ url) => `[${text}](${url})`;
const cell = (/** @type {unknown} */ value) =>
  String(value ?? '')
    .replaceAll('|', '\\|')
    .replaceAll(/\s+/g, ' ')
    .trim();
const table = (/** @type {string[]} */ head, /** @type {unknown[][]} */ rows) =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |`)
    .join('\n');

/** Packages that are not for development only. Prebuilt variants for one platform are left out. */
function packageRows(/** @type {string} */ home) {
  const lock = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional && !entry.os)
    .map(([path, entry]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      if (!entry.license) throw new Error(`package-lock.json: ${name} states no licence`);
      return [link(name, `https://www.npmjs.com/package/${name}`), entry.version, entry.license];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** @returns {unknown[][]} one row per source; a source.json holds one source or a list of them */
function assetRows(/** @type {string} */ home) {
  const assets = join(home, 'assets');
  if (!existsSync(assets)) return [];
  const files = readdirSync(assets, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.split('/').at(-1) === 'source.json')
    .sort();
  return files.flatMap((file) => {
    /** @type {Source[]} */
    const sources = [JSON.parse(readFileSync(join(assets, file), 'utf8'))].flat();
    return sources.map((source) => {
      for (const field of /** @type {const} */ (['title', 'author', 'licence', 'url'])) {
        if (typeof source[field] !== 'string' || source[field] === '') {
          throw new Error(`assets/${file}: "${field}" is missing`);
        }
      }
      const title = /^https?:/.test(source.url)
        ? link(source.title, source.url)
        : `${source.title} (${source.url})`;
      return [`assets/${dirname(file)}`, title, source.author, source.licence, source.changes];
    });
  });
}

/** The text of CREDITS.md. */
export function credits(home = HOME) {
  const assets = assetRows(home);
  return `# Credits

Written by \`npm run credits\`; do not edit. Open Counter itself is under the MIT licence, see LICENSE.

## Pictures, sounds and fonts

${assets.length === 0 ? 'None yet.' : table(['Where', 'Work', 'By', 'Licence', 'Changes'], assets)}

## Packages

${table(['Package', 'Version', 'Licence'], packageRows(home))}
`;
}

if (startedDirectly(import.meta.url)) {
  const path = join(HOME, 'CREDITS.md');
  const text = credits();
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text);
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error('CREDITS.md is out of date: run npm run credits');
    process.exitCode = 1;
  } else {
    console.log('credits: up to date');
  }
}
