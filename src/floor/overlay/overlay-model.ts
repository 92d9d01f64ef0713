/** Everything the overlays say, worked out of the pictures of the hall; what draws and what tells in words both read this. */
import type { PersonView, SimView } from '../../sim/index.ts';
import type { Overlay } from '../../stores/view-store.ts';
import type { FloorBranch } from '../floor-plan.ts';
import type { WalkGrid } from '../walk-grid.ts';
import type { FloorRules } from './floor-rules.ts';
import { type Crowding, createHeatGrid, type HeatCell } from './heat-grid.ts';
import { createLoadRecord, type Load } from './load-record.ts';
import { type Sign, type Tone, toneOf } from './tones.ts';
import { createTrails, type Trails } from './trails.ts';

export interface Told {
  readonly person: PersonView;
  readonly tone: Tone;
}

export interface OverlayModel {
  take(view: SimView): void;
  /** Of everybody the overlay speaks of. */
  people(overlay: Overlay, t: number): Told[];
  loads(): readonly Load[];
  heat(): readonly HeatCell[];
  readonly trails: Trails;
  readonly rules: FloorRules;
  /** How often each sign of the legend is there. */
  counts(overlay: Overlay, t: number): ReadonlyMap<Sign | Crowding, number>;
}

/** The signs of each overlay in the order of its legend. */
export const LEGENDS: Readonly<Record<Overlay, readonly (Sign | Crowding | 'in' | 'out')[]>> = {
  none: [],
  wait: ['fine', 'soon', 'late', 'beyond'],
  felt: ['fine', 'soon', 'late', 'beyond'],
  load: ['idle', 'steady', 'strained', 'overrun'],
  risk: ['leaves', 'stands', 'restless', 'anxious'],
  heat: ['room', 'filling', 'crowded'],
  paths: ['in', 'out'],
};

/** Heat and ways change slowly; real time between two looks does not matter, simulated time does. */
const HEAT_PAUSE = 2000;

export function createOverlayModel(
  branch: FloorBranch,
  grid: WalkGrid,
  rules: FloorRules,
): OverlayModel {
  const load = createLoadRecord();
  const heat = createHeatGrid(branch.floor.width, branch.floor.depth);
  const trails = createTrails(grid);
  let view: SimView | null = null;
  let heated = Number.NaN;

  const people = (overlay: Overlay, t: number): Told[] => {
    if (!view) return [];
    const { now, hall, floor } = view;
    return hall.people.flatMap((person) => {
      const tone = toneOf(overlay, person, t, now, floor?.anxious ?? false, rules);
      return tone ? [{ person, tone }] : [];
    });
  };
  const loads = (): readonly Load[] => (view ? load.loads(view, rules.levels[0]) : []);

  return {
    rules,
    trails,
    people,
    loads,
    heat: () => heat.cells(),
    take(next) {
      if (next === view) return;
      view = next;
      load.take(next);
      trails.take(next.hall.people, next.now);
      if (next.now < heated || !(next.now - heated < HEAT_PAUSE)) {
        heat.take(next.hall.people, next.now);
        heated = next.now;
      }
    },
    counts(overlay, t) {
      const counts = new Map<Sign | Crowding, number>();
      const add = (key: Sign | Crowding): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
      for (const { tone } of people(overlay, t)) add(tone.sign);
      if (overlay === 'load') for (const { sign } of loads()) if (sign !== '') add(sign);
      if (overlay === 'heat') for (const { crowding } of heat.cells()) add(crowding);
      return counts;
    },
  };
}
