/** Between tiles on the floor and pixels of the room picture at 1x. */
import type { RoomMeta } from './floor-art.ts';
import type { Spot } from './floor-plan.ts';

const HALF_WIDTH = 48;
const HALF_HEIGHT = 24;

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** @param height above the floor, in tiles */
export function toRoom(room: Pick<RoomMeta, 'origin' | 'rise'>, spot: Spot, height = 0): Pixel {
  return {
    x: room.origin.x + (spot.x - spot.y) * HALF_WIDTH,
    y: room.origin.y + (spot.x + spot.y) * HALF_HEIGHT - height * room.rise,
  };
}

/** What stands further down on the screen hides what stands behind it. */
export const depthOf = (spot: Spot): number => spot.x + spot.y;
