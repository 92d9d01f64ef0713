/**
 * Common random numbers: two branches compared under one seed see the same customers. What is drawn for a customer hangs on the
 * seed, the source and the customer's number there; never on what others, windows or tellers do.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { World } from '../../../src/sim/world/world.ts';
import type { Draft } from '../../support/lesson.ts';
import { randomStudy, seeds } from '../../support/random-branch.ts';
import { begin, outcomeOf, stepAll, studyOf } from './study-kit.ts';

const RUNS = Number(process.env.IDENTITY_RUNS ?? 60);
const PATIENCE = RUNS > 200 ? 900_000 : 60_000;

/** Nothing that makes another number of the work drawn: service by person, interruption. */
function plain(content: Draft): Draft {
  const copy = JSON.parse(JSON.stringify(content));
  copy.site.closing = 'finish';
  for (const category of copy.site.categories) category.preempts = [];
  for (const { services } of copy.arrivals) for (const service of services) delete service.by;
  return copy;
}

/** First visits by source and number: when they come, what they need, how long they stay. */
function people({ state }: World): string[] {
  const { visits: v } = state;
  return Array.from({ length: v.count }, (_, id) => id)
    .filter((id) => v.root[id] === id)
    .map((id) =>
      [v.source[id], v.number[id], v.arrivedAt[id], v.service[id], v.work[id], v.patience[id]].join(
        ' ',
      ),
    )
    .sort();
}

const run = (content: Draft, seed: number): string[] =>
  people(stepAll(begin(studyOf(content), seed)));

const CHANGES: Readonly<Record<string, (content: Draft) => void>> = {
  'a window more': ({ site, staffing, opens }) => {
    const [first] = site.windows;
    site.windows.push({ ...first, id: 'more', count: 1 });
    site.staff.push({ id: 'newcomer' });
    if (staffing.length > 0) staffing.push({ window: 'more', staff: 'newcomer', from: opens });
  },
  'a shift less': (content) => {
    content.staffing.shift();
    content.reserves = [];
    content.breaks = [];
  },
  'slow tellers': ({ site }) => {
    for (const one of site.staff) one.pace = 1.7;
  },
  'other rules of calling and lining up': ({ site }) => {
    site.choice = site.choice === 'lowest' ? 'longest-idle' : 'lowest';
    site.picks = site.picks === 'credit' ? 'order' : 'credit';
    site.lines = site.lines ? undefined : { kind: 'own', join: 'random' };
    site.room = {};
  },
};

describe('customers are the same', () => {
  test.each(Object.entries(CHANGES))(
    'with %s',
    (_, change) => {
      const check = (content: Draft, seed: number): void => {
        const before = plain(content);
        const after = plain(content);
        change(after);
        const [a, b] = [run(before, seed), run(JSON.parse(JSON.stringify(after)), seed)];
        if (a.join() !== b.join())
          throw new Error(`${a.find((x, i) => x !== b[i])}\n${b.find((x, i) => x !== a[i])}`);
      };
      fc.assert(fc.property(randomStudy, seeds, check), {
        numRuns: RUNS,
        seed: 20261122,
        interruptAfterTimeLimit: PATIENCE - 10_000,
      });
    },
    PATIENCE,
  );

  test(
    'with a source more, all of the sources before it',
    () => {
      const check = (content: Draft, seed: number): void => {
        const before = plain(content);
        const after = plain(content);
        after.arrivals.push({
          ...after.arrivals[0],
          services: after.arrivals[0].services.slice(0, 1),
        });
        const last = `${after.arrivals.length - 1} `;
        const old = run(after, seed).filter((one) => !one.startsWith(last));
        if (run(before, seed).join() !== old.join()) throw new Error('they have changed');
      };
      fc.assert(fc.property(randomStudy, seeds, check), {
        numRuns: RUNS,
        seed: 20261122,
        interruptAfterTimeLimit: PATIENCE - 10_000,
      });
    },
    PATIENCE,
  );
});

const every = (n: number, step: number): number[] => Array.from({ length: n }, (_, i) => i * step);
const service = (value: string) => [{ service: { dist: 'fixed', value } }];

describe('what a customer does is drawn once', () => {
  const turning = (windows: number, need: string): string =>
    outcomeOf({
      site: { categories: [{ id: 'A' }], windows: [{ id: 'w', count: windows, serves: ['A'] }] },
      arrivals: [
        {
          category: 'A',
          trace: { arrive: every(60, 1) },
          services: service(need),
          balking: [{ from: 0, chance: 0.4 }],
        },
      ],
    })
      .map(({ outcome }) => outcome)
      .join();

  test('who turns away does so however many windows there are and however slow they are', () => {
    const few = turning(1, '1m');
    expect(few).toContain('balked,served');
    expect(turning(4, '1m')).toBe(few);
    expect(turning(4, '30s')).toBe(few);
  });

  const missing = (windows: number, need: string): string =>
    outcomeOf({
      site: {
        categories: [{ id: 'A' }],
        windows: [{ id: 'w', count: windows, serves: ['A'] }],
        noShow: { chance: 0.4, grace: '20s', recalls: 1 },
      },
      arrivals: [{ category: 'A', trace: { arrive: every(60, 1) }, services: service(need) }],
    })
      .map(({ outcome }) => outcome)
      .join();

  test('who does not hear the call does not hear it at another window or time', () => {
    const few = missing(1, '1m');
    expect(few).toContain('missed');
    expect(few).toContain('served');
    expect(missing(3, '1m')).toBe(few);
    expect(missing(2, '45s')).toBe(few);
  });

  test('the time a person needs for a customer is the same whoever else works there', () => {
    const need = {
      service: { dist: 'fixed', value: '1m' },
      by: { bob: { dist: 'exponential', mean: '3m' } },
    };
    const lasting = (staff: string[], windows: number): (number | undefined)[] => {
      const visits = outcomeOf({
        site: {
          categories: [{ id: 'A' }],
          windows: [
            { id: 'w', count: windows, serves: ['A'] },
            { id: 'z', serves: ['A'] },
          ],
          staff: staff.map((id) => ({ id })),
          choice: 'lowest',
        },
        staffing: [{ window: 'z', staff: 'bob', from: '00:00' }, ...(windows > 1 ? [] : [])],
        arrivals: [{ category: 'A', trace: { arrive: every(20, 30) }, services: [need] }],
      });
      return visits.map(({ left, seated }) => left - seated);
    };
    const alone = lasting(['bob'], 1);
    expect(new Set(alone).size).toBeGreaterThan(15);
    expect(lasting(['ann', 'cy', 'bob'], 1)).toEqual(alone);
    expect(lasting(['bob', 'ann'], 2)).toEqual(alone);
  });
});
