/** One attempt while it is open here: the live run, its saves, its end. */
import type { Stores } from '../stores/stores.ts';
import { createAutosave } from './autosave.ts';
import { customerAtDesk } from './customer-at-desk.ts';
import { computePars, showDebrief } from './debrief.ts';
import type { Engine } from './engine.ts';
import type { LiveRun } from './live-run.ts';
import type { AttemptRecord, AttemptStorage, SessionClock } from './ports.ts';
import type { Run } from './run.ts';

interface AttemptParts {
  readonly engine: Engine;
  readonly clock: SessionClock;
  readonly storage: AttemptStorage;
  readonly stores: Stores;
  readonly owner: string;
  readonly locked: boolean;
  readonly record: AttemptRecord;
  readonly run: Run;
}

export interface Attempt {
  readonly id: string;
  readonly live: LiveRun;
  /** As it would be saved now. */
  record(): AttemptRecord;
  /** Shows the run as ready and saves it for the first time. */
  begin(): void;
  finish(): Promise<void>;
  setNote(note: string): Promise<void>;
  setPaper(paper: Readonly<Record<string, string>>): Promise<void>;
  hidden(closing: boolean): void;
  shown(): void;
  /** Saves, lets go of the lock, stops the clock. */
  close(): Promise<void>;
}

export function createAttempt(parts: AttemptParts): Attempt {
  const { engine, clock, storage, stores, owner, run } = parts;
  const { id, imported } = parts.record;
  const { mode } = parts.record.log;
  const exam = mode === 'exam';
  let { status, interruptions, result } = parts.record;
  let note = parts.record.log.note ?? '';
  let { paper } = parts.record.log;
  let finishing: Promise<void> | null = null;
  let wasHidden = false;
  let wasClosing = false;
  let closed = false;

  const record = (): AttemptRecord => {
    const log = run.log();
    return {
      id,
      status,
      updatedAt: clock.wall(),
      log: { ...log, ...(note === '' ? {} : { note }), ...(paper ? { paper } : {}) },
      rewinds: live.rewinds,
      spent: live.spent,
      interruptions,
      imported,
      result,
      customer: status === 'running' ? customerAtDesk(run.sim) : null,
    };
  };

  const autosave = createAutosave({
    storage,
    id,
    locked: parts.locked,
    owner,
    wall: () => clock.wall(),
    record,
    report: (saved) => {
      if (closed) return;
      stores.session.setState({ saved });
      if (saved.problem !== 'taken-over') return;
      live.stop();
      const error = { code: 'open-elsewhere', detail: id } as const;
      stores.session.setState({ status: 'failed', error });
    },
  });

  const conclude = () => {
    live.stop();
    status = 'ended';
    const log = record().log;
    result = showDebrief(engine, stores, {
      sim: run.sim,
      log,
      record: { id, rewinds: live.rewinds, interruptions },
      contentChanged: false,
      differs: false,
    });
    live.publish();
    stores.session.setState({ status: 'ended', canSkip: false, hint: null });
    autosave.request();
    void computePars(engine, stores, clock);
  };

  /** The rest of the day runs out in slices; whoever is still there is not served. */
  const runOut = async () => {
    live.stop();
    stores.session.setState({ canSkip: false, hint: null });
    const { ends } = run.bundle.lesson;
    while (!run.sim.ended && run.sim.now < ends) {
      run.advanceTo(Math.min(ends, run.sim.now + 10 * 60_000));
      await clock.breathe();
      if (closed) return;
    }
    conclude();
  };

  const crashed = (error: unknown) => {
    live.stop();
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    stores.session.setState({ status: 'failed', error: { code: 'crashed', detail } });
    autosave.request();
  };

  const finish = (): Promise<void> => {
    if (status === 'ended') return Promise.resolve();
    finishing ??= runOut().catch(crashed);
    return finishing;
  };

  const live = engine.createLiveRun({
    run,
    rewinds: parts.record.rewinds,
    spent: parts.record.spent ?? 0,
    clock,
    stores,
    save: autosave.request,
    ended: conclude,
    timeUp: () => void finish(),
    crashed,
  });

  return {
    id,
    live,
    record,
    begin() {
      const aids = run.bundle.lesson.modes[mode];
      stores.session.setState({
        status: 'ready',
        progress: 1,
        error: null,
        bundle: run.bundle,
        lesson: run.bundle.lesson.id,
        mode,
        seed: parts.record.log.seed,
        attempt: id,
        facts: [],
        canPause: !exam,
        // An exam has neither, whatever the lesson says.
        canRewind: aids.rewind && !exam,
        canHint: aids.hints && !exam,
        rewinds: live.rewinds,
      });
      live.publish();
      stores.view.getState().clearPicked();
      autosave.request();
    },
    finish,
    async setNote(text) {
      note = text.slice(0, 2000);
      const { log } = stores.debrief.getState();
      if (log && stores.debrief.getState().attempt === id) stores.debrief.setState({ note });
      autosave.request();
      await autosave.settle();
    },
    async setPaper(written) {
      paper = written;
      if (stores.debrief.getState().attempt === id) stores.debrief.setState({ paper });
      autosave.request();
      await autosave.settle();
    },
    hidden(closing) {
      if (closed) return;
      wasHidden = true;
      wasClosing ||= closing;
      // Browsers say "hidden" once more after they said "going away".
      autosave.now(wasClosing);
      autosave.request();
    },
    shown() {
      // Counted on the way back; a page that does not come back is counted when its attempt is resumed.
      if (exam && wasHidden && stores.session.getState().status === 'running') interruptions++;
      wasHidden = false;
      // Brought back from the browser's cache: meanwhile the lock was given up for us.
      if (wasClosing) autosave.relock();
      wasClosing = false;
    },
    async close() {
      live.stop();
      // The stores may belong to the next run from here on.
      closed = true;
      if (status === 'running') autosave.request();
      await autosave.settle();
      autosave.stop();
      await storage.unlock(id, owner).catch(() => {});
    },
  };
}
