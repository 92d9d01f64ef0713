/**
 * Variant patches. Objects merge key by key, null removes a key; lists whose entries have an `id` merge by id,
 * an entry with `remove: true` takes the one of that id out; a list may also be edited piece by piece (see `list-edit`); every
 * other list and value replaces.
 */
import type { Fault } from './issue-diagnostics.ts';
import type { Path } from './json-pointer.ts';
import { editList, isListEdit } from './list-edit.ts';

/** Where a value of the merged document was written. */
export interface Origin {
  readonly in: 'base' | 'patch';
  readonly path: Path;
}

export interface Patched {
  readonly value: unknown;
  /** Where the value at a path of the merged document was written; for a removed key, the null that removed it. */
  originOf(path: Path): Origin;
  /** Paths in the patch of `remove: true` entries that match nothing. */
  readonly idleRemovals: readonly Path[];
  /** Of edits of lists; paths in the patch. */
  readonly faults: readonly Fault[];
}

interface OriginNode {
  readonly origin: Origin;
  readonly children?: ReadonlyMap<string, OriginNode>;
}

interface Merged {
  readonly value: unknown;
  readonly node: OriginNode;
}

type Plain = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (entry: unknown): string | undefined =>
  isObject(entry) && typeof entry.id === 'string' ? entry.id : undefined;

const own = (owner: Plain, key: string): unknown =>
  Object.hasOwn(owner, key) ? owner[key] : undefined;

/** Lists merge by id when every entry on both sides has one; an empty patch list replaces. */
function mergesById(base: unknown, patch: unknown): patch is readonly Plain[] {
  return (
    Array.isArray(base) &&
    Array.isArray(patch) &&
    patch.length > 0 &&
    patch.every((entry) => idOf(entry) !== undefined) &&
    base.every((entry) => idOf(entry) !== undefined)
  );
}

/** Merges `patch` into `base`; both stay as they are. */
export function applyPatch(base: unknown, patch: unknown): Patched {
  const idleRemovals: Path[] = [];
  const faults: Fault[] = [];

  const merge = (from: unknown, change: unknown, basePath: Path, patchPath: Path): Merged => {
    if (Array.isArray(from) && isListEdit(change)) {
      return mergePieces(from, change, basePath, patchPath);
    }
    if (isObject(change)) {
      return mergeObjects(isObject(from) ? from : {}, change, basePath, patchPath);
    }
    if (mergesById(from, change)) {
      return mergeLists(from as readonly Plain[], change, basePath, patchPath);
    }
    return { value: change, node: { origin: { in: 'patch', path: patchPath } } };
  };

  const mergeObjects = (from: Plain, change: Plain, basePath: Path, patchPath: Path): Merged => {
    const value: Record<string, unknown> = {};
    const children = new Map<string, OriginNode>();
    for (const key of Object.keys(from)) {
      if (own(change, key) === undefined) {
        value[key] = from[key];
        children.set(key, { origin: { in: 'base', path: [...basePath, key] } });
      }
    }
    for (const key of Object.keys(change)) {
      const path = [...patchPath, key];
      if (change[key] === null) {
        children.set(key, { origin: { in: 'patch', path } });
        continue;
      }
      const merged = merge(own(from, key), change[key], [...basePath, key], path);
      value[key] = merged.value;
      children.set(key, merged.node);
    }
    return { value, node: { origin: { in: 'patch', path: patchPath }, children } };
  };

  const mergeLists = (
    from: readonly Plain[],
    change: readonly Plain[],
    basePath: Path,
    patchPath: Path,
  ): Merged => {
    const value: unknown[] = [];
    const children = new Map<string, OriginNode>();
    const append = (entry: unknown, node: OriginNode) => {
      children.set(String(value.length), node);
      value.push(entry);
    };
    const used = new Set<number>();
    from.forEach((entry, i) => {
      const at = change.findIndex((other) => idOf(other) === idOf(entry));
      if (at < 0) {
        append(entry, { origin: { in: 'base', path: [...basePath, i] } });
        return;
      }
      used.add(at);
      if (change[at]!.remove === true) return;
      const merged = merge(entry, change[at], [...basePath, i], [...patchPath, at]);
      append(merged.value, merged.node);
    });
    change.forEach((entry, i) => {
      const path = [...patchPath, i];
      if (used.has(i)) return;
      if (entry.remove === true) idleRemovals.push(path);
      else append(entry, { origin: { in: 'patch', path } });
    });
    return { value, node: { origin: { in: 'patch', path: patchPath }, children } };
  };

  const mergePieces = (
    from: readonly unknown[],
    change: { readonly edit: unknown },
    basePath: Path,
    patchPath: Path,
  ): Merged => {
    const old = from.map(
      (value, i): Merged => ({ value, node: { origin: { in: 'base', path: [...basePath, i] } } }),
    );
    const edited = editList(
      old,
      change,
      patchPath,
      (value, path): Merged => ({ value, node: { origin: { in: 'patch', path } } }),
    );
    faults.push(...edited.faults);
    const children = new Map(edited.entries.map(({ node }, i) => [String(i), node]));
    return {
      value: edited.entries.map(({ value }) => value),
      node: { origin: { in: 'patch', path: patchPath }, children },
    };
  };

  const root = merge(base, patch, [], []);
  const originOf = (path: Path): Origin => {
    let node = root.node;
    for (let i = 0; i < path.length; i++) {
      const child = node.children?.get(String(path[i]));
      if (!child) {
        return { in: node.origin.in, path: [...node.origin.path, ...path.slice(i)] };
      }
      node = child;
    }
    return node.origin;
  };
  return { value: root.value, originOf, idleRemovals, faults };
}
