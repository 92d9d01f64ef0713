/** What transactions say of values, books and accounts refers only to what there is. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import { suggestion } from '../load/nearest-name.ts';
import type { Account } from '../schema/account.ts';
import type { Bank } from '../schema/bank.ts';
import type { Transaction } from '../schema/transaction.ts';
import { ACCOUNT_PROPERTIES, ACCOUNT_RECORDS, type Effect } from '../schema/transaction-effects.ts';
import { checkCondition } from './conditions.ts';
import { type LiteralNames, literalNames } from './literals.ts';
import { expectKnown, type Report } from './report.ts';
import type { Vocabulary } from './vocabulary.ts';

const WHAT = {
  account: text('会计科目', 'ledger account'),
  error: text('错误码', 'error code'),
  field: text('字段', 'field'),
  holder: text('账号字段或新开账户', 'account field or account opened'),
  journal: text('流水号字段', 'field of type "journal-no"'),
  kind: text('账户种类', 'kind of account'),
  value: text('取值', 'value'),
  property: text('账户属性', 'property of an account'),
  transaction: text('交易', 'transaction'),
};

const TRANSACTION = { kind: 'transaction' } as const;

interface Context {
  readonly report: Report;
  readonly vocabulary: Vocabulary;
  readonly names: LiteralNames;
  readonly fields: ReadonlySet<string>;
  readonly refs: ReadonlySet<string>;
  /** Fields and computed values; for computed values only those before. */
  readonly values: ReadonlySet<string>;
}

export function checkLedger(report: Report, bank: Bank, vocabulary: Vocabulary): void {
  bank.transactions.forEach((transaction, i) => {
    checkTransactionLedger(report, ['transactions', i], transaction, vocabulary);
  });
  bank.accountKinds?.forEach(({ ledger, interest }, i) => {
    const path = ['accountKinds', i, 'ledger'];
    expectKnown(report, path, ledger, vocabulary.accounts, WHAT.account);
    if (interest === 'none' || bank.interest !== undefined) return;
    const message = text(
      '计息的账户要有计息规则（interest）。',
      'Accounts that bear interest need rules of interest (interest).',
    );
    report(['accountKinds', i, 'interest'], 'missing-field', message);
  });
  bank.daySums?.forEach(({ codes }, i) => {
    codes.forEach((code, j) => {
      const path = ['daySums', i, 'codes', j];
      expectKnown(report, path, code, vocabulary.transactions, WHAT.transaction);
    });
  });
  bank.rates?.forEach(({ from }, i) => {
    const before = bank.rates?.[i - 1]?.from;
    if (before === undefined || before < from) return;
    const message = text('利率表须按日期从早到晚。', 'Rates go from early to late.');
    report(['rates', i, 'from'], 'wrong-order', message);
  });
}

/** Accounts a case puts into the books. */
export function checkAccounts(
  report: Report,
  accounts: readonly Account[],
  vocabulary: Vocabulary,
): void {
  accounts.forEach((account, i) => {
    const at = ['accounts', i];
    if (account.kind !== undefined)
      expectKnown(report, [...at, 'kind'], account.kind, vocabulary.accountKinds, WHAT.kind);
    account.earlier?.forEach(({ code }, j) => {
      const path = [...at, 'earlier', j, 'code'];
      expectKnown(report, path, code, vocabulary.transactions, WHAT.transaction);
    });
    if (account.term !== undefined && account.opened === undefined) {
      const message = text('有存期就须有开户日。', 'A term needs the date it began.');
      report([...at, 'opened'], 'missing-field', message, { at: 'owner' });
    }
    if ((account.held ?? 0) <= account.balance) return;
    const message = text('圈存不可多于余额。', 'More is held than there is.');
    report([...at, 'held'], 'bad-amount', message);
  });
}

function checkTransactionLedger(
  report: Report,
  at: Path,
  transaction: Transaction,
  vocabulary: Vocabulary,
): void {
  const { fields, computed = [], effects = [], entries, settle, checks } = transaction;
  const accounts = fields.filter(({ type }) => type === 'account').map(({ id }) => id);
  const opened = effects.flatMap((effect) => (effect.do === 'open' ? [effect.id] : []));
  const ids = fields.map(({ id }) => id);
  const values = new Set(ids);
  const context: Context = {
    report,
    vocabulary,
    names: literalNames(vocabulary),
    fields: new Set(ids),
    refs: new Set([...accounts, ...opened]),
    values,
  };
  computed.forEach((one, i) => {
    checkComputed(context, [...at, 'computed', i], one);
    values.add(one.id);
  });
  fields.forEach(({ shows, matches, kind, type }, i) => {
    const path = [...at, 'fields', i];
    checkSource(context, [...path, 'shows'], shows);
    checkSource(context, [...path, 'matches'], matches);
    if (kind !== 'shown' || shows !== undefined || type === 'holder' || type === 'balance') return;
    const message = text('显示栏须写 shows。', 'A shown field needs "shows".');
    report([...path, 'shows'], 'missing-field', message, { at: 'owner' });
  });
  checkSource(context, [...at, 'amount'], transaction.amount);
  checkSource(context, [...at, 'cashAmount'], transaction.cashAmount);
  checkEntries(context, [...at, 'entries'], entries);
  effects.forEach((effect, i) => {
    checkEffect(context, [...at, 'effects', i], effect);
  });
  checks.forEach(({ field }, i) => {
    if (field !== undefined)
      expectKnown(report, [...at, 'checks', i, 'field'], field, context.fields, WHAT.field);
  });
  if (!settle) return;
  const path = [...at, 'settle'];
  settle.after.forEach((step, i) => {
    checkCondition(report, [...path, 'after', i, 'when'], step.when, TRANSACTION, context.names);
  });
  checkEntries(context, [...path, 'entries'], settle.entries);
  checkSource(context, [...path, 'amount'], settle.amount);
  if (settle.credit !== undefined)
    expectKnown(report, [...path, 'credit'], settle.credit, context.refs, WHAT.holder);
}

function checkComputed(
  context: Context,
  at: Path,
  one: NonNullable<Transaction['computed']>[number],
): void {
  if ('sum' in one) {
    one.sum.forEach((term, i) => {
      const source = term.replace(/^-?\??/, '');
      checkSource(context, [...at, 'sum', i], source, term.length - source.length);
    });
  } else if ('interest' in one) {
    const { account, amount } = one.interest;
    const path = [...at, 'interest'];
    expectKnown(context.report, [...path, 'account'], account, context.refs, WHAT.holder);
    checkSource(context, [...path, 'amount'], amount);
  } else if ('rate' in one) checkSource(context, [...at, 'rate', 'term'], one.rate.term);
  else {
    checkSource(context, [...at, 'matures', 'term'], one.matures.term);
    checkSource(context, [...at, 'matures', 'from'], one.matures.from);
  }
}

function checkEntries(context: Context, at: Path, entries: Transaction['entries']): void {
  const { report, names } = context;
  entries.forEach(({ debit, credit, amount, when }, i) => {
    checkBook(context, [...at, i, 'debit'], debit);
    checkBook(context, [...at, i, 'credit'], credit);
    checkSource(context, [...at, i, 'amount'], amount);
    checkCondition(report, [...at, i, 'when'], when, TRANSACTION, names);
    if (debit !== credit) return;
    const message = text('借贷是同一科目。', 'Debit and credit are the same account.');
    report([...at, i, 'credit'], 'conflict', message);
  });
}

function checkBook({ report, vocabulary, refs }: Context, path: Path, book: string): void {
  const ref = /^(.+)\.ledger$/.exec(book)?.[1];
  if (ref !== undefined && refs.has(ref)) return;
  expectKnown(report, path, book, vocabulary.accounts, WHAT.account);
}

function checkEffect(context: Context, at: Path, effect: Effect): void {
  const { report, vocabulary, refs, fields, names } = context;
  checkCondition(report, [...at, 'when'], effect.when, TRANSACTION, names);
  if ('account' in effect)
    expectKnown(report, [...at, 'account'], effect.account, refs, WHAT.holder);
  if ('amount' in effect) checkSource(context, [...at, 'amount'], effect.amount);
  if (effect.do === 'set') checkSource(context, [...at, 'value'], effect.value);
  if (effect.do === 'cancel') {
    expectKnown(report, [...at, 'txn'], effect.txn, fields, WHAT.journal);
    expectKnown(report, [...at, 'error'], effect.error, vocabulary.errors, WHAT.error);
  }
  if (effect.do !== 'open') return;
  const { kind, like, holder, term, rate, opened, limits = {}, data = {} } = effect;
  if (kind !== undefined && !fields.has(kind))
    expectKnown(report, [...at, 'kind'], kind, vocabulary.accountKinds, WHAT.kind);
  if (like !== undefined) expectKnown(report, [...at, 'like'], like, refs, WHAT.holder);
  if (kind === undefined && like === undefined) {
    const message = text('须写 kind 或 like。', 'Either "kind" or "like" must be there.');
    report([...at, 'kind'], 'missing-field', message, { at: 'owner' });
  }
  for (const [name, source] of Object.entries({ holder, term, rate, opened }))
    checkSource(context, [...at, name], source);
  for (const [name, source] of Object.entries(limits))
    checkSource(context, [...at, 'limits', name], source);
  for (const [name, source] of Object.entries(data))
    checkSource(context, [...at, 'data', name], source);
}

/** A field, a computed value, `<account>.<property>`, `today` or `=fen`. */
function checkSource(
  { report, values, refs }: Context,
  path: Path,
  source: string | undefined,
  index = 0,
): void {
  if (source === undefined || source === 'today' || /^=\d+$/.test(source) || values.has(source))
    return;
  const [head = '', property = '', name = ''] = source.split('.');
  if (refs.has(head) && property !== '') {
    if ((ACCOUNT_RECORDS as readonly string[]).includes(property) && name !== '') return;
    const known = new Set<string>(ACCOUNT_PROPERTIES);
    expectKnown(report, path, property, known, WHAT.property, { index: index + head.length + 1 });
    return;
  }
  const message = text(`没有取值“${source}”。`, `There is no value "${source}".`);
  const expected = suggestion(source, [...values, ...refs]);
  report(path, 'unknown-reference', message, { index, expected });
}
