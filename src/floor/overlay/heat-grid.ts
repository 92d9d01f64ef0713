/**
 * How crowded each tile was lately: people to a tile, averaged over the tiles around it and over the last minutes.
 * A seat is made for close company, so that whoever sits counts for half. The bounds are the levels of service for
 * queues in J. J. Fruin, Pedestrian Planning and Design (1971): 1.21 and 0.65 square metres a person, at 0.75 m a tile.
 */
import type { PersonView } from '../../sim/index.ts';
import type { Spot } from '../floor-plan.ts';

export type Crowding = 'room' | 'filling' | 'crowded';

/** People to a tile. */
export const FEW = 0.2;
export const FILLING_FROM = 0.46;
export const CROWDED_FROM = 0.87;
/** Simulated ms in which an old picture fades to a third. */
export const MEMORY = 3 * 60_000;

export interface HeatCell {
  /** Number of the tile. */
  readonly x: number;
  readonly y: number;
  readonly density: number;
  readonly crowding: Crowding;
}

export interface HeatGrid {
  take(people: readonly PersonView[], now: number): void;
  /** Tiles of which there is something to say, row by row. */
  cells(): HeatCell[];
}

export const crowdingOf = (density: number): Crowding | null =>
  density < FEW
    ? null
    : density < FILLING_FROM
      ? 'room'
      : density < CROWDED_FROM
        ? 'filling'
        : 'crowded';

/** Where somebody is, on a straight way between two places. */
export function spotAt(person: PersonView, now: number): Spot {
  const { from, to, since, until } = person;
  const part = until > since ? Math.min(1, Math.max(0, (now - since) / (until - since))) : 1;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

export function createHeatGrid(width: number, depth: number): HeatGrid {
  const held = new Float64Array(width * depth);
  const fresh = new Float64Array(width * depth);
  let before = Number.NaN;
  return {
    take(people, now) {
      fresh.fill(0);
      for (const person of people) {
        if (person.state === 'gone' || person.to.kind === 'outside') continue;
        const spot = spotAt(person, now);
        const x = Math.floor(spot.x);
        const y = Math.floor(spot.y);
        if (x < 0 || y < 0 || x >= width || y >= depth) continue;
        const sits = person.to.kind === 'seat' && now >= person.until;
        fresh[y * width + x] = fresh[y * width + x]! + (sits ? 0.5 : 1);
      }
      const gap = now - before;
      // The first picture, or one of an earlier time, stands alone.
      const keep = gap >= 0 ? Math.exp(-gap / MEMORY) : 0;
      for (let k = 0; k < held.length; k++) held[k] = keep * held[k]! + (1 - keep) * fresh[k]!;
      before = now;
    },
    cells() {
      const out: HeatCell[] = [];
      for (let y = 0; y < depth; y++) {
        for (let x = 0; x < width; x++) {
          let sum = 0;
          let tiles = 0;
          for (let j = Math.max(0, y - 1); j <= Math.min(depth - 1, y + 1); j++) {
            for (let i = Math.max(0, x - 1); i <= Math.min(width - 1, x + 1); i++) {
              sum += held[j * width + i]!;
              tiles += 1;
            }
          }
          const density = sum / tiles;
          const crowding = crowdingOf(density);
          if (crowding) out.push({ x, y, density, crowding });
        }
      }
      return out;
    },
  };
}
