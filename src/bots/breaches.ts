/**
 * Ways to break one rule of an exemplary shift, by its template: leave out, swap, come too late or too early, do it to the wrong
 * object, add the forbidden act. Each breach is a whole script. What cannot break the template is not tried; whether a script did break the
 * rule is told by breach-check.ts.
 */
import type { Pattern, Step } from '../scenario/schema/common.ts';
import type { Rule } from '../scenario/schema/sop.ts';
import {
  COMMAND_TYPES,
  COMMANDS,
  type Command,
  type CommandType,
} from '../scenario/vocabulary/commands.ts';
import type { Fact } from '../scenario/vocabulary/facts.ts';
import { matching, type Sim, type Trace } from '../sim/index.ts';
import { give } from './perform.ts';
import type { Done } from './script.ts';

export const BREACH_KINDS = [
  'left-out',
  'swapped',
  'too-late',
  'too-early',
  'wrong-object',
  'forbidden-act',
] as const;
export type BreachKind = (typeof BREACH_KINDS)[number];

export interface Breach {
  readonly kind: BreachKind;
  readonly steps: readonly Step[];
}

/** Positions in `done` of the commands that led to the facts. */
function positions(done: readonly Done[], facts: readonly Fact[]): number[] {
  const causes = new Set(facts.map((f) => f.cause).filter((c) => c >= 0));
  return done.flatMap((d, i) => (causes.has(d.number) ? [i] : []));
}

const stepsOf = (done: readonly Done[]): Step[] => done.map((d) => d.step);

function without(done: readonly Done[], gone: readonly number[]): Step[] {
  return done.filter((_, i) => !gone.includes(i)).map((d) => d.step);
}

function inserted(done: readonly Done[], at: number, extra: readonly Step[]): Step[] {
  const steps = stepsOf(done);
  return [...steps.slice(0, at), ...extra, ...steps.slice(at)];
}

function moved(done: readonly Done[], from: number, to: number): Step[] {
  const steps = stepsOf(done);
  const [step] = steps.splice(from, 1);
  if (step) steps.splice(to > from ? to - 1 : to, 0, step);
  return steps;
}

/** The facts a rule asks for: what must not be left out, come late or go to the wrong object. */
function demanded(rule: Rule, trace: Trace): Fact[] {
  return matching(trace, 'target' in rule ? rule.target : rule.activation);
}

const FORBIDS: ReadonlySet<string> = new Set([
  'absence',
  'not-coexistence',
  'not-succession',
  'exactly',
]);
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

/** Runs the script up to a position and asks what else could be done there. */
export type Probe = (at: number) => Sim;

function alternatives(sim: Sim, command: Command): Command[] {
  const same = JSON.stringify(command);
  return sim.available(command.do).filter((c) => JSON.stringify(c) !== same);
}

function wrongObject(rule: Rule, trace: Trace, done: readonly Done[], probe: Probe): Breach[] {
  const hits = positions(done, demanded(rule, trace));
  const first = hits[0];
  const step = first === undefined ? undefined : done[first]?.step;
  if (first === undefined || !step || !('do' in step)) return [];
  return alternatives(probe(first), step)
    .slice(0, 8)
    .map((other) => ({
      kind: 'wrong-object' as const,
      steps: done.map((d, i) => (hits.includes(i) ? other : d.step)),
    }));
}

/** Commands that open the way to others: a form must be taken before it can be filled. */
const OPENERS: readonly CommandType[] = [
  'open-form',
  'open-transaction',
  'take',
  'return-seat',
  'unlock-screen',
];

/** Gives commands on a fresh run at a position: do they lead to a fact of the pattern at once? */
function leadsTo(
  probe: Probe,
  at: number,
  commands: readonly Command[],
  pattern: Pattern,
  trace: Trace,
): boolean {
  const sim = probe(at);
  const known = sim.facts.length;
  for (const command of commands) if (give(sim, command) < 0) return false;
  const fresh = { ...trace, facts: sim.facts.slice(known) };
  return matching(fresh, pattern).length > 0;
}

/** Acts that lead to the pattern, one command or an opener and one command, at each place of the range. */
function* acts(
  pattern: Pattern,
  trace: Trace,
  range: readonly number[],
  done: readonly Done[],
  probe: Probe,
): Generator<Breach> {
  const verbs = COMMAND_TYPES.filter((verb) =>
    (COMMANDS[verb].leadsTo as readonly string[]).includes(pattern.fact),
  );
  const insert = (at: number, extra: readonly Command[]): Breach => ({
    kind: 'forbidden-act',
    steps: inserted(done, at, extra),
  });
  for (const at of range) {
    for (const command of verbs.flatMap((verb) => probe(at).available(verb))) {
      if (leadsTo(probe, at, [command], pattern, trace)) yield insert(at, [command]);
    }
  }
  for (const at of sparse(range)) {
    for (const opener of OPENERS.flatMap((verb) => probe(at).available(verb))) {
      const sim = probe(at);
      give(sim, opener);
      for (const command of verbs.flatMap((verb) => sim.available(verb)).slice(0, 12)) {
        if (leadsTo(probe, at, [opener, command], pattern, trace))
          yield insert(at, [opener, command]);
      }
    }
  }
}

/** One command changed into another of the same verb: keying a wrong sum, counting elsewhere. */
function* changes(
  range: readonly number[],
  done: readonly Done[],
  probe: Probe,
): Generator<Breach> {
  for (const at of range) {
    const step = done[at]?.step;
    if (!step || !('do' in step) || step.do === 'say' || step.do === 'ask') continue;
    for (const other of alternatives(probe(at), step).slice(0, 6)) {
      yield { kind: 'forbidden-act', steps: done.map((d, i) => (i === at ? other : d.step)) };
    }
  }
}

/** One command left out: posting without counting. */
function* omissions(range: readonly number[], done: readonly Done[]): Generator<Breach> {
  for (const at of range) yield { kind: 'forbidden-act', steps: without(done, [at]) };
}

/** One command done too early or too late: leaving the seat before locking. */
function* displacements(range: readonly number[], done: readonly Done[]): Generator<Breach> {
  for (const at of range) {
    for (const by of [-3, -1, 2, 4])
      yield { kind: 'forbidden-act', steps: moved(done, at, Math.max(0, at + by)) };
  }
}

/** Anything else before what is to come first. */
function* firsts(at: number | undefined, done: readonly Done[], probe: Probe): Generator<Breach> {
  if (at === undefined) return;
  for (const command of COMMAND_TYPES.flatMap((verb) => probe(at).available(verb)))
    yield { kind: 'forbidden-act', steps: inserted(done, at, [command]) };
}

/** Positions of the steps that belong to the trace. */
function span(trace: Trace, done: readonly Done[]): number[] {
  return done.flatMap((d, i) => (d.t >= trace.startedAt && d.t <= trace.endedAt ? [i] : []));
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

/** A search for an act that breaks the rule: most of what it tries does not. Lazily, the cheap ways first. */
export function* forbiddenActs(
  rule: Rule,
  trace: Trace,
  done: readonly Done[],
  probe: Probe,
): Generator<Breach> {
  const range = span(trace, done);
  if (FORBIDS.has(rule.template)) {
    if ('target' in rule) yield* acts(rule.target, trace, range, done, probe);
    yield* acts(rule.activation, trace, range, done, probe);
    yield* changes(range, done, probe);
    yield* omissions(range, done);
    yield* displacements(range, done);
  } else if (rule.template === 'init') {
    yield* firsts(positions(done, matching(trace, rule.activation))[0], done, probe);
  } else if ('target' in rule) {
    // The activation may be something the expert has no reason to do: a reversal, a question too many.
    yield* acts(rule.activation, trace, range, done, probe);
    yield* changes(range, done, probe);
    if (rule.template.startsWith('chain'))
      yield* acts({ fact: 'desk.asked' }, trace, range, done, probe);
  }
}

/** A few places, the late ones first: there everything lies on the desk. */
function sparse(range: readonly number[]): number[] {
  const step = Math.max(1, Math.floor(range.length / 6));
  return range.filter((_, i) => i % step === 0).reverse();
}
