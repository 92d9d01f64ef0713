import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { parseDocument } from '../../src/scenario/load/parse-document.ts';
import { defineMigrations } from '../../src/scenario/migrate/migration.ts';
import { brief, MINI, miniFile, positionOf } from './mini-library.ts';

const sop = miniFile('mini-sop.json');
const parse = (text: string) => parseDocument({ path: 'x.json', text });
const codes = (text: string) => parse(text).diagnostics.map(({ code }) => code);

describe('parseDocument', () => {
  it('takes comments, trailing commas and a byte order mark', () => {
    const text = `\uFEFF// note\n${sop.text.replace('"rules": [', '/* rules */ "rules": [').replace(/\}\s*\]\s*\}\s*$/, '},],}')}`;
    const { document, diagnostics } = parse(text);
    expect(diagnostics).toEqual([]);
    expect(document?.id).toBe('mini-sop');
  });

  it.each(['\n', '\r\n', '\r'])('counts lines ending in %j', (end) => {
    const text = sop.text.replace(/\n/g, end).replace('"weight": 10', '"weight": "x"');
    const at = positionOf(text, text.indexOf('"x"'));
    expect(parse(text).diagnostics).toMatchObject([{ ...at, code: 'wrong-type' }]);
  });

  it('a byte order mark does not shift the first line', () => {
    const { diagnostics } = parse('\uFEFF{ "kind": "nothing", "formatVersion": 1 }');
    expect(diagnostics).toMatchObject([{ line: 1, column: 11, code: 'not-allowed' }]);
  });

  it('tells all faults of a file at once', () => {
    const text = sop.text
      .replace('"weight": 10', '"weight": 99')
      .replace('"severity": "minor"', '"severity": "tiny"')
      .replace('"dimension": "service"', '"dimenson": "service"');
    expect(
      parse(text)
        .diagnostics.map(({ pointer, code }) => `${code} ${pointer}`)
        .sort(),
    ).toEqual([
      'missing-field /rules/0/dimension',
      'not-allowed /rules/0/severity',
      'out-of-range /rules/1/weight',
      'unknown-field /rules/0/dimenson',
    ]);
  });

  it('suggests the nearest name and lists what is allowed', () => {
    const { diagnostics } = parse(sop.text.replace('"weight": 10', '"wieght": 10'));
    const unknown = diagnostics.find(({ code }) => code === 'unknown-field');
    expect(unknown?.expected?.en).toMatch(/Did you mean "weight"\? Allowed: .*severity/);
    expect(unknown?.expected?.['zh-CN']).toContain('是否想写“weight”');
    const { diagnostics: severity } = parse(sop.text.replace('"minor"', '"small"'));
    expect(severity[0]?.expected?.en).toBe('Allowed: fatal, major, minor.');
  });

  it.each([
    ['', 'syntax'],
    ['   // only a comment', 'syntax'],
    ['[]', 'wrong-type'],
    ['null', 'wrong-type'],
    ['{', 'syntax'],
    ['{"a": }', 'syntax'],
    ['{"a": "x', 'syntax'],
    ["{'a': 1}", 'syntax'],
    ['{"a": "\\q"}', 'syntax'],
    ['{} {}', 'syntax'],
    ['{"kind": "sop", "formatVersion": 0}', 'not-allowed'],
    ['{"kind": "sop", "formatVersion": 1.5}', 'wrong-type'],
    ['{"kind": "sop", "formatVersion": 1e999}', 'wrong-type'],
    ['{"__proto__": {"kind": "sop"}}', 'not-allowed'],
    ['{"kind": "toString", "formatVersion": 1}', 'not-allowed'],
  ])('%j is %s', (text, code) => {
    expect(codes(text)).toContain(code);
    expect(parse(text).document).toBeUndefined();
  });

  it('refuses what is too large or too deep', () => {
    expect(codes(' '.repeat(5 * 1024 * 1024 + 1))).toEqual(['too-large']);
    expect(codes('['.repeat(1_000_000))).toEqual(['too-deep']);
    expect(codes('[}'.repeat(1_000_000))).toEqual(['too-deep']);
    expect(codes('{"a":'.repeat(65))).toEqual(['too-deep']);
  });

  it('names like those of Object are only unknown fields', () => {
    const text = sop.text.replace('"weight": 10', '"weight": 10, "constructor": 1, "toString": 2');
    expect(codes(text)).toEqual(['unknown-field', 'unknown-field']);
  });

  it('locates pointers, also those of what is not there', () => {
    const { locate } = parse(sop.text);
    const at = sop.text.indexOf('"mini.two"');
    expect(locate('/rules/1/clause')).toEqual(positionOf(sop.text, at));
    expect(locate('/rules/1/nothing/there')).toEqual({ line: 19, column: 5 });
    expect(locate('')).toEqual({ line: 1, column: 1 });
  });

  it('migrates an older file before validating it', () => {
    const chain = defineMigrations(1, [
      {
        from: -1,
        to: 0,
        what: 'name → heading',
        up: ({ name, ...rest }) => ({ ...rest, heading: name }),
      },
      {
        from: 0,
        to: 1,
        what: 'heading → title',
        up: ({ heading, ...rest }) => ({ ...rest, title: heading }),
      },
    ]);
    const old = sop.text
      .replace('"formatVersion": 1', '"formatVersion": -1')
      .replace('"title"', '"name"');
    const { document, diagnostics } = parseDocument({ path: 'old.json', text: old }, chain);
    expect(diagnostics).toEqual([]);
    expect(document).toEqual(parseDocument(sop).document);

    const wrong = old.replace('"name"', '"naem"');
    expect(parseDocument({ path: 'old.json', text: wrong }, chain).diagnostics.map(brief)).toEqual([
      expect.objectContaining({ code: 'missing-field', pointer: '/title', line: 1, column: 1 }),
      expect.objectContaining({ code: 'unknown-field', pointer: '/naem', line: 5, column: 3 }),
    ]);
    const broken = defineMigrations(1, [
      {
        from: 0,
        to: 1,
        what: 'throws',
        up: () => {
          throw new Error('no');
        },
      },
    ]);
    const zero = sop.text.replace('"formatVersion": 1', '"formatVersion": 0');
    expect(parseDocument({ path: 'x', text: zero }, broken).diagnostics[0]?.code).toBe(
      'migration-failed',
    );
  });

  it('never throws, whatever bytes are changed', () => {
    const file = fc.constantFrom(...MINI);
    const edit = fc.tuple(
      fc.nat(),
      fc.nat({ max: 12 }),
      fc.oneof(
        fc.string({ maxLength: 6 }),
        fc.constantFrom('{', '}', '[', ']', '"', ',', ':', 'null', '-1', '1e9', '{}', '[]', 'true'),
      ),
    );
    fc.assert(
      fc.property(file, fc.array(edit, { minLength: 1, maxLength: 4 }), ({ path, text }, edits) => {
        let changed = text;
        for (const [at, length, insert] of edits) {
          const offset = at % (changed.length + 1);
          changed = changed.slice(0, offset) + insert + changed.slice(offset + length);
        }
        const lines = changed.split(/\r\n|\r|\n/);
        const files = MINI.map((one) => (one.path === path ? { path, text: changed } : one));
        for (const { file: name, line, column } of loadLibrary(files).diagnostics) {
          if (name !== path) continue;
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
