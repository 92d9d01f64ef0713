/**
 * The facade of a training page: opens lessons, runs them in real time, keeps attempts, opens debriefs.
 * The simulation itself is loaded with the first lesson (engine.ts), so that the menu stays small.
 */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Replay, RunLog } from '../sim/index.ts';
import { EMPTY_DEBRIEF } from '../stores/debrief-store.ts';
import { IDLE_SESSION, type SessionErrorCode } from '../stores/session-store.ts';
import type { Stores } from '../stores/stores.ts';
import { type Attempt, createAttempt } from './attempt.ts';
import { createAttemptBooks } from './attempt-books.ts';
import { computePars, showDebrief } from './debrief.ts';
import type { DrillRecord } from './drills/drill-port.ts';
import type { Engine } from './engine.ts';
import { createLogViews } from './log-views.ts';
import {
  type Archive,
  type AttemptRecord,
  type AttemptStorage,
  type LessonLibrary,
  LibraryError,
  type RandomSource,
  type SessionClock,
} from './ports.ts';
import type { Outcome, Session } from './session-api.ts';
import { createTurns, failure } from './turns.ts';

export type { Session } from './session-api.ts';

export interface SessionParts {
  /** Version of the program, written into every log. */
  readonly app: string;
  readonly clock: SessionClock;
  readonly storage: AttemptStorage;
  readonly library: LessonLibrary;
  /** Read by the menu; drills themselves run without a session. */
  readonly drillRecords?: () => Promise<readonly DrillRecord[]>;
  /** Loaded when a file is written or read. */
  readonly archive: () => Promise<Archive>;
  readonly random: RandomSource;
  readonly stores: Stores;
}

/** A minute of thinking is not lost by looking back half of one. */
const REWIND_MS = 30_000;

export function createSession(parts: SessionParts): Session {
  const { app, clock, storage, library, random, stores } = parts;
  /** This page, as the owner of locks. */
  const owner = random.id();
  const loadEngine = async (): Promise<Engine> => (await import('./engine.ts')).engine;
  let engine: Engine | null = null;
  let attempt: Attempt | null = null;
  const turns = createTurns(stores);

  const books = createAttemptBooks({
    ...parts,
    owner,
    loadEngine,
    current: () => attempt,
  });

  const closeAttempt = async () => {
    const old = attempt;
    attempt = null;
    await old?.close();
  };

  const load = async (
    { lesson, level }: Pick<RunLog, 'lesson' | 'level'>,
    onProgress: (done: number) => void,
  ) => {
    const [written, loaded] = await Promise.all([library.open(lesson, onProgress), loadEngine()]);
    engine = loaded;
    return { bundle: await loaded.atLevel(written, level), engine: loaded };
  };
  type Loaded = Awaited<ReturnType<typeof load>>;

  const begin = (
    record: AttemptRecord,
    { bundle, engine: loaded }: Loaded,
    past: Replay | null,
    locked: boolean,
  ) => {
    const run = loaded.createRun(
      bundle,
      record.log,
      past ? { log: record.log, sim: past.sim } : undefined,
    );
    attempt = createAttempt({ engine: loaded, clock, storage, stores, owner, locked, record, run });
    attempt.begin();
  };

  /** A run under a new id; false when something newer was asked for meanwhile. */
  const beginNew = async (
    log: RunLog,
    loaded: Loaded,
    past: Replay | null,
    current: () => boolean,
  ): Promise<boolean> => {
    const id = random.id();
    // Without a lock nothing can be saved; the run goes on and the first save says so.
    const locked = await storage.lock(id, owner, clock.wall()).catch(() => false);
    if (!current()) {
      await storage.unlock(id, owner).catch(() => {});
      return false;
    }
    const record: AttemptRecord = {
      id,
      status: 'running',
      updatedAt: clock.wall(),
      log,
      // Whoever begins in the middle has gone back once.
      rewinds: past ? 1 : 0,
      interruptions: 0,
      imported: false,
      result: null,
    };
    begin(record, loaded, past, locked);
    return true;
  };

  const emptyLog = (
    bundle: LessonBundle,
    { seed, mode }: { readonly seed: number; readonly mode: RunLog['mode'] },
  ): RunLog => ({
    format: 1,
    app,
    lesson: bundle.lesson.id,
    ...(bundle.level === undefined ? {} : { level: bundle.level }),
    digest: bundle.digest,
    seed,
    mode,
    startedAt: new Date(clock.wall()).toISOString(),
    commands: [],
    until: 0,
    hash: '',
    checkpoints: [],
  });

  const session: Session = {
    lessons: () => library.lessons(),
    drills: () => library.drills(),
    curriculum: (door) => library.curriculum(door),
    wall: () => clock.wall(),
    listDrillRecords: async () => (await parts.drillRecords?.()) ?? [],

    async start(lesson, { mode, seed = random.seed(), level }) {
      const { current, fail, failBy, progress } = turns.next();
      // At once: whoever shows the desk now must not find the last run there, or none.
      const closing = closeAttempt();
      stores.session.setState({ ...IDLE_SESSION, status: 'loading', lesson, mode, seed });
      try {
        await closing;
        const loaded = await load({ lesson, level }, progress);
        if (!current() || loaded.bundle.level !== level) return fail('no-such-lesson');
        const log = emptyLog(loaded.bundle, { seed, mode });
        const begun = await beginNew(log, loaded, null, current);
        return begun ? { ok: true } : fail('no-such-lesson');
      } catch (error) {
        return failBy(error);
      }
    },

    async startFrom(old, t) {
      const { current, fail, failBy, progress } = turns.next();
      const closing = closeAttempt();
      const { lesson, mode, seed } = old;
      stores.session.setState({ ...IDLE_SESSION, status: 'loading', lesson, mode, seed });
      try {
        await closing;
        if (mode === 'exam') return fail('no-going-back', mode);
        const loaded = await load(old, progress);
        const { bundle, engine: tools } = loaded;
        if (bundle.digest !== old.digest) return fail('content-changed', old.digest);
        if (!bundle.lesson.modes[mode].rewind) return fail('no-going-back', mode);
        const past = tools.replay(bundle, old, Math.round(t));
        if (past.mismatch) return fail('replay-differs', JSON.stringify(past.mismatch));
        if (past.sim.ended) return fail('attempt-ended');
        const until = past.sim.now;
        const log: RunLog = {
          ...emptyLog(bundle, { seed, mode }),
          ...tools.historyUntil(old, until),
          until,
          hash: past.sim.hash(),
        };
        const begun = await beginNew(log, loaded, past, current);
        return begun ? { ok: true } : fail('no-such-attempt');
      } catch (error) {
        return failBy(error);
      }
    },

    async resumeAttempt(id, { force = false } = {}) {
      const { current, fail, failBy, progress } = turns.next();
      const closing = closeAttempt();
      stores.session.setState({ ...IDLE_SESSION, status: 'loading', attempt: id });
      try {
        await closing;
        const record = await storage.get(id);
        if (!record) return fail('no-such-attempt', id);
        const { log } = record;
        if (!current()) return fail('no-such-attempt');
        stores.session.setState({ lesson: log.lesson, mode: log.mode, seed: log.seed });
        if (record.status === 'ended') return fail('attempt-ended', id);
        const loaded = await load(log, progress);
        if (loaded.bundle.digest !== log.digest) return fail('content-changed', log.digest);
        const past = loaded.engine.replay(loaded.bundle, log);
        if (past.mismatch) return fail('replay-differs', JSON.stringify(past.mismatch));
        if (!current()) return fail('no-such-attempt');
        const locked = await storage.lock(id, owner, clock.wall(), force);
        if (!locked) return fail('open-elsewhere', id);
        // The page that had it may have saved once more until now.
        const latest = await storage.get(id);
        if (!current()) return fail('no-such-attempt');
        if (latest && latest.log.hash !== log.hash) {
          return session.resumeAttempt(id, { force: true });
        }
        const interrupted = log.mode === 'exam' ? record.interruptions + 1 : record.interruptions;
        begin({ ...record, interruptions: interrupted }, loaded, past, true);
        return { ok: true };
      } catch (error) {
        return failBy(error);
      }
    },

    resume: () => attempt?.live.resume(),
    pause: () => attempt?.live.pause() ?? false,
    setSpeed: (speed) => attempt?.live.setSpeed(speed),
    rewind: (ms = REWIND_MS) => attempt?.live.rewind(ms) ?? false,
    skipToNext: () => attempt?.live.skipToNext(),
    finish: async () => attempt?.finish(),
    async leave() {
      const { current } = turns.next();
      await closeAttempt();
      if (current()) stores.session.setState(IDLE_SESSION);
    },

    submit: (command) => attempt?.live.submit(command) ?? { ok: false, reason: 'ended' },
    can: (command) => attempt?.live.can(command) ?? { ok: false, reason: 'ended' },
    available: () => attempt?.live.run.sim.available() ?? [],
    askHint: () => attempt?.live.askHint(),
    dismissHint: () => stores.session.setState({ hint: null }),

    async openDebrief(id) {
      const { current } = turns.next();
      const closing = attempt && attempt.id !== id ? closeAttempt() : null;
      stores.debrief.setState({ ...EMPTY_DEBRIEF, status: 'loading', attempt: id });
      const refuse = (code: SessionErrorCode, detail: string): Outcome => {
        stores.debrief.setState({ status: 'failed' });
        return failure(code, detail);
      };
      try {
        await closing;
        const record = attempt?.id === id ? attempt.record() : await storage.get(id);
        if (!record) return refuse('no-such-attempt', id);
        const loaded = await load(record.log, () => {});
        if (!current()) return failure('no-such-attempt', 'superseded');
        const { sim, mismatch } = loaded.engine.replay(loaded.bundle, record.log);
        showDebrief(loaded.engine, stores, {
          sim,
          log: record.log,
          record,
          contentChanged: loaded.bundle.digest !== record.log.digest,
          differs: mismatch !== null,
        });
        void computePars(loaded.engine, stores, clock);
        return { ok: true };
      } catch (error) {
        return error instanceof LibraryError
          ? refuse(error.code, error.message)
          : refuse('content-unreadable', String(error));
      }
    },

    listAttempts: books.list,
    deleteAttempt: books.remove,
    exportAttempt: books.pack,
    importAttempt: books.unpack,
    setNote: books.setNote,
    setPaper: books.setPaper,
    qualityWeek: books.qualityWeek,

    ...createLogViews(stores, () => engine),

    pageHidden: (closing = false) => attempt?.hidden(closing),
    pageShown: () => attempt?.shown(),
    currentLog: () => attempt?.live.run.log() ?? null,
    currentTime: () => attempt?.live.run.sim.now ?? -1,
    currentHash: () => attempt?.live.run.sim.hash() ?? '',
    commandCount: () => attempt?.live.run.commands.length ?? -1,
    publish: () => attempt?.live.publish(),
    dispose() {
      turns.drop();
      void closeAttempt();
    },
  };

  return session;
}
