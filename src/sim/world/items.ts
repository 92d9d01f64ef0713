/** Items on and around the desk: what lies where, and which of their fields can be seen. */
import type { Bank } from '../../scenario/schema/bank.ts';
import type { Case } from '../../scenario/schema/case.ts';
import type { ItemField } from '../../scenario/schema/item.ts';
import { COPY_SUFFIX, PAYOUT, TOLD } from '../../scenario/schema/papers.ts';
import { piecesOf, sumNotes } from '../model/money.ts';
import { own } from '../model/own.ts';
import type { EncounterState, ItemState } from '../model/state.ts';
import type { World } from './world.ts';

export const EYE = 'eye';

type FieldSpec = ItemField;

/** Fields by id: of a thing of the case, a note put aside, a reference, a record, what was told; a copy has what the eye can read. */
export function fieldsOf(
  content: Case,
  bank: Bank,
  id: string,
): Readonly<Record<string, FieldSpec>> | null {
  const known = content.items.find((item) => item.id === id);
  if (known) return known.fields;
  for (const item of content.items) {
    const bad = item.cash?.bad.find((note) => note.id === id);
    if (bad) return bad.fields;
  }
  if (id === TOLD) return content.claims;
  const shown =
    content.records.find((record) => record.id === id) ??
    bank.references.find((item) => item.id === id) ??
    bank.records.find((record) => record.id === id);
  if (shown) return shown.fields ?? {};
  if (!id.endsWith(COPY_SUFFIX)) return null;
  const copied = fieldsOf(content, bank, id.slice(0, -COPY_SUFFIX.length));
  return (
    copied &&
    Object.fromEntries(Object.entries(copied).filter(([, { tool = EYE }]) => tool === EYE))
  );
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
  // A note that was kept lies in the bank's hands: what was read on it stays known.
  if (state.at === 'confiscated' || state.at === 'kept') return state.seen.includes(field);
  if (state.kind === TOLD) return encounter.told.includes(field);
  if (state.at !== 'desk' && state.at !== 'reference') return false;
  return (spec.tool ?? EYE) === EYE || state.seen.includes(field) || state.at === 'reference';
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

/** The same, without what comes from the drawer. */
export const customerCash = (encounter: EncounterState): ItemState[] =>
  deskCash(encounter).filter(({ id }) => id !== PAYOUT);

/** Sum counted so far on the desk; 0 when nothing has been counted. */
export const countedSum = (encounter: EncounterState): number =>
  customerCash(encounter).reduce((sum, item) => sum + (item.cash?.counted ?? 0), 0);

export const suspects = (encounter: EncounterState): ItemState[] =>
  onDesk(encounter).filter((item) => item.kind === 'note' && item.suspect);

/** Notes that are kept back as bad: put aside by a machine, found bad one by one, or confiscated. */
export const badNotes = (encounter: EncounterState): ItemState[] =>
  Object.values(encounter.items).filter(
    (item) =>
      item.kind === 'note' &&
      item.at !== 'reference' &&
      (item.origin !== '' || item.suspect || item.at === 'confiscated'),
  );

/** Damaged notes on the desk whose worth has been said. */
export const assessedNotes = (encounter: EncounterState): ItemState[] =>
  onDesk(encounter).filter((item) => item.assessed !== null && !item.suspect);

/** Something of a kind lies on the desk, or the record called so is open. */
export const liesOpen = (world: World, kindOrRecord: string): boolean =>
  Object.values(world.encounter().items).some(
    ({ at, kind, origin }) =>
      (at === 'desk' && kind === kindOrRecord) ||
      (at === 'reference' && (kind === kindOrRecord || origin === kindOrRecord)),
  );
