/**
 * What running a chart takes. The charts themselves are written from the XState machines in src/charts, the one description of
 * behaviour, as functions over (state, event): see src/sim/machines.
 */

/** A running chart: which state, and the calendar number each running timer waits for (-1: not running). */
export interface ChartInstance {
  state: number;
  readonly timers: number[];
}

/** A delay that never runs out; also the number of a timer that is not running. */
export const NEVER = -1;

export type Guard<W> = (world: W, id: number) => boolean;
/** Must not send to the same chart. */
export type Action<W> = (world: W, id: number) => void;
/** In ms, or NEVER. */
export type Delay<W> = (world: W, id: number) => number;

/** What is settled before anything happens: guards that always or never hold, delays that never run out. */
export interface Settled {
  readonly guards?: Readonly<Record<string, boolean>>;
  readonly never?: readonly string[];
}

/** Names in the order of their numbers. */
export interface ChartNames {
  readonly id: string;
  /** Dotted paths of the leaf states. */
  readonly states: readonly string[];
  readonly events: readonly string[];
  /** Timers: the delay's name and the event that the timer sends. */
  readonly timers: readonly { readonly delay: string; readonly event: number }[];
  readonly initial: number;
}

/** A world with a calendar. */
export interface Timed {
  /** Puts an event into the calendar, whole ms from now, and returns its number there. */
  after(ms: number, code: number, id: number): number;
}

export interface Chart<W> {
  start(world: W, chart: ChartInstance, id: number): void;
  /** Sends an event by number. True when a transition was taken. */
  send(world: W, chart: ChartInstance, id: number, event: number): boolean;
}

/** A chart not yet started. Call `start` next. */
export const createInstance = ({ initial, timers }: ChartNames): ChartInstance => ({
  state: initial,
  timers: timers.map(() => NEVER),
});

/** Starts a timer and returns the calendar number it waits for. */
export const begin = (world: Timed, ms: number, code: number, id: number): number =>
  ms < 0 ? NEVER : world.after(ms, code, id);
