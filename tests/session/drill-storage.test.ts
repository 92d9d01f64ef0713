import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { createDexieAttemptStorage } from '../../src/app/platform/dexie-attempt-storage.ts';
import { createDexieDrillStorage } from '../../src/app/platform/dexie-drill-storage.ts';
import type { DrillRecord } from '../../src/session/drills/drill-port.ts';

const record = (id: string, at: number): DrillRecord => ({
  id,
  drill: 'slip-adding',
  seed: 9,
  at,
  done: 60,
  wrong: 1,
  perMinute: 19.7,
  complete: true,
  level: 'good',
});

describe('results of drills', () => {
  test('are there again in the next page, newest first', async () => {
    const storage = createDexieDrillStorage('drills-1');
    await storage.put(record('a', 2000));
    await storage.put(record('b', 3000));
    await storage.put(record('c', 1000));
    const next = createDexieDrillStorage('drills-1');
    expect((await next.list()).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect((await next.list())[1]).toEqual(record('a', 2000));
  });

  test('come into a database of the first version without touching what lies there', async () => {
    const old = new Dexie('drills-2');
    old.version(1).stores({ attempts: 'id, updatedAt', locks: 'id' });
    const attempt = { id: 'old', updatedAt: 5, log: { commands: [], note: '旧' }, rewinds: 1 };
    await old.table('attempts').put(attempt);
    await old.table('locks').put({ id: 'old', owner: 'me', at: 5 });
    old.close();

    const drills = createDexieDrillStorage('drills-2');
    expect(await drills.list()).toEqual([]);
    await drills.put(record('a', 1));
    const attempts = createDexieAttemptStorage(() => localStorageless(), 'drills-2');
    expect(await attempts.get('old')).toEqual(attempt);
    // The lock is still that of the old page.
    expect(await attempts.lock('old', 'other', 6)).toBe(false);
    expect(await attempts.lock('old', 'me', 6)).toBe(true);
    expect(await drills.list()).toEqual([record('a', 1)]);
  });

  test('say why they could not be kept', async () => {
    const storage = createDexieDrillStorage('drills-3');
    await storage.list();
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    const failure = await storage.put(record('a', 1)).then(
      () => null,
      (error: unknown) => error,
    );
    IDBObjectStore.prototype.put = put;
    expect(failure).toMatchObject({ problem: 'quota' });
  });
});

function localStorageless(): Storage {
  throw new Error('SecurityError');
}
