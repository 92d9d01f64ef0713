/** A complaint or an incident on the supervisor's desk: how far it has come and which clocks run, told from view and facts. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Fact, FactType } from '../../scenario/vocabulary/facts.ts';
import type { SimView } from '../../sim/index.ts';

type Complaint = SimView['complaints'][number];
type Incident = SimView['incidents'][number];

/** 受理、评估、方案、落实、反馈 */
export const STAGES = ['receive', 'assess', 'plan', 'act', 'feedback'] as const;
export type Stage = (typeof STAGES)[number];

/** What shows that somebody looks for a way, and that it is gone. */
const PLANS: readonly FactType[] = [
  'record.opened',
  'fields.compared',
  'help.asked',
  'colleague.called',
  'report.made',
];
const ACTS: readonly FactType[] = ['help.given', 'form.completed', 'form.signed'];

/** The stages a complaint has been through; what was left out stays open. */
export function stagesOf(complaint: Complaint, facts: readonly Fact[]): ReadonlySet<Stage> {
  const done = new Set<Stage>();
  for (const fact of facts) {
    if (fact.customer !== complaint.customer) continue;
    if (fact.type === 'encounter.started' || fact.type === 'complaint.graded') done.add('receive');
    if (fact.type === 'complaint.graded') done.add('assess');
    if (PLANS.includes(fact.type)) done.add('plan');
    if (ACTS.includes(fact.type)) done.add('act');
    if (fact.type === 'complaint.answered') done.add('feedback');
  }
  return done;
}

export interface Rung {
  readonly level: number;
  /** The whole time of the level, ms. */
  readonly time: number;
  /** ms left of the one that runs; null for the others. */
  readonly left: number | null;
}

/** The house's three clocks; the one of the level runs until the answer. */
export function rungsOf(
  { bank }: Pick<LessonBundle, 'bank'>,
  { state, level, dueAt }: Complaint,
  now: number,
): Rung[] {
  const runs = state.startsWith('handling');
  return bank.complaint.clocks.map((time, index) => ({
    level: index + 1,
    time,
    left: runs && level === index + 1 ? dueAt - now : null,
  }));
}

export interface IncidentClocks {
  /** When it began, and ms since. */
  readonly began: number;
  readonly since: number;
  /** When it was reported, or -1. */
  readonly reported: number;
  /** Categories that cannot be served meanwhile. */
  readonly stops: readonly string[];
  /** ms left until the service should be back; null without a target. */
  readonly restoreIn: number | null;
  /** ms left until the hall should hear something; null where nothing says how often. */
  readonly newsIn: number | null;
}

export function incidentClocks(
  { bank }: Pick<LessonBundle, 'bank'>,
  { id, kind }: Incident,
  { now, floor }: Pick<SimView, 'now' | 'floor'>,
  facts: readonly Fact[],
): IncidentClocks {
  let began = now;
  let reported = -1;
  for (const fact of facts) {
    if (fact.type === 'incident.opened' && fact.data.incident === id) began = fact.t;
    else if (fact.type === 'incident.reported' && fact.data.incident === id) reported = fact.t;
  }
  const target = bank.clocks?.incidents.find(({ incident }) => incident === kind);
  const spoken = bank.announcements
    .filter(({ incident }) => incident === kind)
    .map(({ id: one }) => floor?.announced[one] ?? -1);
  const last = Math.max(began, ...spoken);
  return {
    began,
    since: now - began,
    reported,
    stops: bank.incidents.find((one) => one.id === kind)?.hall.stops ?? [],
    restoreIn: target?.restore === undefined ? null : began + target.restore - now,
    newsIn: target?.news === undefined ? null : last + target.news - now,
  };
}
