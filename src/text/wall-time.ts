/** Times on the wall, kept as ISO in UTC, as the clock of this machine tells them. */

const two = (n: number): string => String(n).padStart(2, '0');

/** "2026-11-21" */
export function wallDate(iso: string): string {
  const t = new Date(iso);
  if (Number.isNaN(t.getTime())) return iso.slice(0, 10);
  return `${t.getFullYear()}-${two(t.getMonth() + 1)}-${two(t.getDate())}`;
}

/** "2026-11-21 23:05" */
export function wallTime(iso: string): string {
  const t = new Date(iso);
  if (Number.isNaN(t.getTime())) return iso;
  return `${wallDate(iso)} ${two(t.getHours())}:${two(t.getMinutes())}`;
}
