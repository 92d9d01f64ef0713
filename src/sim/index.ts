/** The only door of the simulation. Plain data in, plain data out; nothing here knows of a screen or a clock on a wall. */

export { chosen, dueFrom, holds, isOver, isRepeated } from './deputy/plan-conditions.ts';
export { answerTo } from './deputy/request-answers.ts';
export { StandingOrders } from './deputy/standing-orders.ts';
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
export { studentT95 } from './measures/student-t.ts';
export { type Estimate, type Estimates, leaves, summarise } from './measures/summary.ts';
export { addMonths, daysBetween } from './model/calendar-days.ts';
export { factsOf } from './model/facts-of.ts';
export type * from './model/floor-view.ts';
export type { FormFieldView, FormView } from './model/form-view.ts';
export { OUTCOMES, type Outcome } from './model/hall-state.ts';
export {
  byDays,
  byProducts,
  byTerm,
  demandPeriods,
  equalInstalments,
  equalPrincipal,
  type InterestRules,
  matures,
  monthsOf,
  type Stretch,
} from './model/interest.ts';
export { markOf } from './model/mark.ts';
export type { ReasonCode, Verdict } from './model/verdict.ts';
export type * from './model/view.ts';
export type * from './model/week-view.ts';
export {
  type Checkpoint,
  type LoggedCommand,
  type Replay,
  type ReplayMismatch,
  type RunLog,
  replay,
} from './run-log.ts';
export {
  type ExpectationRow,
  type ExpectationState,
  expectationsOf,
} from './scoring/expectations.ts';
export { hallTargets, type TargetScore } from './scoring/hall-targets.ts';
export { type Lived, livedOf } from './scoring/lived.ts';
export { isLost } from './scoring/lost.ts';
export {
  type CallBack,
  type ItemResult,
  judgeItems,
  type MysteryVisit,
  type Quality,
  qualityOf,
  reasonsOf,
} from './scoring/quality.ts';
export { type CaseScore, type Moment, type Score, score } from './scoring/score.ts';
export {
  createSim,
  restoreSim,
  type Sim,
  type SimSnapshot,
  type SimStatus,
  type Waiter,
} from './sim.ts';
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
export { type Trial, type TrialResult, trialOf } from './week-trial.ts';
