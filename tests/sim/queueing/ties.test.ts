/** What comes first when several things happen at the same millisecond, on small traces whose outcome can be worked out by hand. */
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../support/lesson.ts';
import { begin, outcomeOf, stepAll, studyOf, type Visit, visitsOf } from './study-kit.ts';
import { coming, goingOn, outcomes, seated, staff, windows } from './traces.ts';

const site = (windows: Draft[], more: Draft = {}, categories: Draft[] = [{ id: 'A' }]): Draft => ({
  categories,
  windows,
  ...more,
});
const ONE = [{ id: 'w', serves: ['A'] }];
const TWO = [{ id: 'w', count: 2, serves: ['A'] }];

describe('at the same millisecond', () => {
  test('a window is released before one is seized: who waited goes in, not who comes', () => {
    const visits = outcomeOf({
      site: site(ONE, { room: { waiting: 1 } }),
      arrivals: [
        coming('A', [
          [0, 5],
          [1, 5],
          [5, 5],
        ]),
      ],
    });
    // At 5 the window takes the second; the third finds the one waiting place free again.
    expect(seated(visits)).toEqual([0, 5, 10]);
    expect(outcomes(visits)).toEqual(['served', 'served', 'served']);
  });

  test('of windows released together the lowest number calls first', () => {
    const visits = outcomeOf({
      site: site([{ id: 'w', count: 3, serves: ['A'] }]),
      // 3 is released by the event that was planned first, 1 by the last.
      arrivals: [
        coming('A', [
          [0, 6],
          [1, 5],
          [2, 4],
          [3, 1],
          [4, 1],
          [5, 1],
        ]),
      ],
    });
    expect(seated(visits)).toEqual([0, 1, 2, 6, 6, 6]);
    expect(windows(visits)).toEqual(['w1', 'w2', 'w3', 'w1', 'w2', 'w3']);
  });

  test('a window given up by somebody who did not come is released like one that has served', () => {
    const study = (seed: number): Visit[] =>
      outcomeOf(
        {
          site: site(TWO, { noShow: { chance: 0.5, grace: '2m' } }),
          arrivals: [
            coming('A', [
              [0, 2],
              [0, 2],
              [1, 2],
            ]),
          ],
        },
        seed,
      );
    const runs = Array.from({ length: 60 }, (_, seed) => study(seed));
    const mixed = runs.filter(
      ([a, b, c]) => a?.outcome === 'missed' && b?.outcome === 'served' && c?.outcome === 'served',
    );
    expect(mixed.length).toBeGreaterThan(2);
    for (const [, , third] of mixed) expect(third).toMatchObject({ seated: 2, window: 'w1' });
  });

  test('a window that opens takes who waits, even when patience ends right then', () => {
    const visits = outcomeOf({
      site: site(ONE, { staff: staff('ann') }),
      staffing: [{ window: 'w', staff: 'ann', from: '00:10' }],
      arrivals: [
        coming('A', [
          [2, 3, 8],
          [3, 3, 7],
        ]),
      ],
    });
    expect(visits).toMatchObject([
      { seated: 10, outcome: 'served' },
      { seated: -1, left: 10, waited: 7, outcome: 'reneged' },
    ]);
  });

  test('a window that closes takes nobody more', () => {
    const visits = outcomeOf({
      site: site(ONE, { staff: staff('ann') }),
      staffing: [{ window: 'w', staff: 'ann', from: '00:00', to: '00:10' }],
      arrivals: [
        coming('A', [
          [4, 6],
          [5, 1],
          [10, 1],
        ]),
      ],
    });
    expect(seated(visits)).toEqual([4, -1, -1]);
  });

  test('somebody else takes the window over: the line goes on, in any order of the file', () => {
    const shifts = [
      { window: 'w', staff: 'ann', from: '00:00', to: '00:10' },
      { window: 'w', staff: 'bob', from: '00:10' },
    ];
    for (const staffing of [shifts, [...shifts].reverse()]) {
      const visits = outcomeOf({
        site: site(
          [{ id: 'w', serves: ['A', 'B'] }],
          {
            staff: [
              { id: 'ann', can: ['B'] },
              { id: 'bob', pace: 2 },
            ],
          },
          [{ id: 'A' }, { id: 'B' }],
        ),
        staffing,
        arrivals: [
          coming('A', [[3, 1]], { services: [{ service: { dist: 'fixed', value: '9m' } }] }),
        ],
      });
      expect(visits).toMatchObject([{ seated: 10, left: 12 }]);
    }
  });

  test('patience that ends with a release loses: the customer is served', () => {
    const visits = outcomeOf({
      site: site(ONE),
      arrivals: [
        coming('A', [
          [0, 5],
          [1, 2, 4],
          [1, 2, 5],
        ]),
      ],
    });
    expect(visits).toMatchObject([
      { outcome: 'served' },
      { seated: 5, waited: 4, outcome: 'served' },
      { left: 6, waited: 5, outcome: 'reneged' },
    ]);
  });

  test('patience of nought sees a free window', () => {
    const visits = outcomeOf({
      site: site(ONE),
      arrivals: [
        coming('A', [
          [0, 5, 0],
          [1, 2, 0],
        ]),
      ],
    });
    expect(outcomes(visits)).toEqual(['served', 'reneged']);
  });

  test('people come in the order of the sources in the file, whenever their next one was planned', () => {
    const fixed = (category: string, value: string, limit: number): Draft => ({
      category,
      gaps: { dist: 'fixed', value },
      limit,
      services: [{ service: { dist: 'fixed', value: '1s' } }],
    });
    const categories = [{ id: 'A' }, { id: 'B' }, { id: 'C' }];
    const visits = outcomeOf({
      site: site([{ id: 'w', serves: ['A', 'B', 'C'] }], {}, categories),
      arrivals: [
        fixed('A', '1m', 4),
        fixed('B', '2m', 2),
        coming('C', [
          [4, 1],
          [2, 1],
        ]),
      ],
    });
    expect(visits.map((v) => v.category).join('')).toBe('AABCAABC');
  });

  test('a break waits for the customer in hand and goes ahead of the line', () => {
    const visits = outcomeOf({
      site: site(ONE, { staff: staff('ann') }),
      staffing: [{ window: 'w', staff: 'ann', from: '00:00' }],
      breaks: [{ staff: 'ann', from: '00:03', for: '10m' }],
      arrivals: [
        coming('A', [
          [0, 5],
          [1, 2],
        ]),
      ],
    });
    expect(visits).toMatchObject([{ left: 5 }, { seated: 15, waited: 14 }]);
  });

  test('a break that begins as a service ends takes the teller before the line does', () => {
    const visits = outcomeOf({
      site: site(ONE, { staff: staff('ann') }),
      staffing: [{ window: 'w', staff: 'ann', from: '00:00' }],
      breaks: [{ staff: 'ann', from: '00:05', for: '10m' }],
      arrivals: [
        coming('A', [
          [0, 5],
          [1, 2],
        ]),
      ],
    });
    expect(seated(visits)).toEqual([0, 15]);
  });
});

describe('of several free windows', () => {
  const arrivals = [
    coming('A', [
      [0, 1],
      [0, 3],
      [5, 1],
      [10, 1],
    ]),
  ];

  test('the lowest number is taken', () => {
    expect(windows(outcomeOf({ site: site(TWO), arrivals }))).toEqual(['w1', 'w2', 'w1', 'w1']);
  });

  test('the one longest idle is taken where that is the rule', () => {
    const visits = outcomeOf({ site: site(TWO, { choice: 'longest-idle' }), arrivals });
    expect(windows(visits)).toEqual(['w1', 'w2', 'w1', 'w2']);
  });

  test('the one preferred is taken where that is the rule', () => {
    const categories = [{ id: 'A', prefers: ['w2'] }];
    const visits = outcomeOf({ site: site(TWO, { choice: 'preference' }, categories), arrivals });
    expect(windows(visits)).toEqual(['w2', 'w1', 'w2', 'w2']);
  });
});

describe('doors and room', () => {
  test('closing time itself is early enough, a millisecond later is not', () => {
    const visits = outcomeOf({
      closes: '00:10',
      site: site(ONE),
      arrivals: [
        {
          ...coming('A', []),
          trace: { unit: '1ms', arrive: [600_000, 600_001], service: [60_000, 60_000] },
        },
      ],
    });
    expect(outcomes(visits)).toEqual(['served', 'refused']);
  });

  test('who is inside at closing time is served, at further stages too', () => {
    const visits = outcomeOf({
      closes: '00:10',
      site: site([{ id: 'w', serves: ['A', 'B'] }], {}, [{ id: 'A' }, { id: 'B' }]),
      arrivals: [
        coming(
          'A',
          [
            [9, 5],
            [10, 5],
          ],
          goingOn({ after: 'A', to: 'B', service: { dist: 'fixed', value: '2m' } }),
        ),
      ],
    });
    expect(outcomes(visits)).toEqual(['served', 'served', 'served', 'served']);
    expect(Math.max(...visits.map((v) => v.left))).toBe(9 + 5 + 5 + 2 + 2);
  });

  test('room for one waiting refuses the second', () => {
    const visits = outcomeOf({
      site: site(ONE, { room: { waiting: 1 } }),
      arrivals: [
        coming('A', [
          [0, 5],
          [1, 5],
          [2, 5],
          [6, 5],
        ]),
      ],
    });
    expect(outcomes(visits)).toEqual(['served', 'served', 'refused', 'served']);
  });

  test('a group finds only as many free windows as there are', () => {
    const group = (more: Draft): string[] =>
      outcomeOf({
        site: site(TWO, { room: { waiting: more.room } }),
        arrivals: [
          {
            category: 'A',
            gaps: { dist: 'fixed', value: '1m' },
            limit: 4,
            group: [{ size: 4, weight: 1 }],
            services: [{ service: { dist: 'fixed', value: '5m' } }],
            balksAt: more.balksAt,
          },
        ],
      }).map((v) => v.outcome);
    expect(group({ room: 0 })).toEqual(['served', 'served', 'refused', 'refused']);
    expect(group({ balksAt: 1 })).toEqual(['served', 'served', 'served', 'balked']);
  });

  test('people waiting outside are served by number when the counters open', () => {
    const at = (clocks: string[]) => ({
      category: 'A',
      appointments: { times: clocks },
      services: [{ service: { dist: 'fixed', value: '5m' } }],
    });
    const visits = outcomeOf({
      doors: '08:55',
      opens: '09:00',
      site: site(TWO),
      arrivals: [at(['08:50', '08:57', '08:59'])],
    });
    expect(visits.map((v) => v.seated - 540)).toEqual([0, 0, 5]);
  });
});

test('a moment is over before anybody looks: nobody waits beside an idle window', () => {
  const world = begin(
    studyOf({
      site: site(TWO),
      arrivals: [
        coming('A', [
          [0, 1],
          [0, 1],
          [0, 1],
          [1, 1],
          [1, 1],
        ]),
      ],
    }),
    1,
  );
  stepAll(world, ({ state }) => {
    expect(state.counts.waiting === 0 || state.counts.idle === 0).toBe(true);
  });
  expect(seated(visitsOf(world))).toEqual([0, 0, 1, 1, 2]);
});
