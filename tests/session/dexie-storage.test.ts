import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  createDexieAttemptStorage,
  LAST_WORD_KEY,
} from '../../src/app/platform/dexie-attempt-storage.ts';
import type { AttemptRecord } from '../../src/session/ports.ts';

/** A database of its own for every test. */
let database = '';
let tests = 0;
let local: Map<string, string>;
const small = () => ({
  getItem: (key: string) => local.get(key) ?? null,
  setItem: (key: string, value: string) => void local.set(key, value),
  removeItem: (key: string) => void local.delete(key),
});
const open = () => createDexieAttemptStorage(small, database);

const record = (id: string, over: Partial<AttemptRecord> = {}): AttemptRecord => ({
  id,
  status: 'running',
  updatedAt: 1000,
  log: {
    format: 1,
    app: '0',
    lesson: 'mini-lesson',
    digest: 'd',
    seed: 5,
    mode: 'teach',
    startedAt: '2026-11-23T01:00:00.000Z',
    commands: [{ t: 32_400_000, command: { do: 'open-window' } }],
    until: 32_401_000,
    hash: 'abc',
    checkpoints: [],
    note: '慢一点',
  },
  rewinds: 2,
  interruptions: 0,
  imported: false,
  result: null,
  ...over,
});

beforeEach(() => {
  local = new Map();
  tests++;
  database = `open-counter-test-${tests}`;
});

describe('attempts in IndexedDB', () => {
  test('are there again in the next page, with a summary', async () => {
    const storage = open();
    expect(await storage.lock('a', 'me', 1000)).toBe(true);
    await storage.put(record('a'), 'me');
    const next = open();
    expect(await next.get('a')).toEqual(record('a'));
    expect(await next.get('b')).toBeNull();
    expect(await next.list()).toEqual([
      {
        id: 'a',
        lesson: 'mini-lesson',
        mode: 'teach',
        seed: 5,
        digest: 'd',
        startedAt: '2026-11-23T01:00:00.000Z',
        updatedAt: 1000,
        status: 'running',
        until: 32_401_000,
        commands: 1,
        rewinds: 2,
        imported: false,
        result: null,
        note: '慢一点',
        customer: null,
      },
    ]);
    await next.delete('a');
    expect(await next.list()).toEqual([]);
  });

  test('are written by the owner of the lock alone', async () => {
    const storage = open();
    await expect(storage.put(record('a'), 'me')).rejects.toMatchObject({ problem: 'taken-over' });
    await storage.lock('a', 'me', 1000);
    await storage.put(record('a', { updatedAt: 2000 }), 'me');
    // The save was a heartbeat: at 7 s it is 5 s old, at 9 s it is too old.
    expect(await storage.lock('a', 'other', 7000)).toBe(false);
    expect(await storage.lock('a', 'other', 9000)).toBe(true);
    await expect(storage.put(record('a', { rewinds: 9 }), 'me')).rejects.toMatchObject({
      problem: 'taken-over',
    });
    expect(await storage.get('a')).toMatchObject({ rewinds: 2 });
    expect(await storage.lock('a', 'me', 9001)).toBe(false);
    expect(await storage.lock('a', 'me', 9001, true)).toBe(true);
    await storage.unlock('a', 'other');
    expect(await storage.lock('a', 'third', 9002)).toBe(false);
    await storage.unlock('a', 'me');
    expect(await storage.lock('a', 'third', 9002)).toBe(true);
  });

  test('take in the last word of a page that closed, which also gives up its lock', async () => {
    const storage = open();
    await storage.lock('a', 'me', 1000);
    await storage.put(record('a'), 'me');
    storage.putNow(record('a', { updatedAt: 1500, rewinds: 3 }), 'me', true);
    const next = open();
    expect(await next.get('a')).toMatchObject({ rewinds: 3, updatedAt: 1500 });
    expect(await next.lock('a', 'next', 1600)).toBe(true);
    expect(local.has(LAST_WORD_KEY)).toBe(false);
  });

  test('take in no last word that is older, of another owner, or damaged', async () => {
    const storage = open();
    await storage.lock('a', 'me', 1000);
    await storage.put(record('a', { updatedAt: 5000 }), 'me');
    storage.putNow(record('a', { updatedAt: 4000, rewinds: 3 }), 'me', false);
    expect(await open().get('a')).toMatchObject({ rewinds: 2 });
    storage.putNow(record('a', { updatedAt: 6000, rewinds: 3 }), 'stranger', true);
    expect(await open().get('a')).toMatchObject({ rewinds: 2 });
    local.set(LAST_WORD_KEY, '{"owner":');
    expect(await open().get('a')).toMatchObject({ rewinds: 2 });
    storage.putNow(record('a', { updatedAt: 7000, rewinds: 4 }), 'me', false);
    await storage.delete('a');
    expect(await open().get('a')).toBeNull();
  });

  test('survive a blocked small storage', async () => {
    const storage = createDexieAttemptStorage(() => {
      throw new Error('SecurityError');
    }, database);
    await storage.lock('a', 'me', 1000);
    storage.putNow(record('a'), 'me', true);
    await storage.put(record('a'), 'me');
    expect(await storage.get('a')).toEqual(record('a'));
  });
});

describe('a database that fails', () => {
  const failing = async (name: string) => {
    const storage = open();
    await storage.lock('a', 'me', 1000);
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no', name);
    };
    try {
      return await storage.put(record('a'), 'me').then(
        () => null,
        (error: unknown) => error,
      );
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  };

  test('says when it is full', async () => {
    expect(await failing('QuotaExceededError')).toMatchObject({ problem: 'quota' });
  });

  test('says when it is not allowed', async () => {
    const real = globalThis.indexedDB;
    const error = new DOMException('no', 'SecurityError');
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get: () => {
        throw error;
      },
    });
    const { indexedDB } = Dexie.dependencies;
    Dexie.dependencies.indexedDB = undefined as never;
    try {
      await expect(open().list()).rejects.toMatchObject({ problem: 'blocked' });
    } finally {
      Dexie.dependencies.indexedDB = indexedDB;
      Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: real });
    }
  });
});
