// Vite plugin: fills src/app/platform/content-index.json, which is empty on disk, with what the menu must know of the
// content and with the files each lesson needs. One small chunk of data, made anew when a file in scenarios/ changes.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentIndex } from '../src/scenario/load/content-index.ts';

/** Vite writes paths so on every system. @param {string} path */
const slashed = (path) => path.replaceAll('\\', '/');
const PLACE = slashed(
  fileURLToPath(new URL('../src/app/platform/content-index.json', import.meta.url)),
);
const FOLDER = fileURLToPath(new URL('../scenarios', import.meta.url));
/** Generated; no content. */
const SCHEMAS = `schema${sep}`;

/** Every content file below a folder. @returns {import('../src/scenario/load/read-json.ts').SourceFile[]} */
export function readContent(folder = FOLDER) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json') && !path.startsWith(SCHEMAS))
    .map((path) => ({
      path: slashed(path),
      text: readFileSync(join(folder, path), 'utf8'),
    }));
}

/** @returns {import('vite').Plugin} */
export function contentIndexPlugin() {
  const inFolder = (/** @type {string} */ file) =>
    file.startsWith(`${slashed(FOLDER)}/`) && file.endsWith('.json');
  return {
    name: 'content-index',
    enforce: 'pre',
    load: (id) => (id === PLACE ? JSON.stringify(contentIndex(readContent())) : null),
    // Also for files that come and go: they are in nobody's imports.
    hotUpdate({ file, modules }) {
      if (!inFolder(file)) return;
      const index = this.environment.moduleGraph.getModuleById(PLACE);
      return index ? [...modules, index] : modules;
    },
  };
}
