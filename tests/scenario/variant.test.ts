import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAt } from '../../src/scenario/load/json-pointer.ts';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { applyPatch } from '../../src/scenario/load/merge-patch.ts';
import { MINI } from './mini-library.ts';

const patched = (base: unknown, patch: unknown) => applyPatch(base, patch).value;

describe('variant patches', () => {
  it('merge objects, remove by null, replace all else', () => {
    expect(patched({ a: 1, b: { c: 2, d: 3 } }, { b: { c: null, e: 4 }, f: [1] })).toEqual({
      a: 1,
      b: { d: 3, e: 4 },
      f: [1],
    });
    expect(patched({ list: [1, 2] }, { list: [3] })).toEqual({ list: [3] });
    expect(patched({ a: 1 }, { b: { c: null } })).toEqual({ a: 1, b: {} });
    expect(patched({ a: [1] }, { a: { b: 1 } })).toEqual({ a: { b: 1 } });
  });

  it('merge lists by id: change in place, remove, append', () => {
    const base = { items: [{ id: 'a', n: 1, deep: { x: 1 } }, { id: 'b', n: 2 }, { id: 'c' }] };
    const patch = { items: [{ id: 'd' }, { id: 'b', remove: true }, { id: 'a', deep: { y: 2 } }] };
    expect(patched(base, patch)).toEqual({
      items: [{ id: 'a', n: 1, deep: { x: 1, y: 2 } }, { id: 'c' }, { id: 'd' }],
    });
    expect(patched(base, { items: [] })).toEqual({ items: [] });
    expect(patched({ items: [] }, { items: [{ id: 'a' }] })).toEqual({ items: [{ id: 'a' }] });
    expect(patched(base, { items: [{ n: 1 }] })).toEqual({ items: [{ n: 1 }] });
  });

  it('edit a list piece by piece: instead, before, after, at the end', () => {
    const base = {
      talk: { react: [{ on: 'a', n: 1 }, { on: 'b', deep: { x: 1, y: 2 } }, { on: 'c' }] },
      tags: ['p', 'q'],
    };
    const edits = (...list: unknown[]) => ({ talk: { react: { edit: list } } });
    const names = (patch: unknown) =>
      (patched(base, patch) as typeof base).talk.react.map(({ on }) => on).join('');
    expect(names(edits({ at: { on: 'a' }, put: [{ on: 'x' }, { on: 'y' }] }))).toBe('xybc');
    expect(names(edits({ at: { deep: { y: 2 } }, put: [] }))).toBe('ac');
    expect(names(edits({ before: { on: 'a', n: 1 }, put: [{ on: 'x' }] }))).toBe('xabc');
    expect(names(edits({ after: { on: 'c' }, put: [{ on: 'x' }] }, { put: [{ on: 'y' }] }))).toBe(
      'abcxy',
    );
    expect(patched(base, { tags: { edit: [{ at: 'p', put: [] }, { put: ['r'] }] } })).toMatchObject(
      { tags: ['q', 'r'] },
    );
    const { originOf } = applyPatch(base, edits({ at: { on: 'a' }, put: [{ on: 'x' }] }));
    expect(originOf(['talk', 'react', 0, 'on'])).toEqual({
      in: 'patch',
      path: ['talk', 'react', 'edit', 0, 'put', 0, 'on'],
    });
    expect(originOf(['talk', 'react', 1, 'on'])).toEqual({
      in: 'base',
      path: ['talk', 'react', 1, 'on'],
    });
  });

  it('tell what an edit does not find, finds twice, or does not say', () => {
    const faultsOf = (edit: unknown) =>
      applyPatch(
        {
          list: [
            { a: 1, b: 1 },
            { a: 1, b: 2 },
          ],
        },
        { list: { edit } },
      ).faults.map(({ code, path }) => `${code} ${path.join('/')}`);
    expect(faultsOf([{ at: { a: 1, b: 2 }, put: [] }])).toEqual([]);
    expect(faultsOf([{ after: { a: 2 }, put: [] }])).toEqual([
      'unknown-reference list/edit/0/after',
    ]);
    expect(faultsOf([{ put: [] }, { at: { a: 1 }, put: [] }])).toEqual(['conflict list/edit/1/at']);
    expect(
      faultsOf([{ at: { a: 1, b: 1 } }, { at: {}, before: {}, put: [] }, { put: [], x: 1 }]),
    ).toEqual(['wrong-type list/edit/0', 'wrong-type list/edit/1', 'wrong-type list/edit/2']);
    expect(faultsOf('x')).toEqual(['wrong-type list/edit']);
  });

  it('tell what a removal does not find', () => {
    const { idleRemovals } = applyPatch(
      { items: [{ id: 'a' }] },
      { items: [{ id: 'b', remove: true }] },
    );
    expect(idleRemovals).toEqual([['items', 0]]);
  });

  it('know where every value was written', () => {
    const base = {
      items: [
        { id: 'a', n: 1 },
        { id: 'b', n: 2 },
        { id: 'c', n: 3 },
      ],
      x: 1,
    };
    const patch = { items: [{ id: 'b', m: 5 }, { id: 'a', remove: true }, { id: 'd' }], x: null };
    const { originOf } = applyPatch(base, patch);
    expect(originOf(['items', 0, 'm'])).toEqual({ in: 'patch', path: ['items', 0, 'm'] });
    expect(originOf(['items', 0, 'n'])).toEqual({ in: 'base', path: ['items', 1, 'n'] });
    expect(originOf(['items', 1, 'n'])).toEqual({ in: 'base', path: ['items', 2, 'n'] });
    expect(originOf(['items', 2, 'id'])).toEqual({ in: 'patch', path: ['items', 2, 'id'] });
    expect(originOf(['x'])).toEqual({ in: 'patch', path: ['x'] });
  });

  const leaf = fc.oneof(fc.integer(), fc.string(), fc.boolean());
  const key = fc.constantFrom('a', 'b', 'c', 'items', 'talk');
  const id = fc.constantFrom('p', 'q', 'r', 's');
  const json = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, leaf, tie('object'), tie('list'), fc.array(leaf)),
    object: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    list: fc.uniqueArray(
      fc.tuple(id, tie('object')).map(([name, rest]) => ({ ...(rest as object), id: name })),
      { selector: (entry) => entry.id, maxLength: 4 },
    ),
  })).object;

  it('properties: empty patch changes nothing, twice is once, inputs stay', () => {
    fc.assert(
      fc.property(json, json, (base, patch) => {
        const before = JSON.stringify([base, patch]);
        expect(patched(base, {})).toEqual(base);
        const once = patched(base, patch);
        expect(patched(once, patch)).toEqual(once);
        expect(patched({}, patch)).toEqual(patch);
        expect(JSON.stringify([base, patch])).toBe(before);
      }),
    );
  });

  it('property: every leaf is found again where its origin says', () => {
    fc.assert(
      fc.property(json, json, (base, patch) => {
        const { value, originOf } = applyPatch(base, patch);
        const visit = (node: unknown, path: (string | number)[]) => {
          if (typeof node === 'object' && node !== null) {
            for (const name of Object.keys(node)) {
              visit((node as Record<string, unknown>)[name], [
                ...path,
                Array.isArray(node) ? Number(name) : name,
              ]);
            }
          } else {
            const origin = originOf(path);
            expect(valueAt(origin.in === 'base' ? base : patch, origin.path)).toEqual(node);
          }
        };
        visit(value, []);
      }),
    );
  });

  it('the library holds each case by variant', () => {
    const { library } = loadLibrary(MINI);
    const variants = library.variants.get('mini-case');
    expect([...(variants?.keys() ?? [])]).toEqual(['base', 'calm']);
    expect(variants?.get('base')?.persona.age).toBe(52);
    const calm = variants?.get('calm');
    expect(calm?.persona).toMatchObject({ age: 30, manner: 'open' });
    expect(calm?.items.map((item) => item.id)).toEqual(['id-card', 'cash', 'letter']);
    expect(calm?.items[1]?.cash).toMatchObject({ claimed: 1_200_000, bad: [] });
    expect(calm?.contradictions).toEqual([]);
    expect(calm?.exemplar).toEqual([{ do: 'greet' }, { do: 'part' }]);
    expect(calm).not.toHaveProperty('variants');
  });
});
