/** How many wait outside the door, said where they stand. */
import type { SimView } from '../sim/index.ts';
import { type Camera, toScreen } from './camera.ts';
import { element, hide, move, write } from './dom.ts';
import type { RoomMeta } from './floor-art.ts';
import type { FloorBranch } from './floor-plan.ts';
import type { FloorWords } from './floor-words.ts';
import { toRoom } from './projection.ts';

export function createDoorstep(
  layer: HTMLElement,
  branch: FloorBranch,
  room: RoomMeta,
  words: FloorWords,
): { update(view: SimView): void; arrange(camera: Camera): void } {
  const { entrance, depth, outside = { x: entrance.x, y: depth + 0.7 } } = branch.floor;
  const node = element('div', 'floor-doorstep');
  node.hidden = true;
  layer.append(node);
  return {
    update(view) {
      const waiting = view.floor?.outside ?? 0;
      hide(node, waiting === 0);
      if (waiting > 0) write(node, words.say('outside', { n: waiting }));
    },
    arrange(camera) {
      const { x, y } = toScreen(camera, toRoom(room, { x: outside.x, y: outside.y + 0.6 }));
      move(node, x, y);
    },
  };
}
