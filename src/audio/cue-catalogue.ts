/** Which facts are heard, as which sound, how loudly, and what the caption says. */
import type { SessionState } from '../stores/session-store.ts';

export type Fact = SessionState['facts'][number];

export const CUE_IDS = [
  'chime',
  'stamp',
  'counter',
  'key',
  'drawer',
  'door',
  'printer',
  'success',
  'error',
  'phone',
  'alarm',
] as const;
export type CueId = (typeof CUE_IDS)[number];

export interface Cue {
  readonly cue: CueId;
  /** 0..1, before the user's own volume. */
  readonly volume: number;
  /** Message in the namespace "captions". */
  readonly caption: string;
}

const cue = (id: CueId, volume: number, caption: string): Cue => ({ cue: id, volume, caption });

export const CATALOGUE: Readonly<Partial<Record<Fact['type'], Cue>>> = {
  'customer.arrived': cue('door', 0.35, 'arrived'),
  'ticket.called': cue('chime', 0.9, 'called'),
  'item.stamped': cue('stamp', 0.9, 'stamped'),
  'cash.counted': cue('counter', 0.8, 'counted'),
  'drawer.counted': cue('counter', 0.6, 'drawer-counted'),
  'cash.paid': cue('drawer', 0.8, 'paid'),
  'note.rejected': cue('alarm', 0.7, 'note-rejected'),
  'txn.keyed': cue('key', 0.6, 'keyed'),
  'form.field-filled': cue('key', 0.6, 'filled'),
  'txn.posted': cue('success', 0.8, 'posted'),
  'txn.rejected': cue('error', 0.8, 'rejected'),
  'action.dropped': cue('error', 0.6, 'dropped'),
  'form.printed': cue('printer', 0.8, 'printed'),
  'phone.rang': cue('phone', 0.8, 'phone'),
  'complaint.opened': cue('alarm', 0.7, 'complaint'),
  'incident.opened': cue('alarm', 1, 'incident'),
  'request.raised': cue('phone', 0.5, 'request'),
  'doors.opened': cue('door', 0.9, 'doors'),
};

export const cueOf = (fact: Fact): Cue | null => CATALOGUE[fact.type] ?? null;

/** What the caption may name: the ticket on the chime, for instance. */
export function captionValues(fact: Fact): Readonly<Record<string, string>> {
  return fact.type === 'ticket.called' ? { ticket: fact.data.ticket } : {};
}
