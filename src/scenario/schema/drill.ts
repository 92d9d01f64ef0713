import { z } from 'zod';
import { durationSchema, fenSchema, head, idSchema, percentSchema, textSchema } from './common.ts';

const weightSchema = z.int().nonnegative().describe('权重，可为零 / weight, may be nothing');

const digitsSchema = (most: number, of: string) =>
  z
    .array(
      z.strictObject({
        digits: z.int().min(1).max(most).describe(`位数 / number of digits`),
        weight: weightSchema,
      }),
    )
    .min(1)
    .describe(of);

const countSchema = z.strictObject({
  skill: z
    .literal('count')
    .describe('点钞：翻看一把练功券，报出张数 / note counting: riffle a bundle, say how many'),
  denomination: fenSchema.describe('券别，单位分 / face value in fen'),
  label: z.int().min(10).max(200).describe('扎把腰条上的张数 / pieces the strap says'),
  deviations: z
    .array(
      z.strictObject({
        count: z.int().min(1).max(250).describe('实际张数 / pieces there really are'),
        weight: weightSchema,
      }),
    )
    .min(1)
    .describe('错把的实际张数 / pieces in bundles that are wrong'),
  group: z.int().min(1).max(50).describe('几把一组 / bundles in a group'),
  faulty: z.int().min(0).max(50).describe('每组里有几把错把 / wrong bundles in each group'),
  hands: z
    .array(z.int().min(1).max(6).describe('张数 / notes'))
    .min(1)
    .describe('可选的指法：一次捻几张 / ways to choose from: notes at one press'),
  slip: percentSchema.describe(
    '捻多或捻少一张的机会，百分之几 / how often a press turns one note too many or too few, per cent',
  ),
  gap: durationSchema.describe('两次之间最短的间隔 / least time between two presses'),
});

const addSchema = z.strictObject({
  skill: z
    .literal('add')
    .describe('传票翻打：逐张录入，加出合计 / slip adding: key slip by slip, get the total'),
  slips: z.int().min(2).max(100).describe('一组几张传票 / slips in a set'),
  digits: digitsSchema(10, '金额的位数，连同角分 / digits of an amount, the last two being fen'),
});

const capitalsSchema = z.strictObject({
  skill: z
    .literal('capitals')
    .describe('大小写金额互写 / amounts in figures and in capitals, both ways'),
  directions: z
    .strictObject({
      toCapitals: weightSchema.describe('写成大写，权重 / into capitals, weight'),
      toFigures: weightSchema.describe('写成小写，权重 / into figures, weight'),
    })
    .describe('两个方向各占多少 / how often each way'),
  digits: digitsSchema(12, '元以上的位数 / digits of the yuan'),
  zeros: percentSchema.describe(
    '中间一位是零的机会，百分之几 / how often a digit inside is nought, per cent',
  ),
  cents: z
    .strictObject({
      none: weightSchema.describe('到元为止，权重 / none, weight'),
      jiao: weightSchema.describe('只有角，权重 / jiao only, weight'),
      fen: weightSchema.describe('只有分，权重 / fen only, weight'),
      both: weightSchema.describe('有角有分，权重 / both, weight'),
    })
    .describe('角与分 / jiao and fen'),
});

/** One skill, some minutes, items drawn by a seed, and what is good. Played outside the simulation. */
export const drillSchema = z
  .strictObject({
    ...head('drill'),
    title: textSchema.describe('名称 / title'),
    summary: textSchema.describe('一句话 / in one sentence'),
    how: z
      .array(textSchema)
      .min(1)
      .describe('练法，开始前给人看 / how it is done, shown before it begins'),
    minutes: z.int().min(1).max(30).describe('时长，分钟 / how long, minutes'),
    items: z
      .discriminatedUnion('skill', [countSchema, addSchema, capitalsSchema])
      .describe('练什么、怎样出题 / what is practised and how items are drawn'),
    levels: z
      .array(
        z.strictObject({
          id: idSchema,
          title: textSchema.describe('等级名 / title'),
          perMinute: z
            .number()
            .positive()
            .describe(
              '每分钟至少：点钞按张，翻打按笔，大小写按题 / at least so many a minute: notes, slips, amounts',
            ),
          wrong: z
            .int()
            .nonnegative()
            .describe('错的最多几个：把、笔、题 / at most so many wrong: bundles, slips, amounts'),
        }),
      )
      .min(1)
      .describe('等级，由低到高；须练满时间 / levels, lowest first; the whole time must be done'),
  })
  .describe('技能练习 / skill drill');
export type Drill = z.output<typeof drillSchema>;
export type DrillItems = Drill['items'];
export type Skill = DrillItems['skill'];
export type CountItems = Extract<DrillItems, { skill: 'count' }>;
export type AddItems = Extract<DrillItems, { skill: 'add' }>;
export type CapitalsItems = Extract<DrillItems, { skill: 'capitals' }>;
