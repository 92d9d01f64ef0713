/**
 * Nobody is judged by what they could not know. Where a rule reads something of a case that stands on no paper (a tag, the risk),
 * the fact that gives it away must come on the expert's way before the rule begins to bind, or, where it sets a time, in that time.
 */
import { hiddenOf } from '../scenario/check/reveal-check.ts';
import type { Case } from '../scenario/schema/case.ts';
import type { Rule } from '../scenario/schema/sop.ts';
import { matching, type Trace } from '../sim/index.ts';
import type { Subjects } from './rule-proof.ts';

export interface Unknowable {
  readonly rule: string;
  readonly case: string;
  readonly variant: string;
  /** `tag phone`, `risk`. */
  readonly what: string;
  /** It comes to light, but too late; else never on the expert's way. */
  readonly late: boolean;
}

/** Last moment and last fact at which one must know: the rule binds from its activation on. */
function bindsAt(rule: Rule, trace: Trace): { t: number; n: number } {
  const never = { t: trace.endedAt, n: Number.MAX_SAFE_INTEGER };
  if (!('target' in rule)) {
    const { time } = rule;
    return time === undefined || rule.template === 'absence'
      ? never
      : { t: trace.startedAt + time, n: never.n };
  }
  const [first] = matching(trace, rule.activation);
  if (!first) return never;
  const waits = rule.template.endsWith('response') || rule.template === 'responded-existence';
  return waits
    ? { t: Math.min(trace.endedAt, first.t + (rule.time ?? trace.endedAt)), n: never.n }
    : { t: first.t, n: first.n };
}

type Reveal = Case['reveals'][number];

interface Secret {
  readonly what: string;
  readonly reveal: Reveal;
}

/** Reveals of what the rule reads and the case has. */
function secretsOf(rule: Rule, content: Case): Secret[] {
  const hidden = hiddenOf(rule);
  return content.reveals.flatMap((reveal): Secret[] => {
    if ('field' in reveal)
      return hidden.fields.has(reveal.field) ? [{ what: reveal.field, reveal }] : [];
    const read = hidden.anyTag || hidden.tags.has(reveal.tag);
    return read && content.tags.includes(reveal.tag) ? [{ what: `tag ${reveal.tag}`, reveal }] : [];
  });
}

/** Over all encounters of the films the subjects were taken from. */
export function unknowables(subjects: Subjects): Unknowable[] {
  const found: Unknowable[] = [];
  for (const { rule, trace, reel } of [...subjects.values()].flat()) {
    const { id = '', variant = '' } = trace.case ?? {};
    const content = reel.bundle.cases[id]?.[variant];
    if (!content) continue;
    const limit = bindsAt(rule, trace);
    const groups = new Map<string, Reveal[]>();
    for (const { what, reveal } of secretsOf(rule, content))
      groups.set(what, [...(groups.get(what) ?? []), reveal]);
    for (const [what, reveals] of groups) {
      // One of several ways to learn it is enough.
      const told = reveals.flatMap(({ by }) => matching(trace, by).slice(0, 1));
      if (told.some((fact) => fact.t <= limit.t && fact.n < limit.n)) continue;
      found.push({ rule: rule.id, case: id, variant, what, late: told.length > 0 });
    }
  }
  return found;
}
