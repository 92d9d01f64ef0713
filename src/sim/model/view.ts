/**
 * The immutable picture of a run that readers (floor, desk, sound) get after each advance.
 * Codes and numbers only; words come from the content through the ids found here.
 * Times are ms since midnight of the scenario's date, money is fen, percentages are 0..100.
 */
import type { Matter } from '../../scenario/schema/lesson.ts';
import type { CommandType } from '../../scenario/vocabulary/commands.ts';
import type { FloorView, MindView } from './floor-view.ts';
import type { FormView } from './form-view.ts';
import type { Value } from './value.ts';
import type { WeekView } from './week-view.ts';

export type PlaceKind = 'outside' | 'entrance' | 'ticket' | 'seat' | 'standing' | 'window';
export interface Place {
  readonly kind: PlaceKind;
  /** Seat or standing index, or window id; "" where there is only one. */
  readonly at: string;
  readonly x: number;
  readonly y: number;
}

export type VisitState =
  | 'arriving'
  | 'ticketing'
  | 'waiting'
  | 'called'
  | 'serving'
  | 'leaving'
  | 'gone';

export interface PersonView {
  readonly id: number;
  readonly ticket: string;
  readonly category: string;
  readonly portrait: string;
  readonly state: VisitState;
  /** Walking from `from` to `to` between `since` and `until`; standing at `to` afterwards. */
  readonly from: Place;
  readonly to: Place;
  readonly since: number;
  readonly until: number;
  /** When the ticket was taken; -1 before. */
  readonly ticketAt: number;
  /** Part of the patience that is left. */
  readonly patience: number;
  readonly mood: number;
  /** How they take the wait; only where somebody looks after the floor. */
  readonly mind?: MindView | undefined;
  /** True for the customers of the player's window. */
  readonly forPlayer: boolean;
  readonly window: string;
}

export interface WindowView {
  readonly id: string;
  readonly number: number;
  readonly state: 'closed' | 'idle' | 'calling' | 'serving' | 'closing';
  readonly staff: string;
  readonly ticket: string;
  readonly since: number;
  readonly player: boolean;
  readonly serves: readonly string[];
}

export interface QueueView {
  readonly category: string;
  /** Person ids in the order they will be called. */
  readonly waiting: readonly number[];
  readonly longest: number;
  readonly served: number;
  readonly left: number;
}

export interface FieldView {
  readonly id: string;
  /** False while the tool that shows it has not been used. */
  readonly seen: boolean;
  readonly tool: string;
}

export interface ItemView {
  /** The id in the case; a rejected note has the id of the bad note, a printed form that of the form. */
  readonly id: string;
  readonly kind: string;
  /** A person of the case whose it is, or "" for the customer. */
  readonly of: string;
  readonly at: 'customer' | 'desk' | 'returned' | 'confiscated' | 'drawer' | 'kept' | 'reference';
  /** Looked up or told: it is there to be read, and never handed over. */
  readonly record: boolean;
  /** Of what a check shows only what it has shown; of what was told only what was said. */
  readonly fields: readonly FieldView[];
  readonly cash?: {
    readonly claimed: number;
    /** What lies there by denomination, as anybody can see; bad notes look like notes until found. */
    readonly notes: readonly { readonly denomination: number; readonly pieces: number }[];
    readonly counted: number | null;
    readonly method: string;
    readonly passes: number;
    readonly booked: boolean;
  };
  readonly suspect: boolean;
  readonly checkedBy: readonly string[];
  /** Checks made, the last of each; the fields it showed have its id as their tool. */
  readonly checks: readonly {
    readonly check: string;
    readonly result: string;
    readonly role: string;
    readonly t: number;
  }[];
  readonly assessed: { readonly as: string; readonly value: number } | null;
  readonly stamps: readonly { readonly stamp: string; readonly zone: string }[];
  readonly denomination: number;
}

export interface DraftView {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  readonly amount: number;
  readonly account: string;
  readonly holderKnown: boolean;
  readonly balance: number;
  readonly status: string;
  readonly needsAuthorisation: boolean;
  readonly authorisedBy: string;
  readonly signed: boolean;
  readonly readBack: boolean;
  /** Error code of the last refused post, or "". */
  readonly error: string;
  /** The field it is about, or "". */
  readonly errorField: string;
  readonly pin: '' | 'right' | 'wrong';
  /** By field the system fills in: what it shows there now; absent while it cannot be known. */
  readonly shown: Readonly<Record<string, Value>>;
  /** Legs a posting would book now; none while something needed is missing. */
  readonly entries: readonly Leg[];
  /** Legs that follow at the settlement, and when; null when all is done at once. */
  readonly later: { readonly at: number; readonly entries: readonly Leg[] } | null;
}

/** One debit and one credit over one sum. */
export interface Leg {
  readonly debit: string;
  readonly credit: string;
  readonly amount: number;
}

export interface JournalView {
  readonly txn: string;
  readonly t: number;
  readonly code: string;
  readonly account: string;
  readonly amount: number;
  readonly customer: number;
  /** Numbers of the accounts it opened. */
  readonly opened: readonly string[];
  readonly reversed: boolean;
  readonly entries: readonly Leg[];
  /** Of a transfer that is or was settled later. */
  readonly settlement: {
    readonly at: number;
    readonly done: boolean;
    readonly entries: readonly Leg[];
  } | null;
}

export interface SpokenView {
  readonly t: number;
  /** A person of the case by id, a role, or `call`. */
  readonly who: 'customer' | 'player' | 'call' | (string & {});
  /** Whom the player speaks to, when it is not the customer. */
  readonly to?: string;
  /**
   * Where the words are: a path in the case ("talk.topics.origin.0"), "manner.repeated", "line:<id>", "topic:<id>", of the bank's
   * own "number:<id>" and "help:<id>"; what the player does: "call:<source>", "ask:<help>", "command:<verb>".
   */
  readonly line: string;
}

/** Work without a customer. */
export interface DutyView {
  readonly id: string;
  readonly matter: Matter;
  readonly state: 'later' | 'open' | 'doing' | 'aside' | 'done';
  /** When it came up, or -1. */
  readonly since: number;
  readonly due: number;
  /** Not done, and it is past its time. */
  readonly late: boolean;
}

export interface EncounterView {
  readonly customer: number;
  /** Id of the duty, or "" with a customer. */
  readonly duty: string;
  readonly recording: boolean;
  readonly case: string;
  readonly variant: string;
  readonly ticket: string;
  readonly startedAt: number;
  readonly mood: number;
  readonly trust: number;
  readonly state: string;
  /** Part of the patience at the desk that is left. */
  readonly patience: number;
  readonly impatient: number;
  readonly greeted: boolean;
  readonly spoken: readonly SpokenView[];
  /** People of the case who are at the window, in the order they came. */
  readonly people: readonly string[];
  /** Topics and lines of the bank that cannot be brought up yet. */
  readonly unknown: { readonly topics: readonly string[]; readonly lines: readonly string[] };
  /** Numbers one could call now, as the command `phone` names them. */
  readonly numbers: readonly string[];
  /** Topic → times asked. */
  readonly asked: Readonly<Record<string, number>>;
  readonly items: readonly ItemView[];
  readonly draft: DraftView | null;
  readonly forms: readonly FormView[];
  readonly compared: readonly {
    readonly a: string;
    readonly b: string;
    readonly agree: boolean;
    readonly contradiction: string;
    readonly raised: boolean;
  }[];
  readonly owed: number;
  /** Cash from the drawer that lies ready to be paid; 0 when none does. */
  readonly laidOut: number;
}

export interface ColleagueView {
  readonly role: string;
  readonly state: 'coming' | 'here';
  readonly since: number;
}

export interface SimView {
  readonly now: number;
  readonly phase: 'before' | 'open' | 'ended';
  readonly player: {
    readonly window: string;
    readonly open: boolean;
    readonly seated: boolean;
    readonly locked: boolean;
    readonly busyWith: CommandType | '';
    readonly busySince: number;
    readonly busyUntil: number;
    readonly phone: 'silent' | 'ringing';
    /** Of bank.places. */
    readonly place: string;
    /** Case customers called so far, and still to come or waiting. */
    readonly served: number;
    readonly remaining: number;
  };
  readonly drawer: {
    readonly book: number;
    readonly lastCount: {
      readonly t: number;
      readonly physical: number;
      readonly difference: number;
    } | null;
  };
  readonly hall: {
    readonly people: readonly PersonView[];
    readonly queues: readonly QueueView[];
    readonly windows: readonly WindowView[];
    readonly waiting: number;
    readonly longestWait: number;
    readonly served: number;
    readonly left: number;
  };
  readonly duties: readonly DutyView[];
  readonly encounter: EncounterView | null;
  readonly colleagues: readonly ColleagueView[];
  readonly journal: readonly JournalView[];
  readonly complaints: readonly {
    readonly id: number;
    readonly customer: number;
    readonly state: string;
    readonly level: number;
    readonly dueAt: number;
  }[];
  readonly incidents: readonly {
    readonly id: number;
    readonly kind: string;
    readonly state: string;
    readonly level: number;
    readonly dueAt: number;
  }[];
  /** What a supervisor sees besides; null at a window. */
  readonly floor: FloorView | null;
  /** The days of a drill over several days; null elsewhere. */
  readonly week: WeekView | null;
  readonly factCount: number;
}
