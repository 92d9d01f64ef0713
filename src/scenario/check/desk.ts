/** What can lie on the desk in an encounter, for looking up items and fields. */
import type { CaseBody, Item } from '../schema/case.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface DeskItem {
  /** "" when it is not known. */
  readonly kind: string;
  /** Field → the tool that shows it. */
  readonly fields: ReadonlyMap<string, string>;
  /** Comes with the customer, so that it can be taken. */
  readonly theirs: boolean;
  readonly hidden: boolean;
  readonly network: boolean;
}

export type Desk = ReadonlyMap<string, DeskItem>;

/** Holds whatever is asked for. */
class Anything<T> extends Map<string, T> {
  readonly #value: T;
  constructor(value: T) {
    super();
    this.#value = value;
  }
  override has(): boolean {
    return true;
  }
  override get(): T {
    return this.#value;
  }
}

/** For steps that stand in no case yet: every item may lie there, of a kind that is not known. */
export const ANY_DESK: Desk = new Anything({
  kind: '',
  fields: new Anything('eye'),
  theirs: true,
  hidden: false,
  network: true,
});

const EYE = 'eye';

const fieldsOf = (fields: Item['fields']) =>
  new Map(Object.keys(fields).map((name) => [name, fields[name]!.tool ?? EYE]));

/** Items of the case, its bad notes, the bank's references and forms. */
export function deskOf(body: CaseBody | undefined, vocabulary: Vocabulary): Desk {
  const desk = new Map<string, DeskItem>();
  for (const [id, form] of vocabulary.forms) {
    const fields = new Map(form.fields.map((field) => [field.id, EYE]));
    desk.set(id, { kind: 'form', fields, theirs: false, hidden: false, network: false });
  }
  const put = (item: Item, theirs: boolean) => {
    const { kind, hidden, network } = item;
    desk.set(item.id, {
      kind,
      fields: fieldsOf(item.fields),
      theirs,
      hidden,
      network: network !== undefined,
    });
    for (const note of item.cash?.bad ?? []) {
      const fields = fieldsOf(note.fields);
      desk.set(note.id, { kind: 'note', fields, theirs: false, hidden: false, network: false });
    }
  };
  for (const item of vocabulary.references) put(item, false);
  for (const item of body?.items ?? []) put(item, true);
  return desk;
}

/** "item.field" → both parts; ids may hold dots themselves. Undefined when no item fits. */
export function splitField(
  desk: Desk,
  reference: string,
): { item: string; field: string } | undefined {
  for (let dot = reference.indexOf('.'); dot > 0; dot = reference.indexOf('.', dot + 1)) {
    const item = reference.slice(0, dot);
    if (desk.has(item)) return { item, field: reference.slice(dot + 1) };
  }
  return undefined;
}
