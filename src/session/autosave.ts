/** Keeps an attempt in storage while it runs: one write at a time, always the newest state, never in the way. */
import type { SaveProblem, SaveState } from '../stores/session-store.ts';
import { type AttemptRecord, type AttemptStorage, StorageError } from './ports.ts';

export interface Autosave {
  /** Asks for a save of what `record()` gives when its turn comes. */
  request(): void;
  /** Resolves when nothing is left to write; true when the last write succeeded. */
  settle(): Promise<boolean>;
  /** Synchronous last try, for a page that is hidden or closing. */
  now(closing: boolean): void;
  /** The lock may be gone: take it again before the next write. */
  relock(): void;
  /** No more writes (another page owns the attempt, or it is closed here). */
  stop(): void;
}

interface AutosaveParts {
  readonly storage: AttemptStorage;
  readonly id: string;
  /** Whether the lock is held already. */
  readonly locked: boolean;
  readonly owner: string;
  readonly wall: () => number;
  readonly record: () => AttemptRecord;
  readonly report: (state: SaveState) => void;
}

export const problemOf = (error: unknown): SaveProblem =>
  error instanceof StorageError ? error.problem : 'failed';

export function createAutosave(parts: AutosaveParts): Autosave {
  const { storage, id, owner, wall, record, report } = parts;
  let { locked } = parts;
  let wanted = false;
  let stopped = false;
  let ok = true;
  let writing: Promise<void> | null = null;

  const write = async () => {
    // Requests of the same moment become one write; and `writing` is set before it is cleared.
    await null;
    while (wanted && !stopped) {
      wanted = false;
      let problem: SaveProblem | null = null;
      try {
        // A full or blocked storage may have refused even the lock; that is no other page.
        locked ||= await storage.lock(id, owner, wall());
        if (!locked) throw new StorageError('taken-over');
        await storage.put(record(), owner);
      } catch (error) {
        problem = problemOf(error);
      }
      ok = problem === null;
      if (problem === 'taken-over') stopped = true;
      report({ at: wall(), ok, problem });
    }
    writing = null;
  };

  return {
    request() {
      if (stopped) return;
      wanted = true;
      writing ??= write();
    },
    async settle() {
      while (writing) await writing;
      return ok;
    },
    now(closing) {
      if (!stopped && locked) storage.putNow(record(), owner, closing);
    },
    relock() {
      locked = false;
    },
    stop() {
      stopped = true;
    },
  };
}
