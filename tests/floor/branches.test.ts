/** Every branch as it is drawn: who goes where can get there, and nobody stands on anybody. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import figures from '../../assets/portraits/figures.json';
import type { FloorBranch, FloorPlan, Spot } from '../../src/floor/floor-plan.ts';
import { createWalkGrid } from '../../src/floor/walk-grid.ts';

interface Plan extends FloorPlan {
  readonly windows: readonly (FloorPlan['windows'][number] & {
    readonly kind?: string;
    readonly low?: boolean;
  })[];
  readonly machines: readonly (Spot & { readonly id: string })[];
  readonly seats: readonly (FloorPlan['seats'][number] & { readonly love?: boolean })[];
  readonly objects: readonly (Spot & { readonly kind: string })[];
}
interface BranchFile extends FloorBranch {
  readonly id: string;
  readonly floor: Plan;
}

const ASSETS = fileURLToPath(new URL('../../assets/floor', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../scenarios/branches', import.meta.url));
const BRANCHES = readdirSync(FOLDER).map(
  (file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as BranchFile,
);

const far = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);
const within = (plan: Plan, { x, y }: Spot): boolean =>
  plan.blocked.some((b) => x > b.x && x < b.x + b.w && y > b.y && y < b.y + b.h);

/** Where customers and hall staff are, by name. */
function places({ floor, posts }: BranchFile): [string, Spot][] {
  const numbered = (name: string, spots: readonly Spot[]) =>
    spots.map((spot, i): [string, Spot] => [`${name} ${i}`, spot]);
  return [
    ['entrance', floor.entrance],
    ['ticket machine', floor.ticketMachine],
    ...floor.windows.map((w): [string, Spot] => [`window ${w.id}`, w.customer]),
    ...floor.machines.map((m): [string, Spot] => [`machine ${m.id}`, m]),
    ...floor.staff.map((s): [string, Spot] => [`staff ${s.id}`, s]),
    ...(posts ?? []).flatMap(({ id, x, y }): [string, Spot][] =>
      x === undefined || y === undefined ? [] : [[`post ${id}`, { x, y }]],
    ),
    ...numbered('seat', floor.seats),
    ...numbered('standing', floor.standing),
  ];
}

/**
 * What a wheelchair reaches from the entrance: middles of free squares of one tile, half a tile from each other.
 * A tile is about 1.15 m, near the 1.2 m of an accessible aisle.
 */
function wheelchairReach({ floor }: BranchFile): Spot[] {
  const free = createWalkGrid(floor).free;
  const fits = (x: number, y: number) =>
    y < floor.depth &&
    [-0.25, 0.25].every((dx) => [-0.25, 0.25].every((dy) => free({ x: x + dx, y: y + dy })));
  const start = { x: Math.round(floor.entrance.x * 2) / 2, y: floor.depth - 0.5 };
  const seen = new Map([[`${start.x},${start.y}`, start]]);
  for (const { x, y } of seen.values()) {
    const sides = [x - 0.5, x + 0.5].map((side) => ({ x: side, y }));
    for (const next of [...sides, { x, y: y - 0.5 }, { x, y: y + 0.5 }]) {
      if (fits(next.x, next.y)) seen.set(`${next.x},${next.y}`, next);
    }
  }
  return [...seen.values()];
}

describe.each(BRANCHES.map((branch) => [branch.id, branch] as const))('%s', (_id, branch) => {
  const { floor } = branch;
  const grid = createWalkGrid(floor);

  it('lets everybody walk from the entrance to their place around all furniture', () => {
    for (const [name, spot] of places(branch)) {
      const way = grid.way(floor.entrance, spot);
      expect(way[way.length - 1], name).toMatchObject({ x: spot.x, y: spot.y });
      // The last step may leave free ground: into a seat, up to a machine.
      const legs = grid.free(spot) ? way : way.slice(0, -1);
      for (let k = 1; k < legs.length; k++) {
        const [a, b] = [legs[k - 1]!, legs[k]!];
        for (let s = 0; s <= 1; s += 0.02) {
          const spotOn = { x: a.x + (b.x - a.x) * s, y: a.y + (b.y - a.y) * s };
          expect(within(floor, spotOn), `${name} over ${spotOn.x},${spotOn.y}`).toBe(false);
        }
      }
    }
  });

  it('has nobody stand inside furniture or on somebody else', () => {
    for (const [i, spot] of floor.standing.entries())
      expect(within(floor, spot), `standing ${i}`).toBe(false);
    const all = places(branch);
    all.forEach(([name, spot], i) => {
      for (const [other, there] of all.slice(0, i))
        expect(far(spot, there), `${name} and ${other}`).toBeGreaterThan(0.5);
    });
  });

  it('leads a wheelchair to the ticket machine, to a low counter, to the seats and to a machine', () => {
    const reach = wheelchairReach(branch);
    const reached = (spot: Spot) => reach.some((there) => far(there, spot) <= 1.1);
    expect(reached(floor.ticketMachine)).toBe(true);
    // Open desks are low; where one is made for wheelchairs it is that one.
    const low = floor.windows.filter((w) => w.low);
    const desks = low.length > 0 ? low : floor.windows.filter((w) => w.kind === 'open');
    expect(desks.some((w) => reached(w.customer))).toBe(true);
    expect(floor.seats.filter((s) => s.love).filter(reached).length).toBeGreaterThanOrEqual(2);
    expect(floor.machines.some(reached)).toBe(true);
  });

  it('has faces for its staff, each with a figure of its own branch', () => {
    const known: Readonly<Record<string, string>> = figures;
    for (const { id, portrait } of branch.staff) expect(known[portrait], id).toBeDefined();
  });

  it('is baked as its plan is: every window has its board, every picture its file', () => {
    const read = (name: string) => JSON.parse(readFileSync(join(ASSETS, name), 'utf8'));
    const room = read(`${floor.art}.json`);
    const frames = new Set(Object.keys(read(`${floor.art}-objects.json`).frames));
    expect(room.labels.map(({ id }: { id: string }) => id)).toEqual(floor.windows.map((w) => w.id));
    for (const { frame } of room.objects) expect(frames.has(frame), frame).toBe(true);
    expect(room.screens.length).toBe(floor.objects.filter((o) => o.kind === 'screen').length);
    // Seats moved after the bake would leave their sitters in the air.
    const pans = room.objects.filter(({ frame }: { frame: string }) => /^seat\d+-pan$/.test(frame));
    expect(pans.length).toBe(floor.seats.length);
    for (const { frame, x, y } of pans) {
      const seat = floor.seats[Number(frame.slice(4, 6)) - 1]!;
      expect(far(seat, { x, y }), frame).toBeLessThan(0.1);
    }
    for (const file of [`${floor.art}.webp`, `${floor.art}-objects.webp`])
      expect(existsSync(join(ASSETS, file)), file).toBe(true);
  });
});

describe('the branches', () => {
  /** How many can be in the hall before two stand on one spot. */
  const room = ({ floor }: BranchFile): number =>
    floor.seats.length + floor.standing.length + floor.windows.length + floor.machines.length;

  it('are a small one for 60 people, a standard one, and a large one for 120', () => {
    const sizes = BRANCHES.map(room).sort((a, b) => a - b);
    expect(sizes[0]).toBeGreaterThanOrEqual(60);
    expect(sizes[sizes.length - 1]).toBeGreaterThanOrEqual(120);
    expect(new Set(BRANCHES.map(({ floor }) => floor.art)).size).toBe(BRANCHES.length);
  });
});
