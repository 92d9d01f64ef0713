/** Who was let ahead of whom and why, told from the facts. */
import type { Fact } from '../../scenario/vocabulary/facts.ts';

export interface LetAhead {
  readonly t: number;
  readonly customer: number;
  /** Of bank.priorities. */
  readonly reason: string;
  /** Ids of those who were before them in the line, the first first. */
  readonly passed: readonly number[];
}

/** Follows the lines from ticket to call: by ticket, and those let ahead in front. */
export function lettingAhead(facts: readonly Fact[]): LetAhead[] {
  const lines = new Map<string, number[]>();
  const tickets = new Map<number, number>();
  const at = new Map<number, string>();
  const lineOf = (category: string): number[] => {
    const line = lines.get(category) ?? [];
    lines.set(category, line);
    return line;
  };
  const leave = (customer: number): void => {
    const line = lineOf(at.get(customer) ?? '');
    const nth = line.indexOf(customer);
    if (nth >= 0) line.splice(nth, 1);
  };
  const all: LetAhead[] = [];
  for (const fact of facts) {
    const { t, customer } = fact;
    if (fact.type === 'ticket.issued') {
      const { category } = fact.data;
      tickets.set(customer, t);
      at.set(customer, category);
      lineOf(category).push(customer);
    } else if (fact.type === 'ticket.called' || fact.type === 'customer.left') leave(customer);
    else if (fact.type === 'customer.invited') {
      const { agreed, to } = fact.data;
      if (!agreed || !at.has(customer)) continue;
      leave(customer);
      at.set(customer, to);
      // The ticket counts there as well: behind the last who took theirs before.
      const line = lineOf(to);
      const ticket = tickets.get(customer) ?? t;
      let place = line.length;
      while (place > 0 && (tickets.get(line[place - 1] ?? -1) ?? t) > ticket) place -= 1;
      line.splice(place, 0, customer);
    } else if (fact.type === 'customer.let-ahead') {
      const line = lineOf(at.get(customer) ?? '');
      const { reason } = fact.data;
      all.push({ t, customer, reason, passed: line.slice(0, Math.max(0, line.indexOf(customer))) });
      leave(customer);
      line.unshift(customer);
    }
  }
  return all;
}

/** The number everybody drew. */
export const ticketsOf = (facts: readonly Fact[]): Map<number, string> =>
  new Map(
    facts.flatMap((fact) =>
      fact.type === 'ticket.issued' ? [[fact.customer, fact.data.ticket] as const] : [],
    ),
  );
