import type { Fact } from '../../scenario/vocabulary/facts.ts';
import type { CaseScore, Finding, Score } from '../../sim/index.ts';
import type { StepState } from './customer-steps.ts';

/** How an encounter went, as the timeline colours (and patterns) it. */
export type BarTone = 'good' | 'flawed' | 'bad';
export type MarkTone = 'good' | 'fatal' | 'major' | 'minor';

export interface TimelineBar {
  readonly customer: number;
  readonly case: string;
  readonly variant: string;
  readonly ticket: string;
  readonly from: number;
  readonly to: number;
  /** Percent of the track. */
  readonly left: number;
  readonly width: number;
  readonly tone: BarTone;
}

export interface TimelineGap {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly width: number;
}

/** Findings and good moments that lie so close that one flag speaks for them. */
export interface TimelineMark {
  readonly t: number;
  readonly x: number;
  readonly tone: MarkTone;
  readonly kind: StepState;
  readonly rule: string;
  readonly sop: string;
  readonly customer: number;
  /** How many more the flag stands for. */
  readonly more: number;
}

export interface TimelineHeard {
  readonly t: number;
  readonly x: number;
  readonly listeners: number;
  readonly mood: number;
  readonly customer: number;
}

export interface Timeline {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly t: number; readonly x: number }[];
  readonly bars: readonly TimelineBar[];
  readonly gaps: readonly TimelineGap[];
  readonly marks: readonly TimelineMark[];
  readonly heard: readonly TimelineHeard[];
  readonly queue: readonly { readonly t: number; readonly x: number; readonly waiting: number }[];
}

const MINUTE = 60_000;
const TICK_STEPS = [1, 2, 5, 10, 15, 30, 60].map((minutes) => minutes * MINUTE);
const SEVERITY_RANK: Record<MarkTone, number> = { fatal: 0, major: 1, good: 2, minor: 3 };

export function toneOf(score: CaseScore): BarTone {
  if (!score.acceptable) return 'bad';
  if (score.findings.some((f) => f.severity !== 'minor')) return 'bad';
  return score.findings.length > 0 ? 'flawed' : 'good';
}

/** The shift from its opening to its close; at least one minute, so that an empty run can be drawn. */
export function shiftSpan(facts: readonly Fact[]): { from: number; to: number } {
  const first = facts[0]?.t ?? 0;
  const from = facts.find((f) => f.type === 'shift.opened')?.t ?? first;
  const to = facts[facts.length - 1]?.t ?? from;
  return { from, to: Math.max(to, from + MINUTE) };
}

/** How many people hold a ticket and wait, after every change. */
export function waitingSeries(facts: readonly Fact[]): { t: number; waiting: number }[] {
  const inLine = new Set<number>();
  const series: { t: number; waiting: number }[] = [];
  for (const fact of facts) {
    const before = inLine.size;
    if (fact.type === 'ticket.issued') inLine.add(fact.customer);
    else if (fact.type === 'ticket.called' || fact.type === 'customer.left')
      inLine.delete(fact.customer);
    if (inLine.size === before) continue;
    const last = series[series.length - 1];
    if (last && last.t === fact.t) last.waiting = inLine.size;
    else series.push({ t: fact.t, waiting: inLine.size });
  }
  return series;
}

function ticksBetween(from: number, to: number): number[] {
  const step = TICK_STEPS.find((s) => (to - from) / s <= 9) ?? TICK_STEPS[TICK_STEPS.length - 1]!;
  const ticks: number[] = [];
  for (let t = Math.ceil(from / step) * step; t <= to; t += step) ticks.push(t);
  return ticks;
}

function marksOf(score: Score, x: (t: number) => number): TimelineMark[] {
  const findings: Finding[] = [...score.cases.flatMap((c) => c.findings), ...score.shiftFindings];
  const single: TimelineMark[] = findings.map((f) => ({
    t: f.t,
    x: x(f.t),
    tone: f.severity,
    kind: f.kind,
    rule: f.rule,
    sop: f.sop,
    customer: f.customer,
    more: 0,
  }));
  for (const m of score.moments) {
    if (m.kind === 'good')
      single.push({
        t: m.t,
        x: x(m.t),
        tone: 'good',
        kind: 'done',
        rule: m.rule,
        sop: '',
        customer: m.customer,
        more: 0,
      });
  }
  single.sort((a, b) => a.t - b.t);
  const merged: TimelineMark[] = [];
  for (const mark of single) {
    const last = merged[merged.length - 1];
    // Praise and blame never share a flag.
    const joins =
      last &&
      mark.x - last.x < 2 &&
      last.customer === mark.customer &&
      (last.tone === 'good') === (mark.tone === 'good');
    if (!joins) merged.push(mark);
    else {
      const front = SEVERITY_RANK[mark.tone] < SEVERITY_RANK[last.tone] ? mark : last;
      merged[merged.length - 1] = { ...front, x: last.x, more: last.more + 1 };
    }
  }
  return merged;
}

/** Everything the timeline shows, in percent of its track. */
export function layoutTimeline(score: Score, facts: readonly Fact[]): Timeline {
  const { from, to } = shiftSpan(facts);
  const x = (t: number) => Math.min(100, Math.max(0, ((t - from) / (to - from)) * 100));
  const cases = [...score.cases].sort((a, b) => a.startedAt - b.startedAt);
  const bars = cases.map((c) => ({
    customer: c.customer,
    case: c.case,
    variant: c.variant,
    ticket: c.ticket,
    from: c.startedAt,
    to: c.endedAt,
    left: x(c.startedAt),
    width: x(c.endedAt) - x(c.startedAt),
    tone: toneOf(c),
  }));
  const gaps: TimelineGap[] = [];
  bars.reduce((end, bar) => {
    if (bar.from - end >= MINUTE)
      gaps.push({ from: end, to: bar.from, left: x(end), width: bar.left - x(end) });
    return Math.max(end, bar.to);
  }, from);
  const heard = facts.flatMap((f) =>
    f.type === 'hall.overheard' && f.data.listeners > 0
      ? [
          {
            t: f.t,
            x: x(f.t),
            listeners: f.data.listeners,
            mood: f.data.mood,
            customer: f.customer,
          },
        ]
      : [],
  );
  return {
    from,
    to,
    bars,
    gaps,
    heard,
    ticks: ticksBetween(from, to).map((t) => ({ t, x: x(t) })),
    marks: marksOf(score, x),
    queue: waitingSeries(facts).map((p) => ({ ...p, x: x(p.t) })),
  };
}

/**
 * Puts labels that would overlap on separate lanes, the gravest first; a label without room gets lane -1
 * (its flag is still drawn and named for readers).
 * @param widths width of each label in percent of the track
 */
export function assignLanes(
  marks: readonly TimelineMark[],
  widths: readonly number[],
  lanes: number,
): number[] {
  const taken: { left: number; right: number }[][] = Array.from({ length: lanes }, () => []);
  const lane = marks.map(() => -1);
  const order = marks
    .map((_, i) => i)
    .sort((a, b) => SEVERITY_RANK[marks[a]!.tone] - SEVERITY_RANK[marks[b]!.tone] || a - b);
  for (const i of order) {
    const left = labelLeft(marks[i]!.x, widths[i] ?? 0);
    const right = left + (widths[i] ?? 0);
    const free = taken.findIndex((row) => row.every((r) => right < r.left || left > r.right));
    if (free < 0) continue;
    taken[free]!.push({ left, right });
    lane[i] = free;
  }
  return lane;
}

/** Labels start at their flag and are pulled in where they would leave the track. */
export function labelLeft(x: number, width: number): number {
  return Math.max(0, Math.min(x - 0.6, 100 - width));
}
