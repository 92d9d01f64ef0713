/**
 * A statechart as a table: leaf states and events are numbers, every (state, event) cell lists candidate transitions with
 * guard, exit, transition and entry actions in XState's order, and the timers that stop and start.
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
