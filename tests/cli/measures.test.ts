/** `oc run` and `oc batch` from outside: what they print, write and refuse. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadLesson } from '../../src/cli/content.ts';
import { checkedOptions, jobOf } from '../../src/cli/measure-options.ts';
import { UsageError } from '../../src/cli/outcome.ts';
import type { LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import { measure, runStudy } from '../../src/sim/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ENDLESS = 'tests/queueing/mm3.json';
const PLAYED = 'scenarios/lessons/first-shift.json';
const NAME = { 'zh-CN': '测', en: 'Test' };
const HEAD = { kind: 'lesson', formatVersion: 1, title: NAME, summary: NAME };

// Each call starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 });

let folder = '';
const file = (name: string): string => join(folder, name);

const ENV = { ...process.env, NO_COLOR: '1' };
function oc(...args: string[]): { code: number | null; out: string; err: string } {
  const call = ['.ci/oc.mjs', ...args];
  const result = spawnSync(process.execPath, call, { cwd: ROOT, encoding: 'utf8', env: ENV });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

function lesson(id: string, content: object): string {
  writeFileSync(file(`${id}.json`), JSON.stringify({ ...HEAD, id, ...content }));
  return file(`${id}.json`);
}

/** One of each outcome: served, left at patience, refused for lack of room, still there at the end. */
const trace = (): string =>
  lesson('q-few', {
    closes: '00:30',
    ends: '00:30',
    site: {
      categories: [{ id: 'A' }],
      windows: [{ id: 'w', serves: ['A'] }],
      room: { waiting: 1 },
    },
    arrivals: [
      {
        category: 'A',
        trace: {
          unit: '1s',
          arrive: [0, 10.5, 20, 1000],
          service: [100, 60, 60, 5000],
          patience: [999, 30, 999, 999],
        },
      },
    ],
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oc-measures-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('oc run', () => {
  test('a study gives its measures as JSON and every customer as CSV', () => {
    const csv = file('few.csv');
    const { code, out, err } = oc('run', trace(), '--seed', '7', '--json', '--customers-out', csv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const result = JSON.parse(out);
    expect(Object.keys(result)).toEqual(['lesson', 'digest', 'seed', 'warmup', 'measures']);
    expect(result).toMatchObject({ lesson: 'q-few', seed: 7, warmup: 0 });
    expect(result.measures.all).toMatchObject({
      arrived: 4,
      served: 1,
      reneged: 1,
      refused: 1,
      inside: 1,
      waitMean: 0,
      waitAllMean: 15,
    });
    expect(Object.keys(result.measures)).toEqual(['perCategory', 'all', 'perWindow', 'lastEnd']);
    expect(readFileSync(csv, 'utf8').split('\r\n')).toEqual([
      'id,category,arrive,called,start,end,window,outcome',
      '0,A,0.000,0.000,0.000,100.000,w,served',
      '1,A,10.500,,,40.500,,reneged',
      '2,A,20.000,,,20.000,,refused',
      '3,A,1000.000,1000.000,1000.000,,w,',
      '',
    ]);
  });

  test('with a warm-up and a number of customers only those count; limits can be chosen', () => {
    const options = ['--warmup', '2h', '--customers', '300', '--within', '30,2m', '--json'];
    const { code, out } = oc('run', ENDLESS, ...options);
    expect(code).toBe(0);
    const { warmup, customers, measures } = JSON.parse(out);
    expect({ warmup, customers }).toEqual({ warmup: 7200, customers: 300 });
    expect(measures.all.arrived).toBe(300);
    expect(Object.keys(measures.all.shareWaitWithin)).toEqual(['30', '120']);
  });

  test('people get a table', () => {
    const { code, out } = oc('run', trace());
    expect(code).toBe(0);
    expect(out).toMatch(/│ wait, mean of all +│ +15\.0 s │/);
    expect(out).toMatch(/│ w +│ +1 │/);
    expect(out).toContain('last service ends 00:01:40\n');
  });

  test('what makes no sense ends with 2 and says why in plain words', () => {
    const endless = 'customers come for ever: give a closing time, a limit or --customers';
    const refusals: [string[], string][] = [
      [['run', ENDLESS], endless],
      [['batch', ENDLESS, '--workers', '2', '--runs', '4'], endless],
      [['run', 'no-such.json'], 'there is no file no-such.json'],
      [['batch', ENDLESS, '--runs', '0'], '--runs must be at least 1, not 0'],
    ];
    for (const [args, message] of refusals)
      expect([args, oc(...args)]).toEqual([args, { code: 2, out: '', err: `oc: ${message}\n` }]);
  });
});

describe('options', () => {
  test('times are seconds or durations', () => {
    const { warmup, customers, within } = checkedOptions({ warmup: '1h30m', within: '2m,30,0.5' });
    expect({ warmup, customers, within }).toEqual({
      warmup: 5_400_000,
      customers: undefined,
      within: [0.5, 30, 120],
    });
    expect(checkedOptions({ warmup: '7200.25', customers: '12' })).toMatchObject({
      warmup: 7_200_250,
      customers: 12,
    });
  });

  test.each([
    [{ warmup: 'soon' }, '--warmup: "soon" is no time; write seconds, or a duration such as 1h30m'],
    [{ warmup: '-5' }, '--warmup: "-5" is no time; write seconds, or a duration such as 1h30m'],
    [{ within: '1m,' }, '--within: "" is no time; write seconds, or a duration such as 1h30m'],
    [{ customers: '0' }, '--customers must be at least 1, not 0'],
    [{ customers: '1e5' }, '"1e5" is no whole number'],
    [{ bot: 'nobody' }, 'there is no bot "nobody"'],
  ])('%j is refused', (options, message) => {
    expect(() => checkedOptions(options)).toThrow(new UsageError(message));
  });

  test('a study has no player, and a shift is played to its end', () => {
    const study = bundleOf(ENDLESS);
    expect(() => jobOf(study, checkedOptions({ bot: 'idle' }))).toThrow('"q-mm3" is a study');
    const played = bundleOf(PLAYED);
    for (const options of [{ customers: '9' }, { warmup: '1h' }])
      expect(() => jobOf(played, checkedOptions(options))).toThrow('"first-shift" is played');
  });
});

const bundleOf = (path: string): LessonBundle => {
  const { bundle } = loadLesson(join(ROOT, path));
  if (!bundle) throw new Error(`${path} has errors`);
  return bundle;
};

describe('oc batch', () => {
  const options = ['--runs', '9', '--seed', '40', '--customers', '400', '--warmup', '1h', '--json'];

  test('run i has seed N + i, and any number of workers gives the same bytes', () => {
    const one = oc('batch', ENDLESS, ...options, '--workers', '1');
    expect({ code: one.code, err: one.err }).toEqual({ code: 0, err: '' });
    expect(oc('batch', ENDLESS, ...options, '--workers', '2')).toEqual(one);
    expect(oc('batch', ENDLESS, ...options)).toEqual(one);

    const batch = JSON.parse(one.out);
    expect(batch).toMatchObject({ runs: 9, seeds: { first: 40, last: 48 }, customers: 400 });
    const study = bundleOf(ENDLESS);
    const means = Array.from({ length: 9 }, (_, i) => {
      const run = runStudy(study, 40 + i, { warmup: 3_600_000, customers: 400 });
      return measure(run).all.waitMean as number;
    });
    const mean = means.reduce((a, b) => a + b) / 9;
    const sd = Math.sqrt(means.reduce((sum, m) => sum + (m - mean) ** 2, 0) / 8);
    const found = batch.measures.all.waitMean;
    expect(found.n).toBe(9);
    expect(found.mean).toBeCloseTo(mean, 9);
    expect(found.sd).toBeCloseTo(sd, 9);
    expect(found.se).toBeCloseTo(sd / 3, 9);
    expect(found.ciLow).toBeCloseTo(mean - (2.306004135204167 * sd) / 3, 9);
    expect(found.ciHigh).toBeCloseTo(mean + (2.306004135204167 * sd) / 3, 9);
  });

  test('a played lesson is played by a bot, with its points; the same from one worker or two', () => {
    const play = ['batch', PLAYED, '--bot', 'careless', '--runs', '3', '--json', '--workers'];
    const one = oc(...play, '1');
    expect(one.code).toBe(0);
    expect(oc(...play, '2')).toEqual(one);
    const { bot, measures } = JSON.parse(one.out);
    expect(bot).toBe('careless');
    expect(measures.score).toMatchObject({ n: 3, mean: expect.any(Number) });
    expect(measures.all.served.mean).toBeGreaterThan(0);
  });
});
