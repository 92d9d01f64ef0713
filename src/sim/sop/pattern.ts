/** Matching of fact patterns within a trace. */

import type { CaseScope, ScenarioScope } from '../../scenario/condition/condition.ts';
import { condition } from '../../scenario/condition/condition.ts';
import type { Pattern } from '../../scenario/schema/common.ts';
import type { Fact, FactType } from '../../scenario/vocabulary/facts.ts';

/** What one rule is judged over: the facts of an encounter or of the shift, and when it began and ended. */
export interface Trace {
  readonly facts: readonly Fact[];
  readonly customer: number;
  readonly case: CaseScope | undefined;
  readonly scenario: ScenarioScope;
  readonly startedAt: number;
  /** False while it is still going on: obligations are then open, not broken. */
  readonly ended: boolean;
  readonly endedAt: number;
}

export function matching(trace: Trace, pattern: Pattern): Fact[] {
  const type = pattern.fact as FactType;
  const where = condition(pattern.where, { kind: 'pattern', fact: type });
  return trace.facts.filter(
    (fact) =>
      fact.type === type &&
      (pattern.where === undefined ||
        where.holds({ A: fact, case: trace.case, scenario: trace.scenario })),
  );
}

/** True when the two facts belong together. */
export type Correlation = (a: Fact, t: Fact) => boolean;

export function correlationOf(
  trace: Trace,
  source: string | undefined,
  activation: Pattern,
  target: Pattern,
): Correlation {
  if (source === undefined) return () => true;
  const compiled = condition(source, {
    kind: 'correlation',
    activation: activation.fact as FactType,
    target: target.fact as FactType,
  });
  return (a, t) => compiled.holds({ A: a, T: t, case: trace.case, scenario: trace.scenario });
}
