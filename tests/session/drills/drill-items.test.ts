/** What drills draw: the same for the same seed, as the file says, and nothing else. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../../src/scenario/load/library.ts';
import type {
  AddItems,
  CapitalsItems,
  CountItems,
  Drill,
} from '../../../src/scenario/schema/drill.ts';
import { amountAt } from '../../../src/session/drills/amounts.ts';
import { bundleAt, fansOf } from '../../../src/session/drills/note-bundles.ts';
import { slipSetAt, totalOf } from '../../../src/session/drills/slip-sets.ts';

const read = (name: string) => {
  const path = `drills/${name}.json`;
  return { path, text: readFileSync(`scenarios/${path}`, 'utf8') };
};
const { library } = loadLibrary(['note-counting', 'slip-adding', 'capital-amounts'].map(read));
const itemsOf = <T>(id: string): T => (library.drills.get(id) as Drill).items as T;
const count = itemsOf<CountItems>('note-counting');
const add = itemsOf<AddItems>('slip-adding');
const capitals = itemsOf<CapitalsItems>('capital-amounts');

const seeds = fc.nat({ max: 2 ** 31 - 1 });
const range = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('bundles', () => {
  test('are the same for a seed, in whatever order they are asked for', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const forth = range(20).map((i) => bundleAt(count, seed, i));
        const back = range(20)
          .reverse()
          .map((i) => bundleAt(count, seed, i));
        expect(back.reverse()).toEqual(forth);
      }),
      { numRuns: 50 },
    );
    expect(range(40).map((i) => bundleAt(count, 1, i))).not.toEqual(
      range(40).map((i) => bundleAt(count, 2, i)),
    );
  });

  test('are wrong as often in every group as the file says, and by as much', () => {
    const allowed = new Set([count.label, ...count.deviations.map((one) => one.count)]);
    const met = new Set<number>();
    fc.assert(
      fc.property(seeds, fc.nat({ max: 6 }), (seed, group) => {
        const pieces = range(count.group).map((i) =>
          bundleAt(count, seed, group * count.group + i),
        );
        expect(pieces.filter((n) => n !== count.label)).toHaveLength(count.faulty);
        for (const n of pieces) {
          expect(allowed).toContain(n);
          met.add(n);
        }
      }),
      { numRuns: 300 },
    );
    expect(met).toEqual(allowed);
  });

  test('turn over to the last note, a hand at a time and now and then one more or fewer', () => {
    const slips = new Map<number, number>();
    fc.assert(
      fc.property(seeds, fc.constantFrom(...count.hands), (seed, hand) => {
        const fans = fansOf(count, seed, 0, hand);
        expect(fans.reduce((sum, n) => sum + n, 0)).toBe(bundleAt(count, seed, 0));
        for (const notes of fans.slice(0, -1)) {
          expect(notes).toBeGreaterThan(0);
          expect(Math.abs(notes - hand)).toBeLessThanOrEqual(1);
          slips.set(notes - hand, (slips.get(notes - hand) ?? 0) + 1);
        }
      }),
      { numRuns: 400 },
    );
    expect([...slips.keys()].sort((a, b) => a - b)).toEqual([-1, 0, 1]);
  });

  test('do not depend on the way they are counted', () => {
    const sums = count.hands.map((hand) =>
      fansOf(count, 7, 3, hand).reduce((sum, notes) => sum + notes, 0),
    );
    expect(new Set(sums).size).toBe(1);
  });
});

describe('slips', () => {
  test('are as many as the file says, numbered in order, with amounts of its lengths', () => {
    const lengths = new Set(add.digits.map(({ digits }) => digits));
    const met = new Set<number>();
    fc.assert(
      fc.property(seeds, fc.nat({ max: 9 }), (seed, set) => {
        const slips = slipSetAt(add, seed, set);
        expect(slips).toEqual(slipSetAt(add, seed, set));
        expect(slips).toHaveLength(add.slips);
        slips.forEach(({ no, fen }, i) => {
          expect(no).toBe((slips[0]?.no ?? 0) + i);
          expect(lengths).toContain(String(fen).length);
          met.add(String(fen).length);
        });
        expect(totalOf(slips)).toBe(slips.map(({ fen }) => fen).reduce((a, b) => a + b));
      }),
      { numRuns: 200 },
    );
    expect(met).toEqual(lengths);
    expect(slipSetAt(add, 1, 0)).not.toEqual(slipSetAt(add, 1, 1));
  });
});

describe('amounts', () => {
  test('go both ways and have every kind of jiao and fen', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(seeds, fc.nat({ max: 200 }), (seed, index) => {
        const amount = amountAt(capitals, seed, index);
        expect(amount).toEqual(amountAt(capitals, seed, index));
        const { fen, to } = amount;
        met.add(to);
        met.add(`${Math.floor(fen / 10) % 10 > 0 ? 'jiao' : ''}${fen % 10 > 0 ? 'fen' : ''}`);
        const digits = String(Math.floor(fen / 100)).length;
        expect(capitals.digits.map((one) => one.digits)).toContain(digits);
      }),
      { numRuns: 500 },
    );
    expect([...met].sort()).toEqual(['', 'capitals', 'fen', 'figures', 'jiao', 'jiaofen']);
  });

  test('of a direction with no weight never come', () => {
    const one = { ...capitals, directions: { toCapitals: 0, toFigures: 1 } };
    for (const index of range(200)) expect(amountAt(one, 5, index).to).toBe('figures');
  });
});
