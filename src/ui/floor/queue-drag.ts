/** Somebody in a line taken by mouse or finger: carried to the head of the line, to another line, or to a kindness. */
import { type PointerEvent, useEffect, useRef, useState } from 'react';

/** px: less is a press, not a pull. */
const FAR = 6;

export interface Drag {
  readonly customer: number;
  /** `data-drop` of what lies under the pointer, or "". */
  readonly over: string;
}

export interface QueueDrag {
  readonly drag: Drag | null;
  /** Follows the pointer. */
  readonly ghost: { current: HTMLDivElement | null };
  /** For the element that holds the faces. */
  readonly handlers: {
    onPointerDown(event: PointerEvent<HTMLElement>): void;
    onPointerMove(event: PointerEvent<HTMLElement>): void;
    onPointerUp(event: PointerEvent<HTMLElement>): void;
    onPointerCancel(): void;
  };
  /** Whether the click that follows belongs to a drag; asked once. */
  swallowed(): boolean;
}

const dropAt = (x: number, y: number): string =>
  (document.elementFromPoint?.(x, y)?.closest('[data-drop]') as HTMLElement | null)?.dataset.drop ??
  '';

/** @param drop told who was dropped on what; never on nothing */
export function useQueueDrag(drop: (customer: number, on: string) => void): QueueDrag {
  const [drag, setDrag] = useState<Drag | null>(null);
  const start = useRef<{ customer: number; x: number; y: number } | null>(null);
  const ghost = useRef<HTMLDivElement | null>(null);
  const dragged = useRef(false);

  const stop = () => {
    start.current = null;
    setDrag(null);
  };
  /** No click follows. */
  const cancel = () => {
    dragged.current = false;
    stop();
  };

  // Escape gives up; the floor must not take it as well.
  const on = drag !== null;
  useEffect(() => {
    if (!on) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      start.current = null;
      setDrag(null);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [on]);

  const follow = (x: number, y: number) => {
    if (ghost.current) ghost.current.style.transform = `translate(${x}px, ${y}px)`;
  };

  return {
    drag,
    ghost,
    handlers: {
      onPointerDown(event) {
        dragged.current = false;
        const face = (event.target as HTMLElement).closest<HTMLElement>('.face');
        if (!face || event.button !== 0 || !event.isPrimary) return;
        const { clientX: x, clientY: y } = event;
        start.current = { customer: Number(face.dataset.person), x, y };
      },
      onPointerMove(event) {
        const from = start.current;
        if (!from) return;
        const { clientX: x, clientY: y } = event;
        if (!drag) {
          if (Math.hypot(x - from.x, y - from.y) < FAR) return;
          dragged.current = true;
          // Wherever the pointer goes from now on, the strip hears of it.
          event.currentTarget.setPointerCapture?.(event.pointerId);
        }
        follow(x, y);
        const over = dropAt(x, y);
        if (drag?.over !== over) setDrag({ customer: from.customer, over });
      },
      onPointerUp(event) {
        const on = drag ? dropAt(event.clientX, event.clientY) : '';
        if (drag && on !== '') drop(drag.customer, on);
        stop();
      },
      onPointerCancel: cancel,
    },
    swallowed() {
      const was = dragged.current;
      dragged.current = false;
      return was;
    },
  };
}
