/** Counts what was asked of the session; what finishes after something newer was asked for is dropped. */
import type { SessionErrorCode } from '../stores/session-store.ts';
import type { Stores } from '../stores/stores.ts';
import { LibraryError, StorageError } from './ports.ts';
import type { Outcome } from './session-api.ts';

export const failure = (code: SessionErrorCode, detail = ''): Outcome => ({
  ok: false,
  code,
  detail,
});

export interface Turn {
  /** Whether nothing newer was asked for since. */
  current(): boolean;
  fail(code: SessionErrorCode, detail?: string): Outcome;
  failBy(error: unknown): Outcome;
  progress(done: number): void;
}

export function createTurns(stores: Pick<Stores, 'session'>): { next(): Turn; drop(): void } {
  let turn = 0;
  const next = (): Turn => {
    turn++;
    const mine = turn;
    const current = () => mine === turn;
    const fail = (code: SessionErrorCode, detail = ''): Outcome => {
      if (!current()) return failure(code, 'superseded');
      stores.session.setState({ status: 'failed', error: { code, detail } });
      return failure(code, detail);
    };
    const failBy = (error: unknown): Outcome => {
      const detail = error instanceof Error ? error.message : String(error);
      if (error instanceof LibraryError) return fail(error.code, detail);
      const code = error instanceof StorageError ? 'storage-unavailable' : 'content-unreadable';
      return fail(code, detail);
    };
    const progress = (done: number) => {
      if (current()) stores.session.setState({ progress: Math.min(1, Math.max(0, done)) });
    };
    return { current, fail, failBy, progress };
  };
  return { next, drop: () => void turn++ };
}
