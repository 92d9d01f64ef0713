import { z } from 'zod';
import { accountParts } from './account.ts';
import { talkParts } from './bank-talk.ts';
import {
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
import { deskClocksSchema } from './desk-clocks.ts';
import { formSchema } from './form.ts';
import { itemSchema, notesSchema } from './item.ts';
import { paperParts } from './papers.ts';
import { floorParts, perceptionSchema } from './perception.ts';
import { qualitySchema } from './quality.ts';
import { routineSchema } from './steps.ts';
import { refusalSchema, transactionSchema } from './transaction.ts';

const named = { id: idSchema, name: textSchema.describe('名称 / name') };

export const bankSchema = z
  .strictObject({
    ...head('bank'),
    name: textSchema.describe('行名 / name of the bank'),
    parts: z
      .array(idSchema)
      .default([])
      .describe(
        '分册，按此顺序接在本文件各列表之后 / parts; their lists follow those of this file, in this order',
      ),
    routines: z
      .array(routineSchema)
      .default([])
      .describe('示范里可套用的套路 / routines that exemplars may use'),
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
      .default([])
      .describe('会计科目 / ledger accounts'),
    cashAccount: idSchema.describe('现金科目 / ledger account of cash'),
    transactions: z.array(transactionSchema).default([]).describe('交易 / transactions'),
    ...accountParts,
    refusals: refusalSchema,
    errors: z
      .array(
        z.strictObject({
          code: idSchema.describe('错误码 / error code'),
          text: textSchema.describe('说明 / text'),
          cause: textSchema.describe('原因 / cause'),
          remedy: textSchema.describe('处理办法 / remedy'),
        }),
      )
      .default([])
      .describe('系统错误 / terminal errors'),
    forms: z.array(formSchema).default([]).describe('表单 / forms'),
    ...talkParts,
    methods: z
      .array(
        z.strictObject({
          ...named,
          perHundred: durationSchema.describe('每百张用时 / time per hundred notes'),
          inSight: z.boolean().describe('客户看得见 / in the customer’s sight'),
          detects: z.boolean().describe('能识别假币 / detects counterfeits'),
        }),
      )
      .default([])
      .describe('清点方式 / ways to count'),
    tools: z
      .array(z.strictObject({ ...named }))
      .default([])
      .describe('查看工具，eye 为肉眼 / tools to look with; eye is the bare eye'),
    ...paperParts,
    places: z
      .array(
        z.strictObject({
          ...named,
          private: z
            .boolean()
            .describe('厅里听不见 / the hall hears nothing of what is said there'),
        }),
      )
      .default([])
      .describe('可与客户去的地方，第一个是窗口 / places to go to; the first is the window'),
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
      .default([])
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
          external: z
            .boolean()
            .default(false)
            .describe('行外的人，叫不来，由 sends 派来 / from outside: comes only when sent'),
        }),
      )
      .default([])
      .describe('可呼叫的人 / people one can call'),
    numbers: z
      .array(
        z.strictObject({
          ...named,
          number: z.string().min(1).describe('号码 / number'),
          answer: textSchema.describe(
            '案例没有交代时怎么说 / what they say when the case has nothing',
          ),
        }),
      )
      .default([])
      .describe('网点备着的号码，用时写 bank.<id> / numbers at hand, written bank.<id>'),
    helps: z
      .array(
        z.strictObject({
          ...named,
          roles: z.array(idSchema).min(1).describe('可以请谁 / whom one may ask'),
          answer: textSchema.describe(
            '案例没有交代时怎么说 / what they say when the case has nothing',
          ),
        }),
      )
      .default([])
      .describe('可以请人帮的忙 / help one may ask for'),
    reports: z
      .strictObject({
        to: z.array(z.strictObject(named)).default([]).describe('向谁 / to whom'),
        about: z.array(z.strictObject(named)).default([]).describe('何事 / about what'),
      })
      .prefault({})
      .describe('报告 / reports'),
    grounds: z
      .array(z.strictObject({ ...named }))
      .default([])
      .describe('谢绝理由 / grounds for refusal'),
    references: z
      .array(itemSchema)
      .default([])
      .describe('桌上常备的对照物 / reference items on the desk'),
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
      .default([])
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
          hall: z
            .strictObject({
              anxious: z.boolean().default(false).describe('厅内心里没底 / people worry'),
              stops: z
                .array(idSchema)
                .default([])
                .describe('这些业务办不了 / these categories cannot be served'),
            })
            .prefault({})
            .describe('对厅内的影响 / what it does to the hall'),
        }),
      )
      .default([])
      .describe('突发事件种类 / kinds of incident'),
    ...floorParts,
    perception: perceptionSchema.optional(),
    quality: qualitySchema.optional(),
    clocks: deskClocksSchema.optional(),
    phoneRings: durationSchema
      .default(20_000)
      .describe('电话响多久自己停 / how long a telephone rings'),
    drawer: notesSchema.describe('尾箱起始现金 / opening cash of the drawer'),
  })
  .describe('银行：交易、表单、话术、工具、人员 / bank: transactions, forms, lines, tools, people');
/** As the file says; in the library with its parts put in. */
export type BankFile = z.output<typeof bankSchema>;
/** As it is played: whole, and without what only authors need. */
export type Bank = Omit<BankFile, 'parts' | 'routines'>;
