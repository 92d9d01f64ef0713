import type { KeyboardEvent } from 'react';

/** Enter, and not the one that ends a word of an input method. */
export const isEnter = (event: KeyboardEvent): boolean =>
  !event.nativeEvent.isComposing && event.keyCode !== 229 && event.key === 'Enter';
