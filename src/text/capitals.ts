/** Amounts in capital figures, as written on vouchers. */

export const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEPS = ['', '拾', '佰', '仟'];
const GROUPS: readonly (readonly [size: number, unit: string])[] = [
  [100_000_000, '亿'],
  [10_000, '万'],
];

/**
 * One character of an amount. `free`: the rules leave it to the writer; usual is the amount with it, or without.
 */
export interface CapitalSign {
  readonly sign: string;
  readonly free?: 'with' | 'without';
}

const signs = (text: string): CapitalSign[] => [...text].map((sign) => ({ sign }));

/** Below ten thousand: 1409 → 壹仟肆佰零玖. Zeros at the end are not written, those between once. */
function small(n: number): CapitalSign[] {
  let text = '';
  for (let place = 3, rest = n; place >= 0; place -= 1) {
    const size = 10 ** place;
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit > 0) text += DIGITS.charAt(digit) + STEPS[place];
    else if (text !== '' && rest > 0 && !text.endsWith('零')) text += '零';
  }
  return signs(text);
}

function whole(n: number): CapitalSign[] {
  for (const [size, unit] of GROUPS) {
    if (n < size) continue;
    const high = Math.floor(n / size);
    const low = n % size;
    const head = [...whole(high), { sign: unit }];
    if (low === 0) return head;
    // 107000: the ten thousands end in nothing, the thousands do not: with 零 or without, both are right.
    const thousands = String(low).length % 4 === 0;
    const skipped = low * 10 < size;
    if (thousands && (skipped || high % 10 === 0)) {
      head.push({ sign: '零', free: skipped ? 'with' : 'without' });
    } else if (skipped) head.push({ sign: '零' });
    return [...head, ...whole(low)];
  }
  return small(n);
}

/**
 * The characters of an amount in order, with those that may be left out or put in.
 * @param fen whole, 0 or more; the rules are those of the notes to the Payment and Settlement Measures
 *   (支付结算办法, annex 1): 零 for places skipped, 整 after 元 (needed) and 角 (free), never after 分
 */
export function capitalSigns(fen: number): CapitalSign[] {
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const rest = fen % 10;
  const text: CapitalSign[] = [];
  if (yuan > 0) text.push(...whole(yuan), { sign: '元' });
  else if (fen === 0) text.push(...signs('零元'));
  if (jiao === 0 && rest === 0) return [...text, { sign: '整' }];
  if (jiao > 0) {
    // 10.50: the tenths are used but the last place of the yuan is empty.
    if (yuan > 0 && yuan % 10 === 0) text.push({ sign: '零', free: 'with' });
    text.push(...signs(`${DIGITS[jiao]}角`));
  } else if (yuan > 0) text.push({ sign: '零' });
  if (rest > 0) text.push(...signs(`${DIGITS[rest]}分`));
  else text.push({ sign: '整', free: 'with' });
  return text;
}

/**
 * 1200000 → "壹万贰仟元整", 1234560 → "壹万贰仟叁佰肆拾伍元陆角整",
 * 1200005 → "壹万贰仟元零伍分", 50 → "伍角整", 0 → "零元整".
 */
export function toCapitals(fen: number): string {
  const amount = Math.round(Math.abs(fen));
  const text = capitalSigns(amount)
    .filter(({ free }) => free !== 'without')
    .map(({ sign }) => sign)
    .join('');
  return fen < 0 && amount > 0 ? `负${text}` : text;
}
