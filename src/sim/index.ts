/** The only door of the simulation. Plain data in, plain data out; nothing here knows of a screen or a clock on a wall. */

export { forkStream, type StreamState, uniform, uniformInt } from './kernel/random-streams.ts';
export { createRate, createShapeRate, type RateFunction } from './kernel/rate-function.ts';
export { diffStates, type FieldDiff } from './kernel/state-diff.ts';
export type {
  ClassMeasures,
  MeasuredRun,
  Measures,
  WindowMeasures,
} from './measures/measured.ts';
export { measure, WAIT_LIMITS } from './measures/measures.ts';
export { type Estimate, type Estimates, leaves, summarise } from './measures/summary.ts';
export type * from './model/floor-view.ts';
export type { FormFieldView, FormView } from './model/form-view.ts';
export { OUTCOMES, type Outcome } from './model/hall-state.ts';
export { markOf } from './model/mark.ts';
export type { ReasonCode, Verdict } from './model/verdict.ts';
export type * from './model/view.ts';
export {
  type Checkpoint,
  type LoggedCommand,
  type Replay,
  type ReplayMismatch,
  type RunLog,
  replay,
} from './run-log.ts';
export type { TargetScore } from './scoring/hall-targets.ts';
export { type CaseScore, type Moment, type Score, score } from './scoring/score.ts';
export { createSim, restoreSim, type Sim, type SimSnapshot, type SimStatus } from './sim.ts';
export {
  encounterTraces,
  type Finding,
  inForce,
  type Judgement,
  judge,
  type RuleResult,
} from './sop/judge.ts';
export { matching, type Trace } from './sop/pattern.ts';
export { isEndless, runStudy, type StudyOptions, type StudyRun } from './study.ts';
