/** A plate over each window: number, who sits there, what goes on and for how long. */
import type { SimView, WindowView } from '../sim/index.ts';
import { type Camera, toScreen } from './camera.ts';
import { element, hide, mark, move, write } from './dom.ts';
import type { RoomMeta } from './floor-art.ts';
import type { FloorBranch } from './floor-plan.ts';
import { type FloorWords, percent } from './floor-words.ts';
import type { Load } from './overlay/load-record.ts';
import { type Pixel, toRoom } from './projection.ts';

export interface WindowPlates {
  /** @param loads how busy the windows are, where that is to be shown; @param chosen window id, or "" */
  update(view: SimView, t: number, loads: readonly Load[], chosen: string): void;
  arrange(camera: Camera): void;
  /** Window whose plate lies under a point of the floor's element; "" for none. */
  at(point: Pixel): string;
}

/** Below this magnification there is room for the number only; a supervisor sees more of less. */
const ROOMY = 0.6;
const ROOMY_SUPERVISED = 0.4;
/** Height of the plate over the teller in tiles, where the picture tells no better place. */
const HEIGHT = 2.2;

/** px: plates nearer to each other than this cover what the other says; then they are put so far apart. */
const WIDE = 60;
const COVERED = 14;
const APART = 22;

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
  let supervised = false;
  let camera: Camera | null = null;

  const inHand = (window: WindowView, view: SimView): string => {
    const person = view.hall.people.find((p) => p.window === window.id && p.state === 'serving');
    return person ? words.category(person.category) : '';
  };

  /** What goes on at a window, and since when; -1: no matter. */
  const doing = (window: WindowView, view: SimView, load: Load | undefined): [string, number] => {
    const state = words.say(`window.state.${window.state}`);
    if (load && load.share >= 0) return [words.say('window.load', { n: percent(load.share) }), -1];
    const request = view.floor?.requests.find((r) => r.window === window.id);
    if (request) return [words.say('window.state.asking'), request.since];
    const since = timed(window) ? window.since : -1;
    if (view.floor) {
      const category = window.state === 'serving' ? inHand(window, view) : '';
      return [
        category || (window.state === 'closed' ? words.say('window.state.shut') : state),
        since,
      ];
    }
    return [since >= 0 && window.ticket !== '' ? `${window.ticket} ${state}` : state, since];
  };

  const arrange = (): void => {
    if (!camera) return;
    const roomy = camera.zoom >= (supervised ? ROOMY_SUPERVISED : ROOMY);
    const placed: Pixel[] = [];
    for (const { id, plate } of plates) {
      const place = branch.floor.windows.find((w) => w.id === id);
      if (!place) continue;
      mark(plate, 'size', roomy ? 'full' : 'small');
      const board = room.labels?.find((label) => label.id === id);
      const spot = board ? { x: board.px, y: board.py } : toRoom(room, place.teller, HEIGHT);
      const at = toScreen(camera, spot);
      const { x } = at;
      let { y } = at;
      // Machines stand so close that one plate would lie upon another.
      for (const other of placed)
        if (Math.abs(other.x - x) < WIDE && Math.abs(other.y - y) < COVERED) y = other.y + APART;
      placed.push({ x, y });
      move(plate, x, y);
    }
  };

  return {
    update(view, t, loads, chosen) {
      if (supervised !== Boolean(view.floor)) {
        supervised = Boolean(view.floor);
        arrange();
      }
      for (const { id, plate, name, what, time } of plates) {
        const window = view.hall.windows.find((w) => w.id === id);
        hide(plate, !window);
        if (!window) continue;
        const load = loads.find((one) => one.window === id);
        const asks = view.floor?.requests.some((r) => r.window === id) ?? false;
        mark(plate, 'state', asks ? 'asking' : window.state);
        mark(plate, 'player', window.player ? 'yes' : 'no');
        mark(plate, 'chosen', id === chosen ? 'yes' : 'no');
        mark(plate, 'load', load?.sign ?? '');
        const who = window.player
          ? words.say('you')
          : window.staff === ''
            ? ''
            : words.staff(window.staff);
        write(
          name,
          [words.say('window.short', { n: window.number }), who].filter(Boolean).join(' '),
        );
        const [said, since] = doing(window, view, load);
        write(what, said);
        write(time, since >= 0 ? words.timer(t - since) : '');
      }
    },
    arrange(next) {
      camera = next;
      arrange();
    },
    at({ x, y }) {
      const { left, top } = layer.getBoundingClientRect();
      const found = plates.find(({ plate }) => {
        const box = plate.getBoundingClientRect();
        return (
          !plate.hidden &&
          x + left >= box.left &&
          x + left <= box.right &&
          y + top >= box.top - 6 &&
          y + top <= box.bottom + 6
        );
      });
      return found?.id ?? '';
    },
  };
}
