/** Customers who come back: what became of somebody decides whether and when an entry of the lesson that follows theirs comes in. */
import { forkStream, uniformInt } from '../kernel/random-streams.ts';
import { isDuty } from '../model/duty-number.ts';
import type { EncounterState } from '../model/state.ts';
import { caseIndexOf } from '../world/visit-facts.ts';
import { EVENT, type World } from '../world/world.ts';

/** Random delay of a case customer, drawn from a stream of the entry's own. */
export function lateBy(world: World, index: number): number {
  const jitter = world.bundle.lesson.customers[index]?.jitter;
  if (!jitter) return 0;
  return uniformInt(forkStream(world.state.seed, `case-arrival/${index}`), jitter + 1);
}

/** An encounter has ended: those who follow it are on their way, or will never come. */
export function sendFollowers(world: World, encounter: EncounterState, outcome: string): void {
  if (isDuty(encounter.customer)) return;
  const { customers } = world.bundle.lesson;
  const entry = customers[caseIndexOf(world, encounter.customer)]?.id;
  if (entry === undefined) return;
  customers.forEach(({ follows }, index) => {
    if (follows?.entry !== entry) return;
    const { outcomes, keeps, after } = follows;
    if (outcomes && !outcomes.includes(outcome)) {
      world.state.followers[index] = null;
      return;
    }
    const { mood, trust, told, agreed } = encounter;
    world.state.followers[index] = {
      past: [...encounter.past, outcome],
      kept: keeps ? { mood, trust, told: [...told], agreed: [...agreed] } : null,
    };
    world.after(after + lateBy(world, index), EVENT.caseArrival, index);
  });
}

/** Can this entry of the lesson still come? Those who follow nobody always come. */
export function canCome(world: World, index: number, gone: ReadonlySet<number>): boolean {
  const { customers } = world.bundle.lesson;
  const follows = customers[index]?.follows;
  if (!follows) return true;
  const follower = world.state.followers[index];
  if (follower !== undefined) return follower !== null;
  const before = customers.findIndex(({ id }) => id === follows.entry);
  // Whoever left without being served has no encounter that could be followed.
  return before >= 0 && !gone.has(before) && canCome(world, before, gone);
}
