/** What should have happened by when after something comes up. Shown after the drill, not scored: rules score. */
import { z } from 'zod';
import { clockSchema, idSchema, patternSchema, positiveDuration, textSchema } from './common.ts';

const injectSchema = z
  .union([
    z.strictObject({ duty: idSchema.describe('这件事出现 / this matter comes up') }),
    z.strictObject({ incident: idSchema.describe('这种事件发生 / such an incident begins') }),
    z.strictObject({ request: idSchema.describe('每次请求这种授权 / each request of this kind') }),
    z.strictObject({ at: clockSchema.describe('到这个钟点 / this time of day') }),
  ])
  .describe('出了什么 / what comes up');

export const expectSchema = z
  .strictObject({
    id: idSchema,
    inject: injectSchema,
    text: textSchema.describe('该怎样，一句话 / what should happen, in one sentence'),
    done: patternSchema.describe(
      '之后发生此事就算做到；对授权请求，只算针对那一次的 / done once this happens afterwards; for a request, only what is about that one',
    ),
    within: positiveDuration.describe('多久之内 / within this time'),
  })
  .describe('期望：出了此事，该在何时之前做到什么 / what is expected by when once this comes up');
export type Expectation = z.output<typeof expectSchema>;
