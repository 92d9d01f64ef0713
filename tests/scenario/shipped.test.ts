import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/scenario/load/diagnostic.ts';
import { closuresOf } from '../../src/scenario/load/lesson-closure.ts';
import { loadLibrary, type SourceFile } from '../../src/scenario/load/library.ts';
import { parseDocument } from '../../src/scenario/load/parse-document.ts';
import { shippedContent } from '../support/shipped-library.ts';
import { brief, positionOf } from './mini-library.ts';
import { type Place, placesOf, SHIPPED } from './shipped-files.ts';

/** A fault put into a text: what was there gives way to `insert`; `at` is the offset where it must be told. */
interface Mutation {
  readonly what: string;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly at: number;
  readonly code: string;
  readonly pointer: string;
}

type Mutator = (text: string, places: readonly Place[]) => Mutation | undefined;

const end = (node: { offset: number; length: number }) => node.offset + node.length;
const raw = (text: string, { node }: Place) => text.slice(node.offset, end(node));

const replaceValue =
  (
    what: string,
    code: string,
    fits: (place: Place) => boolean,
    insert: (place: Place) => string,
    shift = 0,
  ): Mutator =>
  (_, places) => {
    const place = places.find(fits);
    if (!place) return undefined;
    const { offset } = place.node;
    return {
      what,
      from: offset,
      to: end(place.node),
      insert: insert(place),
      at: offset + shift,
      code,
      pointer: place.pointer,
    };
  };

/** Inside variants the same words stand in patches; those are mended elsewhere. */
const inBase = (place: Place) => !place.pointer.startsWith('/variants');
const isKey =
  (...keys: string[]) =>
  (place: Place) =>
    keys.includes(place.key) && inBase(place);
const isText = (place: Place) => place.node.type === 'string';

const MUTATORS: readonly Mutator[] = [
  (text, places) => {
    const place = places.find((one) => one.key === 'zh-CN' && one.property && inBase(one));
    if (!place?.property) return undefined;
    const { offset } = place.property;
    const comma = text.slice(end(place.property)).match(/^\s*,\s*/)?.[0].length ?? 0;
    const to = end(place.property) + comma;
    return {
      what: 'a required field removed',
      from: offset,
      to,
      insert: '',
      at: place.owner.offset,
      code: 'missing-field',
      pointer: place.pointer,
    };
  },
  (_, places) => {
    const place = places.filter(
      (one) =>
        one.property && inBase(one) && !/fields|topics|lines|signs|timings/.test(one.pointer),
    )[7];
    if (!place?.property) return undefined;
    const { offset } = place.property;
    const pointer = place.pointer.replace(/[^/]*$/, 'surplus');
    return {
      what: 'an unknown field',
      from: offset,
      to: offset,
      insert: '"surplus": 1, ',
      at: offset,
      code: 'unknown-field',
      pointer,
    };
  },
  replaceValue(
    'a wrong type',
    'wrong-type',
    (one) => one.key === 'en' && isText(one) && inBase(one),
    () => '17',
  ),
  replaceValue('an unknown kind', 'not-allowed', isKey('kind'), () => '"kinds"'),
  replaceValue('a newer format', 'newer-format', isKey('formatVersion'), () => '99'),
  replaceValue(
    'a bad value of a list',
    'not-allowed',
    isKey('severity', 'dimension', 'voice', 'tone', 'side', 'confidence', 'facing'),
    () => '"sideways"',
  ),
  replaceValue('an unknown fact', 'not-allowed', isKey('fact'), () => '"desk.danced"'),
  replaceValue(
    'an empty text',
    'blank-text',
    (one) => one.key === 'en' && isText(one) && inBase(one),
    () => '""',
  ),
  replaceValue(
    'a text of blanks',
    'blank-text',
    (one) => one.key === 'zh-CN' && isText(one) && inBase(one),
    () => '"  "',
  ),
  replaceValue(
    'a condition broken in the middle',
    'cel-type',
    (one) => one.key === 'where' && inBase(one),
    ({ node }) => JSON.stringify(`true && A.nonsense == 1 && (${node.value})`),
    1 + 'true && A.'.length,
  ),
  replaceValue(
    'a condition cut off',
    'cel-syntax',
    (one) => one.key === 'where' && inBase(one),
    () => '"A.t > "',
    1 + 'A.t > '.length,
  ),
  replaceValue(
    'a bad duration',
    'wrong-format',
    isKey('mean', 'within', 'grading', 'waitTarget', 'jitter'),
    () => '"a while"',
  ),
  replaceValue(
    'a bad date',
    'wrong-format',
    (place) => isKey('date', 'effectiveFrom')(place) && isText(place),
    () => '"tomorrow"',
  ),
  replaceValue('no such clause', 'unknown-reference', isKey('clause'), () => '"no.such.clause"'),
  replaceValue('no such manner', 'unknown-reference', isKey('manner'), () => '"no-such-manner"'),
  replaceValue(
    'no such transaction',
    'unknown-reference',
    (one) => one.pointer === '/need/transaction',
    () => '"0000"',
  ),
  replaceValue(
    'no such bank or branch',
    'unknown-reference',
    (one) => /^\/(bank|branch)$/.test(one.pointer),
    () => '"no-such-place"',
  ),
  replaceValue(
    'no such case',
    'unknown-reference',
    (one) => /^\/customers\/\d+\/case$/.test(one.pointer),
    () => '"no-such-case"',
  ),
  replaceValue('no such account', 'unknown-reference', isKey('cashAccount'), () => '"no-account"'),
  replaceValue(
    'a step without sense',
    'not-allowed',
    (one) => one.key === 'do' && one.pointer.startsWith('/exemplar'),
    () => '"dance"',
  ),
  replaceValue(
    'a step to nowhere',
    'unknown-reference',
    (one) => /^\/exemplar\/\d+\/(item|topic|line|role|form)$/.test(one.pointer),
    () => '"no-such-thing"',
  ),
  (text, places) => {
    const first = places.find(
      (one) => /\/0\/(id|code)$/.test(one.pointer) && inBase(one) && isText(one),
    );
    const second =
      first &&
      places.find((one) => one.pointer === first.pointer.replace(/\/0\/(id|code)$/, '/1/$1'));
    if (!first || !second) return undefined;
    const { offset } = second.node;
    return {
      what: 'the same id twice',
      from: offset,
      to: end(second.node),
      insert: raw(text, first),
      at: offset,
      code: 'duplicate-id',
      pointer: second.pointer,
    };
  },
  (_, places) => {
    const first = places.find((one) => one.pointer === '/kind')?.property;
    if (!first) return undefined;
    const insert = '"kind": "x", ';
    return {
      what: 'a key twice',
      from: first.offset,
      to: first.offset,
      insert,
      at: first.offset + insert.length,
      code: 'duplicate-key',
      pointer: '/kind',
    };
  },
  (text, places) => {
    const property = places[0]?.property;
    if (!property) return undefined;
    const colon = text.indexOf(':', property.offset);
    return {
      what: 'a colon forgotten',
      from: colon,
      to: colon + 1,
      insert: ' ',
      at: (places[0] as Place).node.offset,
      code: 'syntax',
      pointer: '',
    };
  },
];

/** Each fault in the shortest file of each kind that offers a place for it. */
const shortFirst = [...SHIPPED].sort((a, b) => a.text.length - b.text.length);
const folderOf = ({ path }: SourceFile): string => path.split('/').slice(0, -1).join('/');
const FOLDERS = [...new Set(SHIPPED.map(folderOf))];
const mutations = FOLDERS.flatMap((folder) => {
  const files = shortFirst
    .filter((file) => folderOf(file) === folder)
    .map((file) => ({ file, places: placesOf(file.text) }));
  return MUTATORS.flatMap((mutate) => {
    for (const { file, places } of files) {
      const mutation = mutate(file.text, places);
      if (mutation) return [{ folder, file, mutation }];
    }
    return [];
  });
});

const raws = SHIPPED.map(({ path, text }) => ({ path, raw: parse(text), whole: true }));
const closureOf = closuresOf(raws);
const closures = raws
  .filter(({ raw }) => raw.kind === 'lesson')
  .map(({ raw }) => new Set(closureOf(raw.id).map(({ path }) => path)))
  .sort((a, b) => a.size - b.size);

/** The smallest lesson that needs the file, with the file changed; all content where no lesson does. */
function withFile(path: string, text: string): SourceFile[] {
  const needed = closures.find((files) => files.has(path));
  return SHIPPED.filter((file) => needed?.has(file.path) ?? true).map((file) =>
    file.path === path ? { path, text } : file,
  );
}

describe('shipped content', () => {
  it('is whole', () => {
    const { library, diagnostics } = shippedContent();
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((one) => formatDiagnostic(one, 'en'))).toEqual([]);
    expect(library.files.size).toBeGreaterThanOrEqual(SHIPPED.length);
  });

  it('offers many places to break', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(30);
    expect(new Set(mutations.map(({ mutation }) => mutation.what)).size).toBeGreaterThanOrEqual(15);
  });

  it('never throws, whatever bytes are changed', () => {
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 9 }), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(fc.constantFrom(...SHIPPED), fc.array(edit), ({ path, text }, edits) => {
        let changed = text;
        for (const [at, length, insert] of edits) {
          const offset = at % (changed.length + 1);
          changed = changed.slice(0, offset) + insert + changed.slice(offset + length);
        }
        parseDocument({ path, text: changed });
      }),
      { numRuns: 100 },
    );
  });

  it.each(FOLDERS)(
    '%s: every fault is told at its place',
    (folder) => {
      for (const { folder: kind, file, mutation } of mutations) {
        if (kind !== folder) continue;
        const { path } = file;
        const { what, from, to, insert, at, code, pointer } = mutation;
        const text = file.text.slice(0, from) + insert + file.text.slice(to);
        const { diagnostics } = loadLibrary(withFile(path, text));
        const found = diagnostics.filter((one) => one.file === path).map(brief);
        const wanted = { file: path, ...positionOf(text, at), code, pointer, severity: 'error' };
        expect(found, `${path}: ${what}`).toContainEqual(wanted);
      }
    },
    120_000,
  );
});
