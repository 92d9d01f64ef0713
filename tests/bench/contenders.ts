/**
 * Who does the M/M/3 work: the engine and what of its rivals this machine has. Rivals live in a temporary folder; they are no
 * dependencies. Each run is a process of its own: it does the work before to get warm, then again with the CPU clock on.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../.ci/headless.mjs';

const FOLDER = join(tmpdir(), 'open-counter-bench');
const RIVALS = join(import.meta.dirname, 'rivals');
const PYTHON = '/usr/bin/python3';
const SIMJS = 'simjs@2.0.3';

export interface Result {
  /** CPU seconds, user and system, of the work alone. */
  readonly cpu: number;
  /** Mean wait, in mean services. */
  readonly mean: number;
}

export interface Contender {
  readonly name: string;
  readonly run: (customers: number, seed: number) => Result;
}

export interface Absent {
  readonly name: string;
  readonly absent: string;
}

/** Runs a command and reads the JSON it prints. */
export function ask<T>(command: string, args: readonly string[]): T {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${error ?? stderr}`);
  return JSON.parse(stdout) as T;
}

const engineModule = (await bundle({ 'engine-queue': 'tests/bench/engine-queue.ts' }))(
  'engine-queue',
);

/** A task of engine-queue.ts, built the way `oc` is. */
export function askEngine<T>(flags: readonly string[], task: string, ...numbers: number[]): T {
  return ask(process.execPath, [...flags, fileURLToPath(engineModule), ...words(task, ...numbers)]);
}

/** Null when it worked, else why not. Without npm's own variables, which name this project. */
function prepare(command: string, args: readonly string[]): string | null {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_')),
  );
  const options = { cwd: FOLDER, encoding: 'utf8', env, timeout: 120_000 } as const;
  const { status, stderr, error } = spawnSync(command, args, options);
  return status === 0 ? null : (error?.message ?? stderr.trim().split('\n').at(-1) ?? 'failed');
}

const words = (...values: (string | number)[]): string[] => values.map(String);

function engine(): Contender {
  return {
    name: 'Open Counter',
    run: (customers, seed) => askEngine([], 'queue', customers, seed),
  };
}

function simjs(): Contender | Absent {
  const name = SIMJS.replace('@', ' ');
  if (!existsSync(join(FOLDER, 'node_modules/simjs'))) {
    writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n');
    const install = ['install', SIMJS, '--ignore-scripts', '--no-audit', '--no-fund'];
    const absent = prepare('npm', install);
    if (absent !== null) return { name, absent };
  }
  const script = join(RIVALS, 'simjs-queue.mjs');
  return {
    name,
    run: (customers, seed) => ask(process.execPath, words(script, FOLDER, customers, seed)),
  };
}

function simpy(): Contender | Absent {
  const look = 'import simpy, sys; print(simpy.__version__, "on Python", sys.version.split()[0])';
  const { status, stdout } = spawnSync(PYTHON, ['-c', look], { encoding: 'utf8' });
  if (status !== 0) return { name: 'SimPy', absent: `${PYTHON} has no simpy` };
  const script = join(RIVALS, 'simpy-queue.py');
  return {
    name: `SimPy ${stdout.trim()}`,
    run: (customers, seed) => ask(PYTHON, words(script, customers, seed)),
  };
}

function calendar(): Contender | Absent {
  const name = 'C++ calendar (g++ -O2)';
  const program = join(FOLDER, 'calendar-queue');
  const source = join(RIVALS, 'calendar-queue.cpp');
  const absent = prepare('g++', ['-O2', '-std=c++17', '-o', program, source]);
  if (absent !== null) return { name, absent };
  return { name, run: (customers, seed) => ask(program, words(customers, seed)) };
}

export interface Field {
  readonly engine: Contender;
  readonly simjs: Contender | Absent;
  readonly simpy: Contender | Absent;
  readonly calendar: Contender | Absent;
}

/** All of them, made ready. */
export function contenders(): Field {
  mkdirSync(FOLDER, { recursive: true });
  return { engine: engine(), simjs: simjs(), simpy: simpy(), calendar: calendar() };
}
