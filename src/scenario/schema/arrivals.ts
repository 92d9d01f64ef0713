/** Where customers come from: when they come, what they need, how long they wait. */
import { z } from 'zod';
import {
  chanceSchema,
  clockSchema,
  distributionSchema,
  durationSchema,
  fenSchema,
  idSchema,
  textSchema,
} from './common.ts';

const perHour = z.number().nonnegative().describe('每小时人数 / customers per hour');
const weight = z.number().positive().describe('权重 / weight');

export const shapeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('steady').describe('平稳 / steady'), perHour }),
    z.strictObject({
      kind: z
        .literal('wave')
        .describe('一个高峰，直线升降 / one peak, rising and falling straight'),
      low: perHour,
      high: perHour,
      at: clockSchema.describe('峰顶 / top of the peak'),
      width: durationSchema.describe('从起到落多久 / from rise to fall'),
    }),
    z.strictObject({
      kind: z.literal('surge').describe('一段时间猛增 / a sudden surge'),
      base: perHour,
      peak: perHour,
      from: clockSchema,
      to: clockSchema,
    }),
    z.strictObject({
      kind: z.literal('cyclic').describe('周期起伏 / up and down in cycles'),
      mean: perHour,
      amplitude: perHour,
      period: durationSchema.describe('周期 / period'),
    }),
  ])
  .describe('现成的到达形状 / a named shape of arrivals');
export type Shape = z.output<typeof shapeSchema>;

const serviceSchema = z.strictObject({
  id: idSchema.default('service'),
  name: textSchema.optional(),
  weight: weight.default(1),
  service: distributionSchema.describe('办理时长 / service time'),
  by: z
    .record(z.string(), distributionSchema)
    .default({})
    .describe('由某人办理时的时长 / service time when done by this person'),
  addOns: z
    .array(
      z.strictObject({
        id: idSchema,
        chance: chanceSchema,
        extra: distributionSchema.describe('多用的时间 / extra time'),
      }),
    )
    .default([])
    .describe('有时另加：授权、复点、假币… / sometimes more: authorisation, recount, fake note …'),
  elsewhere: z
    .record(z.string(), distributionSchema)
    .default({})
    .describe(
      '劝去别的类别时那里的办理时长；没写的类别办不了这项业务 / time it takes at another category one is invited to; it cannot be done where none is given',
    ),
  asks: z
    .strictObject({
      request: idSchema.describe('哪种授权请求，见 supervisor.requests / which request'),
      chance: chanceSchema,
    })
    .optional()
    .describe('可能要主管授权 / may need the supervisor'),
  cash: z
    .strictObject({
      from: z.int().describe('最少，负数为存入 / least; negative: paid in'),
      to: z.int().describe('最多 / most'),
      step: fenSchema.default(10_000).describe('以多少为单位 / in steps of'),
    })
    .optional()
    .describe('取走的现金（分） / cash paid out, in fen'),
});

export const arrivalSchema = z.strictObject({
  category: idSchema,
  rates: z
    .array(z.strictObject({ from: clockSchema, perHour }))
    .min(1)
    .optional()
    .describe('泊松到达，分段到达率，自 from 起 / Poisson arrivals; rate from each time on'),
  between: z
    .enum(['constant', 'linear'])
    .default('constant')
    .describe('两点之间：保持不变，或直线变化 / between two points: constant, or a straight line'),
  shape: shapeSchema.optional(),
  gaps: distributionSchema
    .optional()
    .describe('更新过程：到达间隔的分布 / renewal process: distribution of the gaps'),
  appointments: z
    .strictObject({
      times: z.array(clockSchema).min(1).describe('约定时间 / times agreed'),
      early: durationSchema.default(0).describe('最多早到多久 / how early at most'),
      late: distributionSchema
        .optional()
        .describe(
          '从最早时刻起又过多久才到 / time from the earliest moment to the arrival; none: on time',
        ),
      absent: chanceSchema.default(0).describe('爽约概率 / chance of not coming at all'),
    })
    .optional()
    .describe('预约 / appointments'),
  trace: z
    .strictObject({
      unit: durationSchema.default(60_000).describe('下列数字的单位 / unit of the numbers'),
      arrive: z
        .array(z.number())
        .min(1)
        .describe(
          '到达时刻，自 opens 算起，可为负数 / arrival times counted from `opens`; may be negative',
        ),
      service: z.array(z.number().nonnegative()).optional().describe('办理时长 / service times'),
      patience: z.array(z.number().nonnegative()).optional().describe('耐心 / patience'),
    })
    .optional()
    .describe('照单给出的到达 / arrivals given one by one'),
  group: z
    .array(z.strictObject({ size: z.int().positive().describe('人数 / people'), weight }))
    .optional()
    .describe('结伴而来的人数 / how many come together'),
  limit: z.int().positive().optional().describe('最多来几人 / at most this many'),
  services: z.array(serviceSchema).default([]).describe('业务构成 / mix of services'),
  patience: distributionSchema
    .optional()
    .describe('耐心，缺省为无限 / patience; endless if absent'),
  balksAt: z
    .int()
    .positive()
    .optional()
    .describe('排队达到此数时转身离开 / turns away at this queue length'),
  balking: z
    .array(
      z.strictObject({
        from: z.int().nonnegative().describe('自此人数起 / from this many on'),
        chance: chanceSchema.describe('转身离开的概率 / chance of turning away'),
      }),
    )
    .default([])
    .describe('按人数转身离开的概率表 / table: chance of turning away by number'),
  balkCounts: z
    .enum(['waiting', 'inside'])
    .default('waiting')
    .describe(
      '数谁：同队等候的人，或厅内所有人 / whom they count: those waiting in the line, or everybody inside',
    ),
  leavesTo: z
    .array(
      z.strictObject({
        to: idSchema.describe('改去的类别 / category gone to'),
        chance: chanceSchema,
        service: distributionSchema.optional(),
      }),
    )
    .default([])
    .describe('等不下去时改去别处 / where those go who have lost patience'),
  // biome-ignore lint/suspicious/noThenProperty: a word of the format; nobody awaits an arrival.
  then: z
    .array(
      z.strictObject({
        after: idSchema.describe('办完哪一类之后 / after this category'),
        to: idSchema.describe('下一站 / next'),
        chance: chanceSchema.default(1),
        delay: distributionSchema.optional().describe('隔多久再来 / comes back after'),
        service: distributionSchema.describe('那里的办理时长 / service time there'),
      }),
    )
    .default([])
    .describe('办完之后去哪里 / where they go after a service'),
  complains: chanceSchema
    .default(0)
    .describe('没办成而离开时投诉的概率 / chance of a complaint when leaving unserved'),
  crowd: z
    .array(
      z.strictObject({
        kind: idSchema.describe('客户类别，见 bank.kinds / kind of people, from bank.kinds'),
        weight,
        portraits: z.array(idSchema).min(1).describe('形象，轮流取用 / figures'),
        willing: z
          .record(z.string(), chanceSchema)
          .default({})
          .describe('愿去别的类别的概率 / chance of being willing to go to another category'),
        patience: distributionSchema
          .optional()
          .describe('耐心，代替整体的 / patience, instead of the common one'),
      }),
    )
    .default([])
    .describe('是些什么人 / who they are'),
  portraits: z.array(idSchema).default([]).describe('形象，轮流取用 / figures'),
});
export type Arrivals = z.output<typeof arrivalSchema>;

export const ARRIVAL_PROCESSES = ['rates', 'shape', 'gaps', 'appointments', 'trace'] as const;
