/** How people queue at a place: categories, windows and the rules between them. Branches have it; a study may bring its own. */
import { z } from 'zod';
import { chanceSchema, durationSchema, idSchema, textSchema } from './common.ts';

export const PICKS = ['order', 'first-come', 'credit'] as const;
export const CHOICES = ['lowest', 'longest-idle', 'preference'] as const;

const picksSchema = z
  .enum(PICKS)
  .describe(
    '窗口先叫谁：按 serves 的次序、先来先办、或按等候加优先时长 / whom a window takes first: by the order of serves, first come first served, or by wait plus credit',
  );

const categoryRules = {
  capacity: z
    .int()
    .nonnegative()
    .optional()
    .describe('该类最多几人等候，多出的谢绝 / most people waiting; the next one is refused'),
  credit: durationSchema
    .default(0)
    .describe(
      '优先时长：picks 为 credit 时，等候按多等了这么久算 / head start: counts as having waited this much longer when picks is "credit"',
    ),
  upgrade: z
    .strictObject({
      after: durationSchema.describe('等候多久之后 / after waiting this long'),
      to: idSchema.describe('转入的类别 / category moved to'),
    })
    .optional()
    .describe(
      '等久了升级到另一类，按到达先后站进去 / after a long wait moves to another category, standing there by time of arrival',
    ),
  preempts: z
    .array(idSchema)
    .default([])
    .describe(
      '可打断哪些类别正在办的业务，被打断者稍后接着办 / may interrupt service of these categories, which is resumed later',
    ),
  prefers: z
    .array(idSchema)
    .default([])
    .describe(
      'choice 为 preference 时优先去的窗口 / windows preferred when choice is "preference"',
    ),
};

const windowRules = {
  serves: z
    .array(idSchema)
    .min(1)
    .describe('受理类别，按优先次序 / categories in order of preference'),
  unattended: z
    .boolean()
    .default(false)
    .describe('自助设备：无须人员，开门即可用 / a machine: needs nobody, ready when doors open'),
  picks: picksSchema.optional(),
};

export const siteRules = {
  lines: z
    .discriminatedUnion('kind', [
      z
        .strictObject({
          kind: z.literal('shared').describe('每类一条队，窗口共用 / one line for each category'),
        })
        .describe('按类排队 / a line for each category'),
      z
        .strictObject({
          kind: z.literal('own').describe('每个窗口一条队 / a line at each window'),
          join: z
            .enum(['shortest', 'random', 'cyclic'])
            .default('shortest')
            .describe('站哪条：最短、随机、轮流 / which to join: shortest, random, in turn'),
          jockey: z
            .int()
            .positive()
            .optional()
            .describe(
              '别的队短这么多人时，队尾的人换过去 / the last in line changes over when another is shorter by this many',
            ),
        })
        .describe('按窗口排队 / a line at each window'),
    ])
    .prefault({ kind: 'shared' })
    .describe('怎样排队 / how people line up'),
  picks: picksSchema.default('order'),
  choice: z
    .enum(CHOICES)
    .default('lowest')
    .describe(
      '几个窗口都空着时去哪个：号小的、空得最久的、按偏好 / which of several free windows: lowest number, longest idle, by preference',
    ),
  room: z
    .strictObject({
      inside: z
        .int()
        .positive()
        .optional()
        .describe('厅内最多几人，含正在办的 / most people inside, those served included'),
      waiting: z.int().nonnegative().optional().describe('最多几人等候 / most people waiting'),
    })
    .prefault({})
    .describe('容量，满了谢绝 / room; when full, people are refused'),
  patienceEnds: z
    .enum(['call', 'service'])
    .default('call')
    .describe(
      '耐心走到何时为止：叫到号、或开始办 / patience stops at the call or at the start of service',
    ),
  noShow: z
    .strictObject({
      chance: chanceSchema.describe('叫号时人不在的概率 / chance that nobody comes to the call'),
      grace: durationSchema.describe('等多久才过号 / how long the window waits'),
      recalls: z
        .int()
        .nonnegative()
        .default(0)
        .describe('过号后可重排几次 / how often a skipped ticket goes back into the line'),
    })
    .optional()
    .describe('叫号无人应答 / a called ticket to which nobody comes'),
  closing: z
    .enum(['finish', 'hand-over'])
    .default('finish')
    .describe(
      '窗口停办时手上的客户：办完、或交给别的窗口 / the customer in hand when a window closes: finished, or handed over',
    ),
};

export const branchCategorySchema = z.strictObject({
  id: idSchema,
  prefix: z.string().length(1).describe('号段字母 / ticket letter'),
  name: textSchema.describe('业务类别 / category'),
  ...categoryRules,
});

export const branchWindowSchema = z.strictObject({
  id: idSchema,
  number: z.int().positive().describe('窗口号 / number'),
  ...windowRules,
});
export type Window = z.output<typeof branchWindowSchema>;

/** How well somebody works, and at what. */
export const skillFields = {
  pace: z
    .number()
    .positive()
    .default(1)
    .describe(
      '办理用时的倍数，1 为常人，1.3 为慢三成 / factor on service times; 1.3 is 30 % slower',
    ),
  paces: z
    .record(z.string(), z.number().positive())
    .default({})
    .describe('按业务的倍数，代替 pace / factors by service, instead of pace'),
  can: z
    .array(idSchema)
    .optional()
    .describe(
      '会办哪些类别，缺省为窗口受理的全部 / categories this person can serve; all, if absent',
    ),
};

/** The place of a study: what a branch says about queueing, with numbers and names filled in when absent. */
export const siteSchema = z
  .strictObject({
    categories: z
      .array(
        z.strictObject({
          id: idSchema,
          name: textSchema.optional().describe('业务类别 / category'),
          ...categoryRules,
        }),
      )
      .min(1)
      .describe('排队类别 / queue categories'),
    windows: z
      .array(
        z.strictObject({
          id: idSchema,
          count: z
            .int()
            .positive()
            .default(1)
            .describe('同样的窗口几个，编号接在后面：w1、w2… / how many alike; numbered w1, w2, …'),
          ...windowRules,
        }),
      )
      .min(1)
      .describe('窗口 / windows'),
    staff: z
      .array(z.strictObject({ id: idSchema, ...skillFields }))
      .default([])
      .describe('人员 / staff'),
    ...siteRules,
  })
  .describe('研究用的场地，代替网点 / the place of a study, instead of a branch');
