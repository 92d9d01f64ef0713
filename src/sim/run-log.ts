/** What makes a run reproducible: content digest + seed + commands. Pure: no clock, no storage. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Mode } from '../scenario/schema/lesson.ts';
import type { Command } from '../scenario/vocabulary/commands.ts';
import { createSim, type Sim } from './sim.ts';

export interface LoggedCommand {
  /** Simulation time, ms since midnight. */
  readonly t: number;
  readonly command: Command;
}

export interface Checkpoint {
  readonly t: number;
  /** Commands given so far. */
  readonly n: number;
  readonly hash: string;
}

export interface RunLog {
  readonly format: 1;
  /** Version of the program that wrote it. */
  readonly app: string;
  readonly lesson: string;
  /** Of the lesson's levels; left out: as written. */
  readonly level?: string;
  readonly digest: string;
  readonly seed: number;
  readonly mode: Mode;
  /** ISO time on the wall; informational, no part of the run. */
  readonly startedAt: string;
  readonly commands: readonly LoggedCommand[];
  /** Simulation time reached. */
  readonly until: number;
  /** State hash at `until`. */
  readonly hash: string;
  readonly checkpoints: readonly Checkpoint[];
  /** The learner's own sentence, asked before the score. */
  readonly note?: string;
  /** What was written on the record of a drill, by field. */
  readonly paper?: Readonly<Record<string, string>>;
  /** Whole state at `until`, when the writer kept it: lets a replay that differs show where. */
  readonly state?: unknown;
}

export interface ReplayMismatch {
  /** Index into `checkpoints`; `checkpoints.length` means the final hash. -1: a command was refused. */
  readonly at: number;
  readonly t: number;
  readonly expected: string;
  readonly got: string;
}

export interface Replay {
  readonly sim: Sim;
  readonly mismatch: ReplayMismatch | null;
}

/**
 * Plays a log again, up to `to` (default: the end), and compares every checkpoint on the way.
 * The replay goes on after a mismatch, so that it can still be looked at; the first one is reported.
 */
export function replay(bundle: LessonBundle, log: RunLog, to: number = log.until): Replay {
  const sim = createSim(bundle, log.seed);
  const end = Math.max(sim.now, Math.min(to, log.until));
  let mismatch: ReplayMismatch | null = null;
  let checked = 0;
  const report = (found: ReplayMismatch) => {
    mismatch ??= found;
  };
  const check = (given: number, before: number) => {
    for (;;) {
      const point = log.checkpoints[checked];
      if (!point || point.n !== given || point.t > before) return;
      if (point.t > sim.now) sim.advanceTo(point.t);
      // A checkpoint in the past (a damaged log) cannot be compared; that is a mismatch of its own.
      const got = point.t === sim.now ? sim.hash() : '';
      if (got !== point.hash) report({ at: checked, t: point.t, expected: point.hash, got });
      checked++;
    }
  };
  let given = 0;
  for (const { t, command } of log.commands) {
    if (t > end) break;
    check(given, t);
    if (t > sim.now) sim.advanceTo(t);
    const verdict = sim.submit(command);
    given++;
    if (!verdict.ok) report({ at: -1, t, expected: '', got: verdict.reason });
  }
  check(given, end);
  if (end > sim.now) sim.advanceTo(end);
  if (end === log.until) {
    const got = sim.hash();
    if (got !== log.hash) {
      report({ at: log.checkpoints.length, t: end, expected: log.hash, got });
    }
  }
  return { sim, mismatch };
}
