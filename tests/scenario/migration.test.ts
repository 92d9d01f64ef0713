import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineMigrations, type Migration, migrate } from '../../src/scenario/migrate/migration.ts';
import { MIGRATIONS } from '../../src/scenario/migrate/migrations.ts';
import { FORMAT_VERSION } from '../../src/scenario/schema/common.ts';

const same = (from: number, to: number): Migration => ({ from, to, what: 'nothing', up: (d) => d });

/** A dummy chain: renames a field, then turns yuan into fen, then splits a name. */
const CHAIN = defineMigrations(4, [
  {
    from: 1,
    to: 2,
    what: 'money → amount',
    up: ({ money, ...rest }) => ({ ...rest, amount: money }),
  },
  { from: 2, to: 3, what: 'yuan → fen', up: (d) => ({ ...d, amount: Number(d.amount) * 100 }) },
  {
    from: 3,
    to: 4,
    what: 'name → zh-CN',
    up: ({ name, ...rest }) => ({ ...rest, name: { 'zh-CN': name } }),
  },
]);

describe('migrations', () => {
  it('rise by exactly one, without gaps, up to the current version', () => {
    expect(() => defineMigrations(3, [same(1, 3)])).toThrow('rise by one');
    expect(() => defineMigrations(2, [same(2, 2)])).toThrow('rise by one');
    expect(() => defineMigrations(4, [same(1, 2), same(3, 4)])).toThrow('does not follow');
    expect(() => defineMigrations(3, [same(2, 3), same(1, 2)])).toThrow();
    expect(() => defineMigrations(3, [same(1, 2)])).toThrow('current version is 3');
    expect(() => defineMigrations(0, [])).toThrow();
    expect(defineMigrations(1, []).oldest).toBe(1);
  });

  it('the shipped chain ends at the current version', () => {
    expect(MIGRATIONS.current).toBe(FORMAT_VERSION);
  });

  it('brings every version to the current one', () => {
    const now = { formatVersion: 4, amount: 1200, name: { 'zh-CN': '何' } };
    expect(migrate(CHAIN, { formatVersion: 1, money: 12, name: '何' }, 1)).toEqual(now);
    expect(migrate(CHAIN, { formatVersion: 2, amount: 12, name: '何' }, 2)).toEqual(now);
    expect(migrate(CHAIN, { formatVersion: 3, amount: 1200, name: '何' }, 3)).toEqual(now);
    expect(migrate(CHAIN, now, 4)).toEqual(now);
    expect(() => migrate(CHAIN, now, 5)).toThrow();
    expect(() => migrate(CHAIN, now, 0)).toThrow();
  });

  it('round trip keeps the unknown: nothing is lost, nothing made up, the input stays', () => {
    const known = new Set(['money', 'amount', 'name', 'formatVersion', '__proto__']);
    const extras = fc.dictionary(
      fc.string().filter((key) => !known.has(key)),
      fc.jsonValue(),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(extras, fc.nat({ max: 10 ** 9 }), fc.string(), (extra, money, name) => {
        const document = { ...extra, formatVersion: 1, money, name };
        const before = JSON.stringify(document);
        const after = migrate(CHAIN, document, 1);
        expect(after).toEqual({
          ...extra,
          formatVersion: 4,
          amount: money * 100,
          name: { 'zh-CN': name },
        });
        expect(JSON.stringify(document)).toBe(before);
      }),
    );
  });
});
