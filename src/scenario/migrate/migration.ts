/** The mechanism of migrations: a numbered chain of pure steps from older formats to the current one. */

export type RawDocument = Readonly<Record<string, unknown>>;

export interface Migration {
  readonly from: number;
  readonly to: number;
  /** What changed, for the log. */
  readonly what: string;
  /** Pure; gets plain data of version `from` and gives that of version `to`. Leaves what it does not know as it is. */
  up(document: RawDocument): RawDocument;
}

export interface MigrationChain {
  readonly oldest: number;
  readonly current: number;
  readonly steps: readonly Migration[];
}

/**
 * Defines a chain that ends at `current`. Throws an Error when a version does not rise by exactly one,
 * when there is a gap, or when the chain does not reach the current version.
 */
export function defineMigrations(current: number, steps: readonly Migration[]): MigrationChain {
  if (!Number.isInteger(current) || current < 1) throw new Error(`Bad format version ${current}`);
  steps.forEach(({ from, to }, i) => {
    if (to !== from + 1) throw new Error(`Migration ${from} → ${to}: the version must rise by one`);
    const before = steps[i - 1];
    if (before && before.to !== from) {
      throw new Error(`Migration ${from} → ${to} does not follow ${before.from} → ${before.to}`);
    }
  });
  const end = steps[steps.length - 1];
  if (end && end.to !== current) {
    throw new Error(`Migrations end at ${end.to}, but the current version is ${current}`);
  }
  return { oldest: steps[0]?.from ?? current, current, steps };
}

/** Brings a document of version `from` to the current version; the given document is not changed. */
export function migrate(chain: MigrationChain, document: RawDocument, from: number): RawDocument {
  if (from < chain.oldest || from > chain.current) {
    throw new Error(`No migration from version ${from}`);
  }
  let result = document;
  for (const step of chain.steps) {
    if (step.from >= from) result = { ...step.up(result), formatVersion: step.to };
  }
  return result;
}
