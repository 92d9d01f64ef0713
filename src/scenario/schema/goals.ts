/** Targets of the branch that a supervisor breaks down to people. Amounts are whole units of the target. */
import { z } from 'zod';
import { idSchema, percentSchema, textSchema } from './common.ts';

const goalSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema.describe('名称 / name'),
    about: textSchema.optional().describe('说明 / what it is about'),
    unit: textSchema.optional().describe('单位 / unit'),
    total: z.int().positive().describe('全网点一共多少 / for the whole branch'),
    step: z.int().positive().describe('以多少为一档 / in steps of'),
    people: z
      .array(idSchema)
      .min(1)
      .optional()
      .describe('分给哪些人；不写为全班 / among whom; left out: the crew'),
    limits: z
      .array(
        z.strictObject({
          staff: idSchema,
          most: z.int().nonnegative().describe('至多多少 / at most'),
        }),
      )
      .min(1)
      .optional()
      .describe('谁不宜超过多少，供规则判断 / what would be too much for whom, for rules to judge'),
    share: percentSchema
      .optional()
      .describe(
        '任何一人不宜超过总数的百分之几 / percent of the total that would be too much for anybody',
      ),
    initial: z
      .array(
        z.strictObject({
          staff: idSchema,
          amount: z.int().nonnegative().describe('起初多少 / at first'),
        }),
      )
      .min(1)
      .optional()
      .describe('起初怎样分；不写为没有分 / how it is split at first; left out: not at all'),
  })
  .describe('分解到人的目标 / target broken down to people');
export type Goal = z.output<typeof goalSchema>;

export const goalsSchema = z
  .array(goalSchema)
  .min(1)
  .describe('分解到人的目标 / targets per person');
