/** A JSON text with the way back from data to line and column. */
import type { Node } from 'jsonc-parser';
import type { Path } from './json-pointer.ts';

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

export interface SourceText {
  readonly path: string;
  /** Without byte order mark. */
  readonly text: string;
  readonly tree: Node | undefined;
  /** Position of an offset of `text`. */
  at(offset: number): Position;
  /** Offset of the value at a path, or of the nearest value around it that exists. */
  valueOffset(path: Path): number;
  /** Offset of the key at a path; of the value where there is no key. */
  keyOffset(path: Path): number;
  /** Offset of a character of the decoded string value at a path, minding escapes. */
  stringOffset(path: Path, index: number): number;
  /** True when the value at exactly this path is in the text. */
  has(path: Path): boolean;
}

export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

function positionIn(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

function childOf(node: Node, key: string | number): Node | undefined {
  if (node.type === 'array') return node.children?.[Number(key)];
  if (node.type !== 'object') return undefined;
  return node.children?.find((property) => property.children?.[0]?.value === String(key));
}

const propertyValue = (node: Node | undefined) =>
  node?.type === 'property' ? node.children?.[1] : node;

/** The node at a path and whether it was reached; else the deepest one on the way. */
function find(tree: Node | undefined, path: Path): { node: Node | undefined; reached: boolean } {
  let node = tree;
  for (const key of path) {
    const next: Node | undefined = node && propertyValue(childOf(node, key));
    if (!next) return { node, reached: false };
    node = next;
  }
  return { node, reached: node !== undefined };
}

/** Raw length of the escape or character that begins at `offset` inside a JSON string. */
function unitLength(text: string, offset: number): number {
  if (text[offset] !== '\\') return 1;
  return text[offset + 1] === 'u' ? 6 : 2;
}

export function sourceText(path: string, text: string, tree: Node | undefined): SourceText {
  const starts = lineStarts(text);
  const valueOffset = (at: Path) => find(tree, at).node?.offset ?? 0;
  return {
    path,
    text,
    tree,
    at: (offset) => positionIn(starts, offset),
    valueOffset,
    keyOffset(at) {
      const owner = find(tree, at.slice(0, -1));
      const key = at[at.length - 1];
      const child = owner.reached && owner.node && key !== undefined && childOf(owner.node, key);
      return child ? child.offset : valueOffset(at);
    },
    stringOffset(at, index) {
      const { node, reached } = find(tree, at);
      if (!node || !reached || node.type !== 'string') return node?.offset ?? 0;
      const end = node.offset + node.length - 1;
      let offset = node.offset + 1;
      for (let i = 0; i < index && offset < end; i++) offset += unitLength(text, offset);
      return Math.min(offset, end);
    },
    has: (at) => find(tree, at).reached,
  };
}
