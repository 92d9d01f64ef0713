/** The overlay as it is drawn: signs on people, ground under them, words beside a few. */
import type { SimView } from '../../sim/index.ts';
import type { Overlay } from '../../stores/view-store.ts';
import type { Crowd } from '../crowd.ts';
import type { RoomMeta } from '../floor-art.ts';
import type { FloorWords } from '../floor-words.ts';
import type { Picture } from '../picture.ts';
import type { Pixel } from '../projection.ts';
import { createCallouts } from './callouts.ts';
import { createGroundCanvas } from './ground-canvas.ts';
import type { OverlayModel } from './overlay-model.ts';
import { createSignLayer } from './sign-layer.ts';

export interface OverlayStage {
  update(overlay: Overlay, view: SimView, t: number, wall: number, chosen: number): void;
  /** Every frame. */
  move(screen: (room: Pixel) => Pixel, width: number): void;
}

/** The ground is painted at most this often, in real ms. */
const GROUND_PAUSE = 1000;

export interface OverlayStageParts {
  readonly picture: Picture;
  readonly room: RoomMeta;
  readonly labels: HTMLElement;
  /** Picture of the room: the ground is laid on it, under the people. */
  readonly image: HTMLElement;
  readonly words: FloorWords;
  readonly model: OverlayModel;
  readonly crowd: Crowd;
}

export function createOverlayStage(parts: OverlayStageParts): OverlayStage {
  const { picture, room, labels, image, words, model, crowd } = parts;
  const ground = createGroundCanvas(room);
  const signs = createSignLayer(picture);
  const callouts = createCallouts(labels, words, model);
  let shown: Overlay = 'none';
  let painted = Number.NEGATIVE_INFINITY;
  let version = -1;

  const paint = (overlay: Overlay, wall: number): void => {
    const changed = overlay !== shown;
    shown = overlay;
    const flat = overlay === 'heat' || overlay === 'paths';
    if (!flat) ground.node.remove();
    else if (!ground.node.parentNode) image.after(ground.node);
    if (!flat || (!changed && wall - painted < GROUND_PAUSE)) return;
    painted = wall;
    if (overlay === 'heat') ground.heat(model.heat());
    else if (changed || version !== model.trails.version()) ground.trails(model.trails.list());
    version = model.trails.version();
  };

  return {
    update(overlay, view, t, wall, chosen) {
      crowd.showMarks(overlay === 'none' || overlay === 'load');
      signs.update(model.people(overlay, t), chosen);
      callouts.update(overlay, view, t);
      paint(overlay, wall);
    },
    move(screen, width) {
      signs.move(crowd.spots);
      callouts.arrange((person) => {
        const head = crowd.head(person);
        return head && screen(head);
      }, width);
    },
  };
}
