/** The teller's drawer of a shift, whose cash may not be what the book says. */
import { z } from 'zod';
import { clockSchema, fenSchema, idSchema } from './common.ts';

export const drawerSchema = z
  .strictObject({
    draw: z
      .array(
        z.strictObject({
          id: idSchema,
          weight: z.number().positive().describe('权重 / weight'),
          at: clockSchema
            .optional()
            .describe('几点起才不符；不写就是一早 / from when on; left out: from the morning'),
          difference: z
            .array(
              z.strictObject({
                denomination: fenSchema,
                pieces: z.int().describe('张数，负数为短少 / pieces; negative: missing'),
              }),
            )
            .describe('实物与账面差在哪里 / how the notes differ from the book'),
        }),
      )
      .min(1)
      .describe('由种子抽取一种 / one is drawn from the seed'),
  })
  .describe('尾箱：实物可与账面不符 / drawer: the cash may differ from the book');
