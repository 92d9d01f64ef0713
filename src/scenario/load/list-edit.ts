/**
 * A patch of a list without ids, piece by piece: `{ "edit": [{ "at": …, "put": […] }] }`. `at` is replaced by what is put,
 * `before` and `after` stay and get it as neighbours; without a place it is put at the end. A place is an entry that has at
 * least these fields, or the word itself in a list of words, and must be there once.
 */
import { text } from './diagnostic.ts';
import type { Fault } from './issue-diagnostics.ts';
import type { Path } from './json-pointer.ts';

type Plain = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isListEdit = (change: unknown): change is { readonly edit: unknown } =>
  isObject(change) && 'edit' in change && Object.keys(change).length === 1;

/** Has `value` at least what `part` says? Lists must be equal. */
function includes(value: unknown, part: unknown): boolean {
  if (Array.isArray(part)) {
    return (
      Array.isArray(value) &&
      value.length === part.length &&
      part.every((entry, i) => includes(value[i], entry))
    );
  }
  if (!isObject(part)) return value === part;
  return isObject(value) && Object.keys(part).every((key) => includes(value[key], part[key]));
}

const PLACES = ['at', 'before', 'after'] as const;

const FORM = text(
  '写作 { "at": …, "put": […] }，或用 before、after；都不写就放在末尾。',
  'Write { "at": …, "put": […] }, or "before" or "after"; without any it is put at the end.',
);

const malformed = (path: Path): Fault => ({
  path,
  at: 'value',
  code: 'wrong-type',
  message: text('这里不是列表的一处改动。', 'This is no change of a list.'),
  expected: FORM,
});

interface Edited<Entry> {
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
}

/**
 * @param put makes an entry of a value of the patch and its path in the patch
 * @param path of the whole edit in the patch
 */
export function editList<Entry extends { readonly value: unknown }>(
  list: readonly Entry[],
  { edit }: { readonly edit: unknown },
  path: Path,
  put: (value: unknown, path: Path) => Entry,
): Edited<Entry> {
  if (!Array.isArray(edit)) return { entries: list, faults: [malformed([...path, 'edit'])] };
  const entries = [...list];
  const faults: Fault[] = [];
  edit.forEach((change: unknown, i) => {
    const at = [...path, 'edit', i];
    const places = isObject(change) ? PLACES.filter((place) => place in change) : [];
    const known = isObject(change) && Object.keys(change).length === places.length + 1;
    if (!known || places.length > 1 || !Array.isArray(change.put)) {
      faults.push(malformed(at));
      return;
    }
    const fresh = change.put.map((value, k) => put(value, [...at, 'put', k]));
    const [place] = places;
    if (place === undefined) {
      entries.push(...fresh);
      return;
    }
    const wanted = change[place];
    const fits = entries.flatMap(({ value }, n) => (includes(value, wanted) ? [n] : []));
    const [index] = fits;
    if (index === undefined || fits.length > 1) faults.push(misplaced([...at, place], fits.length));
    else if (place === 'at') entries.splice(index, 1, ...fresh);
    else entries.splice(place === 'before' ? index : index + 1, 0, ...fresh);
  });
  return { entries, faults };
}

function misplaced(path: Path, count: number): Fault {
  if (count === 0) {
    const message = text('列表里没有这一项。', 'There is no such entry in the list.');
    return { path, at: 'value', code: 'unknown-reference', message };
  }
  const message = text(
    `列表里有 ${count} 项都是这样。`,
    `There are ${count} entries like this in the list.`,
  );
  const expected = text('写得再细一些，只剩一项。', 'Say more, so that only one is left.');
  return { path, at: 'value', code: 'conflict', message, expected };
}
