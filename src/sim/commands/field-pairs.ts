/** Pairs of fields that lie open on the desk, for comparing and challenging. */

import { OK, refuse, type Verdict } from '../model/verdict.ts';
import { fieldsOf, fieldText, isSeen, splitField } from '../world/items.ts';
import type { World } from '../world/world.ts';
import { atDesk, itemsOf } from './command-handler.ts';

export function canPair(world: World, a: string, b: string): Verdict {
  const desk = atDesk(world);
  if (!desk.ok) return desk;
  if (a === b) return refuse('same-field');
  const encounter = world.encounter();
  return isSeen(world, encounter, a) && isSeen(world, encounter, b) ? OK : refuse('not-seen');
}

export function valueAt(world: World, path: string): string {
  const { item, field } = splitField(path);
  const spec = fieldsOf(world.encounterCase(), world.bundle.bank, item)?.[field];
  return spec ? fieldText(spec) : '';
}

/** The contradiction of the case between two fields, in either order. */
export function contradictionBetween(world: World, a: string, b: string) {
  return (
    world
      .encounterCase()
      .contradictions.find((c) => (c.a === a && c.b === b) || (c.a === b && c.b === a)) ?? null
  );
}

/** Pairs of seen fields, of the same field name or named by a contradiction. */
export function pairs(world: World): { a: string; b: string }[] {
  const encounter = world.state.encounter;
  if (!encounter) return [];
  const content = world.encounterCase();
  const seen = itemsOf(world).flatMap(({ id }) =>
    Object.keys(fieldsOf(content, world.bundle.bank, id) ?? {})
      .map((field) => `${id}.${field}`)
      .filter((path) => isSeen(world, encounter, path)),
  );
  const alike = seen.flatMap((a, i) =>
    seen
      .slice(i + 1)
      .flatMap((b) => (splitField(a).field === splitField(b).field ? [{ a, b }] : [])),
  );
  const known = content.contradictions.filter((c) => seen.includes(c.a) && seen.includes(c.b));
  return [...alike, ...known.map(({ a, b }) => ({ a, b }))];
}
