/** What the session needs from the world; app hands it in, tests hand in their own. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { CurriculumCard, DrillCard, LessonCard } from '../scenario/load/content-index.ts';
import type { Text } from '../scenario/schema/common.ts';
import type { Mode } from '../scenario/schema/lesson.ts';
import type { RunLog } from '../sim/index.ts';
import type { SaveProblem } from '../stores/session-store.ts';

export type { CurriculumCard, DrillCard, LessonCard } from '../scenario/load/content-index.ts';

export interface SessionClock {
  /** Calls back about every drawn frame with the real ms since the last call, until stopped. */
  frames(tick: (elapsed: number) => void): () => void;
  /** Wall time, ms since 1970. Never enters the simulation. */
  wall(): number;
  /** Lets the page breathe between slices of long work. */
  breathe(): Promise<void>;
  /** Less motion is wanted: actions are shown as done almost at once. */
  calm?(): boolean;
}

export interface LessonLibrary {
  lessons(): readonly LessonCard[];
  drills(): readonly DrillCard[];
  /** The order in which lessons and drills are advised; null: there is none. */
  curriculum(door: CurriculumCard['door']): CurriculumCard | null;
  /** Loads, checks and compiles. Rejects with a `LibraryError`. */
  open(lesson: string, progress: (done: number) => void): Promise<LessonBundle>;
}

// `declare`: a field that is emitted would be lowered with a helper, which the build keeps in the sim's chunk.
export class LibraryError extends Error {
  declare readonly code: 'no-such-lesson' | 'content-unreadable' | 'content-broken';
  constructor(code: LibraryError['code'], detail: string) {
    super(detail);
    this.name = 'LibraryError';
    this.code = code;
  }
}

/** Who sat at the desk when a run was last saved. The words come along: the menu loads no content. */
export interface CustomerAtDesk {
  readonly ticket: string;
  readonly address: Text;
}

export interface AttemptRecord {
  readonly id: string;
  readonly status: 'running' | 'ended';
  /** Wall time, ms. */
  readonly updatedAt: number;
  readonly log: RunLog;
  readonly rewinds: number;
  /** How often an exam was interrupted (page hidden or closed). */
  readonly interruptions: number;
  readonly imported: boolean;
  /** Set at the end: total points and whether they pass. */
  readonly result: { readonly total: number; readonly pass: boolean } | null;
  /** Absent in records of older versions. */
  readonly customer?: CustomerAtDesk | null;
  /** Real ms the clock has gone; what the time limit of a drill counts. Absent in records of older versions. */
  readonly spent?: number;
}

export interface AttemptSummary {
  readonly id: string;
  readonly lesson: string;
  /** Of the lesson's levels; absent: as written. */
  readonly level?: string;
  readonly mode: Mode;
  readonly seed: number;
  readonly digest: string;
  readonly startedAt: string;
  readonly updatedAt: number;
  readonly status: AttemptRecord['status'];
  /** Simulated time reached. */
  readonly until: number;
  readonly commands: number;
  readonly rewinds: number;
  readonly imported: boolean;
  readonly result: AttemptRecord['result'];
  readonly note: string;
  /** Who sits at the desk of a run that was left; null: nobody, or it is not known. */
  readonly customer: CustomerAtDesk | null;
}

export class StorageError extends Error {
  declare readonly problem: SaveProblem;
  constructor(problem: SaveProblem, detail = '') {
    super(detail || problem);
    this.name = 'StorageError';
    this.problem = problem;
  }
}

/** Rejections are `StorageError`. */
export interface AttemptStorage {
  get(id: string): Promise<AttemptRecord | null>;
  list(): Promise<AttemptSummary[]>;
  /** Writes only while nobody but `owner` holds the lock; otherwise rejects with `taken-over`. */
  put(record: AttemptRecord, owner: string): Promise<void>;
  /**
   * Last resort of a page that is hidden: synchronous, small, may be ignored. With `closing` the lock
   * is given up too, so that a reloaded page can go on at once.
   */
  putNow(record: AttemptRecord, owner: string, closing: boolean): void;
  delete(id: string): Promise<void>;
  /** Takes or renews the lock. False: another owner's heartbeat is younger than `LOCK_MS`, and not `force`. */
  lock(id: string, owner: string, at: number, force?: boolean): Promise<boolean>;
  unlock(id: string, owner: string): Promise<void>;
}

/** A heartbeat older than this belongs to a tab that is gone. */
export const LOCK_MS = 6000;

/** Packing and sealing of exported attempts. */
export interface Archive {
  zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array;
  /** Throws when it is no archive, holds more files or unpacks to more bytes than allowed. */
  unzip(
    bytes: Uint8Array,
    limits: { readonly files: number; readonly bytes: number },
  ): Record<string, Uint8Array>;
  sha256(bytes: Uint8Array): string;
}

export interface RandomSource {
  /** A seed: whole number 0..2^31-1. */
  seed(): number;
  /** An id that no other page will draw. */
  id(): string;
}

/** Files on the user's machine; null or false: the user thought better of it. */
export interface FileDesk {
  save(name: string, bytes: Uint8Array): Promise<boolean>;
  open(): Promise<Uint8Array | null>;
}
