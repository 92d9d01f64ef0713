/** The course of a drill, read from its facts: lines by category, levels passed, matters, incidents and breaks. */
import type { LessonBundle } from '../../../scenario/load/compile-lesson.ts';
import type { Fact } from '../../../scenario/vocabulary/facts.ts';
import type { WeekView } from '../../../sim/index.ts';

export interface CurvePoint {
  readonly t: number;
  readonly waiting: number;
  /** Longest wait by the clock at that moment, ms. */
  readonly longest: number;
}

export interface Curve {
  /** Of a week: the day. */
  readonly category: string;
  readonly points: readonly CurvePoint[];
}

/** While the longest wait of the hall was beyond a level of the bank (1, 2 or 3). */
export interface Band {
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

export interface Span {
  readonly kind: 'matter' | 'incident' | 'break';
  /** Duty, kind of incident, or staff. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** A matter: not settled well, or not at all. A break: not in time. An incident: reported late, or not at all. */
  readonly bad: boolean;
}

export interface DrillStory {
  readonly from: number;
  readonly to: number;
  readonly curves: readonly Curve[];
  readonly bands: readonly Band[];
  readonly spans: readonly Span[];
}

const MINUTE = 60_000;

/** Samples for the curves: enough for every pixel of a wide screen. */
const SAMPLES = 360;

interface Ticket {
  readonly at: number;
  category: string;
}

/** Who holds a ticket and waits, category by category, at evenly spaced times. */
function curvesOf(facts: readonly Fact[], from: number, to: number): Curve[] {
  const waiting = new Map<number, Ticket>();
  const points = new Map<string, CurvePoint[]>();
  const step = Math.max(1, Math.ceil((to - from) / SAMPLES));
  let read = 0;
  const take = (fact: Fact) => {
    if (fact.type === 'ticket.issued') {
      waiting.set(fact.customer, { at: fact.t, category: fact.data.category });
      if (!points.has(fact.data.category)) points.set(fact.data.category, []);
    } else if (fact.type === 'ticket.called' || fact.type === 'customer.left')
      waiting.delete(fact.customer);
    else if (fact.type === 'customer.invited' && fact.data.agreed) {
      const own = waiting.get(fact.customer);
      if (own) own.category = fact.data.to;
      if (!points.has(fact.data.to)) points.set(fact.data.to, []);
    }
  };
  for (let t = from; t <= to; t += step) {
    for (; read < facts.length && facts[read]!.t <= t; read += 1) take(facts[read]!);
    const now = new Map<string, CurvePoint>();
    for (const { at, category } of waiting.values()) {
      const old = now.get(category) ?? { t, waiting: 0, longest: 0 };
      now.set(category, {
        t,
        waiting: old.waiting + 1,
        longest: Math.max(old.longest, t - at),
      });
    }
    for (const [category, list] of points)
      list.push(now.get(category) ?? { t, waiting: 0, longest: 0 });
  }
  return [...points].map(([category, list]) => ({ category, points: list }));
}

/** Of a week, half hour by half hour: how many came, and their mean wait; a curve for each day that was run. */
export function weekCurves({ days }: WeekView): Curve[] {
  return days.flatMap(({ id, from, report }) =>
    report
      ? [
          {
            category: id,
            points: report.halfHours.map((half) => ({
              t: from + half.from + 15 * MINUTE,
              waiting: half.came,
              longest: half.waitMean,
            })),
          },
        ]
      : [],
  );
}

function bandsOf(curves: readonly Curve[], levels: readonly number[]): Band[] {
  const worst = new Map<number, number>();
  for (const { points } of curves)
    for (const { t, longest } of points) worst.set(t, Math.max(worst.get(t) ?? 0, longest));
  const bands: { level: number; from: number; to: number }[] = [];
  let before = 0;
  for (const [t, longest] of [...worst].sort(([a], [b]) => a - b)) {
    const level = levels.filter((limit) => longest >= limit).length;
    const last = bands[bands.length - 1];
    if (last && before > 0) last.to = t;
    if (level !== before && level > 0) bands.push({ level, from: t, to: t });
    before = level;
  }
  return bands.filter(({ from, to }) => to > from);
}

/** Incidents that were reported before the time for it was over. */
function reportedInTime(facts: readonly Fact[]): ReadonlySet<number> {
  const late = new Set<number>();
  const reported = new Set<number>();
  for (const fact of facts) {
    if (fact.type === 'incident.escalated') late.add(fact.data.incident);
    else if (fact.type === 'incident.reported' && !late.has(fact.data.incident))
      reported.add(fact.data.incident);
  }
  return reported;
}

function spansOf(facts: readonly Fact[], end: number): Span[] {
  const spans: Span[] = [];
  const open = new Map<string, { span: Omit<Span, 'to' | 'bad'>; bad: boolean }>();
  /** Incidents by number: two of a kind may last at once. */
  const begin = (kind: Span['kind'], id: string, from: number, bad: boolean, nth: unknown = id) => {
    const key = `${kind}/${nth}`;
    if (!open.has(key)) open.set(key, { span: { kind, id, from }, bad });
  };
  const close = (kind: Span['kind'], nth: unknown, to: number, bad?: boolean) => {
    const key = `${kind}/${nth}`;
    const found = open.get(key);
    if (!found) return;
    open.delete(key);
    spans.push({ ...found.span, to, bad: bad ?? found.bad });
  };
  const inTime = reportedInTime(facts);
  let duty = '';
  for (const fact of facts) {
    const { t } = fact;
    if (fact.type === 'matter.came-up') begin('matter', fact.data.duty, t, true);
    else if (fact.type === 'duty.begun') {
      duty = fact.data.duty;
      begin('matter', duty, t, true);
    } else if (fact.type === 'matter.resumed') duty = fact.data.duty;
    else if (fact.type === 'encounter.ended' && fact.customer < -1)
      close('matter', duty, t, !fact.data.acceptable);
    else if (fact.type === 'incident.opened')
      begin('incident', fact.data.kind, t, !inTime.has(fact.data.incident), fact.data.incident);
    else if (fact.type === 'incident.closed') close('incident', fact.data.incident, t);
    else if (fact.type === 'break.begun') begin('break', fact.data.staff, t, !fact.data.inTime);
    else if (fact.type === 'break.ended') close('break', fact.data.staff, t);
  }
  for (const { span, bad } of open.values()) spans.push({ ...span, to: end, bad });
  return spans.sort((a, b) => a.from - b.from);
}

/** From the first to the last thing that happened; a drill begins before the doors open. */
export function drillSpan(facts: readonly Fact[]): { from: number; to: number } {
  const from = facts[0]?.t ?? 0;
  const last = facts.reduce((t, fact) => (fact.type === 'customer.left' ? fact.t : t), from);
  const own = facts.reduce((t, fact) => (fact.cause >= 0 ? Math.max(t, fact.t) : t), last);
  return { from, to: Math.max(from + MINUTE, own) };
}

export function drillStory(bundle: LessonBundle, facts: readonly Fact[]): DrillStory {
  const { from, to } = drillSpan(facts);
  const order = bundle.branch.categories.map(({ id }) => id);
  const curves = curvesOf(facts, from, to).sort(
    (a, b) => order.indexOf(a.category) - order.indexOf(b.category),
  );
  return {
    from,
    to,
    curves,
    bands: bandsOf(curves, bundle.bank.perception?.levels ?? []),
    spans: spansOf(facts, to),
  };
}

/** Puts things that would overlap into rows; returns the row of each. Places in percent. */
export function inRows(
  list: readonly { readonly left: number; readonly width: number }[],
): number[] {
  const ends: number[] = [];
  return list.map(({ left, width }) => {
    const free = ends.findIndex((end) => end <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = left + width;
    return row;
  });
}
