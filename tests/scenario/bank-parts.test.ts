import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { compileLesson } from '../../src/scenario/load/compile-lesson.ts';
import { loadLibrary, type SourceFile } from '../../src/scenario/load/library.ts';
import { shippedContent } from '../support/shipped-library.ts';
import { brief, MINI, miniFile, positionOf } from './mini-library.ts';
import { SHIPPED } from './shipped-files.ts';

// biome-ignore lint/suspicious/noExplicitAny: a content file as plain JSON
type Draft = any;
const read = (text: string): Draft => parse(text, [], { allowTrailingComma: true });
const file = (path: string, content: Draft): SourceFile => ({
  path,
  text: JSON.stringify(content, null, 2),
});

/** Written down once more: the lists that parts may bring. */
const LISTS = [
  ['ledger'],
  ['transactions'],
  ['errors'],
  ['forms'],
  ['groups'],
  ['topics'],
  ['lines'],
  ['methods'],
  ['tools'],
  ['stamps'],
  ['roles'],
  ['grounds'],
  ['references'],
  ['manners'],
  ['incidents'],
  ['itemKinds'],
  ['checks'],
  ['records'],
  ['assessments'],
  ['places'],
  ['numbers'],
  ['helps'],
  ['overheard'],
  ['kinds'],
  ['announcements'],
  ['cares'],
  ['priorities'],
  ['returns'],
  ['reports', 'to'],
  ['reports', 'about'],
] as const;

const at = (owner: Draft, path: readonly string[]): Draft =>
  path.reduce((value, key) => value?.[key], owner) ?? [];
function put(owner: Draft, path: readonly string[], value: Draft) {
  const [key = '', next] = path;
  if (next === undefined) owner[key] = value;
  else {
    owner[key] ??= {};
    put(owner[key], [next], value);
  }
}

const withBank = (...files: SourceFile[]) => [
  ...MINI.filter(({ path }) => path !== 'mini-bank.json'),
  ...files,
];
const errorsOf = (files: readonly SourceFile[]) => loadLibrary(files).diagnostics;
const MINI_BANK = () => read(miniFile('mini-bank.json').text);
const part = (id: string, more: Draft = {}) => ({
  kind: 'bank-part',
  formatVersion: 1,
  id,
  ...more,
});

describe('a bank in parts', () => {
  it('is the bank in one file, wherever its lists are cut', () => {
    const whole = compileLesson(loadLibrary(MINI).library, 'mini-lesson').bank;
    const cuts = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), {
      minLength: LISTS.length,
      maxLength: LISTS.length,
    });
    fc.assert(
      fc.property(cuts, (points) => {
        const bank = { ...MINI_BANK(), parts: ['one', 'two'] };
        const [one, two] = [part('one'), part('two')];
        LISTS.forEach((path, i) => {
          const [a = 0, b = 0] = [...(points[i] ?? [])].sort((x, y) => x - y);
          const list = at(bank, path);
          put(one, path, list.slice(a, b));
          put(two, path, list.slice(b));
          put(bank, path, list.slice(0, a));
        });
        const files = withBank(file('two.json', two), file('b.json', bank), file('one.json', one));
        const { library, diagnostics } = loadLibrary(files);
        expect(diagnostics).toEqual([]);
        expect(compileLesson(library, 'mini-lesson').bank).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('the shipped one too: joined by hand it is the same, and has the same meaning', () => {
    const [bankFile] = SHIPPED.filter(({ path }) => /^banks\/[^/]+$/.test(path));
    const { parts, ...bank } = read(bankFile?.text ?? '');
    const pieces = new Map(
      SHIPPED.filter(({ path }) => path.startsWith('banks/parts/')).map(({ text }) => {
        const one = read(text);
        return [one.id, one];
      }),
    );
    expect(parts.length).toBeGreaterThan(5);
    expect([...pieces.keys()].sort()).toEqual([...parts].sort());
    const apart = shippedContent();
    const others = SHIPPED.filter(({ path }) => !path.startsWith('banks/'));
    const doorOf = (lesson: string) =>
      apart.library.lessons.get(lesson)?.supervisor ? 'floor' : 'counter';
    /** In one file, with the parts for those who come by one door. */
    const joinedFor = (door: string) => {
      const whole = structuredClone(bank);
      const here = parts
        .map((id: string) => pieces.get(id))
        .filter((one: Draft) => one.door === undefined || one.door === door);
      for (const path of [...LISTS, ['routines'], ['accountKinds'], ['daySums']])
        put(
          whole,
          path,
          [bank, ...here].flatMap((one) => at(one, path)),
        );
      for (const name of ['perception', 'quality', 'clocks']) {
        const said = here.find((one: Draft) => one[name])?.[name];
        if (said) whole[name] = said;
      }
      return loadLibrary([...others, file('banks/whole.json', whole)]);
    };
    const joined = { counter: joinedFor('counter'), floor: joinedFor('floor') };
    /** The halls of a week have digests of their own. */
    const withoutDigests = ({ digest: _, halls, ...content }: Draft): Draft => ({
      ...content,
      halls: Object.entries(halls ?? {}).map(([id, hall]) => [id, withoutDigests(hall)]),
    });
    expect(joined.floor.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const lesson of apart.library.lessons.keys()) {
      const content = withoutDigests(compileLesson(apart.library, lesson));
      const same = withoutDigests(compileLesson(joined[doorOf(lesson)].library, lesson));
      expect(content).toEqual(same);
      expect(content.bank).not.toHaveProperty('parts');
      expect(content.bank).not.toHaveProperty('routines');
    }
  });

  it('counts with its parts in the digest of a lesson', () => {
    const digest = (note: string, name: string) => {
      const bank = { ...MINI_BANK(), parts: ['one'] };
      const topic = {
        id: 'more',
        group: 'g',
        name: { 'zh-CN': name, en: 'x' },
        text: { 'zh-CN': '问', en: 'ask' },
      };
      const one = part('one', { note, topics: [topic] });
      const { library } = loadLibrary(withBank(file('b.json', bank), file('one.json', one)));
      return compileLesson(library, 'mini-lesson').digest;
    };
    expect(digest('a', '甲')).toBe(digest('b', '甲'));
    expect(digest('a', '甲')).not.toBe(digest('a', '乙'));
  });
});

/** The place of a passage in the text of a file. */
function placeOf(files: readonly SourceFile[], path: string, passage: string) {
  const text = files.find((one) => one.path === path)?.text ?? '';
  expect(text.split(passage)).toHaveLength(2);
  return positionOf(text, text.indexOf(passage));
}

describe('parts that do not fit', () => {
  const topic = (id: string) => ({
    id,
    group: 'g',
    name: { 'zh-CN': '名', en: 'name' },
    text: { 'zh-CN': '问', en: 'ask' },
  });
  const bankWith = (...parts: string[]) => file('bank.json', { ...MINI_BANK(), parts });

  it('the same said in two of them, of which one would be read by nobody', () => {
    const clocks = (days: number) => ({ clocks: { legal: { days, extended: 60 } } });
    const files = withBank(
      bankWith('one', 'two'),
      file('one.json', part('one', clocks(15))),
      file('two.json', part('two', clocks(30))),
    );
    expect(errorsOf(files).map(brief)).toEqual([
      {
        file: 'two.json',
        ...placeOf(files, 'two.json', '"clocks"'),
        code: 'conflict',
        pointer: '/clocks',
        severity: 'error',
      },
    ]);
  });

  it('an id that the bank has already, or another part', () => {
    const files = withBank(
      bankWith('one', 'two'),
      file('one.json', part('one', { topics: [topic('source'), topic('fresh')] })),
      file('two.json', part('two', { topics: [topic('other'), topic('fresh')] })),
    );
    expect(errorsOf(files).map(brief)).toEqual([
      {
        file: 'one.json',
        ...placeOf(files, 'one.json', '"source"'),
        code: 'duplicate-id',
        pointer: '/topics/0/id',
        severity: 'error',
      },
      {
        file: 'two.json',
        ...placeOf(files, 'two.json', '"fresh"'),
        code: 'duplicate-id',
        pointer: '/topics/1/id',
        severity: 'error',
      },
    ]);
    expect(errorsOf(files)[1]?.message.en).toBe('The id "fresh" is already used in one.json.');
  });

  it('a part that is not there: said once, and nothing that follows from it', () => {
    const files = withBank(bankWith('one', 'onee'), file('one.json', part('one')));
    expect(errorsOf(files).map(brief)).toEqual([
      {
        file: 'bank.json',
        ...placeOf(files, 'bank.json', '"onee"'),
        code: 'unknown-reference',
        pointer: '/parts/1',
        severity: 'error',
      },
    ]);
    expect(errorsOf(files)[0]?.expected?.en).toContain('Did you mean "one"?');
  });

  it('a part that cannot be read: only its own faults', () => {
    const files = withBank(bankWith('one'), file('one.json', part('one', { topix: [] })));
    expect(errorsOf(files).map(({ file: path, code, pointer }) => [path, code, pointer])).toEqual([
      ['one.json', 'unknown-field', '/topix'],
    ]);
  });

  it('a part that no bank names', () => {
    const files = [...MINI, file('one.json', part('one'))];
    expect(errorsOf(files).map(brief)).toEqual([
      {
        file: 'one.json',
        ...placeOf(files, 'one.json', '"one"'),
        code: 'unused',
        pointer: '/id',
        severity: 'error',
      },
    ]);
  });

  it('what is wrong in an entry is told in the part it stands in', () => {
    const signed = {
      id: 'extra',
      name: { 'zh-CN': '表', en: 'Form' },
      print: true,
      fields: [],
      signers: ['senior', 'nobody'],
    };
    const files = withBank(bankWith('one'), file('one.json', part('one', { forms: [signed] })));
    expect(errorsOf(files).map(brief)).toEqual([
      {
        file: 'one.json',
        ...placeOf(files, 'one.json', '"nobody"'),
        code: 'unknown-reference',
        pointer: '/forms/0/signers/1',
        severity: 'error',
      },
    ]);
  });

  it('a bank that has nothing to book, nobody to meet', () => {
    const bank = { ...MINI_BANK(), ledger: [], transactions: [], manners: [] };
    const codes = errorsOf(withBank(file('bank.json', bank)))
      .filter(({ file: path }) => path === 'bank.json')
      .map(({ code, pointer }) => `${code} ${pointer}`);
    expect(codes).toEqual(
      expect.arrayContaining(['too-few /ledger', 'too-few /transactions', 'too-few /manners']),
    );
  });
});
