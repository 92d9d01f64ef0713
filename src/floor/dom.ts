/** The few lines of DOM the floor needs around its canvas. Texts go in as text, never as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** Writes only what differs: an unchanged text costs no layout and is not read out again. */
export function write(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

export function mark(target: HTMLElement, name: string, value: string): void {
  if (target.dataset[name] !== value) target.dataset[name] = value;
}

export function hide(target: HTMLElement, hidden: boolean): void {
  if (target.hidden !== hidden) target.hidden = hidden;
}

export function move(target: HTMLElement, x: number, y: number): void {
  const transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  if (target.style.transform !== transform) target.style.transform = transform;
}

/**
 * Makes the children of a list match keyed items: new ones are made, gone ones removed, the rest kept in order.
 * @returns the element of each item
 */
export function keyed<T, E extends HTMLElement>(
  list: HTMLElement,
  known: Map<string, E>,
  items: readonly T[],
  keyOf: (item: T) => string,
  make: (item: T) => E,
): E[] {
  const wanted = items.map(keyOf);
  const stays = new Set(wanted);
  for (const [key, child] of known) {
    if (stays.has(key)) continue;
    child.remove();
    known.delete(key);
  }
  return items.map((item, index) => {
    const key = wanted[index]!;
    let child = known.get(key);
    if (!child) {
      child = make(item);
      known.set(key, child);
    }
    if (list.children[index] !== child) list.insertBefore(child, list.children[index] ?? null);
    return child;
  });
}
