/** Where people have walked lately: each walk once, with its way around the furniture. */
import type { PersonView, PlaceKind } from '../../sim/index.ts';
import type { Spot } from '../floor-plan.ts';
import type { WalkGrid } from '../walk-grid.ts';

/** Simulated ms after which a walk is forgotten, and how many are kept at most. */
export const TRAIL_SPAN = 20 * 60_000;
const MOST = 160;
/** Tiles; shorter steps are no walk. */
const SHORT = 0.8;

export interface Trail {
  readonly at: number;
  readonly from: PlaceKind;
  readonly to: PlaceKind;
  /** Window gone to, or "". */
  readonly window: string;
  readonly spots: readonly Spot[];
  /** Towards the door. */
  readonly out: boolean;
}

export interface Way {
  readonly from: PlaceKind;
  readonly to: PlaceKind;
  readonly window: string;
  readonly walks: number;
}

export interface Trails {
  take(people: readonly PersonView[], now: number): void;
  list(): readonly Trail[];
  /** Counts up whenever the list changes. */
  version(): number;
  /** By beginning and end, the most walked first. */
  ways(): Way[];
}

export function createTrails(grid: Pick<WalkGrid, 'way'>): Trails {
  let trails: Trail[] = [];
  const seen = new Map<number, number>();
  let version = 0;
  let before = Number.NEGATIVE_INFINITY;
  return {
    take(people, now) {
      if (now < before) {
        trails = [];
        seen.clear();
        version += 1;
      }
      before = now;
      const here = new Set<number>();
      for (const { id, from, to, since, until } of people) {
        here.add(id);
        if (until <= since || seen.get(id) === since) continue;
        seen.set(id, since);
        if (Math.hypot(from.x - to.x, from.y - to.y) < SHORT) continue;
        const out = to.kind === 'entrance' || to.kind === 'outside';
        trails.push({
          at: since,
          from: from.kind,
          to: to.kind,
          window: to.kind === 'window' ? to.at : '',
          spots: grid.way(from, to),
          out,
        });
        version += 1;
      }
      for (const id of seen.keys()) if (!here.has(id)) seen.delete(id);
      const kept = trails.filter(({ at }) => at > now - TRAIL_SPAN).slice(-MOST);
      if (kept.length !== trails.length) {
        trails = kept;
        version += 1;
      }
    },
    list: () => trails,
    version: () => version,
    ways() {
      const ways = new Map<string, Way>();
      for (const { from, to, window } of trails) {
        const key = `${from}/${to}/${window}`;
        const walks = (ways.get(key)?.walks ?? 0) + 1;
        ways.set(key, { from, to, window, walks });
      }
      return [...ways.values()].sort((a, b) => b.walks - a.walks);
    },
  };
}
