/** The search for an act that breaks a rule: most of what it tries does not. The likely and the cheap ways come first. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Pattern } from '../scenario/schema/common.ts';
import type { Rule } from '../scenario/schema/sop.ts';
import {
  COMMAND_TYPES,
  COMMANDS,
  type Command,
  type CommandType,
} from '../scenario/vocabulary/commands.ts';
import { matching, type Sim, type Trace } from '../sim/index.ts';
import { type Breach, inserted, moved, type Probe, positions, without } from './breaches.ts';
import { give } from './perform.ts';
import { alternatives, rank, ranked, sharing, type Words, wordsOf } from './rule-words.ts';
import type { Done } from './script.ts';

const FORBIDS: ReadonlySet<string> = new Set([
  'absence',
  'not-coexistence',
  'not-succession',
  'exactly',
]);

/** A verb with more objects than this is tried only with those the rule speaks of. */
const MANY = 24;
/** A screen opens the way to fields the rule may speak of, though it does not speak of the screen. */
const SCREENS: ReadonlySet<CommandType> = new Set(['open-transaction', 'open-form']);
/** Most objects tried for a command put in the place of another, and for one behind an opener. */
const MOST_CHANGES = 6;
const MOST_OPENED = 12;
const CONTROLS = 3;
/** Places in a long stretch that are tried first. */
const PLACES = 6;

interface Search {
  readonly rule: Rule;
  readonly words: Words;
  readonly trace: Trace;
  readonly done: readonly Done[];
  readonly probe: Probe;
  /** Positions of the steps that belong to the trace. */
  readonly range: readonly number[];
  readonly bundle: LessonBundle;
}

/** Commands a person might think of: all of a verb with few objects, of others those the rule speaks of. */
function candidates(sim: Sim, verbs: readonly CommandType[], words: Words): Command[] {
  return ranked(
    verbs.flatMap((verb) => {
      const all = sim.available(verb);
      const near = all.filter((command) => rank(command, words) > 0);
      return all.length > MANY && near.length > 0 ? near : all;
    }),
    words,
  );
}

const verbsTo = (fact: string): CommandType[] =>
  COMMAND_TYPES.filter((verb) => (COMMANDS[verb].leadsTo as readonly string[]).includes(fact));

/** Gives commands on a fresh run at a position: do they lead to a fact of the pattern at once? */
function leadsTo(
  { probe, trace }: Search,
  at: number,
  commands: readonly Command[],
  pattern: Pattern,
): boolean {
  const sim = probe(at);
  const known = sim.facts.length;
  for (const command of commands) if (give(sim, command) < 0) return false;
  return matching({ ...trace, facts: sim.facts.slice(known) }, pattern).length > 0;
}

/** Commands that open the way to others (a form must be taken before it can be filled), with those they open. */
function* opened(
  { probe, words }: Search,
  at: number,
  verbs: readonly CommandType[],
): Generator<readonly [Command, Command] | null> {
  const key = (command: Command) => JSON.stringify(command);
  const before = probe(at);
  const open = new Set(verbs.flatMap((verb) => before.available(verb).map(key)));
  const openers = COMMAND_TYPES.flatMap((verb) => {
    const all = before.available(verb);
    const many = all.length > MANY && !SCREENS.has(verb);
    return many ? all.filter((command) => rank(command, words) > 0) : all;
  });
  for (const opener of openers) {
    const sim = probe(at);
    if (give(sim, opener) < 0) continue;
    const fresh = verbs.flatMap((verb) => sim.available(verb)).filter((c) => !open.has(key(c)));
    if (fresh.length === 0) yield null;
    for (const command of ranked(fresh, words).slice(0, MOST_OPENED)) yield [opener, command];
  }
}

/** Acts that lead to the pattern, one command or an opener and one command; null for a look that came to nothing. */
function* acts(pattern: Pattern, search: Search): Generator<Breach | null> {
  const { words, done, probe, range } = search;
  const verbs = verbsTo(pattern.fact);
  const insert = (at: number, extra: readonly Command[]): Breach => ({
    kind: 'forbidden-act',
    steps: inserted(done, at, extra),
  });
  const few = sparse(range);
  for (const at of [...few, ...range.filter((one) => !few.includes(one))]) {
    for (const command of candidates(probe(at), verbs, words)) {
      yield leadsTo(search, at, [command], pattern) ? insert(at, [command]) : null;
    }
  }
  for (const at of few) {
    for (const pair of opened(search, at, verbs)) {
      yield pair && leadsTo(search, at, pair, pattern) ? insert(at, pair) : null;
    }
  }
}

/** What leads up to facts of the kind the rule forbids comes first: a wrong sum is keyed shortly before it is posted. */
function leadingUp({ rule, trace, done, range }: Search): readonly number[] {
  const hits = positions(
    done,
    trace.facts.filter(({ type }) => type === rule.activation.fact),
  );
  const ahead = (at: number) =>
    Math.min(...hits.map((hit) => (hit >= at ? hit - at : done.length)));
  return hits.length === 0 ? range : [...range].sort((a, b) => ahead(a) - ahead(b));
}

/** One command changed into another of the same verb: keying a wrong sum, counting elsewhere. */
function* changes(search: Search): Generator<Breach> {
  const { words, done, probe } = search;
  for (const at of leadingUp(search)) {
    const step = done[at]?.step;
    if (!step || !('do' in step)) continue;
    const others = alternatives(probe(at), step, words);
    const likely =
      others.length > MANY
        ? others.filter((other) => rank(other, words) > 0 || sharing(other, step) > 0)
        : others;
    for (const other of likely.slice(0, MOST_CHANGES)) {
      yield { kind: 'forbidden-act', steps: done.map((d, i) => (i === at ? other : d.step)) };
    }
  }
}

/**
 * The way of another variant, from the beginning or as soon as the rule is awake: what takes many steps, such as booking what is to
 * be declined, is done as the expert does it where it is right.
 */
function* otherWays({ rule, trace, done, range, bundle }: Search): Generator<Breach> {
  const { id = '', variant = '' } = trace.case ?? {};
  const [first] = range;
  if (first === undefined) return;
  const woken = 'target' in rule ? positions(done, matching(trace, rule.activation))[0] : undefined;
  const steps = done.map((d) => d.step);
  const rest = steps.slice((range[range.length - 1] ?? 0) + 1);
  for (const [other, { exemplar }] of Object.entries(bundle.cases[id] ?? {})) {
    if (other === variant) continue;
    for (const at of woken === undefined ? [first] : [woken + 1, first])
      yield { kind: 'forbidden-act', steps: [...steps.slice(0, at), ...exemplar, ...rest] };
  }
}

/** One command left out: posting without counting. */
function* omissions({ range, done }: Search): Generator<Breach> {
  for (const at of range) yield { kind: 'forbidden-act', steps: without(done, [at]) };
}

/** One command done too early or too late: leaving the seat before locking. */
function* displacements({ range, done }: Search): Generator<Breach> {
  for (const at of range) {
    for (const by of [-3, -1, 2, 4])
      yield { kind: 'forbidden-act', steps: moved(done, at, Math.max(0, at + by)) };
  }
}

/** Anything else before what is to come first. */
function* firsts({ rule, trace, done, probe }: Search): Generator<Breach> {
  const [at] = positions(done, matching(trace, rule.activation));
  if (at === undefined) return;
  for (const command of COMMAND_TYPES.flatMap((verb) => probe(at).available(verb)))
    yield { kind: 'forbidden-act', steps: inserted(done, at, [command]) };
}

/** Lazily, so that nothing is tried any more once the rule is broken. null: something was looked at, and no way was found. */
export function* forbiddenActs(
  rule: Rule,
  trace: Trace,
  done: readonly Done[],
  probe: Probe,
  bundle: LessonBundle,
): Generator<Breach | null> {
  const range = done.flatMap((d, i) => (d.t >= trace.startedAt && d.t <= trace.endedAt ? [i] : []));
  const search: Search = { rule, words: wordsOf(rule), trace, done, probe, range, bundle };
  // A few harmless ones first, which a judge that cries wolf would name.
  yield* omissions({ ...search, range: sparse(range).slice(0, CONTROLS) });
  if (FORBIDS.has(rule.template)) {
    if ('target' in rule) yield* acts(rule.target, search);
    yield* acts(rule.activation, search);
    yield* otherWays(search);
    // Few ways before many, or the search ends among keyed values before it comes to a step left out.
    yield* omissions(search);
    yield* changes(search);
    yield* displacements(search);
  } else if (rule.template === 'init') {
    yield* firsts(search);
  } else if ('target' in rule) {
    // The activation may be something the expert has no reason to do: a reversal, a question too many.
    yield* acts(rule.activation, search);
    yield* changes(search);
    yield* omissions(search);
    if (rule.template.startsWith('chain')) yield* acts({ fact: 'desk.asked' }, search);
  }
}

/** A few places, the late ones first: there everything lies on the desk. */
function sparse(range: readonly number[]): number[] {
  const step = Math.max(1, Math.floor(range.length / PLACES));
  return range.filter((_, i) => i % step === 0).reverse();
}
