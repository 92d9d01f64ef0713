import type { FocusEvent, PointerEvent, ReactElement } from 'react';
import { cloneElement, useId, useState } from 'react';
import { createPortal } from 'react-dom';

interface Trigger {
  'aria-describedby'?: string | undefined;
  onPointerEnter?: (event: PointerEvent<HTMLElement>) => void;
  onPointerLeave?: () => void;
  onFocus?: (event: FocusEvent<HTMLElement>) => void;
  onBlur?: (event: FocusEvent<HTMLElement>) => void;
}

/** Words that appear while the child is hovered or has the keyboard focus. An empty text shows nothing. */
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
