import { z } from 'zod';
import { itemSchema, notesSchema } from './case.ts';
import {
  celSchema,
  deltaSchema,
  distributionSchema,
  durationSchema,
  fenSchema,
  head,
  idSchema,
  patternSchema,
  percentSchema,
  textSchema,
} from './common.ts';

const named = { id: idSchema, name: textSchema.describe('名称 / name') };

export const FIELD_KINDS = ['required', 'choice', 'optional', 'shown'] as const;

const transactionSchema = z
  .strictObject({
    code: idSchema.describe('交易码 / transaction code'),
    name: textSchema.describe('交易名 / name'),
    help: textSchema.describe('操作要点 / how to use it'),
    fields: z
      .array(
        z.strictObject({
          ...named,
          kind: z
            .enum(FIELD_KINDS)
            .describe('必输、必选、非必输、显示 / required, choice, optional, shown'),
          type: z
            .enum(['account', 'amount', 'text', 'choice', 'holder', 'balance', 'pin'])
            .describe('内容：账号、金额、文字、选项、户名、余额、密码键盘 / content'),
          options: z
            .array(z.strictObject({ value: idSchema, name: textSchema }))
            .optional()
            .describe('可选值 / options'),
        }),
      )
      .describe('录入字段，按顺序 / fields in order'),
    cash: z.enum(['in', 'out', 'none']).describe('现金收、付或无 / cash in, out or none'),
    balance: z
      .enum(['increase', 'decrease', 'none'])
      .describe('对客户账户余额的作用 / effect on the customer’s balance'),
    entries: z
      .array(
        z.strictObject({
          debit: idSchema.describe('借方科目 / account debited'),
          credit: idSchema.describe('贷方科目 / account credited'),
        }),
      )
      .describe('会计分录，金额为交易金额 / double entries over the amount'),
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
          when: celSchema.describe('何时拒绝，可用 txn / refuse when: txn'),
          error: idSchema.describe('错误码 / error code'),
        }),
      )
      .default([])
      .describe('系统检查 / checks of the terminal'),
  })
  .describe('交易 / transaction');
export type Transaction = z.output<typeof transactionSchema>;

const formSchema = z
  .strictObject({
    ...named,
    print: z.boolean().describe('由打印机打出 / comes from the printer'),
    fields: z
      .array(
        z.strictObject({
          ...named,
          required: z.boolean().describe('必填 / required'),
          expect: z
            .string()
            .optional()
            .describe(
              '应与何处一致，如 note.serial、txn.amount、self.name / must agree with, such as note.serial',
            ),
        }),
      )
      .describe('栏目 / fields'),
    signers: z
      .array(idSchema)
      .describe('可签名者：customer、self 或角色 / who may sign: customer, self or a role'),
  })
  .describe('表单 / form');
export type Form = z.output<typeof formSchema>;

export const bankSchema = z
  .strictObject({
    ...head('bank'),
    name: textSchema.describe('行名 / name of the bank'),
    teller: z
      .strictObject({ no: z.string().describe('柜员号 / teller number'), name: textSchema })
      .describe('玩家所演的柜员 / the teller the player is'),
    denominations: z
      .array(fenSchema)
      .min(1)
      .describe('券别（分），从大到小 / denominations, largest first'),
    ledger: z
      .array(
        z.strictObject({
          code: idSchema,
          name: textSchema,
          side: z.enum(['debit', 'credit']).describe('余额方向 / normal side'),
        }),
      )
      .min(2)
      .describe('会计科目 / ledger accounts'),
    cashAccount: idSchema.describe('现金科目 / ledger account of cash'),
    transactions: z.array(transactionSchema).min(1).describe('交易 / transactions'),
    refusals: z
      .strictObject({
        emptyField: idSchema.describe('必输字段为空 / a required field is empty'),
        badAmount: idSchema.describe('金额不对 / no valid amount'),
        unknownAccount: idSchema.describe('没有此账户 / no such account'),
        accountStatus: idSchema.describe('账户状态不正常 / the account is not normal'),
        lowBalance: idSchema.describe('余额不足 / balance too low'),
        unauthorised: idSchema.describe('需要授权 / authorisation is needed'),
      })
      .describe('系统拒绝时用的错误码 / error codes of what the terminal itself refuses'),
    errors: z
      .array(
        z.strictObject({
          code: idSchema.describe('错误码 / error code'),
          text: textSchema.describe('说明 / text'),
          cause: textSchema.describe('原因 / cause'),
          remedy: textSchema.describe('处理办法 / remedy'),
        }),
      )
      .describe('系统错误 / terminal errors'),
    forms: z.array(formSchema).describe('表单 / forms'),
    topics: z
      .array(
        z.strictObject({
          ...named,
          group: idSchema.describe('分组 / group'),
          text: textSchema.describe('问法 / the question'),
        }),
      )
      .describe('问的话题，对谁都一样 / topics to ask about, same for everybody'),
    lines: z
      .array(
        z.strictObject({
          ...named,
          group: idSchema.describe('分组 / group'),
          tone: z.enum(['warm', 'flat', 'forbidden']).describe('语气 / tone'),
          text: textSchema.describe('说法 / the words'),
        }),
      )
      .describe('说的话 / lines to say'),
    methods: z
      .array(
        z.strictObject({
          ...named,
          perHundred: durationSchema.describe('每百张用时 / time per hundred notes'),
          inSight: z.boolean().describe('客户看得见 / in the customer’s sight'),
          detects: z.boolean().describe('能识别假币 / detects counterfeits'),
        }),
      )
      .describe('清点方式 / ways to count'),
    tools: z
      .array(z.strictObject({ ...named }))
      .describe('查看工具，eye 为肉眼 / tools to look with; eye is the bare eye'),
    stamps: z
      .array(
        z.strictObject({
          ...named,
          zones: z
            .array(z.strictObject({ ...named }))
            .min(1)
            .describe('盖章位置 / zones'),
        }),
      )
      .describe('印章 / stamps'),
    roles: z
      .array(
        z.strictObject({
          ...named,
          person: textSchema.describe('是谁 / who'),
          portrait: idSchema,
          comesAfter: distributionSchema.describe('多久到位 / time to come'),
          certified: z.boolean().describe('持反假资格 / certified for counterfeits'),
          authorises: z.boolean().describe('可授权 / may authorise'),
        }),
      )
      .describe('可呼叫的人 / people one can call'),
    reports: z
      .strictObject({
        to: z.array(z.strictObject(named)).describe('向谁 / to whom'),
        about: z.array(z.strictObject(named)).describe('何事 / about what'),
      })
      .describe('报告 / reports'),
    grounds: z.array(z.strictObject({ ...named })).describe('谢绝理由 / grounds for refusal'),
    references: z.array(itemSchema).describe('桌上常备的对照物 / reference items on the desk'),
    manners: z
      .array(
        z.strictObject({
          ...named,
          tones: z
            .strictObject({ warm: deltaSchema, flat: deltaSchema, forbidden: deltaSchema })
            .describe('各种语气对情绪的作用 / how tones change the mood'),
          accusation: z
            .strictObject({ mood: deltaSchema, trust: deltaSchema })
            .describe('被错怪时 / when accused wrongly'),
          impatience: deltaSchema.describe('每次不耐烦时 / at each impatience'),
          complainsBelow: z
            .int()
            .min(0)
            .max(100)
            .describe('情绪低于此值即投诉 / complains below this mood'),
          repeating: deltaSchema.default(-3).describe('被重复问时 / when asked the same again'),
          unknownTopic: textSchema.describe('没有准备的话题怎么答 / answer to an unknown topic'),
          repeated: textSchema.describe('被重复问时怎么答 / answer when asked again'),
        }),
      )
      .min(1)
      .describe('性子 / manners'),
    temper: z
      .strictObject({
        lowest: percentSchema.describe(
          '到柜台时情绪与信任的下限 / lowest mood and trust somebody arrives with',
        ),
        shortest: durationSchema.describe('在柜台前耐心的下限 / shortest patience at the desk'),
      })
      .describe('抽取脾气时的界限 / limits when tempers are drawn'),
    timings: z
      .record(z.string(), durationSchema)
      .describe('各动作用时，按命令 / time each command takes; default for the rest'),
    overheard: z
      .array(z.strictObject({ on: patternSchema, mood: deltaSchema }))
      .default([])
      .describe('厅内听见什么会怎样 / what the hall overhears and how it takes it'),
    complaint: z
      .strictObject({
        clocks: z
          .tuple([durationSchema, durationSchema, durationSchema])
          .describe('一、二、三级时限 / time limits of levels 1 to 3'),
        grading: durationSchema.describe('多久内须定级 / time to grade'),
        followUp: durationSchema
          .default(300_000)
          .describe('答复后多久回访办结 / follow-up after the answer'),
      })
      .describe('投诉 / complaints'),
    incidents: z
      .array(
        z.strictObject({
          ...named,
          level: z.int().min(1).max(3).describe('级别，1 最重 / level, 1 is gravest'),
          reportWithin: durationSchema.describe('多久内上报 / report within'),
          lasts: durationSchema.describe('持续 / lasts'),
        }),
      )
      .default([])
      .describe('突发事件种类 / kinds of incident'),
    phoneRings: durationSchema
      .default(20_000)
      .describe('电话响多久自己停 / how long a telephone rings'),
    drawer: notesSchema.describe('尾箱起始现金 / opening cash of the drawer'),
  })
  .describe('银行：交易、表单、话术、工具、人员 / bank: transactions, forms, lines, tools, people');
export type Bank = z.output<typeof bankSchema>;
