/** What lies on the desk: papers and cash. */
import { fact } from './fact-definition.ts';

export const DESK_FACTS = {
  // Papers
  'item.received': fact('接过物件', 'an item was taken', {
    item: 'string',
    kind: 'string',
    of: 'string',
  }),
  'item.returned': fact('递还物件', 'an item was handed to the customer', {
    item: 'string',
    kind: 'string',
    hands: 'string',
    suspect: 'bool',
  }),
  'item.moved': fact('物件移离视线', 'an item was carried off', {
    item: 'string',
    kind: 'string',
    inSight: 'bool',
    suspect: 'bool',
  }),
  'item.stamped': fact('盖章', 'an item was stamped', {
    item: 'string',
    kind: 'string',
    stamp: 'string',
    zone: 'string',
    suspect: 'bool',
    seconded: 'bool',
  }),
  'field.seen': fact('查看要素', 'a field was looked at', {
    item: 'string',
    kind: 'string',
    field: 'string',
    tool: 'string',
    shown: 'bool',
  }),
  'fields.compared': fact('对照两处', 'two fields were put side by side', {
    a: 'string',
    b: 'string',
    agree: 'bool',
    contradiction: 'string',
  }),
  'contradiction.raised': fact('指出矛盾', 'a contradiction was raised', {
    contradiction: 'string',
    founded: 'bool',
  }),
  'item.checked': fact('核查物件', 'a check was made on an item', {
    item: 'string',
    kind: 'string',
    check: 'string',
    result: 'string',
    role: 'string',
  }),
  'record.opened': fact('调看记录', 'a record was looked up', {
    record: 'string',
    item: 'string',
  }),
  'item.copied': fact('复印', 'a paper was copied', { item: 'string', kind: 'string' }),
  // Cash
  'cash.counted': fact('清点现金', 'cash was counted', {
    item: 'string',
    method: 'string',
    inSight: 'bool',
    amount: 'int',
    claimed: 'int',
    matches: 'bool',
    pass: 'int',
  }),
  'note.rejected': fact('机具报警', 'the machine rejected a note', {
    item: 'string',
    from: 'string',
  }),
  'note.checked': fact('复核可疑币', 'a second person checked a suspect note', {
    item: 'string',
    role: 'string',
    certified: 'bool',
    inSight: 'bool',
  }),
  'note.confiscated': fact('收缴假币', 'a counterfeit was confiscated', {
    item: 'string',
    amount: 'int',
    witness: 'string',
    witnessed: 'bool',
    countToday: 'int',
  }),
  'cash.laid-out': fact('配款', 'cash was laid out on the desk', {
    amount: 'int',
    owed: 'int',
    matches: 'bool',
  }),
  'note.assessed': fact('估定残币', 'a damaged note was assessed', {
    item: 'string',
    as: 'string',
    value: 'int',
    right: 'bool',
  }),
  'cash.paid': fact('付款', 'cash was paid out', {
    amount: 'int',
    owed: 'int',
    matches: 'bool',
    booked: 'bool',
  }),
};
