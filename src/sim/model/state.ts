/** The whole state of a run: plain data, so that it can be hashed, compared, saved and restored. */
import type { Command } from '../../scenario/vocabulary/commands.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import type { CalendarState } from '../kernel/calendar.ts';
import type { ChartInstance } from '../kernel/chart-table.ts';
import type { StreamState } from '../kernel/random-streams.ts';
import type { Place } from './view.ts';

export interface Visit {
  readonly id: number;
  readonly category: string;
  readonly portrait: string;
  /** Index into lesson.customers, or -1 for the rest of the hall. */
  readonly caseIndex: number;
  readonly case: string;
  readonly variant: string;
  readonly service: number;
  readonly patience: number;
  readonly balksAt: number;
  readonly chart: ChartInstance;
  ticket: string;
  arrivedAt: number;
  ticketAt: number;
  calledAt: number;
  seatedAt: number;
  leftAt: number;
  window: string;
  reason: string;
  mood: number;
  from: Place;
  to: Place;
  since: number;
  until: number;
}

export interface WindowState {
  readonly id: string;
  readonly chart: ChartInstance;
  staff: string;
  visit: number;
  since: number;
  served: number;
  busy: number;
}

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
  at: 'offered' | 'hidden' | 'desk' | 'returned' | 'confiscated' | 'drawer' | 'reference';
  /** Fields seen with a tool. */
  seen: string[];
  cash: CashState | null;
  /** A note found suspect by machine or person. */
  suspect: boolean;
  /** The cash item a rejected note came from. */
  readonly origin: string;
  readonly denomination: number;
  checkedBy: string[];
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
}

export interface EncounterState {
  readonly customer: number;
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
  spoken: { t: number; who: 'customer' | 'player'; line: string }[];
  owed: number;
  /** Command numbers already billed to facts while the encounter lasted. */
  greeted: boolean;
}

/** A cash item of the desk that went into the drawer, and the notes that lay in it. */
export interface BankedCash {
  readonly item: string;
  readonly notes: Record<string, number>;
}

export interface JournalEntry {
  readonly txn: string;
  readonly t: number;
  readonly code: string;
  readonly account: string;
  readonly amount: number;
  readonly customer: number;
  readonly entries: { debit: string; credit: string; amount: number }[];
  /** What this entry put into the drawer. */
  readonly cash: readonly BankedCash[];
  readonly receipt: string;
  reversed: boolean;
}

export interface AccountState {
  readonly no: string;
  readonly case: string;
  readonly variant: string;
  balance: number;
  status: string;
}

export interface PlayerState {
  seated: boolean;
  locked: boolean;
  action: { command: Command; number: number; since: number; until: number } | null;
  phone: 'silent' | 'ringing';
  phoneNumber: number;
  served: number;
  opened: boolean;
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
  readonly kind: 'colleague' | 'phone-ring' | 'phone-stop' | 'case-event';
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
  readonly visits: Visit[];
  /** Waiting visit ids by category, in order; case customers wait in `playerLine`. */
  readonly lines: Record<string, number[]>;
  readonly playerLine: number[];
  readonly tickets: Record<string, number>;
  /** Who sits or stands where; -1 is free. */
  readonly seats: number[];
  readonly standing: number[];
  readonly windows: Record<string, WindowState>;
  readonly arrivalCounts: number[];
  readonly hall: Record<string, { served: number; left: number }>;
  readonly shift: ChartInstance;
  closedAt: number;
  readonly player: PlayerState;
  encounter: EncounterState | null;
  readonly colleagues: Record<string, ColleagueState>;
  readonly pending: Record<string, Pending>;
  readonly ledger: Record<string, number>;
  readonly drawer: Record<string, number>;
  lastCount: { t: number; physical: number; difference: number } | null;
  readonly journal: JournalEntry[];
  readonly accounts: Record<string, AccountState>;
  readonly complaints: ComplaintState[];
  readonly incidents: IncidentState[];
  counterfeits: number;
  readonly facts: Fact[];
}
