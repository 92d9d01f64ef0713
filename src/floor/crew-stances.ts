/** Staff of a supervised floor: at the window or post they were sent to, on the way there, or off the floor. */
import type { CrewView, SimView } from '../sim/index.ts';
import type { FacingSpot, FloorBranch, Spot } from './floor-plan.ts';
import type { PoseName, Stance } from './stance.ts';
import type { WalkGrid } from './walk-grid.ts';
import { createTrack, pointAt, type WalkTrack } from './walk-track.ts';

/** Somebody who stands where the content does not say is kept this far from the next, in tiles. */
const APART = 0.7;

interface Place extends FacingSpot {
  readonly pose: PoseName;
}

export interface CrewStances {
  /** null: not to be seen. */
  of(member: CrewView, view: SimView, t: number): Stance | null;
}

const aside = ({ x, y }: Spot): Spot => ({ x: x + APART, y });

export function createCrewStances(branch: FloorBranch, grid: WalkGrid): CrewStances {
  const { floor } = branch;
  const walks = new Map<string, { readonly key: string; readonly track: WalkTrack }>();
  const door = floor.objects?.find(({ kind }) => kind === 'staffdoor');
  const backDoor: Spot = door ?? { x: floor.width - 1, y: 1 };

  const usual = (staff: string): FacingSpot | undefined =>
    floor.staff.find(({ id }) => id === staff);

  const placeOf = (staff: string, at: string, view: SimView): Place | null => {
    const window = floor.windows.find(({ id }) => id === at);
    if (window) {
      const state = view.hall.windows.find(({ id }) => id === at)?.state;
      const beside = view.floor?.handOvers?.some((one) => one.window === at && one.to === staff);
      // Whoever takes over stands beside the chair until it is free.
      if (beside) return { ...aside(window.teller), facing: window.facing, pose: 'stand' };
      return {
        ...window.teller,
        facing: window.facing,
        pose: state === 'calling' ? 'wave' : 'sit',
      };
    }
    const index = branch.posts?.findIndex(({ id }) => id === at) ?? -1;
    const post = branch.posts?.[index];
    if (!post) return null;
    if (post.x !== undefined && post.y !== undefined)
      return { x: post.x, y: post.y, facing: post.facing ?? 'sw', pose: 'stand' };
    const home = usual(staff);
    if (home) return { ...home, pose: 'stand' };
    const { x, y } = floor.ticketMachine;
    return { x: x - APART * (index + 1), y: y + APART, facing: 'sw', pose: 'stand' };
  };

  /** Behind the counters nobody else walks: from there one goes along the wall to where the hall begins. */
  const way = (from: Spot, to: Spot): Spot[] => {
    const behind = (spot: Spot): boolean => !grid.free(spot) && spot.y < 3;
    if (behind(from) === behind(to)) return behind(from) ? [from, to] : grid.way(from, to);
    const inner = behind(from) ? from : to;
    const gap = { x: backDoor.x, y: inner.y };
    const hall = grid.way(gap, behind(from) ? to : from);
    const spots = [inner, ...hall];
    return behind(from) ? spots : spots.reverse();
  };

  const walkOf = (member: CrewView, view: SimView, t: number): WalkTrack => {
    const key = `${member.at}/${member.to}/${member.arrivesAt}`;
    const known = walks.get(member.staff);
    if (known?.key === key) return known.track;
    const from = placeOf(member.staff, member.at, view) ?? backDoor;
    const to = placeOf(member.staff, member.to, view) ?? backDoor;
    const track = createTrack(way(from, to), Math.min(t, member.arrivesAt), member.arrivesAt);
    walks.set(member.staff, { key, track });
    return track;
  };

  return {
    of(member, view, t) {
      if (member.to !== '' && member.arrivesAt > 0) {
        const point = pointAt(walkOf(member, view, t), t);
        if (point.moving) {
          const { x, y, heading: direction, walked } = point;
          return { x, y, pose: 'walk', direction, walked, opacity: 1 };
        }
      }
      const arrived = member.arrivesAt > 0 && t >= member.arrivesAt;
      const place = placeOf(member.staff, arrived ? member.to : member.at, view);
      if (!place) return null;
      const { x, y, pose, facing: direction } = place;
      return { x, y, pose, direction, walked: 0, opacity: 1 };
    },
  };
}
