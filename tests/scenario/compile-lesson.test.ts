import { describe, expect, it } from 'vitest';
import { compileLesson } from '../../src/scenario/load/compile-lesson.ts';
import { loadLibrary, type SourceFile } from '../../src/scenario/load/library.ts';
import { MINI } from './mini-library.ts';

const bundleOf = (files: readonly SourceFile[]) =>
  compileLesson(loadLibrary(files).library, 'mini-lesson');
const edited = (path: string, edit: (text: string) => string) =>
  MINI.map((file) => (file.path === path ? { path, text: edit(file.text) } : file));

describe('compileLesson', () => {
  const bundle = bundleOf(MINI);

  it('gathers everything a lesson needs as plain data', () => {
    expect(bundle.lesson.id).toBe('mini-lesson');
    expect(bundle.branch.id).toBe('mini-branch');
    expect(bundle.bank.id).toBe('mini-bank');
    expect(Object.keys(bundle.sops)).toEqual(['mini-sop']);
    expect(Object.keys(bundle.clauses)).toEqual(['mini.greet', 'mini.two']);
    expect(Object.keys(bundle.cases['mini-case'] ?? {})).toEqual(['base', 'calm']);
    expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle);
    expect(bundle.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('the digest does not see formatting, comments, order of keys or of files, notes', () => {
    const reformatted = MINI.map(({ path, text }) => ({
      path: `elsewhere/${path}`,
      text: `// hello\n${text.replace(/\n\s*/g, '\r\n\t')}`,
    }));
    expect(bundleOf(reformatted.reverse()).digest).toBe(bundle.digest);
    const noted = edited('mini-case.json', (text) =>
      text.replace('{', '{ "note": "later", "$schema": "x",'),
    );
    expect(bundleOf(noted).digest).toBe(bundle.digest);
    const swapped = edited('mini-case.json', (text) =>
      text.replace('"age": 52,\n    "manner": "open",', '"manner": "open", "age": 52,'),
    );
    expect(bundleOf(swapped).digest).toBe(bundle.digest);
  });

  it.each([
    ['mini-case.json', '"age": 52', '"age": 53'],
    ['mini-case.json', '"age": 30', '"age": 31'],
    ['mini-bank.json', '"greet": "2s"', '"greet": "3s"'],
    ['mini-sop.json', '"weight": 10', '"weight": 11'],
    ['mini-clauses.json', '"Greet first."', '"Greet."'],
    ['mini-branch.json', '"width": 10', '"width": 11'],
    ['mini-lesson.json', '"09:05"', '"09:06"'],
  ])('the digest sees a change in %s', (path, from, to) => {
    expect(bundleOf(edited(path, (text) => text.replace(from, to))).digest).not.toBe(bundle.digest);
  });

  it('does not see documents it does not use', () => {
    const other = MINI.find(({ path }) => path === 'mini-case.json')!;
    const more = [
      ...MINI,
      { path: 'other.json', text: other.text.replace('"id": "mini-case"', '"id": "other"') },
    ];
    expect(bundleOf(more).digest).toBe(bundle.digest);
  });

  it.each([
    ['mini-case.json', 'lesson "mini-lesson" needs case "mini-case"'],
    ['mini-bank.json', 'branch "mini-branch" needs bank "mini-bank"'],
    ['mini-branch.json', 'needs branch "mini-branch"'],
    ['mini-sop.json', 'needs procedure "mini-sop"'],
    ['mini-clauses.json', 'needs clause "mini.greet"'],
    ['mini-lesson.json', 'There is no lesson "mini-lesson"'],
  ])('says in plain words that %s is missing', (path, words) => {
    expect(() => bundleOf(MINI.filter((file) => file.path !== path))).toThrow(words);
  });

  it('the same id in two files is told at the second', () => {
    const clauses = MINI.find(({ path }) => path === 'mini-clauses.json')!;
    const { diagnostics } = loadLibrary([...MINI, { path: 'z.json', text: clauses.text }]);
    expect(
      diagnostics
        .filter(({ file }) => file === 'z.json')
        .map(({ code, pointer }) => `${code} ${pointer}`),
    ).toEqual(['duplicate-id /id', 'duplicate-id /clauses/0/id', 'duplicate-id /clauses/1/id']);
  });
});

describe('who has a role at a branch', () => {
  const roles = (list: unknown) =>
    loadLibrary(
      MINI.map((file) =>
        file.path === 'mini-branch.json'
          ? {
              path: file.path,
              text: file.text.replace('"staff": [', `"roles": ${JSON.stringify(list)}, "staff": [`),
            }
          : file,
      ),
    );

  it('is of its own staff, where the branch says so; the rest as the bank says', () => {
    const { bank } = bundleOf(MINI);
    const [first, ...rest] = bank.roles;
    const { library } = roles([{ role: first?.id, staff: 'zhou' }]);
    const here = compileLesson(library, 'mini-lesson');
    const zhou = here.branch.staff.find(({ id }) => id === 'zhou');
    expect(here.bank.roles[0]).toEqual({ ...first, person: zhou?.name, portrait: zhou?.portrait });
    expect(here.bank.roles.slice(1)).toEqual(rest);
  });

  it('must be somebody and some role there is', () => {
    const { diagnostics } = roles([{ role: 'king', staff: 'nobody' }]);
    expect(diagnostics.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/roles/0/role', '/roles/0/staff']),
    );
  });
});
