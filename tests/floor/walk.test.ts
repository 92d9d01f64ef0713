import { describe, expect, it } from 'vitest';
import branch from '../../scenarios/branches/riverside.json';
import { directionOf, mirrored } from '../../src/floor/direction.ts';
import type { FloorPlan } from '../../src/floor/floor-plan.ts';
import { createWalkGrid } from '../../src/floor/walk-grid.ts';
import { beforeEnd, createTrack, pointAt } from '../../src/floor/walk-track.ts';

const plan = branch.floor as unknown as FloorPlan;
const grid = createWalkGrid(plan);
const inside = (x: number, y: number): boolean =>
  plan.blocked.some(
    (b) => x > b.x + 0.01 && x < b.x + b.w - 0.01 && y > b.y + 0.01 && y < b.y + b.h - 0.01,
  );

/** Blocked spots on a way, apart from its first and last leg (seats and windows lie inside blocked ground). */
function blockedSpots(way: readonly { x: number; y: number }[]): string[] {
  const found: string[] = [];
  for (let k = 1; k < way.length; k++) {
    const [a, b] = [way[k - 1]!, way[k]!];
    const ends = (k === 1 && !grid.free(a)) || (k === way.length - 1 && !grid.free(b));
    for (let s = 0; s <= 1; s += 0.02) {
      const x = a.x + (b.x - a.x) * s;
      const y = a.y + (b.y - a.y) * s;
      if (!ends && inside(x, y)) found.push(`${x.toFixed(2)},${y.toFixed(2)}`);
    }
  }
  return found;
}

describe('ways through the hall', () => {
  it('lead from the door over the ticket machine to every seat, window and out again around all furniture', () => {
    const goals = [...plan.seats, ...plan.standing, ...plan.windows.map((w) => w.customer)];
    expect(goals.length).toBeGreaterThan(30);
    const starts = [plan.entrance, plan.ticketMachine];
    for (const start of starts) {
      for (const goal of goals) {
        const way = grid.way(start, goal);
        expect(way[0]).toEqual(start);
        expect(way[way.length - 1]).toMatchObject({ x: goal.x, y: goal.y });
        expect(blockedSpots(way), `${goal.x},${goal.y}`).toEqual([]);
      }
    }
  });

  it('are no longer than twice the straight line in an open hall', () => {
    for (const seat of plan.seats) {
      const way = grid.way(plan.ticketMachine, seat);
      const straight = Math.hypot(seat.x - plan.ticketMachine.x, seat.y - plan.ticketMachine.y);
      expect(createTrack(way, 0, 1).length).toBeLessThan(straight * 2 + 1);
    }
  });

  it('go straight where nothing stands between, and stay put for the same spot', () => {
    const open: FloorPlan = { ...plan, blocked: [] };
    const free = createWalkGrid(open);
    expect(free.way({ x: 2, y: 2 }, { x: 9, y: 7 })).toHaveLength(2);
    expect(free.way({ x: 2, y: 2 }, { x: 2, y: 2 })).toEqual([{ x: 2, y: 2 }]);
  });
});

describe('a walk', () => {
  const track = createTrack(
    [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 2 },
    ],
    1000,
    7000,
  );

  it('goes at one speed along its corners', () => {
    expect(pointAt(track, 0)).toMatchObject({ x: 0, y: 0, moving: false });
    expect(pointAt(track, 3000)).toMatchObject({ x: 2, y: 0, heading: 'se', moving: true });
    expect(pointAt(track, 6000)).toMatchObject({ x: 4, y: 1, heading: 'sw', moving: true });
    expect(pointAt(track, 7000)).toMatchObject({ x: 4, y: 2, moving: false, walked: 6 });
    expect(pointAt(track, 99_000)).toMatchObject({ x: 4, y: 2 });
  });

  it('gives places in line before its end', () => {
    expect(beforeEnd(track, 1)).toMatchObject({ x: 4, y: 1 });
    expect(beforeEnd(track, 3)).toMatchObject({ x: 3, y: 0 });
    expect(beforeEnd(track, 50)).toMatchObject({ x: 0, y: 0 });
  });
});

describe('directions', () => {
  it('are those of the screen', () => {
    expect(directionOf(1, 0)).toBe('se');
    expect(directionOf(0, 1)).toBe('sw');
    expect(directionOf(-1, 0)).toBe('nw');
    expect(directionOf(0, -1)).toBe('ne');
    expect(directionOf(1, 1)).toBe('s');
    expect(directionOf(-1, -1)).toBe('n');
    expect(directionOf(1, -1)).toBe('e');
    expect(directionOf(-1, 1)).toBe('w');
  });
  it('mirror left to right and back', () => {
    for (const d of ['se', 's', 'sw', 'w', 'nw', 'n', 'ne', 'e'] as const)
      expect(mirrored(mirrored(d))).toBe(d);
    expect(mirrored('sw')).toBe('se');
  });
});
