/** Attempts as things to keep: list, delete, export, import, annotate. */
import type { RunLog } from '../sim/index.ts';
import type { Stores } from '../stores/stores.ts';
import type { Attempt } from './attempt.ts';
import type { AttemptFileProblem } from './attempt-file.ts';
import { customerAtDesk } from './customer-at-desk.ts';
import type { Engine } from './engine.ts';
import {
  type Archive,
  type AttemptRecord,
  type AttemptStorage,
  type AttemptSummary,
  type LessonLibrary,
  LibraryError,
  type RandomSource,
  type SessionClock,
} from './ports.ts';
import type { QualityWeek } from './quality-week.ts';
import type { ImportOutcome } from './session-api.ts';

interface BookParts {
  readonly storage: AttemptStorage;
  readonly library: LessonLibrary;
  readonly archive: () => Promise<Archive>;
  readonly random: RandomSource;
  readonly clock: SessionClock;
  readonly stores: Stores;
  readonly owner: string;
  readonly loadEngine: () => Promise<Engine>;
  readonly current: () => Attempt | null;
}

const refused = (code: AttemptFileProblem, detail = ''): ImportOutcome => ({
  ok: false,
  code,
  detail,
});

/** The code an error of the attempt file carries, if it is one (the class lives in the lazy part). */
const codeOf = (error: unknown): AttemptFileProblem | null =>
  error instanceof Error && error.name === 'AttemptFileError' && 'code' in error
    ? (error.code as AttemptFileProblem)
    : null;

export function createAttemptBooks(parts: BookParts) {
  const { storage, library, archive, random, clock, stores, owner, loadEngine, current } = parts;

  /** Writes a record nobody is playing. */
  const keep = async (record: AttemptRecord) => {
    if (!(await storage.lock(record.id, owner, clock.wall()))) throw new Error('locked');
    try {
      await storage.put(record, owner);
    } finally {
      await storage.unlock(record.id, owner);
    }
  };

  const fetchRecord = async (id: string): Promise<AttemptRecord | null> => {
    const open = current();
    // What is open here is newer than what is stored, or may not have been storable at all.
    return open?.id === id ? open.record() : storage.get(id);
  };

  let written: Promise<void> = Promise.resolve();
  /**
   * One after another: each adds to the record that the one before has written. What cannot be written stays on the page, which says
   * so for as long as it is true.
   */
  const annotate = (id: string, more: Pick<RunLog, 'note' | 'paper'>): Promise<void> => {
    const next = written.then(async () => {
      const at = clock.wall();
      try {
        const record = await storage.get(id);
        if (record) await keep({ ...record, log: { ...record.log, ...more } });
        stores.session.setState({ saved: { at, ok: true, problem: null } });
      } catch {
        stores.session.setState({ saved: { at, ok: false, problem: 'note' } });
      }
    });
    written = next;
    return next;
  };

  return {
    /** Newest first; rejects where storage is not available. */
    async list(): Promise<readonly AttemptSummary[]> {
      const all = await storage.list();
      return [...all].sort((a, b) => b.updatedAt - a.updatedAt);
    },

    async remove(id: string): Promise<void> {
      await storage.delete(id);
    },

    async pack(id: string): Promise<Uint8Array | null> {
      const record = await fetchRecord(id);
      if (!record) return null;
      const [engine, box] = await Promise.all([loadEngine(), archive()]);
      return engine.packAttempt(record, box);
    },

    async unpack(bytes: Uint8Array): Promise<ImportOutcome> {
      const [engine, box] = await Promise.all([loadEngine(), archive()]);
      try {
        const content = engine.unpackAttempt(bytes, box);
        const { log } = content;
        const written = await library.open(log.lesson, () => {});
        const bundle = await engine.atLevel(written, log.level);
        if (bundle.digest !== log.digest) return refused('content-changed', log.digest);
        await clock.breathe();
        const { sim, mismatch } = engine.replay(bundle, log);
        if (mismatch) return refused('replay-differs', JSON.stringify(mismatch));
        const there = await storage.get(content.id);
        // Same commands, same end: the very same attempt.
        if (there?.log.hash === log.hash && there.log.seed === log.seed) {
          return { ok: true, id: there.id, known: true };
        }
        const id = there ? random.id() : content.id;
        const score = content.status === 'ended' ? engine.score(bundle, sim.facts) : null;
        const result = score ? { total: score.total, pass: score.pass } : null;
        await keep({
          ...content,
          id,
          imported: true,
          result,
          updatedAt: clock.wall(),
          customer: content.status === 'running' ? customerAtDesk(sim) : null,
        });
        return { ok: true, id, known: false };
      } catch (error) {
        const code = codeOf(error);
        if (code) return refused(code, String(error));
        if (error instanceof LibraryError) {
          return refused(
            error.code === 'no-such-lesson' ? 'no-such-lesson' : 'content-changed',
            error.message,
          );
        }
        return refused('storage', String(error));
      }
    },

    async setNote(note: string): Promise<void> {
      const { attempt: id } = stores.debrief.getState();
      const open = current();
      if (open && (id === '' || open.id === id)) return open.setNote(note);
      stores.debrief.setState({ note });
      return annotate(id, { note: note.slice(0, 2000) });
    },

    /** The last finished drills of whoever plays here, looked at for their quality; `seen` is told how many days there are. */
    async qualityWeek(seen?: (done: number) => void): Promise<QualityWeek> {
      const [all, engine, { qualityWeek }] = await Promise.all([
        storage.list(),
        loadEngine(),
        import('./quality-week.ts'),
      ]);
      const drills = new Set(
        library.lessons().flatMap(({ id, door }) => (door === 'floor' ? [id] : [])),
      );
      const attempts = all
        .filter(
          ({ status, imported, lesson }) => status === 'ended' && !imported && drills.has(lesson),
        )
        .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
        .map(({ id, result }) => ({ id, points: result?.total ?? null }));
      const source = {
        attempts,
        log: async (id: string) => (await fetchRecord(id))?.log ?? null,
        open: async ({ lesson, level }: RunLog) =>
          engine.atLevel(await library.open(lesson, () => {}), level),
        breathe: () => clock.breathe(),
      };
      return qualityWeek(source, seen);
    },

    async setPaper(paper: Readonly<Record<string, string>>): Promise<void> {
      const { attempt: id } = stores.debrief.getState();
      const open = current();
      if (open && (id === '' || open.id === id)) return open.setPaper(paper);
      stores.debrief.setState({ paper });
      return annotate(id, { paper });
    },
  };
}
