/** A wrong sum that is found and put right: the way the mender makes of an exemplar is one a teller can go. */
import { describe, expect, test } from 'vitest';
import { variantDays } from '../../src/bots/days.ts';
import { film } from '../../src/bots/film.ts';
import { mendings } from '../../src/bots/mender.ts';
import { factsOf, miniLesson, shippedLesson } from '../support/lesson.ts';

/** What is posted and reversed in each of the ways through the case. */
function booked(lesson: string, caseId: string) {
  const day = variantDays(shippedLesson(lesson)).find((one) => one.case === caseId);
  const variants = day?.bundle.cases[caseId] ?? {};
  const content = variants[day?.variant ?? ''];
  if (!day || !content) throw new Error(`${lesson} brings no ${caseId}`);
  return mendings(day.bundle.bank, content).map((exemplar) => {
    const cases = { [caseId]: { ...variants, [day.variant]: { ...content, exemplar } } };
    const bundle = { ...day.bundle, cases: { ...day.bundle.cases, ...cases } };
    const { facts } = film(bundle, 1);
    const posted = factsOf(facts, 'txn.posted');
    const between = facts.slice(
      facts.findIndex(({ type }) => type === 'txn.posted'),
      facts.findIndex(({ type }) => type === 'txn.reversed'),
    );
    return {
      sums: posted.map(({ data }) => data.amount),
      reversed: factsOf(facts, 'txn.reversed').length,
      withReceipt: between.some(({ type }) => type === 'item.returned'),
    };
  });
}

describe('a wrong sum that is mended', () => {
  const ways = booked('first-shift', 't02-lost-zero');

  test('has a zero less or a zero more, is reversed once and posted right', () => {
    expect(ways.length).toBeGreaterThan(0);
    for (const { sums, reversed } of ways) {
      const [wrong = 0, right = 0] = sums;
      expect(sums).toHaveLength(2);
      expect([right / 10, right * 10]).toContain(wrong);
      expect(reversed).toBe(1);
    }
    expect(new Set(ways.map(({ sums }) => sums[1])).size).toBe(1);
  });

  test('is found before the receipt is given, and after', () => {
    expect(new Set(ways.map(({ withReceipt }) => withReceipt))).toEqual(new Set([true, false]));
  });

  test('is not made up where nothing is booked', () => {
    const { bank, cases } = miniLesson();
    for (const content of Object.values(cases['mini-case'] ?? {})) {
      const exemplar = content.exemplar.filter((step) => !('do' in step) || step.do !== 'post');
      expect(mendings(bank, { ...content, exemplar })).toEqual([]);
    }
  });
});
