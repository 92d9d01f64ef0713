/** Builds the picture that readers get. Reads the state, changes nothing. */

import { stateName } from '../machines/charts.ts';
import type { PersonState } from '../model/hall-state.ts';
import { sumNotes } from '../model/money.ts';
import type { EncounterState, ItemState } from '../model/state.ts';
import type {
  EncounterView,
  ItemView,
  PersonView,
  QueueView,
  SimView,
  VisitState,
} from '../model/view.ts';
import { lineMembers } from '../systems/line-system.ts';
import { fieldsOf, isSeen } from '../world/items.ts';
import {
  categoryId,
  isForPlayer,
  outcomeOfVisit,
  playerWindow,
  ticketOf,
  visitState,
  windowId,
} from '../world/visit-facts.ts';
import type { World } from '../world/world.ts';
import { draftView, journalView } from './terminal-view.ts';

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
    forPlayer: isForPlayer(world, id),
    window: windowId(world, id),
  };
}

function itemView(world: World, encounter: EncounterState, item: ItemState): ItemView | null {
  if (item.at === 'hidden') return null;
  const content = world.encounterCase();
  const fields = Object.entries(fieldsOf(content, world.bundle.bank, item.id) ?? {});
  const spec = content.items.find((i) => i.id === item.id)?.cash;
  const notes = { ...item.cash?.notes };
  for (const id of item.cash?.bad ?? []) {
    const bad = spec?.bad.find((n) => n.id === id);
    if (bad) notes[String(bad.denomination)] = (notes[String(bad.denomination)] ?? 0) + 1;
  }
  return {
    id: item.id,
    kind: item.kind,
    at: item.at === 'offered' ? 'customer' : item.at,
    fields: fields.map(([id, field]) => ({
      id,
      seen: isSeen(world, encounter, `${item.id}.${id}`),
      tool: field.tool ?? 'eye',
    })),
    ...(item.cash
      ? {
          cash: {
            claimed: item.cash.claimed,
            notes: Object.keys(notes)
              .map(Number)
              .sort((a, b) => b - a)
              .map((denomination) => ({ denomination, pieces: notes[String(denomination)] ?? 0 })),
            counted: item.cash.counted,
            method: item.cash.method,
            passes: item.cash.passes,
            booked: item.cash.booked,
          },
        }
      : {}),
    suspect: item.suspect,
    checkedBy: [...item.checkedBy],
    stamps: item.stamps.map((s) => ({ ...s })),
    denomination: item.denomination,
  };
}

function encounterView(world: World, encounter: EncounterState): EncounterView {
  const { draft } = encounter;
  return {
    customer: encounter.customer,
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
    asked: { ...encounter.asked },
    items: Object.values(encounter.items).flatMap((item) => itemView(world, encounter, item) ?? []),
    draft: draft && draftView(world, draft),
    forms: Object.values(encounter.forms).map(
      ({ id, values, complete, signedBy, refusedBy, printed }) => ({
        id,
        values: { ...values },
        complete,
        signedBy: [...signedBy],
        refusedBy: [...refusedBy],
        printed,
      }),
    ),
    compared: encounter.compared.map((pair) => ({ ...pair })),
    owed: encounter.owed,
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

/** Case customers who have not been called and have not gone: waiting, or still to come. */
export function remainingCustomers(world: World): number {
  const { visits } = world.state;
  let gone = 0;
  for (let v = 0; v < visits.count; v += 1) {
    if (!isForPlayer(world, v)) continue;
    if ((visits.calledAt[v] as number) >= 0 || outcomeOfVisit(world, v) === 'reneged') gone += 1;
  }
  return world.bundle.lesson.customers.length - gone;
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
    factCount: state.facts.length,
  };
}
