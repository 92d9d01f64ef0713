/** A matter in hand: how far its exemplary way has been gone, and whether the next step can be taken now. */
import { condition } from '../../scenario/condition/condition.ts';
import type { Step } from '../../scenario/schema/common.ts';
import type { FactType } from '../../scenario/vocabulary/facts.ts';
import type { Sim } from '../../sim/index.ts';
import { PATIENCE, willPass } from '../perform.ts';

export interface MatterInHand {
  readonly duty: string;
  readonly steps: readonly Step[];
  /** Place of the next step. */
  next: number;
  /** Number of the fact with which it began, and of the next to be read for the step that is waited for. */
  readonly from: number;
  read: number;
  /** Since when the next step has been waited for, or null. */
  since: number | null;
}

/** `go`: take it now. `wait`: what it needs may still come. `skip`: it will not. */
export type Turn =
  | { readonly turn: 'go' }
  | { readonly turn: 'wait' }
  | { readonly turn: 'skip'; readonly why: string };

const happened = (
  sim: Sim,
  { until }: Extract<Step, { until: unknown }>,
  matter: MatterInHand,
): boolean => {
  const type = until.fact as FactType;
  const where = condition(until.where, { kind: 'pattern', fact: type });
  for (; matter.read < sim.facts.length; matter.read += 1) {
    const fact = sim.facts[matter.read];
    if (fact?.type === type && where.holds({ A: fact })) return true;
  }
  return false;
};

/** Of a step that is a wait, `go` means that it is over. */
export function turnOf(sim: Sim, matter: MatterInHand, step: Step): Turn {
  matter.since ??= sim.now;
  const waited = sim.now - matter.since;
  if ('wait' in step) return { turn: waited >= step.wait ? 'go' : 'wait' };
  if ('until' in step) {
    if (happened(sim, step, matter)) return { turn: 'go' };
    return waited >= step.within ? { turn: 'skip', why: 'not-come' } : { turn: 'wait' };
  }
  const verdict = sim.can(step);
  if (verdict.ok) return { turn: 'go' };
  return willPass(sim, step, verdict.reason) && waited < PATIENCE
    ? { turn: 'wait' }
    : { turn: 'skip', why: verdict.reason };
}

/** When a wait of known length ends; else null. */
export const wakesAt = ({ since }: MatterInHand, step: Step): number | null => {
  if (since === null) return null;
  if ('wait' in step) return since + step.wait;
  return 'until' in step ? since + step.within : null;
};

export function goOn(matter: MatterInHand): void {
  matter.next += 1;
  matter.read = matter.from;
  matter.since = null;
}
