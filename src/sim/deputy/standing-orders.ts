/** Standing orders for a hall: the steps of a plan, each given when it is called for. */
import type { PlanStep } from '../../scenario/schema/supervisor.ts';
import type { Command } from '../../scenario/vocabulary/commands.ts';
import type { Run } from '../model/run.ts';
import type { SimView } from '../model/view.ts';
import { chosen, dueFrom, holds, isOver, isRepeated, needsLook } from './plan-conditions.ts';
import { answerTo } from './request-answers.ts';

/** How a step of the plan stands. */
interface Standing {
  readonly step: PlanStep;
  readonly index: number;
  last: number | null;
  /** Nothing more to do about it. */
  over: boolean;
  /** Why it could not be given when it was last tried. */
  refused: string;
  /** People and requests it has been done for. */
  readonly had: Set<number>;
}

/** Whoever carries the orders out. */
export interface Hands {
  /** Gives the command of a step; false when it was left out. */
  submit(command: Command, index: number): boolean;
  /** May this matter be begun now? Makes room for it. */
  mayBegin(duty: string): boolean;
  /** The matter has been begun; `from`: number of the first fact of it. */
  begun(duty: string, from: number): void;
}

export class StandingOrders {
  readonly #sim: Run;
  readonly #hands: Hands;
  readonly #every: number;
  readonly #plan: readonly Standing[];
  #nextLook = 0;

  /** @param every ms between two looks around the hall */
  constructor(sim: Run, steps: readonly PlanStep[], every: number, hands: Hands) {
    this.#sim = sim;
    this.#hands = hands;
    this.#every = every;
    this.#plan = steps.map((step, index) => {
      return { step, index, last: null, over: false, refused: '', had: new Set<number>() };
    });
  }

  /** Something happened that makes one look up. */
  lookUp(): void {
    this.#nextLook = this.#sim.now;
  }

  /** Gives the first step that is called for; false when none is. */
  next(): boolean {
    const sim = this.#sim;
    const looks = sim.now >= this.#nextLook;
    let view: SimView | null = null;
    for (const one of this.#plan) {
      const { step } = one;
      if (one.over || dueFrom(step, one.last) > sim.now) continue;
      if (isOver(step, sim.now)) {
        one.over = true;
        continue;
      }
      if (needsLook(step)) {
        if (!looks) continue;
        view ??= sim.view();
        if (step.when && !holds(step.when, view)) continue;
      }
      if (this.#give(one, view)) return true;
    }
    if (looks) this.#nextLook = sim.now + this.#every;
    return false;
  }

  /** When a step may next be called for, after now; or `until`. */
  wakesAt(until: number): number {
    const { now } = this.#sim;
    let at = until;
    for (const { step, last, over } of this.#plan) {
      if (over) continue;
      const due = dueFrom(step, last);
      const next = due > now ? due : needsLook(step) ? this.#nextLook : now + this.#every;
      if (next < at) at = Math.max(next, now + 1);
    }
    return at;
  }

  /** Steps to be given once that could not be, and why. */
  refused(): { command: Command; index: number; reason: string }[] {
    return this.#plan.flatMap(({ step, index, over, refused }) =>
      over || needsLook(step) || isRepeated(step) || refused === ''
        ? []
        : [{ command: step.do as Command, index, reason: refused }],
    );
  }

  #give(one: Standing, view: SimView | null): boolean {
    const { step } = one;
    if (step.among && view) return this.#forPeople(one, step.among, view);
    if (step.request && view) return this.#forRequest(one, step.request, view);
    const command = step.do as Command;
    if (command.do === 'begin-duty' && !this.#hands.mayBegin(command.duty)) return false;
    const verdict = this.#sim.can(command);
    if (!verdict.ok) {
      one.refused = verdict.reason;
      return false;
    }
    one.last = this.#sim.now;
    one.over = step.every === undefined;
    const from = this.#sim.facts.length;
    const given = this.#hands.submit(command, one.index);
    if (given && command.do === 'begin-duty') this.#hands.begun(command.duty, from);
    return true;
  }

  #forPeople(one: Standing, among: NonNullable<PlanStep['among']>, view: SimView): boolean {
    let given = 0;
    const at = this.#sim.now;
    for (const { id } of chosen(among, view, one.had)) {
      if (given === among.most) break;
      const command = { ...one.step.do, customer: id } as unknown as Command;
      if (!this.#sim.can(command).ok) continue;
      given += 1;
      one.had.add(id);
      this.#hands.submit(command, one.index);
    }
    if (given > 0) one.last = at;
    return given > 0;
  }

  #forRequest(one: Standing, kinds: readonly string[], { floor }: SimView): boolean {
    const specs = this.#sim.bundle.lesson.supervisor?.requests ?? [];
    for (const request of floor?.requests ?? []) {
      if (!kinds.includes(request.kind) || one.had.has(request.id)) continue;
      const { do: verb } = one.step.do;
      if (verb === 'answer-request' && this.#willSee(request.kind, request.id, request.seen))
        continue;
      const answer = verb === 'answer-request' ? answerTo(specs, request) : {};
      const command = { ...answer, ...one.step.do, request: request.id } as unknown as Command;
      if (!this.#sim.can(command).ok) continue;
      one.had.add(request.id);
      one.last = this.#sim.now;
      this.#hands.submit(command, one.index);
      return true;
    }
    return false;
  }

  /** Somebody means to go and see first. */
  #willSee(kind: string, request: number, seen: boolean): boolean {
    const { now } = this.#sim;
    return (
      !seen &&
      this.#plan.some(
        ({ step, had, over }) =>
          step.do.do === 'go-and-see' &&
          step.request?.includes(kind) === true &&
          !over &&
          !had.has(request) &&
          dueFrom(step, null) <= now &&
          !isOver(step, now),
      )
    );
  }
}
