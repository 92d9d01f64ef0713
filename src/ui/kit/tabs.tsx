import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { KeyCap } from './key-cap.tsx';
import { shortcutOf } from './key-names.ts';

export interface TabItem<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly keyCap?: string;
}

interface TabsProps<T extends string> {
  readonly label: string;
  readonly items: readonly TabItem<T>[];
  readonly selected: T;
  /** id of the element that shows the selected tab's content. */
  readonly panelId: string;
  readonly onSelect: (id: T) => void;
}

export function Tabs<T extends string>({
  label,
  items,
  selected,
  panelId,
  onSelect,
}: TabsProps<T>) {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = items.findIndex((item) => item.id === selected);
    const next = (at + step + items.length) % items.length;
    const item = items[next];
    if (!item) return;
    onSelect(item.id);
    bar.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} ref={bar} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="tab"
          className="tab"
          aria-selected={item.id === selected}
          aria-controls={panelId}
          aria-keyshortcuts={shortcutOf(item.keyCap)}
          tabIndex={item.id === selected ? 0 : -1}
          onClick={() => onSelect(item.id)}
        >
          {item.label}
          {item.keyCap === undefined ? null : <KeyCap>{item.keyCap}</KeyCap>}
        </button>
      ))}
    </div>
  );
}
