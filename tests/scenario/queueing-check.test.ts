/** Rules of queueing that make no sense together are found before anything runs. */
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/scenario/load/library.ts';

const study = (site: object): string =>
  JSON.stringify(
    {
      kind: 'lesson',
      formatVersion: 1,
      id: 'study',
      title: { 'zh-CN': '研究', en: 'Study' },
      summary: { 'zh-CN': '一句话', en: 'One sentence' },
      site,
      arrivals: [{ category: 'A', trace: { arrive: [0], service: [1] } }],
    },
    null,
    1,
  );

const found = (site: object) =>
  loadLibrary([{ path: 'study.json', text: study(site) }]).diagnostics.map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );

const windows = [{ id: 'w', serves: ['A', 'B', 'C'] }];

describe('categories that interrupt others', () => {
  test('cannot be interrupted by them in a circle', () => {
    const categories = [
      { id: 'A', preempts: ['B'] },
      { id: 'B', preempts: ['C'] },
      { id: 'C', preempts: ['A'] },
    ];
    expect(found({ categories, windows })).toEqual([
      'conflict /site/categories/0/preempts',
      'conflict /site/categories/1/preempts',
      'conflict /site/categories/2/preempts',
    ]);
    expect(
      found({ categories: [{ id: 'A', preempts: ['A'] }, { id: 'B' }, { id: 'C' }], windows }),
    ).toEqual(['conflict /site/categories/0/preempts']);
  });

  test('may stand above one another', () => {
    const categories = [
      { id: 'A', preempts: ['B', 'C'] },
      { id: 'B', preempts: ['C'] },
      { id: 'C' },
    ];
    expect(found({ categories, windows })).toEqual([]);
  });
});

test('a category that nobody serves is an error where people come to it', () => {
  expect(
    found({ categories: [{ id: 'A' }, { id: 'B' }], windows: [{ id: 'w', serves: ['B'] }] }),
  ).toEqual(['conflict /arrivals/0/category']);
});

test('windows alike may not meet the id of another', () => {
  const two = [
    { id: 'w', count: 2, serves: ['A'] },
    { id: 'w2', serves: ['A'] },
  ];
  expect(found({ categories: [{ id: 'A' }], windows: two })).toEqual([
    'duplicate-id /site/windows/1/id',
  ]);
});
