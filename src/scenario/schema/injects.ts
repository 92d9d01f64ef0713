/** Incidents of a day by the clock, and which of several it is. */
import { z } from 'zod';
import { clockSchema, durationSchema, idSchema, patternSchema } from './common.ts';

export const injectSchema = z.strictObject({
  at: clockSchema,
  incident: idSchema.describe('突发事件种类 / kind of incident'),
  lasts: durationSchema
    .optional()
    .describe(
      '多久后过去；不写则上报之后按银行规定的时长 / over after this long; left out: as long after the report as the bank says',
    ),
  unless: patternSchema
    .optional()
    .describe('此前已有此事就不发生 / does not happen if this has happened before'),
  draw: z
    .array(
      z.strictObject({
        weight: z.number().positive().describe('权重 / weight'),
        incident: idSchema.optional().describe('换成这种事件 / this kind instead'),
        at: clockSchema.optional().describe('换成这个时间 / at this time instead'),
        lasts: durationSchema.optional().describe('换成这么久 / lasts this long instead'),
      }),
    )
    .min(2)
    .optional()
    .describe(
      '由种子抽取其一，没写的照本条 / one is drawn from the seed; what it leaves out is as above',
    ),
});
export type InjectEntry = z.output<typeof injectSchema>;

/** One of the things that an entry can be. */
export interface Inject {
  readonly at: number;
  readonly incident: string;
  readonly lasts?: number;
  readonly weight: number;
}

/** All that an entry can be, in the order of the file. */
export const injectsOf = ({ draw = [{ weight: 1 }], ...entry }: InjectEntry): readonly Inject[] =>
  draw.map(({ weight, at = entry.at, incident = entry.incident, lasts = entry.lasts }) => ({
    at,
    incident,
    weight,
    ...(lasts === undefined ? {} : { lasts }),
  }));
