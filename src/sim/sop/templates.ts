/**
 * The DECLARE templates as monitors over a finished or running trace. Each tells its state and the facts that decided it.
 * Names and meaning follow the process-mining literature (Pesic, Schonenberg, van der Aalst: DECLARE); `time` bounds are those
 * of MP-DECLARE. "Next" and "previous" in the chain forms mean the player's next and previous step.
 */
import type { Rule } from '../../scenario/schema/sop.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { type Correlation, correlationOf, matching, type Trace } from './pattern.ts';
import { pending, satisfied, unless, type Verdict, vacuous, violated } from './verdict.ts';

interface Pairing {
  readonly trace: Trace;
  readonly activations: readonly Fact[];
  readonly targets: readonly Fact[];
  readonly together: Correlation;
  /** ms, Infinity when unbounded. */
  readonly time: number;
  /** ms; only `response` and `precedence` ask for a distance. */
  readonly least: number;
}

/** Judges every activation; the first broken one decides, else the first open one. */
function everyActivation(p: Pairing, judgeOne: (a: Fact, index: number) => Verdict): Verdict {
  if (p.activations.length === 0) return vacuous(p.trace);
  const verdicts = p.activations.map(judgeOne);
  return (
    verdicts.find((v) => v.state === 'violated') ??
    verdicts.find((v) => v.state === 'open') ??
    verdicts[verdicts.length - 1] ??
    vacuous(p.trace)
  );
}

const after = (a: Fact, t: Fact): boolean => t.n > a.n;

function response(p: Pairing): Verdict {
  return everyActivation(p, (a) => {
    const following = p.targets.filter((t) => after(a, t) && p.together(a, t));
    const target = following.find((t) => t.t - a.t >= p.least);
    if (!target) {
      const [early] = following;
      return unless(early ? 'early' : 'missing', p.trace, a.t + p.time, a, early);
    }
    return target.t - a.t <= p.time
      ? satisfied(target.t, a, target)
      : violated('late', a.t + p.time, a, target);
  });
}

function precedence(p: Pairing): Verdict {
  return everyActivation(p, (a) => {
    const before = p.targets.filter((t) => after(t, a) && p.together(a, t));
    const old = before.filter((t) => a.t - t.t >= p.least);
    const target = old[old.length - 1];
    if (target && a.t - target.t <= p.time) return satisfied(a.t, target, a);
    if (target) return violated('late', a.t, target, a);
    if (before.length > 0) return violated('early', a.t, before[before.length - 1], a);
    const afterwards = p.targets.find((t) => after(a, t) && p.together(a, t));
    return afterwards ? violated('order', a.t, a, afterwards) : violated('missing', a.t, a);
  });
}

/** A fact that wakes the rule anew may itself be what the one before asked for. */
function alternateResponse(p: Pairing): Verdict {
  return everyActivation(p, (a, index) => {
    const next = p.activations[index + 1];
    const target = p.targets.find(
      (t) => after(a, t) && p.together(a, t) && (!next || t.n <= next.n),
    );
    if (target && target.t - a.t <= p.time) return satisfied(target.t, a, target);
    if (target) return violated('late', a.t + p.time, a, target);
    return next ? violated('order', next.t, a, next) : pending(p.trace, a.t + p.time, a);
  });
}

function alternatePrecedence(p: Pairing): Verdict {
  return everyActivation(p, (a, index) => {
    const previous = p.activations[index - 1];
    const fresh = p.targets.filter(
      (t) => after(t, a) && p.together(a, t) && (!previous || t.n >= previous.n),
    );
    const target = fresh[fresh.length - 1];
    if (!target) return violated('missing', a.t, a);
    return a.t - target.t <= p.time ? satisfied(a.t, target, a) : violated('late', a.t, target, a);
  });
}

/**
 * The player's steps: facts grouped by the command that led to them. What a command leads to only after the next step has
 * begun (a colleague who comes later) belongs to no step, nor does what nobody's command led to.
 */
function steps(trace: Trace): Fact[][] {
  const list: Fact[][] = [];
  let current = -1;
  for (const fact of trace.facts) {
    if (fact.cause < 0 || fact.cause < current) continue;
    if (fact.cause === current) list[list.length - 1]?.push(fact);
    else list.push([fact]);
    current = fact.cause;
  }
  return list;
}

/** Index of the first step that begins after a fact. */
function stepAfter(list: readonly (readonly Fact[])[], fact: Fact): number {
  const index = list.findIndex(([first]) => first !== undefined && after(fact, first));
  return index < 0 ? list.length : index;
}

function chainResponse(p: Pairing): Verdict {
  const list = steps(p.trace);
  return everyActivation(p, (a) => {
    const index = stepAfter(list, a);
    const next = list[index];
    const target = p.targets.find((t) => next?.includes(t) && p.together(a, t));
    if (target && target.t - a.t <= p.time) return satisfied(target.t, a, target);
    if (target) return violated('late', target.t, a, target);
    // The last step of a running trace may still lead to more.
    if (!next || (!p.trace.ended && index === list.length - 1)) {
      return pending(p.trace, a.t + p.time, a);
    }
    return violated('order', next[0]?.t ?? a.t, a, next[0]);
  });
}

function chainPrecedence(p: Pairing): Verdict {
  const list = steps(p.trace);
  return everyActivation(p, (a) => {
    const index = stepAfter(list, a) - 1;
    const previous = list[list[index]?.includes(a) ? index - 1 : index];
    const before = p.targets.filter(
      (t) => previous?.includes(t) && after(t, a) && p.together(a, t),
    );
    const target = before[before.length - 1];
    if (!target) return violated('order', a.t, previous?.[0], a);
    return a.t - target.t <= p.time ? satisfied(a.t, target, a) : violated('late', a.t, target, a);
  });
}

/** `forward` for every A, `backward` for every T: the two together. */
function both(
  p: Pairing,
  forward: (p: Pairing) => Verdict,
  backward: (p: Pairing) => Verdict,
): Verdict {
  const there = forward(p);
  if (there.state === 'violated') return there;
  const turned: Pairing = {
    ...p,
    activations: p.targets,
    targets: p.activations,
    together: (a, t) => p.together(t, a),
  };
  const back = backward(turned);
  if (back.state === 'violated') return back;
  if (there.state === 'open') return there;
  return there.state === 'vacuous' ? back : there;
}

function respondedExistence(p: Pairing): Verdict {
  return everyActivation(p, (a) => {
    const target = p.targets.find((t) => p.together(a, t) && Math.abs(t.t - a.t) <= p.time);
    return target
      ? satisfied(Math.max(a.t, target.t), a, target)
      : pending(p.trace, a.t + p.time, a);
  });
}

function notBoth(p: Pairing, onlyAfter: boolean): Verdict {
  for (const a of p.activations) {
    const target = p.targets.find(
      (t) =>
        (!onlyAfter || after(a, t)) &&
        t.n !== a.n &&
        Math.abs(t.t - a.t) <= p.time &&
        p.together(a, t),
    );
    if (target) return violated('forbidden', Math.max(a.t, target.t), a, target);
  }
  return p.activations.length === 0
    ? vacuous(p.trace)
    : satisfied(p.trace.endedAt, p.activations[0]);
}

function unary(
  rule: Extract<Rule, { template: 'existence' | 'absence' | 'exactly' | 'init' }>,
  trace: Trace,
): Verdict {
  const time = rule.time ?? Number.POSITIVE_INFINITY;
  const found = matching(trace, rule.activation);
  const count = rule.count ?? 1;
  const deadline = trace.startedAt + time;
  switch (rule.template) {
    case 'existence': {
      const last = found[count - 1];
      if (!last) return pending(trace, deadline, ...found);
      return last.t <= deadline ? satisfied(last.t, last) : violated('late', deadline, last);
    }
    case 'absence': {
      const one = found[count - 1];
      return one && one.t <= deadline
        ? violated('forbidden', one.t, ...found.slice(0, count))
        : satisfied(trace.endedAt);
    }
    case 'exactly': {
      const inTime = found.filter((fact) => fact.t <= deadline);
      const extra = inTime[count];
      if (extra) return violated('count', extra.t, ...inTime);
      return inTime.length === count
        ? satisfied(inTime[count - 1]?.t ?? trace.endedAt, ...inTime)
        : pending(trace, deadline, ...inTime);
    }
    case 'init': {
      const first = trace.facts.find((fact) => fact.cause >= 0);
      if (!first) return pending(trace, deadline);
      if (!found.includes(first)) return violated('order', first.t, first);
      return first.t <= deadline ? satisfied(first.t, first) : violated('late', deadline, first);
    }
  }
}

/** Judges one rule over a trace. */
export function judgeRule(rule: Rule, trace: Trace): Verdict {
  if (!('target' in rule)) return unary(rule, trace);
  const pairing: Pairing = {
    trace,
    activations: matching(trace, rule.activation),
    targets: matching(trace, rule.target),
    together: correlationOf(trace, rule.correlation, rule.activation, rule.target),
    time: rule.time ?? Number.POSITIVE_INFINITY,
    least: ('after' in rule ? rule.after : undefined) ?? 0,
  };
  switch (rule.template) {
    case 'response':
      return response(pairing);
    case 'precedence':
      return precedence(pairing);
    case 'succession':
      return both(pairing, response, precedence);
    case 'alternate-response':
      return alternateResponse(pairing);
    case 'alternate-precedence':
      return alternatePrecedence(pairing);
    case 'alternate-succession':
      return both(pairing, alternateResponse, alternatePrecedence);
    case 'chain-response':
      return chainResponse(pairing);
    case 'chain-precedence':
      return chainPrecedence(pairing);
    case 'chain-succession':
      return both(pairing, chainResponse, chainPrecedence);
    case 'responded-existence':
      return respondedExistence(pairing);
    case 'not-coexistence':
      return notBoth(pairing, false);
    case 'not-succession':
      return notBoth(pairing, true);
  }
}
