/** How a lesson is marked: pass mark, caps, what counts how much. */
import { z } from 'zod';
import { durationSchema, percentSchema } from './common.ts';
import { hallTargetSchema } from './supervisor.ts';

/** A study is not marked; a lesson with a player must say its own (see lesson-check). */
const NO_SCORE = {
  pass: 0,
  caps: { fatal: 0, major: 0 },
  waitTarget: '10m',
  promptness: 0,
  dimensions: { compliance: 1, accuracy: 1, service: 1, risk: 1, efficiency: 1 },
};

export const scoreSchema = z
  .strictObject({
    pass: z.int().min(0).max(100).describe('合格线 / pass mark'),
    caps: z
      .strictObject({
        fatal: percentSchema.describe('有致命差错时最高得分 / highest score with a fatal fault'),
        major: percentSchema.describe('有重大差错时最高得分 / highest score with a major fault'),
      })
      .describe('有致命或重大差错时封顶 / the score is capped at this'),
    unacceptable: percentSchema
      .default(25)
      .describe(
        '没有办成的业务保留百分之几的分 / share of its points that work without an acceptable outcome keeps',
      ),
    waitTarget: durationSchema.describe('等候目标 / wait target'),
    promptness: percentSchema.describe(
      '效率分中多少取决于在等候目标内叫号 / percent of efficiency that hangs on calls within the wait target',
    ),
    hall: z
      .array(hallTargetSchema)
      .default([])
      .describe('厅堂目标，主管演练用 / targets for the hall, for drills of supervisors'),
    dimensions: z
      .strictObject({
        compliance: z.int().min(0).describe('合规 / compliance'),
        accuracy: z.int().min(0).describe('准确 / accuracy'),
        service: z.int().min(0).describe('服务 / service'),
        risk: z.int().min(0).describe('风险 / risk'),
        efficiency: z.int().min(0).describe('效率 / efficiency'),
      })
      .describe('五个维度的权重 / weights of the dimensions'),
  })
  .prefault(NO_SCORE)
  .describe('计分 / score');
