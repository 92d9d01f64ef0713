/** The content behind a thing on the desk: brought along, put aside, kept by the bank, looked up, told, copied. */
import type { Bank } from '../../scenario/schema/bank.ts';
import type { Case } from '../../scenario/schema/case.ts';
import type { Text } from '../../scenario/schema/common.ts';
import type { ItemField } from '../../scenario/schema/item.ts';
import { COPY_SUFFIX, LAID_OUT, TOLD } from './thing-names.ts';

export interface ThingContent {
  /** Undefined for a note put aside, and for what the bank prints. */
  readonly name: Text | undefined;
  readonly fields: Readonly<Record<string, Partial<ItemField>>>;
}

const kindName = (bank: Bank, id: string): Text | undefined =>
  bank.itemKinds.find((kind) => kind.id === id)?.name;

export function thingContent(
  bank: Bank,
  person: Case | null | undefined,
  id: string,
): ThingContent {
  const named = [
    ...(person?.items ?? []),
    ...(person?.records ?? []),
    ...bank.references,
    ...bank.records,
  ].find((one) => one.id === id);
  if (named) return { name: named.name, fields: named.fields ?? {} };
  if (id === LAID_OUT) return { name: kindName(bank, 'cash'), fields: {} };
  if (id === TOLD) return { name: kindName(bank, TOLD), fields: person?.claims ?? {} };
  if (id.endsWith(COPY_SUFFIX)) {
    const base = id.slice(0, -COPY_SUFFIX.length);
    const form = bank.forms.find((one) => one.id === base);
    const of = form ? { name: form.name, fields: {} } : thingContent(bank, person, base);
    const copy = kindName(bank, 'copy') ?? { 'zh-CN': '', en: '' };
    const name = of.name && {
      'zh-CN': `${of.name['zh-CN']} ${copy['zh-CN']}`,
      en: `${of.name.en} ${copy.en}`.trim(),
    };
    return { name, fields: of.fields };
  }
  const bad = (person?.items ?? []).flatMap(({ cash }) => cash?.bad ?? []);
  return { name: undefined, fields: bad.find((note) => note.id === id)?.fields ?? {} };
}
