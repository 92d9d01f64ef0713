/** Carries out one step of a script on a run, the way a patient person would: waits for what will come, skips what cannot be. */
import { condition } from '../scenario/condition/condition.ts';
import type { Step } from '../scenario/schema/common.ts';
import type { Command } from '../scenario/vocabulary/commands.ts';
import type { FactType } from '../scenario/vocabulary/facts.ts';
import type { Sim } from '../sim/index.ts';

/** Longest a bot waits for a command to become possible, ms. */
export const PATIENCE = 3_600_000;

/** Lets time pass to the next event, but not past `limit`. False when nothing more can happen before it. */
function passTime(sim: Sim, limit: number): boolean {
  const next = sim.nextEventAt();
  if (sim.ended || next === null || next > limit) {
    if (!sim.ended) sim.advanceTo(Math.max(sim.now, limit));
    return false;
  }
  sim.advanceTo(next);
  return true;
}

/** Waits until the action in hand is done. */
function finishAction(sim: Sim): void {
  const { busyUntil } = sim.status();
  if (busyUntil > sim.now) sim.advanceTo(busyUntil);
}

/** Is the refusal one that time alone may lift? */
export function willPass(sim: Sim, command: Command, reason: string): boolean {
  if (reason === 'busy') return true;
  const status = sim.status();
  if (reason === 'nobody-waiting') return status.remaining > 0;
  // With customers still to come there is better to do than to wait for the time of a duty.
  if (reason === 'not-yet') return status.remaining === 0;
  if (reason === 'no-customer') return status.window === 'open.calling';
  if (reason === 'not-here') {
    const who = 'role' in command ? command.role : 'who' in command ? command.who : '';
    return status.coming.includes(who);
  }
  return false;
}

/** What came of a step: the number of the command given or -1, and why it could not be done, or "". */
export interface Attempt {
  readonly number: number;
  readonly refused: string;
}

/** Gives the command as soon as it can be given. */
export function attempt(sim: Sim, command: Command): Attempt {
  const limit = sim.now + PATIENCE;
  for (;;) {
    const verdict = sim.can(command);
    if (verdict.ok) {
      const number = sim.commandCount;
      sim.submit(command);
      finishAction(sim);
      return { number, refused: '' };
    }
    if (!willPass(sim, command, verdict.reason) || !passTime(sim, limit))
      return { number: -1, refused: verdict.reason };
  }
}

/** Gives the command as soon as it can be given; its number, or -1 when it cannot. */
export const give = (sim: Sim, command: Command): number => attempt(sim, command).number;

/** False when it did not happen in time. */
function waitUntil(sim: Sim, step: Extract<Step, { until: unknown }>): boolean {
  const type = step.until.fact as FactType;
  const where = condition(step.until.where, { kind: 'pattern', fact: type });
  const limit = sim.now + step.within;
  const start = sim.facts.map((f) => f.type).lastIndexOf('encounter.started');
  for (let read = Math.max(0, start); ; ) {
    for (; read < sim.facts.length; read += 1) {
      const fact = sim.facts[read];
      if (fact?.type === type && where.holds({ A: fact })) return true;
    }
    if (!passTime(sim, limit)) return false;
  }
}

/** Does one step. A wait is refused as `not-come` when what it waits for does not happen. */
export function perform(sim: Sim, step: Step): Attempt {
  if (sim.ended) return { number: -1, refused: 'ended' };
  if ('do' in step) return attempt(sim, step);
  if ('until' in step) return { number: -1, refused: waitUntil(sim, step) ? '' : 'not-come' };
  sim.advanceTo(sim.now + step.wait);
  return { number: -1, refused: '' };
}

/** Lets the day run out. */
export function runOut(sim: Sim): void {
  if (!sim.ended) sim.advanceTo(sim.bundle.lesson.ends);
}
