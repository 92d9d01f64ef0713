/** What a drill for supervisors says beyond a lesson: who is on duty, what is asked of the supervisor, the plan that works. */
import { z } from 'zod';
import {
  clockSchema,
  distributionSchema,
  durationSchema,
  fenSchema,
  idSchema,
  positiveDuration,
  textSchema,
} from './common.ts';
import { goalsSchema } from './goals.ts';
import { outletsSchema } from './outlets.ts';
import { visitorSchema } from './quality.ts';
import { DIMENSIONS } from './sop.ts';
import { weekSchema } from './week.ts';

/** Places that every branch has: off the floor but on duty, at rest, and not there. */
export const OFF_FLOOR = ['back', 'break', 'away'] as const;
export const BACK = 'back';
export const BREAK = 'break';
export const AWAY = 'away';

const requestSchema = z.strictObject({
  id: idSchema,
  name: textSchema.describe('要授权的是什么 / what is to be authorised'),
  at: z
    .int()
    .min(0)
    .max(100)
    .default(50)
    .describe('办到百分之几时提出 / percent of the service done when it comes up'),
  rework: durationSchema.describe('退回后补做多久 / time to put it right when sent back'),
  lapses: positiveDuration
    .optional()
    .describe(
      '多久没有答复，柜员就不等了，请客户改日再来；不写为一直等 / unanswered for this long, the teller gives up and the customer is told to come back; left out: the window waits',
    ),
  draw: z
    .array(
      z.strictObject({
        id: idSchema,
        weight: z.number().positive().describe('权重 / weight'),
        shown: textSchema.describe('请求上写着什么 / what the request says'),
        found: textSchema.describe('到现场能看到什么 / what one finds on going there'),
        sound: z.boolean().describe('可以同意 / may be approved'),
        reason: idSchema.optional().describe('该以何理由退回 / reason to send it back'),
      }),
    )
    .min(1)
    .describe('由种子抽取 / drawn from the seed'),
});
export type RequestSpec = z.output<typeof requestSchema>;

export const HALL_MEASURES = [
  'wait-mean',
  'wait-p95',
  'felt-mean',
  'felt-p95',
  'left',
  'complaints',
  'unpaid',
  'breaks',
  'request-wait',
  'overtime',
  'cost',
] as const;
export type HallMeasure = (typeof HALL_MEASURES)[number];

/** Points for how the hall fared. */
export const hallTargetSchema = z
  .strictObject({
    measure: z
      .enum(HALL_MEASURES)
      .describe(
        '量什么：等候与感知等候（分钟）、离开（百分比）、投诉（件）、取不到现金（人）、按时休息（百分比）、授权等候（分钟）、超时（分钟）、支援花费 / what is measured: waits and felt waits (minutes), left (percent), complaints (number), unpaid (people), breaks taken in time (percent), wait for authorisation (minutes), overtime (minutes), cost of help',
      ),
    kind: idSchema.optional().describe('只看这类客户 / only this kind of people'),
    category: idSchema.optional().describe('只看这类业务 / only this category'),
    full: z.number().describe('到此为满分 / full marks up to here'),
    none: z.number().describe('到此为零分 / no marks from here on'),
    weight: z.int().min(1).max(20).describe('分量 / weight'),
    days: z
      .array(idSchema)
      .min(1)
      .optional()
      .describe('几天的演练里看哪几天；不写则全部 / in a week: over these days; left out: all'),
    dimension: z.enum(DIMENSIONS).describe('计入的维度 / dimension it counts for'),
  })
  .describe('厅堂目标 / target for the hall');
export type HallTarget = z.output<typeof hallTargetSchema>;

const amongSchema = z
  .strictObject({
    category: idSchema.optional(),
    kind: idSchema.optional(),
    waited: durationSchema.default(0).describe('已等这么久 / has waited this long'),
    most: z.int().positive().default(1).describe('一次至多几位 / at most so many at a time'),
    notYet: z.boolean().default(true).describe('对每人只做一次 / only once for each person'),
  })
  .describe('对谁：等得最久的在前 / to whom: longest wait first');

/** A step of the plan that works; bots follow it, and it is shown once the player has reflected. */
export const planStepSchema = z
  .strictObject({
    move: idSchema.describe('属于哪一招，同名的一起去掉 / which move it is part of'),
    do: z
      .looseObject({
        do: z.string().describe('命令 / command'),
        at: clockSchema.optional().describe('plan-move 的时间 / time of "plan-move"'),
        from: clockSchema.optional().describe('plan-break 的时间 / time of "plan-break"'),
      })
      .describe(
        '做什么；对客户、请求的命令不写对象 / what is done; without the customer or request',
      ),
    day: idSchema.optional().describe('几天的演练里是哪一天 / in a week: on which day'),
    at: clockSchema.optional().describe('何时 / when'),
    from: clockSchema.optional().describe('自何时起 / from when on'),
    to: clockSchema.optional().describe('到何时止 / until when'),
    every: durationSchema.optional().describe('隔多久一次 / how often at most'),
    when: z
      .strictObject({
        category: idSchema.optional(),
        longest: durationSchema
          .optional()
          .describe('有人已等这么久 / somebody has waited this long'),
        waiting: z.int().optional().describe('至少这么多人等 / at least so many wait'),
        fewer: z.int().optional().describe('不到这么多人等 / fewer than this many wait'),
        open: z.int().optional().describe('至少开着几个窗口 / at least so many windows are open'),
        incident: idSchema.optional().describe('事件未了 / while this incident lasts'),
        cashBelow: fenSchema.optional().describe('现金低于 / cash below'),
        here: idSchema
          .optional()
          .describe('此人在岗，没有休息 / this person is there and not on a break'),
        room: idSchema
          .optional()
          .describe(
            '这个兄弟网点说过还接得下人 / this outlet has said that it can take somebody more',
          ),
      })
      .optional()
      .describe('条件 / only when'),
    among: amongSchema.optional(),
    request: z.array(idSchema).optional().describe('对这些授权请求 / for these kinds of request'),
  })
  .describe('计划中的一步 / a step of the plan');
export type PlanStep = z.output<typeof planStepSchema>;

export const supervisorSchema = z
  .strictObject({
    crew: z
      .array(
        z.strictObject({
          staff: idSchema,
          at: idSchema
            .default(BACK)
            .describe(
              '开始时在哪里：窗口、岗位、back 后台 / where at the beginning: window, post, "back"',
            ),
          from: clockSchema.optional().describe('几点到岗 / comes at'),
          to: clockSchema.optional().describe('几点下班 / goes at'),
          newcomer: z
            .literal(true)
            .optional()
            .describe(
              '新人：同类业务不宜独自开窗 / new: better not the only one open for a category',
            ),
        }),
      )
      .min(1)
      .describe('今天谁在 / who is on duty today'),
    moving: durationSchema.default(60_000).describe('换岗用时 / time to change places'),
    entering: durationSchema
      .default(2_000)
      .describe('进门一人用时 / time for one person to come through the door'),
    shortBreak: durationSchema
      .default(900_000)
      .describe('没排的休息多长 / length of a break that nobody planned'),
    doorsFrom: clockSchema
      .optional()
      .describe(
        '最早几点可开大门；不写则 doors 时自开 / doors may be opened from; left out: they open by themselves',
      ),
    requests: z.array(requestSchema).default([]).describe('授权请求 / requests'),
    helpers: z
      .array(
        z.strictObject({
          id: idSchema,
          name: textSchema.describe('名称 / name'),
          staff: idSchema.describe('来的人 / who comes'),
          comesAfter: distributionSchema.describe('多久到 / time to come'),
          cost: z.int().nonnegative().default(0).describe('花费 / cost'),
          from: clockSchema.optional(),
          to: clockSchema.optional(),
        }),
      )
      .default([])
      .describe('可请的支援：后台、兄弟网点 / help to be had: back office, another branch'),
    cash: z
      .strictObject({
        onHand: fenSchema.describe('早上有多少 / in the morning'),
        order: z
          .strictObject({
            until: clockSchema.describe('最迟何时订 / to be ordered by'),
            arrives: clockSchema.describe('何时送到 / delivered at'),
            most: fenSchema.describe('至多 / at most'),
            step: fenSchema.describe('以多少为单位 / in steps of'),
          })
          .optional()
          .describe('可订的调款 / cash that can be ordered'),
        deliveries: z
          .array(z.strictObject({ at: clockSchema, amount: fenSchema }))
          .default([])
          .describe('已定的到款 / deliveries already arranged'),
      })
      .optional()
      .describe('网点现金；不写则不计 / cash of the branch; not counted if absent'),
    goals: goalsSchema.optional(),
    outlets: outletsSchema.optional(),
    handOver: durationSchema
      .optional()
      .describe(
        '办到一半换人时点箱交接多久；不写则只能等办完 / time to count the drawer and hand over in mid-service; left out: only after the service',
      ),
    week: weekSchema.optional(),
    visitor: visitorSchema.optional(),
    plan: z.array(planStepSchema).default([]).describe('行得通的计划 / the plan that works'),
    taught: z
      .array(idSchema)
      .default([])
      .describe(
        '本练要教的几招：少了哪一招都过不了 / moves this drill teaches: without any one of them it is not passed',
      ),
  })
  .describe('主管演练 / drill for supervisors');
export type Supervisor = z.output<typeof supervisorSchema>;
