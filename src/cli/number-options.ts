/** Numbers and times given on the command line. */
import { parseDuration } from '../scenario/schema/common.ts';
import { UsageError, wholeNumber } from './outcome.ts';

/** A whole number from 1 on. */
export function countOption(text: string, name: string): number {
  const n = wholeNumber(text);
  if (n < 1) throw new UsageError(`${name} must be at least 1, not ${text}`);
  return n;
}

/** "90", "90.5", "1m30s" → ms. */
export function timeOption(text: string, name: string): number {
  const ms = /^\d+(\.\d+)?$/.test(text) ? Math.round(Number(text) * 1000) : parseDuration(text);
  if (!Number.isSafeInteger(ms))
    throw new UsageError(
      `${name}: "${text}" is no time; write seconds, or a duration such as 1h30m`,
    );
  return ms;
}

/** "1m,300,600" → seconds, each once, in ascending order. */
export function timesOption(text: string, name: string): number[] {
  const times = text.split(',').map((part) => timeOption(part.trim(), name) / 1000);
  return [...new Set(times)].sort((a, b) => a - b);
}
