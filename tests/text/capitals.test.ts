import fc from 'fast-check';
import Nzh from 'nzh';
import { describe, expect, test } from 'vitest';
import { capitalSigns, toCapitals } from '../../src/text/capitals.ts';
import { type CapitalRule, markCapitals } from '../../src/text/capitals-marking.ts';

/** Amounts rich in zeros, where the rules are. */
const yuan = fc
  .array(fc.constantFrom(0, 0, 0, 0, 1, 2, 5, 7, 9), { minLength: 1, maxLength: 13 })
  .map((digits) => Number(digits.join('')));
const fen = fc
  .tuple(yuan, fc.constantFrom(0, 5, 9, 10, 50, 53, 80, 99))
  .map(([y, f]) => y * 100 + f);

describe('amounts in capitals', () => {
  test('agree with nzh on whole yuan', () => {
    fc.assert(
      fc.property(yuan, (n) => {
        expect(toCapitals(n * 100)).toBe(`${Nzh.cn.encodeB(String(n))}元整`);
      }),
      { numRuns: 3000 },
    );
    for (let n = 0; n <= 20_000; n += 1) {
      if (toCapitals(n * 100) !== `${Nzh.cn.encodeB(String(n))}元整`) expect(n).toBe('like nzh');
    }
  });

  test('are different for different amounts', () => {
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        expect(toCapitals(a) === toCapitals(b)).toBe(a === b);
      }),
      { numRuns: 2000 },
    );
  });

  test('never have two zeros side by side, nor one before a unit', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        const all = capitalSigns(amount)
          .map(({ sign }) => sign)
          .join('');
        expect(all).not.toMatch(/零零|零[拾佰仟万亿整]|.零元/);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Examples of the notes to 支付结算办法, annex 1, with every writing they call right. */
const RIGHT: readonly [number, string][] = [
  [140950, '壹仟肆佰零玖元伍角'],
  [140950, '壹仟肆佰零玖元伍角整'],
  [600714, '陆仟零柒元壹角肆分'],
  [168032, '壹仟陆佰捌拾元零叁角贰分'],
  [168032, '壹仟陆佰捌拾元叁角贰分'],
  [10700053, '壹拾万柒仟元零伍角叁分'],
  [10700053, '壹拾万零柒仟元伍角叁分'],
  [1640902, '壹万陆仟肆佰零玖元零贰分'],
  [32504, '叁佰贰拾伍元零肆分'],
  [3000000, '人民币叁万元整'],
  [3000000, '人民币 叁万圆正'],
  [100000000, '壹佰萬元整'],
  [22600, '贰佰贰拾陸圓正'],
];

/** What is wrong, and the one rule that says so. */
const WRONG: readonly [number, string, CapitalRule][] = [
  [140950, '壹仟肆佰玖元伍角整', 'zero'],
  [600714, '陆仟零零柒元壹角肆分', 'noZero'],
  [32504, '叁佰贰拾伍元肆分', 'zero'],
  [3000000, '叁万元', 'whole'],
  [32504, '叁佰贰拾伍元零肆分整', 'noWhole'],
  [10700053, '拾万柒仟元零伍角叁分', 'oneTen'],
  [3000000, '三万元整', 'formal'],
  [3000000, '叁千元整', 'unit'],
  [3000000, '叁万整', 'unit'],
  [3000000, '肆万元整', 'figure'],
  [12000, '壹佰贰拾零元整', 'noZero'],
];

describe('marking', () => {
  test.each(RIGHT)('%i fen as %s is right', (amount, written) => {
    expect(markCapitals(amount, written)).toMatchObject({ right: true, rules: [] });
  });

  test.each(WRONG)('%i fen as %s is wrong', (amount, written, rule) => {
    const marking = markCapitals(amount, written);
    expect(marking.right).toBe(false);
    expect(marking.rules).toContain(rule);
    expect(marking.usual).toBe(toCapitals(amount));
  });

  test('points at the character', () => {
    expect(markCapitals(32504, '叁佰贰拾伍元肆分').marks.map(({ mark }) => mark)).toEqual([
      ...Array(6).fill('right'),
      'missing',
      'right',
      'right',
    ]);
    expect(
      markCapitals(3000000, '叁万元整')
        .marks.map(({ sign }) => sign)
        .join(''),
    ).toBe('叁万元整');
  });

  test('accepts the usual writing of every amount, and that of no other', () => {
    fc.assert(
      fc.property(fen, fen, (asked, other) => {
        expect(markCapitals(asked, toCapitals(asked)).right).toBe(true);
        expect(markCapitals(asked, toCapitals(other)).right).toBe(asked === other);
      }),
      { numRuns: 1000 },
    );
  });

  test('finds any one character that is left out, unless the rules leave it free', () => {
    fc.assert(
      fc.property(fen, fc.nat(), (amount, at) => {
        const signs = capitalSigns(amount).filter(({ free }) => free !== 'without');
        const gone = at % signs.length;
        const written = signs.filter((_, i) => i !== gone).map(({ sign }) => sign);
        expect(markCapitals(amount, written.join('')).right).toBe(signs[gone]?.free === 'with');
      }),
      { numRuns: 2000 },
    );
  });

  test('of nothing says that everything is missing', () => {
    expect(markCapitals(100, '').marks).toEqual(
      [...'壹元整'].map((sign) => ({ sign, mark: 'missing' })),
    );
  });
});
