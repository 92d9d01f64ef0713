/** Every paper there is in the content, as it looks when it lies open on the desk: nothing hidden, all its fields seen. */
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import type { Case } from '../../../src/scenario/schema/case.ts';
import type { Item } from '../../../src/scenario/schema/item.ts';
import type { EncounterView, ItemView } from '../../../src/sim/index.ts';
import { TOLD } from '../../../src/ui/counter/thing-names.ts';

type Forms = EncounterView['forms'];

/** What lies on the desk of one variant of one case. */
export interface Desk {
  readonly case: string;
  readonly variant: string;
  readonly items: readonly ItemView[];
  readonly forms: readonly Pick<Forms[number], 'id' | 'values'>[];
}

interface Thing {
  readonly id: string;
  readonly kind: string;
  readonly fields: Readonly<Record<string, { readonly tool?: string | undefined }>>;
  readonly cash?: Item['cash'];
  readonly note?: Item['note'];
  readonly of?: string | undefined;
  readonly record?: boolean;
}

function lying({ id, kind, fields, cash, note, of = '', record = false }: Thing): ItemView {
  const notes = [...(cash?.notes ?? [])];
  return {
    id,
    kind,
    of,
    record,
    at: record ? 'reference' : 'desk',
    fields: Object.entries(fields).map(([field, { tool = 'eye' }]) => ({
      id: field,
      tool,
      seen: true,
    })),
    ...(cash && {
      cash: {
        claimed: cash.claimed,
        notes,
        counted: cash.claimed,
        method: '',
        passes: 1,
        booked: false,
      },
    }),
    suspect: false,
    checkedBy: [],
    checks: [],
    assessed: null,
    stamps: [],
    denomination: note?.denomination ?? 0,
  };
}

/** What the exemplary way writes into forms. */
function formsOf(content: Case): Desk['forms'] {
  const forms = new Map<string, Record<string, string>>();
  for (const step of content.exemplar) {
    if (!('do' in step) || step.do !== 'fill') continue;
    forms.set(step.form, { ...forms.get(step.form), [step.field]: step.value });
  }
  return [...forms].map(([id, values]) => ({ id, values }));
}

function thingsOf({ bank }: LessonBundle, content: Case): Thing[] {
  const notes = content.items.flatMap(({ cash }) => cash?.bad ?? []);
  const forms = formsOf(content).map(({ id }) => bank.forms.find((form) => form.id === id));
  return [
    ...content.items,
    ...notes.map(({ id, denomination, fields }) => ({
      ...{ id, fields, kind: 'note', note: { denomination, bad: true } },
    })),
    ...content.records.map(({ id, kind, fields }) => ({ id, kind, fields, record: true })),
    ...bank.references.map(({ id, kind, fields }) => ({ id, kind, fields, record: true })),
    ...bank.records.map(({ id, fields = {} }) => ({ id, fields, kind: 'record', record: true })),
    {
      id: TOLD,
      kind: TOLD,
      fields: Object.fromEntries(Object.keys(content.claims).map((claim) => [claim, {}])),
      record: true,
    },
    ...forms.flatMap((form) =>
      form === undefined
        ? []
        : [
            {
              id: form.id,
              kind: 'form',
              fields: Object.fromEntries(form.fields.map(({ id }) => [id, {}])),
            },
          ],
    ),
  ].filter(({ fields, ...thing }) => Object.keys(fields).length > 0 || 'cash' in thing);
}

/** Each variant of each case; what has stood in one before word for word is left out. */
export function desksOf(bundle: LessonBundle, known: Set<string>): Desk[] {
  return Object.entries(bundle.cases).flatMap(([id, variants]) =>
    Object.entries(variants).flatMap(([variant, content]) => {
      const fresh = thingsOf(bundle, content).filter((thing) => {
        const written = { form: formsOf(content), [TOLD]: content.claims }[thing.kind];
        const words = JSON.stringify([thing, written]);
        return !known.has(words) && known.add(words);
      });
      return fresh.length === 0
        ? []
        : [{ case: id, variant, items: fresh.map(lying), forms: formsOf(content) }];
    }),
  );
}
