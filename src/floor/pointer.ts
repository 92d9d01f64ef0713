/** Wheel, drag, pinch and click on the floor, as camera moves and picks. */
import type { Pixel } from './projection.ts';

export interface PointerTargets {
  zoom(factor: number, point: Pixel): void;
  pan(dx: number, dy: number): void;
  hover(point: Pixel | null): void;
  pick(point: Pixel): void;
}

/** A press that moves less than this is a click. */
const SLOP = 6;

/** @returns removes all listeners */
export function listenToPointer(surface: HTMLElement, on: PointerTargets): () => void {
  // Chrome 87 does not know the `signal` option of listeners.
  const undo: (() => void)[] = [];
  const down = new Map<number, Pixel>();
  let moved = 0;

  const local = (e: MouseEvent): Pixel => {
    const box = surface.getBoundingClientRect();
    return { x: e.clientX - box.left, y: e.clientY - box.top };
  };
  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    react: (e: HTMLElementEventMap[K]) => void,
    passive = true,
  ): void => {
    surface.addEventListener(type, react, { passive });
    undo.push(() => surface.removeEventListener(type, react));
  };

  listen(
    'wheel',
    (e) => {
      e.preventDefault();
      on.zoom(Math.exp(-e.deltaY * (e.deltaMode === 1 ? 0.05 : 0.0016)), local(e));
    },
    false,
  );
  listen('pointerdown', (e) => {
    if (down.size === 0) moved = 0;
    down.set(e.pointerId, local(e));
  });
  listen('pointermove', (e) => {
    const now = local(e);
    const before = down.get(e.pointerId);
    if (!before) {
      if (e.pointerType === 'mouse') on.hover(now);
      return;
    }
    const others = [...down].filter(([id]) => id !== e.pointerId).map(([, at]) => at);
    const other = others[0];
    moved += Math.hypot(now.x - before.x, now.y - before.y);
    if (other) {
      const was = Math.hypot(before.x - other.x, before.y - other.y);
      const is = Math.hypot(now.x - other.x, now.y - other.y);
      if (was > 0) on.zoom(is / was, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    } else if (moved > SLOP) {
      on.pan(now.x - before.x, now.y - before.y);
    }
    down.set(e.pointerId, now);
  });
  const release = (e: PointerEvent, picks: boolean): void => {
    if (down.delete(e.pointerId) && picks && down.size === 0 && moved <= SLOP) on.pick(local(e));
  };
  listen('pointerup', (e) => release(e, true));
  listen('pointercancel', (e) => release(e, false));
  listen('pointerleave', (e) => {
    release(e, false);
    on.hover(null);
  });
  return () => {
    for (const step of undo) step();
  };
}
