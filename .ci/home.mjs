// Where things are, for the scripts beside this file. Node's own modules only: some of these
// scripts run before anything is installed.
import { realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const HOME = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** Stamps, locks and reports of the tools. Ignored by git; may be deleted at any time. */
export const CACHE = join(HOME, '.cache');
export const DIST = join(HOME, 'dist');

/** True when the module with this `import.meta.url` was started by node itself. */
export const startedDirectly = (/** @type {string} */ url) =>
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);
