export type Path = readonly (string | number)[];

/** ["rules", 0, "a/b"] → "/rules/0/a~1b" (RFC 6901). */
export function toPointer(path: Path): string {
  return path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** "/rules/0/a~1b" → ["rules", "0", "a/b"]. Array indices stay text. */
export function fromPointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** The value at a path of plain JSON data, or undefined. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    const owner = value as Readonly<Record<string, unknown>>;
    if (!Object.hasOwn(owner, key)) return undefined;
    value = owner[key];
  }
  return value;
}
