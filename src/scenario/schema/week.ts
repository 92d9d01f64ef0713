/** A drill over several days: its days, the hall of a day, what can be set for each day, what is looked at in a roster. */
import { z } from 'zod';
import { celSchema, clockSchema, dateSchema, idSchema, textSchema } from './common.ts';
import type { HallMeasure } from './supervisor.ts';

/** ms from the morning of one day to that of the next. */
export const DAY_LENGTH = 86_400_000;

/** Measures that can be told of whole days. */
export const WEEK_MEASURES = [
  'wait-mean',
  'wait-p95',
  'felt-mean',
  'felt-p95',
  'left',
  'complaints',
  'overtime',
  'cost',
] as const satisfies readonly HallMeasure[];
export type WeekMeasure = (typeof WEEK_MEASURES)[number];

const weekDaySchema = z.strictObject({
  id: idSchema,
  name: textSchema.describe('哪一天 / which day'),
  date: dateSchema,
  evening: clockSchema
    .optional()
    .describe(
      '营业后几点还有事；不写则直接到次日早上 / there is work in the evening from then on; left out: on to the next morning',
    ),
  hall: idSchema
    .optional()
    .describe('这天的厅堂是哪一课，代替整周的 / lesson that is the hall of this day'),
  lacks: z
    .array(idSchema)
    .optional()
    .describe('这天谁不上班，不管怎么设定 / who is on leave that day, whatever is set'),
  arrivals: z
    .int()
    .min(10)
    .max(300)
    .optional()
    .describe('客流，100 为平常 / arrivals in percent, 100 as usual'),
});

const leverOptionSchema = z.strictObject({
  id: idSchema,
  name: textSchema.describe('名称 / name'),
  about: textSchema.optional().describe('说明 / what it means'),
  moves: z
    .array(idSchema)
    .optional()
    .describe('厅堂照计划中的这几招办 / moves of the hall’s plan that are followed'),
  crew: z
    .array(z.strictObject({ staff: idSchema, at: idSchema }))
    .optional()
    .describe('谁早上在哪里 / who is where in the morning'),
  lacks: z.array(idSchema).optional().describe('谁不在厅里 / who is not in the hall'),
  counts: z
    .record(idSchema, z.int())
    .optional()
    .describe('计入哪些数，检查可用 / numbers that checks can read'),
});

const leverSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema.describe('名称 / name'),
    about: textSchema.optional().describe('说明 / what it is about'),
    options: z.array(leverOptionSchema).min(2).describe('可选的做法 / ways to choose from'),
    initial: idSchema.describe('起初如何 / as it is at first'),
    days: z
      .array(idSchema)
      .min(1)
      .optional()
      .describe('哪几天可改；不写则每天 / days for which it can be set; left out: all'),
  })
  .describe('可按天设定的一项 / something that is set for each day');
export type Lever = z.output<typeof leverSchema>;

export const weekSchema = z
  .strictObject({
    days: z.array(weekDaySchema).min(2).max(10).describe('哪几天，按先后 / the days, in order'),
    hall: idSchema.describe(
      '每天的厅堂是哪一课（该课写 hallOnly） / lesson that is the hall of each day, marked "hallOnly"',
    ),
    levers: z.array(leverSchema).min(1).describe('每天可设定什么 / what is set for each day'),
    checks: z
      .array(
        z.strictObject({
          id: idSchema,
          name: textSchema.describe('名称 / name'),
          when: celSchema.describe(
            '条件：roster.set（"项=选择"，当天）、roster.week（"日.项=选择"）、roster.same（当天选择相同的"项=项"）、roster.away、roster.counts、roster.totals、roster.changed / condition over the roster of the day',
          ),
        }),
      )
      .default([])
      .describe('开门时看排班有没有这些问题 / what is looked for in a roster when its day begins'),
  })
  .describe('连着几天的演练 / drill over several days');
export type Week = z.output<typeof weekSchema>;
export type WeekDay = Week['days'][number];
