/** What a bank says of values, books and accounts must exist; the fault is named at its place. */
import { describe, expect, test } from 'vitest';
import type { Draft } from '../support/lesson.ts';
import { faults, terminalLesson } from '../support/terminal.ts';
import { ACCOUNTS } from '../support/terminal-theme.ts';

const txn = (bank: Draft, code: string) =>
  bank.transactions.find((one: Draft) => one.code === code);
const found = (bank: (bank: Draft) => void) =>
  faults({ bank }).map(({ code, pointer, message }) => [code, pointer, message.en]);

test('the theme of the fixture has no faults', () => {
  expect(faults({})).toEqual([]);
  expect(terminalLesson().bank.rates?.[0]?.terms[0]?.rate).toBe(11_000);
});

describe('a fault', () => {
  const at = (bank: Draft, code: string) => bank.transactions.indexOf(txn(bank, code));
  let index = 0;
  const broken = (code: string, edit: (one: Draft) => void) =>
    found((bank) => {
      index = at(bank, code);
      edit(txn(bank, code));
    });
  const path = (rest: string) => `/transactions/${index}/${rest}`;

  test.each<[string, string, (one: Draft) => void, string, string]>([
    [
      'a value that does not exist',
      'break-time',
      (t) => {
        t.cashAmount = 'payuot';
      },
      'unknown-reference',
      'cashAmount',
    ],
    [
      'a computed value before its parts',
      'inherit',
      (t) => {
        t.computed.reverse();
      },
      'unknown-reference',
      'computed/0/sum/0',
    ],
    [
      'a property no account has',
      'inherit',
      (t) => {
        t.amount = 'account.saldo';
      },
      'unknown-reference',
      'amount',
    ],
    [
      'a ledger account',
      'transfer',
      (t) => {
        t.entries[0].credit = 'transist';
      },
      'unknown-reference',
      'entries/0/credit',
    ],
    [
      'the books of no account',
      'transfer',
      (t) => {
        t.entries[0].debit = 'amount.ledger';
      },
      'unknown-reference',
      'entries/0/debit',
    ],
    [
      'a leg from an account to itself',
      'transfer',
      (t) => {
        t.entries[0].credit = 'account.ledger';
      },
      'conflict',
      'entries/0/credit',
    ],
    [
      'an effect on a field that is no account',
      'loss',
      (t) => {
        t.effects[0].account = 'way';
      },
      'unknown-reference',
      'effects/0/account',
    ],
    [
      'a kind of account',
      'open-time',
      (t) => {
        t.effects[0].kind = 'tiem';
      },
      'unknown-reference',
      'effects/0/kind',
    ],
    [
      'an opening of nothing in particular',
      'replace',
      (t) => {
        delete t.effects[0].like;
      },
      'missing-field',
      'effects/0/kind',
    ],
    [
      'an error code',
      'cancel',
      (t) => {
        t.effects[0].error = 'E9999';
      },
      'unknown-reference',
      'effects/0/error',
    ],
    [
      'a condition',
      'transfer',
      (t) => {
        t.settle.after[0].when = 'txn.mode';
      },
      'cel-type',
      'settle/after/0/when',
    ],
    [
      'a shown field that shows nothing',
      'break-time',
      (t) => {
        delete t.fields[3].shows;
      },
      'missing-field',
      'fields/3/shows',
    ],
    [
      'the field of a check',
      'inherit',
      (t) => {
        t.checks[0].field = 'acount';
      },
      'unknown-reference',
      'checks/0/field',
    ],
    [
      'a status',
      'loss',
      (t) => {
        t.effects[0].to = 'mislaid';
      },
      'not-allowed',
      'effects/0/to',
    ],
    [
      'an effect nobody knows',
      'loss',
      (t) => {
        t.effects[0].do = 'vanish';
      },
      'not-allowed',
      'effects/0/do',
    ],
  ])('%s', (_, code, edit, kind, where) => {
    expect(broken(code, edit).map(([k, pointer]) => [k, pointer])).toContainEqual([
      kind,
      path(where),
    ]);
  });

  test('in kinds, rates, sums and refusals', () => {
    const list = found((bank) => {
      bank.accountKinds[0].ledger = 'nowhere';
      bank.rates.reverse();
      bank.daySums[0].codes.push('paying-in');
      bank.refusals.statuses.locked = 'E7';
    }).map(([kind, pointer]) => [kind, pointer]);
    expect(list).toContainEqual(['unknown-reference', '/accountKinds/0/ledger']);
    expect(list).toContainEqual(['wrong-order', '/rates/1/from']);
    expect(list).toContainEqual(['unknown-reference', '/daySums/0/codes/2']);
    expect(list).toContainEqual(['unknown-reference', '/refusals/statuses/locked']);
  });

  test('in the accounts of a case', () => {
    const [demand, time, firm] = ACCOUNTS;
    const accounts = [
      { ...demand, kind: 'class-9', held: 9_000_000 },
      { ...time, opened: undefined },
      { ...firm, earlier: [{ code: 'nothing', amount: 1, at: '09:00' }] },
    ];
    const list = faults({ accounts }).map(({ code, pointer }) => [code, pointer]);
    expect(list).toContainEqual(['unknown-reference', '/accounts/0/kind']);
    expect(list).toContainEqual(['bad-amount', '/accounts/0/held']);
    expect(list).toContainEqual(['missing-field', '/accounts/1/opened']);
    expect(list).toContainEqual(['unknown-reference', '/accounts/2/earlier/0/code']);
  });
});
