/** What can lie on the desk in an encounter, for looking up items and fields. */
import type { CaseBody } from '../schema/case.ts';
import type { Item } from '../schema/item.ts';
import { COPY_SUFFIX, PAYOUT, TOLD } from '../schema/papers.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface DeskItem {
  /** "" when it is not known. */
  readonly kind: string;
  /** Field → the tool that shows it. */
  readonly fields: ReadonlyMap<string, string>;
  /** Comes with the customer, so that it can be taken. */
  readonly theirs: boolean;
  readonly hidden: boolean;
  /** The checks that tell something of it. */
  readonly checks: ReadonlySet<string>;
  /** The record it is, or "". */
  readonly record: string;
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
  checks: new Set(),
  record: '',
});

const EYE = 'eye';

const plain = (kind: string, fields: ReadonlyMap<string, string>): DeskItem => ({
  kind,
  fields,
  theirs: false,
  hidden: false,
  checks: new Set(),
  record: '',
});

const fieldsOf = (fields: Item['fields']) =>
  new Map(Object.keys(fields).map((name) => [name, fields[name]!.tool ?? EYE]));

const byEye = (fields: ReadonlyMap<string, string>) =>
  new Map([...fields].filter(([, tool]) => tool === EYE));

/** Items of the case, their copies, its bad notes and records, what is told, and the bank's references, records and forms. */
export function deskOf(body: CaseBody | undefined, vocabulary: Vocabulary): Desk {
  const desk = new Map<string, DeskItem>();
  for (const [id, form] of vocabulary.forms) {
    const fields = new Map(form.fields.map((field) => [field.id, EYE]));
    desk.set(id, plain('form', fields));
    desk.set(id + COPY_SUFFIX, plain('copy', new Map()));
  }
  for (const { id, fields } of vocabulary.records.values()) {
    if (fields) desk.set(id, { ...plain('record', fieldsOf(fields)), record: id });
  }
  const put = (item: Item, theirs: boolean) => {
    const { id, kind, hidden } = item;
    const fields = fieldsOf(item.fields);
    const checks = new Set([...Object.keys(item.checks ?? {}), ...fields.values()]);
    if (theirs && !item.cash) desk.set(id + COPY_SUFFIX, plain('copy', byEye(fields)));
    desk.set(id, { ...plain(kind, fields), theirs, hidden, checks });
    for (const note of item.cash?.bad ?? [])
      desk.set(note.id, plain('note', fieldsOf(note.fields)));
  };
  desk.set(PAYOUT, { ...plain('cash', new Map()), checks: new Set(vocabulary.checks.keys()) });
  for (const item of vocabulary.references) put(item, false);
  for (const { id, kind, record, fields } of body?.records ?? [])
    desk.set(id, { ...plain(kind, fieldsOf(fields)), record });
  const claims = Object.keys(body?.claims ?? {});
  if (claims.length > 0) desk.set(TOLD, plain(TOLD, new Map(claims.map((id) => [id, EYE]))));
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
