/** What a posting would do: worked out on copies, so that asking changes nothing. */
import { condition } from '../../scenario/condition/condition.ts';
import type { Transaction } from '../../scenario/schema/transaction.ts';
import type { DraftState, Leg, Settlement } from '../model/state.ts';
import { codeIn, numberIn } from '../model/value.ts';
import { mainField, sourceValue } from '../world/draft-values.ts';
import { draftAmount, txnScope } from '../world/scopes.ts';
import type { World } from '../world/world.ts';
import { carryOut, move, sumOf } from './ledger-effects.ts';
import { accountFor, fail, type Plan, valueIn } from './ledger-work.ts';

const PLACE = { kind: 'transaction' } as const;

/** A ledger account by its code, or that of an account's kind. */
function bookOf(plan: Plan, book: string): string {
  const ref = /^(.+)\.ledger$/.exec(book)?.[1];
  if (ref === undefined) return book;
  const code = codeIn(valueIn(plan, book)) ?? '';
  if (code === '') fail(plan, plan.world.bundle.bank.refusals.unknownAccount, ref);
  return code;
}

function legsOf(
  plan: Plan,
  spec: Transaction,
  entries: Transaction['entries'],
  holds: (when?: string) => boolean,
): Leg[] {
  return entries.flatMap(({ debit, credit, amount, when }) => {
    const fen = holds(when) ? sumOf(plan, spec, amount) : 0;
    if (fen === 0) return [];
    const leg = { debit: bookOf(plan, debit), credit: bookOf(plan, credit), amount: fen };
    return leg.debit === '' || leg.credit === '' ? [] : [leg];
  });
}

function settlementOf(
  plan: Plan,
  spec: Transaction,
  holds: (when?: string) => boolean,
): Settlement | null {
  const { settle } = spec;
  if (!settle) return null;
  const delay = settle.after.find(({ when }) => holds(when))?.delay ?? 0;
  const entries = legsOf(plan, spec, settle.entries, holds);
  const amount = sumOf(plan, spec, settle.amount);
  const account = settle.credit === undefined ? null : accountFor(plan, settle.credit);
  if (delay > 0)
    return { at: plan.world.now + delay, entries, account: account?.no ?? '', amount, done: false };
  plan.legs.push(...entries);
  if (account) move(plan, account, amount);
  return null;
}

/** What posting the draft would do. With `error` set, the rest is not to be carried out. */
export function planOf(world: World, draft: DraftState, spec: Transaction): Plan {
  const plan: Plan = {
    world,
    draft,
    amount: draftAmount(world, draft),
    legs: [],
    accounts: {},
    opened: {},
    numbered: {},
    undo: [],
    due: [],
    cancels: [],
    settlement: null,
    error: '',
    errorField: '',
  };
  const scope = { txn: txnScope(world, draft) };
  const holds = (when?: string): boolean =>
    when === undefined || condition(when, PLACE).holds(scope);
  const main = mainField(spec, 'account');
  if (spec.balance !== 'none' && main)
    carryOut(plan, spec, {
      do: spec.balance === 'increase' ? 'credit' : 'debit',
      account: main.id,
    });
  for (const effect of spec.effects ?? []) if (holds(effect.when)) carryOut(plan, spec, effect);
  plan.legs.push(...legsOf(plan, spec, spec.entries, holds));
  plan.settlement = settlementOf(plan, spec, holds);
  return plan;
}

/** What goes over the counter in cash. */
export const cashOf = (world: World, draft: DraftState, spec: Transaction): number =>
  spec.cashAmount === undefined
    ? draftAmount(world, draft)
    : Math.max(0, numberIn(sourceValue(world, draft, spec.cashAmount)) ?? 0);
