/** Easier and harder ways to play a drill. The lesson as written lies between. */
import { z } from 'zod';
import { idSchema, textSchema } from './common.ts';

const percent = (zh: string, en: string) =>
  z
    .int()
    .min(25)
    .max(400)
    .optional()
    .describe(`${zh}，百分比，100 为原样 / ${en}, percent; 100: as written`);

export const levelSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema.describe('名称 / name'),
    summary: textSchema.optional().describe('有何不同 / what is different'),
    arrivals: percent('来客多少', 'how many come'),
    patience: percent('耐心', 'their patience'),
    service: percent('办理时长', 'service times'),
    lacks: z
      .array(idSchema)
      .optional()
      .describe('今天缺谁：人员或支援 / staff or helpers who are missing'),
  })
  .describe('难度；课的原样居中 / level of difficulty; the lesson as written is the middle one');
export type Level = z.output<typeof levelSchema>;
