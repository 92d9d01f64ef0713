/**
 * The catalogue of facts: everything that can become true in a branch, as a code with typed fields.
 * The schema, the CEL conditions, the simulation and the documentation all read this one list.
 */
import { DAY_FACTS } from './day-facts.ts';
import { DESK_FACTS } from './desk-facts.ts';
import type { FieldType } from './fact-definition.ts';
import { FLOOR_FACTS } from './floor-facts.ts';
import { PEOPLE_FACTS } from './people-facts.ts';
import { TALK_FACTS } from './talk-facts.ts';
import { TERMINAL_FACTS } from './terminal-facts.ts';
import { WEEK_FACTS } from './week-facts.ts';

export const FACTS = {
  ...DAY_FACTS,
  ...TALK_FACTS,
  ...DESK_FACTS,
  ...TERMINAL_FACTS,
  ...PEOPLE_FACTS,
  ...FLOOR_FACTS,
  ...WEEK_FACTS,
};

export type FactType = keyof typeof FACTS;

export const FACT_TYPES = Object.keys(FACTS) as FactType[];

interface Plain {
  readonly string: string;
  readonly int: number;
  readonly bool: boolean;
  readonly 'list<string>': readonly string[];
  readonly 'map<string, int>': Readonly<Record<string, number>>;
}
type Scalar<T extends FieldType> = Plain[T];

/** The typed fields of one fact type. */
export type FactFields<K extends FactType> = {
  readonly [F in keyof (typeof FACTS)[K]['fields']]: (typeof FACTS)[K]['fields'][F] extends FieldType
    ? Scalar<(typeof FACTS)[K]['fields'][F]>
    : never;
};

/** One line of the only history there is. `cause` is the number of the command that led to it, or -1. */
export type Fact<K extends FactType = FactType> = {
  readonly [P in K]: {
    readonly n: number;
    readonly t: number;
    readonly type: P;
    readonly by: string;
    readonly customer: number;
    readonly cause: number;
    readonly data: FactFields<P>;
  };
}[K];
