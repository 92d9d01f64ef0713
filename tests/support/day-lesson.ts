/** The mini lesson with a day around it: duties, a drawer that is off, places, somebody who comes back. */
import { compileLesson, type LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import type { Diagnostic } from '../../src/scenario/load/diagnostic.ts';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { type Draft, miniSources } from './lesson.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });

/** A duty: count a bag of notes, and the drawer. */
export const BAG = {
  kind: 'case',
  formatVersion: 1,
  id: 'bag',
  title: both('点款包', 'Count the bag'),
  lesson: both('先点后记。', 'Count first.'),
  need: {},
  sops: ['bag-sop'],
  items: [
    {
      id: 'bundle',
      kind: 'cash',
      name: both('一捆', 'A bundle'),
      cash: { notes: [{ denomination: 10000, pieces: 20 }], claimed: 200000 },
    },
  ],
  outcomes: [
    {
      id: 'counted',
      title: both('点了', 'Counted'),
      acceptable: true,
      all: [{ fact: 'cash.counted' }],
    },
  ],
  exemplar: [
    { do: 'take', item: 'bundle' },
    { do: 'count', item: 'bundle', method: 'machine' },
    { do: 'end-duty' },
  ],
};

export const BAG_SOP = {
  kind: 'sop',
  formatVersion: 1,
  id: 'bag-sop',
  title: both('款包', 'Bags'),
  rules: [
    {
      id: 'bag-counted',
      title: both('必点', 'Counted'),
      clause: 'mini.two',
      template: 'existence',
      activation: { fact: 'cash.counted' },
      severity: 'major',
      dimension: 'accuracy',
      weight: 5,
      feedback: both('要点。', 'Count it.'),
    },
  ],
};

/** The rest of a mini lesson's edits come after those that make the day. */
export function daySources(edits: Readonly<Record<string, (file: Draft) => void>> = {}) {
  const sources = miniSources({
    ...edits,
    'mini-bank.json': (bank) => {
      bank.places = [
        { id: 'window', name: both('窗口', 'Window'), private: false },
        { id: 'room', name: both('小屋', 'Small room'), private: true },
      ];
      edits['mini-bank.json']?.(bank);
    },
    'mini-lesson.json': (lesson) => {
      lesson.duties = [{ id: 'bag', name: both('款包', 'The bag'), case: 'bag', at: 'before' }];
      lesson.exemplar.before.unshift({ do: 'begin-duty', duty: 'bag' });
      edits['mini-lesson.json']?.(lesson);
    },
  });
  const files: [string, Draft][] = [
    ['bag.json', structuredClone(BAG)],
    ['bag-sop.json', BAG_SOP],
  ];
  return [
    ...sources,
    ...files.map(([path, file]) => {
      edits[path]?.(file);
      return { path, text: JSON.stringify(file, null, 2) };
    }),
  ];
}

export const dayFaults = (edits: Readonly<Record<string, (file: Draft) => void>>): Diagnostic[] =>
  loadLibrary(daySources(edits)).diagnostics.filter(({ severity }) => severity === 'error');

export function dayLesson(
  edits: Readonly<Record<string, (file: Draft) => void>> = {},
): LessonBundle {
  const { library, diagnostics } = loadLibrary(daySources(edits));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(errors.map((d) => `${d.file}${d.pointer}: ${d.message.en}`).join('\n'));
  return compileLesson(library, 'mini-lesson');
}
