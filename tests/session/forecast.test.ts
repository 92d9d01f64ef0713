import { describe, expect, it } from 'vitest';
import { compileLesson, type LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { forecast, project, withMove } from '../../src/session/forecast.ts';
import { normal } from '../../src/session/forecast-flow.ts';
import { forecastInput } from '../../src/session/forecast-input.ts';
import { momentsOf } from '../../src/session/forecast-moments.ts';
import { without } from '../../src/session/forecast-windows.ts';
import { runStudy, type SimView, type StudyRun } from '../../src/sim/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Day {
  readonly windows: number;
  readonly rates: readonly { readonly from: string; readonly perHour: number }[];
  readonly service?: object;
  readonly patience?: object;
}

function bundleOf({ windows, rates, service, patience }: Day): LessonBundle {
  const lesson = {
    kind: 'lesson',
    formatVersion: 1,
    id: 'q-forecast',
    title: { 'zh-CN': '预测', en: 'Forecast' },
    summary: { 'zh-CN': '预测', en: 'Forecast' },
    site: {
      categories: [{ id: 'A' }],
      windows: [{ id: 'w', count: windows, serves: ['A'] }],
    },
    closes: '04:00',
    arrivals: [
      {
        category: 'A',
        rates,
        services: [{ service: service ?? { dist: 'exponential', mean: '3m' } }],
        ...(patience ? { patience } : {}),
      },
    ],
  };
  const path = 'lessons/q-forecast.json';
  const { library, diagnostics } = loadLibrary([{ path, text: JSON.stringify(lesson) }]);
  expect(diagnostics).toEqual([]);
  return compileLesson(library, 'q-forecast');
}

/** Waiting and being served at a time of a run, as the view would tell it. */
function viewAt({ bundle, state }: StudyRun, t: number): SimView {
  const { visits } = state;
  const people: object[] = [];
  const waiting: number[] = [];
  for (let id = 0; id < visits.count; id += 1) {
    const ticketAt = visits.ticketAt[id]!;
    if (ticketAt < 0 || ticketAt > t || (visits.leftAt[id]! >= 0 && visits.leftAt[id]! <= t))
      continue;
    const seated = visits.seatedAt[id]! >= 0 && visits.seatedAt[id]! <= t;
    if (!seated) waiting.push(id);
    const to = { kind: seated ? 'window' : 'standing' };
    people.push({ id, category: 'A', ticketAt, state: seated ? 'serving' : 'waiting', to });
  }
  const longest = waiting.length > 0 ? t - visits.ticketAt[waiting[0]!]! : 0;
  return {
    now: t,
    floor: null,
    hall: {
      people,
      queues: [{ category: 'A', waiting, longest }],
      windows: bundle.branch.windows.map(({ id }) => ({ id, state: 'serving', staff: '' })),
    },
  } as unknown as SimView;
}

const SEEDS = 100;
const AHEAD = [20, 40, 60] as const;

/** By time ahead: shares of runs whose line, and whose longest wait, lay within the band, and of those above the middle. */
function coverage(day: Day, from: number) {
  const bundle = bundleOf(day);
  const hits = AHEAD.map(() => ({ count: 0, wait: 0, above: 0 }));
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const run = runStudy(bundle, seed);
    const { all } = forecast(bundle, viewAt(run, from));
    AHEAD.forEach((minutes, i) => {
      const t = from + minutes * MINUTE;
      const k = all.waiting.findIndex((point) => point.t === t);
      const { waiting, longest } = viewAt(run, t).hall.queues[0]!;
      const n = waiting.length;
      const count = all.waiting[k]!;
      const wait = all.longest[k]!;
      const hit = hits[i]!;
      // People are whole, and the wait of the first in line grows by the next arrival.
      if (n >= count.low - 0.5 && n <= count.high + 0.5) hit.count += 1 / SEEDS;
      if (n > count.expected) hit.above += 1 / SEEDS;
      if (longest >= wait.low - MINUTE && longest <= wait.high + MINUTE) hit.wait += 1 / SEEDS;
    });
  }
  return hits;
}

describe('the band of the forecast against simulated days', () => {
  const rush = [
    { from: '00:00', perHour: 55 },
    { from: '01:00', perHour: 80 },
    { from: '02:00', perHour: 40 },
  ];
  const days: [string, Day][] = [
    ['at a steady, heavy load', { windows: 3, rates: [{ from: '00:00', perHour: 54 }] }],
    ['in a rush that goes beyond the windows', { windows: 3, rates: rush }],
    [
      'with services of little spread',
      { windows: 4, rates: rush, service: { dist: 'erlang', mean: '4m', k: 4 } },
    ],
    [
      'with people who leave',
      { windows: 2, rates: rush, patience: { dist: 'exponential', mean: '20m' } },
    ],
  ];
  for (const [name, day] of days) {
    it(`holds about 80 % ${name}, 20, 40 and 60 minutes ahead`, () => {
      for (const { count, wait } of coverage(day, HOUR)) {
        expect(count).toBeGreaterThan(0.65);
        expect(count).toBeLessThan(0.95);
        expect(wait).toBeGreaterThan(0.6);
      }
    });
  }

  it('lies about its middle in a rush: half of the days above, half below', () => {
    const [, forty] = coverage({ windows: 3, rates: rush }, HOUR);
    expect(forty!.above).toBeGreaterThan(0.35);
    expect(forty!.above).toBeLessThan(0.65);
  });
});

describe('a forecast', () => {
  const bundle = bundleOf({ windows: 3, rates: [{ from: '00:00', perHour: 70 }] });
  const view = viewAt(runStudy(bundle, 7), HOUR);

  it('begins with what is there now, without any doubt', () => {
    const { all, at } = forecast(bundle, view);
    const now = view.hall.queues[0]!;
    expect(at).toBe(HOUR);
    expect(all.waiting[0]).toMatchObject({ t: HOUR, low: now.waiting.length });
    expect(all.waiting[0]!.high).toBeCloseTo(now.waiting.length, 3);
    expect(all.longest[0]!.expected).toBe(now.longest);
    expect(all.waiting).toHaveLength(13);
  });

  it('is the same twice, and its band only opens at the beginning', () => {
    expect(forecast(bundle, view)).toEqual(forecast(bundle, view));
    const { waiting } = forecast(bundle, view).all;
    expect(waiting[2]!.high - waiting[2]!.low).toBeGreaterThan(waiting[1]!.high - waiting[1]!.low);
  });

  it('falls with one more window, and stays as it is where the place is no window', () => {
    const closed = {
      ...view,
      hall: {
        ...view.hall,
        windows: view.hall.windows.map((w, k) =>
          k === 2 ? { ...w, state: 'closed' as const } : w,
        ),
      },
    };
    const input = forecastInput(bundle, closed);
    const before = project(input).all;
    const third = view.hall.windows[2]!.id;
    const after = project(withMove(input, { staff: 'x', to: third })).all;
    expect(after.waiting[12]!.expected).toBeLessThan(before.waiting[12]!.expected - 10);
    expect(after.longest[12]!.expected).toBeLessThan(before.longest[12]!.expected);
    expect(withMove(input, { staff: 'x', to: 'break' })).toBe(input);
  });
});

describe('its parts', () => {
  it('know the moments of what the content can ask for', () => {
    expect(momentsOf({ dist: 'uniform', from: 0, to: 12 })).toEqual({ mean: 6, variance: 12 });
    expect(momentsOf({ dist: 'erlang', mean: 6, k: 4 })).toEqual({ mean: 6, variance: 9 });
    expect(
      momentsOf({
        dist: 'empirical',
        values: [
          { value: 2, weight: 1 },
          { value: 4, weight: 1 },
        ],
      }),
    ).toEqual({ mean: 3, variance: 1 });
  });

  it('know the normal distribution', () => {
    expect(normal(1.2815515655)).toBeCloseTo(0.9, 6);
    expect(normal(-1)).toBeCloseTo(0.158655, 5);
  });

  it('take a break out of the time a window is open', () =>
    expect(without([[0, 100]], 40, 60)).toEqual([
      [0, 40],
      [60, 100],
    ]));
});
