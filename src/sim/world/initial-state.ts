import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import { createCalendar } from '../kernel/calendar.ts';
import { createInstance } from '../kernel/chart-table.ts';
import { CHARTS } from '../machines/charts.ts';
import { notesOf, sumNotes } from '../model/money.ts';
import type { AccountState, SimState, WindowState } from '../model/state.ts';

/** The ledger side that balances the opening cash; it stands for the vault. */
export const OPENING_ACCOUNT = 'opening';

export function initialState(bundle: LessonBundle, seed: number): SimState {
  const { lesson, branch, bank } = bundle;
  const drawer = notesOf(bank.drawer);
  const windows: Record<string, WindowState> = {};
  const start = Math.max(0, lesson.opens - lesson.prepares);
  for (const { id } of branch.windows) {
    windows[id] = {
      id,
      chart: createInstance(CHARTS.window),
      staff: '',
      visit: -1,
      since: start,
      served: 0,
      busy: 0,
    };
  }
  return {
    format: 1,
    lesson: lesson.id,
    digest: bundle.digest,
    seed,
    now: start,
    commands: 0,
    calendar: createCalendar(),
    streams: {},
    visits: [],
    lines: {},
    playerLine: [],
    tickets: {},
    seats: branch.floor.seats.map(() => -1),
    standing: branch.floor.standing.map(() => -1),
    windows,
    arrivalCounts: lesson.arrivals.map(() => 0),
    hall: {},
    shift: createInstance(CHARTS.shift),
    closedAt: -1,
    player: {
      seated: true,
      locked: false,
      action: null,
      phone: 'silent',
      phoneNumber: 0,
      served: 0,
      opened: false,
    },
    encounter: null,
    colleagues: {},
    pending: {},
    ledger: { [bank.cashAccount]: sumNotes(drawer), [OPENING_ACCOUNT]: -sumNotes(drawer) },
    drawer,
    lastCount: null,
    journal: [],
    accounts: {},
    complaints: [],
    incidents: [],
    counterfeits: 0,
    facts: [],
  };
}

/** Accounts of the cases that come today; a number stands for one account however many bring it. */
export function openAccounts(
  bundle: LessonBundle,
  variants: readonly { case: string; variant: string }[],
): Record<string, AccountState> {
  const accounts: Record<string, AccountState> = {};
  for (const { case: id, variant } of variants) {
    for (const account of bundle.cases[id]?.[variant]?.accounts ?? []) {
      const no = account.no.replace(/[\s-]/g, '');
      accounts[no] ??= { no, case: id, variant, balance: account.balance, status: account.status };
    }
  }
  return accounts;
}
