/**
 * Proves a lesson by playing it: the expert passes without a finding, idle and random players fail, and every rule, when just
 * that rule is broken on the expert's path, is caught and named.
 */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Rule } from '../scenario/schema/sop.ts';
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
import { BREACH_KINDS, type Breach, type BreachKind, breachesOf } from './breaches.ts';
import { runBot } from './run-bot.ts';
import { type Done, playExemplar, playScript } from './script.ts';

export interface RuleProof {
  readonly rule: string;
  readonly sop: string;
  readonly template: string;
  readonly severity: string;
  readonly case: string;
  /** Ways tried and ways caught, by kind. */
  readonly tried: Readonly<Partial<Record<BreachKind, number>>>;
  readonly caught: Readonly<Partial<Record<BreachKind, number>>>;
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
  readonly progress?: (done: number, all: number, what: string) => void;
}

/** Most scripts tried for one rule before it is called unbreakable. */
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

function isCaught(reel: Film, breach: Breach, rule: string, customer: number): boolean {
  const first = breach.steps.findIndex((step, i) => step !== reel.done[i]?.step);
  const from = Math.min(first < 0 ? reel.done.length - 1 : first, reel.frames.length - 1);
  const sim = frameAt(reel, from);
  const over = (): boolean =>
    customer >= 0 && sim.facts.some((f) => f.type === 'encounter.ended' && f.customer === customer);
  playScript(sim, breach.steps.slice(from), over);
  return judge(reel.bundle, sim.facts, rule).findings.length > 0;
}

function proveRule(list: readonly Subject[], reel: Film): RuleProof {
  const probe = (at: number): Sim => frameAt(reel, at);
  const tried: Partial<Record<BreachKind, number>> = {};
  const caught: Partial<Record<BreachKind, number>> = {};
  const settled = new Set<BreachKind>();
  let count = 0;
  const first = list[0] as Subject;
  for (const { rule, trace } of list) {
    for (const breach of breachesOf(rule, trace, reel.done, probe)) {
      if (settled.has(breach.kind)) continue;
      count += 1;
      if (count > MOST_BREACHES) break;
      tried[breach.kind] = (tried[breach.kind] ?? 0) + 1;
      if (!isCaught(reel, breach, rule.id, trace.customer)) continue;
      caught[breach.kind] = (caught[breach.kind] ?? 0) + 1;
      settled.add(breach.kind);
      if (breach.kind === 'forbidden-act') break;
    }
    if (settled.size > 0 || count > MOST_BREACHES) break;
  }
  return {
    rule: first.rule.id,
    sop: first.sop,
    template: first.rule.template,
    severity: first.rule.severity,
    case: first.trace.case?.id ?? '',
    tried,
    caught,
    ok: BREACH_KINDS.some((kind) => (caught[kind] ?? 0) > 0),
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
      if (list) rules.push(proveRule(list, reel));
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
