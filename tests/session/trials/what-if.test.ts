/** What would have been: the same customers, one decision otherwise. */
import { describe, expect, test } from 'vitest';
import { hallOutcome } from '../../../src/session/trials/hall-outcome.ts';
import { playDay } from '../../../src/session/trials/play-day.ts';
import { type Change, scriptOf } from '../../../src/session/trials/script.ts';
import { trialRunner } from '../../../src/session/trials/trial-jobs.ts';
import {
  createTrialPool,
  type ToTrialWorker,
  type TrialWorker,
} from '../../../src/session/trials/trial-pool.ts';
import { asking, drillLesson } from '../../support/drill-lesson.ts';
import { playedLog } from '../../support/drill-log.ts';
import { at, clockOf, factsOf, HOUR, MINUTE, SECOND } from '../../support/lesson.ts';
import { nearWorker } from '../../support/near-worker.ts';

const bundle = drillLesson();
const { log, sim } = playedLog(bundle, 5, [
  ['08:50', { do: 'open-doors' }],
  ['08:52', { do: 'assign', staff: 'ben', to: 'w2' }],
  ['09:03', { do: 'announce', announcement: 'wait' }],
]);
const run = trialRunner({ bundle, log });
const SECOND_WINDOW = 1;
const SEEDS = Array.from({ length: 12 }, (_, k) => k + 5);
const days = (change: Change | null) => SEEDS.map((seed) => run({ kind: 'day', seed, change }));
const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;

describe('a day once more', () => {
  test('is the day that was played, when nothing is changed', () => {
    const facts = playDay(bundle, scriptOf(bundle, log), log.seed, null);
    expect(hallOutcome(bundle, facts)).toEqual(hallOutcome(bundle, sim.facts));
  });

  test('comes out the same each time', () => {
    expect(days({ moves: [SECOND_WINDOW], by: HOUR })).toEqual(
      days({ moves: [SECOND_WINDOW], by: HOUR }),
    );
  });

  test('waits grow when the second window opens half an hour later, or never', () => {
    const was = mean(days(null).map(({ wait }) => wait));
    const later = mean(days({ moves: [SECOND_WINDOW], by: 30 * MINUTE }).map(({ wait }) => wait));
    const never = mean(days({ moves: [SECOND_WINDOW], dropped: true }).map(({ wait }) => wait));
    expect(later).toBeGreaterThan(was + MINUTE);
    expect(never).toBeGreaterThanOrEqual(later);
  });

  test('brings the same people, whatever is changed', () => {
    const script = scriptOf(bundle, log);
    const came = (change: Change | null) =>
      playDay(bundle, script, 9, change).flatMap((fact) =>
        fact.type === 'customer.arrived' ? [`${fact.t} ${fact.customer}`] : [],
      );
    expect(came({ moves: [0, SECOND_WINDOW], dropped: true })).toEqual(came(null));
  });

  test('somebody else can be sent', () => {
    const command = { do: 'assign', staff: 'dan', to: 'guide' } as const;
    const facts = playDay(bundle, scriptOf(bundle, log), 5, { moves: [SECOND_WINDOW], command });
    expect(facts).toContainEqual(
      expect.objectContaining({
        type: 'staff.assigned',
        data: expect.objectContaining({ staff: 'dan', to: 'guide' }),
      }),
    );
  });
});

describe('what was done for somebody', () => {
  test('is done on another day for somebody of the same kind', () => {
    const { sim: quiet } = playedLog(bundle, 5, [['08:50', { do: 'open-doors' }]]);
    const early = quiet.facts.filter(({ t }) => t <= at('09:02'));
    const called = new Set(factsOf(early, 'ticket.called').map(({ customer }) => customer));
    const waiter = factsOf(early, 'ticket.issued').find(({ customer }) => !called.has(customer));
    const { log: cared } = playedLog(bundle, 5, [
      ['08:50', { do: 'open-doors' }],
      ['09:02', { do: 'care', customer: waiter?.customer ?? -1, care: 'water' }],
    ]);
    const script = scriptOf(bundle, cared);
    const kind = script.moves[1]?.whom?.kind;
    expect(kind).toBeDefined();
    const kinds = [5, 6, 7, 8].map((seed) =>
      factsOf(playDay(bundle, script, seed, null), 'customer.cared').map(({ data }) => data.kind),
    );
    expect(kinds[0]).toEqual([kind]);
    expect(kinds.flat().length).toBeGreaterThan(2);
    expect(new Set(kinds.flat())).toEqual(new Set([kind]));
  });

  const asks = drillLesson(asking(true));
  const left = playedLog(asks, 5, [['08:50', { do: 'open-doors' }]]);
  const [first] = factsOf(left.sim, 'request.raised');

  test('requests are answered as late as the player answered them', () => {
    const { log: answered } = playedLog(asks, 5, [
      ['08:50', { do: 'open-doors' }],
      [
        clockOf((first?.t ?? 0) + 2 * MINUTE),
        { do: 'answer-request', request: 0, answer: 'approve' },
      ],
    ]);
    const script = scriptOf(asks, answered);
    const habit = script.requests.large?.answeredAfter ?? Number.NaN;
    expect(Math.abs(habit - 2 * MINUTE)).toBeLessThan(2 * SECOND);
    const facts = playDay(asks, script, 6, null);
    const raised = factsOf(facts, 'request.raised');
    const given = factsOf(facts, 'request.answered');
    expect(given.length).toBeGreaterThan(3);
    for (const { t, data } of given) {
      const own = raised.find((one) => one.data.request === data.request);
      // Answering takes a moment.
      expect(Math.abs(t - (own?.t ?? 0) - habit)).toBeLessThan(5 * SECOND);
    }
  });

  test('who never answered never answers', () => {
    const script = scriptOf(asks, left.log);
    expect(script.requests.large?.answeredAfter).toBeNull();
    const facts = playDay(asks, script, 6, null);
    expect(factsOf(facts, 'request.raised').length).toBeGreaterThan(0);
    expect(factsOf(facts, 'request.answered')).toEqual([]);
  });
});

/** Workers that break at the first thing they are told: a program that cannot be loaded. */
function brokenWorkers() {
  let made = 0;
  let ended = 0;
  const make = (): TrialWorker => {
    made += 1;
    let broken: (event: { readonly message?: string }) => void = () => {};
    return {
      addEventListener: (type: string, hear: (event: never) => void) => {
        if (type === 'error') broken = (event) => hear(event as never);
      },
      postMessage: ({ say }) => {
        if (say === 'content') queueMicrotask(() => broken({ message: 'not found' }));
      },
      terminate: () => {
        ended += 1;
      },
    };
  };
  return { make, counts: () => ({ made, ended }) };
}

describe('the pool', () => {
  const units = SEEDS.map((seed) => ({ kind: 'day' as const, seed, change: null }));

  test('gives the results in the order of the units, however many workers there are', async () => {
    for (const size of [1, 3]) {
      const pool = createTrialPool({ bundle, log }, () => nearWorker(), size);
      const done: number[] = [];
      const results = await pool.run(units, (count) => done.push(count)).results;
      expect(results).toEqual(days(null));
      expect(done).toEqual(units.map((_, k) => k + 1));
      pool.close();
    }
  });

  test('hands out nothing more once a run is stopped', async () => {
    const seen: ToTrialWorker[] = [];
    const pool = createTrialPool({ bundle, log }, () => nearWorker(seen), 1);
    const under = pool.run(units, (count) => {
      if (count === 3) under.cancel();
    });
    expect(await under.results).toBeNull();
    const sent = seen.filter(({ say }) => say === 'unit').length;
    expect(sent).toBeLessThan(units.length);
    // Another run goes on with the same worker.
    expect(await pool.run(units.slice(0, 2)).results).toHaveLength(2);
  });

  test('what somebody waits for goes before what is worked out at leisure', async () => {
    const pool = createTrialPool({ bundle, log }, () => nearWorker(), 1);
    const order: string[] = [];
    const leisure = pool.run(units, () => order.push('leisure'));
    const asked = pool.run(units.slice(0, 3), () => order.push('asked'), true);
    await Promise.all([leisure.results, asked.results]);
    // Two had been handed out already.
    expect(order.slice(0, 5)).toEqual(['leisure', 'leisure', 'asked', 'asked', 'asked']);
    expect(order).toHaveLength(units.length + 3);
  });

  test('says so when its workers break, and tries new ones when it is asked again', async () => {
    const { make, counts } = brokenWorkers();
    let mended = false;
    const pool = createTrialPool({ bundle, log }, () => (mended ? nearWorker() : make()), 2);
    const leisure = pool.run(units);
    const asked = pool.run(units.slice(0, 3), () => {}, true);
    await expect(leisure.results).rejects.toThrow('not found');
    await expect(asked.results).rejects.toThrow('not found');
    expect(counts()).toEqual({ made: 2, ended: 2 });
    mended = true;
    expect(await pool.run(units.slice(0, 2)).results).toHaveLength(2);
  });

  test('says so where the page may have no workers', async () => {
    const pool = createTrialPool({ bundle, log }, () => {
      throw new Error('blocked');
    });
    await expect(pool.run(units).results).rejects.toThrow('blocked');
  });

  test('leaves nobody waiting when it is closed', async () => {
    const pool = createTrialPool({ bundle, log }, () => nearWorker(), 1);
    const runs = [pool.run(units), pool.run(units)];
    pool.close();
    expect(await Promise.all(runs.map(({ results }) => results))).toEqual([null, null]);
  });
});
