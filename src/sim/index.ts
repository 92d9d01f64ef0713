/** The only door of the simulation. Plain data in, plain data out; nothing here knows of a screen or a clock on a wall. */
export { createSim, restoreSim, type Sim, type SimSnapshot, type SimStatus } from './sim.ts';
export type { Verdict, ReasonCode } from './model/verdict.ts';
export type * from './model/view.ts';
export { judge, type Finding, type RuleResult, type Judgement } from './sop/judge.ts';
export { score, type Score, type CaseScore, type Moment } from './scoring/score.ts';
export { diffStates, type FieldDiff } from './kernel/state-diff.ts';
export { forkStream, uniform, uniformInt, type StreamState } from './kernel/random-streams.ts';
export { encounterTraces, inForce } from './sop/judge.ts';
export { matching, type Trace } from './sop/pattern.ts';
export {
  replay,
  type Checkpoint,
  type LoggedCommand,
  type Replay,
  type ReplayMismatch,
  type RunLog,
} from './run-log.ts';
