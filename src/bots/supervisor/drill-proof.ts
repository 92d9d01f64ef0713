/**
 * What is proved of a drill beyond what is proved of every lesson: without any one of the moves it teaches the plan no longer passes;
 * its score follows what the day came to; and whoever opens a window earlier is not marked down for it.
 */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { PlanStep } from '../../scenario/schema/supervisor.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import {
  createSim,
  forkStream,
  type StreamState,
  score,
  uniform,
  uniformInt,
} from '../../sim/index.ts';
import { slipping } from '../slips.ts';
import { type ExpectProof, proveExpectations } from './expect-proof.ts';
import { type LevelProof, proveLevels } from './level-proof.ts';
import { badness, type Outcome, outcomeOf, spearman } from './outcome.ts';
import { movesOf, randomPlan, withoutMove } from './plan-changes.ts';
import { playPlan } from './play-plan.ts';

/** One move taken away from the competent supervisor. */
export interface Ablation {
  readonly move: string;
  /** Mean points without it. */
  readonly mean: number;
  /** Share of the days passed without it, percent. */
  readonly passed: number;
  /** Whether the drill says that it teaches it. */
  readonly taught: boolean;
  readonly ok: boolean;
}

export interface DrillProof {
  /** Mean points with all moves. */
  readonly mean: number;
  readonly ablation: readonly Ablation[];
  /** Random policies, each on a day of its own; null where it was not looked at. */
  readonly follows: { readonly policies: number; readonly rho: number } | null;
  /** Pairs of days that differ in when a window opened. */
  readonly earlier: { readonly pairs: number; readonly lowered: number } | null;
  readonly expects: readonly ExpectProof[];
  readonly levels: readonly LevelProof[];
  readonly ok: boolean;
}

/** A taught move is one without which the mean is below the pass mark and at most this many percent of the days are passed. */
const PASSED_AT_MOST = 20;
export const RHO_AT_LEAST = 0.8;
/** Percent of the pairs that may lower the score; in one drill, with its few pairs, one pair is no sign yet. */
const LOWERED_AT_MOST = 1;

interface Day {
  readonly total: number;
  readonly pass: boolean;
  readonly facts: readonly Fact[];
}

export interface DrillOptions {
  readonly seeds: number;
  /** Random policies; 0 for none. */
  readonly policies: number;
  readonly pairs: number;
  /** Days already played: of the expert, and of whoever does nothing. */
  readonly days: Readonly<Record<'expert' | 'idle', readonly (readonly Fact[])[]>>;
  /** Told what happened on each day. */
  readonly seen: (bundle: LessonBundle, facts: readonly Fact[]) => void;
}

const rounded = (value: number, digits = 1): number => {
  const unit = digits === 1 ? 10 : 1000;
  return Math.round(value * unit) / unit;
};

const mean = (list: readonly number[]): number =>
  rounded(list.reduce((a, b) => a + b, 0) / Math.max(1, list.length));

function dayWith(bundle: LessonBundle, seed: number, plan: readonly PlanStep[], slip = 0): Day {
  const sim = createSim(bundle, seed, false);
  playPlan(
    sim,
    slip > 0 ? slipping(forkStream(seed, 'bot/slips'), slip, slip / 2) : undefined,
    plan,
  );
  const { total, pass } = score(bundle, sim.facts);
  return { total, pass, facts: sim.facts };
}

function ablate(bundle: LessonBundle, move: string, { seeds, seen }: DrillOptions): Ablation {
  const { plan = [], taught = [] } = bundle.lesson.supervisor ?? {};
  const rest = withoutMove(plan, move);
  const days = Array.from({ length: seeds }, (_, i) => dayWith(bundle, i + 1, rest));
  for (const { facts } of days) seen(bundle, facts);
  const average = mean(days.map(({ total }) => total));
  const passed = Math.round((100 * days.filter(({ pass }) => pass).length) / Math.max(1, seeds));
  const fails = average < bundle.lesson.score.pass && passed <= PASSED_AT_MOST;
  const isTaught = taught.includes(move);
  return { move, mean: average, passed, taught: isTaught, ok: fails || !isTaught };
}

const streamOf = (seed: number, what: string): StreamState =>
  forkStream(seed, `bot/policy/${what}`);

/** A policy and a day for each number. */
export function randomDays(
  bundle: LessonBundle,
  count: number,
): { total: number; outcome: Outcome }[] {
  return Array.from({ length: count }, (_, i) => {
    const stream = streamOf(i + 1, bundle.lesson.id);
    const plan = randomPlan(bundle, stream);
    const { total, facts } = dayWith(bundle, i + 1, plan, 0.5 * uniform(stream));
    return { total, outcome: outcomeOf(bundle, facts) };
  });
}

/** How well the score follows what the days came to: 1 when it puts them in the very same order. */
export function followed(days: readonly { total: number; outcome: Outcome }[]): number {
  const bad = badness(days.map(({ outcome }) => outcome));
  return rounded(
    spearman(
      days.map(({ total }) => total),
      bad.map((value) => -value),
    ),
    3,
  );
}

const MINUTE = 60_000;

/** Who goes to which window in the plan, or sits there from the beginning. */
function seatings({ lesson, branch }: LessonBundle): { staff: string; to: string }[] {
  const { plan = [], crew = [] } = lesson.supervisor ?? {};
  const windows = new Set(branch.windows.map(({ id }) => id));
  const first = new Map<string, string>();
  for (const { staff, at } of crew) if (windows.has(at)) first.set(staff, at);
  for (const { do: what } of plan) {
    const { staff, to } = what as { staff?: string; to?: string };
    if (what.do !== 'assign' || !staff || !to || !windows.has(to) || first.has(staff)) continue;
    first.set(staff, to);
  }
  return [...first].map(([staff, to]) => ({ staff, to }));
}

/**
 * Without it a window that opens soon pays out what later ones lack: it is no window more. Where a request can hold a window for
 * ever, neither is one that asks in vain.
 */
const keepsGoing = ({ lesson }: LessonBundle): ReadonlySet<string> =>
  new Set(
    lesson.supervisor?.requests.every(({ lapses }) => lapses !== undefined)
      ? ['order-cash']
      : ['order-cash', 'answer-request', 'go-and-see'],
  );

/**
 * Two plans that differ only in when somebody who has nothing else to do opens their window. All else is drawn, but for what keeps
 * windows going, which is as in the plan that works.
 */
function earlierPair(
  bundle: LessonBundle,
  pair: number,
): { seed: number; plans: [PlanStep[], PlanStep[]] } | null {
  const stream = streamOf(pair, `${bundle.lesson.id}/earlier`);
  const all = seatings(bundle);
  const one = all[uniformInt(stream, Math.max(1, all.length))];
  if (!one) return null;
  const { opens, closes } = bundle.lesson;
  const minutes = Math.max(2, Math.floor((closes - opens) / MINUTE / 2));
  const early = opens + uniformInt(stream, minutes - 1) * MINUTE;
  const late = early + (1 + uniformInt(stream, 60)) * MINUTE;
  const keeps = keepsGoing(bundle);
  const goes = ({ do: { do: verb } }: PlanStep): boolean => keeps.has(verb);
  const rest = [
    ...(bundle.lesson.supervisor?.plan ?? []).filter(goes),
    ...randomPlan(bundle, stream).filter(
      (step) => !goes(step) && (step.do.do !== 'assign' || step.do.staff !== one.staff),
    ),
  ];
  const at = (time: number): PlanStep[] => [
    { move: 'window', do: { do: 'assign', ...one }, at: time },
    ...rest,
  ];
  return { seed: pair, plans: [at(late), at(early)] };
}

/** @param free lowered pairs that say nothing yet */
export const tooManyLowered = (
  { pairs, lowered: low }: { readonly pairs: number; readonly lowered: number },
  free = 0,
): boolean => low > Math.max(free, (pairs * LOWERED_AT_MOST) / 100);

/** How many of the pairs scored lower for the earlier window. */
export function lowered(bundle: LessonBundle, pairs: number): { pairs: number; lowered: number } {
  let played = 0;
  let lower = 0;
  for (let i = 1; i <= pairs; i += 1) {
    const pair = earlierPair(bundle, i);
    if (!pair) break;
    const [late, early] = pair.plans.map((plan) => dayWith(bundle, pair.seed, plan).total);
    played += 1;
    if ((early ?? 0) < (late ?? 0)) lower += 1;
  }
  return { pairs: played, lowered: lower };
}

/** @param withAll mean points of the competent supervisor */
export function proveDrill(
  bundle: LessonBundle,
  withAll: number,
  options: DrillOptions,
): DrillProof {
  const { plan = [] } = bundle.lesson.supervisor ?? {};
  const ablation = movesOf(plan).map((move) => ablate(bundle, move, options));
  const { policies, pairs, seeds, seen, days } = options;
  const expects = proveExpectations(bundle, days.expert, days.idle);
  const levels = proveLevels(bundle, seeds, seen);
  const follows = policies > 0 ? { policies, rho: followed(randomDays(bundle, policies)) } : null;
  const earlier = pairs > 0 ? lowered(bundle, pairs) : null;
  const ok =
    [...ablation, ...expects, ...levels].every((one) => one.ok) &&
    (follows === null || follows.rho >= RHO_AT_LEAST) &&
    (earlier === null || !tooManyLowered(earlier, 1));
  return { mean: withAll, ablation, follows, earlier, expects, levels, ok };
}
