/** What a terminal can show or work with: numbers, codes, and names that are words of the content. */
import type { Text } from '../../scenario/schema/common.ts';

export type Value =
  /** fen; ppm a year; days or pieces. */
  | { readonly as: 'amount' | 'rate' | 'number'; readonly n: number }
  /** "2026-11-23"; "1y"; a status, kind of account or other code. */
  | { readonly as: 'date' | 'term' | 'status' | 'kind' | 'code'; readonly code: string }
  | { readonly as: 'text'; readonly text: Text };

export const amountOf = (n: number): Value => ({ as: 'amount', n });
export const codeOf = (as: 'date' | 'term' | 'status' | 'kind' | 'code', code: string): Value => ({
  as,
  code,
});
export const sameText = (text: string): Text => ({ 'zh-CN': text, en: text });

export const numberIn = (value: Value | null): number | null =>
  value !== null && 'n' in value ? value.n : null;

export const codeIn = (value: Value | null): string | null =>
  value === null
    ? null
    : 'code' in value
      ? value.code
      : 'text' in value
        ? value.text['zh-CN']
        : null;

/** 11000 → "1.1": percent a year as one keys it. */
export function percentText(ppm: number): string {
  const whole = Math.floor(ppm / 10_000);
  const part = String(ppm - whole * 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '')
    .padEnd(2, '0');
  return `${whole}.${part}`;
}

/** "1.1", "1.10%" → 11000; null for a text that is no rate. */
export function parseRate(text: string): number | null {
  const match = /^(\d{1,2})(?:\.(\d{1,4}))?%?$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (!match) return null;
  return Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'));
}
