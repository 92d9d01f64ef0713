/** A run as those see it who give commands to it; sim.ts makes them. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Command } from '../../scenario/vocabulary/commands.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import type { Verdict } from './verdict.ts';
import type { SimView } from './view.ts';

export interface Run {
  readonly bundle: LessonBundle;
  /** ms since midnight of the scenario's date. */
  readonly now: number;
  readonly facts: readonly Fact[];
  readonly ended: boolean;
  /** Runs every event up to and including `t`. Throws RangeError when `t` lies before `now`. */
  advanceTo(t: number): void;
  can(command: Command): Verdict;
  submit(command: Command): Verdict;
  view(): SimView;
  status(): { readonly busyUntil: number };
}
