import type { Facing, Spot } from './floor-plan.ts';

/** Directions as they look on the screen: "s" comes towards the onlooker. */
export const DIRECTIONS = ['se', 's', 'sw', 'w', 'nw', 'n', 'ne', 'e'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const STEP = Math.PI / 4;

/** The direction on the screen of a step on the floor: +x is "se", +y is "sw". */
export function directionOf(dx: number, dy: number): Direction {
  const turn = Math.round(Math.atan2(dy, dx) / STEP);
  return DIRECTIONS[(turn + 8) % 8]!;
}

const MIRROR: Readonly<Record<Direction, Direction>> = {
  se: 'sw',
  s: 's',
  sw: 'se',
  w: 'e',
  nw: 'ne',
  n: 'n',
  ne: 'nw',
  e: 'w',
};

/** The direction whose picture, flipped left to right, shows this one. */
export const mirrored = (direction: Direction): Direction => MIRROR[direction];

const VECTOR: Readonly<Record<Facing, Spot>> = {
  se: { x: 1, y: 0 },
  sw: { x: 0, y: 1 },
  nw: { x: -1, y: 0 },
  ne: { x: 0, y: -1 },
};

export const vectorOf = (facing: Facing): Spot => VECTOR[facing];
