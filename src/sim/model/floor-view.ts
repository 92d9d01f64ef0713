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
  /** While on a break: where they go back to, if it is still free. */
  readonly before?: string;
  /** The break that is due to them today, or null. */
  readonly rest: {
    readonly from: number;
    readonly latest: number;
    readonly for: number;
    readonly taken: boolean;
    /** When it may be made to begin; absent where it stands as planned. */
    readonly between?: { readonly from: number; readonly to: number };
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

/** A target and how it is split. */
export interface GoalView {
  readonly id: string;
  /** By staff, for everybody it can be split among. */
  readonly parts: Readonly<Record<string, number>>;
  readonly sum: number;
}

export interface OutletView {
  readonly id: string;
  readonly state: 'unasked' | 'asking' | 'answered';
  /** When it answered, and how many it could take then; 0 and null before. */
  readonly at: number;
  readonly room: number | null;
  /** Sent there since then. */
  readonly sent: number;
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
  /** Moves still to come, the earliest first; absent: none. */
  readonly moves?: readonly { readonly at: number; readonly staff: string; readonly to: string }[];
  /** Absent where the lesson has none. */
  readonly goals?: readonly GoalView[];
  /** Absent where the lesson has none. */
  readonly outlets?: readonly OutletView[];
  /** Windows that are being handed over in mid-service; absent: none. */
  readonly handOvers?: readonly {
    readonly window: string;
    readonly from: string;
    readonly to: string;
    readonly until: number;
  }[];
  /** While the hall is emptied: since when, and how many are still inside; absent: it is not. */
  readonly emptied?: { readonly since: number; readonly inside: number };
  /** Something is wrong in the hall, and people worry. */
  readonly anxious: boolean;
  /** By announcement: when last made. */
  readonly announced: Readonly<Record<string, number>>;
}
