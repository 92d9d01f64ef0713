import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkDeterminism } from '../../.ci/determinism.mjs';

const CACHE = join(import.meta.dirname, '../../.cache');
const laidOut: string[] = [];

afterEach(() => {
  for (const folder of laidOut.splice(0)) rmSync(folder, { recursive: true });
});

/** What the check says of a sim of one file: 'line what'. */
function findingsIn(text: string): string[] {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'determinism-'));
  laidOut.push(folder);
  mkdirSync(join(folder, 'kernel'));
  writeFileSync(join(folder, 'kernel/det-math.ts'), text); // the audited file has no licence either
  return checkDeterminism([folder]).findings.map(({ line, what }) => `${line} ${what}`);
}

describe('the determinism check catches', () => {
  const offences: [name: string, text: string, finding: string][] = [
    ['the wall clock', 'export const x = Date.now();', '1 Date'],
    ['a date as a type', 'export let x: Date;', '1 Date'],
    ['a date in shorthand', 'export const x = { Date };', '1 Date'],
    ['the stopwatch', 'export const x = performance.now();', '1 performance'],
    ['a timer', '\nexport const x = setTimeout(() => {}, 1);', '2 setTimeout'],
    ['a repeated timer', 'setInterval(() => {}, 1);', '1 setInterval'],
    ['a microtask', 'queueMicrotask(() => {});', '1 queueMicrotask'],
    ['the console', 'console.log(1);', '1 console'],
    ['a formatter', 'export const x = new Intl.NumberFormat();', '1 Intl'],
    ['storage', "localStorage.setItem('a', 'b');", '1 localStorage'],
    ['the way round by globalThis', "export const x = globalThis['Date'];", '1 globalThis'],
    [
      'a declared ambient',
      'declare const performance: { now(): number };\nperformance.now();',
      '2 performance',
    ],
    ['code from text', "export const x = new Function('return Date.now()')();", '1 Function'],
    ['chance', 'export const x = Math.random();', '1 Math.random'],
    ['chance in brackets', "export const x = Math['random']();", '1 Math.random'],
    ...['log', 'exp', 'pow', 'sin', 'cos', 'tan', 'atan2', 'cbrt', 'hypot', 'log2', 'expm1'].map(
      (name): [string, string, string] => [
        `Math.${name}`,
        `export const x = Math.${name};`,
        `1 Math.${name}`,
      ],
    ),
    ['a renamed Math', 'const M = Math;\nexport const x = M.log(2);', '1 Math'],
    ['a Math taken apart', 'const { log } = Math;\nexport const x = log(2);', '1 Math'],
    ['a computed member of Math', "export const x = (k: 'log') => Math[k](2);", '1 Math'],
    ['a Math in disguise', 'export const x = (Math as any).log(2);', '1 Math'],
    ['the power operator', 'export const x = (n: number) => n ** 0.5;', '1 **'],
    ['power by assignment', 'export function x(n: number) {\n  n **= 2;\n  return n;\n}', '2 **='],
    ['local formats', 'export const x = (1).toLocaleString();', '1 toLocaleString'],
    ['local capitals', "export const x = 'i'.toLocaleUpperCase();", '1 toLocaleUpperCase'],
    ['local order', "export const x = 'a'.localeCompare('b');", '1 localeCompare'],
    [
      'a local format taken apart',
      'const { toLocaleString } = 1;\nexport { toLocaleString };',
      '1 toLocaleString',
    ],
  ];
  test.each(offences)('%s', (_, text, expected) => {
    expect(findingsIn(text)).toContain(expected);
  });
});

describe('the determinism check lets pass', () => {
  test.each([
    ['exact arithmetic', 'export const x = Math.imul(Math.floor(Math.sqrt(2)), 3) * Math.LN2;'],
    ['fields with such names', 'export const x = { performance: 1, Date: 2 }.performance;'],
    ['types with such fields', 'export interface Report { performance: number; console: string }'],
    ['locals with such names', 'export const x = (performance: number) => performance + 1;'],
    ['taking such fields apart', 'export const x = ({ performance: p }: { performance: 1 }) => p;'],
    ['words in comments and texts', "// Math.random and Date\nexport const x = 'Date.now() ** 2';"],
  ])('%s', (_, text) => {
    expect(findingsIn(text)).toEqual([]);
  });
});

test('the real sim is clean, and was looked at', () => {
  const root = join(import.meta.dirname, '../../src');
  const { files, findings } = checkDeterminism([join(root, 'sim'), join(root, 'bots')]);
  expect(findings).toEqual([]);
  expect(files).toBeGreaterThan(0);
});
