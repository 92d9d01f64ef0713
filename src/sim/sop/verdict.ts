/** What a rule comes to: its state, how it was broken, when it was decided and by which facts. */
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import type { Trace } from './pattern.ts';

export type MonitorState = 'satisfied' | 'violated' | 'open' | 'vacuous';
export type FindingKind = 'missing' | 'order' | 'late' | 'early' | 'forbidden' | 'count';

export interface Verdict {
  readonly state: MonitorState;
  readonly kind: FindingKind;
  /** When it was decided. */
  readonly t: number;
  readonly facts: readonly number[];
}

const numbers = (...facts: readonly (Fact | undefined)[]): number[] => [
  ...new Set(facts.flatMap((f) => (f ? [f.n] : []))),
];

export const violated = (
  kind: FindingKind,
  t: number,
  ...facts: (Fact | undefined)[]
): Verdict => ({
  state: 'violated',
  kind,
  t,
  facts: numbers(...facts),
});

export const satisfied = (t: number, ...facts: (Fact | undefined)[]): Verdict => ({
  state: 'satisfied',
  kind: 'missing',
  t,
  facts: numbers(...facts),
});

export const vacuous = (trace: Trace): Verdict => ({
  state: 'vacuous',
  kind: 'missing',
  t: trace.endedAt,
  facts: [],
});

/** Not there yet: broken once the trace has ended or its time is up, open before. */
export function pending(trace: Trace, deadline: number, ...facts: (Fact | undefined)[]): Verdict {
  return unless('missing', trace, deadline, ...facts);
}

/** As `pending`, broken in the given way. */
export function unless(
  kind: FindingKind,
  trace: Trace,
  deadline: number,
  ...facts: (Fact | undefined)[]
): Verdict {
  if (trace.ended || trace.endedAt > deadline) {
    return violated(kind, Math.min(trace.endedAt, deadline), ...facts);
  }
  return { state: 'open', kind: 'missing', t: trace.endedAt, facts: numbers(...facts) };
}
