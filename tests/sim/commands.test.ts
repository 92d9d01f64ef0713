/** The one door: what is refused changes nothing, what is taken takes its time, and no command whatever breaks the run. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playExemplar } from '../../src/bots/script.ts';
import { COMMAND_TYPES, COMMANDS, type Command } from '../../src/scenario/vocabulary/commands.ts';
import { createSim, restoreSim, type SimSnapshot } from '../../src/sim/index.ts';
import '../support/matchers.ts';
import { act, factsOf, meet, miniLesson, shippedLesson, untilFact } from '../support/lesson.ts';

const bundle = shippedLesson('first-shift');
const { bank } = bundle;

/** Moments of an expert's day: before the first step, and every few steps from there on. */
const moments: SimSnapshot[] = [];
{
  const sim = createSim(bundle, 1);
  let step = 0;
  playExemplar(sim, (s) => {
    if (step++ % 17 === 0) moments.push(sim.snapshot());
    return [s];
  });
  moments.push(sim.snapshot());
}

const names = (list: readonly { readonly id: string }[]): string[] => list.map((x) => x.id);
const JUNK = [
  '',
  'no-such',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '开',
  'x'.repeat(300),
];
const cases = Object.values(bundle.cases).flatMap((variants) => Object.values(variants));
const items = [
  ...new Set(cases.flatMap((c) => names(c.items))),
  'bad-1',
  'deposit-receipt',
  ...names(bank.references),
];
const fields = [
  'name',
  'figures',
  'bands',
  'watermark',
  'amount',
  'account',
  'pin',
  'holder',
  'constructor',
  ...JUNK,
];

const text = (list: readonly string[]) => fc.constantFrom(...list, ...JUNK);
const path = fc.tuple(text(items), text(fields)).map(([item, field]) => `${item}.${field}`);
const values = [
  '6200118800003044',
  '30000',
  '30,000.00',
  '０．１',
  '1e9',
  '-5',
  'customer',
  'CNY',
  '999999999999999',
];
/** Where the words of an argument come from. */
const POOLS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  topic: text(names(bank.topics)),
  line: text(names(bank.lines)),
  item: text(items),
  hands: fc.constantFrom('both', 'one'),
  field: text([...fields, ...bank.forms.flatMap((f) => names(f.fields))]),
  tool: text(names(bank.tools)),
  a: path,
  b: path,
  method: text(names(bank.methods)),
  stamp: text(names(bank.stamps)),
  zone: text(bank.stamps.flatMap((s) => names(s.zones))),
  amount: fc.oneof(fc.integer({ min: 1 }), fc.constantFrom(100, 3_000_000, 200_000)),
  code: text(bank.transactions.map((t) => t.code)),
  value: text(values),
  role: text(names(bank.roles)),
  txn: text(['last', 'J0001', 'J0002']),
  form: text(names(bank.forms)),
  who: text(['customer', 'self', ...names(bank.roles)]),
  to: text(names(bank.reports.to)),
  about: text(names(bank.reports.about)),
  ground: text(names(bank.grounds)),
  number: fc.oneof(text(names(bank.numbers).map((one) => `bank.${one}`)), path),
  help: text(names(bank.helps)),
  on: fc.boolean(),
  place: text(names(bank.places)),
  duty: text(['open-box', 'balance']),
  category: text(names(bundle.branch.categories)),
  as: text(names(bank.assessments)),
  record: text(names(bank.records)),
  check: text(names(bank.checks)),
  complaint: fc.integer({ min: -1, max: 3 }),
  level: fc.integer({ min: 1, max: 3 }),
  incident: fc.integer({ min: -1, max: 3 }),
  // Of a floor with a supervisor: nobody at a window can give these.
  staff: text(names(bundle.branch.staff)),
  customer: fc.integer({ min: -1, max: 9 }),
  insist: fc.boolean(),
  care: text(names(bank.cares)),
  reason: text(names(bank.returns)),
  announcement: text(names(bank.announcements)),
  request: fc.integer({ min: -1, max: 3 }),
  answer: fc.constantFrom('approve', 'refuse'),
  helper: text(['head']),
  handOver: fc.boolean(),
  outlet: text(['north']),
  goal: text(['deposit']),
  from: fc.integer({ min: 0, max: 86_400_000 }),
  at: fc.integer({ min: 0, max: 86_400_000 }),
  // Of a week.
  day: text(['mon', 'tue']),
  lever: text(['lunch']),
  option: text(['fixed', 'flexible']),
};

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  ...COMMAND_TYPES.map((verb) => {
    const args = Object.keys(COMMANDS[verb].args.shape);
    const pools = Object.fromEntries(
      args.map((name) => {
        const pool = POOLS[name];
        if (!pool) throw new Error(`no words for ${verb}.${name}`);
        return [name, pool];
      }),
    );
    return fc.record(pools).map((rest) => ({ do: verb, ...rest }) as unknown as Command);
  }),
);

const sample = (list: readonly string[]): string => list[0] ?? '';
/** One sensible command of each verb; somewhere in the day it cannot be given. */
const ONE_OF_EACH: readonly Command[] = COMMAND_TYPES.map((verb) => {
  const words: Record<string, unknown> = {
    topic: sample(names(bank.topics)),
    line: 'farewell',
    item: 'cash',
    hands: 'both',
    field: 'amount',
    tool: 'eye',
    a: 'slip.figures',
    b: 'cash.bands',
    method: 'machine',
    stamp: 'counterfeit',
    zone: 'front-watermark',
    amount: 3_000_000,
    code: '1101',
    value: '1',
    role: 'supervisor',
    txn: 'last',
    number: 'cash.bands',
    help: sample(names(bank.helps)),
    on: true,
    place: sample(names(bank.places)),
    duty: 'open-box',
    as: 'full',
    record: 'rates',
    check: 'network',
    form: 'counterfeit-receipt',
    who: 'customer',
    to: sample(names(bank.reports.to)),
    about: sample(names(bank.reports.about)),
    ground: sample(names(bank.grounds)),
    complaint: 0,
    level: 3,
    incident: 0,
    staff: sample(names(bundle.branch.staff)),
    customer: 0,
    insist: true,
    care: 'water',
    reason: 'age',
    announcement: 'wait',
    request: 0,
    answer: 'approve',
    helper: 'head',
  }; // prettier-ignore
  const args = Object.keys(COMMANDS[verb].args.shape).map((name) => [name, words[name]]);
  return { do: verb, ...Object.fromEntries(args) } as unknown as Command;
});

describe('a refused command', () => {
  test('changes nothing, whatever the verb', () => {
    const refused = new Set<string>();
    for (const moment of moments) {
      const sim = restoreSim(bundle, moment);
      let hash = sim.hash();
      for (const command of ONE_OF_EACH) {
        const verdict = sim.can(command);
        if (verdict.ok) continue;
        refused.add(command.do);
        expect(sim.submit(command)).toEqual(verdict);
        const after = sim.hash();
        expect({ command, hash: after }).toEqual({ command, hash });
        hash = after;
      }
      expect(sim).toBeTheSameRunAs(restoreSim(bundle, moment));
    }
    expect(COMMAND_TYPES.filter((verb) => !refused.has(verb))).toEqual([]);
  });

  test('is refused as long as another is under way, and that one goes on', () => {
    const sim = meet(bundle, 1, 'small-withdrawal');
    expect(sim.submit({ do: 'greet' })).toBeTaken();
    const hash = sim.hash();
    for (const command of ONE_OF_EACH) expect(sim.submit(command)).toBeRefused('busy');
    expect(sim.hash()).toBe(hash);
    const done = sim.now + (bank.timings.greet ?? 0);
    expect(sim.status().busyUntil).toBe(done);
    sim.advanceTo(done - 1);
    expect(factsOf(sim, 'desk.greeted')).toEqual([]);
    sim.advanceTo(done);
    expect(factsOf(sim, 'desk.greeted').map((f) => f.t)).toEqual([done]);
    expect(sim.submit({ do: 'greet' })).toBeRefused('already-done');
  });

  test('can says what submit will say', () => {
    fc.assert(
      fc.property(fc.nat(), anyCommand, (pick, command) => {
        const sim = restoreSim(bundle, moments[pick % moments.length] as SimSnapshot);
        const hash = sim.hash();
        const verdict = sim.can(command);
        expect(sim.hash()).toBe(hash);
        expect(sim.submit(command)).toEqual(verdict);
        expect(sim.hash() === hash).toBe(!verdict.ok);
      }),
      { numRuns: 150 },
    );
  });
});

describe('any command a log may hold', () => {
  test('is taken or refused, and never breaks the run', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(anyCommand, { minLength: 1, maxLength: 12 }),
        (pick, commands) => {
          const sim = restoreSim(bundle, moments[pick % moments.length] as SimSnapshot);
          for (const command of commands) {
            if (!sim.submit(command).ok) continue;
            taken += 1;
            sim.advanceTo(sim.status().busyUntil);
            const view = sim.view();
            expect(view.factCount).toBe(sim.facts.length);
            expect(view.now).toBe(sim.now);
            expect(sim).toHaveBalancedBooks();
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  test('names from the depths of the language are no items, fields, roles or accounts', () => {
    const sim = meet(bundle, 1, 'small-withdrawal');
    act(sim, { do: 'take', item: 'card' });
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(sim.can({ do: 'dismiss', role: name })).not.toBeTaken();
      expect(sim.can({ do: 'take', item: name })).toBeRefused('unknown-object');
      expect(sim.can({ do: 'inspect', item: 'card', field: name, tool: 'eye' })).toBeRefused(
        'unknown-object',
      );
      expect(sim.can({ do: 'compare', a: `card.${name}`, b: 'card.name' })).toBeRefused('not-seen');
    }
    act(sim, { do: 'open-transaction', code: '1102' });
    act(sim, { do: 'key', field: 'account', value: 'constructor' });
    expect(sim.view().encounter?.draft).toMatchObject({
      account: '',
      holderKnown: false,
      balance: 0,
      status: '',
    });
    act(
      sim,
      { do: 'key', field: 'currency', value: 'CNY' },
      { do: 'key', field: 'amount', value: '1' },
    );
    act(sim, { do: 'key', field: 'pin', value: 'customer' }, { do: 'post' });
    expect(sim).toHaveFacts('txn.rejected', [{ reason: 'E1003' }]);
  });

  test('an amount of nothing is not paid', () => {
    const sim = meet(bundle, 1, 'small-withdrawal');
    for (const amount of [0, -100, 0.5, Number.NaN])
      expect(sim.can({ do: 'pay', amount }).ok).toBe(false);
    expect(sim.can({ do: 'pay', amount: 100 })).toBeTaken();
    expect(sim.can({ do: 'pay', amount: 9_000_000_000 })).toBeRefused('drawer-short');
  });
});

describe('what comes to nothing', () => {
  test('an action during which the customer walks out is dropped, and says so', () => {
    const lesson = miniLesson({
      'mini-bank.json': (bank) => {
        bank.manners[0].impatience = -100;
        bank.timings.ask = '60s';
      },
      'mini-case.json': (file) => {
        file.temper.deskPatience = { dist: 'fixed', value: '30s' };
      },
    });
    const sim = meet(lesson, 1, 'mini-case');
    const seated = sim.now;
    act(sim, { do: 'greet' });
    expect(sim.submit({ do: 'ask', topic: 'source' })).toBeTaken();
    const until = sim.status().busyUntil;
    sim.advanceTo(until);
    expect(factsOf(sim, 'customer.impatient').map((f) => f.t)).toEqual([seated + 30_000]);
    expect(factsOf(sim, 'encounter.ended').map((f) => [f.t, f.data.mood])).toEqual([
      [seated + 30_000, 0],
    ]);
    expect(sim).toHaveFacts('desk.asked', []);
    expect(factsOf(sim, 'action.dropped').map((f) => [f.t, f.data.command, f.data.reason])).toEqual(
      [[until, 'ask', 'no-customer']],
    );
    expect(sim.can({ do: 'ask', topic: 'source' })).toBeRefused('no-customer');
  });

  test('a customer insulted long enough walks out of the encounter', () => {
    const sim = meet(bundle, 1, 'small-withdrawal');
    const line = bank.lines.find((l) => l.tone === 'forbidden')?.id ?? '';
    for (let i = 0; i < 8 && sim.status().desk; i += 1) act(sim, { do: 'say', line });
    expect(sim).toHaveFacts('encounter.ended', [{ acceptable: false, mood: 0 }]);
    expect(factsOf(sim, 'complaint.opened').map((f) => f.data.cause)).toEqual(['mood']);
    expect(sim.view().encounter).toBeNull();
    expect(sim.can({ do: 'greet' })).toBeRefused('no-customer');
  });

  test('a colleague who is sent away before coming does not come', () => {
    const sim = meet(bundle, 1, 'small-withdrawal');
    act(sim, { do: 'call', role: 'guard' }, { do: 'dismiss', role: 'guard' });
    act(sim, { do: 'call', role: 'supervisor' });
    untilFact(sim, 'colleague.came', { role: 'supervisor' });
    expect(sim).toHaveFacts('colleague.came', [{ role: 'supervisor' }]);
  });
});
