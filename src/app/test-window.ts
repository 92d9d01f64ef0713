/**
 * With `?test` in the address, `window.__oc` shows the run to browser tests. They read, and let time pass sooner
 * than it does on the wall; whatever is done goes through the same doors as a person's doing.
 */
import type { Command } from '../scenario/vocabulary/commands.ts';
import type { Fact } from '../scenario/vocabulary/facts.ts';
import { LONGEST_FRAME } from '../session/pace.ts';
import type { LessonLibrary, SessionClock } from '../session/ports.ts';
import type { Session } from '../session/session.ts';
import type { RunLog } from '../sim/index.ts';
import type { Stores } from '../stores/stores.ts';

export interface TestWindow {
  hash(): string;
  log(): RunLog | null;
  /** Commands given so far; -1 without a run. */
  given(): number;
  /** Simulated time, ms since midnight; -1 without a run. */
  now(): number;
  /** Simulated time at which the hands are free again. */
  busyUntil(): number;
  facts(): readonly Fact[];
  status(): string;
  /** Why the command cannot be given now; "" when it can. */
  refusal(command: Command): string;
  /**
   * Lets the clock that runs reach this simulated time (ms since midnight) at once. Further only to the end of an action that is
   * under way, which goes at a pace of its own.
   */
  passTo(t: number): void;
  /** From now on time passes by `passTo` alone: hands then meet the same run on a slow machine as on a fast one. */
  hold(): void;
  /** Plays a log in this browser, apart from the run on the screen. */
  replay(log: RunLog): Promise<{ hash: string; facts: readonly Fact[]; sound: boolean }>;
}

declare global {
  interface Window {
    __oc?: TestWindow;
  }
}

const isTest = (): boolean => new URLSearchParams(location.search).has('test');

let tickNow: ((elapsed: number) => void) | null = null;
let held = false;

/** The page's clock; with `?test`, one that a test can push on. */
export function clockOf(clock: SessionClock): SessionClock {
  if (!isTest()) return clock;
  return {
    ...clock,
    frames(tick) {
      tickNow = tick;
      return clock.frames((elapsed) => {
        if (!held) tick(elapsed);
      });
    },
  };
}

function passTo(t: number, session: Session, stores: Stores): void {
  const rate = () => {
    const { speed, mode } = stores.session.getState();
    return speed * (mode === 'exam' ? 1 : stores.settings.getState().clockRate);
  };
  while (session.currentTime() < t && stores.session.getState().status === 'running') {
    const before = session.currentTime();
    tickNow?.(Math.min(LONGEST_FRAME, Math.max(1, (t - before) / rate())));
    if (session.currentTime() === before) break;
  }
  if (stores.session.getState().status === 'running') session.publish();
}

export function showToTests(session: Session, stores: Stores, library: LessonLibrary): void {
  if (!isTest()) return;
  window.__oc = {
    hash: () => session.currentHash(),
    log: () => session.currentLog(),
    given: () => session.commandCount(),
    now: () => session.currentTime(),
    busyUntil: () => stores.session.getState().view?.player.busyUntil ?? -1,
    facts: () => stores.session.getState().facts,
    status: () => stores.session.getState().status,
    refusal(command) {
      const verdict = session.can(command);
      return verdict.ok ? '' : verdict.reason;
    },
    passTo: (t) => passTo(t, session, stores),
    hold() {
      held = true;
    },
    async replay(log) {
      const bundle = await library.open(log.lesson, () => {});
      // Taken out of the door by name: then the bundler knows that nothing else is wanted here.
      const { replay } = await import('../sim/index.ts');
      const { sim, mismatch } = replay(bundle, log);
      return { hash: sim.hash(), facts: sim.facts, sound: mismatch === null };
    },
  };
}
