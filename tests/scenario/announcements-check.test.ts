/** An announcement that empties the hall must get everybody out, and somebody must be able to let them in again. */
import { expect, test } from 'vitest';
import { drillFaults } from '../support/drill-lesson.ts';
import type { Draft } from '../support/lesson.ts';

const both = (word: string) => ({ 'zh-CN': word, en: word });

const faults = (edit: (bank: Draft) => void): string[] =>
  drillFaults({
    'mini-bank.json': (bank) => {
      bank.announcements = [
        { id: 'leave', name: both('leave'), text: both('leave'), empties: true },
        { id: 'return', name: both('return'), text: both('return'), readmits: true },
      ];
      bank.kinds[0].assisted = true;
      bank.cares.push({ id: 'arm', name: both('arm'), assists: true });
      edit(bank);
    },
  }).map(({ pointer, code }) => `${pointer} ${code}`);

test('nothing is wrong where those who need an arm are given one, and all may come back', () => {
  expect(faults(() => {})).toEqual([]);
});

test('nobody is left inside for want of a care that takes them out', () => {
  expect(faults(({ cares }) => cares.pop())).toEqual(['/kinds/0/assisted conflict']);
});

test('people are not sent out and let in with the same words', () => {
  expect(
    faults(({ announcements }) => {
      announcements[0].readmits = true;
    }),
  ).toEqual(['/announcements/0/readmits conflict']);
});

test('an announcement hangs on no incident the bank does not know', () => {
  expect(
    faults(({ announcements }) => {
      announcements[0].incident = 'flod';
      announcements[1].after = 'flod';
    }),
  ).toEqual([
    '/announcements/0/incident unknown-reference',
    '/announcements/1/after unknown-reference',
  ]);
});
