import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffStates } from '../../src/sim/index.ts';
import { clonePlain } from '../../src/sim/kernel/clone.ts';
import { createLanes, digestOf, feed, hashOf } from '../../src/sim/kernel/state-hash.ts';

type Path = (string | number)[];

const leaf = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const { plain } = fc.letrec<{ plain: unknown }>((tie) => ({
  plain: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('plain'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,4}$/), tie('plain'), { maxKeys: 4 }),
  ),
}));

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const read = (value: unknown, path: Path): unknown =>
  path.reduce((inner, key) => (inner as Record<string, unknown>)[key], value);

function write(value: unknown, path: Path, to: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((inner, i) => (i === key ? write(inner, rest, to) : inner));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: write(record[key], rest, to) };
}

/** Every object's keys the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

describe('the state hash', () => {
  test('does not see the order of keys', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(hashOf(turned(value))).toBe(hashOf(value));
      }),
    );
  });

  test('sees any single changed leaf', () => {
    fc.assert(
      fc.property(plain, leaf, fc.nat(), (value, other, pick) => {
        const leaves = leavesOf(value);
        const path = leaves[pick % Math.max(1, leaves.length)];
        fc.pre(path !== undefined && read(value, path) !== other);
        expect(hashOf(write(value, path as Path, other))).not.toBe(hashOf(value));
      }),
      { numRuns: 1000 },
    );
  });

  test('sees the order of a list, the kind of a value and where a text ends', () => {
    const distinct = [
      [1, 2],
      [2, 1],
      ['1', 2],
      [[1], 2],
      [[1, 2]],
      [true, 2],
      [null, 2],
      ['ab', 'c'],
      ['a', 'bc'],
      ['abc'],
      [],
      [[]],
      {},
      { a: 1 },
      { b: 1 },
      { a: { b: 1 } },
      { a: 1, b: 1 },
      0,
      '',
      '0',
      false,
      null,
      0.5,
      1 / 3,
      2 ** 31,
      2 ** 32,
      -1,
    ]; // prettier-ignore
    expect(new Set(distinct.map(hashOf)).size).toBe(distinct.length);
  });

  test('takes a key that holds nothing for no key, as JSON does', () => {
    expect(hashOf({ a: 1, b: undefined })).toBe(hashOf({ a: 1 }));
  });

  test('refuses what is no plain data', () => {
    expect(() => hashOf({ a: () => 1 })).toThrow('state holds a function');
    expect(() => hashOf([Symbol('x')])).toThrow('state holds a symbol');
  });

  test('is fed fact by fact to the same digest, and reading it changes nothing', () => {
    const lanes = createLanes();
    feed(lanes, { n: 0 });
    const between = digestOf(lanes);
    expect(digestOf(lanes)).toBe(between);
    feed(lanes, { n: 1 });
    const other = createLanes();
    for (const n of [0, 1]) feed(other, { n });
    expect(digestOf(lanes)).toBe(digestOf(other));
    expect(digestOf(lanes)).not.toBe(between);
  });

  test('is the same on every machine', () => {
    expect(
      hashOf({ name: '开门营业', fen: [100, -1, 0.1], open: true, none: null }),
    ).toMatchInlineSnapshot(`"129dcf866a7d067b"`);
  });
});

describe('the state diff', () => {
  test('names the one field that differs, with both values', () => {
    fc.assert(
      fc.property(plain, leaf, fc.nat(), (value, other, pick) => {
        const leaves = leavesOf(value);
        const path = leaves[pick % Math.max(1, leaves.length)];
        fc.pre(path !== undefined && !Object.is(read(value, path as Path), other));
        expect(diffStates(value, write(value, path as Path, other))).toEqual([
          { path: (path as Path).join('.'), left: read(value, path as Path), right: other },
        ]);
      }),
    );
  });

  test('is empty for equal values', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(diffStates(value, clonePlain(value))).toEqual([]);
      }),
    );
  });

  test('names what only one side has, in key order, and no more than asked for', () => {
    const left = { visits: [{ mood: 60 }, { mood: 50 }], now: 1 };
    const right = { visits: [{ mood: 61 }], now: 1, extra: 'x' };
    expect(diffStates(left, right)).toEqual([
      { path: 'extra', left: undefined, right: 'x' },
      { path: 'visits.0.mood', left: 60, right: 61 },
      { path: 'visits.1', left: { mood: 50 }, right: undefined },
    ]);
    expect(diffStates(left, right, 2)).toHaveLength(2);
    expect(diffStates([1], { 0: 1 })).toEqual([{ path: '', left: [1], right: { 0: 1 } }]);
  });
});

describe('the clone', () => {
  test('is equal and shares nothing', () => {
    fc.assert(
      fc.property(plain, (value) => {
        const copy = clonePlain(value);
        expect(copy).toEqual(value);
        const objects = (inner: unknown): object[] =>
          typeof inner === 'object' && inner !== null
            ? [inner, ...Object.values(inner).flatMap(objects)]
            : [];
        const own = new Set(objects(value));
        expect(objects(copy).filter((o) => own.has(o))).toEqual([]);
      }),
    );
  });
});
