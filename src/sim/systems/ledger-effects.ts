/** What each effect of a transaction does to the copies of a plan. */
import type { Transaction } from '../../scenario/schema/transaction.ts';
import type { Effect } from '../../scenario/schema/transaction-effects.ts';
import { clonePlain } from '../kernel/clone.ts';
import { own } from '../model/own.ts';
import type { AccountState } from '../model/state.ts';
import { numberIn } from '../model/value.ts';
import { accountIn, isKeyable, mainField, textIn, valueText } from '../world/draft-values.ts';
import { newAccount } from './ledger-open.ts';
import { accountFor, fail, type Plan, valueIn } from './ledger-work.ts';

/** The keyed field behind a sum, for pointing at when it is wrong. */
function fieldBehind(spec: Transaction, source: string | undefined): string {
  const named = spec.fields.find((f) => f.id === source && isKeyable(f));
  return (named ?? mainField(spec, 'amount') ?? mainField(spec, 'account'))?.id ?? '';
}

/** A sum in fen, at least 0; what is missing or negative is an error. */
export function sumOf(plan: Plan, spec: Transaction, source: string | undefined): number {
  const n = source === undefined ? plan.amount : numberIn(valueIn(plan, source));
  if (n !== null && n >= 0 && Number.isSafeInteger(n)) return n;
  fail(plan, plan.world.bundle.bank.refusals.badAmount, fieldBehind(spec, source));
  return 0;
}

export function move(plan: Plan, account: AccountState, by: number): void {
  if (by === 0) return;
  account.balance += by;
  plan.undo.push({ do: 'balance', account: account.no, by });
}

function setStatus(plan: Plan, account: AccountState, status: string): void {
  if (account.status === status) return;
  const was = account.status;
  account.status = status;
  plan.undo.push({ do: 'status', account: account.no, key: '', before: was });
  plan.due.push({ type: 'account.status', data: { account: account.no, status, was } });
}

function changed(plan: Plan, account: AccountState, what: string, value: string): void {
  plan.due.push({ type: 'account.changed', data: { account: account.no, what, value } });
}

/** An effect on one account: of a kind, with the copy it works on. */
type OnAccount = Extract<Effect, { account: string }>;
type Handler<K extends OnAccount['do']> = (
  plan: Plan,
  spec: Transaction,
  account: AccountState,
  effect: Extract<OnAccount, { do: K }>,
) => void;

function hold(plan: Plan, spec: Transaction, account: AccountState, by: number, amount?: string) {
  if (account.held + by < 0 || account.held + by > account.balance)
    fail(plan, plan.world.bundle.bank.refusals.lowBalance, fieldBehind(spec, amount));
  if (by === 0) return;
  account.held += by;
  plan.undo.push({ do: 'held', account: account.no, by });
  changed(plan, account, 'held', String(account.held));
}

const HANDLERS: { readonly [K in OnAccount['do']]: Handler<K> } = {
  credit: (plan, spec, account, { amount }) => move(plan, account, sumOf(plan, spec, amount)),
  debit(plan, spec, account, { amount }) {
    const fen = sumOf(plan, spec, amount);
    if (account.balance - account.held < fen)
      fail(plan, plan.world.bundle.bank.refusals.lowBalance, fieldBehind(spec, amount));
    move(plan, account, -fen);
  },
  hold: (plan, spec, account, { amount }) =>
    hold(plan, spec, account, sumOf(plan, spec, amount), amount),
  release: (plan, spec, account, { amount }) =>
    hold(plan, spec, account, -sumOf(plan, spec, amount), amount),
  close(plan, _, account, effect) {
    const { refusals } = plan.world.bundle.bank;
    if (account.balance !== 0 || account.held !== 0)
      fail(plan, refusals.notEmpty ?? refusals.badAmount, effect.account);
    plan.due.push({ type: 'account.closed', data: { account: account.no, txn: '' } });
    setStatus(plan, account, 'closed');
  },
  status: (plan, _, account, { to }) => setStatus(plan, account, to),
  pin(plan, _, account) {
    if (account.pinTries > 0)
      plan.undo.push({ do: 'pinTries', account: account.no, by: -account.pinTries });
    account.pinTries = 0;
    if (account.status === 'locked') setStatus(plan, account, 'normal');
  },
  limit(plan, spec, account, { limit, amount }) {
    const fen = sumOf(plan, spec, amount);
    const before = own(account.limits, limit) ?? null;
    plan.undo.push({ do: 'limit', account: account.no, key: limit, before });
    account.limits[limit] = fen;
    changed(plan, account, limit, String(fen));
  },
  set(plan, _, account, { what, value: source }) {
    const value = valueIn(plan, source);
    if (value === null) return;
    for (const one of Object.values(plan.world.state.accounts)) {
      if (one.holder !== account.holder) continue;
      const copy = plan.accounts[one.no] ?? clonePlain(one);
      plan.accounts[one.no] = copy;
      const before = own(copy.data, what) ?? null;
      plan.undo.push({ do: 'data', account: one.no, key: what, before });
      copy.data[what] = valueText(value);
    }
    changed(plan, account, what, valueText(value));
  },
};

function openAccount(plan: Plan, effect: Extract<Effect, { do: 'open' }>): void {
  const account = newAccount(plan, effect);
  plan.opened[effect.id] = account;
  plan.accounts[account.no] = account;
  plan.undo.push({ do: 'opened', account: account.no });
  const data = { account: account.no, kind: account.kind, txn: '' };
  plan.due.push({ type: 'account.opened', data });
}

/** A transfer out of the account at hand that has not been settled. */
function cancellable(plan: Plan, spec: Transaction, txn: string): boolean {
  const entry = plan.world.state.journal.find((one) => one.txn === txn);
  const main = mainField(spec, 'account');
  const account = main ? accountIn(plan.world, plan.draft, main.id) : null;
  return (
    entry?.settlement?.done === false &&
    !entry.reversed &&
    (main === null || account?.no === entry.account)
  );
}

export function carryOut(plan: Plan, spec: Transaction, effect: Effect): void {
  if (effect.do === 'open') openAccount(plan, effect);
  else if (effect.do === 'cancel') {
    const txn = textIn(plan.draft, effect.txn).toUpperCase();
    if (cancellable(plan, spec, txn)) plan.cancels.push(txn);
    else fail(plan, effect.error, effect.txn);
  } else {
    // An account of another bank is in the books of that bank.
    const account = accountFor(plan, effect.account);
    if (account)
      (HANDLERS[effect.do] as Handler<OnAccount['do']>)(plan, spec, account, effect as never);
  }
}
