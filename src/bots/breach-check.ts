/** Was a rule really broken? Told from the facts by the definitions of DECLARE, without asking the judge. */
import { condition } from '../scenario/condition/condition.ts';
import type { Pattern } from '../scenario/schema/common.ts';
import type { Rule } from '../scenario/schema/sop.ts';
import type { Fact, FactType } from '../scenario/vocabulary/facts.ts';
import type { Trace } from '../sim/index.ts';
import { expected } from './declare-oracle.ts';

interface Span {
  readonly facts: readonly Fact[];
  readonly startedAt: number;
  readonly endedAt: number;
  readonly ended: boolean;
}

/** What the rule looks at: the customer's encounter, or the whole shift (customer -1). */
function spanOf(all: readonly Fact[], customer: number): Span | null {
  const shift = customer === -1;
  const own = shift ? all : all.filter((f) => f.customer === customer);
  const first = own.findIndex((f) => f.type === (shift ? 'shift.opened' : 'encounter.started'));
  const last = own.findIndex((f) => f.type === (shift ? 'shift.closed' : 'encounter.ended'));
  // A shift can be closed that was never opened: it is judged all the same.
  const start = own[first] ?? (shift ? own[0] : undefined);
  const newest = all[all.length - 1];
  if (!start || !newest) return null;
  return {
    facts: shift ? own : own.slice(first, last < 0 ? own.length : last + 1),
    startedAt: start.t,
    endedAt: (own[last] ?? newest).t,
    ended: last >= 0,
  };
}

/** `subject` says whom the rule was broken for; its own facts, those of the exemplary shift, do not matter. */
export function isBroken(rule: Rule, subject: Trace, all: readonly Fact[]): boolean {
  const span = spanOf(all, subject.customer);
  if (!span) return false;
  const { facts, startedAt, endedAt, ended } = span;
  const about = { case: subject.case, scenario: subject.scenario };
  const fits = (pattern: Pattern) => {
    const fact = pattern.fact as FactType;
    const where = condition(pattern.where, { kind: 'pattern', fact });
    return (f: Fact) => f.type === fact && where.holds({ A: f, ...about });
  };
  const isA = fits(rule.activation);
  const isT = 'target' in rule ? fits(rule.target) : () => false;
  const correlated =
    'target' in rule && rule.correlation !== undefined
      ? condition(rule.correlation, {
          kind: 'correlation',
          activation: rule.activation.fact as FactType,
          target: rule.target.fact as FactType,
        })
      : null;
  const state = expected(rule.template, {
    events: facts.map((f) => ({ t: f.t, cause: f.cause, isA: isA(f), isT: isT(f) })),
    startedAt,
    endedAt,
    ended,
    together: (i, j) => correlated?.holds({ A: facts[i], T: facts[j], ...about }) ?? true,
    within: rule.time ?? Number.POSITIVE_INFINITY,
    least: ('after' in rule ? rule.after : undefined) ?? 0,
    count: 'count' in rule ? (rule.count ?? 1) : 1,
  });
  return state === 'violated';
}
