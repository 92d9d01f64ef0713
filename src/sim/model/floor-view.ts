/** What a supervisor sees of the floor. Times are ms since midnight, money fen, factors percent; ids are those of the content. */

export interface CrewView {
  readonly staff: string;
  /** Window, post, `back`, `break` or `away`. */
  readonly at: string;
  /** Where they are going, or "". */
  readonly to: string;
  /** When they arrive there; 0 while the customer in hand keeps them. */
  readonly arrivesAt: number;
  /** Serving somebody at a window. */
  readonly serving: boolean;
  /** While on a break: when it ends. */
  readonly breakUntil: number;
  /** The break that is due to them today, or null. */
  readonly rest: {
    readonly from: number;
    readonly latest: number;
    readonly for: number;
    readonly taken: boolean;
  } | null;
}

/** How somebody who waits takes it. */
export interface MindView {
  /** Of bank.kinds. */
  readonly kind: string;
  readonly felt: number;
  /** How long a minute feels, in percent of a minute. */
  readonly rate: number;
  readonly informed: boolean;
  readonly occupied: boolean;
  readonly overtaken: boolean;
  readonly standing: boolean;
  readonly outside: boolean;
  /** 0 green, 1 amber, 2 red, 3 beyond. */
  readonly level: number;
  readonly invited: readonly string[];
  readonly cared: readonly string[];
  readonly pressed: boolean;
}

export interface RequestView {
  readonly id: number;
  /** Of lesson.supervisor.requests. */
  readonly kind: string;
  /** Which of its draws; `found` may be shown only when it was seen. */
  readonly draw: string;
  readonly window: string;
  readonly staff: string;
  readonly ticket: string;
  readonly since: number;
  readonly seen: boolean;
  /** When the teller waits no longer; absent: never. */
  readonly lapsesAt?: number;
}

export interface HelperView {
  readonly id: string;
  readonly state: 'later' | 'ready' | 'coming' | 'here' | 'over';
  /** When they come, or can be called. */
  readonly at: number;
}

export interface FloorView {
  readonly doorsOpen: boolean;
  readonly outside: number;
  readonly crew: readonly CrewView[];
  /** Open ones, the oldest first. */
  readonly requests: readonly RequestView[];
  readonly helpers: readonly HelperView[];
  readonly cash: {
    readonly onHand: number;
    readonly coming: readonly { readonly at: number; readonly amount: number }[];
    readonly canOrder: boolean;
  } | null;
  /** Something is wrong in the hall, and people worry. */
  readonly anxious: boolean;
  /** By announcement: when last made. */
  readonly announced: Readonly<Record<string, number>>;
}
