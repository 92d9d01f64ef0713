/** The whole state of a run: plain data, so that it can be hashed, compared, saved and restored. */
import type { Text } from '../../scenario/schema/common.ts';
import type { Command } from '../../scenario/vocabulary/commands.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import type { CalendarState, PlainCalendar } from '../kernel/calendar.ts';
import type { ChartInstance } from '../kernel/chart.ts';
import type { StreamState } from '../kernel/random-streams.ts';
import type { FloorState } from './floor-state.ts';
import type {
  HallCounts,
  LineState,
  PersonState,
  PlainVisits,
  VisitColumns,
  WindowState,
} from './hall-state.ts';
import type { WeekState } from './week-state.ts';

export interface CashState {
  /** Genuine pieces by denomination (fen as text). */
  notes: Record<string, number>;
  /** Ids of bad notes still among them. */
  bad: string[];
  readonly claimed: number;
  counted: number | null;
  method: string;
  passes: number;
  booked: boolean;
}

export interface ItemState {
  readonly id: string;
  readonly kind: string;
  /** Whose it is: a person of the case, or "" for the customer. */
  readonly of: string;
  at: 'offered' | 'hidden' | 'desk' | 'returned' | 'confiscated' | 'drawer' | 'kept' | 'reference';
  /** Fields seen with a tool or shown by a check. */
  seen: string[];
  cash: CashState | null;
  /** A note found suspect by machine or person. */
  suspect: boolean;
  /** The cash item a rejected note came from. */
  readonly origin: string;
  readonly denomination: number;
  checkedBy: string[];
  /** Checks made, the last of each. */
  checks: Record<string, { result: string; role: string; t: number }>;
  /** What a damaged note was said to be worth. */
  assessed: { as: string; value: number } | null;
  stamps: { stamp: string; zone: string }[];
}

export interface FormState {
  readonly id: string;
  values: Record<string, string>;
  complete: boolean;
  correct: boolean;
  signedBy: string[];
  refusedBy: string[];
  printed: boolean;
}

export interface DraftState {
  readonly code: string;
  values: Record<string, string>;
  authorisedBy: string;
  signed: boolean;
  readBack: boolean;
  error: string;
  /** The field the error is about, or "". */
  errorField: string;
  /** What the check of the PIN said; "" while none was made. */
  pin: '' | 'right' | 'wrong';
}

export interface EncounterState {
  /** Number of the visit; of a duty a number below -1. */
  readonly customer: number;
  /** Of the lesson, or "" when it is about a customer. */
  readonly duty: string;
  /** Outcomes of this customer's earlier visits today. */
  readonly past: readonly string[];
  readonly case: string;
  readonly variant: string;
  readonly startedAt: number;
  /** Number of the first fact of this encounter. */
  readonly firstFact: number;
  readonly chart: ChartInstance;
  readonly patience: number;
  patienceSince: number;
  patienceUntil: number;
  mood: number;
  trust: number;
  talk: string;
  impatient: number;
  complained: boolean;
  /** By topic; by `person/topic`, `sign/…`, `call/…`, `help/…` for all else one asks for. */
  asked: Record<string, number>;
  /** Topic or line → path of the answer given last. */
  answered: Record<string, string>;
  told: string[];
  agreed: string[];
  items: Record<string, ItemState>;
  draft: DraftState | null;
  forms: Record<string, FormState>;
  compared: { a: string; b: string; agree: boolean; contradiction: string; raised: boolean }[];
  /** Indexes of the reactions that have happened. */
  reacted: number[];
  /** Who: customer, player, a person of the case, a role, or call. To whom the player speaks, if not to the customer. */
  spoken: { t: number; who: string; line: string; to?: string }[];
  /** People of the case who are at the window. */
  here: string[];
  owed: number;
  recording: boolean;
  /** Command numbers already billed to facts while the encounter lasted. */
  greeted: boolean;
}

/** A cash item of the desk that went into the drawer, and the notes that lay in it. */
export interface BankedCash {
  readonly item: string;
  readonly notes: Record<string, number>;
}

export interface Leg {
  readonly debit: string;
  readonly credit: string;
  readonly amount: number;
}

/** How to take back what an entry did to an account. Sums go back by difference, all else to what it was. */
export type Undo =
  | {
      readonly do: 'balance' | 'held' | 'pinTries';
      readonly account: string;
      readonly by: number;
    }
  | {
      readonly do: 'status' | 'data' | 'limit';
      readonly account: string;
      /** Which datum or limit; "" for the status. */
      readonly key: string;
      readonly before: string | number | null;
    }
  | { readonly do: 'opened'; readonly account: string };

/** What a transfer still does when it is settled. */
export interface Settlement {
  readonly at: number;
  readonly entries: readonly Leg[];
  /** Account of this bank that is credited, or "". */
  readonly account: string;
  readonly amount: number;
  done: boolean;
}

export interface JournalEntry {
  readonly txn: string;
  readonly t: number;
  readonly code: string;
  readonly account: string;
  readonly amount: number;
  readonly customer: number;
  readonly values: Readonly<Record<string, string>>;
  readonly entries: Leg[];
  readonly undo: Undo[];
  /** What this entry put into the drawer. */
  readonly cash: readonly BankedCash[];
  /** Damaged notes it took in. */
  readonly kept: readonly string[];
  /** What it made the bank owe in cash. */
  readonly owed: number;
  readonly settlement: Settlement | null;
  /** Transfers it cancelled. */
  readonly cancelled: readonly string[];
  readonly receipt: string;
  reversed: boolean;
}

export interface AccountState {
  readonly no: string;
  readonly case: string;
  readonly variant: string;
  readonly name: Text;
  /** The same for all accounts of one person. */
  readonly holder: string;
  /** Of bank.accountKinds, or "". */
  readonly kind: string;
  balance: number;
  /** Part of the balance that cannot be spent. */
  held: number;
  status: string;
  /** Dates and term, or "" where there is none; rate in ppm, or -1. */
  readonly opened: string;
  readonly term: string;
  readonly rate: number;
  readonly interestFrom: string;
  limits: Record<string, number>;
  data: Record<string, string>;
  readonly pinKnown: boolean;
  pinTries: number;
  readonly earlier: readonly { readonly code: string; readonly amount: number }[];
}

export interface PlayerState {
  seated: boolean;
  locked: boolean;
  action: { command: Command; number: number; since: number; until: number } | null;
  phone: 'silent' | 'ringing';
  phoneNumber: number;
  /** Of bank.places. */
  place: string;
  served: number;
  opened: boolean;
}

/** What somebody brings along who comes because of what went before. */
export interface Follower {
  readonly past: readonly string[];
  readonly kept: {
    readonly mood: number;
    readonly trust: number;
    readonly told: readonly string[];
    readonly agreed: readonly string[];
  } | null;
}

export interface ColleagueState {
  state: 'coming' | 'here';
  since: number;
  cause: number;
}

export interface ComplaintState {
  readonly id: number;
  readonly customer: number;
  readonly cause: string;
  readonly chart: ChartInstance;
  level: number;
  dueAt: number;
}

export interface IncidentState {
  readonly id: number;
  readonly kind: string;
  readonly chart: ChartInstance;
  level: number;
  dueAt: number;
}

/** Something that will happen after a delay: a called colleague, a phone, a case event. */
export interface Pending {
  readonly kind: 'colleague' | 'phone-ring' | 'phone-stop' | 'case-event' | 'settlement';
  readonly ref: string;
  readonly customer: number;
  readonly cause: number;
}

export interface SimState {
  readonly format: 1;
  readonly lesson: string;
  readonly digest: string;
  readonly seed: number;
  now: number;
  /** Accepted commands so far. */
  commands: number;
  readonly calendar: CalendarState;
  readonly streams: Record<string, StreamState>;
  readonly visits: VisitColumns;
  /** By visit; empty where nobody walks. */
  readonly people: PersonState[];
  /** Those of the plan; the last one is the player's own. */
  readonly lines: LineState[];
  readonly counts: HallCounts;
  /** Who sits or stands where; -1 is free. */
  readonly seats: number[];
  readonly standing: number[];
  readonly windows: WindowState[];
  readonly arrivalCounts: number[];
  /** Members of a group still to come in, by arrival entry. */
  readonly groupLeft: number[];
  /** Factor of this day on all arrival rates. */
  dayFactor: number;
  /** Further stages on their way, by a number of their own. */
  readonly comingBack: Record<string, { from: number; to: number; work: number }>;
  /** Staff who are away all day. */
  readonly absent: string[];
  /** Breaks that wait for other windows to open, that have begun, and the windows they left. */
  readonly breaksWaiting: number[];
  readonly breaksTaken: number[];
  readonly resting: Record<string, number>;
  /** Window to which somebody goes as soon as they have finished at another. */
  readonly moving: Record<string, number>;
  readonly shift: ChartInstance;
  closedAt: number;
  readonly player: PlayerState;
  encounter: EncounterState | null;
  /** Duties that have been begun, in order. */
  readonly duties: string[];
  /** By number of the entry of the lesson: somebody who comes after another; null: who will never come. */
  readonly followers: Record<number, Follower | null>;
  readonly colleagues: Record<string, ColleagueState>;
  readonly pending: Record<string, Pending>;
  readonly ledger: Record<string, number>;
  readonly drawer: Record<string, number>;
  /** Which difference between drawer and book was drawn, or "". */
  readonly drawerDrawn: string;
  drawerCounts: number;
  lastCount: { t: number; physical: number; difference: number } | null;
  readonly journal: JournalEntry[];
  readonly accounts: Record<string, AccountState>;
  /** Kind of account → the running number its next account gets. */
  readonly numbered: Record<string, number>;
  readonly complaints: ComplaintState[];
  readonly incidents: IncidentState[];
  counterfeits: number;
  /** Only with a supervisor. */
  readonly floor: FloorState | null;
  /** Only in a drill over several days. */
  readonly week?: WeekState;
  readonly facts: Fact[];
}

/** The state as it is saved: plain data throughout. */
export type PlainState = Omit<SimState, 'visits' | 'calendar'> & {
  readonly visits: PlainVisits;
  readonly calendar: PlainCalendar;
};
