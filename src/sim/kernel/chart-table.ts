/**
 * A statechart as a table: leaf states and events are numbers, every (state, event) cell lists candidate transitions with
 * guard, exit, transition and entry actions in XState's order, and the timers that stop and start. The kernel runs tables;
 * `machines/compile-chart.ts` makes them from the XState charts, which stay the one description of behaviour.
 */
export interface TableTransition {
  /** Guard name, or "" for always. */
  readonly guard: string;
  /** Leaf state entered, or -1 to stay without leaving. */
  readonly target: number;
  /** Exit, transition and entry actions in order. */
  readonly actions: readonly string[];
  readonly stops: readonly number[];
  readonly starts: readonly number[];
}

export interface ChartTable {
  readonly id: string;
  /** Dotted paths of the leaf states. */
  readonly states: readonly string[];
  readonly final: readonly boolean[];
  readonly events: readonly string[];
  /** Timers: the delay's name and the event that the timer sends. */
  readonly timers: readonly { readonly delay: string; readonly event: number }[];
  readonly initial: {
    readonly state: number;
    readonly actions: readonly string[];
    readonly starts: readonly number[];
  };
  /** cells[state][event]. */
  readonly cells: readonly (readonly (readonly TableTransition[])[])[];
}

/** A running chart: which state, and the calendar number each running timer waits for (-1: not running). */
export interface ChartInstance {
  state: number;
  readonly timers: number[];
}

/** A delay that never runs out. */
export const NEVER = -1;

/** What the names in a chart mean. Actions must not send to the same chart; `delays` give ms, or NEVER. */
export interface Behaviour<W> {
  readonly guards: Readonly<Record<string, (world: W, id: number) => boolean>>;
  readonly actions: Readonly<Record<string, (world: W, id: number) => void>>;
  readonly delays: Readonly<Record<string, (world: W, id: number) => number>>;
}

/** What is settled before anything happens: guards that always or never hold, delays that never run out. */
export interface Settled {
  readonly guards: Readonly<Record<string, boolean>>;
  readonly never: readonly string[];
}
const NOTHING_SETTLED: Settled = { guards: {}, never: [] };

/** Puts an event into the calendar and returns its number there. */
export type After<W> = (world: W, ms: number, code: number, id: number) => number;

/** A chart not yet started. Call `start` next. */
export const createInstance = (table: ChartTable): ChartInstance => ({
  state: table.initial.state,
  timers: table.timers.map(() => -1),
});

interface BoundTransition<W> {
  readonly guard: ((world: W, id: number) => boolean) | null;
  readonly target: number;
  readonly actions: readonly ((world: W, id: number) => void)[];
  readonly stops: readonly number[];
  readonly starts: readonly number[];
}

/**
 * A table whose names have been looked up once, so that sending an event only walks arrays; what is settled beforehand has been
 * left out.
 */
export class BoundChart<W> {
  private readonly cells: readonly (readonly BoundTransition<W>[])[];
  private readonly width: number;
  private readonly entering: readonly ((world: W, id: number) => void)[];
  private readonly delays: readonly ((world: W, id: number) => number)[];
  /** By timer: the event it sends. */
  private readonly timerEvents: readonly number[];

  /**
   * Throws when the chart names something the behaviour does not have.
   * @param code calendar code of the first timer; the others follow
   * @param after the same function for all charts, so that calling it is cheap
   */
  constructor(
    readonly table: ChartTable,
    behaviour: Behaviour<W>,
    private readonly code: number,
    private readonly after: After<W>,
    settled: Settled = NOTHING_SETTLED,
  ) {
    const find = <T>(among: Readonly<Record<string, T>>, name: string): T => {
      const found = among[name];
      if (found === undefined) throw new Error(`chart ${table.id}: nothing is called "${name}"`);
      return found;
    };
    const { guards, actions, delays } = behaviour;
    this.width = table.events.length;
    this.entering = table.initial.actions.map((name) => find(actions, name));
    this.delays = table.timers.map(({ delay }) => find(delays, delay));
    this.timerEvents = table.timers.map(({ event }) => event);
    const runs = (timer: number): boolean =>
      !settled.never.includes(table.timers[timer]?.delay as string);
    this.cells = table.cells.flatMap((row) =>
      row.map((cell) =>
        cell
          .filter((t) => settled.guards[t.guard] !== false)
          .map((t) => ({
            guard: t.guard === '' || settled.guards[t.guard] ? null : find(guards, t.guard),
            target: t.target,
            actions: t.actions.map((name) => find(actions, name)),
            stops: t.stops.filter(runs),
            starts: t.starts.filter(runs),
          })),
      ),
    );
  }

  start(world: W, chart: ChartInstance, id: number): void {
    chart.state = this.table.initial.state;
    for (const act of this.entering) act(world, id);
    this.startTimers(world, chart, id, this.table.initial.starts);
  }

  /** Sends an event by index. True when a transition was taken. */
  send(world: W, chart: ChartInstance, id: number, event: number): boolean {
    const cell = this.cells[chart.state * this.width + event] as readonly BoundTransition<W>[];
    for (let i = 0; i < cell.length; i += 1) {
      const t = cell[i] as BoundTransition<W>;
      if (t.guard !== null && !t.guard(world, id)) continue;
      for (let k = 0; k < t.stops.length; k += 1) chart.timers[t.stops[k] as number] = -1;
      if (t.target >= 0) chart.state = t.target;
      const { actions } = t;
      for (let k = 0; k < actions.length; k += 1)
        (actions[k] as (world: W, id: number) => void)(world, id);
      if (t.starts.length > 0) this.startTimers(world, chart, id, t.starts);
      return true;
    }
    return false;
  }

  /** A timer's event came due; ignored when the chart no longer waits for that calendar number. */
  fire(world: W, chart: ChartInstance, id: number, timer: number, n: number): boolean {
    if (chart.timers[timer] !== n) return false;
    chart.timers[timer] = -1;
    return this.send(world, chart, id, this.timerEvents[timer] as number);
  }

  private startTimers(world: W, chart: ChartInstance, id: number, starts: readonly number[]): void {
    for (let i = 0; i < starts.length; i += 1) {
      const timer = starts[i] as number;
      const ms = (this.delays[timer] as (world: W, id: number) => number)(world, id);
      chart.timers[timer] = ms < 0 ? -1 : this.after(world, ms, this.code + timer, id);
    }
  }
}
