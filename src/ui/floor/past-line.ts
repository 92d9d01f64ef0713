/** How the lines were: people waiting and the longest wait at even times, told from the facts. */
import type { Fact } from '../../scenario/vocabulary/facts.ts';

export interface PastPoint {
  readonly t: number;
  readonly waiting: number;
  /** ms */
  readonly longest: number;
}

/** @param times rising */
export function pastLine(facts: readonly Fact[], times: readonly number[]): PastPoint[] {
  // A map keeps the order in which tickets were issued: the first in it has waited longest.
  const inLine = new Map<number, number>();
  let next = 0;
  return times.map((t) => {
    for (let fact = facts[next]; fact && fact.t <= t; fact = facts[++next]) {
      if (fact.type === 'ticket.issued') inLine.set(fact.customer, fact.t);
      else if (fact.type === 'ticket.called' || fact.type === 'customer.left')
        inLine.delete(fact.customer);
    }
    const [first] = inLine.values();
    return { t, waiting: inLine.size, longest: first === undefined ? 0 : t - first };
  });
}
