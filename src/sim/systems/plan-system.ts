/** The day as the supervisor has planned it: breaks that were moved, moves still to come, parts of targets. */
import type { Goal } from '../../scenario/schema/goals.ts';
import type { PlannedMove, PlanState } from '../model/floor-state.ts';
import { own } from '../model/own.ts';
import { EVENT, type World } from '../world/world.ts';

type Break = World['bundle']['lesson']['breaks'][number];

/** Made when something is planned for the first time. */
function planOf(world: World): PlanState {
  const floor = world.state.floor as NonNullable<typeof world.state.floor>;
  floor.plan ??= { breaks: {}, moves: [], goals: {} };
  return floor.plan;
}

/** Index of somebody's break in the lesson, or -1. */
export const restOf = (world: World, staff: string): number =>
  world.bundle.lesson.breaks.findIndex((rest) => rest.staff === staff);

/** A break of the lesson as it is planned now: one that was moved keeps its length and its slack. */
export function plannedBreak(world: World, index: number): Break | undefined {
  const rest = world.bundle.lesson.breaks[index];
  const from = rest && own(world.state.floor?.plan?.breaks, rest.staff);
  if (!rest || from === undefined) return rest;
  const latest = rest.latest === undefined ? undefined : from + rest.latest - rest.from;
  return { ...rest, from, latest };
}

export function planBreak(world: World, staff: string, from: number): void {
  const index = restOf(world, staff);
  const was = plannedBreak(world, index)?.from ?? 0;
  planOf(world).breaks[staff] = from;
  const latest = plannedBreak(world, index)?.latest ?? world.bundle.lesson.ends;
  world.emit('break.planned', { staff, from, latest, was }, { customer: -1 });
}

/** At most so many breaks at one time, if all began as planned. */
function breaksTogether(all: readonly Break[]): number {
  const counts = all.map(
    ({ from: at }) => all.filter((one) => one.from <= at && at < one.from + one.for).length,
  );
  return Math.max(0, ...counts);
}

/** The counters open: how the plan stands, where there was something to plan. */
export function planStands(world: World): void {
  const { breaks } = world.bundle.lesson;
  if (!breaks.some(({ between }) => between !== undefined)) return;
  const planned = breaks.map((rest, index) => plannedBreak(world, index) ?? rest);
  const data = {
    moved: planned.filter(({ from }, index) => from !== breaks[index]?.from).length,
    together: breaksTogether(planned),
    moves: world.state.floor?.plan?.moves.length ?? 0,
  };
  world.emit('plan.stood', data, { by: 'system', customer: -1 });
}

export const plannedMove = (world: World, staff: string, at: number): PlannedMove | undefined =>
  world.state.floor?.plan?.moves.find((one) => one.staff === staff && one.at === at);

/** @param to "" takes the plan for that time back */
export function planMove(world: World, { staff, at, to }: PlannedMove): void {
  const { moves } = planOf(world);
  const before = moves.findIndex((one) => one.staff === staff && one.at === at);
  if (before >= 0) moves.splice(before, 1);
  if (to !== '') {
    const later = moves.findIndex((one) => one.at > at);
    moves.splice(later < 0 ? moves.length : later, 0, { at, staff, to });
    if (before < 0) world.at(at, EVENT.plan, 0);
  }
  world.emit('move.planned', { staff, to, at }, { customer: -1 });
}

/** Takes the first move that is due off the plan. */
export function dueMove(world: World): PlannedMove | undefined {
  const moves = world.state.floor?.plan?.moves;
  return moves?.[0] && moves[0].at <= world.now ? moves.shift() : undefined;
}

export const goalsOf = ({ bundle }: World): readonly Goal[] =>
  bundle.lesson.supervisor?.goals ?? [];

/** Everybody's part of a target, 0 for who has none. */
export function goalParts(world: World, goal: Goal): Record<string, number> {
  const set = own(world.state.floor?.plan?.goals, goal.id);
  const people = goal.people ?? world.bundle.lesson.supervisor?.crew.map(({ staff }) => staff);
  const parts: Record<string, number> = {};
  for (const staff of people ?? [])
    parts[staff] = own(set, staff) ?? goal.initial?.find((one) => one.staff === staff)?.amount ?? 0;
  return parts;
}

export const goalSum = (parts: Readonly<Record<string, number>>): number =>
  Object.values(parts).reduce((sum, one) => sum + one, 0);

/** More than is good for them, by the target's own limits. */
function isOver({ limits = [], share = 100, total }: Goal, staff: string, amount: number): boolean {
  const limit = limits.find((one) => one.staff === staff)?.most ?? total;
  return amount > limit || amount * 100 > share * total;
}

export function setGoal(world: World, goal: Goal, staff: string, amount: number): void {
  const was = goalParts(world, goal)[staff] ?? 0;
  const { goals } = planOf(world);
  const set = goals[goal.id] ?? {};
  goals[goal.id] = set;
  set[staff] = amount;
  const parts = goalParts(world, goal);
  const data = {
    goal: goal.id,
    staff,
    amount,
    was,
    sum: goalSum(parts),
    total: goal.total,
    most: Math.max(0, ...Object.values(parts)),
    over: Object.entries(parts).filter(([one, part]) => isOver(goal, one, part)).length,
  };
  world.emit('goal.set', data, { customer: -1 });
}
