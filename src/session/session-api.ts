/** The one object forms, floor and sound hand commands to. */
import type { Mode } from '../scenario/schema/lesson.ts';
import type { Command } from '../scenario/vocabulary/commands.ts';
import type { Fact } from '../scenario/vocabulary/facts.ts';
import type { RunLog, SimView, Verdict } from '../sim/index.ts';
import type { SessionErrorCode } from '../stores/session-store.ts';
import type { AttemptFileProblem } from './attempt-file.ts';
import type { DrillRecord } from './drills/drill-port.ts';
import type { AttemptSummary, CurriculumCard, DrillCard, LessonCard } from './ports.ts';
import type { QualityWeek } from './quality-week.ts';

export type Outcome<Code extends string = SessionErrorCode> =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: Code; readonly detail: string };

export type ImportOutcome =
  | {
      readonly ok: true;
      readonly id: string /** The very same attempt was there already. */;
      readonly known: boolean;
    }
  | { readonly ok: false; readonly code: AttemptFileProblem; readonly detail: string };

export interface StartOptions {
  readonly mode: Mode;
  readonly seed?: number;
  /** Of the lesson's levels; left out: as written. */
  readonly level?: string;
}

export interface Session {
  /** For the menu; no content is loaded. */
  lessons(): readonly LessonCard[];
  drills(): readonly DrillCard[];
  /** Null: the lessons stand in no order but their own. */
  curriculum(door: CurriculumCard['door']): CurriculumCard | null;
  /** Wall time, ms since 1970, for dates such as that of a retraining; no run ever sees it. */
  wall(): number;

  /** Loads and prepares a run. Afterwards the status is `ready` and the clock stands until `resume()`. */
  start(lesson: string, options: StartOptions): Promise<Outcome>;
  /** Starts or continues the clock (status ready or paused). */
  resume(): void;
  /** False when it is not allowed (exam) or nothing runs. */
  pause(): boolean;
  /** Times the normal pace: 1, 2, 4, in a drill of a supervisor up to 16. */
  setSpeed(speed: number): void;
  /** Goes back in simulated time; the new history replaces the old one. False when not allowed. */
  rewind(ms?: number): boolean;
  /** Lets the hall run on until the next customer waits for the player. Nothing happens while somebody is at the desk. */
  skipToNext(): void;
  /** Ends the shift now: the rest of the day runs out without the player. Fills the debrief store. */
  finish(): Promise<void>;
  /** Leaves a run without ending it; it is saved and can be resumed. */
  leave(): Promise<void>;

  /** Applies at the simulated now and is logged when accepted. While paused every command is refused with `busy`. */
  submit(command: Command): Verdict;
  can(command: Command): Verdict;
  available(): readonly Command[];
  /** Teaching mode: works out the next step and publishes it as `hint`; null where hints are off. */
  askHint(): void;
  dismissHint(): void;

  /** Newest first. Rejects with `StorageError` where storage is not available. */
  listAttempts(): Promise<readonly AttemptSummary[]>;
  /** What came of the drills done on this machine. Rejects with `StorageError` where storage is not available. */
  listDrillRecords(): Promise<readonly DrillRecord[]>;
  /** Continues where the attempt was last saved; then as after `start`. `force` takes it over from another tab. */
  resumeAttempt(id: string, options?: { readonly force?: boolean }): Promise<Outcome>;
  /**
   * A new attempt whose past is the log up to simulated `t`; then as after `start`. The old one stays as it is.
   * Refused with `no-going-back` (exam, or a mode without rewinding), `content-changed`, `replay-differs`,
   * and `attempt-ended` when the shift is over at `t`.
   */
  startFrom(log: RunLog, t: number): Promise<Outcome>;
  /** Replays a finished (or abandoned) attempt into the debrief store. */
  openDebrief(id: string): Promise<Outcome>;
  deleteAttempt(id: string): Promise<void>;
  /** Bytes of an `.ocrun` file; null when there is no such attempt. */
  exportAttempt(id: string): Promise<Uint8Array | null>;
  importAttempt(bytes: Uint8Array): Promise<ImportOutcome>;
  /** The learner's sentence; kept with the attempt. */
  setNote(note: string): Promise<void>;
  /** The last days of drills finished here, for the report of the week. Rejects with `StorageError` where storage is not available. */
  qualityWeek(seen?: (done: number) => void): Promise<QualityWeek>;
  /** What is written on the record of a drill, by field; kept with the attempt. */
  setPaper(paper: Readonly<Record<string, string>>): Promise<void>;

  /** The picture at any time of a log whose content is loaded (debrief). Cheap going forward. */
  viewAt(log: RunLog, t: number): SimView;
  factsAt(log: RunLog, t: number): readonly Fact[];

  /** The page was hidden, or is going away (`closing`): save at once. */
  pageHidden(closing?: boolean): void;
  /** The page is visible again. */
  pageShown(): void;
  /** The run so far, for tests and the report of a crash; null while nothing is loaded. */
  currentLog(): RunLog | null;
  currentHash(): string;
  /** Simulated now, fresher than the published view; -1 while nothing is loaded. */
  currentTime(): number;
  /** How many commands were given so far; -1 while nothing is loaded. */
  commandCount(): number;
  /** Shows the run as it is now, and not when the next picture is due. */
  publish(): void;
  dispose(): void;
}
