/** Whatever is keyed, posted and taken back: books balance, money is conserved, and a day played again is the same day. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/scenario/vocabulary/commands.ts';
import { forkStream, restoreSim, type Sim, uniformInt } from '../../src/sim/index.ts';
import '../support/matchers.ts';
import { factsOf, MINUTE } from '../support/lesson.ts';
import { seated, terminalLesson } from '../support/terminal.ts';

const bundle = terminalLesson();
/** Every transaction; transfers and their cancelling more often, as they must meet. */
const CODES = [
  ...bundle.bank.transactions.map(({ code }) => code),
  ...['transfer', 'transfer', 'cancel', 'cancel', 'cancel'],
];
/** Something that can be read as each type, and something that is right. */
const WORTH: Readonly<Record<string, readonly string[]>> = {
  amount: ['100', '20000', '50000', '0.01'],
  person: ['何梅', '何梅', '林记商行'],
  'id-no': ['110101196801010017', '1'],
  phone: ['13800000002', '13800000003'],
  serial: ['AB1234'],
  'cheque-no': ['30200012'],
  date: ['20250101'],
};

/** Does what a hurried teller might: opens, keys what fits or does not, posts, takes back. */
function scribble(sim: Sim, seed: number, moves: number): void {
  const stream = forkStream(seed, 'scribble');
  const pick = <T>(list: readonly T[]): T | undefined =>
    list[uniformInt(stream, Math.max(1, list.length))];
  const give = (command: Command | undefined): void => {
    if (command && sim.submit(command).ok) sim.advanceTo(Math.max(sim.now, sim.status().busyUntil));
  };
  give({ do: 'take', item: 'cash' });
  give({ do: 'count', item: 'cash', method: 'machine' });
  give({ do: 'call', role: 'senior' });
  sim.advanceTo(sim.now + MINUTE);
  for (let i = 0; i < moves; i += 1) {
    give({ do: 'open-transaction', code: pick(CODES) ?? '' });
    const spec = bundle.bank.transactions.find(
      ({ code }) => code === sim.view().encounter?.draft?.code,
    );
    for (const field of spec?.fields ?? []) {
      const likely = sim
        .available('key')
        .flatMap((one) => (one.do === 'key' && one.field === field.id ? [one.value] : []));
      const worth =
        field.type === 'account'
          ? Object.keys(sim.snapshot().state.accounts)
          : (WORTH[field.type] ?? []);
      const value = pick([...likely, ...worth]) ?? '';
      give({ do: 'key', field: field.id, value });
    }
    if (uniformInt(stream, 3) > 0) give({ do: 'authorise', role: 'senior' });
    give({ do: 'post' });
    if (uniformInt(stream, 4) === 0) give(pick(sim.available('reverse')));
    if (uniformInt(stream, 6) === 0) sim.advanceTo(sim.now + 4 * MINUTE);
    look(sim);
  }
}

const opening = new Map<string, number>();
for (const { no, kind, balance } of seatedAccounts()) opening.set(no, kind === '' ? 0 : balance);
function seatedAccounts() {
  return Object.values(seated().snapshot().state.accounts);
}

/** What customers have gained stands in the ledger accounts of their kinds of account. */
function look(sim: Sim): void {
  expect(sim).toHaveBalancedBooks();
  const { accounts, ledger } = sim.snapshot().state;
  const gained: Record<string, number> = {};
  for (const { no, kind, balance, held } of Object.values(accounts)) {
    expect(balance, `account ${no}`).toBeGreaterThanOrEqual(0);
    expect(held, `held on ${no}`).toBeLessThanOrEqual(balance);
    const book = bundle.bank.accountKinds?.find(({ id }) => id === kind)?.ledger ?? '';
    gained[book] = (gained[book] ?? 0) + balance - (opening.get(no) ?? 0);
  }
  for (const [book, sum] of Object.entries(gained))
    expect(-(ledger[book] ?? 0) + 0, book).toBe(sum);
}

const start = () => seated();

describe('any day at the terminal', () => {
  test('conserves money, whatever is posted, settled, cancelled and reversed', () => {
    const seen = {
      posted: 0,
      reversed: 0,
      opened: 0,
      settled: 0,
      cancelled: 0,
      statuses: 0,
      changed: 0,
    };
    for (let seed = 1; seed <= 16; seed += 1) {
      const sim = start();
      scribble(sim, seed, 60);
      seen.posted += factsOf(sim, 'txn.posted').length;
      seen.reversed += factsOf(sim, 'txn.reversed').length;
      seen.opened += factsOf(sim, 'account.opened').length;
      seen.settled += factsOf(sim, 'txn.settled').length;
      seen.cancelled += factsOf(sim, 'txn.cancelled').length;
      seen.statuses += factsOf(sim, 'account.status').length;
      seen.changed += factsOf(sim, 'account.changed').length;
    }
    // Otherwise this test has looked at nothing.
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(0);
    expect(seen.posted).toBeGreaterThan(100);
  });

  test('taken back from the last entry to the first leaves everything as it was', () => {
    let taken = 0;
    for (let seed = 1; seed <= 24; seed += 1) {
      const sim = start();
      // Settled and cancelled transfers stand fast; without them all can be taken back.
      const before = sim.snapshot().state;
      scribble(sim, seed, 8);
      const { journal } = sim.snapshot().state;
      if (journal.some((e) => e.settlement?.done || e.cancelled.length > 0)) continue;
      for (const { txn } of [...journal].reverse().filter((e) => !e.reversed)) {
        expect(sim.submit({ do: 'reverse', txn })).toBeTaken();
        sim.advanceTo(Math.max(sim.now, sim.status().busyUntil));
        taken += 1;
      }
      const after = sim.snapshot().state;
      const standing = (ledger: Record<string, number>) =>
        Object.entries(ledger).filter(([, fen]) => fen !== 0);
      expect(after.drawer).toEqual(before.drawer);
      expect(standing(after.ledger)).toEqual(standing(before.ledger));
      // Wrong PINs are no entries; nobody has any here.
      expect(after.accounts).toEqual(before.accounts);
    }
    expect(taken).toBeGreaterThan(10);
  });

  test('replays to the same facts, state and hash, and goes on from a saved middle', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 12 }), (seed, moves) => {
        const sim = start();
        scribble(sim, seed, moves);
        const restored = restoreSim(bundle, JSON.parse(JSON.stringify(sim.snapshot())));
        expect(restored.hash()).toBe(sim.hash());
        scribble(restored, seed + 1, 4);
        scribble(sim, seed + 1, 4);
        expect(restored).toBeTheSameRunAs(sim);
      }),
      { numRuns: 8 },
    );
  });

  test('is the same day when its commands are given again', () => {
    const sim = start();
    const commands: { t: number; command: Command }[] = [];
    const { submit } = sim;
    const first = sim.facts.length;
    const recorded = new Proxy(sim, {
      get(target, name) {
        if (name !== 'submit') {
          const value = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        }
        return (command: Command) => {
          const t = target.now;
          const verdict = submit.call(target, command);
          if (verdict.ok) commands.push({ t, command });
          return verdict;
        };
      },
    });
    scribble(recorded, 5, 40);
    const again = start();
    expect(again.facts.length).toBe(first);
    for (const { t, command } of commands) {
      again.advanceTo(t);
      expect(again.submit(command)).toBeTaken();
    }
    again.advanceTo(sim.now);
    expect(again).toBeTheSameRunAs(sim);
    expect(again.facts).toEqual(sim.facts);
  });
});
