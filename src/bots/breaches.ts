/**
 * Ways not to do what a rule demands, by its template: leave out, swap, come too late or too early, do it to the wrong object.
 * Each breach is a whole script. What cannot break the template is not tried; whether a script did break the rule is told by
 * breach-check.ts. Ways to do what a rule forbids are searched for in forbidden-acts.ts.
 */
import type { Step } from '../scenario/schema/common.ts';
import type { Rule } from '../scenario/schema/sop.ts';
import type { Fact } from '../scenario/vocabulary/facts.ts';
import { matching, type Sim, type Trace } from '../sim/index.ts';
import { alternatives, wordsOf } from './rule-words.ts';
import type { Done } from './script.ts';

export const BREACH_KINDS = [
  'left-out',
  'swapped',
  'too-late',
  'too-early',
  'wrong-object',
  'forbidden-act',
  'other-policy',
] as const;
export type BreachKind = (typeof BREACH_KINDS)[number];

export interface Breach {
  readonly kind: BreachKind;
  readonly steps: readonly Step[];
}

/** Positions in `done` of the commands that led to the facts. */
export function positions(done: readonly Done[], facts: readonly Fact[]): number[] {
  const causes = new Set(facts.map((f) => f.cause).filter((c) => c >= 0));
  return done.flatMap((d, i) => (causes.has(d.number) ? [i] : []));
}

const stepsOf = (done: readonly Done[]): Step[] => done.map((d) => d.step);

export function without(done: readonly Done[], gone: readonly number[]): Step[] {
  return done.filter((_, i) => !gone.includes(i)).map((d) => d.step);
}

export function inserted(done: readonly Done[], at: number, extra: readonly Step[]): Step[] {
  const steps = stepsOf(done);
  return [...steps.slice(0, at), ...extra, ...steps.slice(at)];
}

export function moved(done: readonly Done[], from: number, to: number): Step[] {
  const steps = stepsOf(done);
  const [step] = steps.splice(from, 1);
  if (step) steps.splice(to > from ? to - 1 : to, 0, step);
  return steps;
}

/** The facts a rule asks for: what must not be left out, come late or go to the wrong object. */
function demanded(rule: Rule, trace: Trace): Fact[] {
  return matching(trace, 'target' in rule ? rule.target : rule.activation);
}

const DEMANDS_NOTHING: ReadonlySet<string> = new Set([
  'absence',
  'not-coexistence',
  'not-succession',
]);

/** Is something demanded here? A rule of two parts demands nothing until its activation has come. */
function demands(rule: Rule, trace: Trace): boolean {
  if (DEMANDS_NOTHING.has(rule.template)) return false;
  return !('target' in rule) || matching(trace, rule.activation).length > 0;
}

function leftOut(rule: Rule, trace: Trace, done: readonly Done[]): Breach[] {
  const at = positions(done, demanded(rule, trace));
  return at.length === 0 ? [] : [{ kind: 'left-out', steps: without(done, at) }];
}

/** The targets on the wrong side of the activations. Where order does not matter there is no wrong side. */
function swapped(rule: Rule, trace: Trace, done: readonly Done[]): Breach[] {
  if (rule.template === 'init') {
    const [at] = positions(done, matching(trace, rule.activation));
    return at === undefined ? [] : [{ kind: 'swapped', steps: moved(done, at, at + 3) }];
  }
  if (!('target' in rule) || rule.template === 'responded-existence') return [];
  const as = positions(done, matching(trace, rule.activation));
  const ts = positions(done, matching(trace, rule.target));
  const firstA = as[0];
  const lastA = as[as.length - 1];
  if (firstA === undefined || lastA === undefined || ts.length === 0) return [];
  const targets = ts.map((i) => done[i]?.step).filter((s): s is Step => s !== undefined);
  const rest = done.filter((_, i) => !ts.includes(i));
  const at = rule.template.endsWith('precedence')
    ? rest.indexOf(done[lastA] as Done) + 1
    : rest.indexOf(done[firstA] as Done);
  return [{ kind: 'swapped', steps: inserted(rest, at, targets) }];
}

/** A pause before the later of the two, or before the only one. */
function tooLate(rule: Rule, trace: Trace, done: readonly Done[]): Breach[] {
  if (rule.time === undefined) return [];
  const patterns = 'target' in rule ? [rule.activation, rule.target] : [rule.activation];
  const firsts = patterns.flatMap((p) => positions(done, matching(trace, p)).slice(0, 1));
  const pause: Step = { wait: rule.time + 1000 };
  return firsts.length < patterns.length
    ? []
    : [{ kind: 'too-late', steps: inserted(done, Math.max(...firsts), [pause]) }];
}

/** The later of the two right behind the earlier, or the pauses between them left out. */
function tooEarly(rule: Rule, trace: Trace, done: readonly Done[]): Breach[] {
  if (!('after' in rule) || rule.after === undefined) return [];
  const as = positions(done, matching(trace, rule.activation));
  const ts = positions(done, matching(trace, rule.target));
  const [first, last] = rule.template === 'response' ? [as[0], ts[0]] : [ts[0], as[0]];
  if (first === undefined || last === undefined || last <= first) return [];
  const between = (i: number) => first < i && i < last;
  const pauses = done.flatMap((d, i) => (between(i) && !('do' in d.step) ? [i] : []));
  return [
    { kind: 'too-early', steps: moved(done, last, first + 1) },
    ...(pauses.length > 0 ? [{ kind: 'too-early' as const, steps: without(done, pauses) }] : []),
  ];
}

const MOST_OBJECTS = 8;

/** Runs the script up to a position and asks what else could be done there. */
export type Probe = (at: number) => Sim;

function wrongObject(rule: Rule, trace: Trace, done: readonly Done[], probe: Probe): Breach[] {
  const hits = positions(done, demanded(rule, trace));
  const first = hits[0];
  const step = first === undefined ? undefined : done[first]?.step;
  if (first === undefined || !step || !('do' in step)) return [];
  return alternatives(probe(first), step, wordsOf(rule))
    .slice(0, MOST_OBJECTS)
    .map((other) => ({
      kind: 'wrong-object' as const,
      steps: done.map((d, i) => (hits.includes(i) ? other : d.step)),
    }));
}

/** Ways not to do what the rule demands. */
export function directBreaches(
  rule: Rule,
  trace: Trace,
  done: readonly Done[],
  probe: Probe,
): Breach[] {
  if (!demands(rule, trace)) return [];
  return [
    ...leftOut(rule, trace, done),
    ...tooLate(rule, trace, done),
    ...tooEarly(rule, trace, done),
    ...swapped(rule, trace, done),
    ...wrongObject(rule, trace, done, probe),
  ];
}
