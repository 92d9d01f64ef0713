/** Who is at which window and when: shifts, breaks, absences, reserves. */
import { z } from 'zod';
import { chanceSchema, clockSchema, durationSchema, idSchema } from './common.ts';

export const staffingFields = {
  staffing: z
    .array(
      z.strictObject({
        window: idSchema,
        staff: idSchema,
        from: clockSchema,
        to: clockSchema
          .optional()
          .describe('缺省为直到客户办完 / until everybody is served, if absent'),
      }),
    )
    .default([])
    .describe(
      '谁在哪个窗口；研究课全部省略时，所有窗口自开门起都有人 / who is at which window; a study that says nothing has every window staffed from the opening',
    ),
  breaks: z
    .array(
      z.strictObject({
        staff: idSchema,
        from: clockSchema.describe('最早何时 / at the earliest'),
        latest: clockSchema
          .optional()
          .describe('最迟何时，不管还开着几个窗口 / at the latest, however few windows stay open'),
        for: durationSchema.describe('休息多久 / how long'),
        between: z
          .strictObject({ from: clockSchema, to: clockSchema })
          .optional()
          .describe(
            '主管可把开始时间改到这段时间之内；不写则照排 / the supervisor may move its beginning within these times; left out: it stands as planned',
          ),
        keeps: z
          .int()
          .nonnegative()
          .default(0)
          .describe('走后至少还要开着几个窗口 / windows that must stay open meanwhile'),
      }),
    )
    .default([])
    .describe(
      '休息、午餐：先办完手上的客户，排在等候者之前 / breaks and lunch: after the customer in hand and ahead of the line',
    ),
  absences: z
    .array(
      z.strictObject({
        staff: idSchema,
        chance: chanceSchema.default(1),
      }),
    )
    .default([])
    .describe('可能整天缺勤的人 / people who may be absent all day'),
  reserves: z
    .array(
      z.strictObject({
        window: idSchema,
        staff: idSchema,
        above: z
          .int()
          .nonnegative()
          .describe('等候超过此数时开 / opens when more than this many wait'),
        below: z
          .int()
          .nonnegative()
          .default(0)
          .describe('等候不超过此数时关 / closes when no more than this many wait'),
        from: clockSchema.optional(),
        to: clockSchema.optional(),
      }),
    )
    .default([])
    .describe('机动窗口：人多就开，人少就关 / reserve windows that open and close by the line'),
};
