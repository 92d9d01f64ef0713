/** Other outlets of the bank, to which those who like to can be sent. */
import { z } from 'zod';
import {
  clockSchema,
  distributionSchema,
  idSchema,
  positiveDuration,
  textSchema,
} from './common.ts';

export const outletsSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      name: textSchema.describe('名称 / name'),
      takes: z.array(idSchema).min(1).describe('能办哪些业务 / categories it serves'),
      away: positiveDuration.describe('过去要多久 / time to get there'),
      answers: distributionSchema.describe('问了多久有回话 / time until it answers'),
      draw: z
        .array(
          z.strictObject({
            weight: z.number().positive().describe('权重 / weight'),
            room: z
              .array(
                z.strictObject({
                  from: clockSchema.default(0).describe('自何时起 / from when on'),
                  most: z
                    .int()
                    .nonnegative()
                    .describe('自此还接得下几位 / so many can come from then on'),
                }),
              )
              .min(1)
              .describe('按时间先后 / in order of time'),
          }),
        )
        .min(1)
        .describe('接得下多少人，由种子抽取 / how many it can take, drawn from the seed'),
    }),
  )
  .min(1)
  .describe(
    '可以请客户去的兄弟网点；谁愿意写在 crowd[].willing / outlets customers can be sent to; who likes to: crowd[].willing',
  );
export type Outlet = z.output<typeof outletsSchema>[number];
