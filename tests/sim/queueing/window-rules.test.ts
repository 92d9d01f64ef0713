/** Whom a window calls, interrupts and finishes before it closes, on small traces worked out by hand. */
import { describe, expect, test } from 'vitest';
import { outcomeOf, type Visit } from './study-kit.ts';
import { coming, fixed, seated, staff } from './traces.ts';

describe('a window that calls', () => {
  const two = (picks: string, credit = '0s'): Visit[] =>
    outcomeOf({
      site: {
        categories: [{ id: 'V', credit }, { id: 'A' }],
        windows: [{ id: 'w', serves: ['V', 'A'] }],
        picks,
      },
      arrivals: [
        coming('A', [
          [0, 10],
          [1, 1],
        ]),
        coming('V', [[4, 1]]),
      ],
    });
  const order = (visits: readonly Visit[]): string =>
    [...visits]
      .sort((a, b) => a.seated - b.seated)
      .map((v) => v.category)
      .join('');

  test('by order takes the first of its categories, however late they came', () => {
    expect(order(two('order'))).toBe('AVA');
  });

  test('first come first served takes who came first, whatever the category', () => {
    expect(order(two('first-come'))).toBe('AAV');
  });

  test('by credit takes who would have waited longest with the head start', () => {
    expect(order(two('credit', '2m'))).toBe('AAV');
    expect(order(two('credit', '4m'))).toBe('AVA');
    // As long: who came in first.
    expect(order(two('credit', '3m'))).toBe('AAV');
  });

  test('serves only what its teller can', () => {
    const visits = outcomeOf({
      site: {
        categories: [{ id: 'A' }, { id: 'B' }],
        windows: [{ id: 'w', count: 2, serves: ['A', 'B'] }],
        staff: [{ id: 'ann', can: ['B'] }, { id: 'bob' }],
      },
      staffing: [
        { window: 'w1', staff: 'ann', from: '00:00' },
        { window: 'w2', staff: 'bob', from: '00:00' },
      ],
      arrivals: [
        coming('A', [
          [0, 5],
          [1, 5],
        ]),
        coming('B', [[2, 5]]),
      ],
    });
    expect(visits.map((v) => [v.category, v.window, v.seated])).toEqual([
      ['A', 'w2', 0],
      ['A', 'w2', 5],
      ['B', 'w1', 2],
    ]);
  });

  test('finds those moved up to another category by their time of arrival', () => {
    const visits = outcomeOf({
      site: {
        categories: [{ id: 'V' }, { id: 'A', upgrade: { after: '5m', to: 'V' } }],
        windows: [{ id: 'w', serves: ['V', 'A'] }],
      },
      arrivals: [
        coming('V', [
          [0, 10],
          [3, 2],
        ]),
        coming('A', [
          [2, 2],
          [6, 2],
        ]),
      ],
    });
    // A of minute 2 is a V at 7, ahead of the one of minute 3; A of minute 6 moves up at 11.
    expect(visits.map((v) => [v.arrived, v.category, v.seated])).toEqual([
      [0, 'V', 0],
      [2, 'V', 10],
      [3, 'V', 12],
      [6, 'V', 14],
    ]);
  });
});

describe('interrupting', () => {
  const categories = [{ id: 'V', preempts: ['A'] }, { id: 'A' }];

  test.each([
    ['order', ['A', 'V']],
    ['order', ['V', 'A']],
    ['first-come', ['V', 'A']],
    ['credit', ['V', 'A']],
  ])('goes ahead at once and the other resumes with what was left (%s, %j)', (picks, serves) => {
    const visits = outcomeOf({
      site: { categories, windows: [{ id: 'w', serves }], picks },
      arrivals: [coming('A', [[0, 10]]), coming('V', [[4, 3]])],
    });
    expect(visits).toMatchObject([
      { seated: 0, left: 13, waited: 3, outcome: 'served' },
      { seated: 4, left: 7, waited: 0, outcome: 'served' },
    ]);
  });

  test('takes the service begun last, and none while a window is free', () => {
    const visits = outcomeOf({
      site: { categories, windows: [{ id: 'w', count: 3, serves: ['V', 'A'] }] },
      arrivals: [
        coming('A', [
          [0, 20],
          [1, 20],
        ]),
        coming('V', [
          [2, 20],
          [3, 5],
        ]),
      ],
    });
    expect(visits.map((v) => [v.window, v.left])).toEqual([
      ['w1', 20],
      ['w2', 26],
      ['w3', 22],
      ['w2', 8],
    ]);
  });

  test('does not disturb a teller who cannot serve the one who interrupts', () => {
    const visits = outcomeOf({
      site: {
        categories,
        windows: [{ id: 'w', serves: ['V', 'A'] }],
        staff: [{ id: 'ann', can: ['A'] }],
      },
      staffing: [{ window: 'w', staff: 'ann', from: '00:00' }],
      arrivals: [coming('A', [[0, 10]]), coming('V', [[4, 3]])],
    });
    expect(visits).toMatchObject([{ left: 10, waited: 0 }, { seated: -1 }]);
  });
});

describe('a window that closes', () => {
  const closing = (rule: string): Visit[] =>
    outcomeOf({
      site: {
        categories: [{ id: 'A' }],
        windows: [{ id: 'w', count: 2, serves: ['A'] }],
        staff: [{ id: 'ann', pace: 2 }, { id: 'bob' }],
        closing: rule,
      },
      staffing: [
        { window: 'w1', staff: 'ann', from: '00:00', to: '00:06' },
        { window: 'w2', staff: 'bob', from: '00:00' },
      ],
      arrivals: [
        { ...coming('A', []), trace: { arrive: [0, 1, 2] }, services: [{ service: fixed('10m') }] },
      ],
    });

  test('finishes the customer in hand', () => {
    expect(closing('finish').map((v) => [v.window, v.left])).toEqual([
      ['w1', 20],
      ['w2', 11],
      ['w2', 21],
    ]);
  });

  test('or hands over: the rest is done at another window, ahead of the line', () => {
    // Six minutes of ann at half the pace are three of ten; seven are left for bob.
    expect(closing('hand-over').map((v) => [v.window, v.left, v.waited])).toEqual([
      ['w2', 18, 5],
      ['w2', 11, 0],
      ['w2', 28, 16],
    ]);
  });

  test('as a reserve opens above the number and closes at the lower one', () => {
    const visits = outcomeOf({
      site: {
        categories: [{ id: 'A' }],
        windows: [{ id: 'w', count: 2, serves: ['A'] }],
        staff: staff('ann', 'bob'),
      },
      staffing: [{ window: 'w1', staff: 'ann', from: '00:00' }],
      reserves: [{ window: 'w2', staff: 'bob', above: 2, below: 1 }],
      arrivals: [
        coming('A', [
          [0, 10],
          [1, 4],
          [2, 4],
          [3, 4],
          [20, 1],
        ]),
      ],
    });
    // The third waiting opens it; at 7 it takes the next, one waits, and it closes when done.
    expect(visits.map((v) => [v.window, v.seated])).toEqual([
      ['w1', 0],
      ['w2', 3],
      ['w2', 7],
      ['w1', 10],
      ['w1', 20],
    ]);
  });

  test('as a reserve does not reach beyond its hours', () => {
    const visits = outcomeOf({
      site: {
        categories: [{ id: 'A' }],
        windows: [{ id: 'w', serves: ['A'] }],
        staff: staff('bob'),
      },
      reserves: [{ window: 'w', staff: 'bob', above: 0, from: '00:10', to: '00:20' }],
      arrivals: [
        coming('A', [
          [2, 1],
          [15, 1],
          [25, 1],
        ]),
      ],
    });
    expect(seated(visits)).toEqual([10, 15, -1]);
  });
});

describe('breaks', () => {
  test('keep as many windows open as they should, also when several may begin at once', () => {
    const visits = outcomeOf({
      site: {
        categories: [{ id: 'A' }],
        windows: [{ id: 'w', count: 3, serves: ['A'] }],
        staff: staff('ann', 'bob', 'cy'),
      },
      staffing: ['ann', 'bob', 'cy'].map((who, i) => ({
        window: `w${i + 1}`,
        staff: who,
        from: '00:00',
      })),
      breaks: ['ann', 'bob', 'cy'].map((who) => ({
        staff: who,
        from: '00:10',
        for: '10m',
        keeps: 2,
      })),
      arrivals: [
        coming('A', [
          [12, 1],
          [12, 1],
          [22, 1],
          [22, 1],
          [32, 1],
          [32, 1],
        ]),
      ],
    });
    expect(visits.map((v) => [v.window, v.seated])).toEqual([
      ['w2', 12],
      ['w3', 12],
      ['w1', 22],
      ['w3', 22],
      ['w1', 32],
      ['w2', 32],
    ]);
  });

  test('wait no longer than to the latest moment', () => {
    const visits = outcomeOf({
      site: {
        categories: [{ id: 'A' }],
        windows: [{ id: 'w', serves: ['A'] }],
        staff: staff('ann'),
      },
      staffing: [{ window: 'w', staff: 'ann', from: '00:00' }],
      breaks: [{ staff: 'ann', from: '00:10', latest: '00:20', for: '5m', keeps: 1 }],
      arrivals: [
        coming('A', [
          [15, 1],
          [21, 1],
        ]),
      ],
    });
    expect(seated(visits)).toEqual([15, 25]);
  });

  test('leave nobody to be called to a reserve meanwhile; after it they may be', () => {
    const visits = outcomeOf({
      site: {
        categories: [{ id: 'A' }],
        windows: [{ id: 'w', count: 2, serves: ['A'] }],
        staff: staff('ann'),
      },
      staffing: [{ window: 'w1', staff: 'ann', from: '00:00', to: '00:12' }],
      breaks: [{ staff: 'ann', from: '00:10', for: '5m', keeps: 0 }],
      reserves: [{ window: 'w2', staff: 'ann', above: 0 }],
      arrivals: [coming('A', [[11, 1]])],
    });
    // Back at 15, when the shift at w1 is over.
    expect(visits.map((v) => [v.window, v.seated])).toEqual([['w2', 15]]);
  });
});

test('nobody sits at two windows: a shift that begins in a break ends the break', () => {
  const visits = outcomeOf({
    site: {
      categories: [{ id: 'A' }],
      windows: [{ id: 'w', count: 2, serves: ['A'] }],
      staff: staff('ann'),
    },
    staffing: [
      { window: 'w1', staff: 'ann', from: '00:00', to: '00:12' },
      { window: 'w2', staff: 'ann', from: '00:12' },
    ],
    breaks: [{ staff: 'ann', from: '00:10', for: '5m', keeps: 0 }],
    arrivals: [
      coming('A', [
        [11, 5],
        [11, 5],
      ]),
    ],
  });
  expect(visits.map((v) => [v.window, v.seated])).toEqual([
    ['w2', 12],
    ['w2', 17],
  ]);
});
