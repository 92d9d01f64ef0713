/** What conditions of service quality can see: a visit as the person lived through it. */
import type { FieldType } from '../vocabulary/fact-definition.ts';

/**
 * What one person lived through in a branch, as far as it can be told from facts. Spans are whole minutes, a minute begun counts;
 * shares are percent. Spans of waiting are counted from the ticket to the call, or to going away.
 */
export interface LivedScope {
  readonly kind: string;
  /** The category they took a ticket for, and the last one they waited for. */
  readonly category: string;
  readonly last: string;
  /** Hour of the day they came in. */
  readonly hour: number;
  /** Came before the doors were open, and waited outside after they might have been. */
  readonly early: boolean;
  readonly outside: number;
  readonly waited: number;
  readonly felt: number;
  /** Highest of the bank's three levels of waiting that was passed. */
  readonly level: number;
  readonly called: boolean;
  readonly served: boolean;
  readonly unpaid: boolean;
  /** 0..100, when they went. */
  readonly mood: number;
  /** Somebody was at a post in the hall for this share of the wait. */
  readonly attended: number;
  /** Minutes after the ticket until they first knew how long it would take; the whole wait for whoever never did. */
  readonly untold: number;
  /** Minutes without news of the wait, with nothing to do, and worried without a calming word. */
  readonly uninformed: number;
  readonly unoccupied: number;
  readonly worried: number;
  /** An incident that worries the hall went on while they waited. */
  readonly incident: boolean;
  /** Cares received and announcements heard. */
  readonly cared: readonly string[];
  readonly heard: readonly string[];
  readonly invited: number;
  readonly pressed: boolean;
  /** Forms were filled in before their turn. */
  readonly prefilled: boolean;
  /** How often others went first, and how often without a reason that holds and was told. */
  readonly overtaken: number;
  readonly unexplained: number;
  readonly ahead: boolean;
  readonly reasoned: boolean;
  /** Windows for their category that were open while they waited, and how often one of them closed. */
  readonly open: number;
  readonly closings: number;
  /** Served at a machine, and with somebody beside it. */
  readonly machine: boolean;
  readonly helped: boolean;
  /** Requests for the supervisor about their business, and how long these took. */
  readonly approvals: number;
  readonly approval: number;
  readonly complained: boolean;
}

/** Its fields as conditions see them. */
export const LIVED_FIELDS = {
  kind: 'string',
  category: 'string',
  last: 'string',
  hour: 'int',
  early: 'bool',
  outside: 'int',
  waited: 'int',
  felt: 'int',
  level: 'int',
  called: 'bool',
  served: 'bool',
  unpaid: 'bool',
  mood: 'int',
  attended: 'int',
  untold: 'int',
  uninformed: 'int',
  unoccupied: 'int',
  worried: 'int',
  incident: 'bool',
  cared: 'list<string>',
  heard: 'list<string>',
  invited: 'int',
  pressed: 'bool',
  prefilled: 'bool',
  overtaken: 'int',
  unexplained: 'int',
  ahead: 'bool',
  reasoned: 'bool',
  open: 'int',
  closings: 'int',
  machine: 'bool',
  helped: 'bool',
  approvals: 'int',
  approval: 'int',
  complained: 'bool',
} as const satisfies Record<keyof LivedScope, FieldType>;
