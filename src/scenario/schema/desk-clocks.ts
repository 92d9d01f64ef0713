/** Clocks that are shown on a supervisor's desk beside those that run by themselves: what the law and what the house asks. */
import { z } from 'zod';
import { durationSchema, idSchema, textSchema } from './common.ts';

export const deskClocksSchema = z
  .strictObject({
    sources: z.array(textSchema).default([]).describe('出处 / where they come from'),
    legal: z
      .strictObject({
        days: z.int().positive().describe('几日内作出处理决定 / days to decide a complaint'),
        extended: z.int().positive().describe('最长可延至几日 / days at most when extended'),
      })
      .optional()
      .describe('投诉的法定时限 / legal clock of a complaint'),
    incidents: z
      .array(
        z.strictObject({
          incident: idSchema.describe('哪种事件 / which incident'),
          restore: durationSchema
            .optional()
            .describe('多久内恢复基本服务 / basic service back within'),
          news: durationSchema.optional().describe('多久向厅内报一次消息 / news to the hall every'),
        }),
      )
      .default([])
      .describe('突发事件的目标 / targets of incidents'),
  })
  .describe('主管桌上另看的时钟 / clocks on the desk of a supervisor');
