/** Fields of a form of paper: which are there, what the system writes, what stands in them wrongly. */
import { condition } from '../../scenario/condition/condition.ts';
import {
  type Form,
  type FormField,
  factorsOf,
  kindOf,
  rowsOf,
} from '../../scenario/schema/form.ts';
import type { FormFieldView } from '../model/form-view.ts';
import { own } from '../model/own.ts';
import type { FormState } from '../model/state.ts';
import { amountOf, codeOf, numberIn, sameText, type Value } from '../model/value.ts';
import { readKeyed } from './draft-values.ts';
import { badNotes } from './items.ts';
import type { World } from './world.ts';

type Written = Pick<FormState, 'values'>;

const textIn = (form: Written, field: string): string => (own(form.values, field) ?? '').trim();

/** The fields that are there, by what has been written so far. */
export function fieldsThere(spec: Form, form: Written): FormField[] {
  const values = Object.keys(form.values).map((id) => `${id}=${textIn(form, id)}`);
  return spec.fields.filter(
    ({ when }) =>
      when === undefined || condition(when, { kind: 'form' }).holds({ form: { values } }),
  );
}

/** An option by its value, or by its name as it stands on a paper. */
export const optionOf = ({ options = [] }: FormField, text: string): string | undefined =>
  options.find(({ value, name }) => [value, name['zh-CN'], name.en].includes(text.trim()))?.value;

function reads(field: FormField, text: string): boolean {
  if (field.type === 'choice') return optionOf(field, text) !== undefined;
  const value = readKeyed(field.type ?? 'text', text);
  const [least, most] = field.range ?? [0, Number.MAX_SAFE_INTEGER];
  const n = field.range ? (numberIn(value) ?? -1) : 0;
  return value !== null && (!field.range || (least <= n && n <= most));
}

export function faultIn(field: FormField, form: Written): FormFieldView['fault'] {
  const text = textIn(form, field.id);
  const rows = field.rows ? rowsOf(text) : text === '' ? [] : [text];
  if (rows.length === 0) return 'empty';
  return rows.every((row) => reads(field, row)) ? '' : 'form';
}

/** What the system writes into a field; null while something it needs is missing. */
export function writtenBySystem(
  world: World,
  spec: Form,
  field: FormField,
  form: Written,
): Value | null {
  const { bank, branch, lesson } = world.bundle;
  if (spec.rating?.field === field.id) {
    const rating = textIn(form, field.id);
    return rating === '' ? null : codeOf('code', rating);
  }
  const shows = field.shows ?? '';
  if (shows.startsWith('=')) return { as: 'text', text: sameText(shows.slice(1)) };
  const factors = factorsOf(shows);
  if (factors) return product(spec, form, factors);
  const person = bank.roles.find(({ id }) => shows === `role.${id}.person`)?.person;
  if (person) return { as: 'text', text: person };
  switch (shows) {
    case 'branch.name':
      return { as: 'text', text: branch.name };
    case 'branch.phone':
      return branch.phone === undefined ? null : codeOf('code', branch.phone);
    case 'today':
      return codeOf('date', lesson.date);
    case 'self.name':
      return { as: 'text', text: bank.teller.name };
    case 'self.no':
      return codeOf('code', bank.teller.no);
    case 'customer.name':
      return { as: 'text', text: world.encounterCase().persona.name };
    case 'count.bad':
      return { as: 'number', n: badNotes(world.encounter()).length };
    default:
      return null;
  }
}

function product(spec: Form, form: Written, factors: readonly [string, string]): Value | null {
  const [a, b] = factors.map((id) => {
    const field = spec.fields.find((one) => one.id === id);
    return field ? readKeyed(field.type ?? 'text', textIn(form, id)) : null;
  });
  const [x, y] = [numberIn(a ?? null), numberIn(b ?? null)];
  if (x === null || y === null) return null;
  const money = [a, b].some((one) => one?.as === 'amount');
  return money ? amountOf(x * y) : { as: 'number', n: x * y };
}

export const fieldViews = (world: World, spec: Form, form: Written): FormFieldView[] =>
  fieldsThere(spec, form).map((field) => {
    const kind = kindOf(spec, field);
    return {
      id: field.id,
      kind,
      fault: kind === 'shown' ? '' : faultIn(field, form),
      shown: kind === 'shown' ? writtenBySystem(world, spec, field, form) : null,
    };
  });
