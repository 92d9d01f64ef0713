/** Tellers at their windows and staff in the hall, and the colleague who comes over when called; under a supervisor, as sent. */
import type { ColleagueView, SimView } from '../sim/index.ts';
import { createCrewStances } from './crew-stances.ts';
import { directionOf } from './direction.ts';
import type { FloorBranch, Spot } from './floor-plan.ts';
import type { Stance } from './stance.ts';
import type { WalkGrid } from './walk-grid.ts';
import { createTrack, pointAt, type WalkTrack } from './walk-track.ts';

export interface StaffFigure {
  readonly key: string;
  readonly cast: string;
  readonly stance: Stance;
}

/** Tiles a simulated second; behind the counters people hurry a little. */
const PACE = 1.6;

const still = (spot: Spot, pose: Stance['pose'], direction: Stance['direction']): Stance => ({
  x: spot.x,
  y: spot.y,
  pose,
  direction,
  walked: 0,
  opacity: 1,
});

export interface StaffStances {
  of(view: SimView, t: number): StaffFigure[];
}

/** @param playerCast figure of the learner */
export function createStaffStances(
  branch: FloorBranch,
  playerCast: string,
  grid: WalkGrid,
): StaffStances {
  const { floor } = branch;
  const crew = createCrewStances(branch, grid);
  const castOf = (id: string): string => branch.staff.find((s) => s.id === id)?.portrait ?? id;
  const seatedAt = (spot: Spot): boolean =>
    floor.objects?.some(
      (o) => o.kind === 'chair' && Math.abs(o.x - spot.x) + Math.abs(o.y - spot.y) < 0.3,
    ) ?? false;
  /** Walks of called colleagues, by staff id. */
  const walks = new Map<string, { readonly out: boolean; readonly track: WalkTrack }>();

  const besidePlayer = (window: string): Spot | null => {
    const place = floor.windows.find((w) => w.id === window);
    return place ? { x: place.teller.x + 0.62, y: place.teller.y - 0.28 } : null;
  };

  const walkOf = (
    id: string,
    home: Spot,
    beside: Spot | null,
    called: ColleagueView | undefined,
    t: number,
  ) => {
    const walk = walks.get(id);
    if (called && beside && !walk?.out) {
      const tiles = Math.hypot(beside.x - home.x, beside.y - home.y);
      const since = called.state === 'here' ? called.since - (tiles / PACE) * 1000 : called.since;
      walks.set(id, {
        out: true,
        track: createTrack([home, beside], since, since + (tiles / PACE) * 1000),
      });
    } else if (!called && walk?.out) {
      const from = pointAt(walk.track, t);
      const tiles = Math.hypot(from.x - home.x, from.y - home.y);
      walks.set(id, { out: false, track: createTrack([from, home], t, t + (tiles / PACE) * 1000) });
    }
    return walks.get(id);
  };

  const sent = (view: SimView, t: number): StaffFigure[] => {
    const members = view.floor?.crew ?? [];
    const figures: StaffFigure[] = [];
    for (const member of members) {
      const { staff } = member;
      const stance = crew.of(member, view, t);
      if (stance) figures.push({ key: `staff/${staff}`, cast: castOf(staff), stance });
    }
    // Whoever is not sent anywhere, such as the guard, is where they always are.
    for (const one of floor.staff) {
      if (members.some(({ staff }) => staff === one.id)) continue;
      const pose = seatedAt(one) ? 'sit' : 'stand';
      figures.push({
        key: `staff/${one.id}`,
        cast: castOf(one.id),
        stance: still(one, pose, one.facing),
      });
    }
    return figures;
  };

  return {
    of(view, t) {
      if (view.floor) return sent(view, t);
      const figures: StaffFigure[] = [];
      for (const window of view.hall.windows) {
        const place = floor.windows.find((w) => w.id === window.id);
        const present = window.player
          ? view.player.seated && window.state !== 'closed'
          : window.staff !== '';
        if (!place || !present || (window.state === 'closed' && !window.player)) continue;
        figures.push({
          key: `window/${window.id}`,
          cast: window.player ? playerCast : castOf(window.staff),
          stance: still(place.teller, window.state === 'calling' ? 'wave' : 'sit', place.facing),
        });
      }
      const atWindows = new Set(
        view.hall.windows.map((w) => (w.state === 'closed' ? '' : w.staff)),
      );
      for (const member of floor.staff) {
        if (atWindows.has(member.id)) continue;
        const called = view.colleagues.find((c) => c.role === member.id);
        const walk = walkOf(member.id, member, besidePlayer(view.player.window), called, t);
        const rest = still(member, seatedAt(member) ? 'sit' : 'stand', member.facing);
        let stance = rest;
        if (walk) {
          const point = pointAt(walk.track, t);
          if (point.moving) {
            stance = { ...still(point, 'walk', point.heading), walked: point.walked };
          } else if (walk.out) {
            const player = floor.windows.find((w) => w.id === view.player.window);
            const to = player?.teller ?? point;
            stance = still(point, 'stand', directionOf(to.x - point.x, to.y - point.y + 0.6));
          }
        }
        figures.push({ key: `staff/${member.id}`, cast: castOf(member.id), stance });
      }
      return figures;
    },
  };
}
