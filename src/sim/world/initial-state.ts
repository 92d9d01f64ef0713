import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import { createCalendar } from '../kernel/calendar.ts';
import { createInstance } from '../kernel/chart.ts';
import { forkStream, weighted } from '../kernel/random-streams.ts';
import { CHARTS } from '../machines/charts.ts';
import { emptyLine, visitColumns, type WindowState } from '../model/hall-state.ts';
import { notesOf, sumNotes } from '../model/money.ts';
import type { AccountState, SimState } from '../model/state.ts';
import { plainNo } from './account-values.ts';
import { floorAtStart } from './floor-start.ts';
import { type HallPlan, hallPlan } from './hall-plan.ts';

/** The ledger side that balances the opening cash; it stands for the vault. */
export const OPENING_ACCOUNT = 'opening';

/** @param room visits for which there is room at once; more are made room for */
export function initialState(bundle: LessonBundle, seed: number, room?: number): SimState {
  const { lesson, branch, bank } = bundle;
  const book = sumNotes(notesOf(bank.drawer));
  const drawn = drawnDrawer(bundle, seed);
  const early = drawn?.at === undefined ? drawn?.difference : [];
  const drawer = notesOf([...bank.drawer, ...(early ?? [])]);
  const plan = hallPlan(bundle);
  const start = startOf(bundle, plan);
  const zeros = (): number[] => branch.categories.map(() => 0);
  return {
    format: 1,
    lesson: lesson.id,
    digest: bundle.digest,
    seed,
    now: start,
    commands: 0,
    calendar: createCalendar(),
    streams: {},
    visits: visitColumns(room),
    people: [],
    lines: Array.from({ length: plan.playerLine + 1 }, () => emptyLine(start)),
    counts: {
      inside: 0,
      waiting: 0,
      idle: 0,
      tickets: zeros(),
      served: zeros(),
      left: zeros(),
      turns: zeros(),
    },
    seats: branch.floor.seats.map(() => -1),
    standing: branch.floor.standing.map(() => -1),
    windows: branch.windows.map(({ id }) => windowAtStart(id, start)),
    arrivalCounts: lesson.arrivals.map(() => 0),
    groupLeft: lesson.arrivals.map(() => 0),
    dayFactor: 1,
    comingBack: {},
    absent: [],
    breaksWaiting: [],
    breaksTaken: [],
    resting: {},
    moving: {},
    shift: createInstance(CHARTS.shift),
    closedAt: -1,
    player: {
      seated: true,
      locked: false,
      action: null,
      phone: 'silent',
      phoneNumber: 0,
      place: bank.places[0]?.id ?? '',
      served: 0,
      opened: false,
    },
    encounter: null,
    duties: [],
    followers: {},
    colleagues: {},
    pending: {},
    ledger: { [bank.cashAccount]: book, [OPENING_ACCOUNT]: -book },
    drawer,
    drawerDrawn: drawn?.id ?? '',
    drawerCounts: 0,
    lastCount: null,
    journal: [],
    accounts: {},
    numbered: {},
    complaints: [],
    incidents: [],
    counterfeits: 0,
    floor: floorAtStart(bundle),
    ...(lesson.supervisor?.week ? { week: { set: {}, ran: [] } } : {}),
    facts: [],
  };
}

/** How the notes in the drawer differ from the book today. */
function drawnDrawer({ lesson }: LessonBundle, seed: number) {
  const draw = lesson.drawer?.draw;
  if (!draw) return undefined;
  return draw[
    weighted(
      forkStream(seed, 'drawer'),
      draw.map(({ weight }) => weight),
    )
  ];
}

/** The earliest moment at which anything can happen; the player comes a little before the doors open. */
function startOf({ lesson, branch }: LessonBundle, plan: HallPlan): number {
  if (plan.played) return Math.max(0, lesson.opens - lesson.prepares);
  const first = lesson.arrivals.flatMap(({ appointments, trace }) => [
    ...(appointments?.times ?? []).map((at) => at - (appointments?.early ?? 0)),
    ...(trace?.arrive ?? []).map((at) => lesson.opens + Math.round(at * (trace?.unit ?? 0))),
  ]);
  const sources = plan.sources.map(({ from }) => from);
  const shifts = lesson.staffing.map(({ from }) => from);
  const all = [lesson.opens, plan.doors, ...first, ...sources, ...shifts];
  return branch.windows.length === 0 ? 0 : Math.max(0, Math.min(...all));
}

const windowAtStart = (id: string, now: number): WindowState => ({
  id,
  chart: createInstance(CHARTS.window),
  staff: '',
  staffIndex: -1,
  nextStaff: '',
  visit: -1,
  since: now,
  idleSince: -1,
  served: 0,
  busy: 0,
  staffed: 0,
  overtime: 0,
  busySince: -1,
  staffedSince: -1,
  overtimeSince: -1,
  breakDue: -1,
});

/** Accounts of the cases that come today; a number stands for one account however many bring it. */
export function openAccounts(
  bundle: LessonBundle,
  variants: readonly { case: string; variant: string }[],
): Record<string, AccountState> {
  const accounts: Record<string, AccountState> = {};
  for (const { case: id, variant } of variants) {
    for (const account of bundle.cases[id]?.[variant]?.accounts ?? []) {
      const no = plainNo(account.no);
      accounts[no] ??= {
        no,
        case: id,
        variant,
        name: account.name,
        holder: account.holder ?? account.name['zh-CN'],
        kind: account.kind ?? '',
        balance: account.balance,
        held: account.held ?? 0,
        status: account.status,
        opened: account.opened ?? '',
        term: account.term ?? '',
        rate: account.rate ?? -1,
        interestFrom: account.interestFrom ?? '',
        limits: { ...account.limits },
        data: { ...account.data },
        pinKnown: account.pinKnown,
        pinTries: account.pinTries,
        earlier: (account.earlier ?? []).map(({ code, amount }) => ({ code, amount })),
      };
    }
  }
  return accounts;
}
