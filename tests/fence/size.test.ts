import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judge, weigh } from '../../.ci/size.mjs';

let dist: string;

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'oc-size-'));
  mkdirSync(join(dist, '.vite'));
  const manifest = {
    'index.html': {
      file: 'index.js',
      isEntry: true,
      imports: ['_react.js'],
      dynamicImports: ['play.ts', 'src/ui/drills/drills-screen.tsx'],
    },
    '_react.js': { file: 'react.js', imports: ['_runtime.js'] },
    '_runtime.js': { file: 'runtime.js', imports: ['_react.js'] },
    'play.ts': { file: 'play.js', imports: ['index.html', '_phaser.js'] },
    '_phaser.js': { file: 'phaser.js' },
    'src/ui/drills/drills-screen.tsx': { file: 'drills.js', imports: ['_react.js', '_pad.js'] },
    '_pad.js': { file: 'pad.js' },
    'scenarios/lessons/one.json': { file: 'one.js', src: 'scenarios/lessons/one.json' },
    'vite/legacy-polyfills': { file: 'polyfills.js', isEntry: true },
  };
  writeFileSync(join(dist, '.vite/manifest.json'), JSON.stringify(manifest));
  for (const { file } of Object.values(manifest)) writeFileSync(join(dist, file), `// ${file}`);
  writeFileSync(join(dist, 'worker.js'), '// not in the manifest');
  writeFileSync(join(dist, 'index.html'), '');
});

afterAll(() => rmSync(dist, { recursive: true }));

test('scripts are weighed by the moment they are loaded', () => {
  const kinds = Object.fromEntries(weigh(dist).map(({ file, kind }) => [file, kind]));
  expect(kinds).toEqual({
    'index.js': 'menu',
    'react.js': 'menu',
    'runtime.js': 'menu',
    'polyfills.js': 'menu',
    'play.js': 'shift',
    'phaser.js': 'shift',
    'worker.js': 'shift',
    'drills.js': 'doors',
    'pad.js': 'doors',
    'one.js': 'content',
  });
});

test('a menu or a shift above its budget fails; drills and content have none', () => {
  const rows = [
    { file: 'a.js', bytes: 100, kind: 'menu' as const },
    { file: 'b.js', bytes: 200, kind: 'shift' as const },
    { file: 'd.js', bytes: 9999, kind: 'doors' as const },
    { file: 'c.js', bytes: 9999, kind: 'content' as const },
  ];
  const ok = (menu: number, shift: number) => judge(rows, { menu, shift }).map((line) => line.ok);
  expect(ok(100, 300)).toEqual([true, true, true, true]);
  expect(ok(99, 300)).toEqual([false, true, true, true]);
  expect(ok(100, 299)).toEqual([true, false, true, true]);
});
