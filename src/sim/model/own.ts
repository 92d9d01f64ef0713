/** What a record holds under a name of its own; names like "constructor", which every object answers to, are none. */
export function own<T>(
  record: Readonly<Record<string, T>> | null | undefined,
  name: string,
): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
