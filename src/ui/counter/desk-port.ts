import { createContext, useContext } from 'react';
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Mode } from '../../scenario/schema/lesson.ts';
import type { Command } from '../../scenario/vocabulary/commands.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import type { SimView, Verdict } from '../../sim/index.ts';
import type { Hint } from '../../stores/session-store.ts';
import type { Settings } from '../../stores/settings-store.ts';
import type { FloorSize } from '../../stores/view-store.ts';

export type { Language } from '../../stores/settings-store.ts';

/** Everything the desk needs from outside. The screen fills it from session and stores; previews and tests by hand. */
export interface DeskPort {
  readonly view: SimView;
  readonly bundle: LessonBundle;
  readonly facts: readonly Fact[];
  readonly mode: Mode;
  readonly paused: boolean;
  readonly canPause: boolean;
  readonly canRewind: boolean;
  readonly canHint: boolean;
  readonly canSkip: boolean;
  readonly speed: number;
  /** ms left of the exam, or null without a limit. */
  readonly timeLeft: number | null;
  readonly hint: Hint | null;
  readonly captions: readonly string[];
  readonly settings: Settings;
  readonly picked: readonly string[];
  readonly ruleBook: { readonly open: boolean; readonly clause: string };
  readonly floor: FloorSize;

  /** As it was when the hands were last free: what is greyed does not flicker with every action. */
  can(command: Command): Verdict;
  /** At this very moment; `busy` while an action runs or the clock stands. */
  canNow(command: Command): Verdict;
  submit(command: Command): Verdict;
  setPaused(paused: boolean): void;
  setSpeed(speed: number): void;
  rewind(): void;
  skipToNext(): void;
  askHint(): void;
  dismissHint(): void;
  /** Leaves the run; it is saved. */
  exit(): void;
  /** Ends the shift now and goes on to the debrief. */
  finish(): void;
  pick(ref: string): void;
  clearPicked(): void;
  openRuleBook(clause?: string): void;
  closeRuleBook(): void;
  setFloor(size: FloorSize): void;
}

export const DeskPortContext = createContext<DeskPort | null>(null);

export function useDesk(): DeskPort {
  const port = useContext(DeskPortContext);
  if (port === null) throw new Error('useDesk outside of the counter desk');
  return port;
}
