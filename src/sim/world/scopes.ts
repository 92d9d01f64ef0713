/** What conditions of the content can see of a run. */
import type { CustomerScope, TxnScope } from '../../scenario/condition/condition.ts';
import { parseYuan } from '../model/money.ts';
import type { AccountState, DraftState } from '../model/state.ts';
import { numberIn } from '../model/value.ts';
import {
  accountIn,
  type Keyed,
  mainField,
  sourceValue,
  specOf,
  workedOut,
} from './draft-values.ts';
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
    agreed: encounter.agreed,
    here: [
      ...encounter.here,
      ...Object.keys(world.state.colleagues).filter(
        (role) => world.state.colleagues[role]?.state === 'here',
      ),
    ],
    past: encounter.past,
    place: world.state.player.place,
  };
}

/** The amount of the transaction: what it says its amount is, else what is keyed into its first amount field. 0 while unknown. */
export function draftAmount(world: World, draft: Keyed): number {
  const spec = specOf(world, draft.code);
  if (spec?.amount !== undefined)
    return Math.max(0, numberIn(sourceValue(world, draft, spec.amount)) ?? 0);
  const field = mainField(spec, 'amount');
  return field ? (parseYuan(draft.values[field.id] ?? '') ?? 0) : 0;
}

/** The account keyed into the first account field. */
export function draftAccount(world: World, draft: Keyed): AccountState | null {
  const field = mainField(specOf(world, draft.code), 'account');
  return field ? accountIn(world, draft, field.id) : null;
}

/** Whoever opens an account has none to tell them by: they go by the accounts of their name. */
function customerHolder(world: World): string {
  const name = world.encounterCase().persona.name['zh-CN'];
  const known = Object.values(world.state.accounts).find((one) => one.name['zh-CN'] === name);
  return known?.holder ?? name;
}

/** This amount and what the holder did earlier today in the first group of transactions this one counts for; 0 if it counts for none. */
export function daySum(world: World, draft: Keyed): number {
  const { bank } = world.bundle;
  const codes = bank.daySums?.find((group) => group.codes.includes(draft.code))?.codes;
  if (!codes) return 0;
  const holder = draftAccount(world, draft)?.holder ?? customerHolder(world);
  let sum = draftAmount(world, draft);
  for (const account of Object.values(world.state.accounts)) {
    if (account.holder !== holder) continue;
    for (const { code, amount } of account.earlier) if (codes.includes(code)) sum += amount;
  }
  for (const entry of world.state.journal) {
    const same = world.state.accounts[entry.account]?.holder === holder;
    if (same && !entry.reversed && codes.includes(entry.code)) sum += entry.amount;
  }
  return sum;
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
    ...workedOut(world, draft),
    daySum: daySum(world, draft),
  };
}
