/** Up and down from one row to the next. */
import type { KeyboardEvent } from 'react';

/** @param row selector of what takes the focus in a row */
export const roamRows =
  (row: string) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(row)];
    const here = rows.indexOf(document.activeElement as HTMLElement);
    if (step === undefined || here < 0) return;
    rows[here + step]?.focus();
    event.preventDefault();
  };
