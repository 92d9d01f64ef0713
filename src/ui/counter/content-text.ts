/** Finds the words of the content for the ids that facts and views speak of. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Bank } from '../../scenario/schema/bank.ts';
import type { Case } from '../../scenario/schema/case.ts';
import type { Text } from '../../scenario/schema/common.ts';
import type { Item } from '../../scenario/schema/item.ts';
import type { EncounterView, ItemView } from '../../sim/index.ts';
import type { Language } from '../../stores/settings-store.ts';
import { thingContent } from './thing-content.ts';

export function inLanguage(text: Text | string | undefined, language: Language): string {
  if (text === undefined) return '';
  return typeof text === 'string' ? text : text[language];
}

export function caseOf(
  bundle: LessonBundle,
  encounter: Pick<EncounterView, 'case' | 'variant'>,
): Case | undefined {
  return bundle.cases[encounter.case]?.[encounter.variant === '' ? 'base' : encounter.variant];
}

type FieldContent = Item['fields'][string];

export interface FieldText {
  readonly id: string;
  /** "item.field", as commands name it. */
  readonly ref: string;
  readonly label: string;
  readonly value: string;
  readonly seen: boolean;
  readonly picture: FieldContent['picture'];
}

export interface ItemText {
  readonly name: string;
  readonly fields: readonly FieldText[];
}

/** Name and fields of a thing on the desk, in the player's language. */
export function itemText(
  bundle: LessonBundle,
  encounter: EncounterView,
  item: ItemView,
  language: Language,
): ItemText {
  const content = thingContent(bundle.bank, caseOf(bundle, encounter), item.id);
  const known = content.fields;
  // A variant must not show by the order of its lines: they stand as in the base.
  const base = bundle.cases[encounter.case]?.base;
  const order = Object.keys(thingContent(bundle.bank, base, item.id).fields);
  const place = ({ id }: { id: string }) => (order.includes(id) ? order.indexOf(id) : 99);
  const form = bundle.bank.forms.find((candidate) => candidate.id === item.id);
  const values = encounter.forms.find((candidate) => candidate.id === item.id)?.values ?? {};
  return {
    name: inLanguage(content.name ?? form?.name, language),
    fields: [...item.fields]
      .sort((a, b) => place(a) - place(b))
      .map((field) => {
        const own = known[field.id];
        const column = form?.fields.find((candidate) => candidate.id === field.id);
        return {
          id: field.id,
          ref: `${item.id}.${field.id}`,
          label: inLanguage(own?.label ?? column?.name, language),
          picture: own?.picture,
          value: own === undefined ? (values[field.id] ?? '') : inLanguage(own.value, language),
          // What the eye can read stays readable on a note put aside: the receipt is written from it.
          seen: field.seen || (item.at === 'confiscated' && (own?.tool ?? 'eye') === 'eye'),
        };
      }),
  };
}

export function fieldTextOf(
  bundle: LessonBundle,
  encounter: EncounterView,
  ref: string,
  language: Language,
): { item: string; label: string; value: string } | null {
  const at = ref.lastIndexOf('.');
  const item = encounter.items.find((candidate) => candidate.id === ref.slice(0, at));
  if (!item) return null;
  const text = itemText(bundle, encounter, item, language);
  const field = text.fields.find((candidate) => candidate.ref === ref);
  return field ? { item: text.name, label: field.label, value: field.value } : null;
}

/** Ids may hold dots themselves, so the longest key that fits is taken at each step. */
function walk(node: unknown, parts: readonly string[]): unknown {
  if (parts.length === 0) return node;
  if (Array.isArray(node)) {
    const [first = '', ...rest] = parts;
    const entry: unknown = /^\d+$/.test(first)
      ? node[Number(first)]
      : node.find((candidate: { id?: string }) => candidate.id === first);
    return walk(entry, rest);
  }
  if (typeof node !== 'object' || node === null) return undefined;
  for (let length = parts.length; length > 0; length--) {
    const key = parts.slice(0, length).join('.');
    if (key in node) return walk((node as Record<string, unknown>)[key], parts.slice(length));
  }
  return undefined;
}

const isText = (node: unknown): node is Text =>
  typeof node === 'object' && node !== null && 'zh-CN' in node;

/** The words of a spoken line; "" when the content has none. */
export const spokenText = (
  bundle: LessonBundle,
  encounter: Pick<EncounterView, 'case' | 'variant'>,
  line: string,
  language: Language,
): string => spokenBy(bundle.bank, caseOf(bundle, encounter), line, language);

export function spokenBy(
  bank: Bank,
  current: Case | undefined,
  line: string,
  language: Language,
): string {
  const colon = line.indexOf(':');
  if (line.startsWith('command:')) return '';
  if (colon > 0) {
    const id = line.slice(colon + 1);
    const kind = line.slice(0, colon);
    if (kind === 'number' || kind === 'help') {
      const list = kind === 'number' ? bank.numbers : bank.helps;
      return inLanguage(list.find((entry) => entry.id === id)?.answer, language);
    }
    const list = kind === 'line' ? bank.lines : bank.topics;
    return inLanguage(list.find((entry) => entry.id === id)?.text, language);
  }
  const parts = line.split('.');
  if (parts[0] === 'manner') {
    const manner = bank.manners.find((entry) => entry.id === current?.persona.manner);
    const node = walk(manner, parts.slice(1));
    return isText(node) ? inLanguage(node, language) : '';
  }
  let node = walk(current, parts);
  if (!isText(node)) node = walk(node, ['say']) ?? walk(node, ['answer', 'say']);
  return isText(node) ? inLanguage(node, language) : '';
}
