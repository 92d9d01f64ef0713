import type { Sim } from '../sim/index.ts';
import type { CustomerAtDesk } from './ports.ts';

/** Ticket and form of address of whom the player serves now; a title of the case would give its point away. */
export function customerAtDesk(sim: Pick<Sim, 'view' | 'bundle'>): CustomerAtDesk | null {
  const { encounter } = sim.view();
  if (!encounter) return null;
  const duty = sim.bundle.lesson.duties.find(({ id }) => id === encounter.duty);
  if (duty) return { ticket: '', address: duty.name };
  const person = sim.bundle.cases[encounter.case]?.[encounter.variant || 'base']?.persona;
  return person ? { ticket: encounter.ticket, address: person.address } : null;
}
