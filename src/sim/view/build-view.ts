/** Builds the picture that readers get. Reads the state, changes nothing. */

import { stateName } from '../machines/charts.ts';
import { sumNotes } from '../model/money.ts';
import type { EncounterState, ItemState, Visit } from '../model/state.ts';
import type {
  EncounterView,
  ItemView,
  PersonView,
  QueueView,
  SimView,
  VisitState,
} from '../model/view.ts';
import { needsAuthorisation } from '../systems/ledger-system.ts';
import { fieldsOf, isSeen } from '../world/items.ts';
import { draftAccount, draftAmount } from '../world/scopes.ts';
import type { World } from '../world/world.ts';

const percent = (part: number, whole: number): number =>
  whole <= 0 ? 0 : Math.max(0, Math.min(100, Math.round((100 * part) / whole)));

function personView(world: World, visit: Visit): PersonView {
  const state = stateName('visit', visit.chart.state) as VisitState;
  const waiting = state === 'waiting' ? world.now - visit.ticketAt : 0;
  return {
    id: visit.id,
    ticket: visit.ticket,
    category: visit.category,
    portrait: visit.portrait,
    state,
    from: visit.from,
    to: visit.to,
    since: visit.since,
    until: visit.until,
    ticketAt: visit.ticketAt,
    patience: percent(visit.patience - waiting, visit.patience),
    mood: visit.mood,
    forPlayer: visit.caseIndex >= 0,
    window: visit.window,
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
  const account = draft ? draftAccount(world, draft) : null;
  return {
    customer: encounter.customer,
    case: encounter.case,
    variant: encounter.variant,
    ticket: world.state.visits[encounter.customer]?.ticket ?? '',
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
    draft: draft
      ? {
          code: draft.code,
          values: { ...draft.values },
          amount: draftAmount(world, draft),
          account: account?.no ?? '',
          holderKnown: account !== null,
          balance: account?.balance ?? 0,
          status: account?.status ?? '',
          needsAuthorisation: needsAuthorisation(world, draft),
          authorisedBy: draft.authorisedBy,
          signed: draft.signed,
          readBack: draft.readBack,
          error: draft.error,
        }
      : null,
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
  const { state, bundle } = world;
  return bundle.branch.categories.map(({ id }) => {
    const own = state.playerLine.filter((v) => state.visits[v]?.category === id);
    const waiting = [...(state.lines[id] ?? []), ...own].sort(
      (a, b) => (state.visits[a]?.ticketAt ?? 0) - (state.visits[b]?.ticketAt ?? 0) || a - b,
    );
    const first = state.visits[waiting[0] ?? -1];
    return {
      category: id,
      waiting,
      longest: first ? state.now - first.ticketAt : 0,
      served: state.hall[id]?.served ?? 0,
      left: state.hall[id]?.left ?? 0,
    };
  });
}

/** Case customers who have not been called and have not gone: waiting, or still to come. */
export function remainingCustomers(world: World): number {
  const gone = world.state.visits.filter(
    (v) => v.caseIndex >= 0 && (v.calledAt >= 0 || v.reason === 'reneged'),
  );
  return world.bundle.lesson.customers.length - gone.length;
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
      open: stateName('window', state.windows[bundle.lesson.window]?.chart.state ?? 0) !== 'closed',
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
      people: state.visits
        .filter((v) => stateName('visit', v.chart.state) !== 'gone')
        .map((v) => personView(world, v)),
      queues,
      windows: bundle.branch.windows.map(({ id, number, serves }) => {
        const window = state.windows[id];
        const name = stateName('window', window?.chart.state ?? 0);
        return {
          id,
          number,
          state: (name.startsWith('open.')
            ? name.slice(5)
            : name) as SimView['hall']['windows'][number]['state'],
          staff: window?.staff ?? '',
          ticket: state.visits[window?.visit ?? -1]?.ticket ?? '',
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
    journal: state.journal.map(
      ({ txn, t, code, account, amount, customer, reversed, entries }) => ({
        txn,
        t,
        code,
        account,
        amount,
        customer,
        reversed,
        entries: entries.map((e) => ({ ...e })),
      }),
    ),
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
