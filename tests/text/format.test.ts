import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asLang,
  formatAmount,
  formatCapitals,
  formatClock,
  formatClockShort,
  formatDate,
  formatDuration,
  formatMinutes,
  formatMoney,
  formatPercent,
  formatTimer,
  parseAmount,
  pick,
} from '../../src/text/format.ts';

describe('money', () => {
  test.each([
    [1234560, '¥12,345.60'],
    [0, '¥0.00'],
    [5, '¥0.05'],
    [100, '¥1.00'],
    [99999, '¥999.99'],
    [100000, '¥1,000.00'],
    [123456789012, '¥1,234,567,890.12'],
    [-1234560, '-¥12,345.60'],
  ])('%i fen is %s', (fen, text) => {
    expect(formatMoney(fen)).toBe(text);
  });

  test.each([
    [1200000, '壹万贰仟元整'],
    [1234560, '壹万贰仟叁佰肆拾伍元陆角整'],
    [1200005, '壹万贰仟元零伍分'],
    [140950, '壹仟肆佰零玖元伍角整'],
    [1640902, '壹万陆仟肆佰零玖元零贰分'],
    [600714, '陆仟零柒元壹角肆分'],
    [168032, '壹仟陆佰捌拾元零叁角贰分'],
    [10700053, '壹拾万柒仟元零伍角叁分'],
    [32504, '叁佰贰拾伍元零肆分'],
    [1000, '壹拾元整'],
    [1000000000000, '壹佰亿元整'],
    [10000100, '壹拾万零壹元整'],
    [50, '伍角整'],
    [5, '伍分'],
    [0, '零元整'],
    [-100, '负壹元整'],
  ])('%i fen in capitals is %s', (fen, text) => {
    expect(formatCapitals(fen)).toBe(text);
  });

  test.each([
    ['30000', 3000000],
    ['30,000.00', 3000000],
    ['12,345.6', 1234560],
    ['１２，３４５．６０', 1234560],
    ['１２０００', 1200000],
    ['12000元', 1200000],
    ['12000元整', 1200000],
    ['¥12,000.05', 1200005],
    ['￥ 100', 10000],
    ['人民币100元', 10000],
    [' 1 2345 ', 1234500],
    ['0.5', 50],
    ['5.', 500],
    ['1.500', 150],
    ['100。5', 10050],
  ])('keyed as "%s" is %i fen', (keyed, fen) => {
    expect(parseAmount(keyed)).toBe(fen);
  });

  test.each(['', '元', 'abc', '1.2.3', '-5', '1.234', '1e5', '12万', '.5', '1234567890123'])(
    '"%s" is no amount',
    (keyed) => {
      expect(parseAmount(keyed)).toBeNull();
    },
  );

  test('that is shown can be keyed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
        expect(parseAmount(formatMoney(fen))).toBe(fen);
        expect(parseAmount(formatAmount(fen))).toBe(fen);
      }),
    );
  });
});

describe('time', () => {
  test('of day', () => {
    expect(formatClock(34_938_000)).toBe('09:42:18');
    expect(formatClock(34_938_999)).toBe('09:42:18');
    expect(formatClock(0)).toBe('00:00:00');
    expect(formatClock(2 * 86_400_000 + 34_938_000)).toBe('09:42:18');
    expect(formatClockShort(34_938_000)).toBe('09:42');
  });

  test.each([
    ['2026-11-23', '2026年11月23日 星期一', 'Mon 23 Nov 2026'],
    ['2024-02-29', '2024年2月29日 星期四', 'Thu 29 Feb 2024'],
    ['2000-01-01', '2000年1月1日 星期六', 'Sat 1 Jan 2000'],
  ])('date %s', (iso, zh, en) => {
    expect(formatDate(iso, 'zh-CN')).toBe(zh);
    expect(formatDate(iso, 'en')).toBe(en);
  });

  test('weekdays agree with the calendar', () => {
    const en = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
    for (let day = Date.UTC(2020, 0, 1); day < Date.UTC(2032, 0, 1); day += 86_400_000 * 11) {
      const date = new Date(day);
      const shown = formatDate(date.toISOString().slice(0, 10), 'en');
      expect(shown.slice(0, 3)).toBe(en[date.getUTCDay()]);
    }
  });

  test.each([
    [95_000, '1 分 35 秒', '1 min 35 s', '01:35'],
    [3_695_000, '1 小时 1 分 35 秒', '1 h 1 min 35 s', '1:01:35'],
    [3_600_000, '1 小时', '1 h', '1:00:00'],
    [0, '0 秒', '0 s', '00:00'],
    [400, '0 秒', '0 s', '00:01'],
  ])('%i ms', (ms, zh, en, timer) => {
    expect(formatDuration(ms, 'zh-CN')).toBe(zh);
    expect(formatDuration(ms, 'en')).toBe(en);
    expect(formatTimer(ms)).toBe(timer);
  });

  test('minutes are whole ones that have passed', () => {
    expect(formatMinutes(11 * 60_000 + 59_000, 'zh-CN')).toBe('11 分钟');
    expect(formatMinutes(59_000, 'en')).toBe('0 min');
  });
});

test('percent', () => {
  expect(formatPercent(86.4)).toBe('86%');
});

test('text of a scenario in the language of the page', () => {
  const text = { 'zh-CN': '你好', en: 'Hello' };
  expect(pick(text, asLang('zh-CN'))).toBe('你好');
  expect(pick(text, asLang('en'))).toBe('Hello');
});
