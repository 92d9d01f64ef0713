/** The command line from outside: a process, its exit code and what it prints. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Draft } from '../support/lesson.ts';
import { miniSources, SOUND } from '../support/lesson.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS: Readonly<Record<string, string>> = {
  'mini-bank.json': 'banks',
  'mini-branch.json': 'branches',
  'mini-case.json': 'cases',
  'mini-clauses.json': 'clauses',
  'mini-lesson.json': 'lessons',
  'mini-sop.json': 'sops',
};

// Each call starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
const file = (...parts: string[]): string => join(folder, ...parts);

function oc(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/oc.mjs', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { code: status, out: stdout, err: stderr };
}

/** Writes the mini library as a content folder and returns the path of its lesson. */
function content(name: string, edits: Parameters<typeof miniSources>[0] = SOUND): string {
  for (const { path, text } of miniSources(edits)) {
    const to = file(name, FOLDERS[path] ?? '', path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
  }
  return file(name, 'lessons', 'mini-lesson.json');
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oc-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('oc validate', () => {
  test('ends with 0 and counts when the content is whole', () => {
    const { code, out, err } = oc('validate', 'scenarios', '--json');
    const report = JSON.parse(out);
    expect({ code, err, errors: report.errors, warnings: report.warnings }).toEqual({
      code: 0,
      err: '',
      errors: 0,
      warnings: report.diagnostics.length,
    });
    expect(report.files).toBeGreaterThan(10);
  });

  test('ends with 1 and names file, line and column of every fault, in both languages', () => {
    const lesson = content('broken', {
      ...SOUND,
      'mini-lesson.json': (draft) => {
        draft.window = 'w9';
        delete draft.customers[0].draw;
      },
    });
    const line =
      readFileSync(lesson, 'utf8')
        .split('\n')
        .findIndex((l) => l.includes('"w9"')) + 1;
    const { code, out } = oc('validate', file('broken'), '--json');
    expect(code).toBe(1);
    const report = JSON.parse(out);
    expect(report.errors).toBe(report.diagnostics.length - report.warnings);
    expect(report.diagnostics).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        file: expect.stringMatching(/broken\/lessons\/mini-lesson\.json$/),
        pointer: '/window',
        line,
        column: expect.any(Number),
        message: { 'zh-CN': expect.stringMatching(/w9/), en: expect.stringMatching(/w9/) },
      }),
    );
  });

  test('ends with 2 when there is no such file', () => {
    const { code, out, err } = oc('validate', 'scenarios/no-such.json');
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'oc: there is no file scenarios/no-such.json\n',
    });
  });
});

describe('oc run and oc replay', () => {
  test('a run is logged, replays to the same hash, and a log that was touched is found out field by field', () => {
    const lesson = content('sound');
    const log = file('run.json');
    const run = oc('run', lesson, '--seed', '5', '--log', log, '--json');
    expect(run.code).toBe(0);
    const result = JSON.parse(run.out);
    expect(Object.keys(result)).toEqual([
      'lesson',
      'digest',
      'seed',
      'bot',
      'hash',
      'score',
      'facts',
      'measures',
    ]);
    expect(result).toMatchObject({
      lesson: 'mini-lesson',
      seed: 5,
      bot: 'expert',
      score: { total: 100, pass: true },
    });
    const written = JSON.parse(readFileSync(log, 'utf8'));
    expect(written).toMatchObject({
      format: 1,
      lesson: 'mini-lesson',
      digest: result.digest,
      seed: 5,
      hash: result.hash,
    });

    const again = oc('replay', log, '--lesson', lesson);
    expect(again).toEqual({
      code: 0,
      out: `same hash ${result.hash}, ${result.facts.length} facts\n`,
      err: '',
    });

    const keyed = written.commands.find((c: Draft) => c.command.field === 'amount');
    keyed.command.value = '1190';
    const touched = file('touched.json');
    writeFileSync(touched, JSON.stringify(written));
    const found = oc('replay', touched, '--lesson', lesson, '--json');
    expect(found.code).toBe(1);
    const report = JSON.parse(found.out);
    expect(report).toMatchObject({ ok: false, sameContent: true, expected: result.hash });
    expect(report.mismatch).toMatchObject({ expected: result.hash, got: report.got });
    expect(report.got).not.toBe(result.hash);
    expect(report.differences).toContainEqual({
      path: 'accounts.6222.balance',
      left: 500_000 + 1_190_000,
      right: 500_000 + 119_000,
    });

    // The same log against other content.
    const other = content('other', {
      ...SOUND,
      'mini-bank.json': (bank) => {
        bank.timings.default = '2s';
      },
    });
    const differs = oc('replay', log, '--lesson', other);
    expect(differs.code).toBe(1);
    expect(differs.out).toContain(
      `content differs: the log was made with ${result.digest.slice(0, 12)}`,
    );
  });

  test('calls that make no sense end with 2 and say why', () => {
    const lesson = 'scenarios/lessons/first-shift.json';
    expect(oc('run', lesson, '--bot', 'nobody')).toEqual({
      code: 2,
      out: '',
      err: 'oc: there is no bot "nobody"\n',
    });
    const noLog = oc('replay', 'package.json');
    expect(noLog).toEqual({ code: 2, out: '', err: 'oc: package.json is no run log\n' });
  });
});

describe('oc schema', () => {
  test('finds the schemas in the repository up to date', () => {
    const { code, out } = oc('schema', '--check', '--json');
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, drifted: [], written: false });
  });

  test('names those that have drifted, and writes nothing when only asked', () => {
    const folder = file('schema');
    mkdirSync(folder);
    writeFileSync(join(folder, 'sop.schema.json'), '{}\n');
    const { code, out } = oc('schema', '--check', '--out', folder);
    expect(code).toBe(1);
    expect(out).toContain(`drifted  ${join(folder, 'sop.schema.json')}\n`);
    expect(readdirSync(folder)).toEqual(['sop.schema.json']);
    expect(readFileSync(join(folder, 'sop.schema.json'), 'utf8')).toBe('{}\n');
  });
});

describe('oc prove', () => {
  test('tells rule by rule, and ends with 1 when the lesson’s own exemplar breaks a rule', () => {
    const lesson = content('unsound', {
      ...SOUND,
      'mini-sop.json': (sop) => {
        sop.rules.push({ ...sop.rules[0], id: 'never-greet', template: 'absence' });
      },
    });
    const { code, out } = oc('prove', lesson, '--seeds', '2', '--random', '3', '--json');
    expect(code).toBe(1);
    const [proof, ...more] = JSON.parse(out);
    expect(more).toEqual([]);
    expect(Object.keys(proof)).toEqual([
      'lesson',
      'digest',
      'bots',
      'groups',
      'drill',
      'rules',
      'outOfPlay',
      'variants',
      'coverage',
      'unknowable',
      'troubles',
      'sound',
      'ok',
    ]);
    expect(proof.ok).toBe(false);
    const findings = proof.troubles.filter((one: Draft) => one.trouble.kind === 'finding');
    expect(
      findings.map(({ seed, alone, trouble }: Draft) => [seed, alone, trouble.finding.rule]),
    ).toEqual([
      [1, true, 'never-greet'],
      [1, false, 'never-greet'],
      [2, false, 'never-greet'],
    ]);
    expect(proof.rules.map((r: Draft) => [r.rule, r.ok]).slice(0, 2)).toEqual([
      ['greet-first', true],
      ['second-before-stamp', true],
    ]);
    expect(proof.bots.map((b: Draft) => [b.bot, b.runs])).toEqual([
      ['expert', 2],
      ['novice', 2],
      ['careless', 2],
      ['idle', 2],
      ['random', 3],
    ]); // prettier-ignore
  });
});

test('a reader who has read enough is no error', () => {
  const { stdout, stderr } = spawnSync(
    'sh',
    ['-c', '"$0" .ci/oc.mjs validate scenarios | head -n 1', process.execPath],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  expect(stdout.split('\n')).toHaveLength(2);
  expect(stderr).toBe('');
});
