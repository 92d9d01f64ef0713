/** Writing into the books and taking back: legs, accounts, settlements. Nothing here asks whether it may. */
import { own } from '../model/own.ts';
import type { JournalEntry, Leg, Undo } from '../model/state.ts';
import type { World } from '../world/world.ts';

export function bookLegs(world: World, legs: readonly Leg[], sign: 1 | -1): void {
  const { ledger } = world.state;
  for (const { debit, credit, amount } of legs) {
    ledger[debit] = (ledger[debit] ?? 0) + sign * amount;
    ledger[credit] = (ledger[credit] ?? 0) - sign * amount;
  }
}

function takeBack(world: World, undo: Undo): void {
  const { accounts } = world.state;
  const account = own(accounts, undo.account);
  if (!account) return;
  if (undo.do === 'opened') delete accounts[undo.account];
  else if ('by' in undo) account[undo.do] -= undo.by;
  else if (undo.do === 'status') {
    const was = account.status;
    account.status = String(undo.before);
    const data = { account: account.no, status: account.status, was };
    world.emit('account.status', data, { by: 'system' });
  } else {
    const record: Record<string, string | number> =
      undo.do === 'data' ? account.data : account.limits;
    if (undo.before === null) delete record[undo.key];
    else record[undo.key] = undo.before;
  }
}

export const openedBy = ({ undo }: Pick<JournalEntry, 'undo'>): string[] =>
  undo.flatMap((one) => (one.do === 'opened' ? [one.account] : []));

/** Why an entry can no longer be taken back: it was settled, or others rest on it; "" when it can. */
export function standsFast(
  world: World,
  entry: JournalEntry,
): '' | 'already-settled' | 'used-since' {
  if (entry.settlement?.done) return 'already-settled';
  if (entry.cancelled.length > 0) return 'used-since';
  const { journal, accounts } = world.state;
  const later = journal.slice(journal.indexOf(entry) + 1).filter((one) => !one.reversed);
  const touched = (undo: Undo): boolean =>
    later.some(
      ({ undo: others, settlement }) =>
        // A transfer on its way to the account is a use of it, too.
        (undo.do === 'opened' && settlement?.account === undo.account) ||
        others.some(
          (other) =>
            other.account === undo.account &&
            (undo.do === 'opened' ||
              (other.do === undo.do && 'key' in other && 'key' in undo && other.key === undo.key)),
        ),
    );
  const left: Record<string, number> = {};
  for (const undo of entry.undo) {
    if (undo.do === 'balance') left[undo.account] = (left[undo.account] ?? 0) + undo.by;
    else if (!('by' in undo) && touched(undo)) return 'used-since';
  }
  const short = Object.entries(left).some(
    ([no, by]) => by > 0 && (own(accounts, no)?.balance ?? 0) < by,
  );
  return short ? 'used-since' : '';
}

/** Takes an entry out of books and accounts again, latest effect first. */
export function unbook(world: World, entry: JournalEntry): void {
  bookLegs(world, entry.entries, -1);
  for (const undo of [...entry.undo].reverse()) takeBack(world, undo);
  entry.reversed = true;
}

/** A transfer reaches its payee. */
export function settleDue(world: World, txn: string): void {
  const entry = world.state.journal.find((one) => one.txn === txn);
  const settlement = entry?.settlement;
  if (!entry || !settlement || entry.reversed || settlement.done) return;
  settlement.done = true;
  entry.entries.push(...settlement.entries);
  bookLegs(world, settlement.entries, 1);
  const account = own(world.state.accounts, settlement.account);
  if (account) {
    account.balance += settlement.amount;
    entry.undo.push({ do: 'balance', account: account.no, by: settlement.amount });
  }
  const data = { txn, code: entry.code, amount: settlement.amount };
  world.emit('txn.settled', data, { by: 'system', customer: entry.customer });
}
