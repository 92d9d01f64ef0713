/**
 * A transaction of the terminal: what is keyed, what the system works out and shows, which accounts move, what is booked.
 */
import { z } from 'zod';
import { statusSchema } from './account.ts';
import { celSchema, durationSchema, idSchema, textSchema } from './common.ts';
import {
  accountRef,
  amount,
  effectSchema,
  entrySchema,
  SOURCE,
  SOURCES,
  sourceSchema,
  when,
} from './transaction-effects.ts';

export const FIELD_KINDS = ['required', 'choice', 'optional', 'shown'] as const;

export const FIELD_TYPES = [
  'account',
  'amount',
  'text',
  'choice',
  'holder',
  'balance',
  'pin',
  'date',
  'term',
  'rate',
  'number',
  'person',
  'id-no',
  'phone',
  'serial',
  'cheque-no',
  'journal-no',
] as const;
export type FieldKeyType = (typeof FIELD_TYPES)[number];

const fieldSchema = z.strictObject({
  id: idSchema,
  name: textSchema.describe('名称 / name'),
  kind: z
    .enum(FIELD_KINDS)
    .describe('必输、必选、非必输、显示 / required, choice, optional, shown'),
  type: z
    .enum(FIELD_TYPES)
    .describe(
      '内容：账号、金额、文字、选项、户名、余额、密码键盘、日期、存期、利率、个数、姓名、证件号、电话、凭证序号、支票号、流水号；同一类型可有多栏，第一个账号、金额为主 / content; several fields may have one type, the first account and the first amount are the main ones',
    ),
  options: z
    .array(z.strictObject({ value: idSchema, name: textSchema }))
    .optional()
    .describe('可选值 / options'),
  shows: sourceSchema
    .optional()
    .describe(
      `显示栏由系统算出的内容；户名、余额不写则取第一个账号。${SOURCE} / what a shown field shows; holder and balance of the first account if absent`,
    ),
  accepts: z
    .array(statusSchema)
    .min(1)
    .optional()
    .describe(
      '此账号可处于哪些状态，不写则同交易的 accepts / statuses this account may have, else those of the transaction',
    ),
  outside: z
    .boolean()
    .optional()
    .describe(
      'true：可以是他行账号，不在本行账上也收 / true: may be an account of another bank, unknown here',
    ),
  matches: sourceSchema
    .optional()
    .describe(
      `录入须与此一致，否则拒绝，如 payee.holder。${SOURCE} / must agree with this or the terminal refuses`,
    ),
  expect: z
    .string()
    .optional()
    .describe(
      '对的是什么，与表单的 expect 同；只记对错，不拒绝 / what is right, as in forms; noted, not refused',
    ),
  verify: z
    .boolean()
    .optional()
    .describe(
      'true：核验密码，错三次锁定（仅密码栏） / true: the PIN is checked, three wrong ones lock it',
    ),
});

const computedSchema = z
  .union([
    z.strictObject({
      id: idSchema,
      sum: z
        .array(sourceSchema)
        .min(1)
        .describe(
          '相加；前加 - 为减，前加 ? 者缺时算零，如 "-?fee" / added up; with - in front taken off, with ? in front nothing if it is missing, such as "-?fee"',
        ),
    }),
    z.strictObject({
      id: idSchema,
      interest: z
        .strictObject({
          account: accountRef,
          amount: sourceSchema
            .optional()
            .describe(`本金，不写为全部余额。${SOURCE} / principal, the whole balance if absent`),
          at: z
            .enum(['today', 'maturity'])
            .default('today')
            .describe('今天支取，或存到到期 / fetched today, or left to maturity'),
        })
        .describe('这部分的利息，按账户种类 / interest on this part, by the kind of account'),
    }),
    z.strictObject({
      id: idSchema,
      rate: z
        .strictObject({
          term: sourceSchema
            .optional()
            .describe(`存期，不写为活期。${SOURCE} / term, demand if absent`),
        })
        .describe('今天的挂牌利率 / board rate of today'),
    }),
    z.strictObject({
      id: idSchema,
      matures: z
        .strictObject({
          term: sourceSchema,
          from: sourceSchema.optional().describe(`起息日，不写为今天。${SOURCE} / today if absent`),
        })
        .describe('到期日 / date of maturity'),
    }),
  ])
  .describe(
    '系统算出的值，按顺序，后面的可用前面的 / a value the system works out; later ones may use earlier ones',
  );

export const transactionSchema = z
  .strictObject({
    code: idSchema.describe('交易码 / transaction code'),
    name: textSchema.describe('交易名 / name'),
    help: textSchema.describe('操作要点 / how to use it'),
    fields: z.array(fieldSchema).describe('录入字段，按顺序 / fields in order'),
    computed: z
      .array(computedSchema)
      .optional()
      .describe(
        `计算项，也进入 txn.sums、txn.values。${SOURCES} (computed values; they are in txn.sums and txn.values too)`,
      ),
    amount: sourceSchema
      .optional()
      .describe(
        `交易金额，不写为第一个金额字段。${SOURCE} / amount of the transaction, the first amount field if absent`,
      ),
    accepts: z
      .array(statusSchema)
      .min(1)
      .optional()
      .describe(
        '账户可处于哪些状态，不写为只收正常户 / statuses an account may have; only normal if absent',
      ),
    cash: z.enum(['in', 'out', 'none']).describe('现金收、付或无 / cash in, out or none'),
    cashAmount: sourceSchema
      .optional()
      .describe(`现金数，不写为交易金额。${SOURCE} / sum in cash, the amount if absent`),
    notes: z
      .enum(['assessed'])
      .optional()
      .describe(
        'assessed：记账时收下桌上已估定的残币 / assessed: takes in the assessed notes on the desk',
      ),
    balance: z
      .enum(['increase', 'decrease', 'none'])
      .describe(
        '对第一个账户余额的作用，按交易金额；更多写在 effects / effect on the first account’s balance by the amount; more in effects',
      ),
    entries: z
      .array(entrySchema)
      .describe('会计分录，金额为零的不记 / double entries; those of nothing are left out'),
    effects: z.array(effectSchema).optional().describe('作用，按顺序 / effects in order'),
    settle: z
      .strictObject({
        after: z
          .array(z.strictObject({ when, delay: durationSchema }))
          .min(1)
          .describe(
            '何时到账，取第一个符合的；都不符合即实时 / when, first match; at once if none',
          ),
        entries: z.array(entrySchema).describe('到账时的分录 / entries at the settlement'),
        credit: accountRef
          .optional()
          .describe('到账时入此账户，在本行时 / account credited then, if it is of this bank'),
        amount,
      })
      .optional()
      .describe(
        '到账：实时、普通、次日；未到账前可冲正或用 cancel 撤销，到账后不可 / settlement: at once or later; until then it can be reversed or cancelled, afterwards not',
      ),
    sign: idSchema.optional().describe('客户要签的凭证表单 / form the customer signs'),
    receipt: idSchema.optional().describe('打印的回单表单 / form printed as receipt'),
    authorise: z
      .strictObject({
        when: celSchema.describe('何时须授权，可用 txn / when authorisation is needed: txn'),
      })
      .optional()
      .describe('授权 / authorisation'),
    checks: z
      .array(
        z.strictObject({
          when: celSchema.describe(
            '何时拒绝，可用 txn，含 values（"字段=值"）、sums（分）、daySum（当日累计） / refuse when: txn, with values ("field=value"), sums (fen), daySum',
          ),
          error: idSchema.describe('错误码 / error code'),
          field: idSchema.optional().describe('错在哪一栏 / the field in error'),
        }),
      )
      .default([])
      .describe('系统检查 / checks of the terminal'),
  })
  .describe('交易 / transaction');
export type Transaction = z.output<typeof transactionSchema>;
export type TransactionField = Transaction['fields'][number];
export type Computed = z.output<typeof computedSchema>;

export const refusalSchema = z
  .strictObject({
    emptyField: idSchema.describe('必输字段为空 / a required field is empty'),
    badAmount: idSchema.describe('金额不对 / no valid amount'),
    unknownAccount: idSchema.describe('没有此账户 / no such account'),
    accountStatus: idSchema.describe('账户状态不收 / the account has another status'),
    lowBalance: idSchema.describe('余额不足 / balance too low'),
    unauthorised: idSchema.describe('需要授权 / authorisation is needed'),
    badValue: idSchema
      .optional()
      .describe(
        '日期、证件号等格式不对，不写同 badAmount / a date, ID number … cannot be read; as badAmount if absent',
      ),
    mismatch: idSchema
      .optional()
      .describe('与系统留存不符，不写同 badValue / disagrees with the file; as badValue if absent'),
    wrongPin: idSchema
      .optional()
      .describe('密码不对，不写同 badValue / wrong PIN; as badValue if absent'),
    notEmpty: idSchema
      .optional()
      .describe('销户时还有余额，不写同 badAmount / money left at closing; as badAmount if absent'),
    statuses: z
      .partialRecord(statusSchema, idSchema)
      .optional()
      .describe(
        '各状态自己的错误码，如 locked 用 E1007 / error codes of their own by status, such as E1007 for locked',
      ),
  })
  .describe('系统拒绝时用的错误码 / error codes of what the terminal itself refuses');
