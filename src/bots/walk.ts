/** The expert's way through one day, looked at closely: where it was refused, what it broke, which ends it missed. */
import { condition } from '../scenario/condition/condition.ts';
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Case } from '../scenario/schema/case.ts';
import type { Pattern, Step } from '../scenario/schema/common.ts';
import type { Fact, FactType } from '../scenario/vocabulary/facts.ts';
import {
  createSim,
  encounterTraces,
  type Finding,
  judge,
  type Score,
  score,
  type Trace,
} from '../sim/index.ts';
import { playDay } from './exemplary-day.ts';
import type { Origin } from './script.ts';

export type Trouble =
  | {
      /** A step of the exemplary way that could not be done. A hint where all else is well. */
      readonly kind: 'refused';
      readonly case: string;
      readonly variant: string;
      readonly origin: Origin;
      readonly step: Step;
      readonly reason: string;
    }
  | {
      readonly kind: 'finding';
      readonly case: string;
      readonly variant: string;
      readonly finding: Finding;
      /** The facts that decided it. */
      readonly facts: readonly Fact[];
    }
  | {
      readonly kind: 'outcome';
      readonly case: string;
      readonly variant: string;
      /** How it ended, or "" when it did not end. */
      readonly outcome: string;
      /** What each acceptable outcome would have needed besides. */
      readonly lacks: readonly Lack[];
    }
  | { readonly kind: 'unserved'; readonly case: string; readonly variant: string }
  | { readonly kind: 'failed'; readonly case: ''; readonly variant: ''; readonly score: Score };

export interface Lack {
  readonly outcome: string;
  /** What did not happen and should have. */
  readonly missing: readonly Pattern[];
  /** What happened and should not have. */
  readonly against: readonly Pattern[];
}

export interface Walk {
  readonly troubles: readonly Trouble[];
  readonly facts: readonly Fact[];
  readonly score: Score;
}

/** Does a fact of the trace fit the pattern? As the outcomes of a case read it. */
export function happened(trace: Trace, { fact, where }: Pattern): boolean {
  const compiled = condition(where, { kind: 'pattern', fact: fact as FactType });
  const { case: of, scenario } = trace;
  return trace.facts.some((f) => f.type === fact && compiled.holds({ A: f, case: of, scenario }));
}

/** What keeps the acceptable outcomes of a case from being reached. */
export function lacksOf(content: Case, trace: Trace): Lack[] {
  return content.outcomes
    .filter(({ acceptable }) => acceptable)
    .map(({ id, all, none }) => ({
      outcome: id,
      missing: all.filter((pattern) => !happened(trace, pattern)),
      against: none.filter((pattern) => happened(trace, pattern)),
    }));
}

export function walk(bundle: LessonBundle, seed: number): Walk {
  const sim = createSim(bundle, seed);
  const done = playDay(sim);
  const traces = encounterTraces(bundle, sim.facts);
  const traceOf = (customer: number) => traces.find((t) => t.customer === customer);
  const whose = (customer: number) => {
    const about = traceOf(customer)?.case;
    return { case: about?.id ?? '', variant: about?.variant ?? '' };
  };
  const troubles: Trouble[] = [];
  for (const { step, origin, refused: reason } of done) {
    if (reason === '') continue;
    troubles.push({ kind: 'refused', ...whose(origin.customer), origin, step, reason });
  }
  for (const finding of judge(bundle, sim.facts).findings) {
    const facts = sim.facts.filter((f) => finding.facts.includes(f.n));
    troubles.push({ kind: 'finding', ...whose(finding.customer), finding, facts });
  }
  const total = score(bundle, sim.facts);
  for (const { customer, case: id, variant, acceptable, outcome } of total.cases) {
    const trace = traceOf(customer);
    const content = bundle.cases[id]?.[variant];
    if (!trace || !content) troubles.push({ kind: 'unserved', case: id, variant });
    else if (!acceptable) {
      const lacks = lacksOf(content, trace);
      troubles.push({ kind: 'outcome', case: id, variant, outcome, lacks });
    }
  }
  if (!total.pass) troubles.push({ kind: 'failed', case: '', variant: '', score: total });
  return { troubles, facts: sim.facts, score: total };
}
