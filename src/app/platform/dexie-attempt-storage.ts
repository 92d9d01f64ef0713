/** Attempts in IndexedDB. One transaction per write: the lock is checked and renewed together with the record. */
import {
  type AttemptRecord,
  type AttemptStorage,
  type AttemptSummary,
  LOCK_MS,
  StorageError,
} from '../../session/ports.ts';
import { DATABASE, guarded, PageDatabase } from './database.ts';

/** The page's last word, written synchronously while it closes. */
interface LastWord {
  readonly owner: string;
  readonly record: AttemptRecord;
  readonly closing: boolean;
}

export const LAST_WORD_KEY = 'open-counter.last-word';
type SmallStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const summaryOf = (record: AttemptRecord): AttemptSummary => ({
  id: record.id,
  lesson: record.log.lesson,
  ...(record.log.level === undefined ? {} : { level: record.log.level }),
  mode: record.log.mode,
  seed: record.log.seed,
  digest: record.log.digest,
  startedAt: record.log.startedAt,
  updatedAt: record.updatedAt,
  status: record.status,
  until: record.log.until,
  commands: record.log.commands.length,
  rewinds: record.rewinds,
  imported: record.imported,
  result: record.result,
  note: record.log.note ?? '',
  customer: record.customer ?? null,
});

/** @param small localStorage, for the last word; throws where it is blocked */
export function createDexieAttemptStorage(
  small: () => SmallStorage,
  name = DATABASE,
): AttemptStorage {
  const db = new PageDatabase(name);

  const takeLastWord = (): LastWord | null => {
    try {
      const text = small().getItem(LAST_WORD_KEY);
      if (text === null) return null;
      // Taken once: two pages opening together must not both put it in.
      small().removeItem(LAST_WORD_KEY);
      return JSON.parse(text) as LastWord;
    } catch {
      return null;
    }
  };

  /** A page that closed before its last write was done left it aside: it is put in before anything is read. */
  const adoptLastWord = async () => {
    const word = takeLastWord();
    if (!word) return;
    await db.transaction('rw', db.attempts, db.locks, async () => {
      const [stored, lock] = await Promise.all([
        db.attempts.get(word.record.id),
        db.locks.get(word.record.id),
      ]);
      // No lock: deleted or let go. Another owner: that page has gone on from here.
      if (lock?.owner !== word.owner) return;
      if (word.closing) await db.locks.delete(lock.id);
      if (stored && stored.updatedAt >= word.record.updatedAt) return;
      await db.attempts.put(word.record);
    });
  };

  return {
    get: (id) =>
      guarded(async () => {
        await adoptLastWord();
        return (await db.attempts.get(id)) ?? null;
      }),
    list: () =>
      guarded(async () => {
        await adoptLastWord();
        return (await db.attempts.toArray()).map(summaryOf);
      }),
    put: (record, owner) =>
      guarded(() =>
        db.transaction('rw', db.attempts, db.locks, async () => {
          const lock = await db.locks.get(record.id);
          if (lock?.owner !== owner) throw new StorageError('taken-over');
          await db.locks.put({ id: record.id, owner, at: record.updatedAt });
          await db.attempts.put(record);
        }),
      ),
    putNow(record, owner, closing) {
      try {
        small().setItem(
          LAST_WORD_KEY,
          JSON.stringify({ owner, record, closing } satisfies LastWord),
        );
      } catch {
        // Full or blocked; the ordinary save is under way as well.
      }
    },
    delete: (id) =>
      guarded(() =>
        db.transaction('rw', db.attempts, db.locks, async () => {
          await db.attempts.delete(id);
          await db.locks.delete(id);
        }),
      ),
    lock: (id, owner, at, force = false) =>
      guarded(() =>
        db.transaction('rw', db.locks, async () => {
          const held = await db.locks.get(id);
          if (held && held.owner !== owner && at - held.at < LOCK_MS && !force) return false;
          await db.locks.put({ id, owner, at });
          return true;
        }),
      ),
    unlock: (id, owner) =>
      guarded(() =>
        db.transaction('rw', db.locks, async () => {
          const held = await db.locks.get(id);
          if (held?.owner === owner) await db.locks.delete(id);
        }),
      ),
  };
}
