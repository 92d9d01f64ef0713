/** Exemplary paths as authors write them: plain steps, routines of the bank, and steps that only some lessons or variants need. */
import { z } from 'zod';
import { celSchema, idSchema, type Step, stepSchema, textSchema } from './common.ts';

const argumentSchema = z.union([
  z.string().describe('文字 / text'),
  z.int().describe('整数 / number'),
]);

export interface UseStep {
  readonly use: string;
  readonly with?: Readonly<Record<string, string | number>> | undefined;
}
export interface WhenStep {
  readonly when: string;
  readonly steps: readonly AuthoredStep[];
}
/** Routines and conditions are gone once a lesson is compiled: what plays sees plain steps. */
export type AuthoredStep = Step | UseStep | WhenStep;

const useSchema = z.strictObject({
  use: idSchema.describe('套用银行的套路，在载入时展开 / routine of the bank, expanded at load'),
  with: z
    .record(z.string(), argumentSchema)
    .optional()
    .describe('套路的参数 / arguments of the routine'),
});

const whenSchema = z.strictObject({
  when: celSchema.describe(
    '何时有这些步骤，可用 case 与 scenario，载入时决定 / when these steps are there: case and scenario, decided at load',
  ),
  get steps(): z.ZodType<AuthoredStep[]> {
    return z.array(authoredStepSchema).describe('步骤 / steps') as never;
  },
});

export const authoredStepSchema = z
  .union([...stepSchema.options, useSchema, whenSchema])
  .describe('一步 / one step');

export const authoredStepsSchema = z
  .array(authoredStepSchema)
  .transform((steps) => steps as AuthoredStep[]);

export const routineSchema = z
  .strictObject({
    id: idSchema,
    about: textSchema.optional().describe('用途 / what it is for'),
    params: z
      .array(
        z.strictObject({
          id: idSchema,
          about: textSchema.optional().describe('是什么 / what it is'),
          default: argumentSchema.optional().describe('不写时的值 / value when it is not given'),
        }),
      )
      .default([])
      // biome-ignore lint/suspicious/noTemplateCurlyInString: shows how authors write it
      .describe('参数，在步骤里写作 ${名} / parameters, written ${name} in the steps'),
    steps: z.array(z.record(z.string(), z.unknown())).min(1).describe(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: shows how authors write it
      '步骤，写法同示范，任何值里都可写 ${参数} / steps as in an exemplar; any value may hold ${parameter}',
    ),
  })
  .describe('套路：可重复套用的一串步骤 / routine: steps that exemplars use again');
export type Routine = z.output<typeof routineSchema>;
