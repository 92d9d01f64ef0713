import type { FocusEvent, MouseEvent, PointerEvent, ReactElement } from 'react';
import { cloneElement, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

interface Trigger {
  'aria-describedby'?: string | undefined;
  onPointerEnter?: (event: PointerEvent<HTMLElement>) => void;
  onPointerLeave?: () => void;
  onPointerDown?: (event: PointerEvent<HTMLElement>) => void;
  onClick?: (event: MouseEvent<HTMLElement>) => void;
  onFocus?: (event: FocusEvent<HTMLElement>) => void;
  onBlur?: (event: FocusEvent<HTMLElement>) => void;
}

/** A finger on it does something by itself; the words would only lie over what that shows. */
const acts = (element: HTMLElement): boolean =>
  element.matches('button, a') && element.getAttribute('aria-disabled') !== 'true';

/**
 * Words that appear while the child is hovered or has the keyboard focus, and until the next touch when a finger is laid on one that
 * does nothing now. An empty text shows nothing.
 */
export function Tooltip({ text, children }: { text: string; children: ReactElement<Trigger> }) {
  const id = useId();
  const [at, setAt] = useState<{ x: number; y: number; above: boolean } | null>(null);
  const open = at !== null && text !== '';
  const show = (element: HTMLElement) => {
    const box = element.getBoundingClientRect();
    const above = box.top > 90;
    const x = Math.min(Math.max(box.left + box.width / 2, 160), window.innerWidth - 160);
    setAt({ x, y: above ? box.top - 8 : box.bottom + 8, above });
  };
  const byFinger = useRef(false);
  useEffect(() => {
    if (at === null || !byFinger.current) return;
    const hide = () => setAt(null);
    window.addEventListener('pointerdown', hide, true);
    return () => window.removeEventListener('pointerdown', hide, true);
  }, [at]);
  const own = children.props;
  return (
    <>
      {cloneElement(children, {
        'aria-describedby': open ? id : own['aria-describedby'],
        onPointerEnter: (event) => {
          own.onPointerEnter?.(event);
          if (event.pointerType !== 'touch') show(event.currentTarget);
        },
        onPointerLeave: () => {
          own.onPointerLeave?.();
          setAt(null);
        },
        onPointerDown: (event) => {
          own.onPointerDown?.(event);
          byFinger.current = event.pointerType === 'touch';
        },
        onClick: (event) => {
          own.onClick?.(event);
          // Lifting the finger counts as leaving, and comes before the click.
          if (byFinger.current && !acts(event.currentTarget)) show(event.currentTarget);
        },
        onFocus: (event) => {
          own.onFocus?.(event);
          if (event.currentTarget.matches(':focus-visible')) show(event.currentTarget);
        },
        onBlur: (event) => {
          own.onBlur?.(event);
          setAt(null);
        },
      })}
      {open && at !== null
        ? createPortal(
            <div
              id={id}
              role="tooltip"
              className="tooltip"
              style={{
                left: at.x,
                top: at.y,
                transform: at.above ? 'translate(-50%, -100%)' : 'translate(-50%, 0)',
              }}
            >
              {text}
            </div>,
            document.body,
          )
        : null}
    </>
  );
}
