/** When a wait is worth an alarm: seldom, and again only when it has got worse. */

/** Not more often than this in one line, in simulated ms. */
export const ALARM_PAUSE = 300_000;
/** Longer by this is worse. */
export const WORSE = 120_000;

/** By category: when it rang last, and at which wait. */
export type AlarmMemory = Readonly<
  Record<string, { readonly at: number; readonly wait: number } | undefined>
>;

export interface Line {
  readonly category: string;
  readonly longest: number;
  /** From this wait on the player wants to know. */
  readonly threshold: number;
}

export function checkAlarms(
  memory: AlarmMemory,
  lines: readonly Line[],
  now: number,
): { readonly memory: AlarmMemory; readonly rings: readonly Line[] } {
  const next: Record<string, { at: number; wait: number } | undefined> = { ...memory };
  const rings: Line[] = [];
  for (const line of lines) {
    const last = next[line.category];
    // After a rewind the past has not happened yet.
    const known = last && last.at <= now ? last : undefined;
    if (line.longest < line.threshold) {
      // Over for now: the next one begins from the threshold again, the pause still counts.
      if (known) next[line.category] = { at: known.at, wait: 0 };
      continue;
    }
    if (known && now - known.at < ALARM_PAUSE) continue;
    if (known && known.wait > 0 && line.longest < known.wait + WORSE) continue;
    next[line.category] = { at: now, wait: line.longest };
    rings.push(line);
  }
  return { memory: next, rings };
}
