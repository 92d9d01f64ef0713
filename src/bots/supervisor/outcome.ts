/** What a day on a floor came to, told from the facts alone: the score is measured by it. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { factsOf, isLost, judge } from '../../sim/index.ts';

/** Less is better, of all of them. */
export interface Outcome {
  /** Mean felt wait of those who were called, ms. */
  readonly felt: number;
  /** Share of those who came and went, or were left standing, without what they came for. */
  readonly lost: number;
  /** Complaints beside those the drill brings by itself. */
  readonly complaints: number;
  /** Share of the matters that came up and did not come to an acceptable end. */
  readonly unsettled: number;
  readonly cost: number;
  /** Share of the rules that had anything to say which were broken, by weight: who does nothing breaks few, and keeps none. */
  readonly breaches: number;
}
export const OUTCOME_PARTS = [
  'felt',
  'lost',
  'complaints',
  'unsettled',
  'cost',
  'breaches',
] as const;

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** A day whose hall was never run counts as a bad one: felt wait in ms, share of those who came that was lost, complaints. */
const NO_DAY = { felt: 1_200_000, lost: 0.3, complaints: 3 };

/** How those fared who came on the days of a week. */
function weekOutcome({ lesson }: LessonBundle, facts: readonly Fact[]) {
  const all = lesson.supervisor?.week?.days.length ?? 0;
  const days = factsOf(facts, 'day.ran').map(({ data }) => data);
  const missed = all - days.length;
  const mean = (of: (day: (typeof days)[number]) => number, none: number): number =>
    (sum(days.map(of)) + missed * none) / Math.max(1, all);
  return {
    felt: mean(({ feltMean }) => feltMean, NO_DAY.felt),
    lost: mean(({ came, left }) => left / Math.max(1, came), NO_DAY.lost),
    complaints: sum(days.map(({ complaints }) => complaints)) + missed * NO_DAY.complaints,
    cost: sum(days.map(({ cost }) => cost)),
  };
}

export function outcomeOf(bundle: LessonBundle, facts: readonly Fact[]): Outcome {
  const { duties } = bundle.lesson;
  const ids = new Set(duties.map(({ id }) => id));
  const felt = factsOf(facts, 'wait.felt').map(({ data }) => data.felt);
  const came = factsOf(facts, 'customer.arrived').length;
  const content = factsOf(facts, 'customer.left').filter(({ data }) => !isLost(data.reason));
  const unpaid = factsOf(facts, 'cash.short').length;
  const matters = factsOf(facts, 'matter.came-up').length;
  const settled = factsOf(facts, 'encounter.ended').filter(
    ({ customer, data }) => customer < 0 && data.acceptable,
  );
  return {
    felt: felt.length === 0 ? 0 : sum(felt) / felt.length,
    lost: came === 0 ? 0 : (came - content.length + unpaid) / came,
    complaints: factsOf(facts, 'complaint.opened').filter(({ data }) => !ids.has(data.cause))
      .length,
    cost: sum(factsOf(facts, 'helper.called').map(({ data }) => data.cost)),
    unsettled: matters === 0 ? 0 : (matters - settled.length) / matters,
    breaches: brokenShare(bundle, facts),
    ...(bundle.lesson.supervisor?.week ? weekOutcome(bundle, facts) : {}),
  };
}

function brokenShare(bundle: LessonBundle, facts: readonly Fact[]): number {
  const { results } = judge(bundle, facts);
  const weighing = (state: string): number =>
    sum(results.filter((one) => one.state === state).map(({ weight }) => weight));
  const broken = weighing('violated');
  return broken === 0 ? 0 : broken / (broken + weighing('satisfied'));
}

/** Of many days, how bad each was beside the others: each part in standard deviations from its mean, summed up. */
export function badness(days: readonly Outcome[]): number[] {
  const scales = OUTCOME_PARTS.map((part) => {
    const values = days.map((day) => day[part]);
    const mean = sum(values) / values.length;
    const sd = Math.sqrt(
      sum(values.map((value) => (value - mean) * (value - mean))) / values.length,
    );
    return { part, mean, sd };
  });
  return days.map((day) =>
    sum(scales.map(({ part, mean, sd }) => (sd === 0 ? 0 : (day[part] - mean) / sd))),
  );
}

/** Ranks from 1; equal values share the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const found: number[] = [];
  for (let i = 0; i < order.length; ) {
    let end = i + 1;
    while (end < order.length && values[order[end] as number] === values[order[i] as number])
      end += 1;
    for (let j = i; j < end; j += 1) found[order[j] as number] = (i + 1 + end) / 2;
    i = end;
  }
  return found;
}

/** Rank correlation of Spearman: the correlation of the ranks, ties shared. 0 where one of the two never changes. */
export function spearman(xs: readonly number[], ys: readonly number[]): number {
  const a = ranks(xs);
  const b = ranks(ys);
  const middle = (xs.length + 1) / 2;
  const dot = (p: readonly number[], q: readonly number[]): number =>
    sum(p.map((value, i) => (value - middle) * ((q[i] ?? 0) - middle)));
  const spread = Math.sqrt(dot(a, a) * dot(b, b));
  return spread === 0 ? 0 : dot(a, b) / spread;
}
