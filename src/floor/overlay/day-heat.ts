/** How crowded each tile was over a whole day: as full as it was for at least a tenth of the time. */
import type { PersonView } from '../../sim/index.ts';
import { createHeatGrid, crowdingOf, type HeatCell } from './heat-grid.ts';

export interface HeatSample {
  readonly now: number;
  readonly people: readonly PersonView[];
}

/** Of ten pictures, the fullest one is left out; the next counts. */
const SHARE = 0.9;

export function dayHeat(width: number, depth: number, samples: readonly HeatSample[]): HeatCell[] {
  const grid = createHeatGrid(width, depth);
  const seen = new Map<number, number[]>();
  for (const { people, now } of samples) {
    grid.take(people, now);
    for (const { x, y, density } of grid.cells()) {
      const key = y * width + x;
      const list = seen.get(key) ?? [];
      list.push(density);
      seen.set(key, list);
    }
  }
  const cells: HeatCell[] = [];
  for (const [key, list] of seen) {
    // Pictures in which there was nothing to say of a tile count as empty.
    const rank = Math.ceil(SHARE * samples.length) - (samples.length - list.length);
    if (rank < 1) continue;
    const density = [...list].sort((a, b) => a - b)[rank - 1] ?? 0;
    const crowding = crowdingOf(density);
    if (crowding) cells.push({ x: key % width, y: Math.floor(key / width), density, crowding });
  }
  return cells;
}
