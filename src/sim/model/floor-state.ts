/** What only a floor with a supervisor has: who of the staff is where, how those who wait feel, requests, help, cash. */
import type { EncounterState, Pending } from './state.ts';

export interface CrewState {
  /** Window, post, `back`, `break` or `away`. */
  at: string;
  /** Where they are going, or "". While somebody is still being served they stay where they are. */
  to: string;
  /** When they arrive there; 0 while the customer in hand keeps them. */
  arrivesAt: number;
  /** While on a break: when it ends, and where they were before. */
  breakUntil: number;
  before: string;
  /** Index of the break of the lesson that was taken, or -1. */
  taken: number;
  /** Takes over the window in mid-service on getting there; absent: waits until it is free. */
  handOver?: true;
}

/** Somebody who waits, and how it feels to them. Factors are percent. */
export interface MindState {
  readonly kind: string;
  /** Felt wait up to `at`, in ms. */
  felt: number;
  at: number;
  /** Felt ms per 1 000 ms of the clock, since `at`. */
  rate: number;
  informedUntil: number;
  occupiedUntil: number;
  overtakenUntil: number;
  /** Does not worry until. */
  calmUntil: number;
  /** Highest level of the bank's three that the wait has passed. */
  level: number;
  /** Categories invited to, and cares given. */
  readonly invited: string[];
  readonly cared: string[];
  pressed: boolean;
  /** Percent of the service saved because forms are filled already. */
  prefilled: number;
  /** Calendar number of the next change, or -1. */
  timer: number;
  /** False once called. */
  waiting: boolean;
}

export interface RequestState {
  readonly id: number;
  readonly kind: string;
  readonly draw: string;
  readonly window: number;
  readonly visit: number;
  readonly since: number;
  /** ms of service still to do after the answer. */
  readonly rest: number;
  seen: boolean;
  answered: boolean;
  /** Nobody answered in time; absent where requests do not lapse. */
  lapsed?: boolean;
}

/** What the supervisor has planned. Times in ms since midnight. */
export interface PlanState {
  /** By staff: when their break is to begin, where it was moved. */
  readonly breaks: Record<string, number>;
  /** Moves still to come, the earliest first. */
  readonly moves: PlannedMove[];
  /** By target and staff: their part of it. */
  readonly goals: Record<string, Record<string, number>>;
}

export interface PlannedMove {
  readonly at: number;
  readonly staff: string;
  readonly to: string;
}

/** A colleague outlet, as far as one has had to do with it. */
export interface OutletState {
  /** Times it was asked. */
  asked: number;
  /** It has been asked and has not answered yet. */
  asking: boolean;
  /** What it said last, and when; null: nothing yet. */
  told: { readonly at: number; readonly room: number } | null;
  /** Who was sent there, when, and whether there was room. */
  readonly sent: { readonly visit: number; readonly at: number; readonly room: boolean }[];
}

export interface FloorState {
  doorsOpen: boolean;
  /** Visits of those who wait outside, in order. */
  readonly outside: number[];
  readonly crew: Record<string, CrewState>;
  /** By visit; absent for whoever has not come to wait. */
  readonly minds: Record<number, MindState>;
  readonly requests: RequestState[];
  readonly helpers: Record<string, { readonly calledAt: number; readonly comesAt: number }>;
  /** Fen, -1 where it is not counted. */
  cash: number;
  readonly coming: { readonly at: number; readonly amount: number }[];
  ordered: boolean;
  /** Absent until something is planned. */
  plan?: PlanState;
  /** Matters left for the moment, by duty. */
  readonly aside: Record<string, EncounterState>;
  /** What came due for a matter while it was aside. */
  readonly held: Pending[];
  /**
   * By visit at a window without the player, ms: when the service ends, or how much is left while it stands still; and how much
   * will be left when it asks for the supervisor, as long as it has not.
   */
  readonly serving: Record<number, { until: number; left: number; asks?: number }>;
  /** Categories that cannot be served because of an incident. */
  stopped: string[];
  /** When a matter came up, by duty. */
  readonly cameUp: Record<string, number>;
  /** By announcement: when last made. */
  readonly announced: Record<string, number>;
  /** By window, while it is handed over in mid-service: who gets up, who takes over. */
  handOvers?: Record<
    number,
    { readonly from: string; readonly to: string; readonly until: number }
  >;
  /** By outlet; absent until one is asked, or somebody is sent there. */
  outlets?: Record<string, OutletState>;
  /** While the hall is emptied: since when, and whether nobody is left inside. */
  emptied?: { readonly since: number; cleared: boolean; readonly gone: number[] };
  /** By visit of those who come back after that: the visit whose number and place they keep, until they stand in line. */
  kept?: Record<number, number>;
}
