/**
 * The world a run lives in: state, content, the way to emit facts, to schedule and to send events to charts. Systems and
 * commands are functions over it. Everything that outlasts one event is in `state`.
 */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Case } from '../../scenario/schema/case.ts';
import type { Fact, FactFields, FactType } from '../../scenario/vocabulary/facts.ts';
import type { CreateSim } from '../deputy/hall-day.ts';
import { type CalendarState, schedule } from '../kernel/calendar.ts';
import type { Chart, ChartInstance } from '../kernel/chart.ts';
import { forkIndexed, forkStream, type StreamState } from '../kernel/random-streams.ts';
import { feed, type HashLanes } from '../kernel/state-hash.ts';
import { CHARTS, eventIndex } from '../machines/charts.ts';
import type { EncounterState, Pending, SimState } from '../model/state.ts';
import { type HallPlan, hallPlan } from './hall-plan.ts';

/** Calendar codes. Chart timers come first: chart number × 16 + timer number. */
export const CHART_ORDER = [
  'visit',
  'window',
  'encounter',
  'complaint',
  'incident',
  'shift',
] as const;
export type ChartKey = (typeof CHART_ORDER)[number];
export const EVENT = {
  arrival: 200,
  caseArrival: 201,
  pending: 202,
  actionDone: 203,
  staff: 204,
  inject: 205,
  comeBack: 206,
  staffOpens: 207,
  drawer: 208,
  mind: 209,
  crew: 210,
  doors: 211,
  request: 212,
  carrier: 213,
  matter: 214,
  resolve: 215,
  lapse: 216,
  plan: 217,
  evacuate: 218,
  outlet: 219,
  turnedAway: 220,
  handOver: 221,
  recall: 222,
} as const;

/**
 * Rank of events on the same millisecond: releases come first, then windows that close, then windows that open; only then does
 * a window seize the next customer; patience that ends and everything else comes after that; arrivals last, in the order of
 * their entries.
 */
export const RANK = { release: 0, close: 1, open: 2, other: 3, arrival: 4 } as const;
/** Rank by code; arrivals of an entry have one of their own. */
const RANKS: readonly number[] = Array.from({ length: 256 }, (_, code) => {
  if (code === EVENT.staff) return RANK.close;
  if (code === EVENT.staffOpens) return RANK.open;
  if (code === EVENT.comeBack || code === EVENT.caseArrival) return RANK.arrival;
  // Service that ends, and the wait for somebody who does not come.
  const visit = CHART_ORDER[code >> 4] === 'visit' ? CHARTS.visit.timers[code & 15] : undefined;
  return visit?.delay === 'service' || visit?.delay === 'grace' ? RANK.release : RANK.other;
});
/** More entries than this share a rank. */
const ENTRIES = 500;
export const arrivalRank = (entry: number): number => RANK.arrival + Math.min(entry, ENTRIES);

/** Where the instances of a chart are, and what the names in it mean. */
export interface ChartWiring<B = unknown> {
  instance(world: World, id: number): ChartInstance | null;
  readonly behaviour: B;
}

/** The charts, ready to run. */
export type Charts = Readonly<Record<ChartKey, Chart<World>>>;

export interface FactOptions {
  readonly by?: string;
  readonly customer?: number;
  readonly cause?: number;
}

export class World {
  /** Number of the command whose consequences are being worked out, or -1. */
  cause = -1;
  readonly sends: { chart: ChartKey; id: number; event: string }[] = [];
  heard: number;
  /** Starts a run of its own for a day of a week. */
  create: CreateSim | null = null;
  /** A window or a customer has become free: somebody may be called. */
  seekDue = false;
  /** Without it facts are written but not hashed: for runs that nobody compares. */
  hashing = true;
  readonly plan: HallPlan;
  readonly charts: Charts;
  /** The same by number, in the order of CHART_ORDER. */
  readonly chartList: readonly Chart<World>[];
  /** Visits that may interrupt somebody. */
  readonly preemptors: number[] = [];
  /** Streams of the arrival entries; part of the state, found by name there. */
  readonly arrivalStreams: StreamState[] = [];
  /** By arrival entry: the streams of their customers. */
  readonly customerFamilies: StreamState[] = [];
  /** Chart instances of visits that are gone, to be used again. */
  readonly spare: ChartInstance[] = [];
  private readonly bases = new Map<string, StreamState[]>();
  private readonly scratch: StreamState = [0, 0, 0, 1];

  constructor(
    readonly bundle: LessonBundle,
    readonly state: SimState,
    readonly lanes: HashLanes,
    private readonly wirings: Readonly<Record<ChartKey, ChartWiring>>,
    chartsFor: (plan: HallPlan) => Charts,
    /** Without it no facts are written: a study reads its columns only. */
    readonly recording: boolean,
  ) {
    this.heard = state.facts.length;
    this.plan = hallPlan(bundle);
    this.charts = chartsFor(this.plan);
    this.chartList = CHART_ORDER.map((chart) => this.charts[chart]);
    this.plan.sources.forEach((_, i) => {
      this.arrivalStreams.push(this.stream(`arrivals/${i}`));
      this.customerFamilies.push(this.family('customer', i));
    });
  }

  get calendar(): CalendarState {
    return this.state.calendar;
  }

  get now(): number {
    return this.state.now;
  }

  emit<K extends FactType>(type: K, data: FactFields<K>, options: FactOptions = {}): void {
    if (!this.recording) return;
    const { state } = this;
    const fact = {
      n: state.facts.length,
      t: state.now,
      type,
      by: options.by ?? 'player',
      customer: options.customer ?? state.encounter?.customer ?? -1,
      cause: options.cause ?? this.cause,
      data,
    } as Fact;
    state.facts.push(fact);
    if (this.hashing) feed(this.lanes, fact);
  }

  /** Schedules an event `delay` whole ms from now and returns its calendar number. */
  after(delay: number, code: number, id: number): number {
    const { now, calendar } = this.state;
    return schedule(calendar, now, now + delay, code, id, RANKS[code] as number);
  }

  /** Schedules an event at a time; one in the past happens now. */
  at(time: number, code: number, id: number, rank = RANKS[code] as number): number {
    const { now, calendar } = this.state;
    return schedule(calendar, now, time < now ? now : time, code, id, rank);
  }

  scheduleActionDone(until: number): void {
    this.at(until, EVENT.actionDone, 0);
  }

  /** Something to happen later, with what it is about. */
  defer(delay: number, pending: Omit<Pending, 'cause'>): void {
    const n = this.after(delay, EVENT.pending, this.calendar.next);
    this.state.pending[String(n)] = { ...pending, cause: this.cause };
  }

  /** Queues an event for a chart; taken once the running action has finished. */
  send(chart: ChartKey, id: number, event: string): void {
    this.sends.push({ chart, id, event });
  }

  /** Gives an event to a chart at once; `START` starts it. Only from outside a chart's own actions. */
  deliver(chart: ChartKey, id: number, event: string): void {
    const instance = this.wirings[chart].instance(this, id);
    if (!instance) return;
    if (event === 'START') this.charts[chart].start(this, instance, id);
    else this.charts[chart].send(this, instance, id, eventIndex(chart, event));
  }

  stream(name: string): StreamState {
    let stream = this.state.streams[name];
    if (!stream) {
      stream = forkStream(this.state.seed, name);
      this.state.streams[name] = stream;
    }
    return stream;
  }

  /**
   * A stream of a customer's own for one purpose, so that what others do moves nothing in it. Valid until the next call.
   * @param number how many-th customer of the source, or a number made of it
   */
  own(purpose: string, source: number, number: number): StreamState {
    return forkIndexed(this.family(purpose, source), number, this.scratch);
  }

  /** What a customer of an arrival entry brings along; valid until the next call. */
  customer(source: number, number: number): StreamState {
    return forkIndexed(this.customerFamilies[source] as StreamState, number, this.scratch);
  }

  /** The stream from which customers of a source fork theirs. */
  family(purpose: string, source: number): StreamState {
    let bases = this.bases.get(purpose);
    if (!bases) {
      bases = [];
      this.bases.set(purpose, bases);
    }
    let base = bases[source];
    if (!base) {
      base = forkStream(this.state.seed, `${purpose}/${source}`);
      bases[source] = base;
    }
    return base;
  }

  /** Content of a case with its variant applied. */
  caseOf(id: string, variant: string): Case {
    const found = this.bundle.cases[id]?.[variant];
    if (!found) throw new Error(`no case ${id}/${variant}`);
    return found;
  }

  /** The encounter under way; throws when there is none (commands check first). */
  encounter(): EncounterState {
    const { encounter } = this.state;
    if (!encounter) throw new Error('no encounter');
    return encounter;
  }

  encounterCase(): Case {
    const encounter = this.encounter();
    return this.caseOf(encounter.case, encounter.variant);
  }
}
