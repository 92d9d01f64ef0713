/** How a thing begins to lie on the desk: brought along, printed, copied, looked up, put aside by a machine. */
import type { Bank } from '../../scenario/schema/bank.ts';
import type { Case } from '../../scenario/schema/case.ts';
import type { Item } from '../../scenario/schema/item.ts';
import { TOLD } from '../../scenario/schema/papers.ts';
import { notesOf } from '../model/money.ts';
import type { ItemState } from '../model/state.ts';

/** A thing about which nothing has been done yet. */
export const plainItem = (
  id: string,
  kind: string,
  at: ItemState['at'],
  known: Partial<Pick<ItemState, 'of' | 'suspect' | 'origin' | 'denomination'>> = {},
): ItemState => ({
  id,
  kind,
  of: '',
  at,
  seen: [],
  cash: null,
  suspect: false,
  origin: '',
  denomination: 0,
  checkedBy: [],
  checks: {},
  assessed: null,
  stamps: [],
  ...known,
});

export function itemState(spec: Item, at: ItemState['at']): ItemState {
  const { cash, note } = spec;
  const item = plainItem(spec.id, spec.kind, at, {
    of: spec.of ?? '',
    denomination: note?.denomination ?? 0,
  });
  if (!cash) return item;
  item.cash = {
    notes: notesOf(cash.notes),
    bad: cash.bad.map((one) => one.id),
    claimed: cash.claimed,
    counted: null,
    method: '',
    passes: 0,
    booked: false,
  };
  return item;
}

/** Everything there is when somebody sits down. */
export function itemsAtStart(content: Case, bank: Bank): Record<string, ItemState> {
  const items: Record<string, ItemState> = {};
  for (const item of content.items)
    items[item.id] = itemState(item, item.hidden ? 'hidden' : 'offered');
  for (const item of bank.references) items[item.id] = itemState(item, 'reference');
  if (Object.keys(content.claims).length > 0) items[TOLD] = plainItem(TOLD, TOLD, 'reference');
  return items;
}
