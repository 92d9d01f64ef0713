/** Where times lie side by side: along one day, or along the days of a week with their nights left out. Places in percent. */
import { DAY } from '../debrief-model.ts';

export interface Tick {
  readonly t: number;
  /** Where its line is, and the middle of its words. */
  readonly line: number;
  readonly label: number;
}

export interface Axis {
  /** 0..100; what lies outside is at the end it is nearer to. */
  place(t: number): number;
  /** Hours of a day, or a tick for each day of a week. */
  readonly ticks: readonly Tick[];
}

const MINUTE = 60_000;
const STEPS = [5, 10, 15, 30, 60, 120, 240].map((minutes) => minutes * MINUTE);
const MOST_TICKS = 12;

const within = (share: number): number => Math.min(1, Math.max(0, share));

export function dayAxis(from: number, to: number): Axis {
  const place = (t: number): number => 100 * within((t - from) / (to - from));
  const step = STEPS.find((one) => (to - from) / one <= MOST_TICKS) ?? STEPS[STEPS.length - 1]!;
  const ticks: Tick[] = [];
  for (let t = Math.ceil(from / step) * step; t <= to; t += step)
    ticks.push({ t, line: place(t), label: place(t) });
  return { place, ticks };
}

/** @param from the hour at which each day begins on the track, ms since midnight; `to` likewise */
export function weekAxis(days: number, from: number, to: number): Axis {
  const place = (t: number): number => {
    const day = Math.floor(t / DAY);
    return 100 * within((day + within(((t % DAY) - from) / (to - from))) / days);
  };
  const ticks = Array.from({ length: days }, (_, day) => ({
    t: day * DAY,
    line: (100 * day) / days,
    label: (100 * (day + 0.5)) / days,
  }));
  return { place, ticks };
}

/** The hours between which everything of these days happened, whole ones; for `weekAxis`. */
export function hoursOf(times: readonly number[]): { from: number; to: number } {
  const HOUR = 60 * MINUTE;
  const clocks = times.map((t) => t % DAY);
  const from = Math.floor(Math.min(...clocks) / HOUR) * HOUR;
  const to = Math.ceil(Math.max(...clocks) / HOUR) * HOUR;
  return Number.isFinite(from) && to > from ? { from, to } : { from: 0, to: DAY };
}
