/** A run in real time: moves the clock by frames, publishes pictures, asks for saves, notices the end. */
import type { Command } from '../scenario/vocabulary/commands.ts';
import type { SimView, Verdict } from '../sim/index.ts';
import { DRILL_SPEEDS, type SessionState, SPEEDS } from '../stores/session-store.ts';
import type { Stores } from '../stores/stores.ts';
import { findHint } from './hint.ts';
import { ACTION_MS, CALM_ACTION_MS, canSkip, createPace, LONGEST_FRAME } from './pace.ts';
import type { SessionClock } from './ports.ts';
import type { Run } from './run.ts';
import { createSlowMoment } from './slow-moment.ts';

const PUBLISH_MS = 100;
const SAVE_MS = 2000;

interface LiveParts {
  readonly run: Run;
  /** How often this attempt was rewound before. */
  readonly rewinds: number;
  /** Real ms the clock has gone before, all pages together. */
  readonly spent: number;
  readonly clock: SessionClock;
  readonly stores: Stores;
  /** Save what is there now. */
  readonly save: () => void;
  /** The simulation has ended by itself. */
  readonly ended: () => void;
  /** The time limit is reached. */
  readonly timeUp: () => void;
  readonly crashed: (error: unknown) => void;
}

export interface LiveRun {
  readonly run: Run;
  readonly rewinds: number;
  readonly spent: number;
  resume(): void;
  pause(): boolean;
  /** For good. */
  stop(): void;
  submit(command: Command): Verdict;
  can(command: Command): Verdict;
  rewind(ms: number): boolean;
  skipToNext(): void;
  setSpeed(speed: number): void;
  askHint(): void;
  publish(): void;
}

const BUSY: Verdict = { ok: false, reason: 'busy' };

export function createLiveRun(parts: LiveParts): LiveRun {
  const { run, clock, stores, save, ended, timeUp, crashed } = parts;
  const store = stores.session;
  const { mode } = store.getState();
  const exam = mode === 'exam';
  const { limit } = run.bundle.lesson.modes[mode];
  const pace = createPace(clock.calm?.() ? CALM_ACTION_MS : ACTION_MS);
  const drill = run.bundle.lesson.supervisor !== undefined;
  const speeds = drill ? DRILL_SPEEDS : SPEEDS;
  // At the counter the limit is one of the day's clock. A supervisor goes through a day at a pace of
  // their own choosing; there it is one of the time they have to do it in.
  const deadline = limit === undefined || drill ? null : run.from + limit;
  let { spent } = parts;
  const left = (): number | null => {
    if (limit === undefined) return null;
    return Math.max(0, deadline === null ? limit - spent : deadline - run.sim.now);
  };
  const slowMoment = createSlowMoment();
  let skipping = false;
  let sincePublish = 0;
  let sinceSave = 0;
  let refusals = 0;
  /** A hint was asked for while the hands were busy: given as soon as they are free. */
  let hintAsked = false;
  let { rewinds } = parts;
  let stopped = false;
  let stopFrames: (() => void) | null = null;

  const set = (patch: Partial<SessionState>) => store.setState(patch);
  const running = () => !stopped && store.getState().status === 'running';

  /** The picture of now; drawn anew only when something was given or time went on. */
  let view: SimView = run.sim.view();
  const look = (): SimView => {
    view = run.sim.view();
    return view;
  };

  const publish = () => {
    const { facts } = store.getState();
    const { facts: all } = run.sim;
    set({
      view,
      // The same array while nothing happened, so that readers need not look again.
      facts:
        all.length === facts.length && all[all.length - 1] === facts[facts.length - 1]
          ? facts
          : all.slice(),
      canSkip: !skipping && canSkip(view),
      timeLeft: left(),
    });
    sincePublish = 0;
  };

  const giveHint = () => {
    hintAsked = false;
    const { sim, commands, bundle } = run;
    const can = (command: Command) => sim.can(command);
    set({ hint: findHint({ bundle, view, facts: sim.facts, commands, can }) });
  };

  /** Event by event, so that the fast time stops at the very moment somebody waits. */
  const skipBy = (target: number) => {
    while (skipping && run.sim.now < target && !run.sim.ended) {
      const next = run.sim.nextEventAt();
      run.advanceTo(next === null ? target : Math.min(target, Math.max(next, run.sim.now + 1)));
      skipping = canSkip(look());
    }
  };

  const tick = (elapsed: number) => {
    sinceSave += elapsed;
    sincePublish += elapsed;
    if (running() && !run.sim.ended) {
      spent += Math.min(Math.max(elapsed, 0), LONGEST_FRAME);
      const wasBusy = view.player.busyUntil > view.now;
      const wasSkipping = skipping;
      const { clockRate, slowMoments } = stores.settings.getState();
      const full = store.getState().speed * (exam ? 1 : clockRate);
      const slow = slowMoments && !exam && slowMoment.holds(elapsed);
      const rate = slow ? Math.min(1, full) : full;
      const goal = run.sim.now + pace.step(elapsed, view, rate, skipping);
      const target = deadline === null ? goal : Math.min(goal, deadline);
      if (skipping) skipBy(target);
      else run.advanceTo(target);
      look();
      slowMoment.look(view);
      const acted = wasBusy && view.player.busyUntil <= view.now;
      if (slow !== store.getState().slow) set({ slow });
      const over = run.sim.ended || left() === 0;
      if (over || acted || wasSkipping !== skipping || sincePublish >= PUBLISH_MS) publish();
      if (run.sim.ended) return ended();
      if (over) return timeUp();
      if (acted && hintAsked) giveHint();
    }
    if (sinceSave >= SAVE_MS) {
      sinceSave = 0;
      save();
    }
  };

  const guarded = (elapsed: number) => {
    try {
      tick(elapsed);
    } catch (error) {
      crashed(error);
    }
  };

  return {
    run,
    get rewinds() {
      return rewinds;
    },
    get spent() {
      return Math.round(spent);
    },
    publish() {
      look();
      publish();
    },
    resume() {
      const { status } = store.getState();
      if (stopped || (status !== 'ready' && status !== 'paused')) return;
      pace.reset();
      set({ status: 'running' });
      // Frames go on while paused: the saves are also the heartbeat that tells other tabs one is here.
      stopFrames ??= clock.frames(guarded);
      publish();
    },
    pause() {
      // An exam cannot be paused: its time limit would mean nothing. A page that is closed or hidden
      // stops the clock all the same (a crash is nobody's fault); that is counted as an interruption.
      if (!running() || exam) return false;
      skipping = false;
      set({ status: 'paused' });
      publish();
      save();
      return true;
    },
    stop() {
      stopped = true;
      stopFrames?.();
      stopFrames = null;
      skipping = false;
    },
    submit(command) {
      const verdict = running() ? run.submit(command) : BUSY;
      if (!verdict.ok) {
        refusals++;
        set({ refusal: { command, reason: verdict.reason, n: refusals } });
        return verdict;
      }
      skipping = false;
      hintAsked = false;
      pace.reset();
      // What was a good next step may not be one any more.
      set({ refusal: null, hint: null });
      look();
      publish();
      save();
      if (run.sim.ended) ended();
      return verdict;
    },
    can: (command) => (running() ? run.sim.can(command) : BUSY),
    rewind(ms) {
      const { status, canRewind } = store.getState();
      if (!canRewind || stopped || (status !== 'running' && status !== 'paused')) return false;
      skipping = false;
      hintAsked = false;
      pace.reset();
      run.rewindTo(run.sim.now - ms);
      rewinds++;
      set({ rewinds, refusal: null, hint: null, facts: [] });
      look();
      stores.view.getState().clearPicked();
      publish();
      save();
      return true;
    },
    skipToNext() {
      if (!running() || !canSkip(view)) return;
      skipping = true;
      set({ canSkip: false });
    },
    setSpeed(speed) {
      if (speeds.includes(speed)) set({ speed });
    },
    askHint() {
      if (!store.getState().canHint || !running()) return;
      if (view.player.busyUntil > view.now) hintAsked = true;
      else giveHint();
    },
  };
}
