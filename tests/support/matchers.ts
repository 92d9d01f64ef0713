/** Matchers that speak of counters and books. Import this file for its effect. */
import { expect } from 'vitest';
import type { Fact, FactType } from '../../src/scenario/vocabulary/facts.ts';
import { diffStates, type ReasonCode, type Sim, type Verdict } from '../../src/sim/index.ts';
import { clockOf } from './lesson.ts';

interface SimMatchers {
  /** The command was or would be taken. */
  toBeTaken(): void;
  toBeRefused(reason: ReasonCode): void;
  /** The facts of the type, in order, have at least these fields. */
  toHaveFacts<K extends FactType>(type: K, fields: readonly Partial<Fact<K>['data']>[]): void;
  /** Same facts, same state, same hash; names the first differing fields. */
  toBeTheSameRunAs(other: Sim): void;
  /** Debits and credits cancel out, line by line and in total. */
  toHaveBalancedBooks(): void;
}

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: the name must match that of Vitest
  interface Matchers<T = any> extends SimMatchers {}
}

const line = (f: Fact): string => `${clockOf(f.t)} ${f.type} ${JSON.stringify(f.data)}`;

expect.extend({
  toBeTaken(verdict: Verdict) {
    return {
      pass: verdict.ok,
      message: () => `the command was ${verdict.ok ? 'taken' : `refused: ${verdict.reason}`}`,
    };
  },
  toBeRefused(verdict: Verdict, reason: ReasonCode) {
    return {
      pass: !verdict.ok && verdict.reason === reason,
      message: () =>
        `expected the command to be refused with ${reason}; it was ${verdict.ok ? 'taken' : `refused with ${verdict.reason}`}`,
    };
  },
  toHaveFacts(sim: Sim, type: FactType, fields: readonly Record<string, unknown>[]) {
    const found = sim.facts.filter((f) => f.type === type);
    const pass =
      found.length === fields.length &&
      fields.every((want, i) => this.equals(found[i]?.data, expect.objectContaining(want)));
    return {
      pass,
      message: () =>
        `expected ${fields.length} × ${type}:\n${fields.map((f) => `  ${JSON.stringify(f)}`).join('\n')}\nfound:\n${found
          .map((f) => `  ${line(f)}`)
          .join('\n')}`,
    };
  },
  toBeTheSameRunAs(sim: Sim, other: Sim) {
    const differences = diffStates(sim.snapshot().state, other.snapshot().state, 8);
    const pass = differences.length === 0 && sim.hash() === other.hash();
    return {
      pass,
      message: () =>
        `runs differ (hash ${sim.hash()} and ${other.hash()}):\n${differences
          .map((d) => `  ${d.path}: ${JSON.stringify(d.left)} ≠ ${JSON.stringify(d.right)}`)
          .join('\n')}`,
    };
  },
  toHaveBalancedBooks(sim: Sim) {
    const { ledger, journal } = sim.snapshot().state;
    const total = Object.values(ledger).reduce((sum, fen) => sum + fen, 0);
    // The book from the journal alone: every line twice, once on each side.
    const { cashAccount, drawer } = sim.bundle.bank;
    const opening = drawer.reduce((sum, d) => sum + d.denomination * d.pieces, 0);
    const book: Record<string, number> = { [cashAccount]: opening, opening: -opening };
    for (const { entries, reversed } of journal) {
      for (const { debit, credit, amount } of reversed ? [] : entries) {
        book[debit] = (book[debit] ?? 0) + amount;
        book[credit] = (book[credit] ?? 0) - amount;
      }
    }
    const wrong = [...new Set([...Object.keys(book), ...Object.keys(ledger)])].filter(
      (account) => (book[account] ?? 0) !== (ledger[account] ?? 0),
    );
    return {
      pass: total === 0 && wrong.length === 0,
      message: () =>
        `ledger sums to ${total}; against the journal: ${wrong
          .map(
            (account) =>
              `${account} holds ${ledger[account] ?? 0}, journal says ${book[account] ?? 0}`,
          )
          .join('; ')}`,
    };
  },
});
