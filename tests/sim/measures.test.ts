/** What a run comes to: by hand on small days, by identities on mixed ones. */
import { describe, expect, test } from 'vitest';
import { compileLesson, type LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { leaves, measure, runStudy, type StudyRun } from '../../src/sim/index.ts';
import { queueRecords } from '../../src/sim/measures/queue-record.ts';

type Json = Record<string, unknown>;
const NAME = { 'zh-CN': '测', en: 'Test' };
const HEAD = { kind: 'lesson', formatVersion: 1, id: 'q-test', title: NAME, summary: NAME };

function study(lesson: Json): LessonBundle {
  const text = JSON.stringify({ ...HEAD, ...lesson });
  const { library, diagnostics } = loadLibrary([{ path: 'q-test.json', text }]);
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  return compileLesson(library, 'q-test');
}

const seconds = (value: string): Json => ({ dist: 'exponential', mean: value });
const A = [{ id: 'A' }];
const counters = (count: number): Json => ({
  categories: A,
  windows: [{ id: 'w', count, serves: ['A'] }],
});

/** Reference: two counters, shared line; minutes. */
const TWO_COUNTERS = {
  site: counters(2),
  arrivals: [
    {
      category: 'A',
      trace: {
        arrive: [0, 3.683648, 3.89529, 10.960963, 12.414338],
        service: [4.915215, 16.139968, 44.256368, 14.801804, 13.615196],
      },
    },
  ],
};

describe('two counters, one line, by hand', () => {
  // Waits 0, 0, 61.196, 531.759, 1332.665 s; two are in line from 744.860 to 1189.417.
  const total = 61.196 + 531.759 + 1332.665;
  const run = runStudy(study(TWO_COUNTERS), 1);
  const { all, perCategory, perWindow, lastEnd } = measure(run);

  test('waits, their quantiles and their spread', () => {
    const mean = total / 5;
    const squares = [0, 0, 61.196, 531.759, 1332.665].map((w) => (w - mean) ** 2);
    expect(all).toMatchObject({ arrived: 5, served: 5, inside: 0, probWait: 0.6, probAbandon: 0 });
    expect(all.waitMean).toBeCloseTo(mean, 9);
    expect(all.waitAllMean).toBeCloseTo(mean, 9);
    expect(all.waitSd).toBeCloseTo(Math.sqrt(squares.reduce((a, b) => a + b) / 4), 9);
    expect(all.waitMax).toBe(1332.665);
    expect(all.waitP50).toBe(61.196);
    expect(all.waitP90).toBeCloseTo(531.759 + 0.6 * (1332.665 - 531.759), 9);
    expect(all.waitP95).toBeCloseTo(531.759 + 0.8 * (1332.665 - 531.759), 9);
    const services = (4.915215 + 16.139968 + 44.256368 + 14.801804 + 13.615196) * 60;
    expect(all.sojournMean).toBeCloseTo((total + services) / 5, 3);
    expect(all.shareWaitWithin).toEqual({
      60: 0.4,
      300: 0.6,
      600: 0.8,
      900: 0.8,
      1200: 0.8,
      1800: 1,
    });
    expect(measure(run, [0, 61.195, 61.196]).all.shareWaitWithin).toEqual({
      0: 0.4,
      61.195: 0.4,
      61.196: 0.6,
    });
    expect(perCategory).toEqual({ A: all });
  });

  test('queue and windows over time', () => {
    expect(lastEnd).toBe(2950.295);
    expect(all.queueMax).toBe(2);
    expect(all.queueMean).toBeCloseTo(total / 2950.295, 12);
    expect(perWindow.w1).toEqual({
      served: 2,
      busy: 2950.295,
      staffed: 2950.295,
      utilisation: 1,
      overtime: 0,
    });
    expect(perWindow.w2).toMatchObject({ served: 3, overtime: 0 });
    expect(perWindow.w2?.busy).toBeCloseTo((16.139968 + 14.801804 + 13.615196) * 60, 2);
  });

  test('the queue while open ends at the closing time, within a wait', () => {
    const early = runStudy(study({ ...TWO_COUNTERS, closes: '00:20' }), 1);
    const open = (61.196 + 531.759 + (1200 - 744.86)) / 1200;
    expect(measure(early).all.queueMeanOpen).toBeCloseTo(open, 12);
    expect(measure(early).all.queueMean).toBeCloseTo(total / 2950.295, 12);
    // Nobody is left at 01:00: the hour counts whole.
    const late = runStudy(study({ ...TWO_COUNTERS, closes: '01:00' }), 1);
    expect(measure(late).all.queueMeanOpen).toBeCloseTo(total / 3600, 12);
  });
});

/** Everything that can become of a customer, in two classes and two stages. */
const MIXED = {
  opens: '00:10',
  doors: '00:00',
  closes: '04:00',
  site: {
    categories: [{ id: 'A', capacity: 6 }, { id: 'B' }],
    windows: [{ id: 'w', count: 2, serves: ['B', 'A'] }],
    noShow: { chance: 0.1, grace: '20s', recalls: 0 },
  },
  arrivals: [
    {
      category: 'A',
      rates: [{ from: '00:00', perHour: 70 }],
      services: [{ service: seconds('90s') }],
      patience: seconds('5m'),
      balking: [{ from: 3, chance: 0.3 }],
      // biome-ignore lint/suspicious/noThenProperty: the name of the field
      then: [{ after: 'A', to: 'B', chance: 0.2, service: seconds('40s') }],
    },
    {
      category: 'B',
      rates: [{ from: '00:00', perHour: 10 }],
      services: [{ service: seconds('60s') }],
      balking: [{ from: 2, chance: 0.5 }],
    },
  ],
};

function conserves(run: StudyRun): void {
  const { all, perCategory } = measure(run);
  for (const one of [all, ...Object.values(perCategory)]) {
    const { arrived, served, reneged, missed, balked, refused, inside } = one;
    expect(served + reneged + missed + balked + refused + inside).toBe(arrived);
    expect(Math.min(served, reneged, missed, balked, refused, inside)).toBeGreaterThanOrEqual(0);
  }
  for (const name of ['arrived', 'served', 'reneged', 'missed', 'balked', 'refused'] as const)
    expect(Object.values(perCategory).reduce((sum, one) => sum + one[name], 0)).toBe(all[name]);
}

/** Sum of all waits of a run, in seconds. */
const waitedInAll = ({ state: { visits } }: StudyRun): number =>
  visits.waited.slice(0, visits.count).reduce((a, b) => a + b, 0) / 1000;

describe('identities', () => {
  test('who came is who is gone or there, in each class and in all; Little’s law', () => {
    const bundle = study(MIXED);
    const seen = { served: 0, reneged: 0, missed: 0, balked: 0, refused: 0 };
    for (let seed = 1; seed <= 20; seed += 1) {
      const run = runStudy(bundle, seed);
      conserves(run);
      const { all } = measure(run);
      const hours = (run.end.now - run.begin.now) / 1000;
      expect((all.queueMean as number) * hours).toBeCloseTo(waitedInAll(run), 6);
      for (const name of Object.keys(seen) as (keyof typeof seen)[]) seen[name] += all[name];
      for (const leaf of leaves(measure(run))) expect(leaf).not.toBeNaN();
    }
    // Every way to end was there.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  test('a day cut short leaves people inside', () => {
    const run = runStudy(study({ ...MIXED, ends: '04:00' }), 3);
    conserves(run);
    expect(measure(run).all.inside).toBeGreaterThan(0);
  });

  test('the columns tell the same length of the line as the line itself', () => {
    const preempting = {
      ...MIXED,
      site: {
        ...MIXED.site,
        noShow: undefined,
        categories: [{ id: 'A' }, { id: 'B', preempts: ['A'] }],
      },
    };
    for (const lesson of [MIXED, preempting, { ...MIXED, ends: '04:00' }]) {
      const run = runStudy(study(lesson), 7);
      const { begin, end, state } = run;
      const whole = { from: begin.now, to: end.now };
      const { byCategory, all } = queueRecords(state.visits, state.now, 2, whole, whole);
      const areas = end.areas.slice(0, 2);
      expect(byCategory.map(({ area }) => area)).toEqual(areas);
      expect(all.area).toBe(areas.reduce((a, b) => a + b));
      expect(all.max).toBeLessThanOrEqual(byCategory.reduce((sum, { max }) => sum + max, 0));
    }
  });

  test('own lines: each category has its share of all lines', () => {
    const site = { ...MIXED.site, lines: { kind: 'own', jockey: 2 } };
    const { perCategory, all } = measure(runStudy(study({ ...MIXED, site }), 5));
    const sum = (perCategory.A?.queueMean as number) + (perCategory.B?.queueMean as number);
    expect(sum).toBeCloseTo(all.queueMean as number, 9);
    expect(perCategory.B?.queueMean).toBeGreaterThan(0);
  });
});

describe('who counts where', () => {
  test('somebody moved up while waiting counts where the visit ended, with the whole wait', () => {
    // Reference: arrivals every 3 min, service 4.5, moved up after 4: waits 0 1.5 3 4.5 6.
    const run = runStudy(
      study({
        site: {
          categories: [{ id: 'B', upgrade: { after: '4m', to: 'A' } }, { id: 'A' }],
          windows: [{ id: 'w', serves: ['A', 'B'] }],
        },
        arrivals: [
          {
            category: 'B',
            trace: { arrive: [0, 3, 6, 9, 12], service: [4.5, 4.5, 4.5, 4.5, 4.5] },
          },
        ],
      }),
      1,
    );
    const { perCategory } = measure(run);
    expect(perCategory.A).toMatchObject({ arrived: 2, served: 2, waitMean: 315 });
    expect(perCategory.B).toMatchObject({ arrived: 3, served: 3, waitMean: 90 });
    const time = 22.5 * 60;
    expect(perCategory.A?.queueMean).toBeCloseTo(630 / time, 12);
    expect(perCategory.B?.queueMean).toBeCloseTo(270 / time, 12);
  });

  test('a warm-up is left out, and only as many customers count as were asked for', () => {
    const bundle = study({
      site: counters(1),
      arrivals: [
        {
          category: 'A',
          rates: [{ from: '00:00', perHour: 48 }],
          services: [{ service: seconds('60s') }],
        },
      ],
    });
    const run = runStudy(bundle, 4, { warmup: 3_600_000, customers: 500 });
    const { all, perWindow } = measure(run);
    expect(all).toMatchObject({ arrived: 500, served: 500, inside: 0 });
    expect(perWindow.w?.staffed).toBeCloseTo((run.end.now - run.begin.now) / 1000, 9);
    expect(perWindow.w?.utilisation).toBeGreaterThan(0.6);
    const visits = run.state.visits;
    expect(visits.arrivedAt[run.first]).toBeGreaterThanOrEqual(3_600_000);
    expect(visits.arrivedAt[run.last - 1]).toBe(run.end.now);
  });

  test('where nobody came there is nothing to say: null, never NaN', () => {
    const run = runStudy(
      study({
        closes: '00:01',
        site: { ...counters(1), categories: [{ id: 'A' }, { id: 'B' }] },
        arrivals: [{ category: 'A', trace: { arrive: [2], service: [1] } }],
      }),
      1,
    );
    const { all, perCategory, lastEnd } = measure(run);
    expect(all).toMatchObject({ arrived: 1, refused: 1, waitMean: null, probAbandon: null });
    expect(perCategory.B).toMatchObject({ arrived: 0, waitSd: null, waitP90: null, queueMax: 0 });
    expect(perCategory.B?.shareWaitWithin[60]).toBeNull();
    expect(lastEnd).toBeNull();
    for (const leaf of leaves(measure(run))) expect(leaf).not.toBeNaN();
  });
});
