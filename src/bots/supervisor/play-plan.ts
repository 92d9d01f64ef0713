/**
 * Follows a plan on a floor: gives each step when it is called for, takes up matters as they come and goes their exemplary way, one
 * step of the matter and one of the floor in turn, and looks around now and then when there is nothing to do.
 */
import type { Step } from '../../scenario/schema/common.ts';
import type { PlanStep } from '../../scenario/schema/supervisor.ts';
import type { Command } from '../../scenario/vocabulary/commands.ts';
import { type Sim, StandingOrders } from '../../sim/index.ts';
import { attempt } from '../perform.ts';
import { type Bend, type Done, exemplarOfDesk, type Origin, straight } from '../script.ts';
import { goOn, type MatterInHand, turnOf, wakesAt } from './matter-in-hand.ts';

/** ms between two looks around the hall. */
const LOOK = 30_000;

class PlanPlayer {
  readonly #sim: Sim;
  readonly #bend: Bend;
  readonly #orders: StandingOrders;
  readonly #done: Done[] = [];
  readonly #aside: MatterInHand[] = [];
  #hand: MatterInHand | null = null;
  #pausedAt: number | null = null;
  /** Facts read so far, for what makes one look up. */
  #read = 0;

  constructor(sim: Sim, steps: readonly PlanStep[], bend: Bend) {
    this.#sim = sim;
    this.#bend = bend;
    this.#orders = new StandingOrders(sim, steps, LOOK, {
      submit: (command, index) => this.#submit(command, { part: 'plan', index }),
      mayBegin: (duty) => this.#hand === null || this.#makeRoom(duty),
      begun: (duty, from) => this.#takeUp(duty, from),
    });
  }

  play(): Done[] {
    const sim = this.#sim;
    let floorNext = true;
    while (!sim.ended) {
      const orders = this.#orders;
      if (floorNext ? orders.next() || this.#matter() : this.#matter() || orders.next())
        floorNext = !floorNext;
      else this.#pass();
    }
    this.#endPause();
    for (const { command, index, reason } of this.#orders.refused())
      this.#log(command, { part: 'plan', index }, { number: -1, refused: reason });
    return this.#done;
  }

  /** The matter in hand is left for another, when it has come to a wait. */
  #makeRoom(duty: string): boolean {
    const sim = this.#sim;
    const hand = this.#hand;
    const step = hand?.steps[hand.next];
    if (!hand || !step || turnOf(sim, hand, step).turn !== 'wait') return false;
    if (!sim.view().duties.some(({ id, state }) => id === duty && state === 'open')) return false;
    if (!sim.can({ do: 'set-aside' }).ok) return false;
    this.#submit({ do: 'set-aside' }, { part: 'case', index: hand.next });
    this.#aside.push(hand);
    this.#hand = null;
    return true;
  }

  #takeUp(duty: string, from: number): void {
    const waiting = this.#aside.findIndex((one) => one.duty === duty);
    const [resumed] = waiting < 0 ? [] : this.#aside.splice(waiting, 1);
    const steps = resumed?.steps ?? exemplarOfDesk(this.#sim);
    this.#hand = resumed ?? { duty, steps, next: 0, from, read: from, since: null };
  }

  /** Takes the next step of the matter in hand. */
  #matter(): boolean {
    const sim = this.#sim;
    if (!this.#hand) return this.#resume();
    const hand = this.#hand;
    const step = hand.steps[hand.next];
    if (!step || !sim.status().desk) {
      this.#hand = null;
      return false;
    }
    const origin = { part: 'case', index: hand.next } as const;
    const { since } = hand;
    const turn = turnOf(sim, hand, step);
    if (turn.turn === 'wait') return false;
    if ('do' in step) {
      if (turn.turn === 'go') this.#submit(step, origin);
      else this.#log(step, origin, { number: -1, refused: turn.why });
    } else if (this.#pausedAt !== null && this.#pausedAt === since) {
      // Nothing came between: the script says what was waited for, not how long it took.
      const refused = turn.turn === 'skip' ? turn.why : '';
      this.#endPause({ step, origin, refused });
    } else if (turn.turn === 'skip') {
      this.#log({ wait: 0 }, origin, { number: -1, refused: turn.why });
    }
    goOn(hand);
    return true;
  }

  #resume(): boolean {
    const [first] = this.#aside;
    if (!first) return false;
    const command: Command = { do: 'begin-duty', duty: first.duty };
    if (!this.#sim.can(command).ok) return false;
    this.#aside.shift();
    this.#hand = first;
    this.#submit(command, { part: 'case', index: first.next });
    return true;
  }

  /** Nothing to do: time passes until there may be. */
  #pass(): void {
    const sim = this.#sim;
    const { now } = sim;
    if (this.#pausedAt === null) {
      this.#bend({ wait: 0 }, sim);
      this.#pausedAt = now;
    }
    let until = this.#orders.wakesAt(sim.bundle.lesson.ends);
    const by = (at: number | null): void => {
      if (at !== null && at < until) until = Math.max(at, now + 1);
    };
    const hand = this.#hand;
    const step = hand?.steps[hand.next];
    if (this.#aside.length > 0) by(now + LOOK);
    if (hand && step) {
      by(sim.nextEventAt());
      by(wakesAt(hand, step));
    }
    sim.advanceTo(until);
    for (; this.#read < sim.facts.length; this.#read += 1)
      if (sim.facts[this.#read]?.type === 'request.raised') this.#orders.lookUp();
  }

  #endPause(as?: { step: Step; origin: Pick<Origin, 'part' | 'index'>; refused: string }): void {
    if (this.#pausedAt === null) return;
    const t = this.#pausedAt;
    this.#pausedAt = null;
    const { step, origin, refused } = as ?? {
      step: { wait: this.#sim.now - t },
      origin: { part: 'plan', index: -1 } as const,
      refused: '',
    };
    this.#done.push({ step, origin: this.#place(origin), number: -1, refused, t });
  }

  /** False when the step was left out. */
  #submit(command: Command, origin: Pick<Origin, 'part' | 'index'>): boolean {
    this.#endPause();
    const sim = this.#sim;
    let given = false;
    for (const bent of this.#bend(command, sim)) {
      const at = this.#place(origin);
      const t = sim.now;
      const what = 'do' in bent ? attempt(sim, bent) : { number: -1, refused: '' };
      this.#done.push({ step: bent, origin: at, ...what, t });
      if (what.number >= 0) given = true;
    }
    this.#orders.lookUp();
    return given;
  }

  #log(step: Step, origin: Pick<Origin, 'part' | 'index'>, what: Pick<Done, 'number' | 'refused'>) {
    this.#endPause();
    this.#bend(step, this.#sim);
    this.#done.push({ step, origin: this.#place(origin), ...what, t: this.#sim.now });
  }

  #place(origin: Pick<Origin, 'part' | 'index'>): Origin {
    return { ...origin, customer: this.#sim.status().desk?.customer ?? -1 };
  }
}

/** Follows the lesson's plan, or another, to the end of the day; each step bent by `bend`. Returns what was done, in order. */
export function playPlan(
  sim: Sim,
  bend: Bend = straight,
  steps: readonly PlanStep[] = sim.bundle.lesson.supervisor?.plan ?? [],
): Done[] {
  return new PlanPlayer(sim, steps, bend).play();
}
