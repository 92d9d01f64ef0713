/** How somebody takes the wait, as far as it can be seen. */
import type { PersonView } from '../sim/index.ts';

/** Patience in percent below which somebody shows it. */
export const IMPATIENT_BELOW = 35;
/** Patience in percent below which somebody is about to leave. */
export const ANGRY_BELOW = 12;

export type Temper = 'calm' | 'waiting' | 'impatient' | 'angry';

export function temperOf(person: Pick<PersonView, 'patience'>): Temper {
  if (person.patience < ANGRY_BELOW) return 'angry';
  if (person.patience < IMPATIENT_BELOW) return 'impatient';
  return person.patience < 65 ? 'waiting' : 'calm';
}

/** How long somebody has waited since the ticket; 0 before. */
export function waited(person: PersonView, t: number): number {
  if (person.ticketAt < 0) return 0;
  const over =
    person.state === 'called' || person.state === 'serving' || person.state === 'leaving';
  return Math.max(0, (over ? person.since : t) - person.ticketAt);
}
