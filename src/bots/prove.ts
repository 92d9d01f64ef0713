/**
 * Proves a lesson by playing it: the expert passes without a finding, idle and random players fail, and every rule, when just
 * that rule is broken on the expert's path, is caught and named. Whether a script did break the rule is told from the facts
 * (breach-check.ts), not by the judge: a breach it does not name fails the proof, and so does one it names that was none.
 */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Rule } from '../scenario/schema/sop.ts';
import type { Fact } from '../scenario/vocabulary/facts.ts';
import {
  createSim,
  encounterTraces,
  inForce,
  judge,
  restoreSim,
  type Sim,
  type SimSnapshot,
  type Trace,
} from '../sim/index.ts';
import { isBroken } from './breach-check.ts';
import { type Breach, type BreachKind, directBreaches, forbiddenActs } from './breaches.ts';
import { runBot } from './run-bot.ts';
import { type Done, playExemplar, playScript } from './script.ts';

/** What became of one way to break a rule. `no-effect`: it did not break it. `misnamed`: named, yet not broken. */
export const OUTCOMES = ['caught', 'no-effect', 'missed', 'misnamed'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Outcomes = Readonly<Record<Outcome, number>>;

/** A way on which judge and definition do not agree. */
export interface Disagreement {
  readonly kind: BreachKind;
  readonly outcome: 'missed' | 'misnamed';
  readonly case: string;
  /** The first step that differs from the exemplary shift. */
  readonly step: string;
}

export interface RuleProof {
  readonly rule: string;
  readonly sop: string;
  readonly template: string;
  readonly severity: string;
  readonly case: string;
  /** How many ways of each kind were tried, and what became of them. */
  readonly ways: Readonly<Partial<Record<BreachKind, Outcomes>>>;
  readonly disagreements: readonly Disagreement[];
  /** Broken at least once, and named whenever it was broken, and only then. */
  readonly ok: boolean;
}

export interface BotProof {
  readonly bot: string;
  readonly runs: number;
  readonly passes: number;
  readonly meanTotal: number;
  readonly highest: number;
  readonly lowest: number;
  readonly ok: boolean;
}

export interface Proof {
  readonly lesson: string;
  readonly digest: string;
  readonly bots: readonly BotProof[];
  readonly rules: readonly RuleProof[];
  /** Rules in force that apply to none of the customers of this lesson: another lesson has to prove them. */
  readonly outOfPlay: readonly string[];
  /** Rules the expert itself broke, by seed. */
  readonly expertFindings: readonly {
    readonly seed: number;
    readonly rule: string;
    readonly case: string;
  }[];
  readonly ok: boolean;
}

export interface ProveOptions {
  readonly expertSeeds: number;
  readonly randomSeeds: number;
  /** Who names the breaches: the judge of the game, unless a test puts a blind one in its place. */
  readonly judge?: typeof judge;
  readonly progress?: (done: number, all: number, what: string) => void;
}

/** Most scripts tried in search of an act that breaks a rule. */
const MOST_BREACHES = 400;
const PROOF_SEED = 1;

function proveBot(
  bundle: LessonBundle,
  bot: 'expert' | 'novice' | 'careless' | 'idle' | 'random',
  runs: number,
  mustPass: boolean | null,
): BotProof {
  const totals: number[] = [];
  let passes = 0;
  for (let seed = 1; seed <= runs; seed += 1) {
    const { score } = runBot(bundle, seed, bot);
    totals.push(score.total);
    if (score.pass) passes += 1;
  }
  const mean = totals.reduce((a, b) => a + b, 0) / Math.max(1, totals.length);
  return {
    bot,
    runs,
    passes,
    meanTotal: Math.round(mean * 10) / 10,
    highest: Math.max(...totals),
    lowest: Math.min(...totals),
    ok: mustPass === null || (mustPass ? passes === runs : passes === 0),
  };
}

interface Subject {
  readonly rule: Rule;
  readonly sop: string;
  readonly trace: Trace;
}

/** Every rule in force with the traces it applies to in the exemplary shift. */
function subjects(bundle: LessonBundle, sim: Sim): Map<string, Subject[]> {
  const found = new Map<string, Subject[]>();
  const { results } = judge(bundle, sim.facts);
  const traces = encounterTraces(bundle, sim.facts);
  const day: Trace = {
    facts: sim.facts,
    customer: -1,
    case: undefined,
    scenario: { date: bundle.lesson.date, lesson: bundle.lesson.id },
    startedAt: 0,
    ended: true,
    endedAt: sim.now,
  };
  for (const result of results) {
    const rule = bundle.sops[result.sop]?.rules.find((r) => r.id === result.rule);
    const trace = result.customer < 0 ? day : traces.find((t) => t.customer === result.customer);
    if (!rule || !trace) continue;
    // Encounters in which the rule was awake come first: there it can be broken the plain way.
    const list = found.get(rule.id) ?? [];
    if (result.state === 'satisfied') list.unshift({ rule, sop: result.sop, trace });
    else list.push({ rule, sop: result.sop, trace });
    found.set(rule.id, list);
  }
  return found;
}

/** The exemplary shift with a snapshot before each step, so that a breach need not be played from the morning on. */
interface Film {
  readonly bundle: LessonBundle;
  readonly done: readonly Done[];
  readonly frames: readonly SimSnapshot[];
}

function film(bundle: LessonBundle): { film: Film; sim: Sim } {
  const sim = createSim(bundle, PROOF_SEED);
  const frames: SimSnapshot[] = [];
  const done = playExemplar(sim, (step) => {
    frames.push(sim.snapshot());
    return [step];
  });
  return { film: { bundle, done, frames }, sim };
}

function frameAt({ bundle, frames }: Film, at: number): Sim {
  const frame = frames[Math.min(at, frames.length - 1)];
  return frame ? restoreSim(bundle, frame) : createSim(bundle, PROOF_SEED);
}

const firstChange = (reel: Film, { steps }: Breach): number => {
  const at = steps.findIndex((step, i) => step !== reel.done[i]?.step);
  return at < 0 ? steps.length : at;
};

/** The facts of a breach, up to the end of the encounter it is about. */
function factsOf(reel: Film, breach: Breach, customer: number): readonly Fact[] {
  const from = Math.min(firstChange(reel, breach), reel.frames.length - 1);
  const sim = frameAt(reel, from);
  const over = (): boolean =>
    customer >= 0 && sim.facts.some((f) => f.type === 'encounter.ended' && f.customer === customer);
  playScript(sim, breach.steps.slice(from), over);
  return sim.facts;
}

function outcomeOf(reel: Film, breach: Breach, subject: Subject, judging: typeof judge): Outcome {
  const { rule, trace } = subject;
  const facts = factsOf(reel, breach, trace.customer);
  const broken = isBroken(rule, trace, facts);
  const named = judging(reel.bundle, facts, rule.id).findings.some(
    (f) => f.rule === rule.id && f.customer === trace.customer,
  );
  if (broken) return named ? 'caught' : 'missed';
  return named ? 'misnamed' : 'no-effect';
}

function proveRule(list: readonly Subject[], reel: Film, judging: typeof judge): RuleProof {
  const probe = (at: number): Sim => frameAt(reel, at);
  const ways: Partial<Record<BreachKind, Record<Outcome, number>>> = {};
  const disagreements: Disagreement[] = [];
  const first = list[0] as Subject;
  const tryOut = (breach: Breach, subject: Subject): Outcome => {
    const outcome = outcomeOf(reel, breach, subject, judging);
    const found = ways[breach.kind] ?? { caught: 0, 'no-effect': 0, missed: 0, misnamed: 0 };
    found[outcome] += 1;
    ways[breach.kind] = found;
    if (outcome === 'missed' || outcome === 'misnamed') {
      const at = firstChange(reel, breach);
      const [now, before] = [breach.steps[at], reel.done[at]?.step];
      disagreements.push({
        kind: breach.kind,
        outcome,
        case: subject.trace.case?.id ?? '',
        step: `${at}: ${JSON.stringify(now ?? null)} for ${JSON.stringify(before ?? null)}`,
      });
    }
    return outcome;
  };
  let caught = false;
  for (const subject of list) {
    for (const breach of directBreaches(subject.rule, subject.trace, reel.done, probe))
      if (tryOut(breach, subject) === 'caught') caught = true;
  }
  let count = 0;
  search: for (const subject of list) {
    for (const breach of forbiddenActs(subject.rule, subject.trace, reel.done, probe)) {
      count += 1;
      if (count > MOST_BREACHES) break search;
      if (tryOut(breach, subject) !== 'caught') continue;
      caught = true;
      break search;
    }
    if (caught) break;
  }
  return {
    rule: first.rule.id,
    sop: first.sop,
    template: first.rule.template,
    severity: first.rule.severity,
    case: first.trace.case?.id ?? '',
    ways,
    disagreements,
    ok: caught && disagreements.length === 0,
  };
}

export function prove(bundle: LessonBundle, options: ProveOptions): Proof {
  const { progress } = options;
  const expertFindings: { seed: number; rule: string; case: string }[] = [];
  for (let seed = 1; seed <= options.expertSeeds; seed += 1) {
    for (const f of judge(bundle, runBot(bundle, seed, 'expert').facts).findings) {
      expertFindings.push({ seed, rule: f.rule, case: f.case });
    }
  }
  const bots: BotProof[] = [
    proveBot(bundle, 'expert', options.expertSeeds, true),
    proveBot(bundle, 'novice', options.expertSeeds, null),
    proveBot(bundle, 'careless', options.expertSeeds, false),
    proveBot(bundle, 'idle', Math.min(10, options.expertSeeds), false),
  ];
  progress?.(1, 3, 'bots');
  bots.push(proveBot(bundle, 'random', options.randomSeeds, false));
  progress?.(2, 3, 'random');

  const { film: reel, sim } = film(bundle);
  const found = subjects(bundle, sim);
  const rules: RuleProof[] = [];
  const outOfPlay: string[] = [];
  for (const sop of Object.keys(bundle.sops).sort()) {
    for (const rule of bundle.sops[sop]?.rules ?? []) {
      if (!inForce(bundle, rule)) continue;
      const list = found.get(rule.id);
      if (list) rules.push(proveRule(list, reel, options.judge ?? judge));
      else outOfPlay.push(rule.id);
      progress?.(2, 3, rule.id);
    }
  }
  const ok = bots.every((b) => b.ok) && rules.every((r) => r.ok) && expertFindings.length === 0;
  return {
    lesson: bundle.lesson.id,
    digest: bundle.digest,
    bots,
    rules,
    outOfPlay,
    expertFindings,
    ok,
  };
}
