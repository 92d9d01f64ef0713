/** One day of a drill played by a script: only the hall, no pictures, no hashes. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Command } from '../../scenario/vocabulary/commands.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { answerTo, createSim, type Sim } from '../../sim/index.ts';
import { type Change, changedMoves, type Script, type ScriptMove } from './script.ts';

/** Nobody looks up for requests more often than this, in simulated ms. */
const LEAST_LOOK = 5_000;

/** How often one must look up so that nothing is noticed after its time has come. */
function lookOf({ requests }: Script): number {
  const delays = Object.values(requests).flatMap(({ seenAfter, answeredAfter }) =>
    [seenAfter, answeredAfter].filter((delay) => delay !== null),
  );
  return Math.max(LEAST_LOOK, Math.min(...delays));
}

interface Errand {
  readonly t: number;
  readonly command: Command;
}

/** What a request leads to, by habit. */
function errandsFor({ t, data }: Fact<'request.raised'>, sim: Sim, script: Script): Errand[] {
  const habit = script.requests[data.kind];
  const specs = sim.bundle.lesson.supervisor?.requests ?? [];
  const { request, kind, draw } = data;
  const seen = habit ? habit.seenAfter !== null : false;
  const errands: Errand[] = [];
  if (habit?.seenAfter != null)
    errands.push({ t: t + habit.seenAfter, command: { do: 'go-and-see', request } });
  if (habit?.answeredAfter != null) {
    const answer = habit.answers[draw] ?? answerTo(specs, { kind, draw, seen });
    errands.push({
      t: t + habit.answeredAfter,
      command: { do: 'answer-request', request, ...answer },
    });
  }
  return errands;
}

class Player {
  readonly #sim: Sim;
  readonly #script: Script;
  /** By what is done: who has had it. */
  readonly #had = new Map<string, Set<number>>();
  readonly #errands: Errand[] = [];
  #heard = 0;

  constructor(sim: Sim, script: Script) {
    this.#sim = sim;
    this.#script = script;
  }

  play(moves: readonly ScriptMove[]): void {
    const sim = this.#sim;
    const { ends } = sim.bundle.lesson;
    const look = lookOf(this.#script);
    let next = 0;
    while (!sim.ended && sim.now < ends) {
      const move = moves[next];
      const errand = this.#errands[0];
      const at = Math.min(move?.t ?? ends, errand?.t ?? ends, sim.now + look, ends);
      if (at > sim.now) sim.advanceTo(at);
      this.#hear();
      const { busyUntil } = sim.status();
      if (busyUntil > sim.now) {
        sim.advanceTo(Math.min(busyUntil, ends));
        continue;
      }
      const first = this.#errands[0];
      if (move && move.t <= sim.now && !(first && first.t < move.t)) {
        next += 1;
        this.#give(move);
      } else if (first && first.t <= sim.now) {
        this.#errands.shift();
        sim.submit(first.command);
      }
    }
  }

  #hear(): void {
    const { facts } = this.#sim;
    for (; this.#heard < facts.length; this.#heard += 1) {
      const fact = facts[this.#heard];
      if (fact?.type !== 'request.raised') continue;
      this.#errands.push(...errandsFor(fact as Fact<'request.raised'>, this.#sim, this.#script));
      this.#errands.sort((a, b) => a.t - b.t);
    }
  }

  #give({ command, whom }: ScriptMove): void {
    if (!whom) {
      this.#sim.submit(command);
      return;
    }
    const { customer: _, ...what } = command as Command & { customer?: number };
    const key = JSON.stringify(what);
    const had = this.#had.get(key) ?? new Set<number>();
    this.#had.set(key, had);
    const sameDay = this.#sim.seed === this.#script.seed;
    const alike = this.#sim
      .waiting()
      .filter(({ id, kind, category }) => {
        const fits = kind === whom.kind && category === whom.category;
        return fits && !had.has(id);
      })
      .sort((a, b) => {
        if (sameDay && (a.id === whom.id) !== (b.id === whom.id)) return a.id === whom.id ? -1 : 1;
        return Math.abs(a.waited - whom.waited) - Math.abs(b.waited - whom.waited) || a.id - b.id;
      });
    for (const { id } of alike) {
      had.add(id);
      if (this.#sim.submit({ ...what, customer: id } as unknown as Command).ok) return;
    }
  }
}

/** Facts of the day with this seed, one decision changed or none. The same customers come whatever is done. */
export function playDay(
  bundle: LessonBundle,
  script: Script,
  seed: number,
  change: Change | null,
): readonly Fact[] {
  const sim = createSim(bundle, seed, false);
  new Player(sim, script).play(changedMoves(script.moves, change));
  return sim.facts;
}
