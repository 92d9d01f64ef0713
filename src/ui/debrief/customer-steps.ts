import type { Dimension, Severity } from '../../scenario/schema/sop.ts';
import type { CaseScore, Finding, RuleResult, Score } from '../../sim/index.ts';

export type StepState = 'done' | Finding['kind'];

/** One rule of one encounter (or of the shift), as the learner kept or broke it. */
export interface StepLine {
  readonly key: string;
  readonly rule: string;
  readonly sop: string;
  readonly clause: string;
  readonly state: StepState;
  readonly t: number;
  readonly severity: Severity;
  readonly dimension: Dimension;
  readonly weight: number;
  /** Numbers of the facts that decided. */
  readonly facts: readonly number[];
}

const fromResult = (r: RuleResult): StepLine => ({
  key: `${r.sop}/${r.rule}/${r.t}/done`,
  rule: r.rule,
  sop: r.sop,
  clause: r.clause,
  state: 'done',
  t: r.t,
  severity: r.severity,
  dimension: r.dimension,
  weight: r.weight,
  facts: r.facts,
});

const fromFinding = (f: Finding, index: number): StepLine => ({
  key: `${f.sop}/${f.rule}/${f.t}/${index}`,
  rule: f.rule,
  sop: f.sop,
  clause: f.clause,
  state: f.kind,
  t: f.t,
  severity: f.severity,
  dimension: f.dimension,
  weight: f.weight,
  facts: f.facts,
});

/** Kept and broken rules in the order in which they were decided. A broken rule is not also shown as kept. */
export function stepsOf(score: Pick<CaseScore, 'findings' | 'kept'>): StepLine[] {
  const broken = new Set(score.findings.map((f) => `${f.sop}/${f.rule}`));
  const kept = score.kept.filter(
    (r) => r.state === 'satisfied' && !broken.has(`${r.sop}/${r.rule}`),
  );
  return [...kept.map(fromResult), ...score.findings.map(fromFinding)].sort((a, b) => a.t - b.t);
}

export const WORST: Record<Severity, number> = { fatal: 0, major: 1, minor: 2 };

/** The gravest first; what weighs more before what weighs less. */
export function byGravity(a: StepLine, b: StepLine): number {
  return WORST[a.severity] - WORST[b.severity] || b.weight - a.weight || a.t - b.t;
}

export function findingCounts(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { fatal: 0, major: 0, minor: 0 };
  for (const f of findings) counts[f.severity] += 1;
  return counts;
}

export function allFindings(score: Score): Finding[] {
  return [...score.cases.flatMap((c) => c.findings), ...score.shiftFindings];
}

/**
 * Customers who sat down, each with an end (the close of the shift for one who was still there), apart from those who
 * were never called.
 */
export function splitServed(
  score: Score,
  closed: number,
): { readonly served: Score; readonly unserved: readonly CaseScore[] } {
  const cases = score.cases
    .filter((c) => c.startedAt >= 0)
    .map((c) => (c.endedAt >= 0 ? c : { ...c, endedAt: Math.max(closed, c.startedAt) }));
  return { served: { ...score, cases }, unserved: score.cases.filter((c) => c.startedAt < 0) };
}
