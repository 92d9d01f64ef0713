/**
 * Speed of the queue, against other simulators and by itself: docs/benchmarks.md says what is measured.
 * npm run bench -- [--rounds 5] [--customers 200000] [--only rivals|days|memory|growth] [--write]
 * Fails when somebody's waits are wrong; how fast anything is depends on the machine and fails nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Absent, askEngine, type Contender, contenders, type Field } from './contenders.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    customers: { type: 'string', default: '200000' },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});
const ROUNDS = Number(options.rounds);
const CUSTOMERS = Number(options.customers);

/** Mean wait of M/M/3 at ρ = 0.9 in mean services: C / (3 − 2.7), with C = 0.8171 by Erlang's formula. */
const EXACT = 2.7235;
/** Standard deviation of the mean over 200 000 customers, as a share of it: of 300 runs of the C++ calendar. */
const NOISE = 0.051;
const PAGE = join(import.meta.dirname, '../../docs/benchmarks.md');

const lines: string[] = [];
function say(line = ''): void {
  lines.push(line);
  console.log(line);
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
};
const range = (values: readonly number[], digits: number): string =>
  `${Math.min(...values).toFixed(digits)}..${Math.max(...values).toFixed(digits)}`;
const grouped = (value: number): string =>
  Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ' ');
const row = (...cells: string[]): void =>
  say(
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(16)))
      .join('')
      .trimEnd(),
  );

/** Raced in turn, round by round, so that a slow minute of the machine strikes all of them. */
function race(field: readonly Contender[]): Map<Contender, { cpu: number[]; means: number[] }> {
  const results = new Map(
    field.map((one) => [one, { cpu: [] as number[], means: [] as number[] }]),
  );
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [one, { cpu, means }] of results) {
      const result = one.run(CUSTOMERS, round);
      cpu.push(result.cpu);
      means.push(result.mean);
    }
    console.error(`round ${round} of ${ROUNDS}`);
  }
  return results;
}

function rivals(field: Field): void {
  const all = Object.values(field) as (Contender | Absent)[];
  const results = race(all.filter((one): one is Contender => 'run' in one));
  const tolerance = 4 * NOISE * Math.sqrt(200_000 / (CUSTOMERS * ROUNDS));
  say(`M/M/3, ρ = 0.9, ${grouped(CUSTOMERS)} customers, ${ROUNDS} rounds in turn, CPU time`);
  row('', 'customers/s', 'min..max', 'µs/customer', 'mean wait');
  for (const one of all) {
    const result = results.get(one as Contender);
    if (!result) {
      say(`${one.name.padEnd(34)}not here: ${(one as Absent).absent}`);
      continue;
    }
    const speeds = result.cpu.map((seconds) => CUSTOMERS / seconds);
    const mean = result.means.reduce((sum, x) => sum + x, 0) / ROUNDS;
    const right = Math.abs(mean / EXACT - 1) <= tolerance;
    if (!right) process.exitCode = 1;
    row(
      one.name,
      grouped(median(speeds)),
      `${grouped(Math.min(...speeds) / 1000)}..${grouped(Math.max(...speeds) / 1000)} k`,
      ((median(result.cpu) / CUSTOMERS) * 1e6).toFixed(3),
      `${mean.toFixed(3)}${right ? '' : ' WRONG'}`,
    );
  }
  say(`exact mean wait ${EXACT}; within ${(tolerance * 100).toFixed(1)} % counts as right`);
  say();
  const own = results.get(field.engine)?.cpu ?? [];
  row('Open Counter is so many times as', 'fast', 'min..max', 'wanted', '');
  for (const [rival, wanted] of [
    [field.simpy, 10],
    [field.simjs, 2.5],
    [field.calendar, 1 / 8],
  ] as const) {
    const cpu = results.get(rival as Contender)?.cpu;
    if (!cpu) continue;
    const ratio = median(cpu) / median(own);
    const each = cpu.map((seconds, i) => seconds / (own[i] as number));
    row(
      rival.name,
      ratio.toFixed(3),
      range(each, 3),
      `≥ ${wanted}`,
      ratio >= wanted ? 'met' : 'NOT MET',
    );
  }
}

function days(): void {
  const { cold, warm, seeds, customers } = askEngine<{
    cold: number;
    warm: number[];
    seeds: number;
    customers: number;
  }>([], 'days', ROUNDS);
  const each = warm.map((seconds) => (seconds / seeds) * 1000);
  const verdict = (met: boolean): string => (met ? 'met' : 'NOT MET');
  say(`Branch day (tests/bench/branch-day.json, ${customers.toFixed(0)} customers on average)`);
  row('', 'median', 'min..max', 'wanted', '');
  row(
    'days per CPU second',
    (1000 / median(each)).toFixed(0),
    range(
      each.map((ms) => 1000 / ms),
      0,
    ),
  );
  row('ms per day', median(each).toFixed(2), range(each, 2), '≤ 5', verdict(median(each) <= 5));
  row(
    `what-if of ${seeds} seeds, warm, s`,
    median(warm).toFixed(2),
    range(warm, 2),
    '< 1',
    verdict(median(warm) < 1),
  );
  row(`what-if of ${seeds} seeds, cold, s`, cold.toFixed(2), '', '< 1', verdict(cold < 1));
}

function memory(): void {
  const count = 200_000;
  interface Measured {
    bytes: number;
    inside: number;
    visits: number;
  }
  const result = askEngine<Record<'waiting' | 'leaving' | 'gone', Measured>>(
    ['--expose-gc'],
    'memory',
    count,
  );
  const { waiting, leaving, gone } = result;
  say(`Memory after a run of ${grouped(count)} customers`);
  row('', 'bytes each', 'inside');
  row('waiting', (waiting.bytes / waiting.visits).toFixed(0), grouped(waiting.inside));
  row(
    'waiting, with a clock of patience',
    (leaving.bytes / leaving.visits).toFixed(0),
    grouped(leaving.inside),
  );
  row('gone', (gone.bytes / gone.visits).toFixed(0), grouped(gone.inside));
}

function growth(): void {
  const sizes = [20_000, 200_000, 2_000_000];
  const result = askEngine<{ stream: number[]; crowd: number[] }>(
    ['--max-old-space-size=8192'],
    'growth',
    ...sizes,
  );
  const bound = sizes.map((n) => Math.log(n) / Math.log(sizes[0] as number));
  say('Cost as customers grow: CPU ns per customer');
  row('', ...sizes.map(grouped), '× in all');
  const show = (name: string, values: readonly number[], digits = 0): void =>
    row(
      name,
      ...values.map((x) => x.toFixed(digits)),
      ((values.at(-1) ?? 0) / (values[0] ?? 1)).toFixed(2),
    );
  show('one after the other (M/M/3)', result.stream);
  show('all in the hall, leaving', result.crowd);
  show('n log n would be', bound, 2);
}

const parts: Record<string, () => void> = {
  rivals: () => rivals(contenders()),
  days,
  memory,
  growth,
};
const chosen = options.only ? { [options.only]: parts[options.only] } : parts;
const [cpu] = cpus();
const load = loadavg()[0] ?? 0;
say(`${new Date().toISOString().slice(0, 10)}  ${cpu?.model ?? ''} × ${cpus().length}`);
say(`Node ${process.version}  load before: ${load.toFixed(2)}`);
for (const [name, part] of Object.entries(chosen)) {
  if (!part) throw new Error(`--only is one of ${Object.keys(parts).join(', ')}; got "${name}"`);
  say();
  part();
}

/** Puts the output into the page, between its two marks. */
if (options.write) {
  const page = readFileSync(PAGE, 'utf8');
  const block = /(<!-- result -->\n```text\n)[\s\S]*?(```\n<!-- end -->)/;
  if (!block.test(page)) throw new Error(`${PAGE} has no place for the result`);
  writeFileSync(
    PAGE,
    page.replace(block, (_, head, tail) => `${head}${lines.join('\n')}\n${tail}`),
  );
}
