/** The worked numbers of the book (branch-sops.md 2.6, 6.4), as the shipped lessons book and pay them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { runBot } from '../../src/bots/run-bot.ts';
import type { Fact } from '../../src/scenario/vocabulary/facts.ts';
import { shippedLesson } from '../support/lesson.ts';

/** What the expert's day posted and paid, by variant. */
function booked(lesson: string): Map<string, { sums: object; amount: number; paid: number }> {
  const { facts } = runBot(shippedLesson(lesson), 1, 'expert');
  const found = new Map<string, { sums: object; amount: number; paid: number }>();
  const of = (customer: number, type: Fact['type']) =>
    facts.find((f) => f.type === type && f.customer === customer);
  for (const fact of facts) {
    if (fact.type !== 'txn.posted') continue;
    const started = of(fact.customer, 'encounter.started');
    const paid = of(fact.customer, 'cash.paid');
    found.set(started?.type === 'encounter.started' ? started.data.variant : '', {
      sums: fact.data.sums,
      amount: fact.data.amount,
      paid: paid?.type === 'cash.paid' ? paid.data.amount : 0,
    });
  }
  return found;
}

describe('a deposit of ¥50,000 at 1.10 %, taken after 184 days', () => {
  let days: ReturnType<typeof booked>;
  beforeAll(() => {
    days = booked('t12-interest');
  });

  test('in part: ¥7.67 on ¥30,000 now, ¥220.00 on ¥20,000 at maturity', () => {
    expect(days.get('base')).toMatchObject({
      sums: { 'interest-now': 767, left: 2_000_000, 'interest-later': 22_000 },
      paid: 3_000_767,
    });
  });
  test('in whole: ¥12.78', () => {
    expect(days.get('all')).toMatchObject({ sums: { 'interest-now': 1278 }, paid: 5_001_278 });
  });
  test('three years at 1.50 % on ¥100,000, 61 days late: ¥4,500.00 and ¥8.47, on the principal alone', () => {
    expect(days.get('matured')).toMatchObject({
      sums: { 'interest-now': 450_000 + 847, overdue: 61 },
      paid: 0,
    });
  });
});

test('six damaged notes come to ¥135.02, the joined one to nothing', () => {
  expect(booked('t04-damaged-notes').get('base')).toMatchObject({ amount: 13_502, paid: 13_502 });
});
