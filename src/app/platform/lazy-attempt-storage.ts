/** The menu must not wait for the database code: it is loaded by the first thing asked of it. */
import { type AttemptStorage, StorageError } from '../../session/ports.ts';

export function createLazyAttemptStorage(load: () => Promise<AttemptStorage>): AttemptStorage {
  let loaded: AttemptStorage | null = null;
  const storage = async (): Promise<AttemptStorage> => {
    try {
      loaded ??= await load();
      return loaded;
    } catch (error) {
      throw new StorageError('blocked', String(error));
    }
  };
  return {
    get: async (id) => (await storage()).get(id),
    list: async () => (await storage()).list(),
    put: async (record, owner) => (await storage()).put(record, owner),
    // Nothing has been played before the storage was asked for a lock.
    putNow: (record, owner, closing) => loaded?.putNow(record, owner, closing),
    delete: async (id) => (await storage()).delete(id),
    lock: async (id, owner, at, force) => (await storage()).lock(id, owner, at, force),
    unlock: async (id, owner) => (await storage()).unlock(id, owner),
  };
}
