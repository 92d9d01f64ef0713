import { holds, mergeNotes } from '../model/money.ts';
import { OK, refuse } from '../model/verdict.ts';
import { standsFast } from '../systems/ledger-books.ts';
import { findEntry, reverseEntry } from '../systems/ledger-system.ts';
import { isHere } from '../systems/people-system.ts';
import { atTerminal, type CommandHandler } from './command-handler.ts';

export const reverseCommand: CommandHandler<'reverse'> = {
  can(world, { txn }) {
    const terminal = atTerminal(world);
    if (!terminal.ok) return terminal;
    const entry = findEntry(world, txn);
    // An entry of a customer who has left cannot be reversed at the desk: the cash is no longer here.
    if (!entry || entry.customer !== world.state.encounter?.customer)
      return refuse('no-such-transaction');
    if (entry.reversed) return refuse('already-reversed');
    if ((world.state.encounter?.owed ?? 0) < entry.owed) return refuse('already-done');
    const fast = standsFast(world, entry);
    if (fast !== '') return refuse(fast);
    // The very notes go back to the customer; they may have been paid out in the meantime.
    const notes = mergeNotes(entry.cash.map((banked) => banked.notes));
    return holds(world.state.drawer, notes) ? OK : refuse('drawer-short');
  },
  apply(world, { txn }) {
    const entry = findEntry(world, txn);
    if (!entry) return;
    const authorised = world.bundle.bank.roles.some((r) => r.authorises && isHere(world, r.id));
    reverseEntry(world, entry, authorised);
  },
  options: (world) =>
    world.state.journal
      .filter((e) => !e.reversed && e.customer === world.state.encounter?.customer)
      .map(({ txn }) => ({ do: 'reverse', txn })),
};
