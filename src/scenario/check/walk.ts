import type { Path } from '../load/json-pointer.ts';

/** Visits every object and list of plain JSON data, outermost first. */
export function walk(value: unknown, visit: (value: object, path: Path) => void, path: Path = []) {
  if (typeof value !== 'object' || value === null) return;
  visit(value, path);
  if (Array.isArray(value)) {
    value.forEach((entry, i) => {
      walk(entry, visit, [...path, i]);
    });
    return;
  }
  const owner = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(owner)) walk(owner[key], visit, [...path, key]);
}
