/** Forms and vouchers: what must stand in a field, what is complete, who has signed. */
import type { Form } from '../../scenario/schema/bank.ts';
import { parseYuan, yuanText } from '../model/money.ts';
import type { FormState } from '../model/state.ts';
import { fieldsOf, fieldText } from '../world/items.ts';
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

function notesInHand(world: World) {
  return Object.values(world.encounter().items).filter(
    (item) => item.kind === 'note' && item.origin !== '',
  );
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
      return notesInHand(world).flatMap((note) => {
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
      return [String(notesInHand(world).length)];
    default:
      return [];
  }
}

const plain = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

export function isRight(world: World, expect: string | undefined, value: string): boolean {
  if (expect === undefined) return value.trim() !== '';
  const right = expected(world, expect);
  if (right.some((text) => plain(text) === plain(value))) return true;
  const amount = parseYuan(value);
  return amount !== null && right.some((text) => parseYuan(text) === amount);
}

export function fillField(world: World, formId: string, field: string, value: string): void {
  const spec = formSpec(world, formId);
  const form = openForm(world, formId);
  const entry = spec?.fields.find((f) => f.id === field);
  if (!spec || !entry) return;
  form.values[field] = value;
  const correct = isRight(world, entry.expect, value);
  world.emit('form.field-filled', { form: formId, field, correct });
  const filled = (id: string): boolean => (form.values[id] ?? '').trim() !== '';
  form.complete = spec.fields.every((f) => !f.required || filled(f.id));
  form.correct = spec.fields.every(
    (f) => !filled(f.id) || isRight(world, f.expect, form.values[f.id] ?? ''),
  );
  if (form.complete) world.emit('form.completed', { form: formId, correct: form.correct });
}
