/** Judges a run by the rules in force: a pure fold over its facts. The same judge hints, scores, proves and explains. */
import { condition } from '../../scenario/condition/condition.ts';
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Dimension, Rule, Severity, Template } from '../../scenario/schema/sop.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { caseScope, scenarioScope } from '../model/content-scopes.ts';
import type { Trace } from './pattern.ts';
import { judgeRule } from './templates.ts';
import type { FindingKind, MonitorState } from './verdict.ts';

export interface Finding {
  readonly rule: string;
  readonly sop: string;
  readonly clause: string;
  /** "" for rules over the whole shift. */
  readonly case: string;
  /** -1 for rules over the whole shift; below that, a duty. */
  readonly customer: number;
  readonly severity: Severity;
  readonly dimension: Dimension;
  readonly weight: number;
  readonly template: Template;
  readonly kind: FindingKind;
  /** When it was decided, ms since midnight. */
  readonly t: number;
  /** Numbers of the facts that decided it. */
  readonly facts: readonly number[];
}

export interface RuleResult extends Omit<Finding, 'kind'> {
  readonly scope: 'encounter' | 'shift';
  readonly state: MonitorState;
  readonly finding: Finding | null;
}

export interface Judgement {
  readonly results: readonly RuleResult[];
  readonly findings: readonly Finding[];
}

/** True when the rule's clause is in force on the scenario's date. */
export function inForce(bundle: LessonBundle, rule: Rule): boolean {
  const clause = bundle.clauses[rule.clause];
  const { date } = bundle.lesson;
  if (!clause) return false;
  return (
    clause.effectiveFrom <= date && (clause.effectiveTo === undefined || date <= clause.effectiveTo)
  );
}

/** One trace for each encounter, in order. */
export function encounterTraces(bundle: LessonBundle, facts: readonly Fact[]): Trace[] {
  const scenario = scenarioScope(bundle);
  const last = facts[facts.length - 1];
  const traces: Trace[] = [];
  for (const start of facts) {
    if (start.type !== 'encounter.started') continue;
    const own = facts.filter((f) => f.customer === start.customer && f.n >= start.n);
    const end = own.findIndex((f) => f.type === 'encounter.ended');
    traces.push({
      facts: end < 0 ? own : own.slice(0, end + 1),
      customer: start.customer,
      case: caseScope(bundle, start.data.case, start.data.variant),
      scenario,
      startedAt: start.t,
      ended: end >= 0,
      endedAt: own[end]?.t ?? last?.t ?? start.t,
    });
  }
  return traces;
}

function shiftTrace(bundle: LessonBundle, facts: readonly Fact[]): Trace {
  const closed = facts.find((f) => f.type === 'shift.closed');
  return {
    facts,
    customer: -1,
    case: undefined,
    scenario: scenarioScope(bundle),
    startedAt: facts.find((f) => f.type === 'shift.opened')?.t ?? facts[0]?.t ?? 0,
    ended: closed !== undefined,
    endedAt: closed?.t ?? facts[facts.length - 1]?.t ?? 0,
  };
}

function judgeOne(sop: string, rule: Rule, trace: Trace): RuleResult {
  const verdict = judgeRule(rule, trace);
  const base = {
    rule: rule.id,
    sop,
    clause: rule.clause,
    case: trace.case?.id ?? '',
    customer: trace.customer,
    severity: rule.severity,
    dimension: rule.dimension,
    weight: rule.weight,
    template: rule.template,
    t: verdict.t,
    facts: verdict.facts,
  };
  const finding = verdict.state === 'violated' ? { ...base, kind: verdict.kind } : null;
  return { ...base, scope: rule.scope, state: verdict.state, finding };
}

function applies(rule: Rule, trace: Trace): boolean {
  return condition(rule.when, { kind: 'rule-when' }).holds({
    case: trace.case,
    scenario: trace.scenario,
  });
}

/** May be called at any moment of a run: what is not decided yet is `open`. `only` judges just that rule. */
export function judge(bundle: LessonBundle, facts: readonly Fact[], only?: string): Judgement {
  const results: RuleResult[] = [];
  const run = (sopId: string, scope: 'encounter' | 'shift', trace: Trace): void => {
    for (const rule of bundle.sops[sopId]?.rules ?? []) {
      if (only !== undefined && rule.id !== only) continue;
      if (rule.scope === scope && inForce(bundle, rule) && applies(rule, trace))
        results.push(judgeOne(sopId, rule, trace));
    }
  };
  for (const trace of encounterTraces(bundle, facts)) {
    const content = bundle.cases[trace.case?.id ?? '']?.[trace.case?.variant ?? ''];
    for (const sop of content?.sops ?? []) run(sop, 'encounter', trace);
  }
  const shift = shiftTrace(bundle, facts);
  for (const sop of bundle.lesson.sops) run(sop, 'shift', shift);
  return { results, findings: results.flatMap((r) => (r.finding ? [r.finding] : [])) };
}
