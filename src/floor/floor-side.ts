/** The words and numbers around the picture: they work without it. */
import type { Stores } from '../stores/stores.ts';
import type { FloorFrame } from './floor-frame.ts';
import type { FloorBranch } from './floor-plan.ts';
import { createFloorTwin } from './floor-twin.ts';
import type { FloorWords } from './floor-words.ts';
import type { Overlays } from './overlay/overlays.ts';
import { createQueueStrip } from './queue-strip.ts';

/** Words change at most this often, in real ms. */
const PAUSE = 250;

export interface FloorSide {
  /** Writes soon, even when nothing new was published: the language or the choice changed. */
  refresh(): void;
  close(): void;
}

export interface FloorSideParts {
  readonly stores: Pick<Stores, 'session' | 'view'>;
  readonly branch: FloorBranch;
  readonly frame: FloorFrame;
  readonly words: FloorWords;
  /** Null where nobody supervises the floor. */
  readonly overlays: Overlays | null;
  readonly select: (person: number) => void;
}

export function createFloorSide(parts: FloorSideParts): FloorSide {
  const { branch, frame, words, overlays, select } = parts;
  const { session, view: choice } = parts.stores;
  const strip = createQueueStrip(branch, words, select);
  const legend = overlays?.legend(words);
  const twin = createFloorTwin(words, overlays?.twin(words) ?? null, select);
  frame.root.append(strip.node, ...(legend ? [legend.node] : []), twin.node);
  let timer = 0;

  const write = (): void => {
    timer = 0;
    const { view, bundle } = session.getState();
    frame.relabel(words);
    if (!view) return;
    const { overlay } = choice.getState();
    strip.node.hidden = Boolean(view.floor);
    if (!view.floor)
      strip.update(view, bundle?.lesson.score.waitTarget ?? Number.POSITIVE_INFINITY);
    legend?.update(overlay, view.now);
    twin.update(view, view.now, overlay);
  };
  const refresh = (): void => {
    if (timer === 0) timer = window.setTimeout(write, PAUSE);
  };
  const stops = [
    session.subscribe((state, before) => {
      if (state.view === before.view) return;
      if (state.view) overlays?.model.take(state.view);
      refresh();
    }),
    choice.subscribe((state, before) => {
      if (state.overlay !== before.overlay) write();
    }),
  ];
  const { view } = session.getState();
  if (view) overlays?.model.take(view);
  write();
  return {
    refresh,
    close() {
      for (const stop of stops) stop();
      clearTimeout(timer);
    },
  };
}
