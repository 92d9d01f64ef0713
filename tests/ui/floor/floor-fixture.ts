/** A floor made by hand: a bank with its lists, a branch with three windows and a machine, people who wait, a request, matters. */
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import type { PersonView, SimView } from '../../../src/sim/index.ts';

export const MINUTE = 60_000;
export const NOW = 9.5 * 60 * MINUTE;

const text = (zh: string, en = zh) => ({ 'zh-CN': zh, en });
const named = (id: string, zh: string) => ({ id, name: text(zh) });

export const bundle = {
  lesson: {
    id: 's00',
    title: text('练习'),
    date: '2026-12-15',
    opens: 9 * 60 * MINUTE,
    closes: 12 * 60 * MINUTE,
    ends: 13 * 60 * MINUTE,
    prepares: 30 * MINUTE,
    injects: [],
    customers: [],
    arrivals: [],
    breaks: [],
    score: { waitTarget: 15 * MINUTE },
    duties: [
      { ...named('angry', '吞了钱'), matter: 'complaint', at: 9 * 60 * MINUTE, case: 'x' },
      { ...named('round', '开门前巡查'), matter: 'round', at: 0, case: 'x' },
      { ...named('later', '下午再说'), matter: 'talk', at: 0, case: 'x' },
    ],
    supervisor: {
      crew: [
        { staff: 'tao', at: 'w1' },
        { staff: 'meng', at: 'back' },
      ],
      requests: [
        {
          ...named('large', '大额取现'),
          draw: [
            {
              id: 'clean',
              shown: text('取现八万，请授权'),
              found: text('单据齐全，已双人复点'),
              sound: true,
            },
          ],
        },
      ],
      helpers: [{ ...named('office', '后台支援'), staff: 'meng', cost: 2 }],
      cash: {
        onHand: 30_000_000,
        order: { until: 10 * 60 * MINUTE, arrives: 0, most: 100_000_000, step: 20_000_000 },
        deliveries: [],
      },
    },
  },
  branch: {
    categories: [
      { id: 'A', prefix: 'A', name: text('现金') },
      { id: 'B', prefix: 'B', name: text('非现金') },
      { id: 'S', prefix: 'S', name: text('智能柜台') },
    ],
    windows: [
      { id: 'w1', number: 1, serves: ['A'] },
      { id: 'w2', number: 2, serves: ['B'] },
      { id: 'stm', number: 3, serves: ['S'], unattended: true },
    ],
    posts: [{ ...named('greeter', '引导'), prefills: [], helps: [] }],
    floor: { seats: [], windows: [], entrance: { x: 0, y: 0 } },
    pace: 1,
    staff: [
      { ...named('tao', '陶静'), portrait: 'teller-f2', can: ['A'] },
      { ...named('meng', '孟欣'), portrait: 'teller-f3', can: ['A', 'B'] },
    ],
  },
  bank: {
    kinds: [named('elder', '老人')],
    announcements: [{ ...named('news', '报时间'), text: text('一位约四分钟。') }],
    cares: [named('water', '递水')],
    priorities: [named('frail', '站不住')],
    returns: [named('uncounted', '没有复点')],
    incidents: [],
    complaint: { clocks: [30, 120, 480].map((n) => n * MINUTE), grading: 10 * MINUTE },
    reports: { to: [], about: [] },
    roles: [],
    forms: [],
    places: [],
    perception: { levels: [10, 20, 30].map((n) => n * MINUTE) },
  },
  clauses: {},
  sops: {},
  cases: {},
  digest: '',
} as unknown as LessonBundle;

const spot = { kind: 'seat', at: '0', x: 1, y: 1 } as const;

export const waiting = (id: number, waited: number, level: number): PersonView => ({
  id,
  ticket: `A${String(id).padStart(3, '0')}`,
  category: 'A',
  portrait: 'teller-f2',
  state: 'waiting',
  from: spot,
  to: spot,
  since: 0,
  until: 0,
  ticketAt: NOW - waited,
  patience: 80,
  mood: 60,
  forPlayer: false,
  window: '',
  mind: {
    kind: 'elder',
    felt: waited * 2,
    rate: 180,
    informed: false,
    occupied: false,
    overtaken: false,
    standing: true,
    outside: false,
    level,
    invited: [],
    cared: [],
    pressed: false,
  },
});

export function floorView(patch: Partial<SimView> = {}): SimView {
  const people = [waiting(1, 25 * MINUTE, 2), waiting(2, 5 * MINUTE, 0)];
  return {
    now: NOW,
    phase: 'open',
    player: {
      window: '',
      open: false,
      seated: true,
      locked: false,
      busyWith: '',
      busySince: 0,
      busyUntil: 0,
      phone: 'silent',
      place: '',
      served: 0,
      remaining: 0,
    },
    drawer: { book: 0, lastCount: null },
    hall: {
      people,
      queues: [
        { category: 'A', waiting: [1, 2], longest: 25 * MINUTE, served: 4, left: 1 },
        { category: 'B', waiting: [], longest: 0, served: 0, left: 0 },
        { category: 'S', waiting: [], longest: 0, served: 2, left: 0 },
      ],
      windows: [],
      waiting: 2,
      longestWait: 25 * MINUTE,
      served: 6,
      left: 1,
    },
    duties: [
      {
        id: 'angry',
        matter: 'complaint',
        state: 'open',
        since: NOW,
        due: NOW + 20 * MINUTE,
        late: false,
      },
      {
        id: 'round',
        matter: 'round',
        state: 'aside',
        since: NOW,
        due: NOW + 40 * MINUTE,
        late: false,
      },
      {
        id: 'later',
        matter: 'talk',
        state: 'later',
        since: -1,
        due: NOW + 50 * MINUTE,
        late: false,
      },
    ],
    encounter: null,
    colleagues: [],
    journal: [],
    // The number of the first duty.
    complaints: [{ id: 7, customer: -2, state: 'ungraded', level: 0, dueAt: NOW + 3 * MINUTE }],
    incidents: [],
    floor: {
      doorsOpen: true,
      outside: 0,
      crew: [
        {
          staff: 'tao',
          at: 'w1',
          to: '',
          arrivesAt: 0,
          serving: true,
          breakUntil: 0,
          rest: {
            from: 11 * 60 * MINUTE,
            latest: 12 * 60 * MINUTE,
            for: 30 * MINUTE,
            taken: false,
          },
        },
        {
          staff: 'meng',
          at: 'back',
          to: '',
          arrivesAt: 0,
          serving: false,
          breakUntil: 0,
          rest: null,
        },
      ],
      requests: [
        {
          id: 3,
          kind: 'large',
          draw: 'clean',
          window: 'w1',
          staff: 'tao',
          ticket: 'A000',
          since: NOW - MINUTE,
          seen: false,
        },
      ],
      helpers: [{ id: 'office', state: 'ready', at: 0 }],
      cash: { onHand: 30_000_000, coming: [], canOrder: true },
      anxious: false,
      announced: {},
    },
    week: null,
    factCount: 0,
    ...patch,
  };
}
