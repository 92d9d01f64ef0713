/** Arrow keys move the focus over the desk to the nearest thing in that direction. */
const DIRECTIONS: Record<string, readonly [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

export function roam(key: string, desk: HTMLElement): boolean {
  const direction = DIRECTIONS[key];
  if (!direction) return false;
  const [dx, dy] = direction;
  const all = [...desk.querySelectorAll<HTMLElement>('.fact, .paper-head, .offer')];
  const active = document.activeElement as HTMLElement | null;
  if (active === null || !all.includes(active)) {
    all[0]?.focus();
    return all.length > 0;
  }
  const from = active.getBoundingClientRect();
  const middle = (box: DOMRect) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
  const start = middle(from);
  let best: HTMLElement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of all) {
    const { x, y } = middle(one.getBoundingClientRect());
    const along = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    if (one === active || along < 4) continue;
    const cost = along + aside * 2;
    if (cost < least) {
      least = cost;
      best = one;
    }
  }
  best?.focus();
  return best !== null;
}
