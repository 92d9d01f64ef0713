/**
 * What a player did, in a form that can be played on another day of the same drill. What hangs on nobody in particular is
 * done at its time; what was done for somebody, for whoever is most like them then; requests as is the player's habit.
 */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Command } from '../../scenario/vocabulary/commands.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { createSim, factsOf, type RunLog, type Waiter } from '../../sim/index.ts';

export interface ScriptMove {
  /** Place in the log; the moves of a script keep it when they are put elsewhere. */
  readonly index: number;
  readonly t: number;
  readonly command: Command;
  /** For whom it was, or null. */
  readonly whom: Waiter | null;
}

/** How one kind of request was dealt with, times in ms after it came up; null: seldom or never. */
export interface RequestHabit {
  readonly seenAfter: number | null;
  readonly answeredAfter: number | null;
  /** By draw: what the player answered when it was met last. */
  readonly answers: Readonly<Record<string, { answer: 'approve' | 'refuse'; reason?: string }>>;
}

export interface Script {
  readonly seed: number;
  readonly moves: readonly ScriptMove[];
  readonly requests: Readonly<Record<string, RequestHabit>>;
}

/** One decision otherwise: these moves of the log at another time, or as another command, or not at all. */
export interface Change {
  readonly moves: readonly number[];
  /** ms to put them later; negative: earlier. */
  readonly by?: number;
  readonly command?: Command;
  readonly dropped?: boolean;
}

const FOR_SOMEBODY: ReadonlySet<string> = new Set(['care', 'invite', 'refer', 'let-ahead']);
const FOR_REQUEST: ReadonlySet<string> = new Set(['go-and-see', 'answer-request']);

/** The one in the middle; null for an empty list. */
function median(list: readonly number[]): number | null {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

function requestHabits(facts: readonly Fact[]): Script['requests'] {
  const raised = factsOf(facts, 'request.raised');
  const seen = factsOf(facts, 'request.seen');
  const answered = factsOf(facts, 'request.answered');
  const habits: Record<string, RequestHabit> = {};
  for (const kind of new Set(raised.map(({ data }) => data.kind))) {
    const own = raised.filter(({ data }) => data.kind === kind);
    const after = (list: readonly { t: number; data: { request: number } }[]): number | null => {
      const waits = own.flatMap((one) => {
        const found = list.find(({ data }) => data.request === one.data.request);
        return found ? [found.t - one.t] : [];
      });
      return 2 * waits.length >= own.length ? median(waits) : null;
    };
    const answers: Record<string, RequestHabit['answers'][string]> = {};
    for (const one of own) {
      const found = answered.find(({ data }) => data.request === one.data.request)?.data;
      if (found?.answer === 'approve') answers[one.data.draw] = { answer: 'approve' };
      else if (found) answers[one.data.draw] = { answer: 'refuse', reason: found.reason };
    }
    habits[kind] = { seenAfter: after(seen), answeredAfter: after(answered), answers };
  }
  return habits;
}

/** Plays the log once more, and notes for whom things were done. */
export function scriptOf(bundle: LessonBundle, log: RunLog): Script {
  const sim = createSim(bundle, log.seed, false);
  const moves: ScriptMove[] = [];
  log.commands.forEach(({ t, command }, index) => {
    if (t > sim.now) sim.advanceTo(t);
    const customer = FOR_SOMEBODY.has(command.do)
      ? (command as { customer?: number }).customer
      : undefined;
    const whom = customer === undefined ? null : sim.waiting().find(({ id }) => id === customer);
    const given = sim.submit(command).ok;
    if (given && !FOR_REQUEST.has(command.do))
      moves.push({ index, t, command, whom: whom ?? null });
  });
  if (log.until > sim.now) sim.advanceTo(log.until);
  return { seed: log.seed, moves, requests: requestHabits(sim.facts) };
}

/** The moves with one decision changed, in order of time. */
export function changedMoves(
  moves: readonly ScriptMove[],
  change: Change | null,
): readonly ScriptMove[] {
  if (!change) return moves;
  const meant = new Set(change.moves);
  if (change.dropped) return moves.filter(({ index }) => !meant.has(index));
  return moves
    .map((move) => {
      if (!meant.has(move.index)) return move;
      const t = Math.max(0, move.t + (change.by ?? 0));
      return { ...move, t, command: change.command ?? move.command };
    })
    .sort((a, b) => a.t - b.t || a.index - b.index);
}
