/**
 * What a transaction does to books and accounts. A "source" names a value of the transaction: a field's id; a computed value's id;
 * `<account>.<property>` where <account> is the id of an account field or of an `open` effect; `today`; `=100` (fen).
 */
import { z } from 'zod';
import { statusSchema } from './account.ts';
import { celSchema, idSchema } from './common.ts';

/** What a source may ask of an account. */
export const ACCOUNT_PROPERTIES = [
  'no',
  'holder',
  'balance',
  'available',
  'held',
  'status',
  'kind',
  'ledger',
  'opened',
  'term',
  'rate',
  'matures',
  'days',
  'overdue',
  'interest',
  'payout',
] as const;
/** And by a name of the author's own: `account.data.phone`, `account.limit.day`. */
export const ACCOUNT_RECORDS = ['data', 'limit'] as const;

export const SOURCE = '取值写法见 computed / a source, see computed';
/** Said once, where authors look first. */
export const SOURCES = `取值：字段 id；计算项 id；“账户.属性”，账户为账号字段或 open 的 id，属性为 ${ACCOUNT_PROPERTIES.join('、')}、data.<资料>、limit.<限额>；today；“=分”为定额。都是记账前的数 / sources: id of a field; id of a computed value; "<account>.<property>" with an account field or the id of an open effect and one of these properties, or data.<name>, limit.<name>; today; "=<fen>". All as before the posting`;
export const sourceSchema = z.string().min(1).describe(SOURCE);
export const accountRef = idSchema.describe(
  '账户：账号字段或 open 的 id / account: id of an account field or of an open effect',
);
export const when = celSchema
  .optional()
  .describe(
    '仅当此条件成立，可用 txn，如 "\'mode=next-day\' in txn.values"、"txn.sums[\'rest\'] == 0"；没有的键使条件不成立 / only if this holds: txn; a key that is not there makes it false',
  );

export const amount = sourceSchema
  .optional()
  .describe(`金额，不写为交易金额。${SOURCE} / the amount of the transaction if absent`);

export const entrySchema = z.strictObject({
  debit: idSchema.describe(
    '借方科目，或“账户.ledger” / account debited, or "<account>.ledger" for that of an account’s kind',
  ),
  credit: idSchema.describe('贷方科目，或“账户.ledger” / account credited, or "<account>.ledger"'),
  amount,
  when,
});

const moveSchema = <K extends string>(verb: K, words: string) =>
  z.strictObject({ do: z.literal(verb).describe(words), account: accountRef, amount, when });

export const effectSchema = z
  .discriminatedUnion('do', [
    moveSchema('credit', '账户余额增加 / adds to the balance of an account'),
    moveSchema(
      'debit',
      '账户余额减少，余额不足即拒绝 / takes off it; refused if too little is there',
    ),
    moveSchema('hold', '圈存 / holds an amount'),
    moveSchema('release', '解除圈存 / releases an amount held'),
    z.strictObject({
      do: z.literal('open').describe('开户 / opens an account'),
      id: idSchema.describe('此后用它指新账户 / what the new account is called here'),
      kind: idSchema
        .optional()
        .describe(
          '种类，或以种类为选项的选项字段；有 like 时可省 / kind of account, or a choice field whose options are kinds; may be left out with like',
        ),
      like: accountRef
        .optional()
        .describe(
          '种类、存期、利率、户名、资料、限额照此账户 / takes kind, term, rate, holder, data and limits of this account',
        ),
      holder: sourceSchema
        .optional()
        .describe(`户名，不写为客户。${SOURCE} / holder, the customer if absent`),
      term: sourceSchema.optional(),
      rate: sourceSchema.optional(),
      opened: sourceSchema.optional().describe(`起息日，不写为今天。${SOURCE} / today if absent`),
      limits: z
        .record(z.string(), sourceSchema)
        .optional()
        .describe('限额，在种类的限额之上改 / limits, over those of the kind'),
      data: z.record(z.string(), sourceSchema).optional().describe('留存资料 / data on file'),
      when,
    }),
    z.strictObject({
      do: z
        .literal('close')
        .describe(
          '销户；余额须已为零，否则拒绝 / closes an account; its balance must be nil by then',
        ),
      account: accountRef,
      when,
    }),
    z.strictObject({
      do: z.literal('status').describe('改状态 / changes the status'),
      account: accountRef,
      to: statusSchema,
      when,
    }),
    z.strictObject({
      do: z
        .literal('set')
        .describe(
          '改客户资料，同一人的账户一起改 / changes customer data on all accounts of the holder',
        ),
      account: accountRef,
      what: idSchema.describe('哪一项，如 phone / which, such as phone'),
      value: sourceSchema,
      when,
    }),
    z.strictObject({
      do: z.literal('limit').describe('改限额 / changes a limit'),
      account: accountRef,
      limit: idSchema.describe('哪一项，如 day / which, such as day'),
      amount,
      when,
    }),
    z.strictObject({
      do: z
        .literal('pin')
        .describe('重置密码：清错次、解锁 / resets the PIN: tries gone, unlocked'),
      account: accountRef,
      when,
    }),
    z.strictObject({
      do: z
        .literal('cancel')
        .describe('撤销还没有到账的转账 / cancels a transfer that has not been settled'),
      txn: idSchema.describe('流水号字段 / field with its journal number'),
      error: idSchema.describe('撤不了时的错误码 / error code if it cannot be cancelled'),
      when,
    }),
  ])
  .describe(
    '对账户的作用，按顺序；他行账户略过；限额只是记着，要拦须写 checks / what it does to accounts, in order; accounts of other banks are passed over; limits are only kept, use checks to enforce them',
  );
export type Effect = z.output<typeof effectSchema>;
