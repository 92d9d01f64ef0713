/** The terminal's small bank: checks, double entries, balances, reversal, paying out. */
import { condition } from '../../scenario/condition/condition.ts';
import type { Transaction } from '../../scenario/schema/bank.ts';
import { moveNotes, parseYuan, pickNotes } from '../model/money.ts';
import type { DraftState, JournalEntry } from '../model/state.ts';
import { countedSum } from '../world/items.ts';
import { draftAccount, draftAmount, keyed, txnScope } from '../world/scopes.ts';
import type { World } from '../world/world.ts';
import { bankCash, unbankCash } from './cash-system.ts';

export function transactionOf(world: World, code: string): Transaction | null {
  return world.bundle.bank.transactions.find((t) => t.code === code) ?? null;
}

export function needsAuthorisation(world: World, draft: DraftState): boolean {
  const rule = transactionOf(world, draft.code)?.authorise;
  return rule
    ? condition(rule.when, { kind: 'transaction' }).holds({ txn: txnScope(world, draft) })
    : false;
}

const usesAmount = (spec: Transaction): boolean => spec.fields.some((f) => f.type === 'amount');
const usesAccount = (spec: Transaction): boolean => spec.fields.some((f) => f.type === 'account');

/** Error code that keeps the draft from being posted, or "". Codes are texts of the bank's `errors`. */
export function postError(world: World, draft: DraftState): string {
  const { refusals } = world.bundle.bank;
  const spec = transactionOf(world, draft.code);
  if (!spec) return refusals.emptyField;
  const empty = spec.fields.some(
    (f) =>
      (f.kind === 'required' || f.kind === 'choice') && (draft.values[f.id] ?? '').trim() === '',
  );
  if (empty) return refusals.emptyField;
  const amount = parseYuan(keyed(world, draft, 'amount'));
  if (usesAmount(spec) && (amount === null || amount <= 0)) return refusals.badAmount;
  const account = draftAccount(world, draft);
  if (usesAccount(spec)) {
    if (!account) return refusals.unknownAccount;
    if (account.status !== 'normal') return refusals.accountStatus;
    if (spec.balance === 'decrease' && account.balance < (amount ?? 0)) return refusals.lowBalance;
  }
  const scope = { txn: txnScope(world, draft) };
  for (const check of spec.checks) {
    if (condition(check.when, { kind: 'transaction' }).holds(scope)) return check.error;
  }
  return needsAuthorisation(world, draft) && draft.authorisedBy === '' ? refusals.unauthorised : '';
}

function book(
  world: World,
  spec: Transaction,
  account: string,
  amount: number,
  sign: 1 | -1,
): void {
  const { ledger, accounts } = world.state;
  for (const entry of spec.entries) {
    ledger[entry.debit] = (ledger[entry.debit] ?? 0) + sign * amount;
    ledger[entry.credit] = (ledger[entry.credit] ?? 0) - sign * amount;
  }
  const holder = accounts[account];
  if (holder && spec.balance !== 'none')
    holder.balance += (spec.balance === 'increase' ? 1 : -1) * sign * amount;
}

export function post(world: World, draft: DraftState): void {
  const error = postError(world, draft);
  draft.error = error;
  if (error !== '') {
    world.emit('txn.rejected', { code: draft.code, reason: error }, { by: 'system' });
    return;
  }
  const spec = transactionOf(world, draft.code);
  if (!spec) return;
  const encounter = world.encounter();
  const amount = draftAmount(world, draft);
  const account = draftAccount(world, draft)?.no ?? '';
  const counted = countedSum(encounter);
  const cash = spec.cash === 'in' ? bankCash(world, encounter) : [];
  book(world, spec, account, amount, 1);
  if (spec.cash === 'out') encounter.owed += amount;
  const txn = `J${String(world.state.journal.length + 1).padStart(4, '0')}`;
  const entry: JournalEntry = {
    txn,
    t: world.now,
    code: spec.code,
    account,
    amount,
    customer: encounter.customer,
    entries: spec.entries.map(({ debit, credit }) => ({ debit, credit, amount })),
    cash,
    receipt: spec.receipt ?? '',
    reversed: false,
  };
  world.state.journal.push(entry);
  encounter.draft = null;
  world.emit('txn.posted', {
    txn,
    code: spec.code,
    amount,
    account,
    counted,
    received: spec.cash === 'in' ? counted : 0,
    matches: spec.cash !== 'in' || amount === counted,
    readBack: draft.readBack,
    signed: draft.signed,
    authorised: draft.authorisedBy !== '',
  });
}

/** "last" stands for the latest entry of this encounter that has not been reversed. */
export function findEntry(world: World, txn: string): JournalEntry | null {
  const { journal, encounter } = world.state;
  if (txn !== 'last') return journal.find((e) => e.txn === txn) ?? null;
  return (
    [...journal].reverse().find((e) => e.customer === encounter?.customer && !e.reversed) ?? null
  );
}

export function reverseEntry(world: World, entry: JournalEntry, authorised: boolean): void {
  const spec = transactionOf(world, entry.code);
  if (!spec) return;
  const encounter = world.encounter();
  book(world, spec, entry.account, entry.amount, -1);
  if (spec.cash === 'out') encounter.owed = Math.max(0, encounter.owed - entry.amount);
  for (const banked of entry.cash) unbankCash(world, encounter, banked);
  entry.reversed = true;
  world.emit('txn.reversed', {
    txn: entry.txn,
    code: entry.code,
    amount: entry.amount,
    authorised,
  });
}

export function payOut(world: World, amount: number): void {
  const encounter = world.encounter();
  const notes = pickNotes(world.state.drawer, amount);
  if (!notes) return;
  moveNotes(world.state.drawer, {}, notes);
  const { owed } = encounter;
  encounter.owed = Math.max(0, owed - amount);
  world.emit('cash.paid', { amount, owed, matches: amount === owed, booked: owed > 0 });
}
