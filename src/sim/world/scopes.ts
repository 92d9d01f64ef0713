/** What conditions of the content can see of a run. */
import type { CustomerScope, TxnScope } from '../../scenario/condition/condition.ts';
import { parseYuan } from '../model/money.ts';
import { own } from '../model/own.ts';
import type { AccountState, DraftState } from '../model/state.ts';
import { countedSum, suspects } from './items.ts';
import type { World } from './world.ts';

export function customerScope(world: World, asked = 0): CustomerScope {
  const encounter = world.encounter();
  return {
    mood: encounter.mood,
    trust: encounter.trust,
    state: encounter.talk,
    impatience: encounter.impatient,
    asked,
    told: encounter.told,
  };
}

/** Value keyed into the draft's field of a type, or "". */
export function keyed(world: World, draft: DraftState, type: string): string {
  const spec = world.bundle.bank.transactions.find((t) => t.code === draft.code);
  const field = spec?.fields.find((f) => f.type === type);
  return field ? (draft.values[field.id] ?? '') : '';
}

export const draftAmount = (world: World, draft: DraftState): number =>
  parseYuan(keyed(world, draft, 'amount')) ?? 0;

/** The account keyed, without the spaces people type between groups. */
export function draftAccount(world: World, draft: DraftState): AccountState | null {
  return own(world.state.accounts, keyed(world, draft, 'account').replace(/[\s-]/g, '')) ?? null;
}

export function txnScope(world: World, draft: DraftState): TxnScope {
  const encounter = world.encounter();
  const account = draftAccount(world, draft);
  return {
    code: draft.code,
    amount: draftAmount(world, draft),
    account: account?.no ?? '',
    known: account !== null,
    status: account?.status ?? '',
    balance: account?.balance ?? 0,
    counted: countedSum(encounter),
    suspects: suspects(encounter).length,
    authorised: draft.authorisedBy !== '',
  };
}
