/** The names a bank gives to things, for looking up references. */
import type { BankFile } from '../schema/bank.ts';
import type { Form } from '../schema/form.ts';
import type { Item } from '../schema/item.ts';
import { STRUCTURAL_KINDS } from '../schema/papers.ts';
import type { Routine } from '../schema/steps.ts';
import type { Transaction } from '../schema/transaction.ts';

export type Check = BankFile['checks'][number];
export type BankRecord = BankFile['records'][number];

export interface Vocabulary {
  readonly transactions: ReadonlyMap<string, Transaction>;
  readonly forms: ReadonlyMap<string, Form>;
  readonly topics: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  readonly tools: ReadonlySet<string>;
  /** Stamp → its zones. */
  readonly stamps: ReadonlyMap<string, ReadonlySet<string>>;
  readonly zones: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** Roles one can call oneself. */
  readonly callable: ReadonlySet<string>;
  /** Number at hand → its digits. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Help → who can be asked for it. */
  readonly helps: ReadonlyMap<string, ReadonlySet<string>>;
  readonly authorising: ReadonlySet<string>;
  readonly manners: ReadonlySet<string>;
  readonly errors: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
  readonly accountKinds: ReadonlySet<string>;
  readonly reportTo: ReadonlySet<string>;
  readonly reportAbout: ReadonlySet<string>;
  /** Those of the bank and those the desk knows by itself. */
  readonly itemKinds: ReadonlySet<string>;
  readonly checks: ReadonlyMap<string, Check>;
  readonly records: ReadonlyMap<string, BankRecord>;
  readonly assessments: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly grounds: ReadonlySet<string>;
  readonly incidents: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  readonly announcements: ReadonlySet<string>;
  readonly cares: ReadonlySet<string>;
  readonly priorities: ReadonlySet<string>;
  readonly returns: ReadonlySet<string>;
  readonly references: readonly Item[];
  readonly denominations: ReadonlySet<number>;
  readonly routines: ReadonlyMap<string, Routine>;
}

/** What one presses of a number as it is written. */
export const digitsOf = (number: string) => number.replace(/[^0-9]/g, '');

/** The names of one bank, or of several together: what is known if any of them knows it. */
export function vocabularyOf(banks: readonly BankFile[]): Vocabulary {
  const all = <T>(pick: (bank: BankFile) => readonly T[]) => banks.flatMap(pick);
  const ids = (pick: (bank: BankFile) => readonly { readonly id: string }[]) =>
    new Set(all(pick).map(({ id }) => id));
  const codes = (pick: (bank: BankFile) => readonly { readonly code: string }[]) =>
    new Set(all(pick).map(({ code }) => code));
  const stamps = new Map(
    all((bank) => bank.stamps).map(({ id, zones }) => [id, new Set(zones.map((zone) => zone.id))]),
  );
  return {
    transactions: new Map(all((bank) => bank.transactions).map((txn) => [txn.code, txn])),
    forms: new Map(all((bank) => bank.forms).map((form) => [form.id, form])),
    topics: ids((bank) => bank.topics),
    lines: ids((bank) => bank.lines),
    methods: ids((bank) => bank.methods),
    tools: ids((bank) => bank.tools),
    stamps,
    zones: new Set([...stamps.values()].flatMap((zones) => [...zones])),
    roles: ids((bank) => bank.roles),
    callable: ids((bank) => bank.roles.filter(({ external }) => !external)),
    numbers: new Map(all((bank) => bank.numbers).map(({ id, number }) => [id, digitsOf(number)])),
    helps: new Map(all((bank) => bank.helps).map(({ id, roles }) => [id, new Set(roles)])),
    authorising: ids((bank) => bank.roles.filter((role) => role.authorises)),
    manners: ids((bank) => bank.manners),
    kinds: ids((bank) => bank.kinds),
    announcements: ids((bank) => bank.announcements),
    cares: ids((bank) => bank.cares),
    priorities: ids((bank) => bank.priorities),
    returns: ids((bank) => bank.returns),
    errors: codes((bank) => bank.errors),
    accounts: codes((bank) => bank.ledger),
    accountKinds: ids((bank) => bank.accountKinds ?? []),
    reportTo: ids((bank) => bank.reports.to),
    reportAbout: ids((bank) => bank.reports.about),
    itemKinds: new Set([...STRUCTURAL_KINDS, ...ids((bank) => bank.itemKinds)]),
    checks: new Map(all((bank) => bank.checks).map((check) => [check.id, check])),
    records: new Map(all((bank) => bank.records).map((record) => [record.id, record])),
    assessments: ids((bank) => bank.assessments),
    places: ids((bank) => bank.places),
    grounds: ids((bank) => bank.grounds),
    incidents: ids((bank) => bank.incidents),
    references: all((bank) => bank.references),
    denominations: new Set(all((bank) => bank.denominations)),
    // Of two with the same id the first counts; the second is reported.
    routines: new Map(all((bank) => bank.routines.map((one) => [one.id, one] as const)).reverse()),
  };
}

/** Who can sign: the customer, the player, or a role. */
export function signers({ roles }: Vocabulary): ReadonlySet<string> {
  return new Set(['customer', 'self', ...roles]);
}
