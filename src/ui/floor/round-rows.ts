/** A matter in which one goes from place to place: a form with a column for each of many things of one kind. */
import type { Bank } from '../../scenario/schema/bank.ts';
import type { Form } from '../../scenario/schema/form.ts';
import type { EncounterView, ItemView } from '../../sim/index.ts';

/** Fewer are papers like any other. */
const LEAST = 6;

export interface Round {
  readonly form: Form;
  /** In the order of the form. */
  readonly places: readonly ItemView[];
  /** What one can do oneself at such a place, in the order of the bank. */
  readonly checks: Bank['checks'];
}

/** The round the matter in hand is, or null. */
export function roundOf(bank: Bank, encounter: EncounterView | null): Round | null {
  for (const form of encounter === null ? [] : bank.forms) {
    const places = form.fields.flatMap(
      ({ id }) => encounter?.items.find((item) => item.id === id) ?? [],
    );
    const [first] = places;
    if (!first || places.length < LEAST || places.some(({ kind }) => kind !== first.kind)) continue;
    const checks = bank.checks.filter(
      ({ kinds, by }) => kinds.includes(first.kind) && by.includes('self'),
    );
    return { form, places, checks };
  }
  return null;
}
