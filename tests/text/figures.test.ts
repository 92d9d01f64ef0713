import { expect, test } from 'vitest';
import { figure, signed } from '../../src/text/figures.ts';

test('figures have no needless digits and a true minus', () => {
  expect([3, 2.75, -0.04, -1.5, 120].map((n) => figure(n))).toEqual([
    '3',
    '2.8',
    '0',
    '−1.5',
    '120',
  ]);
  expect(figure(0.456, 2)).toBe('0.46');
});

test('differences have their sign, nought has none', () => {
  expect([2.04, -2.04, 0.04, -0.04, 0].map((n) => signed(n))).toEqual(['+2', '−2', '0', '0', '0']);
  expect(signed(-12.6, 0)).toBe('−13');
});
