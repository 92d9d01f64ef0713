/** The words and numbers around the picture: they work without it. */
import type { Stores } from '../stores/stores.ts';
import type { FloorFrame } from './floor-frame.ts';
import type { FloorBranch } from './floor-plan.ts';
import { createFloorTwin } from './floor-twin.ts';
import type { FloorWords } from './floor-words.ts';
import { createQueueStrip } from './queue-strip.ts';

/** Words change at most this often, in real ms. */
const PAUSE = 250;

export interface FloorSide {
  /** Writes soon, even when nothing new was published: the language or the choice changed. */
  refresh(): void;
  close(): void;
}

export function createFloorSide(
  { session }: Pick<Stores, 'session'>,
  branch: FloorBranch,
  frame: FloorFrame,
  words: FloorWords,
  select: (person: number) => void,
): FloorSide {
  const strip = createQueueStrip(branch, words, select);
  const twin = createFloorTwin(words, select);
  frame.root.append(strip.node, twin.node);
  let timer = 0;

  const write = (): void => {
    timer = 0;
    const { view, bundle } = session.getState();
    frame.relabel(words);
    if (!view) return;
    strip.update(view, bundle?.lesson.score.waitTarget ?? Number.POSITIVE_INFINITY);
    twin.update(view, view.now);
  };
  const refresh = (): void => {
    if (timer === 0) timer = window.setTimeout(write, PAUSE);
  };
  const stop = session.subscribe((state, before) => {
    if (state.view !== before.view) refresh();
  });
  write();
  return {
    refresh,
    close() {
      stop();
      clearTimeout(timer);
    },
  };
}
