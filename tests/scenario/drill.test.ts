/** Drill files: what is wrong in them is told at its place, in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { positionOf } from './mini-library.ts';

const read = (name: string) => readFileSync(`scenarios/drills/${name}.json`, 'utf8');

/** [what, file, passage, what it becomes, with « where the fault is; code; pointer] */
const ROWS: readonly (readonly [string, string, string, string, string, string])[] = [
  [
    'a skill there is none of',
    'slip-adding',
    '"skill": "add"',
    '"skill": «"adding"',
    'not-allowed',
    '/items/skill',
  ],
  [
    'a field of another skill',
    'slip-adding',
    '"slips": 20',
    '«"hands": [1], "slips": 20',
    'unknown-field',
    '/items/hands',
  ],
  ['a missing number', 'note-counting', '    "label": 100,\n', '', 'missing-field', '/items/label'],
  ['no time at all', 'note-counting', '"minutes": 3', '"minutes": «0', 'out-of-range', '/minutes'],
  [
    'half a language',
    'note-counting',
    '"title": { "zh-CN": "点钞", "en": "Note counting" }',
    '"title": «{ "zh-CN": "点钞" }',
    'missing-field',
    '/title/en',
  ],
  [
    'levels that do not rise',
    'slip-adding',
    '"perMinute": 25',
    '"perMinute": «15',
    'wrong-order',
    '/levels/1/perMinute',
  ],
  [
    'a higher level that allows more',
    'capital-amounts',
    '"perMinute": 8, "wrong": 0',
    '"perMinute": 8, "wrong": «4',
    'wrong-order',
    '/levels/2/wrong',
  ],
  ['a level twice', 'slip-adding', '"id": "good"', '"id": «"pass"', 'duplicate-id', '/levels/1/id'],
  [
    'a wrong bundle that is right',
    'note-counting',
    '"count": 98',
    '"count": «100',
    'conflict',
    '/items/deviations/0/count',
  ],
  [
    'more wrong bundles than bundles',
    'note-counting',
    '"faulty": 2',
    '"faulty": «6',
    'out-of-range',
    '/items/faulty',
  ],
  [
    'ways of counting in no order',
    'note-counting',
    '[1, 2, 3, 4]',
    '[1, 2, «2, 4]',
    'wrong-order',
    '/items/hands/2',
  ],
  [
    'nothing to draw',
    'capital-amounts',
    '"directions": { "toCapitals": 2, "toFigures": 1 }',
    '"directions": «{ "toCapitals": 0, "toFigures": 0 }',
    'out-of-range',
    '/items/directions',
  ],
];

describe('a drill file', () => {
  test.each(['note-counting', 'slip-adding', 'capital-amounts'])('%s is right', (name) => {
    const { library, diagnostics } = loadLibrary([{ path: `${name}.json`, text: read(name) }]);
    expect(diagnostics).toEqual([]);
    expect([...library.drills.keys()]).toEqual([name]);
  });

  test.each(ROWS)('with %s is told where', (_, name, search, replacement, code, pointer) => {
    const text = read(name);
    expect(text.split(search)).toHaveLength(2);
    const marked = text.replace(search, replacement);
    const { diagnostics } = loadLibrary([{ path: 'a.json', text: marked.replace('«', '') }]);
    const found = diagnostics.find((one) => one.pointer === pointer);
    expect(found).toMatchObject({ code, severity: 'error' });
    expect(found?.message['zh-CN']).not.toBe(found?.message.en);
    if (marked.includes('«')) {
      const { line, column } = found ?? {};
      expect({ line, column }).toEqual(positionOf(marked, marked.indexOf('«')));
    }
  });
});
