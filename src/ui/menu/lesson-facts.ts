import type { AttemptSummary } from '../../session/ports.ts';

/** The best finished attempt of one's own at a lesson. */
export function bestAttempt(
  attempts: readonly AttemptSummary[],
  lesson: string,
): AttemptSummary | null {
  let best: AttemptSummary | null = null;
  for (const attempt of attempts) {
    if (attempt.lesson !== lesson || attempt.imported || !attempt.result) continue;
    if (!best?.result || attempt.result.total > best.result.total) best = attempt;
  }
  return best;
}

/** The latest attempt that was left before its end. */
export function interruptedAttempt(attempts: readonly AttemptSummary[]): AttemptSummary | null {
  return attempts
    .filter((a) => a.status === 'running' && !a.imported)
    .reduce<AttemptSummary | null>(
      (latest, a) => (!latest || a.updatedAt > latest.updatedAt ? a : latest),
      null,
    );
}

/** What the learner wrote after the last shift of this lesson (or of any), to be given back before the next. */
export function lastNote(attempts: readonly AttemptSummary[], lesson: string): string {
  const own = attempts
    .filter((a) => a.note !== '' && !a.imported)
    .sort((a, b) => b.updatedAt - a.updatedAt);
  return (own.find((a) => a.lesson === lesson) ?? own[0])?.note ?? '';
}

/** "1h30m" in ms, as content files write durations; the schema that parses them brings zod along and stays out of the menu. */
export function limitMs(text: string): number {
  const [, h = 0, m = 0, s = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text) ?? [];
  return (Number(h) * 3600 + Number(m) * 60 + Number(s)) * 1000;
}
