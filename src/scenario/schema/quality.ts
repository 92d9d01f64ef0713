/** Service quality as a bank looks at it: the sheet of the mystery visitor, and the calls of the next morning. */
import { z } from 'zod';
import { celSchema, clockSchema, idSchema, percentSchema, textSchema } from './common.ts';

const lived = celSchema.describe(
  '看一个人经历了什么的条件，变量 lived / condition over what somebody lived through, called lived',
);

export const qualitySchema = z
  .strictObject({
    sources: z
      .array(textSchema)
      .default([])
      .describe('检查表与回访从哪里来 / where sheet and calls come from'),
    groups: z
      .array(z.strictObject({ id: idSchema, name: textSchema.describe('名称 / name') }))
      .min(1)
      .describe('检查表的分组 / groups of the sheet'),
    visit: z
      .strictObject({
        items: z
          .array(
            z.strictObject({
              id: idSchema,
              group: idSchema.describe('分组 / group'),
              text: textSchema.describe('看什么 / what is looked at'),
              when: lived
                .optional()
                .describe('何时才看得到；不成立则不计 / when it can be judged; else not counted'),
              holds: lived.describe('怎样算做到 / when it is met'),
              source: textSchema.optional().describe('依据 / what it rests on'),
            }),
          )
          .min(1)
          .describe('检查项 / items'),
      })
      .describe('神秘访客的检查表 / sheet of the mystery visitor'),
    callBack: z
      .strictObject({
        share: percentSchema.describe('来客中回访百分之几 / percent of those who came'),
        answers: percentSchema.describe('百分之几接电话 / percent who pick up'),
        content: lived.describe('怎样算满意 / who is content'),
        tells: z
          .int()
          .positive()
          .describe('不满意的人至多说几条 / reasons told at most by one person'),
        reasons: z
          .array(
            z.strictObject({
              id: idSchema,
              text: textSchema.describe('怎么说 / how it is put'),
              when: lived
                .optional()
                .describe(
                  '经历过才会说；不写是说不清的 / told by those who lived through it; left out: by those who have no other',
                ),
            }),
          )
          .min(1)
          .describe('不满意的原因，先说排在前的 / reasons, the weightiest first'),
      })
      .describe('次日早上的电话回访 / calls of the next morning'),
  })
  .describe('服务质量：神秘访客与回访 / service quality: mystery visitor and call-back');
export type QualitySpec = z.output<typeof qualitySchema>;

export const visitorSchema = z
  .strictObject({
    from: clockSchema.describe('最早 / earliest'),
    to: clockSchema.describe('最晚 / latest'),
  })
  .describe(
    '神秘访客在这段时间进门，由种子抽取 / the mystery visitor comes in this time, drawn from the seed',
  );
