/** Calls to which nobody comes, lines at each window, ways on: small traces worked out by hand. */
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../support/lesson.ts';
import { outcomeOf, type Visit } from './study-kit.ts';
import { coming, fixed, goingOn, seated, staff } from './traces.ts';

describe('nobody comes to the call', () => {
  const study = (chance: number, recalls: number): Visit[] =>
    outcomeOf({
      site: {
        categories: [{ id: 'A' }],
        windows: [{ id: 'w', serves: ['A'] }],
        noShow: { chance, grace: '2m', recalls },
      },
      arrivals: [
        coming('A', [
          [0, 5],
          [1, 5],
        ]),
      ],
    });

  test('the window waits the grace and skips to the next', () => {
    expect(study(1, 0)).toMatchObject([
      { seated: -1, left: 2, outcome: 'missed' },
      { seated: -1, left: 4, waited: 1, outcome: 'missed' },
    ]);
  });

  test('a recalled ticket goes to the end of the line, as often as the rule says', () => {
    // Calls at 0, 2, 4, 6: first, second, first, second.
    expect(study(1, 1)).toMatchObject([
      { left: 6, waited: 2, outcome: 'missed' },
      { left: 8, waited: 1 + 2, outcome: 'missed' },
    ]);
  });

  test('or everybody comes', () => {
    expect(seated(study(0, 1))).toEqual([0, 5]);
  });
});

describe('lines of their own', () => {
  const own = (more: Draft, list: readonly (readonly number[])[]): Visit[] =>
    outcomeOf({
      site: {
        categories: [{ id: 'A' }],
        windows: [{ id: 'w', count: 2, serves: ['A'] }],
        lines: { kind: 'own', ...more },
      },
      arrivals: [coming('A', list)],
    });
  const LIST = [
    [0, 20],
    [1, 2],
    [2, 1],
    [3, 1],
    [4, 1],
  ];

  test('are joined where fewest are, the lowest number first', () => {
    const visits = own({}, LIST);
    expect(visits.map((v) => [v.window, v.seated])).toEqual([
      ['w1', 0],
      ['w2', 1],
      // Each has one in hand.
      ['w1', 20],
      ['w2', 3],
      ['w2', 4],
    ]);
  });

  test('are joined in turn, beginning with the first', () => {
    expect(own({ join: 'cyclic' }, LIST).map((v) => v.window)).toEqual([
      'w1',
      'w2',
      'w1',
      'w2',
      'w1',
    ]);
  });

  test('let the last one change over to a window shorter by the number given', () => {
    const visits = own({ jockey: 2 }, LIST);
    expect(visits.map((v) => [v.window, v.seated])).toEqual([
      ['w1', 0],
      ['w2', 1],
      // At 3 window 2 is empty, window 1 has two people.
      ['w2', 3],
      ['w2', 4],
      ['w2', 5],
    ]);
    expect(own({ jockey: 3 }, LIST)[2]).toMatchObject({ window: 'w1', seated: 20 });
  });

  test('of windows not yet open go over to the one that opens', () => {
    const visits = outcomeOf({
      site: {
        categories: [{ id: 'A' }],
        windows: [{ id: 'w', count: 2, serves: ['A'] }],
        lines: { kind: 'own' },
        staff: staff('ann', 'bob'),
      },
      staffing: [
        { window: 'w1', staff: 'ann', from: '00:10' },
        { window: 'w2', staff: 'bob', from: '03:00' },
      ],
      arrivals: [
        coming('A', [
          [0, 1],
          [0, 1],
        ]),
      ],
    });
    expect(seated(visits)).toEqual([10, 11]);
  });
});

describe('ways on', () => {
  test('after a service lead to the next place, after a while', () => {
    const visits = outcomeOf({
      site: {
        categories: [{ id: 'A' }, { id: 'B' }],
        windows: [
          { id: 'w', serves: ['A'] },
          { id: 'x', serves: ['B'] },
        ],
      },
      arrivals: [
        coming(
          'A',
          [
            [0, 2],
            [1, 2],
          ],
          goingOn({ after: 'A', to: 'B', delay: fixed('1m'), service: fixed('5m') }),
        ),
      ],
    });
    expect(visits.map((v) => [v.category, v.arrived, v.seated, v.left])).toEqual([
      ['A', 0, 0, 2],
      ['A', 1, 2, 4],
      ['B', 3, 3, 8],
      ['B', 5, 8, 13],
    ]);
  });

  test('lead elsewhere when patience is at an end; whoever is refused goes home', () => {
    const visits = outcomeOf({
      closes: '00:10',
      site: {
        categories: [{ id: 'A' }, { id: 'M' }],
        windows: [
          { id: 'w', serves: ['A'] },
          { id: 'm', serves: ['M'], unattended: true },
        ],
      },
      arrivals: [
        coming(
          'A',
          [
            [0, 9],
            [1, 2, 3],
            [11, 1, 3],
          ],
          {
            leavesTo: [{ to: 'M', chance: 1, service: fixed('2m') }],
          },
        ),
      ],
    });
    expect(visits.map((v) => [v.category, v.outcome, v.left])).toEqual([
      ['A', 'served', 9],
      ['A', 'reneged', 4],
      ['M', 'served', 6],
      ['A', 'refused', 11],
    ]);
  });
});
