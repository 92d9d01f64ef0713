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

/** What a chart needs from its owner. `delay` gives ms, or null for never. Actions must not send to the same chart. */
export interface ChartHost {
  guard(name: string): boolean;
  act(name: string): void;
  delay(name: string): number | null;
  /** Starts timer `index` and returns the calendar number. */
  startTimer(index: number, ms: number): number;
}

function startTimers(
  table: ChartTable,
  chart: ChartInstance,
  host: ChartHost,
  starts: readonly number[],
): void {
  for (const index of starts) {
    const timer = table.timers[index];
    const ms = timer ? host.delay(timer.delay) : null;
    chart.timers[index] = ms === null ? -1 : host.startTimer(index, ms);
  }
}

/** A chart not yet started. Call `startChart` next. */
export const createInstance = (table: ChartTable): ChartInstance => ({
  state: table.initial.state,
  timers: table.timers.map(() => -1),
});

export function startChart(table: ChartTable, chart: ChartInstance, host: ChartHost): void {
  chart.state = table.initial.state;
  for (const action of table.initial.actions) host.act(action);
  startTimers(table, chart, host, table.initial.starts);
}

/** Sends an event by index. True when a transition was taken. */
export function sendEvent(
  table: ChartTable,
  chart: ChartInstance,
  event: number,
  host: ChartHost,
): boolean {
  const candidates = table.cells[chart.state]?.[event] ?? [];
  for (const transition of candidates) {
    if (transition.guard !== '' && !host.guard(transition.guard)) continue;
    for (const index of transition.stops) chart.timers[index] = -1;
    if (transition.target >= 0) chart.state = transition.target;
    for (const action of transition.actions) host.act(action);
    startTimers(table, chart, host, transition.starts);
    return true;
  }
  return false;
}

/** A timer's event came due; ignored when the chart no longer waits for that calendar number. */
export function fireTimer(
  table: ChartTable,
  chart: ChartInstance,
  index: number,
  n: number,
  host: ChartHost,
): boolean {
  if (chart.timers[index] !== n) return false;
  chart.timers[index] = -1;
  const timer = table.timers[index];
  return timer ? sendEvent(table, chart, timer.event, host) : false;
}
