/**
 * With `?test` in the address, `window.__oc` shows the run to browser tests: reading only,
 * so that a test plays through the same doors as a person.
 */
import type { Fact } from '../scenario/vocabulary/facts.ts';
import type { LessonLibrary } from '../session/ports.ts';
import type { Session } from '../session/session.ts';
import type { RunLog } from '../sim/index.ts';
import type { Stores } from '../stores/stores.ts';

export interface TestWindow {
  hash(): string;
  log(): RunLog | null;
  /** Simulated time, ms since midnight; -1 without a run. */
  now(): number;
  facts(): readonly Fact[];
  status(): string;
  /** Plays a log in this browser, apart from the run on the screen. */
  replay(log: RunLog): Promise<{ hash: string; facts: readonly Fact[]; sound: boolean }>;
}

declare global {
  interface Window {
    __oc?: TestWindow;
  }
}

export function showToTests(session: Session, stores: Stores, library: LessonLibrary): void {
  if (!new URLSearchParams(location.search).has('test')) return;
  window.__oc = {
    hash: () => session.currentHash(),
    log: () => session.currentLog(),
    now: () => session.currentTime(),
    facts: () => stores.session.getState().facts,
    status: () => stores.session.getState().status,
    async replay(log) {
      const [bundle, { replay }] = await Promise.all([
        library.open(log.lesson, () => {}),
        import('../sim/index.ts'),
      ]);
      const { sim, mismatch } = replay(bundle, log);
      return { hash: sim.hash(), facts: sim.facts, sound: mismatch === null };
    },
  };
}
