/**
 * The world a run lives in: state, content, the way to emit facts, to schedule and to send events to charts. Systems and
 * commands are functions over it. Everything that outlasts one event is in `state`.
 */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Case } from '../../scenario/schema/case.ts';
import type { Fact, FactFields, FactType } from '../../scenario/vocabulary/facts.ts';
import { type CalendarState, schedule } from '../kernel/calendar.ts';
import {
  type ChartHost,
  type ChartInstance,
  sendEvent,
  startChart,
} from '../kernel/chart-table.ts';
import { forkStream, type StreamState } from '../kernel/random-streams.ts';
import { feed, type HashLanes } from '../kernel/state-hash.ts';
import { CHARTS, eventIndex } from '../machines/charts.ts';
import type { EncounterState, Pending, SimState } from '../model/state.ts';

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
} as const;

export interface ChartWiring {
  instance(world: World, id: number): ChartInstance | null;
  host(world: World, id: number): ChartHost;
}

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

  constructor(
    readonly bundle: LessonBundle,
    readonly state: SimState,
    readonly lanes: HashLanes,
    private readonly wirings: Readonly<Record<ChartKey, ChartWiring>>,
  ) {
    this.heard = state.facts.length;
  }

  get calendar(): CalendarState {
    return this.state.calendar;
  }

  get now(): number {
    return this.state.now;
  }

  emit<K extends FactType>(type: K, data: FactFields<K>, options: FactOptions = {}): void {
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
    feed(this.lanes, fact);
  }

  /** Schedules an event `delay` ms from now and returns its calendar number. */
  after(delay: number, code: number, id: number): number {
    return schedule(this.calendar, this.now, this.now + Math.max(0, Math.round(delay)), code, id);
  }

  at(time: number, code: number, id: number): number {
    return schedule(this.calendar, this.now, Math.max(this.now, Math.round(time)), code, id);
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
    const wiring = this.wirings[chart];
    const instance = wiring.instance(this, id);
    if (!instance) return;
    const host = wiring.host(this, id);
    if (event === 'START') startChart(CHARTS[chart], instance, host);
    else sendEvent(CHARTS[chart], instance, eventIndex(chart, event), host);
  }

  wiring(chart: ChartKey): ChartWiring {
    return this.wirings[chart];
  }

  stream(name: string): StreamState {
    let stream = this.state.streams[name];
    if (!stream) {
      stream = forkStream(this.state.seed, name);
      this.state.streams[name] = stream;
    }
    return stream;
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
