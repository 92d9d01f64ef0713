/** Bundles of practice notes, and how many come at each press. */
import type { CountItems } from '../../scenario/schema/drill.ts';
import { drawsOf } from './draws.ts';

/** Which bundles of a group are wrong: `faulty` places of `group`. */
function wrongPlaces({ group, faulty }: CountItems, seed: number, no: number): Set<number> {
  const draws = drawsOf(seed, `group/${no}`);
  const places = Array.from({ length: group }, (_, i) => i);
  const wrong = new Set<number>();
  while (wrong.size < Math.min(faulty, group)) {
    wrong.add(places.splice(draws.below(places.length), 1)[0] ?? 0);
  }
  return wrong;
}

/** Pieces that bundle `index` really holds. */
export function bundleAt(items: CountItems, seed: number, index: number): number {
  const { group, label, deviations } = items;
  const wrong = wrongPlaces(items, seed, Math.floor(index / group));
  if (!wrong.has(index % group)) return label;
  return drawsOf(seed, `bundle/${index}`).oneOf(deviations).count;
}

/**
 * Notes that turn over at each press until the bundle is through.
 * @param hand notes a press turns when nothing slips
 */
export function fansOf(items: CountItems, seed: number, index: number, hand: number): number[] {
  const draws = drawsOf(seed, `fans/${index}/${hand}`);
  const fans: number[] = [];
  for (let left = bundleAt(items, seed, index); left > 0; ) {
    let notes = hand;
    if (draws.chance(items.slip)) notes += hand > 1 && draws.below(2) === 0 ? -1 : 1;
    notes = Math.min(left, notes);
    fans.push(notes);
    left -= notes;
  }
  return fans;
}
