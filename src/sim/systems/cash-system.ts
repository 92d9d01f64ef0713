/** Cash on the desk and in the drawer. Notes are moved, never made. */

import { PAYOUT } from '../../scenario/schema/papers.ts';
import { moveNotes, pickNotes } from '../model/money.ts';
import type { BankedCash, EncounterState, ItemState } from '../model/state.ts';
import { plainItem } from '../world/item-state.ts';
import { customerCash } from '../world/items.ts';
import type { World } from '../world/world.ts';

/** A machine that detects puts every bad note aside as an item of its own. */
export function rejectBadNotes(world: World, item: ItemState): void {
  const encounter = world.encounter();
  const spec = world.encounterCase().items.find((i) => i.id === item.id)?.cash;
  for (const id of item.cash?.bad ?? []) {
    const note = spec?.bad.find((n) => n.id === id);
    encounter.items[id] = plainItem(id, 'note', 'desk', {
      suspect: true,
      origin: item.id,
      denomination: note?.denomination ?? 0,
    });
    world.emit('note.rejected', { item: id, from: item.id }, { by: 'machine' });
  }
  if (item.cash) item.cash.bad = [];
}

/** Puts all counted cash of the desk into the drawer; returns the items and the notes that went in. */
export function bankCash(world: World, encounter: EncounterState): BankedCash[] {
  return customerCash(encounter).flatMap((item) => {
    if (!item.cash || item.cash.counted === null) return [];
    const notes = { ...item.cash.notes };
    moveNotes(item.cash.notes, world.state.drawer, notes);
    item.cash.booked = true;
    item.at = 'drawer';
    return [{ item: item.id, notes }];
  });
}

/** Cash from the drawer that lies ready to be paid, under this id. */
export const laidOut = (encounter: EncounterState): ItemState | null => {
  const item = encounter.items[PAYOUT];
  return item?.at === 'desk' ? item : null;
};

/** Unpaid cash goes back into the drawer. */
export function putBack(world: World, encounter: EncounterState): void {
  const item = laidOut(encounter);
  if (!item?.cash) return;
  moveNotes(item.cash.notes, world.state.drawer, { ...item.cash.notes });
  delete encounter.items[PAYOUT];
}

/** Takes a sum from the drawer and lays it on the desk; what lay there goes back first. */
export function layOut(world: World, amount: number): void {
  const encounter = world.encounter();
  putBack(world, encounter);
  const notes = pickNotes(world.state.drawer, amount);
  if (!notes) return;
  const item = plainItem(PAYOUT, 'cash', 'desk');
  item.cash = {
    notes: {},
    bad: [],
    claimed: amount,
    counted: null,
    method: '',
    passes: 0,
    booked: false,
  };
  moveNotes(world.state.drawer, item.cash.notes, notes);
  encounter.items[PAYOUT] = item;
  const { owed } = encounter;
  world.emit('cash.laid-out', { amount, owed, matches: amount === owed });
}

/** Takes the cash of a reversed deposit out of the drawer and lays it on the desk again. */
export function unbankCash(
  world: World,
  encounter: EncounterState,
  { item: id, notes }: BankedCash,
): void {
  const item = encounter.items[id];
  if (!item?.cash) return;
  moveNotes(world.state.drawer, item.cash.notes, notes);
  item.cash.booked = false;
  item.at = 'desk';
}
