/** An auditor who looks at a run after every event and keeps books of his own. */
import { expect } from 'vitest';
import type { Sim } from '../../src/sim/index.ts';
import { clockOf, factsOf } from './lesson.ts';

type Heap = Record<string, number>;

function add(into: Heap, heap: Readonly<Heap>, sign = 1): Heap {
  for (const [denomination, pieces] of Object.entries(heap)) {
    into[denomination] = (into[denomination] ?? 0) + sign * pieces;
    if (into[denomination] === 0) delete into[denomination];
  }
  return into;
}

const sum = (heap: Readonly<Heap>): number =>
  Object.entries(heap).reduce(
    (total, [denomination, pieces]) => total + Number(denomination) * pieces,
    0,
  );

export interface Auditor {
  look(sim: Sim): void;
  /** Moments looked at. */
  readonly looks: number;
  readonly largestCash: number;
}

/** Cash, notes and books; throws by `expect` at the first moment something is wrong. */
export function auditor(): Auditor {
  let looks = 0;
  let largestCash = 0;
  let customer: number | null = null;
  let drawer: Heap | null = null;
  let total = 0;
  let bad = 0;
  let opening: Record<string, number> | null = null;
  return {
    look(sim) {
      looks += 1;
      const where = `at ${clockOf(sim.now)}, after ${sim.facts.length} facts`;
      const { state } = sim.snapshot();
      const { encounter } = state;
      expect(
        Object.values(state.drawer).filter((pieces) => pieces <= 0),
        `no empty heaps ${where}`,
      ).toEqual([]);
      if (encounter === null) {
        // Between customers nobody touches the drawer.
        if (customer === null && drawer) expect(state.drawer, `drawer ${where}`).toEqual(drawer);
        customer = null;
      } else {
        const items = Object.values(encounter.items);
        const paid = factsOf(sim.facts.slice(encounter.firstFact), 'cash.paid').reduce(
          (x, f) => x + f.data.amount,
          0,
        );
        const here = items.reduce((heap, item) => add(heap, item.cash?.notes ?? {}), {} as Heap);
        const notes = items.filter((item) => item.kind === 'note' && item.origin !== '');
        const all = sum(state.drawer) + sum(here) + paid;
        const badNow =
          items.reduce((n, item) => n + (item.cash?.bad.length ?? 0), 0) + notes.length;
        if (encounter.customer !== customer) {
          customer = encounter.customer;
          total = all;
          bad = badNow;
          largestCash = Math.max(largestCash, sum(here));
        }
        expect({ cash: all, bad: badNow }, `cash and bad notes ${where}`).toEqual({
          cash: total,
          bad,
        });
      }
      drawer = { ...state.drawer };
      expect(sim).toHaveBalancedBooks();
      expect(state.counterfeits, where).toBe(factsOf(sim, 'note.confiscated').length);
      // Accounts: what they held in the morning, and every entry that stands.
      opening ??= Object.fromEntries(Object.values(state.accounts).map((a) => [a.no, a.balance]));
      const balances = { ...opening };
      for (const entry of state.journal) {
        const spec = sim.bundle.bank.transactions.find((t) => t.code === entry.code);
        const sign = entry.reversed
          ? 0
          : spec?.balance === 'increase'
            ? 1
            : spec?.balance === 'decrease'
              ? -1
              : 0;
        if (entry.account)
          balances[entry.account] = (balances[entry.account] ?? 0) + sign * entry.amount;
        expect(
          entry.entries.map((line) => line.amount),
          `entry ${entry.txn}`,
        ).toEqual((spec?.entries ?? []).map(() => entry.amount));
      }
      expect(
        Object.fromEntries(Object.values(state.accounts).map((a) => [a.no, a.balance])),
      ).toEqual(balances);
      // People: nobody is lost, nobody counted twice.
      const { hall } = sim.view();
      const inside = hall.people.filter((p) => p.state !== 'leaving').length;
      const leaving = hall.people.length - inside;
      const gone = factsOf(sim, 'customer.left');
      expect(
        { arrived: factsOf(sim, 'customer.arrived').length, left: gone.length },
        `people ${where}`,
      ).toEqual({ arrived: hall.served + hall.left + inside, left: hall.served + hall.left });
      expect(leaving).toBeLessThanOrEqual(gone.length);
      expect(gone.filter((f) => f.data.reason === 'served').length, where).toBe(hall.served);
      expect(state.visits.count).toBe(factsOf(sim, 'customer.arrived').length);
    },
    get looks() {
      return looks;
    },
    get largestCash() {
      return largestCash;
    },
  };
}
