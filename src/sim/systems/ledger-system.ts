/** The terminal's small bank: checks, double entries, balances, reversal, paying out. */
import { condition } from '../../scenario/condition/condition.ts';
import type { Transaction, TransactionField } from '../../scenario/schema/transaction.ts';
import { moveNotes, parseYuan, pickNotes } from '../model/money.ts';
import { own } from '../model/own.ts';
import type { AccountState, DraftState, JournalEntry } from '../model/state.ts';
import {
  accountIn,
  isKeyable,
  readKeyed,
  sourceValue,
  specOf,
  textIn,
  workedOut,
} from '../world/draft-values.ts';
import { assessedNotes, countedSum } from '../world/items.ts';
import { daySum, draftAccount, txnScope } from '../world/scopes.ts';
import type { World } from '../world/world.ts';
import { bankCash, laidOut, unbankCash } from './cash-system.ts';
import { expectOf, isRight } from './form-system.ts';
import { bookLegs, openedBy, unbook } from './ledger-books.ts';
import { cashOf, planOf } from './ledger-plan.ts';
import type { Plan } from './ledger-work.ts';

export const transactionOf: (world: World, code: string) => Transaction | null = specOf;

export function needsAuthorisation(world: World, draft: DraftState): boolean {
  const rule = specOf(world, draft.code)?.authorise;
  return rule
    ? condition(rule.when, { kind: 'transaction' }).holds({ txn: txnScope(world, draft) })
    : false;
}

/** Error code and the field it is about, or "" twice. */
export interface Refusal {
  readonly error: string;
  readonly field: string;
}
const NOTHING: Refusal = { error: '', field: '' };

const plain = (text: string): string => text.replace(/[\s-]+/g, '').toLowerCase();

/** A value that must agree with another does, in either language. Nothing to agree with is no agreement. */
function agrees(world: World, draft: DraftState, field: TransactionField): boolean {
  const wanted = field.matches === undefined ? null : sourceValue(world, draft, field.matches);
  const keyed = readKeyed(field.type, textIn(draft, field.id));
  if (wanted === null || keyed === null) return wanted === keyed;
  if ('n' in wanted) return 'n' in keyed && keyed.n === wanted.n;
  const right = 'text' in wanted ? [wanted.text['zh-CN'], wanted.text.en] : [wanted.code];
  const text = 'text' in keyed ? keyed.text['zh-CN'] : 'code' in keyed ? keyed.code : '';
  return right.some((one) => plain(one) === plain(text));
}

function accountError(
  world: World,
  draft: DraftState,
  spec: Transaction,
  field: TransactionField,
): string {
  const { refusals } = world.bundle.bank;
  const account = accountIn(world, draft, field.id);
  if (!account) return field.outside ? '' : refusals.unknownAccount;
  const accepts: readonly string[] = field.accepts ?? spec.accepts ?? ['normal'];
  if (accepts.includes(account.status)) return '';
  const codes: Readonly<Record<string, string | undefined>> = refusals.statuses ?? {};
  return own(codes, account.status) ?? refusals.accountStatus;
}

function fieldErrors(world: World, draft: DraftState, spec: Transaction): Refusal {
  const { refusals } = world.bundle.bank;
  const badValue = refusals.badValue ?? refusals.badAmount;
  const keyable = spec.fields.filter(isKeyable);
  const filled = keyable.filter((f) => textIn(draft, f.id) !== '');
  const first = (
    list: readonly TransactionField[],
    check: (field: TransactionField) => string,
  ): Refusal | undefined => {
    for (const field of list) {
      const error = check(field);
      if (error !== '') return { error, field: field.id };
    }
    return undefined;
  };
  const bad = (field: TransactionField): string => {
    const text = textIn(draft, field.id);
    if (field.type === 'amount') return (parseYuan(text) ?? 0) > 0 ? '' : refusals.badAmount;
    return readKeyed(field.type, text) === null ? badValue : '';
  };
  return (
    first(keyable, (f) =>
      f.kind !== 'optional' && textIn(draft, f.id) === '' ? refusals.emptyField : '',
    ) ??
    first(filled, bad) ??
    first(filled, (f) => (f.type === 'account' ? accountError(world, draft, spec, f) : '')) ??
    first(filled, (f) =>
      f.matches === undefined || agrees(world, draft, f) ? '' : (refusals.mismatch ?? badValue),
    ) ??
    first(filled, (f) =>
      f.verify && draft.pin !== 'right' ? (refusals.wrongPin ?? badValue) : '',
    ) ??
    NOTHING
  );
}

/** What keeps the draft from being posted. Codes are texts of the bank's `errors`. */
export function postError(world: World, draft: DraftState, given?: Plan): Refusal {
  const { refusals } = world.bundle.bank;
  const spec = specOf(world, draft.code);
  if (!spec) return { error: refusals.emptyField, field: '' };
  const wrong = fieldErrors(world, draft, spec);
  if (wrong.error !== '') return wrong;
  const plan = given ?? planOf(world, draft, spec);
  if (plan.error !== '') return { error: plan.error, field: plan.errorField };
  const scope = { txn: txnScope(world, draft) };
  for (const { when, error, field } of spec.checks) {
    if (condition(when, { kind: 'transaction' }).holds(scope)) return { error, field: field ?? '' };
  }
  return needsAuthorisation(world, draft) && draft.authorisedBy === ''
    ? { error: refusals.unauthorised, field: '' }
    : NOTHING;
}

/** Fields with an expectation all hold what is right. */
const isCorrect = (world: World, draft: DraftState, spec: Transaction): boolean =>
  spec.fields.every((field) => {
    const expect = expectOf(world, spec.code, field);
    const text = textIn(draft, field.id);
    return expect === undefined || text === '' || isRight(world, expect, text);
  });

function carryOut(world: World, plan: Plan, txn: string): void {
  const { accounts, numbered, journal } = world.state;
  bookLegs(world, plan.legs, 1);
  for (const cancelled of plan.cancels) {
    const entry = journal.find((one) => one.txn === cancelled);
    if (!entry) continue;
    unbook(world, entry);
    const data = { txn: cancelled, code: entry.code, amount: entry.amount };
    world.emit('txn.cancelled', data, { by: 'system' });
  }
  for (const [no, copy] of Object.entries(plan.accounts)) settleCopy(accounts, no, copy, plan);
  Object.assign(numbered, plan.numbered);
  for (const { type, data } of plan.due) {
    const told = 'txn' in data ? { ...data, txn } : data;
    world.emit(type, told as never, { by: 'system' });
  }
  const { settlement } = plan;
  if (!settlement || settlement.at > world.bundle.lesson.ends) return;
  const customer = world.state.encounter?.customer ?? -1;
  world.defer(settlement.at - world.now, { kind: 'settlement', ref: txn, customer });
}

/** Sums go in by difference: a transfer cancelled by the same posting has given its own back by now. */
function settleCopy(
  accounts: Record<string, AccountState>,
  no: string,
  copy: AccountState,
  plan: Plan,
): void {
  const real = own(accounts, no);
  if (!real) {
    accounts[no] = copy;
    return;
  }
  for (const undo of plan.undo) {
    if (undo.account === no && 'by' in undo) real[undo.do] += undo.by;
  }
  real.status = copy.status;
  real.limits = copy.limits;
  real.data = copy.data;
}

export function post(world: World, draft: DraftState): void {
  const spec = specOf(world, draft.code);
  const plan = spec && planOf(world, draft, spec);
  const { error, field } = postError(world, draft, plan ?? undefined);
  draft.error = error;
  draft.errorField = field;
  if (error !== '' || !spec || !plan) {
    world.emit('txn.rejected', { code: draft.code, reason: error, field }, { by: 'system' });
    return;
  }
  const encounter = world.encounter();
  // A transaction that opens an account is about that one.
  const account = draftAccount(world, draft)?.no ?? openedBy(plan)[0] ?? '';
  const counted = countedSum(encounter);
  const notes = spec.notes === 'assessed' ? assessedNotes(encounter) : [];
  const noteSum = notes.reduce((sum, { assessed }) => sum + (assessed?.value ?? 0), 0);
  const due = cashOf(world, draft, spec);
  const { values, sums } = workedOut(world, draft);
  const owed = spec.cash === 'out' ? due : 0;
  const txn = `J${String(world.state.journal.length + 1).padStart(4, '0')}`;
  const facts = {
    txn,
    code: spec.code,
    amount: plan.amount,
    account,
    counted,
    received: spec.cash === 'in' ? counted : noteSum,
    matches: spec.notes ? plan.amount === noteSum : spec.cash !== 'in' || due === counted,
    readBack: draft.readBack,
    signed: draft.signed,
    authorised: draft.authorisedBy !== '',
    values,
    sums,
    daySum: daySum(world, draft),
    correct: isCorrect(world, draft, spec),
    place: world.state.player.place,
  };
  const entry: JournalEntry = {
    txn,
    t: world.now,
    code: spec.code,
    account,
    amount: plan.amount,
    customer: encounter.customer,
    values: publicValues(draft, spec),
    entries: plan.legs,
    undo: plan.undo,
    cash: spec.cash === 'in' ? bankCash(world, encounter) : [],
    kept: notes.map(({ id }) => id),
    owed,
    settlement: plan.settlement,
    cancelled: plan.cancels,
    receipt: spec.receipt ?? '',
    reversed: false,
  };
  for (const note of notes) note.at = 'kept';
  encounter.owed += owed;
  encounter.draft = null;
  world.state.journal.push(entry);
  world.emit('txn.posted', facts);
  carryOut(world, plan, txn);
}

const publicValues = (draft: DraftState, spec: Transaction): Record<string, string> =>
  Object.fromEntries(
    spec.fields
      .filter((f) => isKeyable(f) && f.id in draft.values)
      .map((f) => [f.id, textIn(draft, f.id)]),
  );

/** Looks at the PIN somebody has entered. After so many wrong ones as the bank says a normal account is locked. */
export function checkPin(world: World, draft: DraftState): void {
  const account = draftAccount(world, draft);
  draft.pin = '';
  if (!account) return;
  const most = world.bundle.bank.pinTries ?? Number.POSITIVE_INFINITY;
  const ok = account.pinKnown && account.pinTries < most;
  draft.pin = ok ? 'right' : 'wrong';
  account.pinTries = ok ? 0 : Math.min(most, account.pinTries + 1);
  world.emit(
    'pin.entered',
    { account: account.no, ok, tries: account.pinTries },
    { by: 'customer' },
  );
  if (account.pinTries < most || account.status !== 'normal') return;
  account.status = 'locked';
  const data = { account: account.no, status: 'locked', was: 'normal' };
  world.emit('account.status', data, { by: 'system' });
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
  const encounter = world.encounter();
  unbook(world, entry);
  encounter.owed = Math.max(0, encounter.owed - entry.owed);
  for (const banked of entry.cash) unbankCash(world, encounter, banked);
  for (const id of entry.kept) {
    const note = encounter.items[id];
    if (note?.at === 'kept') note.at = 'desk';
  }
  world.emit('txn.reversed', {
    txn: entry.txn,
    code: entry.code,
    amount: entry.amount,
    authorised,
  });
}

export function payOut(world: World, amount: number): void {
  const encounter = world.encounter();
  const ready = laidOut(encounter);
  const from = ready?.cash?.notes ?? world.state.drawer;
  const notes = pickNotes(from, amount);
  if (!notes) return;
  moveNotes(from, {}, notes);
  if (ready) delete encounter.items[ready.id];
  const { owed } = encounter;
  encounter.owed = Math.max(0, owed - amount);
  world.emit('cash.paid', { amount, owed, matches: amount === owed, booked: owed > 0 });
}
