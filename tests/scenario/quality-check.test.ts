/** Faults in what a bank says of its quality are named at their place, in whatever file it stands. */
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { drillSources, type Edits } from '../support/drill-lesson.ts';
import type { Draft } from '../support/lesson.ts';
import { QUALITY, qualityFaults } from '../support/quality-lesson.ts';

const places = (edits: Edits) =>
  qualityFaults(edits).map(({ file, pointer, code }) => `${file} ${pointer} ${code}`);
const bank = (edit: (quality: Draft) => void): Edits => ({
  'mini-bank.json': (file) => edit(file.quality),
});
const lesson = (edit: (file: Draft) => void): Edits => ({ 'mini-lesson.json': edit });

describe('faults of the sheet', () => {
  test('none where all is well', () => {
    expect(places({})).toEqual([]);
  });

  test.each<[string, Edits, string]>([
    [
      'a measure that nobody lived through',
      bank((quality) => {
        quality.visit.items[0].holds = 'lived.wayted <= 15';
      }),
      'mini-bank.json /quality/visit/items/0/holds cel-type',
    ],
    [
      'a condition that does not end',
      bank((quality) => {
        quality.callBack.content = 'lived.waited <=';
      }),
      'mini-bank.json /quality/callBack/content cel-syntax',
    ],
    [
      'a reason over something else',
      bank((quality) => {
        quality.callBack.reasons[0].when = 'customer.mood < 40';
      }),
      'mini-bank.json /quality/callBack/reasons/0/when cel-type',
    ],
    [
      'a group that is not there',
      bank((quality) => {
        quality.visit.items[1].group = 'bog';
      }),
      'mini-bank.json /quality/visit/items/1/group unknown-reference',
    ],
    [
      'a visitor without a sheet',
      {
        'mini-bank.json': (file) => {
          delete file.quality;
        },
      },
      'mini-lesson.json /supervisor/visitor unknown-reference',
    ],
    [
      'a visitor who goes before they come',
      lesson((file) => {
        file.supervisor.visitor = { from: '09:05', to: '09:00' };
      }),
      'mini-lesson.json /supervisor/visitor/to wrong-order',
    ],
    [
      'a visitor among people who come twice',
      lesson((file) => {
        file.arrivals[0].leavesTo = [{ to: 'machine', chance: 0.5 }];
      }),
      'mini-lesson.json /supervisor/visitor conflict',
    ],
  ])('%s', (_, edits, expected) => {
    expect(places(edits)).toContain(expected);
  });

  test('in a part of the bank is shown there, at its line and column', () => {
    const sources = drillSources({
      'mini-bank.json': (file) => {
        file.parts = ['sheet'];
      },
    });
    const sheet = structuredClone(QUALITY);
    (sheet.visit.items[0] as Draft).holds = 'lived.waited <= lots';
    const part = { kind: 'bank-part', formatVersion: 1, id: 'sheet', quality: sheet };
    const text = JSON.stringify(part, null, 2);
    const { diagnostics } = loadLibrary([...sources, { path: 'sheet.json', text }]);
    const [fault] = diagnostics.filter(({ severity }) => severity === 'error');
    const line = text.split('\n').findIndex((one) => one.includes('lots'));
    expect(fault).toMatchObject({
      file: 'sheet.json',
      pointer: '/quality/visit/items/0/holds',
      code: 'cel-type',
      line: line + 1,
      column: (text.split('\n')[line]?.indexOf('lots') ?? 0) + 1,
    });
  });
});
