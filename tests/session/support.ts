/** A page without a browser: a clock turned by hand, storage in memory, the mini library, the real simulation. */
// Asked for in passing once a shift has begun: a test that ends first would leave it half loaded for all files after it.
import '../../src/session/pars.ts';
import { archive } from '../../src/app/platform/archive.ts';
import { compileLesson, type LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import { contentIndex } from '../../src/scenario/load/content-index.ts';
import { loadLibrary, type SourceFile } from '../../src/scenario/load/library.ts';
import type { Mode } from '../../src/scenario/schema/lesson.ts';
import type { Command } from '../../src/scenario/vocabulary/commands.ts';
import {
  type AttemptRecord,
  type AttemptStorage,
  LibraryError,
  LOCK_MS,
  type SessionClock,
  StorageError,
} from '../../src/session/ports.ts';
import { createSession, type Session } from '../../src/session/session.ts';
import { createStores, type Stores } from '../../src/stores/stores.ts';
import { MINI } from '../scenario/mini-library.ts';

export const LESSON = 'mini-lesson';
/** 09:00 */
export const OPENS = 9 * 3_600_000;
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

export function miniBundle(files: readonly SourceFile[] = MINI): LessonBundle {
  return compileLesson(loadLibrary(files).library, LESSON);
}

/** The mini library with one word changed: same lesson, another digest. */
export const CHANGED: readonly SourceFile[] = MINI.map((file) => ({
  path: file.path,
  text: file.text.replace('"closes": "10:00"', '"closes": "10:01"'),
}));

/** The clock on the wall when a page opens. */
export const newWall = (later = 0): { now: number } => ({ now: 1_795_420_800_000 + later });

export interface HandClock extends SessionClock {
  /** Draws one frame after `elapsed` real ms. */
  tick(elapsed: number): void;
  readonly frameCount: number;
}

export function handClock(wall = newWall()): HandClock {
  const ticks = new Set<(elapsed: number) => void>();
  let frameCount = 0;
  return {
    frames(tick) {
      ticks.add(tick);
      return () => ticks.delete(tick);
    },
    wall: () => wall.now,
    breathe: () => Promise.resolve(),
    tick(elapsed) {
      frameCount++;
      wall.now += elapsed;
      for (const tick of [...ticks]) tick(elapsed);
    },
    get frameCount() {
      return frameCount;
    },
  };
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export interface MemoryStorage extends AttemptStorage {
  readonly records: Map<string, AttemptRecord>;
  readonly lastWords: { readonly record: AttemptRecord; readonly closing: boolean }[];
  /** When set, every write fails so. */
  broken: 'quota' | 'blocked' | null;
}

export function memoryStorage(): MemoryStorage {
  const records = new Map<string, AttemptRecord>();
  const locks = new Map<string, { owner: string; at: number }>();
  const storage: MemoryStorage = {
    records,
    lastWords: [],
    broken: null,
    get: async (id) => copy(records.get(id) ?? null),
    list: async () =>
      [...records.values()].map((record) => ({
        id: record.id,
        lesson: record.log.lesson,
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
      })),
    async put(record, owner) {
      if (storage.broken) throw new StorageError(storage.broken);
      const lock = locks.get(record.id);
      if (lock?.owner !== owner) throw new StorageError('taken-over');
      lock.at = record.updatedAt;
      records.set(record.id, copy(record));
    },
    putNow: (record, _, closing) => void storage.lastWords.push({ record: copy(record), closing }),
    async delete(id) {
      records.delete(id);
      locks.delete(id);
    },
    async lock(id, owner, at, force = false) {
      if (storage.broken) throw new StorageError(storage.broken);
      const held = locks.get(id);
      if (held && held.owner !== owner && at - held.at < LOCK_MS && !force) return false;
      locks.set(id, { owner, at });
      return true;
    },
    async unlock(id, owner) {
      if (locks.get(id)?.owner === owner) locks.delete(id);
    },
  };
  return storage;
}

export interface Page {
  readonly session: Session;
  readonly stores: Stores;
  readonly clock: HandClock;
  readonly storage: MemoryStorage;
  /** Simulated now. */
  now(): number;
  /** Turns the clock until exactly `t`, in frames of at most `frame` real ms. */
  playTo(t: number, frame?: number): void;
  /** Gives commands at their times; each must be accepted. */
  play(script: readonly { t: number; command: Command }[], frame?: number): void;
  /** Lets saves and lazy parts come to rest. */
  settle(): Promise<void>;
}

let pages = 0;

export function openPage({
  storage = memoryStorage(),
  files = MINI,
  wall = newWall(),
}: {
  storage?: MemoryStorage;
  files?: readonly SourceFile[];
  wall?: { now: number };
} = {}): Page {
  pages++;
  const kept = new Map<string, string>();
  const stores = createStores(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }));
  const clock = handClock(wall);
  let ids = 0;
  const page = pages;
  const session = createSession({
    app: '0.0.0-test',
    clock,
    storage,
    library: {
      lessons: () => contentIndex(files).lessons,
      drills: () => [],
      curriculum: () => null,
      async open(lesson, progress) {
        if (lesson !== LESSON) throw new LibraryError('no-such-lesson', lesson);
        progress(1);
        return miniBundle(files);
      },
    },
    archive: async () => archive,
    random: { seed: () => 7, id: () => `page-${page}-${++ids}` },
    stores,
  });
  const state = () => stores.session.getState();
  const now = () => session.currentTime();
  const busy = () => {
    const verdict = session.can({ do: 'open-window' });
    return !verdict.ok && verdict.reason === 'busy';
  };
  const playTo = (t: number, frame = 500) => {
    for (let guard = 0; now() < t && state().status === 'running'; guard++) {
      if (guard > 100_000) throw new Error(`never reached ${t}`);
      // While busy the session goes at its own pace and stops at the action's end.
      clock.tick(busy() ? frame : Math.min(frame, (t - now()) / state().speed));
    }
  };
  return {
    session,
    stores,
    clock,
    storage,
    now,
    playTo,
    play(script, frame) {
      for (const { t, command } of script) {
        playTo(t, frame);
        const verdict = session.submit(command);
        if (!verdict.ok) throw new Error(`${command.do} at ${t}: ${verdict.reason}`);
      }
    },
    async settle() {
      for (let i = 0; i < 20; i++) await Promise.resolve();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

export async function startPage(
  options: Parameters<typeof openPage>[0] & { mode?: Mode; seed?: number } = {},
): Promise<Page> {
  const page = openPage(options);
  const outcome = await page.session.start(LESSON, {
    mode: options.mode ?? 'teach',
    seed: options.seed ?? 7,
  });
  if (!outcome.ok) throw new Error(outcome.code);
  page.session.resume();
  await page.settle();
  return page;
}

/** A minute into the encounter with the only case customer. */
export const SCRIPT: readonly { t: number; command: Command }[] = [
  { t: OPENS + 10 * SECOND, command: { do: 'open-window' } },
  { t: OPENS + 7 * MINUTE, command: { do: 'call-next' } },
  { t: OPENS + 8 * MINUTE, command: { do: 'greet' } },
  { t: OPENS + 8 * MINUTE + 5 * SECOND, command: { do: 'ask', topic: 'source' } },
  { t: OPENS + 8 * MINUTE + 10 * SECOND, command: { do: 'take', item: 'id-card' } },
  {
    t: OPENS + 8 * MINUTE + 20 * SECOND,
    command: { do: 'check', item: 'id-card', check: 'network', role: 'self' },
  },
  { t: OPENS + 8 * MINUTE + 30 * SECOND, command: { do: 'take', item: 'cash' } },
  {
    t: OPENS + 8 * MINUTE + 40 * SECOND,
    command: { do: 'count', item: 'cash', method: 'machine' },
  },
];
export const SCRIPT_END = OPENS + 9 * MINUTE + 10 * SECOND;

/** The only attempt that is kept. */
export function onlyKept({ records }: MemoryStorage): AttemptRecord {
  const [record, ...others] = [...records.values()];
  if (!record || others.length > 0) throw new Error(`${records.size} attempts are kept, not one`);
  return record;
}

/** A page whose run has ended after the script. */
export async function finishedPage(
  options: Parameters<typeof startPage>[0] = {},
  script = SCRIPT,
): Promise<Page> {
  const page = await startPage(options);
  page.play(script);
  await page.session.finish();
  await page.settle();
  return page;
}
