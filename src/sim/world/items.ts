/** Items on and around the desk: what lies where, and which of their fields can be seen. */
import type { Bank } from '../../scenario/schema/bank.ts';
import type { Case, Item } from '../../scenario/schema/case.ts';
import { notesOf, piecesOf, sumNotes } from '../model/money.ts';
import { own } from '../model/own.ts';
import type { EncounterState, ItemState } from '../model/state.ts';
import type { World } from './world.ts';

type FieldSpec = Item['fields'][string];

export function itemState(spec: Item, at: ItemState['at']): ItemState {
  return {
    id: spec.id,
    kind: spec.kind,
    at,
    seen: [],
    cash: spec.cash
      ? {
          notes: notesOf(spec.cash.notes),
          bad: spec.cash.bad.map((note) => note.id),
          claimed: spec.cash.claimed,
          counted: null,
          method: '',
          passes: 0,
          booked: false,
        }
      : null,
    suspect: false,
    origin: '',
    denomination: 0,
    checkedBy: [],
    stamps: [],
  };
}

/** Fields of an item by id: of the case, of its bad notes, of the bank's references. */
export function fieldsOf(
  content: Case,
  bank: Bank,
  id: string,
): Readonly<Record<string, FieldSpec>> | null {
  const own =
    content.items.find((item) => item.id === id) ?? bank.references.find((item) => item.id === id);
  if (own) return own.fields;
  for (const item of content.items) {
    const bad = item.cash?.bad.find((note) => note.id === id);
    if (bad) return bad.fields;
  }
  return null;
}

/** "card.name" → item and field. Field ids hold no dot; item ids may. */
export function splitField(path: string): { item: string; field: string } {
  const dot = path.lastIndexOf('.');
  return { item: path.slice(0, dot), field: path.slice(dot + 1) };
}

/** Value of a field for comparing: the Chinese text when it has two languages. */
export const fieldText = (spec: FieldSpec): string =>
  typeof spec.value === 'string' ? spec.value : spec.value['zh-CN'];

/** True when a field of an item can be read now. */
export function isSeen(world: World, encounter: EncounterState, path: string): boolean {
  const { item, field } = splitField(path);
  const state = own(encounter.items, item);
  const spec = own(fieldsOf(world.encounterCase(), world.bundle.bank, item), field);
  if (!state || !spec) return false;
  // A confiscated note lies in the bank's hands: what was read on it stays known.
  if (state.at === 'confiscated') return state.seen.includes(field);
  if (state.at !== 'desk' && state.at !== 'reference') return false;
  return (spec.tool ?? 'eye') === 'eye' || state.seen.includes(field) || state.at === 'reference';
}

/** Face value of everything in a cash item, bad notes included, as anybody would count it by hand. */
export function faceValue(content: Case, item: ItemState): number {
  const spec = content.items.find((i) => i.id === item.id)?.cash;
  const bad = item.cash?.bad ?? [];
  const badSum = bad.reduce(
    (sum, id) => sum + (spec?.bad.find((n) => n.id === id)?.denomination ?? 0),
    0,
  );
  return sumNotes(item.cash?.notes ?? {}) + badSum;
}

export const pieceCount = (item: ItemState): number =>
  piecesOf(item.cash?.notes ?? {}) + (item.cash?.bad.length ?? 0);

export const onDesk = (encounter: EncounterState): ItemState[] =>
  Object.values(encounter.items).filter((item) => item.at === 'desk');

/** Cash on the desk that has not been booked. */
export const deskCash = (encounter: EncounterState): ItemState[] =>
  onDesk(encounter).filter((item) => item.cash !== null && !item.cash.booked);

/** Sum counted so far on the desk; 0 when nothing has been counted. */
export const countedSum = (encounter: EncounterState): number =>
  deskCash(encounter).reduce((sum, item) => sum + (item.cash?.counted ?? 0), 0);

export const suspects = (encounter: EncounterState): ItemState[] =>
  onDesk(encounter).filter((item) => item.kind === 'note' && item.suspect);
