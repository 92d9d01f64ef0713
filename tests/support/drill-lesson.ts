/** The mini branch with a supervisor: two windows and a machine, a post, known waits, one duty. Edits come last. */
import { compileLesson, type LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import type { Diagnostic } from '../../src/scenario/load/diagnostic.ts';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { daySources } from './day-lesson.ts';
import type { Draft } from './lesson.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });

/** Each adds another number, so that sums tell which apply. */
export const PERCEPTION = {
  outside: 150,
  standing: 110,
  unoccupied: 120,
  uninformed: 130,
  overtaken: 140,
  anxious: 160,
  pressed: -25,
  informedFor: '10m',
  overtakenFor: '5m',
  levels: ['10m', '20m', '30m'],
  content: { full: '5m', none: '45m' },
};

/** Five minutes each, one a minute from nine on; the first three wait outside from 8:50. */
export const ARRIVALS = {
  category: 'personal',
  trace: {
    arrive: [-10, -9, -8, 0, 1, 2, 3, 4, 5, 6],
    service: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5],
  },
  services: [
    {
      id: 'cash',
      service: { dist: 'fixed', value: '5m' },
      elsewhere: { machine: { dist: 'fixed', value: '4m' } },
      cash: { from: 100_000, to: 100_000 },
    },
  ],
  crowd: [
    { kind: 'old', weight: 1, portraits: ['man-2'], willing: {} },
    { kind: 'young', weight: 1, portraits: ['man-2'], willing: { machine: 1 } },
  ],
};

export type Edits = Readonly<Record<string, (file: Draft) => void>>;

/** Every customer's withdrawal needs the supervisor half-way. @param more of the request */
export const asking = (sound: boolean, more: Draft = {}): Edits => ({
  'mini-lesson.json': (lesson) => {
    lesson.arrivals[0].services[0].asks = { request: 'large', chance: 1 };
    lesson.supervisor.requests = [
      {
        id: 'large',
        name: both('大额', 'Large'),
        rework: '2m',
        draw: [
          {
            id: 'one',
            weight: 1,
            shown: both('请授权', 'Please'),
            found: both('单子', 'The slip'),
            sound,
            ...(sound ? {} : { reason: 'unsigned' }),
          },
        ],
        ...more,
      },
    ];
  },
});

export function drillSources(edits: Edits = {}) {
  return daySources({
    ...edits,
    'mini-bank.json': (bank) => {
      bank.perception = structuredClone(PERCEPTION);
      bank.kinds = [
        { id: 'old', name: both('老人', 'Old'), pressing: false },
        { id: 'young', name: both('年轻人', 'Young') },
      ];
      bank.announcements = [
        {
          id: 'wait',
          name: both('报等候', 'The wait'),
          text: both('还要一会儿。', 'A while yet.'),
          informs: true,
          mood: 2,
        },
        {
          id: 'why',
          name: both('说原因', 'Why'),
          text: both('老人先办。', 'The old go first.'),
          explains: true,
        },
        {
          id: 'calm',
          name: both('安心', 'Calm'),
          text: both('请放心。', 'Do not worry.'),
          calms: true,
        },
      ];
      bank.cares = [
        { id: 'seat', name: both('请坐', 'A seat'), seats: true },
        { id: 'water', name: both('倒水', 'Water'), occupies: '6m', mood: 5 },
      ];
      bank.priorities = [{ id: 'age', name: both('年老', 'Age'), kinds: ['old'] }];
      bank.returns = [{ id: 'unsigned', name: both('没签字', 'Not signed') }];
      bank.incidents = [
        {
          id: 'down',
          name: both('停机', 'Down'),
          level: 2,
          reportWithin: '10m',
          lasts: '1h',
          hall: { anxious: true, stops: ['personal'] },
        },
      ];
      edits['mini-bank.json']?.(bank);
    },
    'mini-branch.json': (branch) => {
      branch.categories.push({ id: 'machine', prefix: 'M', name: both('机器', 'Machine') });
      branch.windows.push({ id: 'stm', number: 3, serves: ['machine'], unattended: true });
      branch.floor.windows.push({
        id: 'stm',
        kind: 'machine',
        customer: { x: 1, y: 6 },
        teller: { x: 0, y: 6 },
        facing: 'ne',
      });
      branch.staff = ['ann', 'ben', 'cai', 'dan'].map((id) => ({
        id,
        name: both(id, id),
        portrait: 'man-2',
      }));
      branch.staff[3].can = [];
      branch.floor.staff = [];
      branch.posts = [
        { id: 'guide', name: both('门口', 'Door'), informs: true },
        { id: 'beside', name: both('机旁', 'Beside'), helps: [{ window: 'stm', pace: 0.5 }] },
      ];
      branch.ticketing = '0s';
      edits['mini-branch.json']?.(branch);
    },
    'mini-lesson.json': (lesson) => {
      delete lesson.window;
      lesson.staffing = [];
      lesson.customers = [];
      lesson.duties = [];
      lesson.injects = [];
      lesson.exemplar = { before: [], each: [], after: [] };
      lesson.prepares = '15m';
      lesson.opens = '09:00';
      lesson.closes = '10:00';
      lesson.ends = '11:00';
      lesson.arrivals = [structuredClone(ARRIVALS)];
      lesson.breaks = [{ staff: 'ann', from: '09:20', latest: '09:40', for: '10m' }];
      lesson.supervisor = {
        crew: [{ staff: 'ann', at: 'w1' }, { staff: 'ben' }, { staff: 'dan' }],
        moving: '30s',
        entering: '2s',
        doorsFrom: '08:50',
        helpers: [
          {
            id: 'lent',
            name: both('借来的', 'Lent'),
            staff: 'cai',
            comesAfter: { dist: 'fixed', value: '5m' },
            cost: 3,
          },
        ],
        cash: {
          onHand: 250_000,
          order: { until: '09:00', arrives: '09:30', most: 2_000_000, step: 100_000 },
        },
      };
      edits['mini-lesson.json']?.(lesson);
    },
  });
}

const errorsOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ severity }) => severity === 'error');

export const drillFaults = (edits: Edits): Diagnostic[] =>
  errorsOf(loadLibrary(drillSources(edits)).diagnostics);

export function drillLesson(edits: Edits = {}): LessonBundle {
  const { library, diagnostics } = loadLibrary(drillSources(edits));
  const errors = errorsOf(diagnostics);
  if (errors.length > 0)
    throw new Error(errors.map((d) => `${d.file}${d.pointer}: ${d.message.en}`).join('\n'));
  return compileLesson(library, 'mini-lesson');
}
