import { describe, expect, it } from 'vitest';
import type { DiagnosticCode } from '../../src/scenario/load/diagnostic.ts';
import { loadLibrary, type SourceFile } from '../../src/scenario/load/library.ts';
import { shippedContent } from '../support/shipped-library.ts';
import { miniFile, positionOf } from './mini-library.ts';
import { SHIPPED } from './shipped-files.ts';

const PATH = 'curricula/course.json';
const DRILL = SHIPPED.find(({ path }) => path === 'drills/note-counting.json') as SourceFile;

/** Lessons "a" to "d", one drill, and a study. */
const AROUND: readonly SourceFile[] = [
  ...['mini-bank', 'mini-branch', 'mini-case', 'mini-sop', 'mini-clauses'].map((name) =>
    miniFile(`${name}.json`),
  ),
  ...['a', 'b', 'c', 'd'].map((id) => ({
    path: `lessons/${id}.json`,
    text: miniFile('mini-lesson.json').text.replace('"id": "mini-lesson"', `"id": "${id}"`),
  })),
  DRILL,
  {
    path: 'lessons/study.json',
    text: JSON.stringify({
      kind: 'lesson',
      formatVersion: 1,
      id: 'study',
      title: { 'zh-CN': '研究', en: 'Study' },
      summary: { 'zh-CN': '一队', en: 'One line' },
      site: { categories: [{ id: 'all' }], windows: [{ id: 'w', serves: ['all'] }] },
      arrivals: [],
    }),
  },
];

const DRILL_ID = 'note-counting';
/** A curriculum around its entries; « marks where a fault must be told, and is taken out. */
const course = (entries: string) => `{
  "kind": "curriculum", "formatVersion": 1, "id": "course",
  "title": { "zh-CN": "课程", "en": "Course" },
  "summary": { "zh-CN": "一句话", "en": "One sentence" },
  "chapters": [
    { "id": "one", "title": { "zh-CN": "一", "en": "One" }, "summary": { "zh-CN": "一", "en": "One" },
      "entries": [${entries}] }
  ]
}`;

function findings(entries: string) {
  const marked = course(entries);
  const text = marked.replace('«', '');
  const { diagnostics } = loadLibrary([...AROUND, { path: PATH, text }]);
  const own = diagnostics
    .filter(({ file }) => file === PATH)
    .map(({ line, column, code, severity }) => ({ line, column, code, severity }));
  const said = diagnostics.filter(({ file }) => file === PATH);
  return { own, said, mark: positionOf(text, Math.max(0, marked.indexOf('«'))) };
}

describe('a curriculum', () => {
  it('may name lessons and drills, what comes before, at which score or level, and when to train again', () => {
    const { own } = findings(`
      { "lesson": "a", "retrainDays": 90 },
      { "drill": "${DRILL_ID}", "after": [{ "lesson": "a" }] },
      { "lesson": "b", "after": [{ "lesson": "a", "points": 80 }, { "drill": "${DRILL_ID}" }] },
      { "lesson": "c", "after": [{ "lesson": "a" }, { "lesson": "b" }] }`);
    expect(own).toEqual([]);
  });

  const rows: readonly (readonly [string, string, DiagnosticCode])[] = [
    ['an unknown lesson', '{ "lesson": «"e" }', 'unknown-reference'],
    ['an unknown drill', '{ "drill": «"a" }', 'unknown-reference'],
    ['a lesson twice', '{ "lesson": "a" }, { "lesson": «"a" }', 'duplicate-id'],
    ['a study', '{ "lesson": «"study" }', 'conflict'],
    ['nothing at all', '«{ "retrainDays": 3 }', 'invalid'],
    ['two things at once', `«{ "lesson": "a", "drill": "${DRILL_ID}" }`, 'invalid'],
    ['no time to forget', '{ "lesson": "a", "retrainDays": «0 }', 'out-of-range'],
    ['a misspelt field', '{ "lesson": "a", «"retrain": 3 }', 'unknown-field'],
    [
      'a prerequisite that is no entry',
      '{ "lesson": "a", "after": [{ "lesson": «"b" }] }',
      'unknown-reference',
    ],
    [
      'a drill at a score',
      `{ "drill": "${DRILL_ID}" }, { "lesson": "a", "after": [«{ "drill": "${DRILL_ID}", "points": 80 }] }`,
      'invalid',
    ],
    [
      'a level the drill has not',
      `{ "drill": "${DRILL_ID}" }, { "lesson": "a", "after": [{ "drill": "${DRILL_ID}", "level": «"best" }] }`,
      'unknown-reference',
    ],
    ['itself', '{ "lesson": "a", "after": [{ "lesson": «"a" }] }', 'conflict'],
    [
      'a circle',
      `{ "lesson": "a", "after": [{ "lesson": "b" }] },
       { "lesson": "b", "after": [{ "lesson": "d" }, { "lesson": "c" }] },
       { "lesson": "c", "after": [{ "lesson": «"a" }] },
       { "lesson": "d" }`,
      'conflict',
    ],
  ];
  it.each(rows)('with %s is an error at its place', (_, entries, code) => {
    const { own, mark } = findings(entries);
    expect(own).toEqual([{ ...mark, code, severity: 'error' }]);
  });

  it('says the whole circle, in both languages', () => {
    const { said } = findings(
      `{ "lesson": "a", "after": [{ "lesson": "b" }] }, { "lesson": "b", "after": [{ "lesson": "a" }] }`,
    );
    expect(said.map(({ message }) => message.en)).toEqual([
      'These prerequisites go in a circle: a → b → a.',
    ]);
    expect(said[0]?.message['zh-CN']).toContain('a → b → a');
  });

  it('tells each of two circles', () => {
    const { own } = findings(
      `{ "lesson": "a", "after": [{ "lesson": "b" }] }, { "lesson": "b", "after": [{ "lesson": "a" }] },
       { "lesson": "c", "after": [{ "lesson": "d" }] }, { "lesson": "d", "after": [{ "lesson": "c" }] }`,
    );
    expect(own.map(({ code }) => code)).toEqual(['conflict', 'conflict']);
  });

  it('proposes the name that was probably meant', () => {
    const { said } = findings(`{ "drill": "note-countng" }`);
    expect(said[0]?.expected?.en).toContain(DRILL_ID);
  });

  it('is shipped with nothing wrong in it', () => {
    const { library, diagnostics } = shippedContent();
    expect(diagnostics.filter(({ file }) => file.startsWith('curricula/'))).toEqual([]);
    expect(library.curricula.size).toBeGreaterThan(0);
  });
});
