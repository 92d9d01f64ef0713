/** What of an encounter a teller would note down while it goes on: what was done, never whether it was right. */
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import type { ContentNames } from '../debrief/content-names.ts';

export const NOTED: ReadonlySet<string> = new Set([
  'desk.greeted',
  'desk.asked',
  'desk.said',
  'desk.listened',
  'desk.moved',
  'desk.read-back',
  'recording.started',
  'recording.stopped',
  'customer.came-back',
  'item.received',
  'item.returned',
  'item.stamped',
  'item.checked',
  'record.opened',
  'item.copied',
  'note.assessed',
  'cash.counted',
  'note.rejected',
  'note.checked',
  'note.confiscated',
  'cash.laid-out',
  'cash.paid',
  'contradiction.raised',
  'txn.posted',
  'txn.rejected',
  'txn.reversed',
  'txn.authorised',
  'form.completed',
  'form.filled-by',
  'form.rated',
  'form.signed',
  'form.refused',
  'form.printed',
  'colleague.called',
  'colleague.came',
  'person.came',
  'person.left',
  'help.given',
  'help.refused',
  'call.made',
  'call.answered',
  'txn.authorisation-refused',
  'phone.rang',
  'phone.answered',
  'report.made',
  'customer.agreed',
  'customer.refused',
  'complaint.opened',
  'desk.rating-invited',
  'screen.locked',
  'seat.left',
  'seat.returned',
]);

/** In this order the first that a fact has says what it is about. */
const ABOUT = [
  'help',
  'person',
  'topic',
  'line',
  'place',
  'record',
  'item',
  'form',
  'role',
  'source',
  'about',
  'code',
] as const;

/** The object of a fact in the words of the content; "" when the label says it all. */
export function noteOf(fact: Fact, t: (key: string) => string, names: ContentNames): string {
  const data = fact.data as Readonly<Record<string, unknown>>;
  if (fact.type === 'call.answered' && !data.answered) return t('facts:unanswered');
  const found = ABOUT.find((key) => key in data);
  if (found === undefined) return '';
  const id = String(data[found]);
  if (found === 'person') return names.who(id);
  if (found === 'source') return names.number(id);
  if (found === 'about') return names.matter(id);
  if (found === 'code') return names.transaction(id);
  return names[found](id);
}
