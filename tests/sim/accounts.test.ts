/** Accounts that live: what the terminal shows, books and changes, and how all of it can be taken back. */
import { describe, expect, test } from 'vitest';
import type { Sim } from '../../src/sim/index.ts';
import '../support/matchers.ts';
import { act, factsOf, MINUTE, untilFact } from '../support/lesson.ts';
import { account, DONE, keyIn, posted, seated, shown } from '../support/terminal.ts';

const TIME = '95000099';
const fen = (yuan: number): { as: 'amount'; n: number } => ({
  as: 'amount',
  n: Math.round(yuan * 100),
});
const legs = (sim: Sim) =>
  sim.view().encounter?.draft?.entries.map((l) => [l.debit, l.credit, l.amount]);
const reverse = (sim: Sim) => act(sim, { do: 'reverse', txn: 'last' });
const books = (sim: Sim) => {
  const { ledger, accounts, drawer } = sim.snapshot().state;
  return {
    ledger: Object.fromEntries(Object.entries(ledger).filter(([, n]) => n !== 0)),
    accounts,
    drawer,
  };
};
function withSenior(sim: Sim): Sim {
  act(sim, { do: 'call', role: 'senior' });
  untilFact(sim, 'colleague.came', { role: 'senior' });
  return sim;
}

describe('a time deposit', () => {
  test('broken in part: 7.67 to pay, 20,000 left that will bear 220.00', () => {
    const sim = seated();
    keyIn(sim, 'break-time', { account: '9500 0099', amount: '30,000' });
    expect(shown(sim)).toEqual({
      holder: { as: 'text', text: { 'zh-CN': '何梅', en: 'He Mei' } },
      principal: fen(50_000),
      opened: { as: 'date', code: '2025-03-01' },
      interest: fen(7.67),
      payout: fen(30_007.67),
      rest: fen(20_000),
      later: fen(220),
    });
    expect(legs(sim)).toEqual([
      ['time', 'cash', 3_000_000],
      ['interest', 'cash', 767],
    ]);
    act(sim, { do: 'key', field: 'pin', value: 'customer' }, { do: 'post' });
    expect(account(sim, TIME)).toMatchObject({
      balance: 2_000_000,
      status: 'normal',
      rate: 11_000,
    });
    const [fact] = factsOf(sim, 'txn.posted');
    expect(fact?.data.sums).toMatchObject({ interest: 767, payout: 3_000_767, rest: 2_000_000 });
    expect(fact?.data.values).toContain('interest=7.67');
    act(sim, { do: 'pay', amount: 3_000_767 });
    expect(sim).toHaveFacts('cash.paid', [{ owed: 3_000_767, matches: true }]);
    expect(sim).toHaveBalancedBooks();
  });

  test('broken whole: 12.78, and the account is closed', () => {
    const sim = seated();
    const before = books(sim);
    expect(posted(sim, 'break-time', { account: TIME, amount: '50000', pin: 'customer' })).toEqual(
      DONE,
    );
    expect(account(sim, TIME)).toMatchObject({ balance: 0, status: 'closed' });
    expect(sim).toHaveFacts('account.closed', [{ account: TIME, txn: 'J0001' }]);
    expect(sim.view().encounter?.owed).toBe(5_001_278);
    reverse(sim);
    expect(books(sim)).toEqual(before);
    expect(sim.view().encounter?.owed).toBe(0);
  });

  test.each([
    ['2026-03-01', 550],
    ['2026-05-01', 550 + 4.24],
  ])(
    'fetched on %s earns %d: the whole term, then demand interest on the principal',
    (date, earns) => {
      const sim = seated({ date });
      keyIn(sim, 'break-time', { account: TIME, amount: '50000' });
      // 61 days at 0.05 % on 50,000 are 4.236.
      expect(shown(sim).interest).toEqual(fen(earns));
    },
  );

  test('opened with the board rate of the day, and matured a term later', () => {
    const sim = seated();
    act(sim, { do: 'take', item: 'cash' }, { do: 'count', item: 'cash', method: 'machine' });
    const values = { person: '何梅', 'id-no': '11010119680101001X', certificate: 'AB 0012345' };
    keyIn(sim, 'open-time', { ...values, term: '1y', amount: '11900' });
    expect(shown(sim)).toEqual({
      rate: { as: 'rate', n: 9_500 },
      due: { as: 'date', code: '2026-09-01' },
    });
    act(sim, { do: 'post' });
    // 40,000 earlier at another window, and this.
    expect(factsOf(sim, 'txn.posted')[0]?.data).toMatchObject({
      account: '95000001',
      daySum: 5_190_000,
    });
    expect(sim.view().journal[0]).toMatchObject({ opened: ['95000001'] });
    const [opened] = factsOf(sim, 'account.opened');
    expect(opened?.data).toEqual({ account: '95000001', kind: 'time', txn: 'J0001' });
    expect(account(sim, '95000001')).toMatchObject({
      balance: 1_190_000,
      opened: '2025-09-01',
      term: '1y',
      rate: 9_500,
      name: { 'zh-CN': '何梅', en: 'He Mei' },
      data: { 'id-no': '11010119680101001X', certificate: 'AB0012345' },
    });
    expect(sim).toHaveBalancedBooks();
    reverse(sim);
    expect(Object.keys(books(sim).accounts)).not.toContain('95000001');
  });
});

describe('an error names its field', () => {
  test('empty, unreadable, unknown, too much', () => {
    const sim = seated();
    const good = { account: TIME, amount: '1', pin: 'customer' };
    const bad = (more: Record<string, string>) => posted(sim, 'break-time', { ...good, ...more });
    expect(bad({ amount: '' })).toEqual(['E1001', 'amount']);
    expect(bad({ amount: '1.234' })).toEqual(['E1002', 'amount']);
    expect(bad({ account: '4711' })).toEqual(['E1003', 'account']);
    expect(bad({ amount: '50000.01' })).toEqual(['E1005', 'amount']);
    expect(posted(sim, 'new-phone', { account: TIME, phone: 'none' })).toEqual(['E1008', 'phone']);
    expect(sim).toHaveFacts('txn.posted', []);
    expect(factsOf(sim, 'txn.rejected').at(-1)?.data).toEqual({
      code: 'new-phone',
      reason: 'E1008',
      field: 'phone',
    });
    act(sim, { do: 'key', field: 'phone', value: '13800000002' });
    expect(sim.view().encounter?.draft).toMatchObject({ error: '', errorField: '' });
  });

  test('two fields of one type: the cheque’s second amount and its payee', () => {
    const sim = seated();
    const cheque = { account: '8800', cheque: '30200012', payee: '6222', 'payee-name': 'He Mei' };
    const sums = (amount: string, capitals: string) => ({ ...cheque, amount, capitals });
    expect(posted(sim, 'cheque', sums('86000', '8600'))).toEqual(['E1009', 'capitals']);
    expect(posted(sim, 'cheque', { ...sums('86000', '86000.00'), 'payee-name': '何海' })).toEqual([
      'E1009',
      'payee-name',
    ]);
    expect(posted(sim, 'cheque', sums('200000.01', '200000.01'))).toEqual(['E1005', 'amount']);
  });
});

describe('a cheque', () => {
  test('is credited and held: the money is there, but not to spend', () => {
    const sim = seated();
    const before = books(sim);
    const cheque = { account: '8800', cheque: '30200012', payee: '6222', 'payee-name': '何梅' };
    expect(posted(sim, 'cheque', { ...cheque, amount: '86000', capitals: '86000' })).toEqual(DONE);
    expect(account(sim, '6222')).toMatchObject({ balance: 13_600_000, held: 8_600_000 });
    expect(account(sim, '8800').balance).toBe(11_400_000);
    const transfer = { account: '6222', payee: '8800', mode: 'real-time' };
    expect(posted(sim, 'transfer', { ...transfer, amount: '50000.01' })).toEqual([
      'E1005',
      'amount',
    ]);
    expect(posted(sim, 'release', { account: '6222', amount: '86000' })).toEqual(DONE);
    expect(account(sim, '6222').held).toBe(0);
    reverse(sim);
    reverse(sim);
    expect(books(sim)).toEqual(before);
  });
});

describe('a loss', () => {
  test('by word, then in writing, then replaced by a new number that keeps all', () => {
    const sim = seated();
    const before = books(sim);
    expect(posted(sim, 'loss', { account: TIME, way: 'oral' })).toEqual(DONE);
    expect(posted(sim, 'break-time', { account: TIME, amount: '1', pin: 'customer' })).toEqual([
      'E1004',
      'account',
    ]);
    expect(posted(sim, 'replace', { account: TIME, serial: 'CD7001' })).toEqual([
      'E1004',
      'account',
    ]);
    expect(posted(sim, 'loss', { account: TIME, way: 'written' })).toEqual(DONE);
    expect(posted(sim, 'replace', { account: TIME, serial: 'CD7001' })).toEqual(['E1006', '']);
    withSenior(sim);
    act(sim, { do: 'authorise', role: 'senior' }, { do: 'post' });
    expect(account(sim, TIME)).toMatchObject({ balance: 0, status: 'closed' });
    expect(account(sim, '95000001')).toMatchObject({
      balance: 5_000_000,
      opened: '2025-03-01',
      term: '1y',
      rate: 11_000,
      data: { certificate: 'CD7001' },
    });
    expect(factsOf(sim, 'account.status').map(({ data }) => [data.was, data.status])).toEqual([
      ['normal', 'oral-loss'],
      ['oral-loss', 'lost'],
      ['lost', 'closed'],
    ]);
    // What others rest on cannot be taken back before them.
    expect(sim.can({ do: 'reverse', txn: 'J0001' })).toBeRefused('used-since');
    reverse(sim);
    reverse(sim);
    reverse(sim);
    expect(books(sim)).toEqual(before);
  });
});

describe('opening', () => {
  test('by class, with limits, and what is on file', () => {
    const sim = seated();
    const values = { class: 'class-2', 'id-no': '110101196801010017', phone: '138-0000-0009' };
    expect(posted(sim, 'open-card', { ...values, day: '2000' })).toEqual(DONE);
    expect(account(sim, '6201000001')).toMatchObject({
      kind: 'class-2',
      holder: '何梅',
      limits: { day: 200_000, year: 20_000_000 },
      data: { phone: '13800000009', 'id-no': '110101196801010017' },
    });
    expect(factsOf(sim, 'txn.posted')[0]?.data).toMatchObject({ correct: true, amount: 0 });
    expect(factsOf(sim, 'txn.posted')[0]?.data.values).toContain('class=class-2');
    expect(posted(sim, 'open-card', { ...values, 'id-no': '110101196801010025' })).toEqual(DONE);
    expect(factsOf(sim, 'txn.posted')[1]?.data).toMatchObject({ correct: false });
    expect(account(sim, '6201000002').limits.day).toBe(1_000_000);
  });

  test('customer data changes on every account of the person', () => {
    const sim = seated();
    keyIn(sim, 'new-phone', { account: '6222', phone: '13900000000' });
    expect(shown(sim).old).toEqual({
      as: 'text',
      text: { 'zh-CN': '13800000001', en: '13800000001' },
    });
    act(sim, { do: 'post' });
    expect([account(sim, '6222'), account(sim, TIME)].map((a) => a.data.phone)).toEqual(
      Array(2).fill('13900000000'),
    );
    expect(account(sim, '8800').data.phone).toBeUndefined();
    reverse(sim);
    expect(account(sim, '6222').data.phone).toBe('13800000001');
    expect(account(sim, TIME).data).toEqual({});
  });
});

describe('an entry that others rest on', () => {
  test('stands while its money has gone on, and while its account is in use', () => {
    const sim = seated();
    const transfer = { mode: 'real-time' };
    expect(
      posted(sim, 'transfer', { ...transfer, account: '8800', payee: '6222', amount: '9' }),
    ).toEqual(DONE);
    expect(
      posted(sim, 'transfer', { ...transfer, account: '6222', payee: '8800', amount: '50009' }),
    ).toEqual(DONE);
    expect(sim.can({ do: 'reverse', txn: 'J0001' })).toBeRefused('used-since');
    const card = { class: 'class-1', 'id-no': '110101196801010017', phone: '13800000009' };
    expect(posted(sim, 'open-card', card)).toEqual(DONE);
    const opened = '6200000700';
    expect(
      posted(sim, 'transfer', { ...transfer, account: '8800', payee: opened, amount: '1' }),
    ).toEqual(DONE);
    expect(sim.can({ do: 'reverse', txn: 'J0003' })).toBeRefused('used-since');
    reverse(sim);
    expect(sim.can({ do: 'reverse', txn: 'J0003' })).toBeTaken();
    act(sim, { do: 'reverse', txn: 'J0002' });
    expect(sim.can({ do: 'reverse', txn: 'J0001' })).toBeTaken();
  });

  test('stands while money is on its way to the account it opened', () => {
    const sim = seated();
    const card = { class: 'class-1', 'id-no': '110101196801010017', phone: '13800000009' };
    expect(posted(sim, 'open-card', card)).toEqual(DONE);
    const transfer = { account: '8800', payee: '6200000700', amount: '1', mode: 'normal' };
    expect(posted(sim, 'transfer', transfer)).toEqual(DONE);
    expect(sim.can({ do: 'reverse', txn: 'J0001' })).toBeRefused('used-since');
    reverse(sim);
    expect(sim.can({ do: 'reverse', txn: 'J0001' })).toBeTaken();
  });
});

describe('an inheritance', () => {
  const values = { holder: '何梅', heir: '汤成', date: '20250101' };
  test('is paid from two accounts with their interest, and both are closed', () => {
    const accounts = [
      {
        no: '6222',
        name: { 'zh-CN': '何梅', en: 'He Mei' },
        balance: 1_830_000,
        status: 'deceased',
        kind: 'class-1',
        interestFrom: '2025-06-21',
      },
      {
        no: '7000',
        name: { 'zh-CN': '何梅', en: 'He Mei' },
        balance: 3_000_000,
        status: 'deceased',
        kind: 'time',
        opened: '2024-09-01',
        term: '1y',
        rate: '1.10',
      },
    ];
    const sim = withSenior(seated({ accounts }));
    keyIn(sim, 'inherit', { ...values, account: '6222', second: '7000' });
    // 72 days on 18,300 at 0.05 %: 1.83; 30,000 for a year at 1.10 %: 330.00.
    expect(shown(sim).total).toEqual(fen(18_300 + 30_000 + 1.83 + 330));
    act(sim, { do: 'authorise', role: 'senior' }, { do: 'post' });
    expect([account(sim, '6222').status, account(sim, '7000').status]).toEqual([
      'closed',
      'closed',
    ]);
    expect(sim.view().encounter?.owed).toBe(4_863_183);
    expect(sim).toHaveBalancedBooks();
  });
  test('of one account only, and not above the limit', () => {
    const sim = withSenior(seated());
    keyIn(sim, 'inherit', { ...values, account: TIME });
    act(sim, { do: 'authorise', role: 'senior' }, { do: 'post' });
    expect(sim.view().encounter?.draft).toMatchObject({ error: 'E2501', errorField: 'account' });
  });
});

describe('a transfer', () => {
  const values = { account: '6222', payee: TIME, amount: '1000' };
  test('in real time arrives at once', () => {
    const sim = seated();
    expect(posted(sim, 'transfer', { ...values, mode: 'real-time' })).toEqual(DONE);
    expect([account(sim, '6222').balance, account(sim, TIME).balance]).toEqual([
      4_900_000, 5_100_000,
    ]);
  });

  test('the normal way arrives after its time, and then stands fast', () => {
    const sim = seated();
    const before = books(sim);
    keyIn(sim, 'transfer', { ...values, mode: 'normal' });
    expect(legs(sim)).toEqual([['savings', 'transit', 100_000]]);
    expect(sim.view().encounter?.draft?.later?.entries).toEqual([
      { debit: 'transit', credit: 'time', amount: 100_000 },
    ]);
    act(sim, { do: 'post' });
    expect(account(sim, TIME).balance).toBe(5_000_000);
    expect(sim.view().journal[0]?.settlement).toMatchObject({ done: false });
    sim.advanceTo(sim.now + 11 * MINUTE);
    expect(sim).toHaveFacts('txn.settled', [{ txn: 'J0001', amount: 100_000 }]);
    expect(account(sim, TIME).balance).toBe(5_100_000);
    expect(sim.view().journal[0]?.settlement).toMatchObject({ done: true });
    expect(sim).toHaveBalancedBooks();
    expect(sim.can({ do: 'reverse', txn: 'J0001' })).toBeRefused('already-settled');
    expect(posted(sim, 'cancel', { account: '6222', txn: 'J0001' })).toEqual(['E2602', 'txn']);
    expect(books(sim)).not.toEqual(before);
  });

  test('the next day can be cancelled today, from its own account only', () => {
    const sim = seated();
    const before = books(sim);
    expect(posted(sim, 'transfer', { ...values, mode: 'next-day' })).toEqual(DONE);
    expect(posted(sim, 'cancel', { account: '8800', txn: 'J0001' })).toEqual(['E2602', 'txn']);
    expect(posted(sim, 'cancel', { account: '6222', txn: 'j0001' })).toEqual(DONE);
    expect(sim).toHaveFacts('txn.cancelled', [{ txn: 'J0001', amount: 100_000 }]);
    expect(books(sim)).toEqual(before);
    expect(sim.view().journal[0]).toMatchObject({ reversed: true });
    expect(sim.can({ do: 'reverse', txn: 'J0002' })).toBeRefused('used-since');
  });

  test('cancelled for a fee: the sum comes back, the fee goes', () => {
    const sim = seated();
    expect(posted(sim, 'transfer', { ...values, mode: 'next-day' })).toEqual(DONE);
    expect(posted(sim, 'cancel', { account: '6222', txn: 'J0001', fee: '5' })).toEqual(DONE);
    expect(account(sim, '6222').balance).toBe(4_999_500);
    expect(sim).toHaveBalancedBooks();
  });

  test('to another bank leaves this one', () => {
    const sim = seated();
    expect(posted(sim, 'transfer', { ...values, payee: '6217 9999', mode: 'real-time' })).toEqual(
      DONE,
    );
    expect(account(sim, '6222').balance).toBe(4_900_000);
    expect(sim).toHaveBalancedBooks();
  });
});

describe('the PIN', () => {
  const accounts = (pinTries: number) => [
    {
      no: '6222',
      name: { 'zh-CN': '何梅', en: 'He Mei' },
      balance: 5_000_000,
      kind: 'time',
      opened: '2025-03-01',
      term: '1y',
      rate: '1.10',
      pinKnown: false,
      pinTries,
    },
  ];
  const pin = { do: 'key', field: 'pin', value: 'customer' } as const;
  test('wrong three times locks the account; a reset unlocks it', () => {
    const sim = withSenior(seated({ accounts: accounts(0) }));
    keyIn(sim, 'break-time', { account: '6222', amount: '1', pin: 'customer' });
    expect(sim.view().encounter?.draft?.pin).toBe('wrong');
    act(sim, { do: 'post' });
    expect(sim.view().encounter?.draft).toMatchObject({ error: 'E1010', errorField: 'pin' });
    act(sim, pin, pin);
    expect(factsOf(sim, 'pin.entered').map(({ data }) => [data.ok, data.tries])).toEqual([
      [false, 1],
      [false, 2],
      [false, 3],
    ]);
    expect(sim).toHaveFacts('account.status', [{ status: 'locked', was: 'normal' }]);
    act(sim, { do: 'post' });
    expect(sim.view().encounter?.draft).toMatchObject({ error: 'E1007', errorField: 'account' });
    keyIn(sim, 'new-pin', { account: '6222', pin: 'customer' });
    act(sim, { do: 'authorise', role: 'senior' }, { do: 'post' });
    expect(account(sim, '6222')).toMatchObject({ status: 'normal', pinTries: 0 });
    reverse(sim);
    expect(account(sim, '6222')).toMatchObject({ status: 'locked', pinTries: 3 });
  });

  test('tries of earlier today count, and another account asks for it anew', () => {
    const locked = seated({ accounts: accounts(2) });
    keyIn(locked, 'break-time', { account: '6222', pin: 'teller' });
    expect(account(locked, '6222').status).toBe('locked');
    const sim = seated();
    keyIn(sim, 'break-time', { account: TIME, pin: 'customer' });
    expect(sim.view().encounter?.draft?.pin).toBe('right');
    act(sim, { do: 'key', field: 'account', value: '8800' });
    expect(sim.view().encounter?.draft?.pin).toBe('');
  });
});

test('what a person pays in adds up over the day, at other windows too', () => {
  const sim = seated({
    bank: (bank) => {
      bank.transactions[0].checks = [
        { when: 'txn.daySum > 6000000', error: 'E2501', field: 'amount' },
      ];
    },
  });
  const values = { account: '6222', source: 'cash' };
  expect(posted(sim, 'deposit', { ...values, amount: '20000.01' })).toEqual(['E2501', 'amount']);
  expect(posted(sim, 'deposit', { ...values, amount: '15000' })).toEqual(DONE);
  expect(factsOf(sim, 'txn.posted')[0]?.data.daySum).toBe(5_500_000);
  expect(posted(sim, 'deposit', { ...values, amount: '5000.01' })).toEqual(['E2501', 'amount']);
  expect(posted(sim, 'deposit', { ...values, account: '8800', amount: '5000' })).toEqual(DONE);
  expect(factsOf(sim, 'txn.posted')[1]?.data.daySum).toBe(500_000);
});

test('changing the way of a transfer after the signature voids it', () => {
  const sim = seated({
    bank: (bank) => {
      bank.transactions.find((t: { code: string }) => t.code === 'transfer').sign = 'voucher';
    },
  });
  keyIn(sim, 'transfer', { account: '6222', payee: TIME, amount: '10', mode: 'next-day' });
  act(sim, { do: 'ask-sign', form: 'voucher', who: 'customer' });
  expect(sim.view().encounter?.draft?.signed).toBe(true);
  act(sim, { do: 'key', field: 'mode', value: 'real-time' });
  expect(sim.view().encounter?.draft?.signed).toBe(false);
});
