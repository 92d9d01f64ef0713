/** How waiting feels: what a bank's people do in the hall, and how those who wait take it. */
import { z } from 'zod';
import { deltaSchema, durationSchema, idSchema, percentSchema, textSchema } from './common.ts';

const factor = (zh: string, en: string) =>
  z.int().min(100).max(300).describe(`${zh}，百分比 / ${en}, percent of the clock when alone`);
const named = { id: idSchema, name: textSchema.describe('名称 / name') };

/** A minute feels as long as 100 percent and what each that applies adds to it, `most` at most. */
export const perceptionSchema = z
  .strictObject({
    sources: z
      .array(textSchema)
      .default([])
      .describe('这些数从哪里来 / where the numbers come from'),
    outside: factor('在门外等', 'waiting outside the door'),
    standing: factor('没有座位', 'without a seat'),
    unoccupied: factor('无事可做', 'with nothing to do'),
    uninformed: factor('不知道还要多久', 'not knowing how long it takes'),
    overtaken: factor('看见别人先办而不知原因', 'others go first and nobody says why'),
    anxious: factor('厅里有事、心里没底', 'something is wrong in the hall'),
    most: z
      .int()
      .min(100)
      .max(300)
      .optional()
      .describe(
        '几样加在一起，至多百分之几；不写不封顶 / all together at most this percent; left out: no cap',
      ),
    pressed: deltaSchema.describe('被勉强时的情绪 / mood when pressed against their will'),
    informedFor: durationSchema.describe('一次告知管多久 / how long one piece of news lasts'),
    overtakenFor: durationSchema.describe('被人先办的不快留多久 / how long being passed rankles'),
    levels: z
      .tuple([durationSchema, durationSchema, durationSchema])
      .describe('等候的绿、黄、红界 / waits at which green, amber and red end'),
    content: z
      .strictObject({
        full: durationSchema.describe(
          '感觉等了这么久以内，全满意 / felt wait up to which people are content',
        ),
        none: durationSchema.describe(
          '感觉等到这么久，满意全无 / felt wait at which nothing of it is left',
        ),
      })
      .describe('感知等候与满意 / felt wait and contentment'),
  })
  .describe(
    '感知等候：同样一分钟，有人觉得长 / perceived wait: the same minute feels longer to some',
  );
export type Perception = z.output<typeof perceptionSchema>;

/** Lists of a bank that a supervisor works with. */
export const floorParts = {
  kinds: z
    .array(
      z.strictObject({
        ...named,
        icon: z.string().default('').describe('图标 / icon'),
        pressing: z
          .boolean()
          .default(true)
          .describe('可以劝一劝；false 为绝不可勉强 / may be urged; false: never'),
        assisted: z
          .literal(true)
          .optional()
          .describe('疏散时要有人陪 / does not get out of an emptied hall alone'),
      }),
    )
    .default([])
    .describe('客户的类别：老人、孕妇、赶时间… / kinds of people: old, pregnant, in a hurry …'),
  announcements: z
    .array(
      z.strictObject({
        ...named,
        text: textSchema.describe('怎么说 / the words'),
        informs: z.boolean().default(false).describe('说清还要等多久 / says how long it takes'),
        explains: z.boolean().default(false).describe('说清为何有人先办 / says why some go first'),
        calms: z.boolean().default(false).describe('让人安心 / takes worry away'),
        mood: deltaSchema.default(0).describe('听到的人的情绪 / mood of those who hear it'),
        incident: idSchema.optional().describe('只在此事件中可用 / only while this incident lasts'),
        after: idSchema
          .optional()
          .describe(
            '只在此事件了结以后可用；放人进来的，事件出现以后就可用 / only once this incident is over; what readmits people, from its beginning on',
          ),
        empties: z
          .literal(true)
          .optional()
          .describe(
            '请大家离开：不再叫号，后来的在门外等 / everybody leaves: nobody is called, newcomers wait outside',
          ),
        secures: durationSchema
          .optional()
          .describe(
            '清场时窗口多久内收好停办；不写为立即 / with empties: windows finish or break off within this time; left out: at once',
          ),
        readmits: z
          .literal(true)
          .optional()
          .describe('清场之后请大家进来 / after that: the doors open again'),
        recalls: z
          .literal(true)
          .optional()
          .describe(
            '出去的人也回来，号不变 / with readmits: those who had to leave come back, their numbers as they were',
          ),
      }),
    )
    .default([])
    .describe('对厅内说的话 / announcements'),
  cares: z
    .array(
      z.strictObject({
        ...named,
        occupies: durationSchema.default(0).describe('多久有事可做 / occupied for this long'),
        informs: z.boolean().default(false).describe('顺带说清还要多久 / says how long it takes'),
        seats: z.boolean().default(false).describe('请坐 / finds a seat'),
        assists: z
          .literal(true)
          .optional()
          .describe('清场时陪到门外 / takes somebody out of an emptied hall'),
        mood: deltaSchema.default(0).describe('情绪 / mood'),
      }),
    )
    .default([])
    .describe('对一位客户的关照 / care for one customer'),
  priorities: z
    .array(
      z.strictObject({
        ...named,
        kinds: z.array(idSchema).default([]).describe('对这些类别成立 / holds for these kinds'),
      }),
    )
    .default([])
    .describe('请谁先办的理由 / reasons to let somebody go first'),
  returns: z
    .array(z.strictObject(named))
    .default([])
    .describe('退回授权的理由 / reasons to send a request back'),
} as const;

/** Where staff can be of use without a window. */
export const postSchema = z
  .strictObject({
    ...named,
    x: z
      .number()
      .optional()
      .describe(
        '站在哪里（格）；不写为此人平时的位置 / where one stands, in tiles; left out: the usual place of whoever is sent',
      ),
    y: z.number().optional().describe('同上 / the same'),
    facing: z.enum(['ne', 'nw', 'se', 'sw']).optional().describe('朝向 / facing'),
    informs: z
      .boolean()
      .default(false)
      .describe('来客都知道要等多久 / newcomers are told the wait'),
    occupies: z.boolean().default(false).describe('等候者有事可做 / those who wait are occupied'),
    helps: z
      .array(
        z.strictObject({
          window: idSchema.describe('设备或窗口 / machine or window'),
          pace: z.number().positive().describe('那里用时的倍数 / factor on times there'),
        }),
      )
      .default([])
      .describe('帮着办的设备 / machines helped with'),
    prefills: z
      .array(
        z.strictObject({
          category: idSchema,
          percent: percentSchema.describe('窗口用时减少百分之几 / percent saved at the window'),
        }),
      )
      .default([])
      .describe('预填单据 / forms filled beforehand'),
  })
  .describe('厅内岗位 / post in the hall');
export type Post = z.output<typeof postSchema>;
