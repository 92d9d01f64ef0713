/** Accounts of customers: what a case says of them, and what kinds, rates and limits a bank has. */
import { z } from 'zod';
import { clockSchema, dateSchema, fenSchema, idSchema, textSchema } from './common.ts';

/** What can be the matter with an account. The words are in the text room. */
export const ACCOUNT_STATUSES = [
  'normal',
  'frozen',
  'oral-loss',
  'lost',
  'stopped',
  'locked',
  'dormant',
  'deceased',
  'closed',
] as const;

export const statusSchema = z
  .enum(ACCOUNT_STATUSES)
  .describe(
    '账户状态：正常、冻结、口头挂失、书面挂失、止付、密码锁定、睡眠、户主身故、销户 / status: normal, frozen, reported lost by word, reported lost in writing, payment stopped, PIN locked, dormant, holder deceased, closed',
  );

/** "1.10" → 11000: percent a year as whole ppm. */
export const parsePercent = (text: string): number => {
  const [whole = '0', part = ''] = text.split('.');
  return Number(whole) * 10_000 + Number(part.padEnd(4, '0'));
};

export const rateSchema = z
  .string()
  .regex(/^\d{1,2}(\.\d{1,4})?$/)
  .transform(parsePercent)
  .describe('年利率，百分数，如 "1.10" / rate a year in percent, such as "1.10"');

export const termSchema = z
  .string()
  .regex(/^[1-9]\d?[my]$/)
  .describe('存期，月 m 或年 y，如 "3m"、"1y" / term in months or years, such as "3m", "1y"');

export const accountSchema = z.strictObject({
  no: z.string().min(4).describe('账号 / account number'),
  name: textSchema.describe('户名 / holder'),
  balance: fenSchema.describe('余额（分） / balance in fen'),
  status: statusSchema.default('normal'),
  kind: idSchema
    .optional()
    .describe('账户种类，见 bank.accountKinds / kind of account, from bank.accountKinds'),
  holder: idSchema
    .optional()
    .describe(
      '同一人的账户写同一标识，当日累计据此合并；不写则按户名 / accounts of one person have the same id here, so that sums of the day add up; by name if absent',
    ),
  opened: dateSchema.optional().describe('开户日或起息日 / date opened'),
  term: termSchema.optional(),
  rate: rateSchema.optional(),
  interestFrom: dateSchema
    .optional()
    .describe(
      '活期上次结息后的起息日；不写则从开户日起 / demand: bears interest since the last settlement; since the opening if absent',
    ),
  held: fenSchema
    .optional()
    .describe('圈存或止付的金额（分），不可支用 / amount held in fen, cannot be spent'),
  limits: z
    .record(z.string(), fenSchema)
    .optional()
    .describe('限额（分），名称自定，如 day / limits in fen by a name of your own, such as day'),
  data: z
    .record(z.string(), z.string().min(1).describe('内容 / content'))
    .optional()
    .describe(
      '留存的客户资料，名称自定，如 phone、id-no / customer data on file by a name of your own, such as phone, id-no',
    ),
  pinKnown: z.boolean().default(true).describe('来办的人知道密码 / whoever is here knows the PIN'),
  pinTries: z.int().min(0).default(0).describe('今天已输错几次 / wrong tries today'),
  earlier: z
    .array(
      z.strictObject({
        code: idSchema.describe('交易码 / transaction code'),
        amount: fenSchema,
        at: clockSchema,
      }),
    )
    .optional()
    .describe(
      '今天早些时候（别的窗口）已办的交易，计入当日累计 / done earlier today at other windows; counts for the sums of the day',
    ),
});
export type Account = z.output<typeof accountSchema>;

/** Parts of a bank that are about accounts. */
export const accountParts = {
  accountKinds: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema.describe('名称 / name'),
        ledger: idSchema.describe('余额所在科目 / ledger account of the balances'),
        interest: z
          .enum(['none', 'demand', 'time'])
          .describe('计息：无、活期、定期 / interest: none, demand, time'),
        numbers: z
          .strictObject({
            prefix: z.string().regex(/^\d*$/).describe('前缀 / prefix'),
            digits: z.int().min(1).max(12).describe('序号位数 / digits of the running number'),
            from: z.int().min(0).default(1).describe('起始序号 / first running number'),
          })
          .optional()
          .describe('新开账号的编号 / numbers of accounts opened here'),
        limits: z
          .record(z.string(), fenSchema)
          .optional()
          .describe('开户时的限额（分） / limits at the opening in fen'),
      }),
    )
    .optional()
    .describe('账户种类：活期、定期、一至三类户等 / kinds of account'),
  rates: z
    .array(
      z.strictObject({
        from: dateSchema.describe('自何日起 / from this date'),
        demand: rateSchema.describe('活期年利率 / demand rate'),
        terms: z
          .array(z.strictObject({ term: termSchema, rate: rateSchema }))
          .describe('各存期挂牌利率 / board rates by term'),
      }),
    )
    .optional()
    .describe('挂牌利率表，按生效日，从早到晚 / board rates by date, earliest first'),
  interest: z
    .strictObject({
      year: z.int().min(1).describe('日利率按一年几天折算 / days of a year for a rate by the day'),
      unit: z
        .int()
        .min(1)
        .describe('计息起点（分），零头不计息 / sums in fen that bear interest; the rest does not'),
      settles: z
        .strictObject({
          months: z.int().min(1).max(12).describe('每几个月结息 / every so many months'),
          day: z
            .int()
            .min(1)
            .max(28)
            .describe('结息日，次日入账 / day of settling, added the day after'),
        })
        .describe('活期结息 / settling of demand deposits'),
    })
    .optional()
    .describe(
      '计息规则；有计息的账户种类就必须写 / how interest is counted; needed as soon as a kind of account bears any',
    ),
  pinTries: z
    .int()
    .min(1)
    .optional()
    .describe('密码连错几次锁定；不写则不锁 / wrong PINs that lock an account; never if absent'),
  daySums: z
    .array(
      z.strictObject({
        id: idSchema,
        codes: z.array(idSchema).min(1).describe('计入的交易码 / transactions that count'),
      }),
    )
    .optional()
    .describe(
      '当日累计：同一人一天内这些交易的合计，即 daySum / sums of the day: what one person did in these transactions, daySum',
    ),
};
