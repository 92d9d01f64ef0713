/**
 * Proves a rule by breaking it on the expert's way. Whether a script did break it is told from the facts (breach-check.ts), not
 * by the judge: a breach the judge does not name fails the proof, and so does one it names that was none.
 */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Rule } from '../scenario/schema/sop.ts';
import type { Fact } from '../scenario/vocabulary/facts.ts';
import { encounterTraces, inForce, judge, type Sim, type Trace } from '../sim/index.ts';
import { isBroken } from './breach-check.ts';
import { type Breach, type BreachKind, directBreaches } from './breaches.ts';
import { type Film, factsOf, firstChange, frameAt, WHOLE_DAY } from './film.ts';
import { forbiddenActs } from './forbidden-acts.ts';
import { wordsOf } from './rule-words.ts';

/** What became of one way to break a rule. `no-effect`: it did not break it. `misnamed`: named, yet not broken. */
export const OUTCOMES = ['caught', 'no-effect', 'missed', 'misnamed'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Outcomes = Readonly<Record<Outcome, number>>;

/** A way on which judge and definition do not agree. */
export interface Disagreement {
  readonly kind: BreachKind;
  readonly outcome: 'missed' | 'misnamed';
  readonly case: string;
  readonly variant: string;
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

/** A rule and one stretch of a day it applies to. */
export interface Subject {
  readonly rule: Rule;
  readonly sop: string;
  readonly trace: Trace;
  readonly reel: Film;
  /** Nothing woke it on the expert's way. */
  readonly asleep: boolean;
}

/** The rules in force with the traces they apply to, by rule id. */
export type Subjects = ReadonlyMap<string, readonly Subject[]>;

/**
 * Where each rule can be broken: in the variants' own days first, which are short; in a whole day only rules that speak of the
 * shift. Days in which a rule was awake come before those in which it slept: there it can be broken the plain way.
 */
export function subjectsOf(variants: readonly Film[], whole: readonly Film[]): Subjects {
  const found = new Map<string, { subject: Subject; asleep: boolean }[]>();
  for (const reel of [...variants, ...whole]) {
    const { bundle, facts } = reel;
    const traces = encounterTraces(bundle, facts);
    const day: Trace = {
      facts,
      customer: WHOLE_DAY,
      case: undefined,
      scenario: { date: bundle.lesson.date, lesson: bundle.lesson.id },
      startedAt: 0,
      ended: true,
      endedAt: reel.endedAt,
    };
    for (const { sop, rule: id, customer, state, scope } of judge(bundle, facts).results) {
      if (scope === 'encounter' && whole.includes(reel)) continue;
      const rule = bundle.sops[sop]?.rules.find((r) => r.id === id);
      const trace = customer === WHOLE_DAY ? day : traces.find((t) => t.customer === customer);
      if (!rule || !trace || !inForce(bundle, rule)) continue;
      const subject = { rule, sop, trace, reel, asleep: state === 'vacuous' };
      found.set(id, [...(found.get(id) ?? []), { subject, asleep: state !== 'satisfied' }]);
    }
  }
  const awakeFirst = [...found].map(([id, list]): [string, Subject[]] => [
    id,
    [...list].sort((a, b) => Number(a.asleep) - Number(b.asleep)).map(({ subject }) => subject),
  ]);
  return new Map(awakeFirst);
}

export interface Effort {
  /** Most scripts tried in search of an act that breaks a rule; looks count as parts of one. */
  readonly search: number;
  /** Most encounters in which the plain ways are all tried. */
  readonly encounters: number;
  /** Told what happened in each script played. */
  readonly seen?: (bundle: LessonBundle, facts: readonly Fact[]) => void;
  /** Days of a drill played by other policies: what they did may break rules over the shift. */
  readonly others?: readonly (readonly Fact[])[];
  /** Who names the breaches: the judge of the game, unless a test puts a blind one in its place. */
  readonly judge: typeof judge;
}

const SECOND_SEARCH = 20;
/** What a look at one command costs, in scripts played. */
const LOOK = 0.1;

/** Encounters whose facts speak of what the rule speaks of come first: a forbidden sale is near where something is sold. */
function nearestFirst(list: readonly Subject[]): readonly Subject[] {
  const near = ({ rule, trace }: Subject): number => {
    const facts = trace.facts.filter((f) => f.type === rule.activation.fact);
    const said = JSON.stringify(facts.map((f) => f.data));
    return [...wordsOf(rule)].filter((word) => said.includes(JSON.stringify(word))).length;
  };
  return list
    .map((subject) => ({ subject, n: near(subject) }))
    .sort((a, b) => b.n - a.n)
    .map(({ subject }) => subject);
}

export function proveRule(list: readonly Subject[], effort: Effort): RuleProof {
  const ways: Partial<Record<BreachKind, Record<Outcome, number>>> = {};
  const disagreements: Disagreement[] = [];
  const count = (kind: BreachKind, outcome: Outcome): void => {
    const found = ways[kind] ?? { caught: 0, 'no-effect': 0, missed: 0, misnamed: 0 };
    found[outcome] += 1;
    ways[kind] = found;
  };
  const tryOut = (breach: Breach, subject: Subject): boolean => {
    const outcome = outcomeOf(breach, subject, effort);
    count(breach.kind, outcome);
    if (outcome === 'missed' || outcome === 'misnamed')
      disagreements.push(disagreement(breach, subject, outcome));
    return outcome === 'caught';
  };
  const probeOf =
    ({ reel }: Subject) =>
    (at: number): Sim =>
      frameAt(reel, at);
  let caught = false;
  // Days that have been played anyway cost nothing more.
  const ofDay = list.find(({ trace }) => trace.customer === WHOLE_DAY);
  for (const facts of ofDay ? (effort.others ?? []) : []) {
    if (caught || !ofDay) break;
    const outcome = outcomeIn(facts, ofDay, effort.judge);
    count('other-policy', outcome);
    if (outcome === 'missed' || outcome === 'misnamed')
      disagreements.push(disagreement({ kind: 'other-policy', steps: [] }, ofDay, outcome));
    caught = outcome === 'caught';
  }
  list.forEach((subject, i) => {
    // A whole day is long; it is played only for what no short one shows.
    if (caught && (i >= effort.encounters || subject.rule.scope === 'shift')) return;
    const { rule, trace, reel } = subject;
    for (const breach of directBreaches(rule, trace, reel.done, probeOf(subject)))
      if (tryOut(breach, subject)) caught = true;
  });
  let tried = 0;
  // A rule that has been broken the plain way is searched a little for another way; one that has not, for long.
  // A day of a drill is long; one way is enough there.
  const second = ofDay && effort.others ? 0 : SECOND_SEARCH;
  const most = caught ? Math.min(effort.search, second) : effort.search;
  search: for (const subject of most > 0 ? nearestFirst(list) : []) {
    const { rule, trace, reel } = subject;
    for (const breach of forbiddenActs(rule, trace, reel.done, probeOf(subject), reel.bundle)) {
      tried += breach ? 1 : LOOK;
      if (tried > most) break search;
      if (!breach || !tryOut(breach, subject)) continue;
      caught = true;
      break search;
    }
    if (caught) break;
  }
  const { rule, sop, trace } = list[0] as Subject;
  return {
    rule: rule.id,
    sop,
    template: rule.template,
    severity: rule.severity,
    case: trace.case?.id ?? '',
    ways,
    disagreements,
    ok: caught && disagreements.length === 0,
  };
}

function outcomeOf(
  { steps }: Breach,
  { rule, trace, reel }: Subject,
  { judge: judging, seen }: Effort,
): Outcome {
  const facts = factsOf(reel, steps, trace.customer);
  seen?.(reel.bundle, facts);
  return outcomeIn(facts, { rule, trace, reel }, judging);
}

function outcomeIn(
  facts: readonly Fact[],
  { rule, trace, reel }: Pick<Subject, 'rule' | 'trace' | 'reel'>,
  judging: typeof judge,
): Outcome {
  const broken = isBroken(rule, trace, facts);
  const named = judging(reel.bundle, facts, rule.id).findings.some(
    (f) => f.rule === rule.id && f.customer === trace.customer,
  );
  if (broken) return named ? 'caught' : 'missed';
  return named ? 'misnamed' : 'no-effect';
}

function disagreement(
  { kind, steps }: Breach,
  { trace, reel }: Subject,
  outcome: 'missed' | 'misnamed',
): Disagreement {
  const at = firstChange(reel, steps);
  const [now, before] = [steps[at], reel.done[at]?.step];
  return {
    kind,
    outcome,
    case: trace.case?.id ?? '',
    variant: trace.case?.variant ?? '',
    step: `${at}: ${JSON.stringify(now ?? null)} for ${JSON.stringify(before ?? null)}`,
  };
}
