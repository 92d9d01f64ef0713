import { expect, test } from 'vitest';
import branchFile from '../../scenarios/branches/willow-lane.json';
import type { LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import { branchSchema } from '../../src/scenario/schema/branch.ts';
import { lessonSchema } from '../../src/scenario/schema/lesson.ts';
import { bestOpening } from '../../src/session/best-opening.ts';
import { project } from '../../src/session/forecast.ts';
import { forecastInput } from '../../src/session/forecast-input.ts';
import { openWindows } from '../../src/session/forecast-windows.ts';
import type { CrewView, SimView } from '../../src/sim/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NINE = 9 * HOUR;

const lesson = lessonSchema.parse({
  kind: 'lesson',
  formatVersion: 1,
  id: 's-forecast',
  title: { 'zh-CN': '预测', en: 'Forecast' },
  summary: { 'zh-CN': '预测', en: 'Forecast' },
  branch: 'willow-lane',
  opens: '08:30',
  closes: '12:00',
  arrivals: [
    {
      category: 'A',
      rates: [{ from: '08:30', perHour: 40 }],
      services: [{ service: { dist: 'exponential', mean: '4m' } }],
    },
  ],
  supervisor: {
    moving: '1m',
    crew: [{ staff: 'wu', at: 'w1' }, { staff: 'ning', at: 'w2' }, { staff: 'shi' }],
  },
});
const bundle = {
  lesson,
  branch: branchSchema.parse(branchFile),
  bank: {},
} as unknown as LessonBundle;

const member = (staff: string, at: string, patch: Partial<CrewView> = {}): CrewView => ({
  staff,
  at,
  to: '',
  arrivesAt: 0,
  serving: false,
  breakUntil: 0,
  rest: null,
  ...patch,
});
const viewOf = (crew: readonly CrewView[], waiting: number): SimView =>
  ({
    now: NINE,
    floor: { crew, helpers: [], requests: [], cash: null },
    hall: {
      people: Array.from({ length: waiting }, (_, id) => ({
        id,
        category: 'A',
        state: 'waiting',
        to: { kind: 'seat' },
        ticketAt: NINE - (waiting - id) * MINUTE,
      })),
      queues: [{ category: 'A', waiting: Array.from({ length: waiting }, (_, id) => id) }],
      windows: bundle.branch.windows.map(({ id }) => {
        const there = crew.find((m) => m.at === id);
        return { id, state: there ? 'serving' : 'closed', staff: there?.staff ?? '' };
      }),
    },
  }) as unknown as SimView;

const best = (crew: readonly CrewView[], waiting: number) => {
  const input = forecastInput(bundle, viewOf(crew, waiting));
  return bestOpening(input, project(input));
};

test('with a long line, somebody free and a window shut, that window is worth opening', () => {
  const crew = [member('wu', 'w1'), member('ning', 'w2'), member('shi', 'back')];
  const opening = best(crew, 18);
  expect(opening).toMatchObject({ staff: 'shi', window: 'w3' });
  const input = forecastInput(bundle, viewOf(crew, 18));
  const usual = project(input);
  expect(opening!.forecast.all.longest[12]!.expected).toBeLessThan(usual.all.longest[12]!.expected);
});

test('nobody free, or nobody waiting: nothing is proposed', () => {
  const busy = [member('wu', 'w1'), member('ning', 'w2'), member('shi', 'break')];
  expect(best(busy, 18)).toBeNull();
  const all = [member('wu', 'w1'), member('ning', 'w2'), member('shi', 'w3')];
  expect(best(all, 0)).toBeNull();
});

test('windows: a move under way, a planned break and the way back from one are known', () => {
  const rest = { from: NINE + 20 * MINUTE, latest: NINE + HOUR, for: 15 * MINUTE, taken: false };
  const windows = openWindows(
    bundle,
    viewOf(
      [
        member('wu', 'w1', { rest }),
        member('ning', 'w2', { to: 'w3', arrivesAt: NINE + MINUTE }),
        member('shi', 'break', { breakUntil: NINE + 5 * MINUTE }),
      ],
      3,
    ),
  );
  const forever = Number.POSITIVE_INFINITY;
  expect(windows.find(({ window }) => window === 'w1')?.open).toEqual([
    [NINE, rest.from],
    [rest.from + rest.for, forever],
  ]);
  expect(windows.find(({ window }) => window === 'w3')).toMatchObject({
    staff: 'ning',
    open: [[NINE + MINUTE, forever]],
  });
  expect(windows.find(({ window }) => window === 'w2')).toMatchObject({
    staff: 'shi',
    open: [[NINE + 5 * MINUTE, forever]],
  });
});

test('people before shut doors are in the forecast, and their wait counts from the doors on', () => {
  const view = viewOf([member('wu', 'w1')], 12);
  const shut = {
    ...view,
    now: 8.25 * HOUR,
    hall: {
      ...view.hall,
      people: view.hall.people.map((p) => ({ ...p, state: 'arriving', to: { kind: 'outside' } })),
      queues: [],
    },
  } as unknown as SimView;
  const { all } = project(forecastInput(bundle, shut));
  expect(all.waiting[1]!.expected).toBeCloseTo(12, 0);
  expect(all.longest[1]!.expected).toBe(0);
  expect(all.longest[6]!.expected).toBeGreaterThan(10 * MINUTE);
});
