/** Ways through the hall around furniture, on a grid of half tiles. Purely for the eye: the sim knows only from, to and when. */
import createGraph, { type Graph } from 'ngraph.graph';
import { aStar } from 'ngraph.path';
import type { FloorPlan, Spot } from './floor-plan.ts';

const CELL = 0.5;
/** How far in front of the door the step outside reaches, in tiles. */
const PORCH = 1.5;
/** How far beside the middle of the door one can pass. */
const DOOR = 0.8;

/** How much room a body keeps from the edges it passes. */
const ELBOW = 0.08;

export interface WalkGrid {
  /** Corner points of a walkable way, both ends included. At least one point. */
  way(from: Spot, to: Spot): Spot[];
  free(spot: Spot): boolean;
}

const middle = (cell: number): number => (cell + 0.5) * CELL;
const cellOf = (tiles: number): number => Math.floor(tiles / CELL);
const far = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

export function createWalkGrid(plan: FloorPlan): WalkGrid {
  const columns = Math.ceil(plan.width / CELL);
  const rows = Math.ceil((plan.depth + PORCH) / CELL);

  const isFree = (i: number, j: number): boolean => {
    if (i < 0 || j < 0 || i >= columns || j >= rows) return false;
    const x = middle(i);
    const y = middle(j);
    if (y > plan.depth) return Math.abs(x - plan.entrance.x) <= DOOR;
    return !plan.blocked.some((b) => x > b.x && x < b.x + b.w && y > b.y && y < b.y + b.h);
  };

  const graph: Graph<Spot, number> = createGraph<Spot, number>();
  const name = (i: number, j: number): number => j * columns + i;
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      if (isFree(i, j)) graph.addNode(name(i, j), { x: middle(i), y: middle(j) });
    }
  }
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      if (!isFree(i, j)) continue;
      if (isFree(i + 1, j)) graph.addLink(name(i, j), name(i + 1, j), CELL);
      if (isFree(i, j + 1)) graph.addLink(name(i, j), name(i, j + 1), CELL);
      // Diagonals only where both corners are free: nobody walks through the edge of a desk.
      if (isFree(i + 1, j) && isFree(i, j + 1) && isFree(i + 1, j + 1))
        graph.addLink(name(i, j), name(i + 1, j + 1), CELL * Math.SQRT2);
      if (i > 0 && isFree(i - 1, j) && isFree(i, j + 1) && isFree(i - 1, j + 1))
        graph.addLink(name(i, j), name(i - 1, j + 1), CELL * Math.SQRT2);
    }
  }
  const finder = aStar<Spot, number>(graph, {
    distance: (_a, _b, link) => link.data,
    heuristic: (a, b) => far(a.data, b.data),
  });

  const nearest = (spot: Spot): number | null => {
    const ci = cellOf(spot.x);
    const cj = cellOf(spot.y);
    let best: number | null = null;
    let bestFar = Number.POSITIVE_INFINITY;
    for (let ring = 0; ring <= 4 && (best === null || ring * CELL < bestFar + CELL); ring++) {
      for (let j = cj - ring; j <= cj + ring; j++) {
        for (let i = ci - ring; i <= ci + ring; i++) {
          if (Math.max(Math.abs(i - ci), Math.abs(j - cj)) !== ring || !isFree(i, j)) continue;
          const d = far(spot, { x: middle(i), y: middle(j) });
          if (d < bestFar) [best, bestFar] = [name(i, j), d];
        }
      }
    }
    return best;
  };

  const clear = (a: Spot, b: Spot): boolean => {
    const length = far(a, b);
    const steps = Math.ceil(length / 0.12);
    const side = { x: ((a.y - b.y) / length) * ELBOW, y: ((b.x - a.x) / length) * ELBOW };
    for (let k = 1; k < steps; k++) {
      const x = a.x + ((b.x - a.x) * k) / steps;
      const y = a.y + ((b.y - a.y) * k) / steps;
      if (!isFree(cellOf(x + side.x), cellOf(y + side.y))) return false;
      if (!isFree(cellOf(x - side.x), cellOf(y - side.y))) return false;
    }
    return true;
  };

  /** Drops every corner that can be cut in a straight line. */
  const straighten = (spots: readonly Spot[]): Spot[] => {
    const out: Spot[] = [];
    let at = 0;
    while (at < spots.length) {
      out.push(spots[at]!);
      let next = at + 1;
      for (let k = spots.length - 1; k > next; k--) {
        if (clear(spots[at]!, spots[k]!)) next = k;
      }
      at = next;
    }
    return out;
  };

  return {
    free: (spot) => isFree(cellOf(spot.x), cellOf(spot.y)),
    way(from, to) {
      if (far(from, to) < 0.01) return [to];
      const start = nearest(from);
      const goal = nearest(to);
      if (start === null || goal === null) return [from, to];
      const found = start === goal ? [] : finder.find(start, goal).map((node) => node.data);
      if (found.length > 0 && far(found[0]!, found[found.length - 1]!) > 0) {
        // The finder answers from goal to start.
        const startSpot = graph.getNode(start)!.data;
        if (far(found[0]!, startSpot) > far(found[found.length - 1]!, startSpot)) found.reverse();
      }
      // The cells at the ends only serve to find the way: whoever stands on free floor goes straight from there.
      const inner = straighten([
        ...(isFree(cellOf(from.x), cellOf(from.y)) ? [from] : [graph.getNode(start)!.data]),
        ...found.slice(1, -1),
        ...(isFree(cellOf(to.x), cellOf(to.y)) ? [to] : [graph.getNode(goal)!.data]),
      ]);
      const spots = [from, ...inner, to];
      return spots.filter((spot, k) => k === 0 || far(spot, spots[k - 1]!) > 0.01);
    },
  };
}
