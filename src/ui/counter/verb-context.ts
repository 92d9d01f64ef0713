/** What the verbs ask of the desk: names, things in reach, why not. */
import type { Bank } from '../../scenario/schema/bank.ts';
import type { Command } from '../../scenario/vocabulary/commands.ts';
import type { ItemView, Verdict } from '../../sim/index.ts';
import type { Choice, ChoiceNode } from './choice-node.ts';
import { caseOf, itemText } from './content-text.ts';
import type { DeskPort } from './desk-port.ts';
import { LAID_OUT } from './thing-names.ts';
import type { Words } from './words.ts';

/** Signers who need no calling. */
export const OWN_FORMS = ['customer', 'self'];

export interface VerbContext extends Words {
  readonly port: Pick<DeskPort, 'view' | 'bundle' | 'can'>;
  /** The thing the focus is on: "item" or "item.field" narrows what is asked. */
  readonly focus?: { readonly item: string; readonly field: string } | undefined;
}

export function reasonText(verdict: Verdict, t: Words['t']): string {
  return verdict.ok ? '' : t(`reasons:${verdict.reason}`);
}

export const leaf = (
  x: VerbContext,
  id: string,
  label: string,
  command: Command,
  note = '',
): Choice => ({
  id,
  label,
  note,
  reason: reasonText(x.port.can(command), x.t),
  leads: command,
});

export const node = (title: string, choices: readonly Choice[], ask = false): ChoiceNode => ({
  title,
  ask,
  choices,
});

export function itemName(x: VerbContext, item: ItemView): string {
  const { view, bundle } = x.port;
  if (view.encounter === null) return '';
  if (item.id === LAID_OUT) return x.t('pay.laidOut');
  const { name, fields } = itemText(bundle, view.encounter, item, x.language);
  if (name !== '') return name;
  const kinds = bundle.bank.itemKinds;
  const kind = item.suspect
    ? x.t('kind.suspect-note')
    : x.c(kinds.find((one) => one.id === item.kind)?.name) || x.t('kind.note');
  // Several of a kind are told apart by what is first seen on them.
  const alike = view.encounter.items.filter(
    (one) => one.kind === item.kind && one.suspect === item.suspect,
  );
  const first = fields.find((field) => field.seen);
  return alike.length > 1 && item.suspect && first ? `${kind} ${first.value}` : kind;
}

export function items(
  x: VerbContext,
  places: readonly ItemView['at'][],
  kinds?: readonly string[],
) {
  const all = x.port.view.encounter?.items ?? [];
  const fit = all.filter(
    (item) => places.includes(item.at) && (kinds === undefined || kinds.includes(item.kind)),
  );
  const focused = fit.filter((item) => item.id === x.focus?.item);
  return focused.length > 0 ? focused : fit;
}

export function signerName(x: VerbContext, bank: Bank, who: string): string {
  if (OWN_FORMS.includes(who)) return x.t(`signer.${who}`);
  const role = bank.roles.find((candidate) => candidate.id === who);
  if (role) return `${x.c(role.name)} ${x.c(role.person)}`;
  const { view, bundle } = x.port;
  const people = view.encounter ? caseOf(bundle, view.encounter)?.people : undefined;
  return x.c(people?.find((person) => person.id === who)?.name) || who;
}
