/** A run of a lesson: `bundle + seed + commands → facts`. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import { COMMAND_TYPES, type Command, type CommandType } from '../scenario/vocabulary/commands.ts';
import type { Fact } from '../scenario/vocabulary/facts.ts';
import { HANDLERS, handlerOf } from './commands/handlers.ts';
import { calendarOfPlain, peekTime, plainCalendar } from './kernel/calendar.ts';
import { clonePlain } from './kernel/clone.ts';
import { createLanes, digestOf, feed, type HashLanes } from './kernel/state-hash.ts';
import { stateName } from './machines/charts.ts';
import { plainVisits, visitsOfPlain } from './model/hall-state.ts';
import type { PlainState, SimState } from './model/state.ts';
import { refuse, type Verdict } from './model/verdict.ts';
import type { SimView } from './model/view.ts';
import { chartsFor, runUntil, settle, startWorld, WIRINGS } from './runner.ts';
import { kindOf, waitingMinds } from './systems/mind-system.ts';
import { buildView, remainingCustomers } from './view/build-view.ts';
import { initialState } from './world/initial-state.ts';
import { categoryId, playerWindow } from './world/visit-facts.ts';
import { World } from './world/world.ts';

/** Everything needed to go on with a run: plain JSON. */
export interface SimSnapshot {
  readonly state: PlainState;
  readonly lanes: HashLanes;
}

export interface SimStatus {
  /** End of the action in hand, or `now`. */
  readonly busyUntil: number;
  /** State of the player's window. */
  readonly window: string;
  readonly desk: {
    readonly customer: number;
    readonly case: string;
    readonly variant: string;
  } | null;
  readonly served: number;
  readonly remaining: number;
  /** Roles on their way to the desk. */
  readonly coming: readonly string[];
}

/** Somebody who waits, as far as one would choose whom to do something for. */
export interface Waiter {
  readonly id: number;
  /** Of bank.kinds. */
  readonly kind: string;
  readonly category: string;
  /** By the clock, in ms; 0 before there is a ticket. */
  readonly waited: number;
}

export interface Sim {
  readonly bundle: LessonBundle;
  readonly seed: number;
  /** ms since midnight of the scenario's date. */
  readonly now: number;
  readonly facts: readonly Fact[];
  readonly ended: boolean;
  /** Commands accepted so far. */
  readonly commandCount: number;
  /** Time of the next scheduled event, or null. */
  nextEventAt(): number | null;
  /** Runs every event up to and including `t`. Throws RangeError when `t` lies before `now`. */
  advanceTo(t: number): void;
  can(command: Command): Verdict;
  /** Takes the command if it can be given; a refused one changes nothing. */
  submit(command: Command): Verdict;
  /** Commands that can be given now, with the arguments that lie at hand; of one verb only when it is named. */
  available(verb?: CommandType): Command[];
  view(): SimView;
  /** The few things a script needs to know between steps; cheaper than a view. */
  status(): SimStatus;
  /** Everybody who waits under a supervisor, in the order they came; cheaper than a view. */
  waiting(): Waiter[];
  hash(): string;
  snapshot(): SimSnapshot;
}

function makeSim(world: World): Sim {
  const { state, bundle } = world;
  const ended = (): boolean => stateName('shift', state.shift.state) === 'ended';

  const can = (command: Command): Verdict => {
    if (ended()) return refuse('ended');
    if (state.player.action) return refuse('busy');
    if (!COMMAND_TYPES.includes(command.do)) return refuse('unknown-object');
    return handlerOf(command).can(world, command);
  };

  const submit = (command: Command): Verdict => {
    const verdict = can(command);
    if (!verdict.ok) return verdict;
    const number = state.commands;
    state.commands += 1;
    const { timings } = bundle.bank;
    const handler = handlerOf(command);
    const duration =
      handler.duration?.(world, command) ?? timings[command.do] ?? timings.default ?? 0;
    world.cause = number;
    if (duration <= 0) handler.apply(world, command);
    else startAction(world, clonePlain(command), number, duration);
    settle(world);
    world.cause = -1;
    return verdict;
  };

  return {
    bundle,
    seed: state.seed,
    get now() {
      return state.now;
    },
    get facts() {
      return state.facts;
    },
    get ended() {
      return ended();
    },
    get commandCount() {
      return state.commands;
    },
    nextEventAt: () => (ended() ? null : peekTime(state.calendar)),
    advanceTo: (t) => runUntil(world, t, ended),
    can,
    submit,
    available: (verb) =>
      (verb ? [verb] : COMMAND_TYPES)
        .flatMap((type) => HANDLERS[type].options(world) as Command[])
        .filter((c) => can(c).ok),
    view: () => buildView(world),
    status: () => statusOf(world),
    waiting: () => waitersOf(world),
    hash() {
      const lanes = { ...world.lanes };
      feed(lanes, state.facts.length);
      feed(lanes, columnsAsLists(state));
      return digestOf(lanes);
    },
    // Facts never change once written: the list is copied, they are shared.
    snapshot: () => {
      const plain = clonePlain(columnsAsLists(state));
      return { state: { ...plain, facts: state.facts.slice() }, lanes: { ...world.lanes } };
    },
  };
}

function statusOf(world: World): SimStatus {
  const { state } = world;
  const { encounter } = state;
  return {
    busyUntil: state.player.action?.until ?? state.now,
    window: playerWindow(world),
    desk: encounter && {
      customer: encounter.customer,
      case: encounter.case,
      variant: encounter.variant,
    },
    served: state.player.served,
    remaining: remainingCustomers(world),
    coming: Object.keys(state.colleagues).filter(
      (role) => state.colleagues[role]?.state === 'coming',
    ),
  };
}

function waitersOf(world: World): Waiter[] {
  const { ticketAt } = world.state.visits;
  return waitingMinds(world).map((id) => {
    const since = ticketAt[id] as number;
    const waited = since < 0 ? 0 : world.now - since;
    return { id, kind: kindOf(world, id), category: categoryId(world, id), waited };
  });
}

/** The state without its facts, and with lists for typed columns. */
function columnsAsLists(state: SimState): Omit<PlainState, 'facts'> {
  const { facts: _facts, visits, calendar, ...rest } = state;
  return { ...rest, visits: plainVisits(visits), calendar: plainCalendar(calendar) };
}

function startAction(world: World, command: Command, number: number, duration: number): void {
  const until = world.now + duration;
  world.state.player.action = { command, number, since: world.now, until };
  world.scheduleActionDone(until);
}

function makeWorld(bundle: LessonBundle, state: SimState, lanes: HashLanes): World {
  const world = new World(bundle, state, lanes, WIRINGS, chartsFor, true);
  world.create = createSim;
  return world;
}

/**
 * Starts a run. The seed is any whole number.
 * @param hashing false for a trial that is thrown away: a fifth faster, and `hash()` says nothing
 */
export function createSim(bundle: LessonBundle, seed: number, hashing = true): Sim {
  const world = makeWorld(bundle, initialState(bundle, seed), createLanes());
  world.hashing = hashing;
  startWorld(world);
  return makeSim(world);
}

/** Goes on from a snapshot. Throws when it belongs to another lesson or another version of it. */
export function restoreSim(bundle: LessonBundle, snapshot: SimSnapshot): Sim {
  if (snapshot.state.digest !== bundle.digest)
    throw new Error('the snapshot belongs to other content');
  const { facts, visits, calendar, ...rest } = snapshot.state;
  const state: SimState = {
    ...clonePlain(rest),
    visits: visitsOfPlain(visits),
    calendar: calendarOfPlain(calendar),
    facts: facts.slice(),
  };
  return makeSim(makeWorld(bundle, state, { ...snapshot.lanes }));
}
