import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runFence, unseen } from '../../.ci/fence.mjs';
import { cleanHouse, companions, violations } from './house-fixture.ts';

const CACHE = join(import.meta.dirname, '../../.cache');
const laidOut: string[] = [];

/** Writes the files below the repository, so that packages resolve as they do for src. */
function layOut(files: Record<string, string>): string {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'fence-'));
  laidOut.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

afterAll(() => {
  for (const folder of laidOut) rmSync(folder, { recursive: true });
});

describe('the import fence', () => {
  test('lets a house that keeps the rules pass', () => {
    const { violations: found, sources } = runFence(layOut(cleanHouse));
    expect(found).toEqual([]);
    const modules = Object.keys(cleanHouse).filter((path) => /^src\/.*\.tsx?$/.test(path));
    expect(sources.sort()).toEqual(modules.sort());
  });

  describe('reports every planted violation', () => {
    const planted = Object.fromEntries(violations.map(([, path, text]) => [path, text]));
    const found = runFence(layOut({ ...cleanHouse, ...companions, ...planted })).violations;

    test.each(violations)('%s: %s', (rule, path) => {
      expect(found.filter((v) => v.from === path).map((v) => v.rule)).toContain(rule);
    });

    test('and nothing in the files that keep the rules', () => {
      const innocent = found.filter((v) => !(v.from in planted)).map((v) => v.from);
      expect(innocent).toEqual([]);
    });

    test('so that every rule has shown that it can fail', () => {
      const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
      const rules = new Set(config.forbidden.map((rule: { name: string }) => rule.name));
      expect(new Set(violations.map(([rule]) => rule))).toEqual(rules);
    });
  });

  test('sees every source file of the real house', () => {
    const outcome = runFence();
    expect(outcome.sources.length).toBeGreaterThan(0);
    expect(outcome.seen.length).toBeGreaterThanOrEqual(outcome.sources.length);
    expect(unseen(outcome)).toEqual([]);
  });

  test('notices when the tool has gone blind', () => {
    expect(unseen({ seen: [], sources: ['src/main.ts'] })).toEqual(['src/main.ts']);
  });
});
