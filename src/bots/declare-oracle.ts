/**
 * The DECLARE templates written down a second time, straight from their definitions (Pesic, Schonenberg, van der Aalst 2007;
 * with data and time: Burattin, Maggi, Sperduti 2016, MP-DECLARE), as plain quantifiers over a list. Slow and simple on purpose:
 * the judge is measured by it, in the tests over random traces and by the prover at every rule that is broken.
 */
import type { Template } from '../scenario/schema/sop.ts';

export interface Event {
  readonly t: number;
  /** Number of the player's command it came from, or -1. */
  readonly cause: number;
  readonly isA: boolean;
  readonly isT: boolean;
}

export interface Log {
  readonly events: readonly Event[];
  readonly startedAt: number;
  readonly endedAt: number;
  readonly ended: boolean;
  /** Do the activation at i and the target at j belong together? */
  readonly together: (i: number, j: number) => boolean;
  /** ms, Infinity for none. */
  readonly within: number;
  /** ms, 0 for none; for `response` and `precedence` only. */
  readonly least: number;
  readonly count: number;
}

export type Expected = 'satisfied' | 'violated' | 'vacuous' | 'open';
type Fate = 'kept' | 'broken' | 'waiting';

const indices = (log: Log): number[] => log.events.map((_, i) => i);
const some = (log: Log, holds: (j: number) => boolean): boolean => indices(log).some(holds);

/** Swaps the parts of activation and target. */
const mirror = (log: Log): Log => ({
  ...log,
  events: log.events.map((e) => ({ ...e, isA: e.isT, isT: e.isA })),
  together: (i, j) => log.together(j, i),
});

/** Are they as far apart as asked for? */
const spaced = (log: Log, i: number, j: number): boolean =>
  Math.abs((log.events[j]?.t ?? 0) - (log.events[i]?.t ?? 0)) >= log.least;

/** i, j are an activation and a target that belong together, not further apart than allowed. */
function pair(log: Log, i: number, j: number): boolean {
  const [a, t] = [log.events[i], log.events[j]];
  return !!a && !!t && a.isA && t.isT && log.together(i, j) && Math.abs(t.t - a.t) <= log.within;
}

const activationBetween = (log: Log, from: number, to: number): boolean =>
  some(log, (k) => from < k && k < to && log.events[k]?.isA === true);

/** The player begins a new step with event k. */
const begins = (log: Log, k: number): boolean => {
  const cause = log.events[k]?.cause ?? -1;
  return cause >= 0 && log.events.slice(0, k).every((e) => e.cause < cause);
};

/** Event j is part of the step that began with event k. */
const inStep = (log: Log, j: number, k: number): boolean =>
  j >= k &&
  log.events[j]?.cause === log.events[k]?.cause &&
  !some(log, (m) => k < m && m <= j && begins(log, m));

/** Is there still time for something to be done about the activation at i? */
const inTime = (log: Log, i: number): boolean =>
  log.endedAt <= (log.events[i]?.t ?? 0) + log.within;

const fates: Partial<Record<Template, (log: Log, i: number) => Fate>> = {
  response: (log, i) =>
    some(log, (j) => j > i && pair(log, i, j) && spaced(log, i, j))
      ? 'kept'
      : inTime(log, i)
        ? 'waiting'
        : 'broken',
  precedence: (log, i) =>
    some(log, (j) => j < i && pair(log, i, j) && spaced(log, i, j)) ? 'kept' : 'broken',
  'responded-existence': (log, i) =>
    some(log, (j) => pair(log, i, j)) ? 'kept' : inTime(log, i) ? 'waiting' : 'broken',
  'alternate-response': (log, i) => {
    if (some(log, (j) => j > i && pair(log, i, j) && !activationBetween(log, i, j))) return 'kept';
    const again = activationBetween(log, i, log.events.length);
    return !again && inTime(log, i) ? 'waiting' : 'broken';
  },
  'alternate-precedence': (log, i) =>
    some(log, (j) => j < i && pair(log, i, j) && !activationBetween(log, j, i)) ? 'kept' : 'broken',
  'chain-response': (log, i) => {
    const starts = indices(log).filter((k) => k > i && begins(log, k));
    const next = starts[0];
    if (next === undefined) return inTime(log, i) ? 'waiting' : 'broken';
    if (some(log, (j) => inStep(log, j, next) && pair(log, i, j))) return 'kept';
    // The step in hand may still lead to the target.
    return !log.ended && starts.length === 1 && inTime(log, i) ? 'waiting' : 'broken';
  },
  'chain-precedence': (log, i) => {
    const starts = indices(log).filter((k) => k <= i && begins(log, k) && !inStep(log, i, k));
    const previous = starts[starts.length - 1];
    return previous !== undefined &&
      some(log, (j) => j < i && inStep(log, j, previous) && pair(log, i, j))
      ? 'kept'
      : 'broken';
  },
  'not-coexistence': (log, i) => (some(log, (j) => j !== i && pair(log, i, j)) ? 'broken' : 'kept'),
  'not-succession': (log, i) => (some(log, (j) => j > i && pair(log, i, j)) ? 'broken' : 'kept'),
};

const PAIRS: Partial<Record<Template, readonly [Template, Template]>> = {
  succession: ['response', 'precedence'],
  'alternate-succession': ['alternate-response', 'alternate-precedence'],
  'chain-succession': ['chain-response', 'chain-precedence'],
};

function verdictOf(log: Log, all: readonly Fate[]): Expected {
  if (all.length === 0) return 'vacuous';
  if (all.includes('broken')) return 'violated';
  if (all.includes('waiting')) return log.ended ? 'violated' : 'open';
  return 'satisfied';
}

function fatesOf(template: Template, log: Log): Fate[] {
  const fate = fates[template];
  if (!fate) throw new Error(`no definition of ${template}`);
  return indices(log).flatMap((i) => (log.events[i]?.isA ? [fate(log, i)] : []));
}

function unary(template: Template, log: Log): Fate {
  const open = log.endedAt <= log.startedAt + log.within;
  const n = log.events.filter((e) => e.isA && e.t <= log.startedAt + log.within).length;
  const later: Fate = open ? 'waiting' : 'broken';
  switch (template) {
    case 'existence':
      return n >= log.count ? 'kept' : later;
    case 'absence':
      return n >= log.count ? 'broken' : 'kept';
    case 'exactly':
      return n === log.count ? 'kept' : n > log.count ? 'broken' : later;
    default: {
      const first = log.events.find((e) => e.cause >= 0);
      if (!first) return later;
      return first.isA && first.t <= log.startedAt + log.within ? 'kept' : 'broken';
    }
  }
}

/** What a rule of the template says of the log. */
export function expected(template: Template, log: Log): Expected {
  const both = PAIRS[template];
  if (both) return verdictOf(log, [...fatesOf(both[0], log), ...fatesOf(both[1], mirror(log))]);
  return verdictOf(log, fates[template] ? fatesOf(template, log) : [unary(template, log)]);
}
