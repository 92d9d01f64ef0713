/**
 * Figures as people in a bank read them. Own code instead of Intl where exactness counts:
 * what is shown must not depend on the browser's locale data.
 * Money is whole fen, times are ms since midnight, durations ms.
 */
import { toCapitals } from './capitals.ts';

export type Lang = 'zh-CN' | 'en';

/** Scenario text in both languages. */
export interface Bilingual {
  readonly 'zh-CN': string;
  readonly en: string;
}

export const asLang = (language: string): Lang => (language.startsWith('zh') ? 'zh-CN' : 'en');

export const pick = (text: Bilingual, lang: Lang): string => text[lang];

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** 1234560 → "12,345.60" */
export function formatAmount(fen: number): string {
  const whole = Math.round(Math.abs(fen));
  const yuan = grouped(String(Math.floor(whole / 100)));
  return `${fen < 0 && whole > 0 ? '-' : ''}${yuan}.${two(whole % 100)}`;
}

/** 1234560 → "¥12,345.60"; negative amounts carry the sign in front of the symbol. */
export function formatMoney(fen: number): string {
  const amount = formatAmount(fen);
  return amount.startsWith('-') ? `-¥${amount.slice(1)}` : `¥${amount}`;
}

/** 1200000 → "壹万贰仟元整". Same in both languages: it is what stands on the paper. */
export const formatCapitals = (fen: number): string => toCapitals(fen);

/**
 * The fen in an amount as a teller keys it: "12,345.6", "１２，３４５.６０", "¥12345元", "1 2345".
 * Null when it is no amount or has parts of a fen.
 */
export function parseAmount(keyed: string): number | null {
  const plain = keyed
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/。/g, '.')
    .replace(/^[¥￥]|^CNY|^RMB|^人民币/i, '')
    .replace(/^[¥￥]/, '')
    .replace(/元整?$|圆整?$/, '');
  const match = /^(\d{1,12})(?:\.(\d{0,2})0*)?$/.exec(plain);
  if (!match) return null;
  const [, yuan = '0', rest = ''] = match;
  return Number(yuan) * 100 + Number(rest.padEnd(2, '0'));
}

/** 34938000 → "09:42:18"; begins anew at midnight, for weeks run on. */
export function formatClock(t: number): string {
  const s = Math.floor(t / 1000);
  return `${two(Math.floor(s / 3600) % 24)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
}

/** 34938000 → "09:42" */
export const formatClockShort = (t: number): string => formatClock(t).slice(0, 5);

const WEEKDAYS: Record<Lang, readonly string[]> = {
  'zh-CN': ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** 0 is Sunday. Sakamoto's method: no time zone can shift the day. */
function weekdayOf(year: number, month: number, day: number): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

/** "2026-11-23" → "2026年11月23日 星期一" / "Mon 23 Nov 2026" */
export function formatDate(iso: string, lang: Lang): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const weekday = WEEKDAYS[lang][weekdayOf(year, month, day)];
  return lang === 'zh-CN'
    ? `${year}年${month}月${day}日 ${weekday}`
    : `${weekday} ${day} ${MONTHS[month - 1]} ${year}`;
}

/** 95000 → "1 分 35 秒" / "1 min 35 s"; parts that are zero are left out. */
export function formatDuration(ms: number, lang: Lang): string {
  const s = Math.max(0, Math.round(ms / 1000));
  const parts: [number, string, string][] = [
    [Math.floor(s / 3600), '小时', 'h'],
    [Math.floor(s / 60) % 60, '分', 'min'],
    [s % 60, '秒', 's'],
  ];
  const shown = parts.filter(([n]) => n > 0);
  const units = shown.length > 0 ? shown : parts.slice(2);
  return units.map(([n, zh, en]) => `${n} ${lang === 'zh-CN' ? zh : en}`).join(' ');
}

/** Whole minutes, rounded down: 660000 → "11 分钟" / "11 min". */
export const formatMinutes = (ms: number, lang: Lang): string =>
  `${Math.floor(Math.max(0, ms) / 60_000)} ${lang === 'zh-CN' ? '分钟' : 'min'}`;

/** 95000 → "01:35", 3695000 → "1:01:35": for running timers. */
export function formatTimer(ms: number): string {
  const s = Math.max(0, Math.ceil(ms / 1000));
  const minutes = `${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
  return s >= 3600 ? `${Math.floor(s / 3600)}:${minutes}` : minutes;
}

/** 86.4 → "86%" */
export const formatPercent = (percent: number): string => `${Math.round(percent)}%`;
