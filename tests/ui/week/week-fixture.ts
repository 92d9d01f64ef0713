/** A week made by hand: five days, three levers, two days that have been run, a complaint that waits. */
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import type { DayReport, SimView, WeekDayView, WeekView } from '../../../src/sim/index.ts';
import { bundle as floorBundle, floorView, MINUTE } from '../floor/floor-fixture.ts';

const DAY = 86_400_000;
const HALF = 30 * MINUTE;

const text = (zh: string, en = zh) => ({ 'zh-CN': zh, en });
const named = (id: string, zh: string, en: string, more: object = {}) => ({
  id,
  name: text(zh, en),
  ...more,
});

const DAYS = [
  ['mon', '周一', 'Monday'],
  ['tue', '周二', 'Tuesday'],
  ['wed', '周三', 'Wednesday'],
  ['thu', '周四', 'Thursday'],
  ['fri', '周五', 'Friday'],
] as const;

const week = {
  days: DAYS.map(([id, zh, en], k) => named(id, zh, en, { date: `2026-11-${23 + k}` })),
  hall: 's00',
  levers: [
    named('lunch', '午间窗口', 'Lunch window', {
      about: text('12 点到 13 点开几个窗口', 'How many windows from 12:00 to 13:00'),
      initial: 'one',
      options: [
        named('one', '只开一个', 'One only'),
        named('flexible', '弹性两个', 'Two, flexible', {
          about: text('轮流吃饭', 'They take turns at lunch'),
        }),
      ],
    }),
    named('script', '问候用语', 'Greeting', {
      initial: 'old',
      options: [named('old', '照旧', 'As before'), named('new', '新的三句', 'The new three lines')],
    }),
    named('training', '复训', 'Retraining', {
      initial: 'none',
      options: [named('none', '不安排', 'None'), named('two', '安排两人', 'Two people')],
    }),
  ],
  checks: [named('many-changes', '一次改了好几样', 'Several things changed at once')],
};

const quality = {
  callBack: {
    reasons: [
      { id: 'long-wait', text: text('等得太久', 'Waited too long') },
      { id: 'no-word', text: text('没人说要等多久', 'Nobody said how long') },
      { id: 'stood', text: text('一直站着', 'Stood all the time') },
    ],
  },
  visit: { items: [{ id: 'greeting', text: text('起身问候', 'Stands up to greet') }] },
};

export const bundle = {
  ...floorBundle,
  lesson: {
    ...floorBundle.lesson,
    supervisor: { ...floorBundle.lesson.supervisor, week },
  },
  bank: { ...floorBundle.bank, quality },
} as unknown as LessonBundle;

const CAME = [8, 10, 12, 9, 14, 16, 10, 7, 6, 5];

/** One window at noon doubles the wait of that hour. */
export function reportOf(lunch: number, shift: number): DayReport {
  const halfHours = CAME.map((came, k) => {
    const noon = k === 4 || k === 5;
    const open = noon ? lunch : 3;
    const waitMean = (came / open + ((k * 7 + shift * 3) % 5) * 0.4) * MINUTE;
    return {
      from: (10 * 60 + k * 30) * MINUTE,
      came,
      left: noon ? 4 - lunch : 0,
      open,
      waitMean,
      waitP95: 2 * waitMean,
    };
  });
  const came = CAME.reduce((sum, n) => sum + n, 0);
  const left = halfHours.reduce((sum, half) => sum + half.left, 0);
  const waitMean = halfHours.reduce((sum, half) => sum + half.came * half.waitMean, 0) / came;
  return {
    totals: {
      came,
      served: came - left,
      left,
      waitMean,
      waitP95: 2.4 * waitMean,
      feltMean: 1.5 * waitMean,
      feltP95: 3 * waitMean,
      complaints: lunch === 1 ? 2 : 0,
      overtime: 4 * MINUTE,
      cost: 0,
    },
    halfHours,
    categories: [
      { category: 'A', came: 60, left, waitMean, waitP95: 2 * waitMean },
      { category: 'B', came: came - 60, left: 0, waitMean: 3 * MINUTE, waitP95: 5 * MINUTE },
    ],
    people: { came: [], waited: [], felt: [] },
    callBack: {
      asked: 29,
      answered: 22,
      content: lunch === 1 ? 13 : 18,
      reasons: [
        { id: 'long-wait', count: lunch === 1 ? 6 : 2 },
        { id: 'no-word', count: 2 },
        { id: 'stood', count: 1 },
      ],
    },
    items: null,
    failed: ['greeting'],
  };
}

const settings = (lunch = 'one', script = 'old') => ({ lunch, script, training: 'none' });
const LEVERS = week.levers.map(({ id }) => id);

export function weekView(patch: Partial<WeekView> = {}): WeekView {
  const day = (k: number, more: Partial<WeekDayView>): WeekDayView => ({
    id: DAYS[k]?.[0] ?? '',
    from: k * DAY,
    state: 'coming',
    settings: settings(),
    open: LEVERS,
    flagged: [],
    report: null,
    ...more,
  });
  return {
    day: 2,
    evening: false,
    days: [
      day(0, { state: 'done', open: [], report: reportOf(1, 0) }),
      day(1, {
        state: 'done',
        open: [],
        settings: settings('flexible', 'new'),
        flagged: ['many-changes'],
        report: reportOf(2, 1),
      }),
      day(2, { state: 'today', settings: settings('flexible') }),
      day(3, {}),
      day(4, {}),
    ],
    ...patch,
  };
}

/** The first morning, before anything has been run. */
export const freshWeek = (): WeekView => {
  const { days } = weekView();
  return {
    day: 0,
    evening: false,
    days: days.map((day, k) => ({
      ...day,
      state: k === 0 ? 'today' : 'coming',
      settings: settings(),
      open: LEVERS,
      flagged: [],
      report: null,
    })),
  };
};

export function weekSimView(patch: Partial<SimView> = {}): SimView {
  const now = 2 * DAY + 8.75 * 60 * MINUTE;
  const { player, hall } = floorView();
  return {
    ...floorView(),
    now,
    player,
    hall: { ...hall, people: [], queues: [], windows: [], waiting: 0, longestWait: 0 },
    duties: [
      {
        id: 'angry',
        matter: 'complaint',
        state: 'open',
        since: now - MINUTE,
        due: now + HALF,
        late: false,
      },
    ],
    complaints: [{ id: 7, customer: -2, state: 'ungraded', level: 0, dueAt: now + 3 * MINUTE }],
    week: weekView(),
    ...patch,
  };
}
