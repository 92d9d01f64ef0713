/** What tellers can ask and say at a bank. */
import { z } from 'zod';
import { celSchema, idSchema, textSchema } from './common.ts';

const named = { id: idSchema, name: textSchema.describe('名称 / name') };
const toneSchema = z.enum(['warm', 'flat', 'forbidden']).describe('语气 / tone');
const offeredSchema = celSchema
  .optional()
  .describe('何时才说得出口，可用 customer / when it can be said: customer');

export const talkParts = {
  groups: z
    .array(z.strictObject({ ...named }))
    .default([])
    .describe(
      '话题与说法按什么分组，窗口上按此顺序；不写就是一张长单 / groups of topics and lines, in the order of the desk; one long list if there are none',
    ),
  topics: z
    .array(
      z.strictObject({
        ...named,
        group: idSchema.describe('分组，见 groups / group, from groups'),
        text: textSchema.describe('问法 / the question'),
        when: offeredSchema,
      }),
    )
    .default([])
    .describe('问的话题，对谁都一样 / topics to ask about, same for everybody'),
  lines: z
    .array(
      z.strictObject({
        ...named,
        group: idSchema.describe('分组，见 groups / group, from groups'),
        tone: toneSchema,
        tones: z
          .array(z.strictObject({ when: celSchema, tone: toneSchema }))
          .optional()
          .describe(
            '另算的语气，取第一个符合的，可用 customer / other tones, first match counts: customer',
          ),
        text: textSchema.describe('说法 / the words'),
        when: offeredSchema,
      }),
    )
    .default([])
    .describe('说的话 / lines to say'),
};
