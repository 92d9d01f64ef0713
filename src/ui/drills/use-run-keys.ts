/** Keys of a running drill. They work wherever the focus is; typing always ends up in the field of the answer. */
import { type RefObject, useEffect, useRef } from 'react';

/** @returns true when the key has been used up */
export type RunKey = (event: KeyboardEvent) => boolean;

export function useRunKeys(onKey: RunKey, field: RefObject<HTMLInputElement | null>): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, [field]);
  useEffect(() => {
    const onKeyDown = (e: KeyboardEvent) => {
      if (e.isComposing || e.keyCode === 229) return;
      if (e.defaultPrevented || e.ctrlKey || e.altKey || e.metaKey) return;
      const target = e.target instanceof HTMLElement ? e.target : null;
      // A button that holds the focus keeps its own keys.
      const own = (e.key === 'Enter' || e.key === ' ') && target?.closest('button');
      if (own) return;
      if (latest.current(e)) e.preventDefault();
      else if (e.key.length === 1 || e.key === 'Backspace') field.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [field]);
}
