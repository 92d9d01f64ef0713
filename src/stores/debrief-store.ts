/** What the debrief shows of one finished attempt. Written by the session. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Fact } from '../scenario/vocabulary/facts.ts';
import type { Judgement, RunLog, Score } from '../sim/index.ts';

export const PAR_BOTS = ['idle', 'novice', 'expert'] as const;
export type ParBot = (typeof PAR_BOTS)[number];

export interface DebriefState {
  /** computing: score and judgement are there, pars still to come. */
  readonly status: 'empty' | 'loading' | 'computing' | 'ready' | 'failed';
  readonly attempt: string;
  readonly bundle: LessonBundle | null;
  readonly log: RunLog | null;
  readonly facts: readonly Fact[];
  readonly judgement: Judgement | null;
  readonly score: Score | null;
  /** The same customers, served by a bot; null until computed. */
  readonly pars: Readonly<Record<ParBot, Score | null>>;
  /** Why a bot has no par (technical, for the report); "" while there is nothing to say. */
  readonly parNotes: Readonly<Record<ParBot, string>>;
  /** The learner's sentence, or "". */
  readonly note: string;
  /** What was written on the record of a drill, by field. */
  readonly paper: Readonly<Record<string, string>>;
  readonly rewinds: number;
  readonly interruptions: number;
  /** The content is no longer the one it was played with: what is shown may differ from what happened. */
  readonly contentChanged: boolean;
  /** The replay did not reach the recorded hash. */
  readonly differs: boolean;
}

export const EMPTY_DEBRIEF: DebriefState = {
  status: 'empty',
  attempt: '',
  bundle: null,
  log: null,
  facts: [],
  judgement: null,
  score: null,
  pars: { idle: null, novice: null, expert: null },
  parNotes: { idle: '', novice: '', expert: '' },
  note: '',
  paper: {},
  rewinds: 0,
  interruptions: 0,
  contentChanged: false,
  differs: false,
};

export type DebriefStore = StoreApi<DebriefState>;
export const createDebriefStore = (): DebriefStore => createStore(() => EMPTY_DEBRIEF);
