/** The templates as monitors, against plain definitions and against examples of the literature. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expected, type Log } from '../../src/bots/declare-oracle.ts';
import {
  BINARY_TEMPLATES,
  type Rule,
  type Template,
  UNARY_TEMPLATES,
} from '../../src/scenario/schema/sop.ts';
import type { Fact } from '../../src/scenario/vocabulary/facts.ts';
import type { Trace } from '../../src/sim/index.ts';
import { judgeRule } from '../../src/sim/sop/templates.ts';
import type { Verdict } from '../../src/sim/sop/verdict.ts';

const TEMPLATES: readonly Template[] = [...UNARY_TEMPLATES, ...BINARY_TEMPLATES];
/** The templates that may ask for a distance. */
const isSpaced = (template: Template) => template === 'response' || template === 'precedence';
const isUnary = (template: Template) => (UNARY_TEMPLATES as readonly string[]).includes(template);

interface Spot {
  readonly type: 'item.received' | 'item.returned' | 'desk.greeted';
  readonly item: string;
  readonly kind: string;
  readonly wait: number;
  /** How it hangs together with the player's commands. */
  readonly step: 'new' | 'same' | 'late' | 'nobody';
  readonly gap: number;
}

const spot: fc.Arbitrary<Spot> = fc.record({
  type: fc.constantFrom(
    'item.received',
    'item.returned',
    'item.returned',
    'item.received',
    'desk.greeted',
  ),
  item: fc.constantFrom('card', 'note'),
  kind: fc.constantFrom('old', 'new'),
  wait: fc.nat(3),
  step: fc.constantFrom('new', 'new', 'new', 'same', 'late', 'nobody'),
  gap: fc.integer({ min: 1, max: 3 }),
});

function factsOf(spots: readonly Spot[]): Fact[] {
  let n = 10;
  let t = 1000;
  let cause = 4;
  return spots.map(({ type, item, kind, wait, step, gap }) => {
    n += gap;
    t += wait;
    if (step === 'new') cause += gap;
    const by = step === 'nobody' ? -1 : step === 'late' ? Math.max(0, cause - 2) : cause;
    const data = type === 'desk.greeted' ? {} : { item, kind };
    return { n, t, type, by: 'player', customer: 0, cause: by, data } as unknown as Fact;
  });
}

const EMPTY = { customer: 0, case: undefined, scenario: { date: '2026-11-23', lesson: 'x' } };

function traceOf(facts: readonly Fact[], ended: boolean, rest: number): Trace {
  const endedAt = (facts[facts.length - 1]?.t ?? 1000) + (ended ? rest : 0);
  return { ...EMPTY, facts, startedAt: 1000, ended, endedAt };
}

const received = (f: Fact) => f.type === 'item.received';
const field = (f: Fact, name: 'item' | 'kind') =>
  (f.data as { item?: string; kind?: string })[name];

/** Ways to choose activation and target; in the last two one fact can be both. */
const PATTERNS = {
  plain: {
    activation: { fact: 'item.received' },
    target: { fact: 'item.returned' },
    isA: received,
    isT: (f: Fact) => f.type === 'item.returned',
    together: () => true,
  },
  correlated: {
    activation: { fact: 'item.received' },
    target: { fact: 'item.returned' },
    correlation: 'A.item == T.item',
    isA: received,
    isT: (f: Fact) => f.type === 'item.returned',
    together: (a: Fact, t: Fact) => field(a, 'item') === field(t, 'item'),
  },
  overlapping: {
    activation: { fact: 'item.received', where: "A.kind == 'old'" },
    target: { fact: 'item.received', where: "A.item == 'card'" },
    isA: (f: Fact) => received(f) && field(f, 'kind') === 'old',
    isT: (f: Fact) => received(f) && field(f, 'item') === 'card',
    together: () => true,
  },
  'the same': {
    activation: { fact: 'item.received' },
    target: { fact: 'item.received' },
    correlation: 'A.kind != T.kind',
    isA: received,
    isT: received,
    together: (a: Fact, t: Fact) => field(a, 'kind') !== field(t, 'kind'),
  },
} as const;
type Patterns = (typeof PATTERNS)[keyof typeof PATTERNS];

function ruleOf(
  template: Template,
  patterns: Patterns,
  time: number | undefined,
  count: number,
  least?: number,
): Rule {
  const { activation, target } = patterns;
  return {
    id: 'r',
    template,
    activation,
    ...(isUnary(template) ? { count } : { target }),
    ...('correlation' in patterns && !isUnary(template)
      ? { correlation: patterns.correlation }
      : {}),
    ...(time === undefined ? {} : { time }),
    ...(least !== undefined && isSpaced(template) ? { after: least } : {}),
  } as unknown as Rule;
}

function logOf(
  trace: Trace,
  patterns: Patterns,
  time: number | undefined,
  count: number,
  least = 0,
): Log {
  const { facts, startedAt, endedAt, ended } = trace;
  const { isA, isT, together } = patterns;
  return {
    events: facts.map((f) => ({ t: f.t, cause: f.cause, isA: isA(f), isT: isT(f) })),
    startedAt,
    endedAt,
    ended,
    together: (i, j) => together(facts[i] as Fact, facts[j] as Fact),
    within: time ?? Number.POSITIVE_INFINITY,
    least,
    count,
  };
}

const situation = fc.record({
  spots: fc.array(spot, { maxLength: 9 }),
  ended: fc.boolean(),
  rest: fc.nat(4),
  time: fc.option(fc.nat(8), { nil: undefined }),
  count: fc.integer({ min: 1, max: 3 }),
  least: fc.option(fc.nat(6), { nil: undefined }),
  patterns: fc.constantFrom(...Object.values(PATTERNS)),
});

describe.each(TEMPLATES)('%s', (template) => {
  test('judges every trace as its definition does', () => {
    fc.assert(
      fc.property(situation, ({ spots, ended, rest, time, count, least, patterns }) => {
        const trace = traceOf(factsOf(spots), ended, rest);
        const { state } = judgeRule(ruleOf(template, patterns, time, count, least), trace);
        const log = logOf(trace, patterns, time, count, isSpaced(template) ? least : 0);
        expect(state).toBe(expected(template, log));
      }),
      { numRuns: 250 },
    );
  });

  test('names facts of the trace and a time within it, and what is broken once stays broken', () => {
    fc.assert(
      fc.property(situation, ({ spots, rest, time, count, least, patterns }) => {
        const facts = factsOf(spots);
        const rule = ruleOf(template, patterns, time, count, least);
        const grown: { trace: Trace; verdict: Verdict }[] = facts
          .map((_, i) => traceOf(facts.slice(0, i), false, 0))
          .concat([traceOf(facts, false, 0), traceOf(facts, true, rest)])
          .map((trace) => ({ trace, verdict: judgeRule(rule, trace) }));
        const known = new Set(facts.map((f) => f.n));
        for (const { trace, verdict } of grown) {
          expect(verdict.facts.filter((n) => !known.has(n))).toEqual([]);
          expect(new Set(verdict.facts).size).toBe(verdict.facts.length);
          expect(verdict.t).toBeGreaterThanOrEqual(trace.startedAt);
          expect(verdict.t).toBeLessThanOrEqual(trace.endedAt);
        }
        const states = grown.map(({ verdict }) => verdict.state);
        const broken = states.indexOf('violated');
        if (broken >= 0) expect(new Set(states.slice(broken))).toEqual(new Set(['violated']));
        // Nothing is left open when all is over.
        expect(states[states.length - 1]).not.toBe('open');
      }),
      { numRuns: 80 },
    );
  });
});

/** Finished traces in the notation of the literature: a activates, b is the target, c is something else; each is a step. */
const EXAMPLES: Record<Template, { kept: string[]; broken: string[]; asleep: string[] }> = {
  existence: { kept: ['a', 'ca', 'aa'], broken: ['', 'c', 'bb'], asleep: [] },
  absence: { kept: ['', 'c', 'bb'], broken: ['a', 'ca', 'aa'], asleep: [] },
  exactly: { kept: ['a', 'cab'], broken: ['', 'aa', 'caca'], asleep: [] },
  init: { kept: ['a', 'acb', 'aa'], broken: ['', 'ca', 'ba'], asleep: [] },
  'responded-existence': {
    kept: ['ab', 'ba', 'caacb', 'bca'],
    broken: ['a', 'caac'],
    asleep: ['', 'bcc'],
  },
  response: {
    kept: ['ab', 'caacb', 'aab', 'bab'],
    broken: ['a', 'ba', 'aba', 'babacc'],
    asleep: ['', 'bcc'],
  },
  precedence: { kept: ['ba', 'cbaa', 'bbaa'], broken: ['a', 'ab', 'ccaab'], asleep: ['', 'bcc'] },
  succession: {
    kept: ['', 'ab', 'caacb', 'accb', 'aabb'],
    broken: ['a', 'b', 'ba', 'bac', 'aba'],
    asleep: ['', 'cc'],
  },
  'alternate-response': {
    kept: ['ab', 'cacb', 'abacb', 'abb'],
    broken: ['a', 'aab', 'caacb', 'bacacb'],
    asleep: ['', 'bb'],
  },
  'alternate-precedence': {
    kept: ['ba', 'cbcba', 'baba', 'bbca'],
    broken: ['a', 'baa', 'cbaca', 'ab'],
    asleep: ['', 'bb'],
  },
  'alternate-succession': {
    kept: ['ab', 'cacbab', 'abcabc'],
    broken: ['a', 'b', 'aab', 'abb', 'ba'],
    asleep: ['', 'cc'],
  },
  'chain-response': {
    kept: ['ab', 'cababcb', 'abb'],
    broken: ['a', 'acb', 'bca', 'aab'],
    asleep: ['', 'bb'],
  },
  'chain-precedence': {
    kept: ['ba', 'baba', 'bba'],
    broken: ['a', 'bca', 'ab', 'baa'],
    asleep: ['', 'bb'],
  },
  'chain-succession': {
    kept: ['ab', 'cababc', 'abab'],
    broken: ['a', 'b', 'acb', 'abb', 'ba'],
    asleep: ['', 'cc'],
  },
  'not-coexistence': { kept: ['a', 'ccaca'], broken: ['ab', 'ba', 'accb'], asleep: ['', 'bb'] },
  'not-succession': {
    kept: ['a', 'bbcaa', 'ba'],
    broken: ['ab', 'aacb', 'bab'],
    asleep: ['', 'bb'],
  },
}; // prettier-ignore

function finished(letters: string): Trace {
  const spots = [...letters].map(
    (letter): Spot => ({
      type: letter === 'a' ? 'item.received' : letter === 'b' ? 'item.returned' : 'desk.greeted',
      item: 'card',
      kind: 'old',
      wait: 1,
      step: 'new',
      gap: 1,
    }),
  );
  return traceOf(factsOf(spots), true, 0);
}

describe('the examples of the literature', () => {
  const rows = TEMPLATES.flatMap((template) => {
    const { kept, broken, asleep } = EXAMPLES[template];
    // A succession that nothing wakes is kept in the literature; a monitor calls it vacuous.
    return [
      ...broken.map((letters) => [template, letters, 'violated'] as const),
      ...asleep.map((letters) => [template, letters, 'vacuous'] as const),
      ...kept
        .filter((l) => !asleep.includes(l))
        .map((letters) => [template, letters, 'satisfied'] as const),
    ];
  });
  test.each(rows)('%s over "%s" is %s', (template, letters, state) => {
    const rule = ruleOf(template, PATTERNS.plain, undefined, 1);
    expect(judgeRule(rule, finished(letters)).state).toBe(state);
  });
});

test('a broken rule says how: missing, in the wrong order, late, too early, forbidden, too often', () => {
  const kind = (template: Template, letters: string, time?: number, least?: number) =>
    judgeRule(ruleOf(template, PATTERNS.plain, time, 1, least), finished(letters)).kind;
  expect({
    missing: kind('response', 'a'),
    late: kind('response', 'accb', 2),
    order: kind('precedence', 'ab'),
    tooOld: kind('precedence', 'bcca', 2),
    tooSoon: kind('response', 'acb', undefined, 3),
    tooFresh: kind('precedence', 'bca', undefined, 3),
    outOfWindow: kind('precedence', 'bccab', 2, 2),
    staleAlternate: kind('alternate-precedence', 'bcca', 2),
    notNext: kind('chain-response', 'acb'),
    forbidden: kind('absence', 'a'),
    after: kind('not-succession', 'ab'),
    twice: kind('exactly', 'aa'),
  }).toEqual({
    missing: 'missing',
    late: 'late',
    order: 'order',
    tooOld: 'late',
    tooSoon: 'early',
    tooFresh: 'early',
    outOfWindow: 'late',
    staleAlternate: 'late',
    notNext: 'order',
    forbidden: 'forbidden',
    after: 'forbidden',
    twice: 'count',
  });
});

test('a target counts only from the distance asked for; a later one may still come', () => {
  const state = (template: Template, letters: string, time?: number, least?: number) =>
    judgeRule(ruleOf(template, PATTERNS.plain, time, 1, least), finished(letters)).state;
  expect({
    atOnce: state('response', 'ab', undefined, 2),
    onTheDot: state('response', 'acb', undefined, 2),
    againLater: state('response', 'abcb', undefined, 2),
    againTooLate: state('response', 'abcccb', 3, 2),
    coolingOff: state('precedence', 'bcca', undefined, 3),
    tooFresh: state('precedence', 'bca', undefined, 3),
    oneOldEnough: state('precedence', 'bcba', undefined, 3),
  }).toEqual({
    atOnce: 'violated',
    onTheDot: 'satisfied',
    againLater: 'satisfied',
    againTooLate: 'violated',
    coolingOff: 'satisfied',
    tooFresh: 'violated',
    oneOldEnough: 'satisfied',
  });
});
