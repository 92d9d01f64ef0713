/** The terminal as readers see it: what is keyed, what the system shows, what is or would be booked. */
import type { DraftState, JournalEntry, Leg } from '../model/state.ts';
import type { Value } from '../model/value.ts';
import type { DraftView, JournalView } from '../model/view.ts';
import { openedBy } from '../systems/ledger-books.ts';
import { planOf } from '../systems/ledger-plan.ts';
import { needsAuthorisation } from '../systems/ledger-system.ts';
import { isKeyable, shownValue, specOf } from '../world/draft-values.ts';
import { draftAccount, draftAmount } from '../world/scopes.ts';
import type { World } from '../world/world.ts';

const copies = (legs: readonly Leg[]): Leg[] => legs.map((leg) => ({ ...leg }));

export function draftView(world: World, draft: DraftState): DraftView {
  const account = draftAccount(world, draft);
  const spec = specOf(world, draft.code);
  const shown: Record<string, Value> = {};
  for (const field of spec?.fields ?? []) {
    const value = isKeyable(field) ? null : shownValue(world, draft, field);
    if (value !== null) shown[field.id] = value;
  }
  const plan = spec && planOf(world, draft, spec);
  return {
    code: draft.code,
    values: { ...draft.values },
    amount: draftAmount(world, draft),
    account: account?.no ?? '',
    holderKnown: account !== null,
    balance: account?.balance ?? 0,
    status: account?.status ?? '',
    needsAuthorisation: needsAuthorisation(world, draft),
    authorisedBy: draft.authorisedBy,
    signed: draft.signed,
    readBack: draft.readBack,
    error: draft.error,
    errorField: draft.errorField,
    pin: draft.pin,
    shown,
    entries: copies(plan?.legs ?? []),
    later: plan?.settlement
      ? { at: plan.settlement.at, entries: copies(plan.settlement.entries) }
      : null,
  };
}

export const journalView = (entry: JournalEntry): JournalView => ({
  txn: entry.txn,
  t: entry.t,
  code: entry.code,
  account: entry.account,
  amount: entry.amount,
  customer: entry.customer,
  opened: openedBy(entry),
  reversed: entry.reversed,
  entries: copies(entry.entries),
  settlement: entry.settlement && {
    at: entry.settlement.at,
    done: entry.settlement.done,
    entries: copies(entry.settlement.entries),
  },
});
