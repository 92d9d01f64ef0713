// Runs before `npm start`, `npm test` and the like: installs the packages if the lock file has
// changed since the last install. Needs nothing but Node, for node_modules may be missing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from './home.mjs';

const LOCK = join(HOME, 'package-lock.json');
const STAMP = join(HOME, 'node_modules/.oc-stamp');
/** Some packages are binaries: a folder copied from another machine is not an install. */
const MACHINE = `${process.platform}-${process.arch}`;

const wantedStamp = () =>
  `${MACHINE} ${createHash('sha256').update(readFileSync(LOCK)).digest('hex')}`;

/** True if npm's own record of node_modules agrees with the lock file: someone installed by hand. */
function alreadyInstalled() {
  const record = join(HOME, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const packagesIn = (/** @type {string} */ path) =>
    JSON.parse(readFileSync(path, 'utf8')).packages;
  const present = packagesIn(record);
  return Object.entries(packagesIn(LOCK)).every(
    // Optional ones are binaries for other machines.
    ([path, { version, optional }]) =>
      path === '' || optional || present[path]?.version === version,
  );
}

/** @param {string[]} args */
function npm(args) {
  console.log(`> npm ${args.join(' ')}`);
  const cli = process.env.npm_execpath;
  const options = /** @type {const} */ ({ cwd: HOME, stdio: 'inherit' });
  const result = cli?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return result.status === 0;
}

function install() {
  // The build and the tests need the development packages too, whatever NODE_ENV says.
  const wanted = ['--include=dev', '--no-audit', '--no-fund'];
  if (npm(['ci', ...wanted])) return;
  console.log('npm ci was refused; trying npm install');
  if (npm(['install', ...wanted])) return;
  console.error('The packages could not be installed. Is the npm registry reachable?');
  process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Open Counter needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined;
if (stamp !== wantedStamp()) {
  const foreign = stamp !== undefined && !stamp.startsWith(`${MACHINE} `);
  if (foreign || !alreadyInstalled()) install();
  // Read again: npm install may have mended the lock file.
  writeFileSync(STAMP, wantedStamp());
}
