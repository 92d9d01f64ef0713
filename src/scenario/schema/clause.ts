import { z } from 'zod';
import { dateSchema, head, idSchema, textSchema } from './common.ts';

/** A book of clauses: what is right, who says so, and from when to when. */
export const clauseBookSchema = z
  .strictObject({
    ...head('clause'),
    title: textSchema.describe('书名 / title of the book'),
    clauses: z
      .array(
        z.strictObject({
          id: idSchema,
          title: textSchema.describe('条目名 / title'),
          text: textSchema.describe('自己的话写成的要求 / requirement in our own words'),
          source: textSchema.describe('出处 / where it comes from'),
          confidence: z
            .enum(['seen', 'secondary', 'general', 'derived'])
            .describe(
              '可信度：原文、二手、常识、推算 / seen in the source, secondary, general knowledge, derived',
            ),
          house: z
            .boolean()
            .describe('true 表示本行规定而非法规 / true: a house rule, not the law'),
          effectiveFrom: dateSchema.describe('起效日 / in force from'),
          effectiveTo: dateSchema.optional().describe('失效日（含） / in force to, inclusive'),
        }),
      )
      .min(1)
      .describe('条目 / clauses'),
  })
  .describe('规程条目 / clauses');
export type ClauseBook = z.output<typeof clauseBookSchema>;
export type Clause = ClauseBook['clauses'][number];
