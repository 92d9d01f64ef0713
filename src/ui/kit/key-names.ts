/** Keys as `aria-keyshortcuts` names them, from the short names on the caps. */
const NAMES: Readonly<Record<string, string>> = {
  Esc: 'Escape',
  Ctrl: 'Control',
  PgUp: 'PageUp',
  PgDn: 'PageDown',
};

/** @param cap as drawn: "Esc", "Ctrl+Z", "⇧Enter" */
export const shortcutOf = (cap: string | undefined): string | undefined =>
  cap
    ?.replace(/^⇧/, 'Shift+')
    // A plus alone is a key; between names it joins them.
    .split(/(?<=.)\+(?=.)/)
    .map((key) => NAMES[key] ?? key)
    .join('+');
