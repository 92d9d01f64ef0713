/** Cash on the desk and in the drawer. Notes are moved, never made. */

import { moveNotes } from '../model/money.ts';
import type { BankedCash, EncounterState, ItemState } from '../model/state.ts';
import { deskCash } from '../world/items.ts';
import type { World } from '../world/world.ts';

/** A machine that detects puts every bad note aside as an item of its own. */
export function rejectBadNotes(world: World, item: ItemState): void {
  const encounter = world.encounter();
  const spec = world.encounterCase().items.find((i) => i.id === item.id)?.cash;
  for (const id of item.cash?.bad ?? []) {
    const note = spec?.bad.find((n) => n.id === id);
    encounter.items[id] = {
      id,
      kind: 'note',
      at: 'desk',
      seen: [],
      cash: null,
      suspect: true,
      origin: item.id,
      denomination: note?.denomination ?? 0,
      checkedBy: [],
      stamps: [],
    };
    world.emit('note.rejected', { item: id, from: item.id }, { by: 'machine' });
  }
  if (item.cash) item.cash.bad = [];
}

/** Puts all counted cash of the desk into the drawer; returns the items and the notes that went in. */
export function bankCash(world: World, encounter: EncounterState): BankedCash[] {
  return deskCash(encounter).flatMap((item) => {
    if (!item.cash || item.cash.counted === null) return [];
    const notes = { ...item.cash.notes };
    moveNotes(item.cash.notes, world.state.drawer, notes);
    item.cash.booked = true;
    item.at = 'drawer';
    return [{ item: item.id, notes }];
  });
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
