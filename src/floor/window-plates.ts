/** A plate over each window: number, who sits there, what goes on and for how long. */
import type { SimView, WindowView } from '../sim/index.ts';
import { type Camera, toScreen } from './camera.ts';
import { element, mark, move, write } from './dom.ts';
import type { RoomMeta } from './floor-art.ts';
import type { FloorBranch } from './floor-plan.ts';
import type { FloorWords } from './floor-words.ts';
import { toRoom } from './projection.ts';

export interface WindowPlates {
  update(view: SimView, t: number): void;
  arrange(camera: Camera): void;
}

/** Below this magnification there is room for the number only. */
const ROOMY = 0.6;
/** Height of the plate over the teller in tiles, where the picture tells no better place. */
const HEIGHT = 2.2;

/** How long a window has been doing what it does matters only while it works. */
const timed = (window: WindowView): boolean =>
  window.state === 'serving' || window.state === 'calling';

export function createWindowPlates(
  layer: HTMLElement,
  branch: FloorBranch,
  room: RoomMeta,
  words: FloorWords,
): WindowPlates {
  const plates = branch.windows.map((window) => {
    const plate = element('div', 'floor-plate');
    const dot = element('span', 'floor-plate-dot');
    const name = element('span', 'floor-plate-name');
    const what = element('span', 'floor-plate-what');
    const time = element('span', 'floor-plate-time');
    plate.append(dot, name, what, time);
    layer.append(plate);
    return { id: window.id, plate, name, what, time };
  });

  return {
    update(view, t) {
      for (const { id, plate, name, what, time } of plates) {
        const window = view.hall.windows.find((w) => w.id === id);
        plate.hidden = !window;
        if (!window) continue;
        mark(plate, 'state', window.state);
        mark(plate, 'player', window.player ? 'yes' : 'no');
        const who = window.player
          ? words.say('you')
          : window.staff === ''
            ? ''
            : words.staff(window.staff);
        write(
          name,
          [words.say('window.short', { n: window.number }), who].filter(Boolean).join(' '),
        );
        const state = words.say(`window.state.${window.state}`);
        write(what, timed(window) && window.ticket !== '' ? `${window.ticket} ${state}` : state);
        write(time, timed(window) ? words.timer(t - window.since) : '');
      }
    },
    arrange(camera) {
      for (const { id, plate } of plates) {
        const place = branch.floor.windows.find((w) => w.id === id);
        if (!place) continue;
        mark(plate, 'size', camera.zoom < ROOMY ? 'small' : 'full');
        const board = room.labels?.find((label) => label.id === id);
        const spot = board ? { x: board.px, y: board.py } : toRoom(room, place.teller, HEIGHT);
        const { x, y } = toScreen(camera, spot);
        move(plate, x, y);
      }
    },
  };
}
