/** A week of three days in the mini branch: its hall is the mini drill with people who come at random. Edits come last. */
import { compileLesson, type LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import type { Diagnostic } from '../../src/scenario/load/diagnostic.ts';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { ARRIVALS, drillSources, type Edits } from './drill-lesson.ts';
import type { Draft } from './lesson.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const named = (id: string) => ({ id, name: both(id, id) });

const HALL = 'mini-lesson.json';
const WEEK = 'mini-week.json';

const OPTIONS = [
  { ...named('one') },
  { ...named('two'), crew: [{ staff: 'ben', at: 'w2' }], counts: { windows: 2 } },
  { ...named('told'), moves: ['tell'], lacks: ['dan'] },
];

function hallOf(lesson: Draft): void {
  lesson.hallOnly = true;
  lesson.arrivals = [
    {
      ...structuredClone(ARRIVALS),
      trace: undefined,
      rates: [{ from: '09:00', perHour: 40 }],
      patience: { dist: 'fixed', value: '12m' },
      complains: 1,
    },
  ];
  lesson.supervisor.plan = [
    {
      move: 'tell',
      do: { do: 'announce', announcement: 'wait' },
      every: '10m',
      when: { waiting: 2 },
    },
    { move: 'lunch', do: { do: 'assign', staff: 'ann', to: 'break' }, at: '09:20' },
  ];
}

function weekOf(hall: Draft): Draft {
  const { supervisor: _, hallOnly: __, ...rest } = structuredClone(hall);
  return {
    ...rest,
    id: 'mini-week',
    arrivals: [],
    breaks: [],
    duties: [
      { id: 'bag', name: both('款包', 'The bag'), case: 'bag', at: '08:50', day: 'tue' },
      { id: 'late-bag', name: both('晚上', 'At night'), case: 'bag', at: '18:00', day: 'tue' },
    ],
    ends: '19:00',
    supervisor: {
      crew: [{ staff: 'ann' }],
      week: {
        days: [
          { ...named('mon'), date: '2026-11-23' },
          { ...named('tue'), date: '2026-11-24', evening: '18:00' },
          { ...named('wed'), date: '2026-11-25', arrivals: 150 },
        ],
        hall: 'mini-lesson',
        levers: [
          { ...named('windows'), initial: 'one', options: structuredClone(OPTIONS) },
          {
            ...named('spare'),
            initial: 'one',
            options: structuredClone(OPTIONS),
            days: ['tue', 'wed'],
          },
        ],
        checks: [
          {
            ...named('twins'),
            when: "'windows=spare' in roster.same && 'windows=two' in roster.set",
          },
          { ...named('no-dan'), when: "'dan' in roster.away" },
          { ...named('many'), when: 'roster.changed > 1 && roster.totals["windows"] >= 4' },
        ],
      },
      plan: [
        { move: 'run', do: { do: 'run-day' }, day: 'mon' },
        { move: 'bags', do: { do: 'begin-duty', duty: 'bag' }, day: 'tue' },
        { move: 'run', do: { do: 'run-day' }, day: 'tue', from: '08:55', to: '17:00' },
        { move: 'bags', do: { do: 'begin-duty', duty: 'late-bag' }, day: 'tue', from: '18:00' },
        { move: 'run', do: { do: 'run-day' }, day: 'tue', from: '18:00' },
        { move: 'run', do: { do: 'run-day' }, day: 'wed' },
      ],
    },
    score: { ...rest.score, hall: [] },
  };
}

export function weekSources(edits: Edits = {}) {
  const sources = drillSources({
    ...edits,
    [HALL]: (lesson) => {
      hallOf(lesson);
      edits[HALL]?.(lesson);
    },
  });
  const hall = JSON.parse(sources.find(({ path }) => path === HALL)?.text ?? '{}');
  const week = weekOf(hall);
  edits[WEEK]?.(week);
  return [...sources, { path: WEEK, text: JSON.stringify(week, null, 2) }];
}

const errorsOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ severity }) => severity === 'error');

export const weekFaults = (edits: Edits): Diagnostic[] =>
  errorsOf(loadLibrary(weekSources(edits)).diagnostics);

export function weekLesson(edits: Edits = {}): LessonBundle {
  const { library, diagnostics } = loadLibrary(weekSources(edits));
  const errors = errorsOf(diagnostics);
  if (errors.length > 0)
    throw new Error(errors.map((d) => `${d.file}${d.pointer}: ${d.message.en}`).join('\n'));
  return compileLesson(library, 'mini-week');
}
