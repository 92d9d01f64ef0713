/** A posting being worked out, on copies of the accounts it touches. */
import type { Fact, FactType } from '../../scenario/vocabulary/facts.ts';
import { clonePlain } from '../kernel/clone.ts';
import { own } from '../model/own.ts';
import type { AccountState, DraftState, Leg, Settlement, Undo } from '../model/state.ts';
import type { Value } from '../model/value.ts';
import { accountIn, sourceValue } from '../world/draft-values.ts';
import type { World } from '../world/world.ts';

/** A fact that comes true when the plan is carried out. */
export type Due = { [K in FactType]: { type: K; data: Fact<K>['data'] } }[FactType];

export interface Plan {
  readonly world: World;
  readonly draft: DraftState;
  readonly amount: number;
  readonly legs: Leg[];
  /** Copies of the accounts it changes, by number. */
  readonly accounts: Record<string, AccountState>;
  /** Accounts it opens, by the name the transaction gives them. */
  readonly opened: Record<string, AccountState>;
  readonly numbered: Record<string, number>;
  readonly undo: Undo[];
  readonly due: Due[];
  readonly cancels: string[];
  settlement: Settlement | null;
  /** Why it cannot be done, and the field that is about; "" while it can. */
  error: string;
  errorField: string;
}

export function fail(plan: Plan, error: string, field: string): void {
  if (plan.error !== '') return;
  plan.error = error;
  plan.errorField = field;
}

export const valueIn = (plan: Plan, source: string): Value | null =>
  sourceValue(plan.world, plan.draft, source, plan.opened);

/** The copy to work on; null for an account that this bank does not have. */
export function accountFor(plan: Plan, ref: string): AccountState | null {
  const opened = own(plan.opened, ref);
  if (opened) return opened;
  const account = accountIn(plan.world, plan.draft, ref);
  if (!account) return null;
  plan.accounts[account.no] ??= clonePlain(account);
  return plan.accounts[account.no] ?? null;
}
