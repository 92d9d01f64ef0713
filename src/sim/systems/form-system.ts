/** Forms and vouchers: what must stand in a field, what is complete, who has signed. */
import { type Form, type FormField, kindOf, rowsOf } from '../../scenario/schema/form.ts';
import { parseYuan, yuanText } from '../model/money.ts';
import { own } from '../model/own.ts';
import type { FormState } from '../model/state.ts';
import { faultIn, fieldsThere, optionOf } from '../world/form-fields.ts';
import { assessedNotes, badNotes, fieldsOf, fieldText } from '../world/items.ts';
import { draftAccount, draftAmount } from '../world/scopes.ts';
import type { World } from '../world/world.ts';

export const formSpec = (world: World, id: string): Form | null =>
  world.bundle.bank.forms.find((f) => f.id === id) ?? null;

/** The open form, made when it is not there yet. */
export function openForm(world: World, id: string): FormState {
  const encounter = world.encounter();
  const form = encounter.forms[id] ?? {
    id,
    values: {},
    complete: false,
    correct: true,
    signedBy: [],
    refusedBy: [],
    printed: false,
  };
  encounter.forms[id] = form;
  return form;
}

/** What must stand there: as the case says of this field of a form or transaction, else as the bank does. */
export const expectOf = (
  world: World,
  owner: string,
  field: { readonly id: string; readonly expect?: string | undefined },
): string | undefined => own(world.encounterCase().expects, `${owner}.${field.id}`) ?? field.expect;

/** What the assessed notes come to: those on the desk, and after the posting those it took in. */
function assessedSum(world: World): number {
  const encounter = world.encounter();
  const open = assessedNotes(encounter);
  const notes =
    open.length > 0 ? open : Object.values(encounter.items).filter(({ at }) => at === 'kept');
  return notes.reduce((sum, { assessed }) => sum + (assessed?.value ?? 0), 0);
}

/** Texts any of which is right for an expectation; empty when anything is. */
export function expected(world: World, expect: string): string[] {
  if (expect.startsWith('=')) return [expect.slice(1)];
  const content = world.encounterCase();
  const { bank } = world.bundle;
  const both = (text: { 'zh-CN': string; en: string }): string[] => [text['zh-CN'], text.en];
  const [what = '', ...rest] = expect.split('.');
  const draft = world.encounter().draft;
  const last = world.state.journal[world.state.journal.length - 1];
  switch (what) {
    case 'item': {
      const field = rest[rest.length - 1] ?? '';
      const spec = fieldsOf(content, bank, rest.slice(0, -1).join('.'))?.[field];
      return spec ? (typeof spec.value === 'string' ? [spec.value] : both(spec.value)) : [];
    }
    case 'note':
      return badNotes(world.encounter()).flatMap((note) => {
        const spec = fieldsOf(content, bank, note.id)?.[rest[0] ?? ''];
        return spec
          ? [fieldText(spec), ...(typeof spec.value === 'string' ? [] : [spec.value.en])]
          : [];
      });
    case 'txn':
      if (rest[0] === 'amount')
        return [yuanText(draft ? draftAmount(world, draft) : (last?.amount ?? 0))];
      return [(draft ? draftAccount(world, draft)?.no : last?.account) ?? ''];
    case 'self':
      return rest[0] === 'no' ? [bank.teller.no] : both(bank.teller.name);
    case 'role':
      return bank.roles.filter((r) => r.id === rest[0]).flatMap((r) => both(r.person));
    case 'customer':
      return both(content.persona.name);
    case 'count':
      return [String(badNotes(world.encounter()).length)];
    case 'assessed':
      return [yuanText(assessedSum(world))];
    default:
      return [];
  }
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

export function isRight(world: World, expect: string | undefined, value: string): boolean {
  if (expect === undefined) return value.trim() !== '';
  const right = expected(world, expect);
  if (right.some((text) => plain(text) === plain(value))) return true;
  const amount = parseYuan(value);
  return amount !== null && right.some((text) => parseYuan(text) === amount);
}

/** The band into which the sum of the whole numbers in the form's other fields falls. */
function rate(world: World, spec: Form, form: FormState): void {
  if (!spec.rating) return;
  const { field, bands } = spec.rating;
  let points = 0;
  for (const { id } of spec.fields) {
    const value = (form.values[id] ?? '').trim();
    if (id !== field && /^\d{1,6}$/.test(value)) points += Number(value);
  }
  const rating = bands.find(({ from, to }) => from <= points && points <= to)?.rating ?? '';
  form.values[field] = rating;
  world.emit('form.rated', { form: form.id, rating, points }, { by: 'system' });
}

/** Numbers people write in groups. */
const CODES: ReadonlySet<string> = new Set(['serial', 'id-no', 'phone']);

/** Rows stand for all that is expected, in any order; an option for its name as well. */
function isRightIn(world: World, form: string, field: FormField, value: string): boolean {
  const expect = expectOf(world, form, field);
  const { type = 'text', rows } = field;
  if (expect === undefined || (type !== 'choice' && !rows && !CODES.has(type)))
    return isRight(world, expect, value);
  const there = expected(world, expect);
  if (type === 'choice') return there.some((text) => optionOf(field, text) === value);
  const bare = (text: string): string =>
    CODES.has(type) ? plain(text).replace(/-/g, '') : plain(text);
  if (!rows) return there.some((text) => bare(text) === bare(value));
  const wanted = there.flatMap(rowsOf).map(bare);
  const here = new Set(rowsOf(value).map(bare));
  return here.size === wanted.length && wanted.every((row) => here.has(row));
}

export function fillField(
  world: World,
  formId: string,
  field: string,
  text: string,
  by = 'player',
): void {
  const spec = formSpec(world, formId);
  const form = openForm(world, formId);
  const entry = spec?.fields.find((f) => f.id === field);
  if (!spec || !entry) return;
  const value = entry.type === 'choice' ? (optionOf(entry, text) ?? text) : text;
  form.values[field] = value;
  const right = (one: FormField, written: string): boolean =>
    isRightIn(world, formId, one, written) && faultIn(one, form) === '';
  world.emit('form.field-filled', { form: formId, field, correct: right(entry, value) }, { by });
  const written = fieldsThere(spec, form).filter((one) => kindOf(spec, one) !== 'shown');
  form.complete = written.every((one) => {
    const fault = faultIn(one, form);
    return fault === '' || (fault === 'empty' && kindOf(spec, one) === 'optional');
  });
  form.correct = written.every(
    (one) => faultIn(one, form) === 'empty' || right(one, form.values[one.id] ?? ''),
  );
  if (!form.complete) return;
  world.emit('form.completed', { form: formId, correct: form.correct }, { by });
  rate(world, spec, form);
}
