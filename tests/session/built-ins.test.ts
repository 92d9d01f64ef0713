import { expect, test } from 'vitest';
import { fillIn } from '../../src/session/built-ins.ts';

class Row {
  readonly length = 3;
  readonly 0 = 'a';
  readonly 1 = 'b';
  readonly 2 = 'c';
  declare at: (index: number) => string | undefined;
}

test('an older browser reads rows from either end as a newer one does', () => {
  fillIn({ lists: [Row], object: {} });
  const row = new Row();
  for (const index of [0, 2, -1, -3, 3, -4, 1.9, Number.NaN])
    expect(row.at(index)).toBe(['a', 'b', 'c'].at(index));
});

test('own properties are told from inherited ones, of objects without a prototype too', () => {
  const filled = {} as { hasOwn(value: object, key: string): boolean };
  fillIn({ lists: [], object: filled });
  const bare = Object.assign(Object.create(null), { named: 1 });
  const native = Object.getOwnPropertyDescriptor(Object, 'hasOwn')!;
  // As in the browser it is for: what fills in may not lean on what is missing.
  Reflect.deleteProperty(Object, 'hasOwn');
  try {
    expect(filled.hasOwn(bare, 'named')).toBe(true);
    expect(filled.hasOwn({}, 'toString')).toBe(false);
  } finally {
    Object.defineProperty(Object, 'hasOwn', native);
  }
});

test('what a browser has stays as it is', () => {
  const own = () => true;
  const list = { prototype: { at: own } };
  const object = { hasOwn: own };
  fillIn({ lists: [list], object });
  expect([list.prototype.at, object.hasOwn]).toEqual([own, own]);
});
