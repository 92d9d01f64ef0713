/** What a day in a hall came to, for comparing days: times in ms, people as numbers, points 0..100. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { factsOf, hallTargets, isLost, score } from '../../sim/index.ts';

export interface HallOutcome {
  /** Mean by the clock from the door on, and as felt, over all whose wait is over. */
  readonly wait: number;
  readonly felt: number;
  /** Felt waits of all together. */
  readonly feltSum: number;
  /** Went without being served. */
  readonly lost: number;
  readonly unpaid: number;
  /** Share of the points of all hall targets, by weight. */
  readonly points: number;
  /** Points of the whole drill before any cap, and the weight of the rules broken; only where they were asked for. */
  readonly total?: number;
  readonly broken?: number;
}

function byTheRules(bundle: LessonBundle, facts: readonly Fact[]) {
  const { raw, cases, shiftFindings } = score(bundle, facts);
  const findings = [...cases.flatMap((one) => one.findings), ...shiftFindings];
  return { total: raw, broken: findings.reduce((sum, { weight }) => sum + weight, 0) };
}

/** @param scored also what the day is worth by the rules of the drill, which takes half as long again */
export function hallOutcome(
  bundle: LessonBundle,
  facts: readonly Fact[],
  scored = false,
): HallOutcome {
  const came = new Map(factsOf(facts, 'customer.arrived').map(({ customer, t }) => [customer, t]));
  const waits = factsOf(facts, 'wait.felt');
  const many = Math.max(1, waits.length);
  const felt = waits.reduce((all, { data }) => all + data.felt, 0);
  const wait = waits.reduce((all, { t, customer, data }) => {
    return all + t - (came.get(customer) ?? t - data.waited);
  }, 0);
  const targets = hallTargets(bundle, facts);
  const weight = targets.reduce((all, one) => all + one.weight, 0);
  const points = targets.reduce((all, one) => all + one.weight * one.points, 0);
  return {
    wait: wait / many,
    felt: felt / many,
    feltSum: felt,
    lost: factsOf(facts, 'customer.left').filter(({ data }) => isLost(data.reason)).length,
    unpaid: factsOf(facts, 'cash.short').length,
    points: weight === 0 ? 0 : (100 * points) / weight,
    ...(scored ? byTheRules(bundle, facts) : {}),
  };
}
