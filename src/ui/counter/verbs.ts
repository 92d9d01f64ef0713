/** The verbs of the "do" list in the order a teller works, with the key that does the same. */
import type { CommandType } from '../../scenario/vocabulary/commands.ts';

export interface Verb {
  readonly verb: CommandType;
  readonly key: string;
  readonly group: 'service' | 'papers' | 'cash' | 'terminal' | 'people' | 'shift';
  /** Needs somebody at the glass; left out of the list otherwise. */
  readonly withCustomer: boolean;
}

const at = (
  group: Verb['group'],
  withCustomer: boolean,
  keys: Partial<Record<CommandType, string>>,
) =>
  (Object.entries(keys) as [CommandType, string][]).map(
    ([verb, key]): Verb => ({ verb, key, group, withCustomer }),
  );

export const VERBS: readonly Verb[] = [
  ...at('service', true, { greet: 'A' }),
  ...at('papers', true, {
    take: 'T',
    check: 'I',
    inspect: 'U',
    'look-up': '⇧I',
    copy: '',
    assess: '',
  }),
  ...at('cash', true, { count: 'C' }),
  ...at('service', true, { 'read-back': 'Y', listen: '', 'ask-fill': '', 'ask-sign': 'V' }),
  ...at('cash', true, { pay: 'O', 'lay-out': '', 'ask-check': 'H', confiscate: 'X' }),
  ...at('papers', true, { stamp: 'M', give: 'R' }),
  ...at('service', true, { go: '', record: '', 'end-duty': 'Z' }),
  ...at('service', true, { 'invite-rating': 'F', part: 'Z', refuse: '' }),
  ...at('people', true, { report: 'K', phone: 'P' }),
  ...at('people', false, { call: '', dismiss: '', 'ask-help': '' }),
  ...at('terminal', true, {
    'open-transaction': 'F3',
    post: 'F8',
    authorise: 'F6',
    print: 'F7',
    reverse: 'F10',
    'cancel-transaction': '',
    'open-form': 'B',
  }),
  ...at('people', false, { 'answer-phone': 'P', 'silence-phone': '' }),
  ...at('people', true, { 'grade-complaint': '', 'answer-complaint': '' }),
  ...at('people', false, { 'report-incident': '' }),
  ...at('shift', false, {
    'open-window': 'N',
    'call-next': 'N',
    'begin-duty': '',
    'lock-screen': 'F12',
    'unlock-screen': 'F12',
    'leave-seat': 'L',
    'return-seat': 'L',
    'count-drawer': 'D',
    'close-window': '',
    'close-shift': '',
  }),
];

/** Verbs that show only while they have something to do. */
export const OCCASIONAL: ReadonlySet<CommandType> = new Set([
  'answer-phone',
  'silence-phone',
  'grade-complaint',
  'answer-complaint',
  'report-incident',
  'open-window',
  'unlock-screen',
  'lock-screen',
  'return-seat',
  'leave-seat',
  'dismiss',
  'ask-help',
  'cancel-transaction',
  'call-next',
  'begin-duty',
  'end-duty',
  'ask-fill',
  'go',
  'close-window',
]);

/** What a supervisor does within a matter, in the order it is mostly done. Anything else shows only while it is possible. */
export const IN_MATTERS: readonly CommandType[] = [
  'take',
  'call',
  'ask-help',
  'dismiss',
  'phone',
  'answer-phone',
  'silence-phone',
  'look-up',
  'check',
  'inspect',
  'go',
  'listen',
  'grade-complaint',
  'open-form',
  'ask-fill',
  'ask-sign',
  'report',
  'report-incident',
  'answer-complaint',
  'end-duty',
];
