/** One text for one value: sorted keys, no spaces. For digests, not for files. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const owner = value as Readonly<Record<string, unknown>>;
    const keys = Object.keys(owner).filter((key) => owner[key] !== undefined);
    const pairs = keys.sort().map((key) => `${JSON.stringify(key)}:${canonicalJson(owner[key])}`);
    return `{${pairs.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
