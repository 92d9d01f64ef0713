/** Builds the picture that readers get. Reads the state, changes nothing. */

import { stateName } from '../machines/charts.ts';
import type { PersonState } from '../model/hall-state.ts';
import { sumNotes } from '../model/money.ts';
import type { EncounterState } from '../model/state.ts';
import type { EncounterView, PersonView, QueueView, SimView, VisitState } from '../model/view.ts';
import { numbersInSight } from '../systems/call-system.ts';
import { laidOut } from '../systems/cash-system.ts';
import { dueAt, dutyState, isLate } from '../systems/duty-system.ts';
import { canCome } from '../systems/follow-up-system.ts';
import { lineMembers } from '../systems/line-system.ts';
import { cameUpAt } from '../systems/matter-system.ts';
import { isOffered } from '../systems/talk-system.ts';
import {
  caseIndexOf,
  categoryId,
  isForPlayer,
  outcomeOfVisit,
  playerWindow,
  ticketOf,
  visitState,
  windowId,
} from '../world/visit-facts.ts';
import type { World } from '../world/world.ts';
import { floorView, mindView } from './floor-view.ts';
import { formView } from './form-view.ts';
import { itemView } from './item-view.ts';
import { draftView, journalView } from './terminal-view.ts';
import { weekView } from './week-view.ts';

const percent = (part: number, whole: number): number =>
  whole <= 0 ? 0 : Math.max(0, Math.min(100, Math.round((100 * part) / whole)));

function personView(world: World, id: number): PersonView {
  const { visits, people } = world.state;
  const person = people[id] as PersonState;
  const state = visitState(world, id) as VisitState;
  const ticketAt = visits.ticketAt[id] as number;
  const patience = visits.patience[id] as number;
  const waiting = state === 'waiting' ? world.now - ticketAt : 0;
  return {
    id,
    ticket: ticketOf(world, id),
    category: categoryId(world, id),
    portrait: person.portrait,
    state,
    from: person.from,
    to: person.to,
    since: person.since,
    until: person.until,
    ticketAt,
    patience: patience < 0 ? 100 : percent(patience - waiting, patience),
    mood: person.mood,
    ...(world.plan.supervised ? { mind: mindView(world, id) } : {}),
    forPlayer: isForPlayer(world, id),
    window: windowId(world, id),
  };
}

const unknownOf = (
  world: World,
  list: readonly { readonly id: string; readonly when?: string | undefined }[],
): string[] => list.filter(({ when }) => !isOffered(world, when)).map(({ id }) => id);

function encounterView(world: World, encounter: EncounterState): EncounterView {
  const { draft } = encounter;
  return {
    customer: encounter.customer,
    duty: encounter.duty,
    recording: encounter.recording,
    case: encounter.case,
    variant: encounter.variant,
    ticket: ticketOf(world, encounter.customer),
    startedAt: encounter.startedAt,
    mood: encounter.mood,
    trust: encounter.trust,
    state: encounter.talk,
    patience: percent(
      encounter.patienceUntil - world.now,
      encounter.patienceUntil - encounter.patienceSince,
    ),
    impatient: encounter.impatient,
    greeted: encounter.greeted,
    spoken: encounter.spoken.map((s) => ({ ...s })),
    people: [...encounter.here],
    unknown: {
      topics: unknownOf(world, world.bundle.bank.topics),
      lines: unknownOf(world, world.bundle.bank.lines),
    },
    numbers: numbersInSight(world),
    asked: { ...encounter.asked },
    items: Object.values(encounter.items).flatMap((item) => itemView(world, encounter, item) ?? []),
    draft: draft && draftView(world, draft),
    forms: Object.values(encounter.forms).map((form) => formView(world, form)),
    compared: encounter.compared.map((pair) => ({ ...pair })),
    owed: encounter.owed,
    laidOut: laidOut(encounter)?.cash?.claimed ?? 0,
  };
}

function queueViews(world: World): QueueView[] {
  const { state, plan } = world;
  const { visits, counts } = state;
  const everybody = state.lines.flatMap((_, line) => lineMembers(world, line));
  return plan.categories.map(({ id }, category) => {
    const since = (v: number): number => visits.ticketAt[v] as number;
    const waiting = everybody
      .filter((v) => visits.category[v] === category)
      .sort((a, b) => since(a) - since(b) || a - b);
    const first = waiting[0];
    return {
      category: id,
      waiting,
      longest: first === undefined ? 0 : state.now - since(first),
      served: counts.served[category] ?? 0,
      left: counts.left[category] ?? 0,
    };
  });
}

/** Outcomes of those who went without being served. */
const LEFT: ReadonlySet<string> = new Set(['reneged', 'refused', 'balked']);

/** Case customers who have not been called and have not gone: waiting, or still to come. */
export function remainingCustomers(world: World): number {
  const { visits } = world.state;
  if (world.bundle.lesson.customers.length === 0) return 0;
  let done = 0;
  const gone = new Set<number>();
  for (let v = 0; v < visits.count; v += 1) {
    if (!isForPlayer(world, v)) continue;
    const called = (visits.calledAt[v] as number) >= 0;
    if (!called && !LEFT.has(outcomeOfVisit(world, v))) continue;
    done += 1;
    if (!called) gone.add(caseIndexOf(world, v));
  }
  const { customers } = world.bundle.lesson;
  const coming = customers.filter((_, index) => canCome(world, index, gone)).length;
  return coming - done;
}

export function buildView(world: World): SimView {
  const { state, bundle } = world;
  const { player, encounter } = state;
  const shift = stateName('shift', state.shift.state) as SimView['phase'];
  const queues = queueViews(world);
  return {
    now: state.now,
    phase: shift,
    player: {
      window: bundle.lesson.window,
      open: playerWindow(world) !== 'closed',
      seated: player.seated,
      locked: player.locked,
      busyWith: player.action?.command.do ?? '',
      busySince: player.action?.since ?? 0,
      busyUntil: player.action?.until ?? 0,
      phone: player.phone,
      place: player.place,
      served: player.served,
      remaining: remainingCustomers(world),
    },
    drawer: {
      book: state.ledger[bundle.bank.cashAccount] ?? sumNotes(state.drawer),
      lastCount: state.lastCount && { ...state.lastCount },
    },
    hall: {
      people: state.visits.chart.flatMap((chart, v) =>
        chart && state.people[v] ? [personView(world, v)] : [],
      ),
      queues,
      windows: bundle.branch.windows.map(({ id, number, serves }, index) => {
        const window = state.windows[index];
        const name = stateName('window', window?.chart.state ?? 0);
        return {
          id,
          number,
          state: (name.startsWith('open.')
            ? name.slice(5)
            : name) as SimView['hall']['windows'][number]['state'],
          staff: window?.staff ?? '',
          ticket: ticketOf(world, window?.visit ?? -1),
          since: window?.since ?? 0,
          player: id === bundle.lesson.window,
          serves,
        };
      }),
      waiting: queues.reduce((sum, q) => sum + q.waiting.length, 0),
      longestWait: queues.reduce((longest, q) => Math.max(longest, q.longest), 0),
      served: queues.reduce((sum, q) => sum + q.served, 0),
      left: queues.reduce((sum, q) => sum + q.left, 0),
    },
    duties: bundle.lesson.duties.map((duty, index) => {
      const state = dutyState(world, index);
      const due = dueAt(world, duty);
      return {
        id: duty.id,
        matter: duty.matter,
        state,
        since: cameUpAt(world, duty),
        due,
        late: state !== 'done' && isLate(world, duty),
      };
    }),
    encounter: encounter ? encounterView(world, encounter) : null,
    colleagues: Object.keys(state.colleagues)
      .sort()
      .flatMap((role) => {
        const colleague = state.colleagues[role];
        return colleague ? [{ role, state: colleague.state, since: colleague.since }] : [];
      }),
    journal: state.journal.map(journalView),
    complaints: state.complaints.map(({ id, customer, chart, level, dueAt }) => ({
      id,
      customer,
      state: stateName('complaint', chart.state),
      level,
      dueAt,
    })),
    incidents: state.incidents.map(({ id, kind, chart, level, dueAt }) => ({
      id,
      kind,
      state: stateName('incident', chart.state),
      level,
      dueAt,
    })),
    floor: floorView(world),
    week: weekView(world),
    factCount: state.facts.length,
  };
}
