/** What would have been: the same customers, one decision otherwise. */
import { describe, expect, test } from 'vitest';
import { hallOutcome } from '../../../src/session/trials/hall-outcome.ts';
import { playDay } from '../../../src/session/trials/play-day.ts';
import { type Change, scriptOf } from '../../../src/session/trials/script.ts';
import { trialRunner } from '../../../src/session/trials/trial-jobs.ts';
import {
  createTrialPool,
  type FromTrialWorker,
  type ToTrialWorker,
  type TrialWorker,
} from '../../../src/session/trials/trial-pool.ts';
import { asking, drillLesson } from '../../support/drill-lesson.ts';
import { playedLog } from '../../support/drill-log.ts';
import { HOUR, MINUTE } from '../../support/lesson.ts';

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
    const first = playedLog(bundle, 5, [['08:50', { do: 'open-doors' }]]).sim;
    const waiter = first.facts.find((fact) => fact.type === 'wait.felt');
    const kindAt = (seed: number) => {
      const { log: cared } = playedLog(bundle, seed, [
        ['08:50', { do: 'open-doors' }],
        ['09:02', { do: 'care', customer: waiting(seed), care: 'water' }],
      ]);
      return scriptOf(bundle, cared);
    };
    const waiting = (seed: number): number => {
      const { sim: other } = playedLog(bundle, seed, [['08:50', { do: 'open-doors' }]]);
      const at902 = other.facts.filter(({ t }) => t <= 9 * HOUR + 2 * MINUTE);
      const gone = new Set(
        at902.filter(({ type }) => type === 'ticket.called').map(({ customer }) => customer),
      );
      return at902.find((f) => f.type === 'ticket.issued' && !gone.has(f.customer))!.customer;
    };
    expect(waiter).toBeDefined();
    const script = kindAt(5);
    const kind = script.moves[1]?.whom?.kind;
    for (const seed of [5, 6, 7, 8]) {
      const cared = playDay(bundle, script, seed, null).filter((f) => f.type === 'customer.cared');
      for (const fact of cared) expect(fact.type === 'customer.cared' && fact.data.kind).toBe(kind);
    }
  });

  test('requests are answered as fast as the player answered them', () => {
    const asks = drillLesson(asking(true));
    const quiet = playedLog(asks, 5, [['08:50', { do: 'open-doors' }]]).sim;
    const raised = quiet.facts.find((fact) => fact.type === 'request.raised');
    expect(raised).toBeDefined();
    const first = raised!.t;
    const { log: answered } = playedLog(asks, 5, [
      ['08:50', { do: 'open-doors' }],
      [
        new Date(first + 2 * MINUTE).toISOString().slice(11, 19),
        { do: 'answer-request', request: 0, answer: 'approve' },
      ],
    ]);
    const script = scriptOf(asks, answered);
    // One of several: seldom, so it is no habit.
    expect(Object.keys(script.requests)).toEqual(['large']);
    const facts = playDay(asks, script, 6, null);
    const count = (type: string) => facts.filter((fact) => fact.type === type).length;
    const habit = script.requests.large?.answeredAfter;
    if (habit === null) expect(count('request.answered')).toBe(0);
    else expect(count('request.answered')).toBeGreaterThan(0);
  });
});

/** The worker's own code behind a port in this process; what is sent is copied, as between threads. */
function nearWorker(seen: ToTrialWorker[]): TrialWorker {
  let answer: (message: FromTrialWorker) => void = () => {};
  let runner = run;
  return {
    addEventListener: (type: string, hear: (event: never) => void) => {
      if (type === 'message') answer = (data) => hear({ data } as never);
    },
    postMessage(message) {
      const copy = structuredClone(message);
      seen.push(copy);
      if (copy.say === 'content') runner = trialRunner(copy.content);
      else
        queueMicrotask(() =>
          answer({ say: 'result', number: copy.number, result: runner(copy.unit) }),
        );
    },
    terminate: () => {},
  };
}

describe('the pool', () => {
  const units = SEEDS.map((seed) => ({ kind: 'day' as const, seed, change: null }));

  test('gives the results in the order of the units, however many workers there are', async () => {
    for (const size of [1, 3]) {
      const pool = createTrialPool({ bundle, log }, () => nearWorker([]), size);
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
    const pool = createTrialPool({ bundle, log }, () => nearWorker([]), 1);
    const order: string[] = [];
    const leisure = pool.run(units, () => order.push('leisure'));
    const asked = pool.run(units.slice(0, 3), () => order.push('asked'), true);
    await Promise.all([leisure.results, asked.results]);
    // Two had been handed out already.
    expect(order.slice(0, 5)).toEqual(['leisure', 'leisure', 'asked', 'asked', 'asked']);
    expect(order).toHaveLength(units.length + 3);
  });
});
