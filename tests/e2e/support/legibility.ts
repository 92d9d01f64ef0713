/** Whether the words of an element can be read in the window as it is. Runs in the page, so it stands on nothing outside itself. */

/** @returns what is wrong, in words for the one who mends it; nothing when every word can be read */
export function illegible(selector: string): string[] {
  const SMALLEST = 12;
  const root = document.querySelector<HTMLElement>(selector);
  if (root === null) return [`nothing at ${selector}`];
  const wrong: string[] = [];
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const holder = text.parentElement;
    if (text.data.trim() === '' || holder === null) continue;
    // Words for the ear only, and pictures.
    if (holder.closest('.unseen, svg, [aria-hidden="true"]') === null) texts.push(text);
  }
  const linesOf = (text: Text): DOMRect[] => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  };
  /** Why a line cannot be seen where it is now. */
  const coverOf = (line: DOMRect | undefined, holder: HTMLElement): string[] => {
    if (line === undefined) return [];
    const { left, right, top, bottom } = line;
    const away = left < 0 || right > innerWidth || top < 0 || bottom > innerHeight;
    const over = [left + 1, (left + right) / 2, right - 1].flatMap((x) => {
      const hit = document.elementFromPoint(x, (top + bottom) / 2);
      return hit !== null && (holder.contains(hit) || (hit.contains(holder) && root.contains(hit)))
        ? []
        : [`lies under ${hit?.className ?? 'nothing'}`];
    });
    return [...(away ? ['cannot be brought into the window'] : []), ...over];
  };

  // Nothing is wider than what holds it, up to the window.
  for (let at: HTMLElement | null = root; at !== null; at = at.parentElement) {
    if (at.scrollWidth > at.clientWidth + 1 && at.clientWidth > 0)
      wrong.push(`${at.className || at.tagName} is ${at.scrollWidth - at.clientWidth} px too wide`);
  }
  for (const text of texts) {
    const said = `"${text.data.trim().slice(0, 30)}"`;
    const holder = text.parentElement as HTMLElement;
    const style = getComputedStyle(holder);
    if (Number.parseFloat(style.fontSize) < SMALLEST) wrong.push(`${said} is ${style.fontSize}`);
    if (style.visibility !== 'visible') wrong.push(`${said} is not shown`);
    for (let at: HTMLElement | null = holder; at !== null && at !== root; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX !== 'visible' && at.scrollWidth > at.clientWidth + 1)
        wrong.push(`${said} is cut at the side`);
      if (overflowY === 'hidden' && at.scrollHeight > at.clientHeight + 1)
        wrong.push(`${said} is cut below`);
    }
    const lines = linesOf(text).length;
    if (lines === 0) wrong.push(`${said} takes no room`);
    // Each line by itself, in the window or brought into it: nothing lies over it.
    for (let n = 0; n < lines; n += 1) {
      if (coverOf(linesOf(text)[n], holder).length === 0) continue;
      holder.scrollIntoView({ block: 'center', inline: 'nearest' });
      wrong.push(...coverOf(linesOf(text)[n], holder).map((one) => `${said} ${one}`));
    }
  }
  // All at one moment: no word lies on another.
  const all = texts.flatMap((text) => linesOf(text).map((line) => ({ text, line })));
  all.forEach(({ text, line }, i) => {
    for (const other of all.slice(i + 1)) {
      if (other.text === text) continue;
      const width = Math.min(line.right, other.line.right) - Math.max(line.left, other.line.left);
      const height = Math.min(line.bottom, other.line.bottom) - Math.max(line.top, other.line.top);
      if (width > 1 && height > Math.min(line.height, other.line.height) / 4)
        wrong.push(
          `"${text.data.trim().slice(0, 20)}" lies on "${other.text.data.trim().slice(0, 20)}"`,
        );
    }
  });
  return [...new Set(wrong)];
}
