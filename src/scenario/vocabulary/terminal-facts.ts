/** The terminal, accounts and forms. */
import { fact } from './fact-definition.ts';

export const TERMINAL_FACTS = {
  // Terminal and forms
  'txn.opened': fact('进入交易', 'a transaction screen was opened', { code: 'string' }),
  'txn.keyed': fact('录入', 'a field was keyed', {
    code: 'string',
    field: 'string',
    value: 'string',
    amount: 'int',
    correct: 'bool',
  }),
  'pin.entered': fact('输入密码', 'a PIN was entered and checked', {
    account: 'string',
    ok: 'bool',
    tries: 'int',
  }),
  'txn.authorised': fact('授权', 'a transaction was authorised', {
    code: 'string',
    role: 'string',
  }),
  'txn.authorisation-refused': fact('不予授权', 'authorisation was refused', {
    code: 'string',
    role: 'string',
  }),
  'txn.posted': fact('记账', 'a transaction was posted', {
    txn: 'string',
    code: 'string',
    amount: 'int',
    account: 'string',
    counted: 'int',
    received: 'int',
    matches: 'bool',
    readBack: 'bool',
    signed: 'bool',
    authorised: 'bool',
    // "field=value" of all that was keyed or worked out; sums in fen by field or computed value.
    values: 'list<string>',
    sums: 'map<string, int>',
    daySum: 'int',
    correct: 'bool',
    place: 'string',
  }),
  'txn.rejected': fact('系统拒绝', 'the terminal refused', {
    code: 'string',
    reason: 'string',
    field: 'string',
  }),
  'txn.settled': fact('到账', 'a transfer was settled', {
    txn: 'string',
    code: 'string',
    amount: 'int',
  }),
  'txn.cancelled': fact('撤销转账', 'a transfer was cancelled before it was settled', {
    txn: 'string',
    code: 'string',
    amount: 'int',
  }),
  'account.opened': fact('开户', 'an account was opened', {
    account: 'string',
    kind: 'string',
    txn: 'string',
  }),
  'account.closed': fact('销户', 'an account was closed', { account: 'string', txn: 'string' }),
  'account.status': fact('账户状态改变', 'the status of an account changed', {
    account: 'string',
    status: 'string',
    was: 'string',
  }),
  'account.changed': fact('客户资料变更', 'customer data, a limit or a held sum changed', {
    account: 'string',
    what: 'string',
    value: 'string',
  }),
  'txn.reversed': fact('冲正', 'a transaction was reversed', {
    txn: 'string',
    code: 'string',
    amount: 'int',
    authorised: 'bool',
  }),
  'form.field-filled': fact('填写', 'a form field was filled', {
    form: 'string',
    field: 'string',
    correct: 'bool',
  }),
  'form.completed': fact('表单填完', 'a form was completed', { form: 'string', correct: 'bool' }),
  'form.filled-by': fact('由谁填写', 'somebody filled a form', { form: 'string', who: 'string' }),
  'form.rated': fact('评定等级', 'a form came to a rating', {
    form: 'string',
    rating: 'string',
    points: 'int',
  }),
  'form.signed': fact('签名', 'a form was signed', { form: 'string', who: 'string' }),
  'form.refused': fact('拒签', 'a signature was refused', { form: 'string', who: 'string' }),
  'form.printed': fact('打印', 'a form was printed', { form: 'string' }),
};
