import { expect, test } from 'vitest';
import type { Fact } from '../../../src/scenario/vocabulary/facts.ts';
import { pastLine } from '../../../src/ui/floor/past-line.ts';

const fact = (t: number, type: string, customer: number): Fact =>
  ({ t, type, customer, data: {} }) as unknown as Fact;

test('the past of the lines: who is still in line counts, and the first ticket has waited longest', () => {
  const facts = [
    fact(0, 'ticket.issued', 1),
    fact(100, 'ticket.issued', 2),
    fact(200, 'ticket.called', 1),
    fact(250, 'ticket.issued', 3),
    fact(300, 'customer.left', 2),
  ];
  expect(pastLine(facts, [50, 150, 200, 275, 400])).toEqual([
    { t: 50, waiting: 1, longest: 50 },
    { t: 150, waiting: 2, longest: 150 },
    { t: 200, waiting: 1, longest: 100 },
    { t: 275, waiting: 2, longest: 175 },
    { t: 400, waiting: 1, longest: 150 },
  ]);
  expect(pastLine([], [1])).toEqual([{ t: 1, waiting: 0, longest: 0 }]);
});
