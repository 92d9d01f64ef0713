/** Notes one by one: assessed, taken in by a posting, kept out of the drawer, and back with a reversal. */
import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/scenario/vocabulary/commands.ts';
import type { Sim } from '../../src/sim/index.ts';
import '../support/matchers.ts';
import { auditor } from '../support/audit.ts';
import { act, factsOf, follow, playWildly, untilFact } from '../support/lesson.ts';
import { paperLesson, withPapers } from '../support/papers.ts';

const take = (...items: string[]): Command[] => items.map((item) => ({ do: 'take', item }));
const assess = (item: string, as: string): Command => ({ do: 'assess', item, as });
const state = (sim: Sim, id: string) => sim.snapshot().state.encounter?.items[id];
const reason = (sim: Sim, command: Command) => {
  const verdict = sim.can(command);
  return verdict.ok ? 'ok' : verdict.reason;
};
const POST: Command[] = [
  { do: 'open-transaction', code: 'exchange' },
  { do: 'key', field: 'amount', value: '125.02' },
  { do: 'post' },
];
/** 100.00 whole, 25.00 and 0.02 by half: 125.02. */
const HONEST = [assess('torn', 'full'), assess('burnt', 'half'), assess('coin', 'half')];

describe('a damaged note', () => {
  test('is worth its share of the face value, down to the fen', () => {
    const sim = withPapers();
    expect(reason(sim, assess('torn', 'full'))).toBe('not-on-desk');
    act(sim, ...take('torn', 'burnt', 'coin', 'cash'), ...HONEST, assess('torn', 'half'));
    expect(sim).toHaveFacts('note.assessed', [
      { item: 'torn', as: 'full', value: 10_000, right: true },
      { item: 'burnt', as: 'half', value: 2_500, right: true },
      { item: 'coin', as: 'half', value: 2, right: true },
      { item: 'torn', as: 'half', value: 5_000, right: false },
    ]);
    expect(reason(sim, assess('cash', 'full'))).toBe('not-a-note');
    expect(reason(sim, assess('torn', 'most'))).toBe('unknown-object');
    expect(sim.view().encounter?.items.find((one) => one.id === 'torn')).toMatchObject({
      assessed: { as: 'half', value: 5_000 },
      denomination: 10_000,
    });
  });

  test('that is bad becomes suspect, is confiscated by its face value, and its serial is on the form', () => {
    const sim = withPapers({
      bank: (file) => {
        file.forms[1].fields.push(
          { id: 'serial', name: file.name, required: true, expect: 'note.serial' },
          { id: 'pieces', name: file.name, required: true, expect: 'count.bad' },
        );
        file.forms[1].print = false;
      },
    });
    act(sim, ...take('joined', 'torn'), assess('torn', 'full'), assess('joined', 'full'));
    expect(state(sim, 'torn')?.suspect).toBe(false);
    expect(state(sim, 'joined')?.suspect).toBe(true);
    act(sim, { do: 'call', role: 'senior' });
    untilFact(sim, 'colleague.came', { role: 'senior' });
    act(sim, { do: 'confiscate', item: 'joined' });
    expect(sim).toHaveFacts('note.confiscated', [
      { item: 'joined', amount: 10_000, witness: 'senior', countToday: 1 },
    ]);
    act(sim, { do: 'open-form', form: 'receipt' });
    act(sim, { do: 'fill', form: 'receipt', field: 'serial', value: 'joined-1' });
    act(sim, { do: 'fill', form: 'receipt', field: 'pieces', value: '1' });
    expect(sim).toHaveFacts('form.completed', [{ correct: true }]);
  });

  test('given back after it was found bad is told as suspect', () => {
    const sim = withPapers();
    act(sim, ...take('joined'), assess('joined', 'altered'));
    act(sim, { do: 'give', item: 'joined', hands: 'both' });
    expect(sim).toHaveFacts('item.returned', [{ item: 'joined', suspect: true }]);
  });
});

describe('a posting that takes them in', () => {
  test('keeps the notes, out of the drawer; the sum is paid and none goes back', () => {
    const sim = withPapers();
    const before = sim.snapshot().state.drawer;
    act(sim, ...take('torn', 'burnt', 'coin'), ...HONEST, ...POST);
    expect(sim).toHaveFacts('txn.posted', [
      { code: 'exchange', amount: 12_502, received: 12_502, matches: true, correct: true },
    ]);
    expect(['torn', 'burnt', 'coin'].map((id) => state(sim, id)?.at)).toEqual([
      'kept',
      'kept',
      'kept',
    ]);
    expect(sim.snapshot().state.drawer).toEqual(before);
    act(sim, { do: 'pay', amount: 12_502 });
    expect(sim).toHaveFacts('cash.paid', [{ owed: 12_502, matches: true, booked: true }]);
    expect(reason(sim, { do: 'give', item: 'torn', hands: 'both' })).toBe('not-on-desk');
    act(sim, { do: 'open-form', form: 'list' });
    act(sim, { do: 'fill', form: 'list', field: 'sum', value: '125.02' });
    expect(sim).toHaveFacts('form.field-filled', [{ correct: true }]);
    expect(sim).toHaveBalancedBooks();
    act(sim, { do: 'part' });
    expect(factsOf(sim, 'item.returned')).toEqual([]);
  });

  test('does not match when another sum is keyed, and notes not assessed go back', () => {
    const sim = withPapers();
    act(sim, ...take('torn', 'burnt', 'coin'), assess('torn', 'full'), ...POST, { do: 'part' });
    expect(sim).toHaveFacts('txn.posted', [{ received: 10_000, matches: false, correct: false }]);
    expect(factsOf(sim, 'item.returned').map((fact) => fact.data.item)).toEqual(['burnt', 'coin']);
  });

  test('is refused while a suspect note lies there', () => {
    const sim = withPapers();
    act(sim, ...take('torn', 'joined'), assess('torn', 'full'), assess('joined', 'altered'));
    act(sim, ...POST);
    expect(sim).toHaveFacts('txn.rejected', [{ reason: 'E01' }]);
  });

  test('and is reversed lays them on the desk again, until they go back', () => {
    const sim = withPapers();
    act(sim, ...take('torn', 'burnt', 'coin'), ...HONEST, ...POST);
    act(sim, { do: 'reverse', txn: 'last' });
    expect(state(sim, 'torn')).toMatchObject({ at: 'desk', assessed: { value: 10_000 } });
    expect(sim.view().encounter?.owed).toBe(0);
    act(sim, { do: 'part' });
    expect(factsOf(sim, 'item.returned')).toHaveLength(3);
    expect(sim).toHaveBalancedBooks();
  });
});

test('no note is lost, whatever is done: kept ones are those of postings that stand', () => {
  const bundle = paperLesson({
    case: (file) => {
      file.exemplar = [...take('torn', 'burnt', 'coin', 'joined'), ...HONEST, ...POST.slice(0, 2)];
    },
  });
  let kept = 0;
  for (let seed = 1; seed <= 4; seed += 1) {
    const { sim, ...played } = playWildly(bundle, seed, 150);
    const audit = auditor();
    follow(bundle, played, (run) => {
      audit.look(run);
      const { encounter, journal, drawer } = run.snapshot().state;
      if (!encounter) return;
      const notes = Object.values(encounter.items).filter((one) => one.denomination > 0);
      const here = notes.filter(({ at }) => at === 'kept').map(({ id }) => id);
      const standing = journal.filter((entry) => !entry.reversed).flatMap((entry) => entry.kept);
      expect(here.sort()).toEqual(standing.sort());
      expect(notes.filter(({ origin }) => origin === '').map(({ id }) => id)).toEqual([
        'torn',
        'burnt',
        'coin',
        'joined',
      ]);
      // A five-fen coin is only ever the customer's.
      expect(drawer['5']).toBeUndefined();
      kept += here.length;
    });
    expect(sim).toHaveBalancedBooks();
  }
  expect(kept).toBeGreaterThan(0);
});
