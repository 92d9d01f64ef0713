/** The database of the page. Attempts and drills open it each for themselves. */
import { Dexie, type Table } from 'dexie';
import type { DrillRecord } from '../../session/drills/drill-port.ts';
import { type AttemptRecord, StorageError } from '../../session/ports.ts';
import type { SaveProblem } from '../../stores/session-store.ts';

export const DATABASE = 'open-counter';

export interface Lock {
  readonly id: string;
  readonly owner: string;
  /** Wall time of the last heartbeat, ms. */
  readonly at: number;
}

export class PageDatabase extends Dexie {
  readonly attempts!: Table<AttemptRecord, string>;
  readonly locks!: Table<Lock, string>;
  readonly drills!: Table<DrillRecord, string>;

  constructor(name: string) {
    super(name);
    // Released versions stay as they are; a change is a new version with an upgrade.
    this.version(1).stores({ attempts: 'id, updatedAt', locks: 'id' });
    // A new table alone: what lies in the others needs no upgrading.
    this.version(2).stores({ drills: 'id, at' });
  }
}

function problemOf(error: unknown): SaveProblem {
  if (error instanceof StorageError) return error.problem;
  for (let e = error; e instanceof Error; e = (e as { inner?: unknown }).inner) {
    if (e.name === 'QuotaExceededError') return 'quota';
    if (/MissingAPI|OpenFailed|Security|InvalidState|DatabaseClosed|Version/.test(e.name)) {
      return 'blocked';
    }
  }
  return 'failed';
}

/** Whatever goes wrong comes as a `StorageError`. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StorageError(problemOf(error), String(error));
  }
}
