/** How much simulated time a piece of real time is worth. Never decides what happens, only how soon. */
import type { SimView } from '../sim/index.ts';

/** An action takes at most this long on the wall, however long it takes in the branch. */
export const ACTION_MS = 700;
/** The same where less motion is wanted. */
export const CALM_ACTION_MS = 150;
/** Simulated ms per real ms while waiting for the next customer. */
export const SKIP_RATE = 60;
/** A longer gap between frames (a sleeping tab, a debugger) is not made up for. */
export const LONGEST_FRAME = 1000;

export interface Pace {
  /** Whole simulated ms to advance for `elapsed` real ms; what is left of a ms is kept for the next frame. */
  step(elapsed: number, view: SimView, rate: number, skipping: boolean): number;
  /** Forgets the kept part: after a rewind, a pause, a command. */
  reset(): void;
}

export function createPace(actionMs = ACTION_MS): Pace {
  let kept = 0;
  return {
    step(elapsed, view, rate, skipping) {
      const { busySince, busyUntil } = view.player;
      const busyLeft = busyUntil - view.now;
      const busyRate = busyLeft > 0 ? (busyUntil - busySince) / actionMs : 0;
      const fast = Math.max(rate, busyRate, skipping ? SKIP_RATE : 0);
      kept += Math.min(Math.max(elapsed, 0), LONGEST_FRAME) * fast;
      let whole = Math.floor(kept);
      kept -= whole;
      // The fast pace ends with the action: customers get no time for free.
      if (busyRate > rate && !skipping && whole > busyLeft) {
        whole = busyLeft;
        kept = 0;
      }
      return whole;
    },
    reset() {
      kept = 0;
    },
  };
}

/** Nobody is at the desk, nobody waits for the player, and somebody is still to come. */
export function canSkip(view: SimView): boolean {
  const { player, hall, encounter, phase } = view;
  if (phase === 'ended' || encounter || player.busyUntil > view.now) return false;
  if (player.remaining === 0 || player.phone === 'ringing') return false;
  return !hall.people.some(
    (person) =>
      person.forPlayer &&
      (person.state === 'waiting' || person.state === 'called' || person.state === 'serving'),
  );
}
