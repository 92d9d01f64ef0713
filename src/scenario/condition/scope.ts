/** What conditions can see: plain JavaScript values here, CEL values (BigInt for int) inside. */
import { COMMON_FACT_FIELDS, type FieldType } from '../vocabulary/fact-definition.ts';
import { FACTS, type Fact, type FactType } from '../vocabulary/facts.ts';
import { LIVED_FIELDS, type LivedScope } from './lived-scope.ts';

export interface CaseScope {
  readonly id: string;
  readonly variant: string;
  readonly age: number;
  readonly risk: string;
  /** fen */
  readonly amount: number;
  readonly transaction: string;
  readonly manner: string;
  readonly tags: readonly string[];
}

export interface ScenarioScope {
  /** "2026-11-23" */
  readonly date: string;
  readonly lesson: string;
}

export interface CustomerScope {
  /** 0..100 */
  readonly mood: number;
  /** 0..100 */
  readonly trust: number;
  readonly state: string;
  readonly impatience: number;
  /** How many times this topic was asked. */
  readonly asked: number;
  readonly told: readonly string[];
  readonly agreed: readonly string[];
  /** People of the case and roles who are at the window. */
  readonly here: readonly string[];
  /** Outcomes of this customer's earlier visits today. */
  readonly past: readonly string[];
  /** Where they are, of bank.places. */
  readonly place: string;
}

export interface TxnScope {
  readonly code: string;
  /** fen */
  readonly amount: number;
  readonly account: string;
  readonly known: boolean;
  readonly status: string;
  /** fen */
  readonly balance: number;
  /** fen */
  readonly counted: number;
  readonly suspects: number;
  readonly authorised: boolean;
  /** "field=value" of all that was keyed or worked out. */
  readonly values: readonly string[];
  /** fen (or days, pieces) by field or computed value. */
  readonly sums: Readonly<Record<string, number>>;
  /** fen: this amount and what the holder did earlier today in transactions of the same group. */
  readonly daySum: number;
}

export interface FormScope {
  /** "field=value" of all that has been written. */
  readonly values: readonly string[];
}

/** What is set for one day of a week. */
export interface RosterScope {
  readonly day: string;
  /** "lever=option" of the day. */
  readonly set: readonly string[];
  /** "day.lever=option" of all days. */
  readonly week: readonly string[];
  /** "lever=lever" where both have the same option that day. */
  readonly same: readonly string[];
  /** Staff who are not in the hall. */
  readonly away: readonly string[];
  /** Counts of the day, and of the whole week. */
  readonly counts: Readonly<Record<string, number>>;
  readonly totals: Readonly<Record<string, number>>;
  /** Levers that differ from their initial option that day. */
  readonly changed: number;
}

/** Only the variables of the condition's place are read; a missing one counts as all zero. */
export interface Scope {
  readonly A?: Fact | undefined;
  readonly T?: Fact | undefined;
  readonly case?: CaseScope | undefined;
  readonly scenario?: ScenarioScope | undefined;
  readonly customer?: CustomerScope | undefined;
  readonly txn?: TxnScope | undefined;
  readonly form?: FormScope | undefined;
  readonly roster?: RosterScope | undefined;
  readonly lived?: LivedScope | undefined;
}

export type VariableName = keyof Scope;
export type ScopeFieldType = FieldType;
export type FieldTypes = Readonly<Record<string, ScopeFieldType>>;

/** Fields of the variables that are not facts. */
export const SCOPE_FIELDS = {
  case: {
    id: 'string',
    variant: 'string',
    age: 'int',
    risk: 'string',
    amount: 'int',
    transaction: 'string',
    manner: 'string',
    tags: 'list<string>',
  },
  scenario: { date: 'string', lesson: 'string' },
  customer: {
    mood: 'int',
    trust: 'int',
    state: 'string',
    impatience: 'int',
    asked: 'int',
    told: 'list<string>',
    agreed: 'list<string>',
    here: 'list<string>',
    past: 'list<string>',
    place: 'string',
  },
  txn: {
    code: 'string',
    amount: 'int',
    account: 'string',
    known: 'bool',
    status: 'string',
    balance: 'int',
    counted: 'int',
    suspects: 'int',
    authorised: 'bool',
    values: 'list<string>',
    sums: 'map<string, int>',
    daySum: 'int',
  },
  form: { values: 'list<string>' },
  roster: {
    day: 'string',
    set: 'list<string>',
    week: 'list<string>',
    same: 'list<string>',
    away: 'list<string>',
    counts: 'map<string, int>',
    totals: 'map<string, int>',
    changed: 'int',
  },
  lived: LIVED_FIELDS,
} as const satisfies Record<Exclude<VariableName, 'A' | 'T'>, FieldTypes>;

/** Fields of a fact as conditions see them: its own and the common ones, flat. */
export function factFieldTypes(type: FactType): FieldTypes {
  return { ...FACTS[type].fields, ...COMMON_FACT_FIELDS };
}

type Sums = Readonly<Record<string, number>>;
type PlainValue = number | string | boolean | readonly string[] | Sums;
type CelValue = bigint | string | boolean | readonly string[] | Readonly<Record<string, bigint>>;
export type CelObject = Readonly<Record<string, CelValue>>;

const NOTHING: readonly string[] = [];
const NO_SUMS: Sums = {};

/** The value of a declared field; what is absent or mistyped becomes zero. */
export function plainValue(value: unknown, type: ScopeFieldType): PlainValue {
  if (type === 'int') {
    // `+ 0` because -0 is no whole number of its own.
    return typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) + 0 : 0;
  }
  if (type === 'bool') return value === true;
  if (type === 'string') return typeof value === 'string' ? value : '';
  if (type === 'map<string, int>')
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Sums)
      : NO_SUMS;
  return Array.isArray(value) ? value : NOTHING;
}

function celValue(value: unknown, type: ScopeFieldType): CelValue {
  const plain = plainValue(value, type);
  if (typeof plain === 'number') return BigInt(plain);
  if (type !== 'map<string, int>') return plain as Exclude<typeof plain, Sums>;
  const sums: Record<string, bigint> = {};
  for (const key of Object.keys(plain)) sums[key] = BigInt((plain as Sums)[key] ?? 0);
  return sums;
}

/** Converts one variable; absent or mistyped fields become zero values. */
export function celObject(source: object | undefined, types: FieldTypes): CelObject {
  const from = (source ?? {}) as Readonly<Record<string, unknown>>;
  const result: Record<string, CelValue> = {};
  for (const name of Object.keys(types)) result[name] = celValue(from[name], types[name]!);
  return result;
}

const views = new WeakMap<Fact, CelObject>();

/** The flat view of a fact, converted once: facts never change. */
export function factView(fact: Fact): CelObject {
  let view = views.get(fact);
  if (!view) {
    const { t, n, by, customer } = fact;
    view = celObject({ ...fact.data, t, n, by, customer }, factFieldTypes(fact.type));
    views.set(fact, view);
  }
  return view;
}
