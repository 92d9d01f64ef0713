import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLesson } from '../../src/scenario/load/compile-lesson.ts';
import { type ContentIndex, contentIndex } from '../../src/scenario/load/content-index.ts';
import { loadLibrary, type SourceFile } from '../../src/scenario/load/library.ts';
import { shippedLibrary } from '../support/shipped-library.ts';
import { MINI, miniFile } from './mini-library.ts';
import { SHIPPED } from './shipped-files.ts';

const digestFrom = (files: readonly SourceFile[], lesson: string): string =>
  compileLesson(loadLibrary(files).library, lesson).digest;

const closureIn = (index: ContentIndex, lesson: string): string[] =>
  (index.needs[lesson] ?? []).map((place) => index.files[place] ?? '?');

const pick = (files: readonly SourceFile[], paths: readonly string[]) =>
  files.filter(({ path }) => paths.includes(path));

/** Which lesson names which cases, which case which procedures, which procedure which books. */
interface Graph {
  readonly lessons: readonly {
    readonly cases: readonly number[];
    readonly sops: readonly number[];
  }[];
  readonly cases: readonly {
    readonly sops: readonly number[];
    readonly variant: readonly number[];
  }[];
  readonly sops: readonly (readonly number[])[];
}

const SOME = 5;
const some = (min: number) =>
  fc.uniqueArray(fc.nat(SOME - 1), { minLength: min, maxLength: 3 }).map((list) => list.sort());
const filled = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: SOME, maxLength: SOME });
const graphs: fc.Arbitrary<Graph> = fc.record({
  lessons: filled(fc.record({ cases: some(1), sops: some(0) })),
  cases: filled(fc.record({ sops: some(1), variant: some(1) })),
  sops: filled(some(1)),
});

type Json = Record<string, unknown>;
const mini = (path: string): Json => JSON.parse(miniFile(path).text) as Json;
const file = (path: string, value: Json): SourceFile => ({ path, text: JSON.stringify(value) });
const named = (word: string, list: readonly number[]) => list.map((n) => `${word}-${n}`);

/** A library of that shape, every document a copy of the mini one. */
function libraryOf({ lessons, cases, sops }: Graph): SourceFile[] {
  const [clause] = mini('mini-clauses.json').clauses as Json[];
  const [rule] = mini('mini-sop.json').rules as Json[];
  const [customer] = mini('mini-lesson.json').customers as Json[];
  const all = Array.from({ length: SOME }, (_, n) => n);
  return [
    miniFile('mini-bank.json'),
    miniFile('mini-branch.json'),
    ...all.map((n) =>
      file(`clauses/c${n}.json`, {
        ...mini('mini-clauses.json'),
        id: `book-${n}`,
        clauses: [{ ...clause, id: `clause-${n}` }],
      }),
    ),
    ...sops.map((books, n) =>
      file(`sops/s${n}.json`, {
        ...mini('mini-sop.json'),
        id: `sop-${n}`,
        rules: books.map((book) => ({
          ...rule,
          id: `rule-${n}-${book}`,
          clause: `clause-${book}`,
        })),
      }),
    ),
    ...cases.map((one, n) =>
      file(`cases/a${n}.json`, {
        ...mini('mini-case.json'),
        id: `case-${n}`,
        sops: named('sop', one.sops),
        variants: [
          {
            id: 'calm',
            title: { 'zh-CN': '静', en: 'Calm' },
            patch: { sops: named('sop', one.variant) },
          },
        ],
      }),
    ),
    ...lessons.map((one, n) =>
      file(`lessons/l${n}.json`, {
        ...mini('mini-lesson.json'),
        id: `lesson-${n}`,
        customers: named('case', one.cases).map((id) => ({ ...customer, case: id })),
        sops: named('sop', one.sops),
        debrief: { question: { 'zh-CN': '？', en: '?' }, habits: [] },
      }),
    ),
  ];
}

describe('the index of the content', () => {
  const index = contentIndex(SHIPPED);

  it('has a card for every lesson and drill, and the curricula, in the order of the files', () => {
    const library = shippedLibrary();
    const played = [...library.lessons.values()].filter(({ hallOnly }) => !hallOnly);
    expect(index.lessons.map(({ id }) => id).sort()).toEqual(played.map(({ id }) => id).sort());
    expect(index.drills.map(({ id }) => id).sort()).toEqual([...library.drills.keys()].sort());
    expect(index.curricula.map(({ id }) => id)).toEqual([...library.curricula.keys()]);
    for (const card of index.lessons) {
      const lesson = library.lessons.get(card.id);
      expect(card).toMatchObject({
        title: lesson?.title,
        summary: lesson?.summary,
        objectives: lesson?.objectives,
        minutes: lesson?.minutes,
        date: lesson?.date,
        door: lesson?.supervisor ? 'floor' : 'counter',
        customers: (lesson?.supervisor ? lesson.duties : lesson?.customers)?.length,
      });
    }
  });

  it('survives being written as JSON', () => {
    expect(JSON.parse(JSON.stringify(index))).toEqual(index);
  });

  it('does not depend on the order in which files are found', () => {
    expect(contentIndex([...SHIPPED].reverse())).toEqual(index);
  });

  it('names files only that a lesson needs', () => {
    const used = new Set(Object.values(index.needs).flat());
    expect(index.files.every((_, place) => used.has(place))).toBe(true);
    expect(index.files.some((path) => /^(curricula|drills)\//.test(path))).toBe(false);
  });

  it('leaves out a study and a curriculum with faults, and keeps a lesson with faults', () => {
    const study = file('study.json', { kind: 'lesson', formatVersion: 1, id: 'study', site: {} });
    const curriculum = file('course.json', { kind: 'curriculum', formatVersion: 1, id: 'course' });
    const broken = MINI.map((one) =>
      one.path === 'mini-lesson.json'
        ? { ...one, text: one.text.replace('"score":', '"scores":') }
        : one,
    );
    const { lessons, curricula } = contentIndex([...broken, study, curriculum]);
    expect(lessons.map(({ id }) => id)).toEqual(['mini-lesson']);
    expect(curricula).toEqual([]);
  });
});

describe('the files a lesson needs', () => {
  const index = contentIndex(SHIPPED);

  it.each(index.lessons.map(({ id }) => id))(
    'are enough for %s, to the last bit of its digest, and bring no complaint of their own',
    (id) => {
      const { library, diagnostics } = loadLibrary(pick(SHIPPED, closureIn(index, id)));
      expect(compileLesson(library, id).digest).toBe(compileLesson(shippedLibrary(), id).digest);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  it('are all that is needed and nothing else, whatever names what', () => {
    fc.assert(
      fc.property(graphs, fc.nat(SOME - 1), (graph, n) => {
        const files = libraryOf(graph);
        const lesson = `lesson-${n}`;
        const closure = closureIn(contentIndex(files), lesson);
        expect(digestFrom(pick(files, closure), lesson)).toBe(digestFrom(files, lesson));
        for (const path of closure) {
          const less = pick(
            files,
            closure.filter((other) => other !== path),
          );
          expect(() => digestFrom(less, lesson), path).toThrow();
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('of a lesson nobody has written are none', () => {
    expect(contentIndex(MINI).needs.nothing).toBeUndefined();
  });

  it('include what cannot be read, because it may be what is missed', () => {
    const unreadable = MINI.map((one) =>
      one.path === 'mini-case.json' ? { ...one, text: one.text.replace('"kind":', '"kind"') } : one,
    );
    expect(closureIn(contentIndex(unreadable), 'mini-lesson')).toContain('mini-case.json');
  });
});
