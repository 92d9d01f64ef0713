/** An answer that begins with the first days and gets surer with the rest. */
import { describe, expect, test } from 'vitest';
import type { HallOutcome } from '../../../../src/session/trials/hall-outcome.ts';
import type { DayUnit } from '../../../../src/session/trials/trial-jobs.ts';
import type { TrialPool } from '../../../../src/session/trials/trial-pool.ts';
import {
  askPool,
  DAYS,
  type Missing,
  pairsOf,
  STEP,
} from '../../../../src/ui/debrief/drill/matched-days.ts';
import { answerOf, HALL_ASKED } from '../../../../src/ui/debrief/drill/what-if-answer.ts';

/** A day whose wait hangs on its seed, and on whether something was changed. */
const dayOf = ({ seed, change }: DayUnit): HallOutcome => ({
  wait: 60_000 * (10 + (seed % 7) + (change ? 1 + (seed % 3) : 0)),
  felt: 0,
  feltSum: 0,
  lost: 0,
  unpaid: 0,
  points: 50,
});

/** Runs the units in the order given, one after the other. */
const pool = (place: (k: number) => number): TrialPool => ({
  run(units, seen) {
    const all = units.map((unit) => dayOf(unit as DayUnit)) as never[];
    const order = units.map((_, k) => k).sort((a, b) => place(a) - place(b));
    const results = Promise.resolve().then(() => {
      order.forEach((index, n) => {
        seen?.(n + 1, all[index]!, index);
      });
      return all;
    });
    return { results, cancel: () => {} };
  },
  close: () => {},
});

const into = (list: (HallOutcome | undefined)[], k: number) => (day: HallOutcome) => {
  list[k] = day;
};

function asking(place: (k: number) => number) {
  const before: (HallOutcome | undefined)[] = [];
  const after: (HallOutcome | undefined)[] = [];
  const unit = (seed: number, changed: boolean): DayUnit => ({
    kind: 'day',
    seed,
    change: changed ? { moves: [0] } : null,
  });
  const missing = Array.from({ length: DAYS }, (_, k): Missing<DayUnit>[] => [
    { unit: unit(k, false), put: into(before, k) },
    { unit: unit(k, true), put: into(after, k) },
  ]).flat();
  const told: { days: number; width: number }[] = [];
  const asked = askPool(
    pool(place),
    missing,
    () => pairsOf(before, after),
    (_, sofar) => {
      if (!sofar) return;
      const [wait] = answerOf(HALL_ASKED, sofar);
      told.push({ days: sofar.before.length, width: wait!.high - wait!.low });
    },
  );
  return { asked, told };
}

describe('a question over a hundred days', () => {
  test('is answered from the first days on, surer each time', async () => {
    const { asked, told } = asking((k) => k);
    const answer = await asked.answer;
    expect(answer?.before).toHaveLength(DAYS);
    expect(told.map(({ days }) => days)).toEqual([20, 40, 60, 80]);
    const widths = told.map(({ width }) => width);
    expect([...widths].sort((a, b) => b - a)).toEqual(widths);
  });

  test('counts only days of which both halves are there, without a gap', async () => {
    // All changed days come first: no pair is whole until the others follow.
    const { asked, told } = asking((k) => (k % 2 === 0 ? 1000 : 0) + k);
    await asked.answer;
    expect(told[0]?.days).toBe(STEP);
    expect(pairsOf([1, undefined, 3], [1, 2, 3])).toEqual({ before: [1], after: [1] });
  });
});
