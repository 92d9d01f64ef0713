/** The shipped content, and places in its texts found with jsonc-parser alone (not with the code under test). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Node, parseTree } from 'jsonc-parser';
import type { SourceFile } from '../../src/scenario/load/library.ts';

// Named first: where a test has a page, the bundler would take the address for one of the page.
const HERE = import.meta.url;
const FOLDER = fileURLToPath(new URL('../../scenarios', HERE));

export const SHIPPED: readonly SourceFile[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
  .flatMap(({ name }) =>
    readdirSync(join(FOLDER, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .map((file) => `${name}/${file}`),
  )
  .sort()
  .map((path) => ({ path, text: readFileSync(join(FOLDER, path), 'utf8') }));

export interface Place {
  /** JSON pointer. */
  readonly pointer: string;
  readonly key: string;
  /** The value. */
  readonly node: Node;
  /** The property the value belongs to, if it is in an object. */
  readonly property: Node | undefined;
  /** The object or list around it. */
  readonly owner: Node;
}

const escapeKey = (key: string) => key.replace(/~/g, '~0').replace(/\//g, '~1');

/** Every value of a file with its pointer, in file order. */
export function placesOf(text: string): Place[] {
  const places: Place[] = [];
  const visit = (node: Node, pointer: string) => {
    node.children?.forEach((child, i) => {
      const property = child.type === 'property' ? child : undefined;
      const value = property ? property.children?.[1] : child;
      const key = property ? String(property.children?.[0]?.value) : String(i);
      if (!value) return;
      const at = `${pointer}/${escapeKey(key)}`;
      places.push({ pointer: at, key, node: value, property, owner: node });
      visit(value, at);
    });
  };
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (root) visit(root, '');
  return places;
}
