/** Field-by-field difference of two states, by name: what a replay that went another way has to show. */
export interface FieldDiff {
  readonly path: string;
  readonly left: unknown;
  readonly right: unknown;
}

/** The first `most` differing fields of two plain values, in key order. */
export function diffStates(left: unknown, right: unknown, most = 50, path = ''): FieldDiff[] {
  if (Object.is(left, right)) return [];
  const bothObjects =
    typeof left === 'object' && typeof right === 'object' && left !== null && right !== null;
  if (!bothObjects || Array.isArray(left) !== Array.isArray(right)) return [{ path, left, right }];
  const a = left as Record<string, unknown>;
  const b = right as Record<string, unknown>;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  const found: FieldDiff[] = [];
  for (const key of keys) {
    if (found.length >= most) break;
    found.push(
      ...diffStates(a[key], b[key], most - found.length, path === '' ? key : `${path}.${key}`),
    );
  }
  return found;
}
