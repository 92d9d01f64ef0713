import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileCondition,
  condition,
  type Place,
  type Scope,
} from '../../src/scenario/condition/condition.ts';
import { FACT_TYPES, FACTS, type Fact } from '../../src/scenario/vocabulary/facts.ts';

const posted: Fact<'txn.posted'> = {
  n: 7,
  t: 65_000,
  type: 'txn.posted',
  by: 'player',
  customer: 3,
  cause: 12,
  data: {
    txn: 'J0001',
    code: 'deposit',
    amount: 1_190_000,
    account: '6222',
    counted: 1_190_000,
    received: 1_190_000,
    matches: true,
    readBack: false,
    signed: true,
    authorised: false,
    values: ['mode=next-day', 'amount=11900.00'],
    sums: { amount: 1_190_000, interest: 767 },
    daySum: 0,
    correct: true,
    place: 'window',
  },
};
const atPosted: Place = { kind: 'pattern', fact: 'txn.posted' };
const holds = (source: string, place: Place, scope: Scope) => condition(source, place).holds(scope);

const lu = {
  id: 'lu',
  variant: 'base',
  age: 67,
  risk: 'low',
  amount: 500,
  transaction: 'deposit',
  manner: 'open',
  tags: ['regular', 'deaf'],
};
const calm = {
  mood: 60,
  trust: 40,
  state: 'calm',
  impatience: 1,
  asked: 2,
  told: ['market'],
  agreed: [],
  here: ['son'],
  past: ['left'],
  place: 'quiet-room',
};

describe('conditions', () => {
  it.each([
    ['A.amount == 1190000', true],
    ['A.amount < 1190000', false],
    ["A.code == 'deposit' && A.matches && !A.readBack", true],
    ["A.by == 'player' && A.customer == 3 && A.t == 65000 && A.n == 7", true],
    ["A.code in ['deposit', 'withdrawal']", true],
    ['A.amount / 100 > 11899', true],
    ['A.counted - A.amount == 0', true],
    ["A.txn.startsWith('J')", true],
    ['A.matches ? A.signed : false', true],
  ])('%s over a fact is %s', (source, wanted) => {
    expect(holds(source, atPosted, { A: posted })).toBe(wanted);
  });

  it('sees the case, the scenario, the customer and the transaction at their places', () => {
    expect(holds("case.age > 60 && 'deaf' in case.tags", { kind: 'rule-when' }, { case: lu })).toBe(
      true,
    );
    const scenario = { date: '2026-11-23', lesson: 'one' };
    expect(holds("scenario.date >= '2026-01-01'", { kind: 'rule-when' }, { scenario })).toBe(true);
    expect(
      holds(
        "customer.asked > 1 && 'market' in customer.told",
        { kind: 'talk' },
        { customer: calm },
      ),
    ).toBe(true);
    const reaction: Place = { kind: 'reaction', fact: 'txn.posted' };
    expect(holds('A.matches && customer.mood == 60', reaction, { A: posted, customer: calm })).toBe(
      true,
    );
    const txn = {
      code: 'x',
      amount: 5,
      account: '',
      known: true,
      status: 'frozen',
      balance: 4,
      counted: 0,
      suspects: 0,
      authorised: false,
      values: ['way=oral'],
      sums: { payout: 7 },
      daySum: 9,
    };
    expect(
      holds("txn.amount > txn.balance && txn.status == 'frozen'", { kind: 'transaction' }, { txn }),
    ).toBe(true);
    const sums = "txn.sums['payout'] == 7 && txn.daySum == 9 && 'way=oral' in txn.values";
    expect(holds(sums, { kind: 'transaction' }, { txn })).toBe(true);
  });

  it('reads what was keyed and worked out; what is not there makes it false', () => {
    const at = (source: string) => holds(source, atPosted, { A: posted });
    expect(at("'mode=next-day' in A.values && A.sums['interest'] > 700")).toBe(true);
    expect(at("'interest' in A.sums && !('fee' in A.sums)")).toBe(true);
    expect([at("A.sums['fee'] >= 0"), at("!(A.sums['fee'] >= 0)")]).toEqual([false, false]);
    const bare = { ...posted, data: {} } as unknown as Fact;
    expect(holds("'interest' in A.sums || size(A.values) > 0", atPosted, { A: bare })).toBe(false);
  });

  it('correlates two facts', () => {
    const place: Place = {
      kind: 'correlation',
      activation: 'txn.posted',
      target: 'desk.read-back',
    };
    const readBack: Fact<'desk.read-back'> = {
      ...posted,
      type: 'desk.read-back',
      data: { amount: 1_190_000, counted: 0, signed: false },
    };
    expect(holds('A.amount == T.amount && T.n <= A.n', place, { A: posted, T: readBack })).toBe(
      true,
    );
    expect(holds('A.amount == T.amount', place, { A: posted })).toBe(false);
  });

  it('a pattern may call its fact A or T', () => {
    expect(holds('T.matches && A.matches', atPosted, { A: posted })).toBe(true);
  });

  it('gives zero values to what is missing', () => {
    expect(
      holds('case.age == 0 && case.id == "" && size(case.tags) == 0', { kind: 'rule-when' }, {}),
    ).toBe(true);
    const bare = { ...posted, data: {} } as unknown as Fact;
    expect(holds("A.amount == 0 && A.code == '' && !A.matches", atPosted, { A: bare })).toBe(true);
  });

  it('never holds for another type of fact', () => {
    expect(holds('true || A.matches', { kind: 'pattern', fact: 'cash.paid' }, { A: posted })).toBe(
      false,
    );
  });

  it('without source always holds', () => {
    expect(condition(undefined, atPosted).holds({})).toBe(true);
  });

  it('an error while evaluating counts as false', () => {
    expect(holds('A.amount / A.customer > 1', atPosted, { A: { ...posted, customer: 0 } })).toBe(
      false,
    );
    expect(holds("A.code.matches('[')", atPosted, { A: posted })).toBe(false);
  });

  it.each([
    ['A.amount >', 'cel-syntax', 10],
    ['A.amuont > 3', 'cel-type', 2],
    ['B.amount > 3', 'cel-type', 0],
    ["A.matches && A.amount == 'x'", 'cel-type', 13],
    ['A.amount', 'cel-type', 0],
    ['customer.mood > 3', 'cel-type', 0],
    ['', 'cel-syntax', 0],
  ] as const)('refuses %j (%s at %i)', (source, code, start) => {
    const compiled = compileCondition(source, atPosted);
    expect(compiled).toMatchObject({ ok: false, code, start });
    expect(() => condition(source, atPosted)).toThrow('Condition does not compile');
  });

  it('names what exists instead of an unknown name', () => {
    expect(compileCondition('A.amuont > 3', atPosted)).toMatchObject({
      unknown: 'amuont',
      known: expect.arrayContaining(['amount', 'code', 't']),
    });
  });

  it('compiles once', () => {
    expect(condition('A.amount > 42', atPosted)).toBe(condition('A.amount > 42', atPosted));
  });

  it('sees every field of every fact', () => {
    for (const type of FACT_TYPES) {
      for (const [field, kind] of Object.entries(FACTS[type].fields)) {
        const zero = {
          string: "''",
          int: '0',
          bool: 'false',
          'list<string>': "['']",
          'map<string, int>': "{'': 0}",
        }[kind];
        expect(compileCondition(`A.${field} == ${zero}`, { kind: 'pattern', fact: type }).ok).toBe(
          true,
        );
      }
    }
  });

  it('means the same as the interpreter of cel-js', () => {
    // Wrapping a fact's field in a call keeps the meaning and sends the condition to the interpreter.
    const number = fc.constantFrom('A.amount', 'A.counted', 'A.t', 'customer.mood', '0', '5', '-1');
    const word = fc.constantFrom('A.code', 'A.by', 'customer.state', "'x'", "''", "'deposit'");
    const flag = fc.constantFrom('A.matches', 'A.signed', 'true', 'false');
    const order = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');
    const tree = fc.letrec<{ bool: string }>((tie) => ({
      bool: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        flag,
        fc.tuple(number, order, number).map((parts) => parts.join(' ')),
        fc.tuple(word, order, word).map((parts) => parts.join(' ')),
        word.map((w) => `${w} in ['x', 'deposit']`),
        word.map((w) => `${w} in customer.told`),
        number.map((n) => `${n} in [0, 5]`),
        tie('bool').map((inner) => `!(${inner})`),
        fc
          .tuple(tie('bool'), fc.constantFrom('&&', '||'), tie('bool'))
          .map(([a, op, b]) => `(${a} ${op} ${b})`),
        fc.tuple(tie('bool'), tie('bool'), tie('bool')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      ),
    })).bool;
    const place: Place = { kind: 'reaction', fact: 'txn.posted' };
    const words = fc.constantFrom('', 'x', 'deposit');
    const ints = fc.constantFrom(-1, 0, 5, 6);
    fc.assert(
      fc.property(tree, words, ints, ints, fc.boolean(), (source, code, amount, mood, matches) => {
        const data = { ...posted.data, code, amount, matches };
        const scope = { A: { ...posted, data }, customer: { ...calm, mood, told: [code] } };
        const native = condition(source, place);
        const interpreted = condition(`(${source}) && size('') == 0`, place);
        expect(native.holds(scope)).toBe(interpreted.holds(scope));
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever is written', () => {
    const piece = fc.constantFrom(
      'A',
      '.amount',
      ' == ',
      '3',
      "'x'",
      '(',
      ')',
      '&&',
      '!',
      'in',
      '[',
      ']',
      '?',
      ':',
      'size',
      '"',
      '\\',
      '中',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const source = pieces.join('');
        const compiled = compileCondition(source, atPosted);
        if (compiled.ok) expect(typeof compiled.condition.holds({ A: posted })).toBe('boolean');
        else {
          expect(compiled.start).toBeGreaterThanOrEqual(0);
          expect(compiled.end).toBeLessThanOrEqual(source.length);
          expect(compiled.start).toBeLessThanOrEqual(compiled.end);
        }
      }),
      { numRuns: 500 },
    );
  });
});
