/** Amounts in capital figures, as written on vouchers. */
import Nzh from 'nzh';

/**
 * 1200000 → "壹万贰仟元整", 1234560 → "壹万贰仟叁佰肆拾伍元陆角整",
 * 1200005 → "壹万贰仟元零伍分", 50 → "伍角整", 0 → "零元整".
 * 整 follows 元 or 角, never 分; 零 stands where a place is skipped.
 */
export function toCapitals(fen: number): string {
  const whole = Math.round(Math.abs(fen));
  const yuan = Math.floor(whole / 100);
  const jiao = Math.floor(whole / 10) % 10;
  const rest = whole % 10;
  const sign = fen < 0 && whole > 0 ? '负' : '';
  const figure = (n: number) => Nzh.cn.encodeB(String(n));
  let text = yuan > 0 || whole === 0 ? `${figure(yuan)}元` : '';
  if (jiao === 0 && rest === 0) return `${sign}${text}整`;
  if (jiao > 0) {
    // 10.50: the tenths are used but the last place of the yuan is empty.
    if (yuan > 0 && yuan % 10 === 0) text += '零';
    text += `${figure(jiao)}角`;
  } else if (yuan > 0) text += '零';
  text += rest > 0 ? `${figure(rest)}分` : '整';
  return sign + text;
}
