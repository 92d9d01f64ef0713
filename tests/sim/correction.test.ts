/** The lost zero: three thousand keyed for thirty thousand, found by counting, and put right by the book. */
import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/scenario/vocabulary/commands.ts';
import { judge, type Sim } from '../../src/sim/index.ts';
import '../support/matchers.ts';
import {
  act,
  factsOf,
  meet,
  miniLesson,
  SOUND,
  shippedLesson,
  stepUntil,
  untilFact,
} from '../support/lesson.ts';

const bundle = shippedLesson('first-shift');
const ACCOUNT = '6200118800003044';
const CASH = 3_000_000;

const deposit = (amount: string): Command[] => [
  { do: 'open-transaction', code: '1101' },
  { do: 'key', field: 'account', value: ACCOUNT },
  { do: 'key', field: 'currency', value: 'CNY' },
  { do: 'key', field: 'amount', value: amount },
  { do: 'ask-sign', form: 'deposit-voucher', who: 'customer' },
  { do: 'post' },
];

/** The customer's thirty thousand is counted; nothing is booked yet. */
function atTheGlass(): Sim {
  const sim = meet(bundle, 1, 't02-lost-zero', 'base');
  act(
    sim,
    { do: 'greet' },
    { do: 'take', item: 'passbook' },
    { do: 'take', item: 'slip' },
    { do: 'take', item: 'cash' },
  );
  act(sim, { do: 'count', item: 'cash', method: 'machine' });
  return sim;
}

function books(sim: Sim) {
  const { ledger, drawer, accounts, encounter } = sim.snapshot().state;
  // An account that was opened and cleared again stands at nought.
  const standing = Object.fromEntries(Object.entries(ledger).filter(([, fen]) => fen !== 0));
  return { ledger: standing, drawer, accounts, cash: encounter?.items.cash };
}

const brokenRules = (sim: Sim): string[] => judge(bundle, sim.facts).findings.map((f) => f.rule);

function fetchSupervisor(sim: Sim): void {
  const from = sim.facts.length;
  act(sim, { do: 'call', role: 'supervisor' });
  untilFact(sim, 'colleague.came', { role: 'supervisor' }, from);
}

describe('a wrong sum', () => {
  test('is found by counting the drawer, and mended with consent and authorisation', () => {
    const sim = atTheGlass();
    const before = books(sim);
    act(sim, ...deposit('3000.00'));
    expect(sim).toHaveFacts('txn.posted', [
      {
        txn: 'J0001',
        code: '1101',
        amount: 300_000,
        account: ACCOUNT,
        counted: CASH,
        received: CASH,
        matches: false,
      },
    ]);
    expect(books(sim).accounts[ACCOUNT]?.balance).toBe(
      (before.accounts[ACCOUNT]?.balance ?? 0) + 300_000,
    );

    act(sim, { do: 'count-drawer' });
    const [count] = factsOf(sim, 'drawer.counted');
    expect(count?.data.difference).toBe(CASH - 300_000);
    expect((count?.data.physical ?? 0) - (count?.data.book ?? 0)).toBe(CASH - 300_000);
    expect(brokenRules(sim)).toContain('deposit.book-what-was-counted');

    act(sim, { do: 'ask', topic: 'consent-reversal' });
    expect(factsOf(sim, 'customer.agreed').map((f) => f.data.to)).toContain('reversal');
    fetchSupervisor(sim);
    act(sim, { do: 'reverse', txn: 'last' });
    expect(sim).toHaveFacts('txn.reversed', [
      { txn: 'J0001', code: '1101', amount: 300_000, authorised: true },
    ]);
    // To the fen and to the note as it was before.
    expect(books(sim)).toEqual(before);
    expect(sim).toHaveBalancedBooks();
    act(sim, { do: 'count-drawer' });
    expect(factsOf(sim, 'drawer.counted')[1]?.data.difference).toBe(0);

    act(sim, ...deposit('30000.00'));
    expect(factsOf(sim, 'txn.posted')[1]?.data).toMatchObject({
      txn: 'J0002',
      amount: CASH,
      matches: true,
    });
    act(sim, { do: 'count-drawer' });
    expect(factsOf(sim, 'drawer.counted')[2]?.data.difference).toBe(0);
    act(sim, { do: 'part' });
    expect(factsOf(sim, 'encounter.ended').at(-1)?.data).toMatchObject({
      outcome: 'mended',
      acceptable: true,
    });
    const broken = brokenRules(sim);
    expect(broken.filter((rule) => rule.startsWith('correction.'))).toEqual([]);
    expect(broken).toContain('deposit.book-what-was-counted');
  });

  test('left as it is goes home with the customer: fatal', () => {
    const sim = atTheGlass();
    act(sim, ...deposit('3000.00'), { do: 'part' });
    expect(factsOf(sim, 'encounter.ended').at(-1)?.data).toMatchObject({
      outcome: 'zero-lost',
      acceptable: false,
    });
    expect(judge(bundle, sim.facts).findings).toContainEqual(
      expect.objectContaining({
        rule: 'correction.error-mended',
        severity: 'fatal',
        kind: 'missing',
      }),
    );
  });

  test('reversed behind the customer\u2019s back and without a supervisor restores the books, and is told', () => {
    const sim = atTheGlass();
    const before = books(sim);
    act(sim, ...deposit('3000.00'), { do: 'reverse', txn: 'J0001' });
    expect(books(sim)).toEqual(before);
    expect(sim).toHaveFacts('txn.reversed', [{ authorised: false }]);
    expect(brokenRules(sim)).toEqual(
      expect.arrayContaining(['correction.consent-first', 'correction.authorised']),
    );
  });
});

describe('a reversal', () => {
  test('is made once, and only of an entry of the customer at the desk', () => {
    const sim = atTheGlass();
    expect(sim.can({ do: 'reverse', txn: 'last' })).toBeRefused('no-such-transaction');
    act(sim, ...deposit('30000.00'), { do: 'reverse', txn: 'J0001' });
    expect(sim.can({ do: 'reverse', txn: 'J0001' })).toBeRefused('already-reversed');
    expect(sim.can({ do: 'reverse', txn: 'last' })).toBeRefused('no-such-transaction');
    act(sim, ...deposit('30000.00'), { do: 'part' });
    stepUntil(sim, 'the next customer', () => sim.can({ do: 'call-next' }).ok);
    act(sim, { do: 'call-next' });
    stepUntil(sim, 'the next customer at the desk', () => sim.status().desk !== null);
    expect(sim.can({ do: 'reverse', txn: 'J0002' })).toBeRefused('no-such-transaction');
  });

  test('is refused when the notes of the deposit have been paid out again', () => {
    const sim = atTheGlass();
    act(sim, ...deposit('30000.00'));
    const hundreds = sim.snapshot().state.drawer['10000'] ?? 0;
    act(sim, { do: 'pay', amount: 10_000 * (hundreds - 299) });
    expect(sim.can({ do: 'reverse', txn: 'last' })).toBeRefused('drawer-short');
    expect(sim).toHaveBalancedBooks();
  });

  test('of a withdrawal is possible until the cash is paid', () => {
    const sim = meet(bundle, 1, 'small-withdrawal');
    act(sim, { do: 'greet' }, { do: 'take', item: 'card' });
    const before = books(sim);
    const withdraw: Command[] = [
      { do: 'open-transaction', code: '1102' },
      { do: 'key', field: 'account', value: '6200118800002691' },
      { do: 'key', field: 'currency', value: 'CNY' },
      { do: 'key', field: 'amount', value: '2000.00' },
      { do: 'key', field: 'pin', value: 'customer' },
      { do: 'ask-sign', form: 'withdrawal-voucher', who: 'customer' },
      { do: 'post' },
    ];
    act(sim, ...withdraw, { do: 'reverse', txn: 'last' });
    expect(books(sim)).toEqual(before);
    expect(sim.view().encounter?.owed).toBe(0);
    act(sim, ...withdraw);
    expect(sim.view().encounter?.owed).toBe(200_000);
    act(sim, { do: 'pay', amount: 200_000 });
    expect(sim).toHaveFacts('cash.paid', [
      { amount: 200_000, owed: 200_000, matches: true, booked: true },
    ]);
    expect(sim.can({ do: 'reverse', txn: 'last' })).toBeRefused('already-done');
    act(sim, { do: 'count-drawer' });
    expect(sim).toHaveFacts('drawer.counted', [{ difference: 0 }]);
  });
});

test('each line of an entry is booked on both sides', () => {
  const sim = atTheGlass();
  act(sim, ...deposit('30,000.00'));
  const { journal, ledger } = sim.snapshot().state;
  expect(
    journal.map(({ code, account, amount, entries }) => ({ code, account, amount, entries })),
  ).toEqual([
    {
      code: '1101',
      account: ACCOUNT,
      amount: CASH,
      entries: [{ debit: '101', credit: '201', amount: CASH }],
    },
  ]);
  const opening = bundle.bank.drawer.reduce((sum, d) => sum + d.denomination * d.pieces, 0);
  expect(ledger).toEqual({ '101': opening + CASH, '201': -CASH, opening: -opening });
});

describe('a deposit that lies on the desk in two heaps', () => {
  /** The hundred and nineteen good notes, and ten more in an envelope. */
  const lesson = miniLesson({
    ...SOUND,
    'mini-case.json': (file) => {
      file.items.push({
        ...file.items[1],
        id: 'envelope',
        cash: { notes: [{ denomination: 10000, pieces: 10 }], bad: [], claimed: 100_000 },
      });
      file.items[1].cash.bad = [];
      file.contradictions = [];
      file.talk.react = [];
      file.variants = [];
      file.exemplar = [{ do: 'greet' }, { do: 'part' }];
    },
  });
  const ALL = 1_190_000 + 100_000;

  function booked(items: readonly string[], amount: string): { sim: Sim; before: unknown } {
    const sim = meet(lesson, 1, 'mini-case');
    act(sim, { do: 'take', item: 'cash' }, { do: 'take', item: 'envelope' });
    for (const item of items) act(sim, { do: 'count', item, method: 'machine' });
    const { drawer, encounter } = sim.snapshot().state;
    const before = { drawer, items: encounter?.items };
    act(
      sim,
      { do: 'open-transaction', code: 'deposit' },
      { do: 'key', field: 'account', value: '6222' },
      { do: 'key', field: 'amount', value: amount },
      { do: 'key', field: 'source', value: 'cash' },
      { do: 'post' },
      { do: 'count-drawer' },
    );
    return { sim, before };
  }

  test('goes into the drawer as a whole, and comes out again as two', () => {
    const { sim, before } = booked(['cash', 'envelope'], '12900');
    expect(sim).toHaveFacts('txn.posted', [
      { amount: ALL, counted: ALL, received: ALL, matches: true },
    ]);
    expect(sim).toHaveFacts('drawer.counted', [{ difference: 0 }]);
    act(sim, { do: 'reverse', txn: 'last' });
    const { drawer, encounter } = sim.snapshot().state;
    expect({ drawer, items: encounter?.items }).toEqual(before);
  });

  test('goes in as far as it was counted', () => {
    const { sim } = booked(['envelope'], '1000');
    expect(sim).toHaveFacts('txn.posted', [{ amount: 100_000, counted: 100_000, matches: true }]);
    expect(sim).toHaveFacts('drawer.counted', [{ difference: 0 }]);
    act(sim, { do: 'part' });
    expect(factsOf(sim, 'item.returned').map((f) => f.data.item)).toContain('cash');
  });
});
