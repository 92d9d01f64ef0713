/** Rank correlation, and what makes one day worse than another. */
import { describe, expect, test } from 'vitest';
import { badness, type Outcome, spearman } from '../../../src/bots/supervisor/outcome.ts';

const GOOD: Outcome = { felt: 600, lost: 0, complaints: 0, unsettled: 0, cost: 5, breaches: 0 };

describe('the rank correlation', () => {
  test('is that of the order, not of the values', () => {
    expect(spearman([1, 2, 3, 4], [10, 200, 3000, 40000])).toBeCloseTo(1);
    expect(spearman([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1);
  });

  test('shares ranks among equals: a worked example', () => {
    // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: 4.5 / sqrt(4.5 × 5).
    expect(spearman([1, 2, 2, 9], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5));
  });

  test('is none where one of the two never changes', () => {
    expect(spearman([5, 5, 5], [1, 2, 3])).toBe(0);
  });
});

describe('a day is worse', () => {
  test.each(['felt', 'lost', 'complaints', 'unsettled', 'cost', 'breaches'] as const)(
    'for more of %s',
    (part) => {
      const [good = 0, bad = 0] = badness([GOOD, { ...GOOD, [part]: GOOD[part] + 10 }]);
      expect(bad).toBeGreaterThan(good);
    },
  );

  test('for every part alike, whatever its unit', () => {
    const [, felt, lost] = badness([GOOD, { ...GOOD, felt: 1600 }, { ...GOOD, lost: 0.1 }]);
    expect(felt).toBeCloseTo(lost ?? Number.NaN);
  });
});
