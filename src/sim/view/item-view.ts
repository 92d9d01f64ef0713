/** One thing on the desk as the player sees it: nothing that is hidden, unsaid or unchecked is in it. */
import { TOLD } from '../../scenario/schema/papers.ts';
import type { EncounterState, ItemState } from '../model/state.ts';
import type { ItemView } from '../model/view.ts';
import { EYE, fieldsOf, isSeen } from '../world/items.ts';
import type { World } from '../world/world.ts';

function cashView(world: World, { id, cash }: ItemState): Pick<ItemView, 'cash'> {
  if (!cash) return {};
  const spec = world.encounterCase().items.find((item) => item.id === id)?.cash;
  const notes = { ...cash.notes };
  for (const bad of cash.bad) {
    const note = spec?.bad.find((one) => one.id === bad);
    if (note) notes[String(note.denomination)] = (notes[String(note.denomination)] ?? 0) + 1;
  }
  const { claimed, counted, method, passes, booked } = cash;
  return {
    cash: {
      claimed,
      notes: Object.keys(notes)
        .map(Number)
        .sort((a, b) => b - a)
        .map((denomination) => ({ denomination, pieces: notes[String(denomination)] ?? 0 })),
      counted,
      method,
      passes,
      booked,
    },
  };
}

export function itemView(
  world: World,
  encounter: EncounterState,
  item: ItemState,
): ItemView | null {
  if (item.at === 'hidden') return null;
  const { bank } = world.bundle;
  const fields = Object.entries(fieldsOf(world.encounterCase(), bank, item.id) ?? {}).map(
    ([id, { tool = EYE }]) => ({ id, tool, seen: isSeen(world, encounter, `${item.id}.${id}`) }),
  );
  // What a check would show is not even there before it is made; a thing not said neither.
  const byCheck = (tool: string): boolean => bank.checks.some((check) => check.id === tool);
  const shown = fields.filter(({ seen, tool }) => seen || (item.kind !== TOLD && !byCheck(tool)));
  if (item.kind === TOLD && shown.length === 0) return null;
  return {
    id: item.id,
    kind: item.kind,
    of: item.of,
    at: item.at === 'offered' ? 'customer' : item.at,
    record: item.at === 'reference' && (item.origin !== '' || item.kind === TOLD),
    fields: shown,
    ...cashView(world, item),
    suspect: item.suspect,
    checkedBy: [...item.checkedBy],
    checks: Object.keys(item.checks).flatMap((check) => {
      const made = item.checks[check];
      return made ? [{ check, ...made }] : [];
    }),
    assessed: item.assessed && { ...item.assessed },
    stamps: item.stamps.map((s) => ({ ...s })),
    denomination: item.denomination,
  };
}
