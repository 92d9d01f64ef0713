/** The picture at work: frames, camera, labels on it, and the pointer over it. */
import type { SimView } from '../sim/index.ts';
import type { Stores } from '../stores/stores.ts';
import {
  type Area,
  type Camera,
  closeUp,
  fitted,
  fromScreen,
  pan,
  toScreen,
  zoomAt,
} from './camera.ts';
import { createCrowd } from './crowd.ts';
import { element, move } from './dom.ts';
import { createDoorstep } from './doorstep.ts';
import type { FloorArt } from './floor-art.ts';
import type { FloorFrame } from './floor-frame.ts';
import type { FloorBranch } from './floor-plan.ts';
import type { FloorWords } from './floor-words.ts';
import type { GraphicsProfile } from './graphics-profile.ts';
import type { Overlays } from './overlay/overlays.ts';
import { createPersonCard } from './person-card.ts';
import type { Picture } from './picture.ts';
import { listenToPointer } from './pointer.ts';
import { toRoom } from './projection.ts';
import { createSimClock } from './sim-clock.ts';
import { createTicketScreen } from './ticket-screen.ts';
import type { WalkGrid } from './walk-grid.ts';
import { createWindowPlates } from './window-plates.ts';

export interface StageParts {
  readonly stores: Pick<Stores, 'session' | 'settings' | 'view'>;
  readonly branch: FloorBranch;
  readonly frame: FloorFrame;
  readonly words: FloorWords;
  readonly art: FloorArt;
  readonly picture: Picture;
  readonly profile: GraphicsProfile;
  readonly grid: WalkGrid;
  /** Null where nobody supervises the floor. */
  readonly overlays: Overlays | null;
  readonly playerCast?: string;
  /** Chooses a person, or lifts the choice of the one who is chosen. */
  readonly select: (person: number) => void;
  readonly drawn?: (wall: number) => void;
}

export interface Stage {
  close(): void;
}

/** Plates and screen change at most this often, in ms. */
const TEXT_PAUSE = 250;
/** From this width on there is room for the queue strip. */
const STRIP_FROM = 820;
const STRIP = 262;
/** The same in the console, which shows the lines itself. */
const CONSOLE_FROM = 520;
const EDGE = 8;
const CLOSER = 1.4;
/** Magnification in a panel too small for the whole hall. */
const SMALL_ZOOM = 0.52;

export function openStage(parts: StageParts): Stage {
  const { branch, frame, words, art, picture, profile, grid, overlays, select } = parts;
  const { session, settings, view: choice } = parts.stores;
  const { room } = art;
  const prefers = window.matchMedia('(prefers-reduced-motion: reduce)');
  const calm = (): boolean => {
    const { reducedMotion } = settings.getState();
    return reducedMotion === 'auto' ? prefers.matches : reducedMotion === 'on';
  };

  const image = element('img', 'floor-room-image', {
    alt: '',
    src: art.roomUrl,
    draggable: 'false',
  });
  image.style.width = `${room.width}px`;
  image.style.height = `${room.height}px`;
  const screen = createTicketScreen(room, words);
  const clock = createSimClock();
  const crowd = createCrowd({
    branch,
    art,
    picture,
    playerCast: parts.playerCast ?? 'teller-f',
    grid,
    calm,
  });
  const plates = createWindowPlates(frame.labels, branch, room, words);
  const doorstep = createDoorstep(frame.labels, branch, room, words);
  const { labels } = frame;
  const overlaid = overlays?.stage({ picture, room, labels, image, words, crowd });
  frame.room.append(image, screen.node);
  const card = createPersonCard(words);
  frame.labels.append(card.node);

  let hovered = -1;
  let shown: SimView | null = null;
  let area: Area = { left: 0, top: 0, width: 1, height: 1 };
  let camera: Camera = fitted(room, area);
  let size = { width: 0, height: 0 };

  /** Between the windows and the seats: where most happens. */
  const heart = toRoom(room, { x: branch.floor.width * 0.4, y: branch.floor.depth * 0.42 });

  const look = (next: Camera): void => {
    camera = next;
    frame.room.style.transform = `translate(${camera.left}px, ${camera.top}px) scale(${camera.zoom})`;
    picture.frameRoom(size.width, size.height, camera.zoom, camera.left, camera.top);
    plates.arrange(camera);
    doorstep.arrange(camera);
  };
  const resize = (): void => {
    const { clientWidth: width, clientHeight: height } = frame.root;
    if (width === size.width && height === size.height) return;
    // The console of a supervisor has its own lines and leaves the picture all of its element.
    const console = Boolean(session.getState().view?.floor);
    const wide = width >= (console ? CONSOLE_FROM : STRIP_FROM);
    const left = wide && !console ? STRIP : EDGE;
    size = { width, height };
    frame.root.dataset.size = wide ? 'large' : 'small';
    frame.root.dataset.console = console ? 'yes' : 'no';
    area = {
      left,
      top: EDGE,
      width: Math.max(1, width - left - EDGE),
      height: Math.max(1, height - 2 * EDGE),
    };
    look(wide ? fitted(room, area) : closeUp(room, area, heart, SMALL_ZOOM));
  };

  const takeView = (wall: number): void => {
    const { view, status, speed } = session.getState();
    const rate = status === 'running' ? speed : 0;
    if (view && view !== shown) {
      crowd.update(view);
      clock.publish(view.now, rate, wall);
    } else if (view && rate === 0) clock.publish(view.now, 0, wall);
    shown = view;
  };

  const showCard = (view: SimView, t: number): void => {
    const { person: chosen } = choice.getState();
    const id = hovered >= 0 ? hovered : chosen;
    const person = id < 0 ? undefined : view.hall.people.find((p) => p.id === id);
    const head = person ? crowd.head(id) : null;
    card.show(person && head ? person : null, t, id === chosen);
    if (!head) return;
    const { x, y } = toScreen(camera, head);
    const { offsetWidth: w, offsetHeight: h } = card.node;
    const left = Math.min(
      Math.max(x - w / 2, area.left),
      Math.max(area.left, size.width - w - EDGE),
    );
    move(card.node, left, y - h - 14 < EDGE ? y + 20 : y - h - 14);
  };

  // Frames fall due at an even rate; the browser offers its own, so one that is nearly due is drawn now.
  const pause = 1000 / profile.framesPerSecond;
  const EARLY = 2;
  let due = Number.NEGATIVE_INFINITY;
  let writtenAt = Number.NEGATIVE_INFINITY;
  /** What was chosen when texts were last written: a new choice is seen at once. */
  let written = choice.getState();
  let request = 0;
  const tick = (wall: number): void => {
    request = requestAnimationFrame(tick);
    if (wall < due - EARLY) return;
    // After a pause the missed frames are not made up for.
    due = Math.max(due + pause, wall);
    takeView(wall);
    if (!shown) return;
    const t = clock.at(wall);
    crowd.move(t);
    const chosen = choice.getState();
    if (wall - writtenAt >= TEXT_PAUSE || chosen !== written) {
      writtenAt = wall;
      written = chosen;
      const loads = chosen.overlay === 'load' ? (overlays?.model.loads() ?? []) : [];
      plates.update(shown, t, loads, chosen.window);
      screen.update(shown);
      doorstep.update(shown);
      overlaid?.update(chosen.overlay, shown, t, wall, chosen.person);
    }
    overlaid?.move((pixel) => toScreen(camera, pixel), size.width);
    showCard(shown, t);
    if (picture.draw(wall)) parts.drawn?.(wall);
  };

  /** Window whose teller is drawn at a room pixel. */
  const deskAt = (pixel: { x: number; y: number }): string => {
    const found = branch.floor.windows.find(({ teller }) => {
      const foot = toRoom(room, teller);
      const up = foot.y - pixel.y;
      return Math.abs(pixel.x - foot.x) < 30 && up > -10 && up < 96;
    });
    return found?.id ?? '';
  };

  const middle = () => ({ x: area.left + area.width / 2, y: area.top + area.height / 2 });
  const stopPointer = listenToPointer(frame.stage, {
    zoom: (factor, point) => look(zoomAt(camera, factor, point, room, area)),
    pan: (dx, dy) => look(pan(camera, dx, dy, room, area)),
    hover(point) {
      hovered = point ? crowd.at(fromScreen(camera, point)) : -1;
      frame.stage.style.cursor = hovered >= 0 ? 'pointer' : '';
    },
    pick(point) {
      const { person: chosen, window, chooseWindow } = choice.getState();
      const plate = plates.at(point);
      const person = plate === '' ? crowd.at(fromScreen(camera, point)) : -1;
      const desk = plate || (person < 0 ? deskAt(fromScreen(camera, point)) : '');
      if (person >= 0) select(person);
      else if (desk !== '') chooseWindow(desk === window ? '' : desk);
      else if (chosen >= 0) select(chosen);
      else chooseWindow('');
    },
  });
  frame.tools.in.onclick = () => look(zoomAt(camera, CLOSER, middle(), room, area));
  frame.tools.out.onclick = () => look(zoomAt(camera, 1 / CLOSER, middle(), room, area));
  frame.tools.fit.onclick = () => look(fitted(room, area));
  const watcher = new ResizeObserver(resize);
  watcher.observe(frame.root);
  resize();
  request = requestAnimationFrame(tick);

  return {
    close() {
      cancelAnimationFrame(request);
      watcher.disconnect();
      stopPointer();
    },
  };
}
