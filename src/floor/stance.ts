/** What a customer's figure does at a moment: place, pose and direction, read off the snapshot alone. */
import type { PersonView, Place } from '../sim/index.ts';
import type { Direction } from './direction.ts';
import { type FloorPlan, OPPOSITE, type Spot } from './floor-plan.ts';
import { IMPATIENT_BELOW } from './temper.ts';
import type { WalkGrid } from './walk-grid.ts';
import { beforeEnd, createTrack, pointAt, type WalkTrack } from './walk-track.ts';

export type PoseName = 'stand' | 'walk' | 'sit' | 'impatient' | 'wave' | 'give';

export interface Stance extends Spot {
  readonly pose: PoseName;
  readonly direction: Direction;
  /** Tiles walked, for the rhythm of the steps. */
  readonly walked: number;
  /** 0..1; people fade in and out on the step before the door. */
  readonly opacity: number;
}

const isDoor = (place: Place): boolean => place.kind === 'entrance' || place.kind === 'outside';

const LINE_GAP = 0.6;
/** Those who wait outside stand along the front, so many in a row and so many at most; the rest are only counted. */
const OUTSIDE = { row: 12, gap: 0.62, first: 1.3, between: 0.75, most: 24 } as const;

const waitsOutside = (p: PersonView): boolean =>
  p.to.kind === 'outside' && p.state !== 'leaving' && p.state !== 'gone';

export interface Stances {
  /** Takes the people of a snapshot; must be called before `of` when they change. */
  update(people: readonly PersonView[]): void;
  of(person: PersonView, t: number): Stance;
}

interface Kept {
  readonly key: string;
  readonly track: WalkTrack;
}

export function createStances(plan: FloorPlan, grid: WalkGrid): Stances {
  const tracks = new Map<number, Kept>();
  /** How many stand before somebody at the same place. */
  const behind = new Map<number, number>();
  const outside = plan.outside ?? { x: plan.entrance.x, y: plan.depth + 0.7 };
  /** Places of those who wait outside, and of those who did. */
  const doorstep = new Map<number, number>();
  const side = plan.entrance.x > plan.width / 2 ? -1 : 1;
  const doorPlace = (place: number): Spot => ({
    x: outside.x + side * (OUTSIDE.first + (place % OUTSIDE.row) * OUTSIDE.gap),
    y: outside.y + Math.floor(place / OUTSIDE.row) * OUTSIDE.between,
  });
  const line = createTrack(grid.way(plan.entrance, plan.ticketMachine), 0, 0);

  const keyOf = (p: PersonView): string =>
    [p.since, p.until, p.from.kind, p.from.at, p.from.x, p.from.y, p.to.x, p.to.y].join();

  const trackOf = (p: PersonView): WalkTrack => {
    const key = keyOf(p);
    const kept = tracks.get(p.id);
    if (kept?.key === key) return kept.track;
    const spots = grid.way(p.from, p.to);
    // The sim's world ends at the door; in the picture people come in from the step and go out to it.
    if (p.from.kind === 'entrance' || p.from.kind === 'outside') spots.unshift(outside);
    const stood = doorstep.get(p.id);
    if (stood !== undefined && p.from.kind === 'outside') spots.unshift(doorPlace(stood));
    if (p.to.kind === 'entrance' || p.to.kind === 'outside') spots.push(outside);
    const track = createTrack(spots, p.since, p.until);
    tracks.set(p.id, { key, track });
    return track;
  };

  const rest = (p: PersonView): { pose: PoseName; direction: Direction } => {
    const low = p.patience < IMPATIENT_BELOW;
    const index = Number(p.to.at);
    switch (p.to.kind) {
      case 'seat':
        return { pose: 'sit', direction: plan.seats[index]?.facing ?? 'ne' };
      case 'window': {
        const window = plan.windows.find((w) => w.id === p.to.at);
        return {
          pose: window?.sit ? 'sit' : 'stand',
          direction: window ? OPPOSITE[window.facing] : 'ne',
        };
      }
      case 'ticket':
        return { pose: 'stand', direction: plan.ticketMachine.facing ?? 'ne' };
      case 'standing':
        return {
          pose: low ? 'impatient' : 'stand',
          direction: plan.standing[index]?.facing ?? 'ne',
        };
      default:
        return { pose: 'stand', direction: 'ne' };
    }
  };

  /** Several at one place: a line before the ticket machine, a small cluster elsewhere. */
  const spread = (p: PersonView, spot: Spot): Spot & { direction?: Direction } => {
    const place = behind.get(p.id) ?? 0;
    if (place === 0) return spot;
    if (p.to.kind === 'ticket') {
      const { x, y, heading } = beforeEnd(line, place * LINE_GAP);
      return { x, y, direction: heading };
    }
    if (p.to.kind === 'seat' || p.to.kind === 'window') return spot;
    const angle = place * 2.4;
    const reach = 0.34 + 0.05 * place;
    const near = { x: spot.x + Math.cos(angle) * reach, y: spot.y + Math.sin(angle) * reach };
    return grid.free(near) ? near : spot;
  };

  const opacityAt = (spot: Spot): number => {
    const beyond = spot.y - plan.depth;
    return beyond <= 0 ? 1 : Math.max(0, 1 - beyond / 0.7);
  };

  return {
    update(people) {
      const here = new Set(people.map((p) => p.id));
      for (const id of tracks.keys()) if (!here.has(id)) tracks.delete(id);
      for (const id of doorstep.keys()) if (!here.has(id)) doorstep.delete(id);
      behind.clear();
      const taken = new Map<string, number>();
      const inOrder = [...people].sort((a, b) => a.until - b.until || a.id - b.id);
      for (const p of inOrder) {
        const place = `${p.to.kind}/${p.to.at}/${p.to.x}/${p.to.y}`;
        const before = taken.get(place) ?? 0;
        behind.set(p.id, before);
        taken.set(place, before + 1);
      }
      for (const [place, p] of inOrder.filter(waitsOutside).entries()) doorstep.set(p.id, place);
    },
    of(person, t) {
      const track = trackOf(person);
      const point = pointAt(track, t);
      if (point.moving) {
        return {
          x: point.x,
          y: point.y,
          pose: 'walk',
          direction: point.heading,
          walked: point.walked,
          opacity: doorstep.has(person.id) && !isDoor(person.to) ? 1 : opacityAt(point),
        };
      }
      if (t < person.since) {
        const { x, y } = person.from;
        const opacity = isDoor(person.from) ? 0 : 1;
        return { x, y, pose: 'stand', direction: 'ne', walked: 0, opacity };
      }
      if (waitsOutside(person)) {
        const place = doorstep.get(person.id) ?? 0;
        const pose = person.patience < IMPATIENT_BELOW ? 'impatient' : 'stand';
        const opacity = place < OUTSIDE.most ? 1 : 0;
        const direction = side < 0 ? 'se' : 'nw';
        return { ...doorPlace(place), pose, direction, walked: 0, opacity };
      }
      const spot = spread(person, person.to);
      const { pose, direction } = rest(person);
      return {
        x: spot.x,
        y: spot.y,
        pose,
        direction: spot.direction ?? direction,
        walked: track.length,
        opacity: isDoor(person.to) ? 0 : 1,
      };
    },
  };
}
