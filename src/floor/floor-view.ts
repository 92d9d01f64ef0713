/** The hall as a picture: a reader of the session store that never holds the simulation up. */
import type { SimView } from '../sim/index.ts';
import type { Stores } from '../stores/stores.ts';
import { type Area, type Camera, fit, fromScreen, pan, toScreen, zoomAt } from './camera.ts';
import { createCrowd } from './crowd.ts';
import { element, move } from './dom.ts';
import { type FloorArt, loadFloorArt } from './floor-art.ts';
import { createFloorFrame, createNotice, type FloorFrame } from './floor-frame.ts';
import type { FloorBranch } from './floor-plan.ts';
import { createFloorTwin } from './floor-twin.ts';
import { createFloorWords, type FloorWords, type I18n } from './floor-words.ts';
import './floor.css';
import { type GraphicsProfile, profileFor, rendererName } from './graphics-profile.ts';
import { createIconSheet } from './icon-sheet.ts';
import { createPersonCard } from './person-card.ts';
import { createPicture, type Picture } from './picture.ts';
import { listenToPointer } from './pointer.ts';
import { createQueueStrip } from './queue-strip.ts';
import { createSimClock } from './sim-clock.ts';
import { createTicketScreen } from './ticket-screen.ts';
import { createWindowPlates } from './window-plates.ts';

export interface FloorOptions {
  readonly stores: Pick<Stores, 'session' | 'settings'>;
  readonly i18n: I18n;
  /** Figure of the learner. */
  readonly playerCast?: string;
  /** 0..1 while pictures load. */
  readonly progress?: (done: number) => void;
  readonly failed?: (error: unknown) => void;
  /** A person was chosen; -1 when the choice was lifted. */
  readonly selected?: (person: number) => void;
  /** Name of the graphics adapter; a port for tests. */
  readonly renderer?: () => string;
  /** After every frame drawn; for measuring. */
  readonly drawn?: (wall: number) => void;
}

/** Words and numbers beside the picture change at most this often, in ms. */
const TEXT_PAUSE = 250;
/** From this width on there is room for the queue strip. */
const STRIP_FROM = 820;
const STRIP = 262;
const EDGE = 8;

/**
 * Draws the branch of the session into an element until the returned function is called.
 * Pictures load meanwhile; the words are there at once.
 */
export function mountFloor(host: HTMLElement, options: FloorOptions): () => void {
  const { session } = options.stores;
  const branch = session.getState().bundle?.branch as FloorBranch | undefined;
  if (!branch) throw new Error('the floor needs a loaded lesson');
  const frame = createFloorFrame();
  const words = createFloorWords(options.i18n, branch);
  host.append(frame.root);
  const notice = createNotice(frame.root);
  let gone = false;
  let close = (): void => {};

  const start = async (): Promise<void> => {
    await options.i18n.loadNamespaces('floor');
    if (gone) return;
    notice.say(words.say('loading'));
    const setting = options.stores.settings.getState().lowPower;
    const profile = profileFor(setting, options.renderer ?? rendererName);
    const art = await loadFloorArt(branch.floor.art, options.progress ?? (() => {}));
    if (gone) return;
    const sheets = { objects: art.objects, people: art.people, marks: createIconSheet() };
    const picture = await createPicture(frame.canvas, sheets, profile);
    if (gone) return picture.destroy();
    notice.clear();
    close = open({ options, branch, frame, words, art, picture, profile });
  };
  start().catch((error: unknown) => {
    if (gone) return;
    notice.say(words.say('failed'));
    options.failed?.(error);
  });

  return () => {
    if (gone) return;
    gone = true;
    close();
    frame.root.remove();
  };
}

interface Parts {
  readonly options: FloorOptions;
  readonly branch: FloorBranch;
  readonly frame: FloorFrame;
  readonly words: FloorWords;
  readonly art: FloorArt;
  readonly picture: Picture;
  readonly profile: GraphicsProfile;
}

function open({ options, branch, frame, words, art, picture, profile }: Parts): () => void {
  const { session, settings } = options.stores;
  const { room } = art;
  const prefers = window.matchMedia('(prefers-reduced-motion: reduce)');
  const calm = (): boolean => {
    const { reducedMotion } = settings.getState();
    return reducedMotion === 'auto' ? prefers.matches : reducedMotion === 'on';
  };

  const image = element('img', 'floor-room-image', { alt: '', src: art.roomUrl, draggable: 'false' });
  image.style.width = `${room.width}px`;
  image.style.height = `${room.height}px`;
  const screen = createTicketScreen(room, words);
  frame.room.append(image, screen.node);

  const clock = createSimClock();
  const crowd = createCrowd({ branch, art, picture, playerCast: options.playerCast ?? 'teller-f', calm });
  const plates = createWindowPlates(frame.labels, branch, room, words);
  const card = createPersonCard(words);
  frame.labels.append(card.node);

  let chosen = -1;
  let hovered = -1;
  let shownView: SimView | null = null;
  let textsAt = Number.NEGATIVE_INFINITY;
  let area: Area = { left: 0, top: 0, width: 1, height: 1 };
  let camera: Camera = fit(room, area);
  let size = { width: 0, height: 0 };

  const select = (person: number): void => {
    chosen = chosen === person ? -1 : person;
    textsAt = Number.NEGATIVE_INFINITY;
    options.selected?.(chosen);
  };
  const strip = createQueueStrip(branch, words, select);
  const twin = createFloorTwin(words, select);
  frame.root.append(strip.node, twin.node);

  const look = (next: Camera): void => {
    camera = next;
    frame.room.style.transform = `translate(${camera.left}px, ${camera.top}px) scale(${camera.zoom})`;
    picture.frameRoom(size.width, size.height, camera.zoom, camera.left, camera.top);
    plates.arrange(camera);
  };
  const resize = (): void => {
    const { clientWidth: width, clientHeight: height } = frame.root;
    if (width === size.width && height === size.height) return;
    const wide = width >= STRIP_FROM;
    size = { width, height };
    frame.root.dataset.size = wide ? 'large' : 'small';
    const left = wide ? STRIP : EDGE;
    area = {
      left,
      top: EDGE,
      width: Math.max(1, width - left - EDGE),
      height: Math.max(1, height - 2 * EDGE),
    };
    look(fit(room, area));
  };

  const takeView = (): void => {
    const { view, status, speed } = session.getState();
    if (!view || view === shownView) return;
    shownView = view;
    clock.publish(view.now, status === 'running' ? speed : 0, performance.now());
    crowd.update(view);
  };
  const write = (view: SimView, t: number): void => {
    frame.relabel(words);
    plates.update(view, t);
    screen.update(view);
    strip.update(view, session.getState().bundle?.lesson.score.waitTarget ?? Number.POSITIVE_INFINITY);
    twin.update(view, t);
  };
  const showCard = (view: SimView, t: number): void => {
    const id = hovered >= 0 ? hovered : chosen;
    const person = view.hall.people.find((p) => p.id === id);
    const head = person ? crowd.head(id) : null;
    card.show(person && head ? person : null, t, id === chosen);
    if (!head) return;
    const { x, y } = toScreen(camera, head);
    const { offsetWidth: w, offsetHeight: h } = card.node;
    const left = Math.min(Math.max(x - w / 2, area.left), Math.max(area.left, size.width - w - EDGE));
    move(card.node, left, y - h - 14 < EDGE ? y + 20 : y - h - 14);
  };

  const pause = 1000 / profile.framesPerSecond - 2;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let request = 0;
  const tick = (wall: number): void => {
    request = requestAnimationFrame(tick);
    if (wall - drawnAt < pause) return;
    drawnAt = wall;
    const { status, speed } = session.getState();
    takeView();
    const view = shownView;
    if (!view) return;
    if (status !== 'running' || speed === 0) clock.publish(view.now, 0, wall);
    const t = clock.at(wall);
    crowd.move(t);
    if (wall - textsAt >= TEXT_PAUSE) {
      textsAt = wall;
      write(view, t);
    }
    showCard(view, t);
    if (picture.draw(wall)) options.drawn?.(wall);
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
      const person = crowd.at(fromScreen(camera, point));
      if (person >= 0 || chosen >= 0) select(person);
    },
  });
  frame.tools.in.onclick = () => look(zoomAt(camera, 1.4, middle(), room, area));
  frame.tools.out.onclick = () => look(zoomAt(camera, 1 / 1.4, middle(), room, area));
  frame.tools.fit.onclick = () => look(fit(room, area));
  const watcher = new ResizeObserver(resize);
  watcher.observe(frame.root);
  resize();
  request = requestAnimationFrame(tick);

  return () => {
    cancelAnimationFrame(request);
    watcher.disconnect();
    stopPointer();
    picture.destroy();
  };
}
