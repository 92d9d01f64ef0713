/** What the session publishes about the run. Only the session writes here. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Mode } from '../scenario/schema/lesson.ts';
import type { Command } from '../scenario/vocabulary/commands.ts';
import type { Fact, FactType } from '../scenario/vocabulary/facts.ts';
import type { ReasonCode, SimView } from '../sim/index.ts';

export type SessionStatus =
  | 'idle'
  | 'loading'
  | 'ready'
  | 'running'
  | 'paused'
  | 'ended'
  | 'failed';

/** Codes only; the words are `errors:<code>` in the text room. */
export const SESSION_ERRORS = [
  'no-such-lesson',
  'content-unreadable',
  'content-broken',
  'no-such-attempt',
  'content-changed',
  'replay-differs',
  'open-elsewhere',
  'attempt-ended',
  'no-going-back',
  'storage-unavailable',
  'crashed',
] as const;
export type SessionErrorCode = (typeof SESSION_ERRORS)[number];

export interface SessionError {
  readonly code: SessionErrorCode;
  /** Technical, for the report; never needed to understand the message. */
  readonly detail: string;
}

/** `note`: what was written about a finished attempt could not be added to its record. */
export const SAVE_PROBLEMS = ['quota', 'blocked', 'taken-over', 'failed', 'note'] as const;
export type SaveProblem = (typeof SAVE_PROBLEMS)[number];

export interface SaveState {
  /** Wall time in ms of the last try. */
  readonly at: number;
  readonly ok: boolean;
  readonly problem: SaveProblem | null;
}

export interface Refusal {
  readonly command: Command;
  readonly reason: ReasonCode;
  /** Counts up, so that the same refusal twice is two events. */
  readonly n: number;
}

export interface Hint {
  /** The next good step, or null: there is nothing to do but wait. */
  readonly command: Command | null;
  /** What one waits for, when `command` is null; "" when nothing particular. */
  readonly waitFor: FactType | '';
  /** An obligation that this step serves. */
  readonly rule: { readonly rule: string; readonly clause: string } | null;
  /** Person the step is for; -1 outside an encounter. */
  readonly customer: number;
}

/** How many times the normal pace a run may go. */
export const SPEEDS: readonly number[] = [1, 2, 4];
/** The same for a supervisor, who watches whole mornings. */
export const DRILL_SPEEDS: readonly number[] = [1, 2, 4, 8, 16];

export interface SessionState {
  readonly status: SessionStatus;
  /** 0..1 while loading. */
  readonly progress: number;
  readonly error: SessionError | null;
  readonly bundle: LessonBundle | null;
  readonly lesson: string;
  readonly mode: Mode;
  readonly seed: number;
  /** Attempt id. */
  readonly attempt: string;
  readonly view: SimView | null;
  /** Append-only; a new array at every publication that brought facts. */
  readonly facts: readonly Fact[];
  readonly speed: number;
  /** True while the fast clock of a drill goes slowly, because something urgent has come up. */
  readonly slow: boolean;
  readonly canPause: boolean;
  readonly canRewind: boolean;
  readonly canHint: boolean;
  /** True while `skipToNext()` would do something. */
  readonly canSkip: boolean;
  readonly rewinds: number;
  readonly refusal: Refusal | null;
  readonly hint: Hint | null;
  /** Simulated ms until an exam ends by itself; null without a limit. */
  readonly timeLeft: number | null;
  readonly saved: SaveState | null;
}

export const IDLE_SESSION: SessionState = {
  status: 'idle',
  progress: 0,
  error: null,
  bundle: null,
  lesson: '',
  mode: 'teach',
  seed: 0,
  attempt: '',
  view: null,
  facts: [],
  speed: 1,
  slow: false,
  canPause: false,
  canRewind: false,
  canHint: false,
  canSkip: false,
  rewinds: 0,
  refusal: null,
  hint: null,
  timeLeft: null,
  saved: null,
};

export type SessionStore = StoreApi<SessionState>;
export const createSessionStore = (): SessionStore => createStore(() => IDLE_SESSION);
